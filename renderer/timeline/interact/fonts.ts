import { cssFont } from "../../pen/families.ts";
import type { Font } from "../../pen/pen.ts";

/** What nearly every drawing sets words in, and in which sizes. */
const FACES: readonly (readonly [face: Omit<Font, "size">, ...sizes: number[]])[] = [
  [{ family: "chart", weight: 400 }, 10, 10.5, 11, 11.5],
  [{ family: "chart", weight: 500 }, 11.5],
  [{ family: "chart", weight: 600 }, 10, 11, 11.7, 12],
  [{ family: "chart", weight: 400, italic: true }, 10.5, 11.5],
  [{ family: "chart", weight: 500, italic: true }, 11],
  [{ family: "ui", weight: 600 }, 12.5, 13],
];

/**
 * Asks for the fonts of the drawings before there is anything to draw, and sets a word in each: a canvas asks for a font only when it
 * draws with it, too late for the first frame, and the first word in a face takes a browser longer than all the others.
 */
export async function loadDrawingFonts(): Promise<void> {
  await Promise.all(FACES.map(([face]) => document.fonts.load(cssFont({ ...face, size: 12 }))));
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return;
  context.fontKerning = "none";
  context.textRendering = "optimizeSpeed";
  for (const [face, ...sizes] of FACES) {
    for (const size of sizes) {
      context.font = cssFont({ ...face, size });
      context.fillText("Parley 1966", 0, size);
    }
  }
}
