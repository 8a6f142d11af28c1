import { cssFont } from "../../pen/families.ts";
import type { Font } from "../../pen/pen.ts";

/** What nearly every drawing sets words in. */
const FACES: readonly Omit<Font, "size">[] = [
  { family: "chart", weight: 400 },
  { family: "chart", weight: 500 },
  { family: "chart", weight: 600 },
  { family: "chart", weight: 400, italic: true },
  { family: "chart", weight: 500, italic: true },
  { family: "ui", weight: 600 },
];

/**
 * Asks for the fonts of the drawings before there is anything to draw: a canvas asks for a font only when it draws with it, too late for
 * the first frame.
 */
export async function loadDrawingFonts(): Promise<void> {
  await Promise.all(FACES.map((face) => document.fonts.load(cssFont({ ...face, size: 12 }))));
}
