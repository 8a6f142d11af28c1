import type { Font, FontFamily } from "./pen.ts";

/** CSS font families on the screen, the bundled face first. Condensed has no Cyrillic and borrows that from its wider sister. */
export const families: Readonly<Record<FontFamily, string>> = {
  chart: "'IBM Plex Sans Condensed', 'IBM Plex Sans', 'Arial Narrow', 'Liberation Sans Narrow', sans-serif",
  ui: "'IBM Plex Sans', 'Segoe UI', system-ui, sans-serif",
  read: "'Source Serif 4', 'Iowan Old Style', Georgia, serif",
  code: "'IBM Plex Mono', ui-monospace, monospace",
};

/**
 * The same in a file that travels. rsvg-convert and Inkscape ignore embedded fonts, and labels were placed by the bundled
 * faces' own widths: what stands in for them is no wider, or labels that were placed apart would touch. Measured over 300
 * titles, Liberation Sans Narrow takes 0.88 to 0.98 of the bundled width, Liberation Serif 0.89, Liberation Mono 1.00,
 * but Liberation Sans 1.00 to 1.07: what is set in `ui` keeps 7 % to spare.
 */
export const portableFamilies: Readonly<Record<FontFamily, string>> = {
  chart:
    "'IBM Plex Sans Condensed', 'Arial Narrow', 'Liberation Sans Narrow', 'Nimbus Sans Narrow', 'Roboto Condensed', sans-serif",
  ui: "'IBM Plex Sans', Arial, 'Liberation Sans', Helvetica, 'Nimbus Sans', sans-serif",
  read: "'Source Serif 4', 'Times New Roman', 'Liberation Serif', Times, 'Nimbus Roman', serif",
  code: "'IBM Plex Mono', 'Liberation Mono', 'Courier New', Courier, 'Nimbus Mono PS', monospace",
};

/** A font as the CSS shorthand that a canvas takes. */
export function cssFont(font: Font): string {
  return `${font.italic ? "italic " : ""}${font.weight} ${font.size}px ${families[font.family]}`;
}

/** The name of a face in the metrics and among the embedded fonts, for example `chart-500-italic`. */
export function faceName(font: Pick<Font, "family" | "weight" | "italic">): string {
  return `${font.family}-${font.weight}${font.italic ? "-italic" : ""}`;
}
