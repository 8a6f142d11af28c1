import { mix, type Theme, themes } from "./theme.ts";

/** Colours that the reader has set in their system, `#RRGGBB`. */
export interface SystemColours {
  readonly canvas: string;
  readonly text: string;
  /** Ground and words of what is marked. */
  readonly mark: string;
  readonly onMark: string;
  readonly focus: string;
}

/** From this lightness of the ground on, marks take the fills that were made for paper. */
const MIDDLE = 0.5;

/**
 * A theme for forced colours: ground and ink are the system's, parties keep their fills, which nothing else could say, and the
 * keyboard's focus is the system's highlight.
 */
export function forcedTheme(system: SystemColours): Theme {
  const { canvas, text } = system;
  const base = lightness(canvas) < MIDDLE ? themes["high-contrast"] : themes.light;
  const faint = mix(text, canvas, 0.5);
  const parties = Object.entries(base.party).map(([slot, party]) => {
    const fill = slot === "none" ? text : party.fill;
    return [slot, { ...party, fill, text, on: slot === "none" ? canvas : party.on, tint: faint, wash: canvas }];
  });
  return {
    ...base,
    name: `forced ${canvas} ${text}`,
    surface: { canvas, panel: canvas, raised: canvas, sunken: canvas, fold: canvas },
    ink: { "1": text, "2": text, "3": text },
    line: { hair: faint, rule: text, control: text },
    mark: { ...base.mark, stem: text, link: text, hatch: faint, action: text, gap: text },
    evidence: { highlight: system.mark, onHighlight: system.onMark },
    inverse: { surface: text, ink: canvas },
    focus: { ring: system.focus, gap: canvas },
    shadow: "none",
    party: Object.fromEntries(parties) as Theme["party"],
  };
}

function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
