import type { PathStyle, Pen } from "../../pen/pen.ts";
import type { Glyph } from "../drawing.ts";
import { traceWave } from "./line.ts";
import { shapeAround, traceEdge, traceShape } from "./shape.ts";
import type { Tone } from "./tone.ts";

/** Distance of what surrounds a mark, for its channel. */
export const CHANNEL_GAP = 3.5;
export const SURROUND = 1.25;

export function surrounded(glyph: Pick<Glyph, "channel" | "inFold">): boolean {
  return !glyph.inFold && (glyph.channel === "private" || glyph.channel === "secret");
}

/** Half the width of a mark with its surround: what selection, brackets and pins keep clear of. */
export function glyphExtent(glyph: Pick<Glyph, "size" | "channel" | "inFold">): number {
  return glyph.size / 2 + (surrounded(glyph) ? CHANNEL_GAP : 0);
}

/** Openness: what surrounds the shape. Inside folds there is no room for it. */
export function drawSurround(glyph: Glyph, pen: Pen, tone: Tone): void {
  if (glyph.inFold) return;
  const { x, y, size } = glyph;
  const style: PathStyle = { stroke: tone.fill, width: SURROUND, join: "round" };
  if (glyph.channel === "backchannel") {
    const arm = size / 2 + 2;
    pen.path((sink) => traceWave(sink, "x", x - arm, x + arm, y + size / 2 + 5, 5, 3.4), { ...style, cap: "round" });
  }
  if (!surrounded(glyph)) return;
  const around = shapeAround(glyph.kind, size, CHANNEL_GAP, glyph.toward);
  if (glyph.channel === "secret") {
    pen.path((sink) => traceShape(sink, around, x, y), style);
    return;
  }
  const gap = (size / 2 + CHANNEL_GAP) * (glyph.kind === "proposal" ? 0.38 : 0.42);
  pen.path((sink) => {
    traceEdge(sink, around, x, y, "upper", gap);
    traceEdge(sink, around, x, y, "lower", gap);
  }, style);
}
