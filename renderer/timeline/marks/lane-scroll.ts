import type { Box, Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { TimelineDrawing } from "../drawing.ts";
import { traceRounded } from "./line.ts";

const WIDTH = 6;
const MARGIN = 3;
const LEAST = 24;

/** The bar that says which of the lanes are in sight, at their right edge; nothing where all of them are. */
export function laneScrollBar({ regions, laneScroll }: TimelineDrawing): Box | undefined {
  if (laneScroll === undefined) return undefined;
  const { chart, lanes } = regions;
  const track = Math.max(1, lanes.height - 2 * MARGIN);
  const height = Math.min(track, Math.max(LEAST, (track * lanes.height) / laneScroll.extent));
  const share = laneScroll.by / Math.max(1, laneScroll.extent - lanes.height);
  return {
    x: chart.x + chart.width - WIDTH - MARGIN,
    y: lanes.y + MARGIN + (track - height) * share,
    width: WIDTH,
    height,
  };
}

export function drawLaneScroll(drawing: TimelineDrawing, pen: Pen, theme: Theme): void {
  const bar = laneScrollBar(drawing);
  if (bar === undefined) return;
  pen.path((sink) => traceRounded(sink, bar, WIDTH / 2), {
    fill: theme.line.control,
    stroke: theme.surface.canvas,
    width: 1,
  });
}
