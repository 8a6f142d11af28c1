import { textWidth } from "../../pen/metrics/text.ts";
import type { Box, Font, Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { TimelineDrawing } from "../drawing.ts";
import { drawBox, drawLine, traceRounded } from "./line.ts";

const WORDS: Font = { family: "chart", size: 11.5, weight: 600 };
const TINT = 0.09;

/** What was measured on the axis: a band over the lanes and its length in words. */
export interface Measure {
  /** Pixels from the left edge of the view. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

export function drawMeasure({ from, to, words }: Measure, drawing: TimelineDrawing, pen: Pen, theme: Theme): void {
  const { axis, lanes } = drawing.regions;
  const foot = lanes.y + lanes.height;
  const chart = { x: axis.x, y: axis.y, width: axis.width, height: foot - axis.y };
  pen.clip(chart, () => {
    const band = { x: Math.min(from, to), y: axis.y, width: Math.abs(to - from), height: foot - axis.y };
    drawBox(pen, band, { fill: theme.ink[1], opacity: TINT });
    for (const x of [from, to]) drawLine(pen, x, axis.y, x, foot, { stroke: theme.ink[1], width: 1 });
    const y = axis.y + axis.height + 12;
    drawLine(pen, from, y, to, y, { stroke: theme.ink[1], width: 1 });
    const width = textWidth(words, WORDS) + 14;
    // Near an end of the axis the words stay on screen.
    const left = Math.min(Math.max((from + to - width) / 2, axis.x + 2), axis.x + axis.width - width - 2);
    pen.path((sink) => traceRounded(sink, { x: left, y: y - 9, width, height: 18 }, 3), {
      fill: theme.inverse.surface,
    });
    pen.text(words, left + width / 2, y + 4, { font: WORDS, fill: theme.inverse.ink, anchor: "middle" });
  });
}

/** The rectangle that is being drawn to choose what lies in it. */
export function drawMarquee(box: Box, pen: Pen, theme: Theme): void {
  drawBox(pen, box, { fill: theme.ink[1], opacity: TINT });
  drawBox(pen, box, { stroke: theme.ink[1], width: 1, dash: [4, 3] });
}
