import type { Font, Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { Pleat, TimelineDrawing } from "../drawing.ts";
import type { Frame } from "./frame.ts";
import { drawBox, drawLine, traceRounded } from "./line.ts";

/** What the year labels under the bars take of the region. */
const FOOT = 16;
const SHADE = 0.09;
const YEAR: Font = { family: "chart", size: 10.5, weight: 400 };

/** Ties an open stretch above to its true place below. */
export function drawPleat(pleat: Pleat, drawing: TimelineDrawing, pen: Pen, theme: Theme): void {
  const { pleats } = drawing.regions;
  const [top, bottom] = [pleats.y, pleats.y + pleats.height];
  const [upper, lower] = [top + pleats.height * 0.42, top + pleats.height * 0.58];
  pen.path(
    (sink) => {
      sink.moveTo(pleat.top[0], top);
      sink.bezierCurveTo(pleat.top[0], lower, pleat.bottom[0], upper, pleat.bottom[0], bottom);
      sink.lineTo(pleat.bottom[1], bottom);
      sink.bezierCurveTo(pleat.bottom[1], upper, pleat.top[1], lower, pleat.top[1], top);
      sink.closePath();
    },
    { fill: theme.ink[1], opacity: SHADE },
  );
}

/** True time: the whole span, linear, with events per month. */
export function drawOverview(drawing: TimelineDrawing, pen: Pen, theme: Theme, frame: Frame): void {
  const region = drawing.regions.overview;
  if (region.height <= 0) return;
  const { bars, stretches, years, brush } = drawing.overview;
  const base = region.y + region.height - FOOT;
  for (const [from, to] of stretches) {
    drawBox(
      pen,
      { x: from, y: region.y, width: to - from, height: base - region.y },
      { fill: theme.ink[1], opacity: SHADE },
    );
  }
  drawLine(pen, region.x, base, region.x + region.width, base, { stroke: theme.line.rule });
  pen.path((sink) => bars.forEach((bar) => sink.rect(bar.x, base - bar.height, bar.width, bar.height)), {
    fill: theme.ink[2],
  });
  for (const { x, text } of years) {
    drawLine(pen, x, base, x, base + 5, { stroke: theme.line.control });
    const font = frame.brush === "handles" ? YEAR : { ...YEAR, size: 9.4 };
    pen.text(text, x + 4, base + 12, { font, fill: theme.ink[2] });
  }
  if (frame.brush !== "none") drawBrush(brush, region.y - 2, base + 2, frame.brush === "handles", pen, theme);
}

/** The part of time that is shown; with handles where it can be dragged. */
function drawBrush(
  brush: readonly [number, number],
  top: number,
  bottom: number,
  handles: boolean,
  pen: Pen,
  theme: Theme,
): void {
  const [from, to] = brush;
  const style = { stroke: theme.ink[1], width: 1.25 };
  pen.path((sink) => traceRounded(sink, { x: from - 2, y: top, width: to - from + 4, height: bottom - top }, 3), style);
  if (!handles) return;
  const middle = (top + bottom) / 2;
  for (const x of [from - 2, to + 2]) {
    pen.path((sink) => traceRounded(sink, { x: x - 3, y: middle - 9, width: 6, height: 18 }, 3), {
      ...style,
      fill: theme.surface.raised,
    });
  }
}
