import type { Box, Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { ContextItem, Glyph, Pill } from "../drawing.ts";
import { capsuleBox } from "./capsule.ts";
import { drawDisc, grown, traceRounded } from "./line.ts";
import { shapeAround, traceShape } from "./shape.ts";
import { CHANNEL_GAP, glyphExtent, surrounded } from "./surround.ts";

const HOVER = 7;
const HOVER_OPACITY = 0.12;
/** From the outermost ink of a mark to its selection. */
const SELECT = 4.5;
/** From there to the focus ring, its own gap included. */
const FOCUS = 8.5;

/** The box around a mark with what surrounds it. */
export function glyphBox(glyph: Glyph): Box {
  if (glyph.capsule !== undefined) {
    return grown(capsuleBox(glyph, glyph.capsule), surrounded(glyph) ? CHANNEL_GAP : 0);
  }
  // A triangle's corners reach further than its sides.
  const extent = glyphExtent(glyph) + (glyph.kind === "message" ? 2.7 : 0);
  return { x: glyph.x - extent, y: glyph.y - extent, width: 2 * extent, height: 2 * extent };
}

/** A halo under the pointer. */
export function drawHover(glyph: Glyph, pen: Pen, theme: Theme): void {
  const style = { fill: theme.ink[1], opacity: HOVER_OPACITY };
  if (glyph.capsule === undefined) {
    drawDisc(pen, glyph.x, glyph.y, glyphExtent(glyph) + HOVER, style);
    return;
  }
  const box = grown(glyphBox(glyph), HOVER);
  pen.path((sink) => traceRounded(sink, box, box.height / 2), style);
}

/** An ink outline of the mark's own shape. */
export function drawSelection(glyph: Glyph, pen: Pen, theme: Theme): void {
  const style = { stroke: theme.ink[1], width: 2, join: "round" } as const;
  if (glyph.capsule !== undefined) {
    const box = grown(glyphBox(glyph), SELECT);
    pen.path((sink) => traceRounded(sink, box, box.height / 2), style);
    return;
  }
  const distance = SELECT + (surrounded(glyph) ? CHANNEL_GAP : 0);
  const shape = shapeAround(glyph.kind, glyph.size, distance, glyph.toward);
  pen.path((sink) => traceShape(sink, shape, glyph.x, glyph.y), style);
}

/** The keyboard's ring: a rounded box outside of everything else, so that it is told from a selection by its form. */
export function drawFocus(box: Box, pen: Pen, theme: Theme): void {
  const ring = grown(box, FOCUS);
  pen.path((sink) => traceRounded(sink, ring, 6), { stroke: theme.focus.gap, width: 6 });
  pen.path((sink) => traceRounded(sink, ring, 6), { stroke: theme.focus.ring, width: 2 });
}

export function drawPillHover(pill: Pill, pen: Pen, theme: Theme): void {
  const box = grown(pill.box, 5);
  pen.path((sink) => traceRounded(sink, box, box.height / 2), { fill: theme.ink[1], opacity: HOVER_OPACITY });
}

/** An outline round a pill that holds something selected. */
export function drawPillSelection(pill: Pill, pen: Pen, theme: Theme): void {
  const box = grown(pill.box, 3.5);
  pen.path((sink) => traceRounded(sink, box, box.height / 2), { stroke: theme.ink[1], width: 2 });
}

export function drawContextState(item: ContextItem, state: "hovered" | "selected", pen: Pen, theme: Theme): void {
  if (state === "hovered") {
    pen.path((sink) => traceRounded(sink, grown(item.box, 4), 4), { fill: theme.ink[1], opacity: HOVER_OPACITY });
    return;
  }
  const box = grown(item.box, 3.5);
  pen.path((sink) => sink.rect(box.x, box.y, box.width, box.height), { stroke: theme.ink[1], width: 2 });
}
