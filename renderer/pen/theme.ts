import tokens from "../tokens.json";
import type { Slot } from "../timeline/drawing.ts";

type TokenTheme = keyof typeof tokens.themes;

/** The themes of the design tokens, and `forced`, whose colours are the system's. */
export type ThemeName = TokenTheme | "forced";

/** The colours of one theme, as the design tokens name them, and what the marks must know besides colour. */
export interface Theme extends Omit<(typeof tokens.themes)["light"], "party"> {
  /** Tells themes apart; `forced` ones by their colours. */
  readonly name: string;
  /** True where colour and grey ramps are not to be used: no gradients, halves kept apart by a gap. */
  readonly mono: boolean;
  readonly party: Readonly<Record<Slot, PartyColours>>;
}

export interface PartyColours {
  readonly name: string;
  /** Marks and lines. */
  readonly fill: string;
  /** Words on the ground. */
  readonly text: string;
  /** Numerals on the fill. */
  readonly on: string;
  readonly tint: string;
  readonly wash: string;
}

/** How a party's line is drawn where it has to be told from others without hue. */
export interface TrackStyle {
  readonly width: number;
  readonly mono: string;
}

export const themeNames = Object.keys(tokens.themes) as readonly TokenTheme[];

const known: Record<ThemeName, Theme> = {
  light: complete("light"),
  dark: complete("dark"),
  "high-contrast": complete("high-contrast"),
  print: complete("print"),
  "print-mono": complete("print-mono"),
  // Until the system's colours are known.
  forced: complete("high-contrast"),
};

export const themes: Readonly<Record<ThemeName, Theme>> = known;

/** Makes `forced` the theme of the colours that the system forces on pages. */
export function adoptForced(theme: Theme): void {
  known.forced = theme;
}

/** Line widths of the tracks in Positions, by slot; `none` takes that of parties without a slot. */
export const trackStyles: Readonly<Record<Slot, TrackStyle>> = {
  ...tokens.trackStyle,
  none: tokens.trackStyle.other,
};

function complete(name: TokenTheme): Theme {
  const colours = tokens.themes[name];
  const ink = colours.ink["2"];
  const none: PartyColours = {
    name: "ink",
    fill: ink,
    text: colours.ink["1"],
    on: colours.surface.canvas,
    tint: colours.line.rule,
    wash: colours.surface.canvas,
  };
  return { ...colours, name, mono: name === "print-mono", party: { ...colours.party, none } };
}

/**
 * A colour part of the way from the ground to full strength, opaque, so that overlapping strokes of one mark do not add up.
 *
 * @param share 0 is the ground, 1 the colour.
 */
export function mix(colour: string, ground: string, share: number): string {
  if (share >= 1) return colour;
  const parts = [1, 3, 5].map((at) => {
    const front = Number.parseInt(colour.slice(at, at + 2), 16);
    const back = Number.parseInt(ground.slice(at, at + 2), 16);
    return Math.round(back + (front - back) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`.toUpperCase();
}

/** The same colour with an alpha channel: `#RRGGBBAA`. */
export function withAlpha(colour: string, alpha: number): string {
  const byte = Math.round(Math.min(1, Math.max(0, alpha)) * 255);
  return colour.slice(0, 7) + byte.toString(16).padStart(2, "0").toUpperCase();
}
