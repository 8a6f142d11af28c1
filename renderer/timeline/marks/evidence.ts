import type { PathSink, PathStyle, Pen } from "../../pen/pen.ts";
import type { Glyph } from "../drawing.ts";
import { drawLine } from "./line.ts";
import { type Shape, traceEdge, tracePart, traceShape } from "./shape.ts";
import type { Tone } from "./tone.ts";

export const OUTLINE = 1.5;
/** Of what is planned or cancelled. */
export const DASH: readonly number[] = [2.2, 1.8];

/** How much of a reported mark is filled, from its foot; less where a numeral needs the room. */
const PART = 0.42;
const PART_UNDER_NUMERAL = 0.26;
/** Half the gap between the halves of a joint text. */
const HALVES = 1.1;

/** Evidence: how full the shape is. */
export function drawEvidence(glyph: Glyph, shape: Shape, pen: Pen, tone: Tone): void {
  const { x, y } = glyph;
  const lower = tone.lower ?? tone.fill;
  const joint = tone.lower !== undefined;
  const whole = (sink: PathSink) => traceShape(sink, shape, x, y);
  if (glyph.fill === "full") {
    if (!joint) {
      pen.path(whole, { fill: tone.fill, stroke: tone.fill, width: 1, join: "round" });
      return;
    }
    // A numeral stands on the border of the halves: there the gap is left out but for a notch at either side.
    const numbered = glyph.numeral !== undefined;
    const gap = numbered ? 0 : HALVES;
    const edge = (colour: string): PathStyle => (numbered ? { fill: colour } : { fill: colour, stroke: colour });
    pen.path((sink) => tracePart(sink, shape, x, y, "upper", gap), edge(tone.fill));
    pen.path((sink) => tracePart(sink, shape, x, y, "lower", gap), edge(lower));
    if (numbered) drawNotches(glyph, pen, tone.ground);
    return;
  }
  if (glyph.fill === "part") {
    pen.path((sink) => tracePart(sink, shape, x, y, "lower", levelOf(glyph, joint)), { fill: lower });
  }
  const dashed = glyph.fill === "dashed" || glyph.fill === "struck";
  const line: PathStyle = dashed ? { width: OUTLINE, dash: DASH } : { width: OUTLINE, join: "round" };
  if (joint) {
    pen.path((sink) => traceEdge(sink, shape, x, y, "upper", 0), { ...line, stroke: tone.fill });
    pen.path((sink) => traceEdge(sink, shape, x, y, "lower", 0), { ...line, stroke: lower });
  } else {
    pen.path(whole, { ...line, stroke: tone.fill });
  }
  if (glyph.fill === "struck") {
    const arm = glyph.size / 2 + 2.5;
    drawLine(pen, x - arm, y + arm, x + arm, y - arm, { stroke: tone.fill, width: OUTLINE });
  }
}

function drawNotches(glyph: Glyph, pen: Pen, ground: string): void {
  const reach = glyph.size / 2 + 1;
  const style = { stroke: ground, width: 2 * HALVES };
  for (const side of [-1, 1]) {
    drawLine(pen, glyph.x + side * reach, glyph.y, glyph.x + side * (reach - 4), glyph.y, style);
  }
}

function levelOf(glyph: Glyph, joint: boolean): number {
  const share = glyph.numeral !== undefined || joint ? PART_UNDER_NUMERAL : PART;
  return glyph.size * (0.5 - share);
}
