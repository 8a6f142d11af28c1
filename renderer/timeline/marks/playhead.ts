import { textWidth } from "../../pen/metrics/text.ts";
import type { Font, Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { TimelineDrawing } from "../drawing.ts";
import { drawLine, traceRounded } from "./line.ts";

const DATE: Font = { family: "chart", size: 11, weight: 600 };

/** The date of the lens "Who knew": a line through everything, with the day in a frame on the axis. */
export function drawPlayhead(drawing: TimelineDrawing, pen: Pen, theme: Theme): void {
  const { playhead } = drawing;
  if (playhead === undefined) return;
  const { axis, coverage } = drawing.regions;
  const foot = axis.y + axis.height;
  const width = textWidth(playhead.text, DATE) + 14;
  const left = Math.min(Math.max(playhead.x - width / 2, axis.x + 1), axis.x + axis.width - width - 1);
  drawLine(pen, playhead.x, foot, playhead.x, coverage.y + coverage.height, { stroke: theme.ink[1], width: 1.5 });
  pen.path((sink) => traceRounded(sink, { x: left, y: foot - 16, width, height: 15.5 }, 3), {
    fill: theme.surface.raised,
    stroke: theme.ink[1],
    width: 1.5,
  });
  pen.text(playhead.text, left + width / 2, foot - 4.2, { font: DATE, fill: theme.ink[1], anchor: "middle" });
}
