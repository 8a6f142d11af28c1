import type { Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { Glyph } from "../drawing.ts";
import { drawDisc } from "./line.ts";
import { type Shape, traceShape } from "./shape.ts";
import type { Tone } from "./tone.ts";

const OFFSET = 3;

/** Sheets behind a mark that stands for several of its kind: outlines only, up and to the right. */
export function drawSheets(glyph: Glyph, sheets: number, shape: Shape, pen: Pen, tone: Tone): void {
  for (let sheet = Math.min(sheets, 3) - 1; sheet > 0; sheet -= 1) {
    const shift = sheet * OFFSET;
    pen.path((sink) => traceShape(sink, shape, glyph.x + shift, glyph.y - shift), {
      fill: tone.ground,
      stroke: tone.fill,
      width: 1.25,
      join: "round",
    });
  }
}

/** How many a stack of small marks holds, above it. */
export function drawCount(glyph: Glyph, count: number, pen: Pen, theme: Theme): void {
  const shift = ((glyph.stack?.sheets ?? 1) - 1) * OFFSET;
  pen.text(String(count), glyph.x + shift, glyph.y - glyph.size / 2 - shift - 3, {
    font: { family: "chart", size: 10, weight: 600 },
    fill: theme.ink[1],
    anchor: "middle",
    halo: { colour: glyph.inFold ? theme.surface.fold : theme.surface.canvas, width: 3 },
  });
}

/** "or", midway between the two places of one event. */
export function drawOr(glyph: Glyph, other: number, pen: Pen, theme: Theme): void {
  const room = Math.abs(other - glyph.x) - glyph.size;
  if (room < 14) {
    if (room > 4) drawDisc(pen, (glyph.x + other) / 2, glyph.y, 1, { fill: theme.ink[2] });
    return;
  }
  pen.text("or", (glyph.x + other) / 2, glyph.y + 4, {
    font: { family: "chart", size: 11, weight: 400, italic: true },
    fill: theme.ink[2],
    anchor: "middle",
    halo: { colour: theme.surface.canvas, width: 3.5 },
  });
}
