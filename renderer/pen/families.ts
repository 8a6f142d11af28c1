import type { Font, FontFamily } from "./pen.ts";

/**
 * CSS font families, the bundled face first. Labels are placed by the bundled faces' own widths, so what stands in
 * for them where they cannot be loaded (rsvg-convert and Inkscape ignore embedded fonts) is no wider: otherwise labels
 * that were placed apart would touch. Condensed has no Cyrillic and borrows that from its wider sister.
 */
export const families: Readonly<Record<FontFamily, string>> = {
  chart:
    "'IBM Plex Sans Condensed', 'IBM Plex Sans', 'Arial Narrow', 'Liberation Sans Narrow', 'Nimbus Sans Narrow', 'Roboto Condensed', sans-serif",
  ui: "'IBM Plex Sans', Arial, 'Liberation Sans', Helvetica, 'Nimbus Sans', sans-serif",
  read: "'Source Serif 4', 'Times New Roman', 'Liberation Serif', Times, 'Nimbus Roman', serif",
  code: "'IBM Plex Mono', 'Courier New', 'Liberation Mono', Courier, 'Nimbus Mono PS', monospace",
};

/** A font as the CSS shorthand that a canvas takes. */
export function cssFont(font: Font): string {
  return `${font.italic ? "italic " : ""}${font.weight} ${font.size}px ${families[font.family]}`;
}

/** The name of a face in the metrics and among the embedded fonts, for example `chart-500-italic`. */
export function faceName(font: Pick<Font, "family" | "weight" | "italic">): string {
  return `${font.family}-${font.weight}${font.italic ? "-italic" : ""}`;
}
