import { useEffect, useState } from "react";
import { type Theme, type ThemeName, themes } from "../pen/theme.ts";
import type { AppStore } from "./state/store.ts";
import type { ThemeChoice } from "./state/view.ts";

const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = "(prefers-contrast: more)";

/** The theme that is to be seen: the chosen one, or what the system asks for. Sets the page's colours too. */
export function useTheme(store: AppStore): ThemeName {
  const choice = store((state) => state.theme);
  const [system, setSystem] = useState(systemTheme);
  useEffect(() => {
    const queries = [matchMedia(DARK), matchMedia(CONTRAST)];
    const update = () => setSystem(systemTheme());
    for (const query of queries) query.addEventListener("change", update);
    return () => {
      for (const query of queries) query.removeEventListener("change", update);
    };
  }, []);
  const name = themeOf(choice, system);
  useEffect(() => {
    paintPage(themes[name]);
    store.setState({ shownTheme: name });
  }, [store, name]);
  return name;
}

function themeOf(choice: ThemeChoice, system: ThemeName): ThemeName {
  return choice === "system" ? system : choice;
}

function systemTheme(): ThemeName {
  if (matchMedia(CONTRAST).matches) return "high-contrast";
  return matchMedia(DARK).matches ? "dark" : "light";
}

/** Hands the theme's colours to the style sheets, as custom properties of the page. */
function paintPage(theme: Theme): void {
  const style = document.documentElement.style;
  const colours: Record<string, string> = {
    canvas: theme.surface.canvas,
    panel: theme.surface.panel,
    raised: theme.surface.raised,
    sunken: theme.surface.sunken,
    ink: theme.ink["1"],
    "ink-2": theme.ink["2"],
    "ink-3": theme.ink["3"],
    hair: theme.line.hair,
    rule: theme.line.rule,
    control: theme.line.control,
    highlight: theme.evidence.highlight,
    "on-highlight": theme.evidence.onHighlight,
    inverse: theme.inverse.surface,
    "inverse-ink": theme.inverse.ink,
    focus: theme.focus.ring,
    shadow: theme.shadow === "none" ? "transparent" : theme.shadow,
  };
  for (const [name, value] of Object.entries(colours)) style.setProperty(`--${name}`, value);
  style.setProperty("color-scheme", theme.name === "light" ? "light" : "dark");
  document.documentElement.dataset["theme"] = theme.name;
}

/** The theme that is on screen, for components that draw. */
export function useThemeName(store: AppStore): ThemeName {
  return store((state) => state.shownTheme);
}
