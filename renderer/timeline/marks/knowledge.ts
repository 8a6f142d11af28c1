import type { Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { Glyph } from "../drawing.ts";
import { drawLine } from "./line.ts";
import { glyphExtent } from "./surround.ts";

/** Under the lens "Who knew": a hairline to the day on which the party learned of it, or "?" where nothing is in evidence. */
export function drawKnowledge(glyph: Glyph, knowledge: NonNullable<Glyph["knowledge"]>, pen: Pen, theme: Theme): void {
  const edge = glyph.x + glyphExtent(glyph) + 2;
  if (knowledge.state === "unknown") {
    drawUnknown(edge, glyph.y - glyphExtent(glyph) + 3, pen, theme);
    return;
  }
  if (knowledge.x <= edge) return;
  const style = { stroke: theme.ink[2], width: 0.75 };
  drawLine(pen, edge, glyph.y, knowledge.x, glyph.y, style);
  drawLine(pen, knowledge.x, glyph.y - 4, knowledge.x, glyph.y + 4, { ...style, width: 1.25 });
}

/** Nothing in evidence says whether it knew. */
export function drawUnknown(x: number, y: number, pen: Pen, theme: Theme): void {
  pen.text("?", x, y, {
    font: { family: "chart", size: 11, weight: 600 },
    fill: theme.ink[2],
    halo: { colour: theme.surface.canvas, width: 3 },
  });
}
