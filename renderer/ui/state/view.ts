/** The views that Parley has, in the order of the switcher and of the keys 1 to 4. */
export const VIEWS = ["timeline", "positions", "compare", "table"] as const;
export type ViewName = (typeof VIEWS)[number];

export const VIEW_TITLES: Readonly<Record<ViewName, string>> = {
  timeline: "Timeline",
  positions: "Positions",
  compare: "Compare",
  table: "Table",
};

export const THEME_CHOICES = ["system", "light", "dark", "high-contrast", "print", "print-mono"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
