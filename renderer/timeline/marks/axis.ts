import { textWidth } from "../../pen/metrics/text.ts";
import type { Font, Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { TimelineDrawing } from "../drawing.ts";
import { crisp, drawLine, traceRounded } from "./line.ts";

const YEAR: Font = { family: "chart", size: 12, weight: 600 };
const MONTH: Font = { family: "chart", size: 11, weight: 400 };
const IN_FOLD: Font = { family: "chart", size: 10, weight: 400 };
const FLAG: Font = { family: "chart", size: 11, weight: 600 };

/** Lines through the chart, under everything but the folds. */
export function drawGrid(drawing: TimelineDrawing, pen: Pen, theme: Theme): void {
  const { axis, lanes, undated } = drawing.regions;
  const top = axis.y + axis.height;
  const bottom = undated === undefined ? lanes.y + lanes.height : undated.y + undated.height;
  for (const major of [false, true]) {
    const lines = drawing.axis.ticks.filter((tick) => tick.major === major && !tick.inFold);
    pen.path(
      (sink) => {
        for (const { x } of lines) {
          sink.moveTo(x, top);
          sink.lineTo(x, bottom);
        }
      },
      { stroke: major ? theme.line.rule : theme.line.hair, width: 0.75 },
    );
  }
}

/** Years over months, ticks, and the line that they stand on. */
export function drawAxis(drawing: TimelineDrawing, pen: Pen, theme: Theme): void {
  const { axis } = drawing.regions;
  const foot = crisp(axis.y + axis.height);
  drawLine(pen, axis.x, foot, axis.x + axis.width, foot, { stroke: theme.line.rule });
  for (const { x, inFold: folded } of drawing.axis.ticks) {
    drawLine(pen, x, foot - (folded ? 4 : 7), x, foot, { stroke: theme.line.control, width: folded ? 0.75 : 1 });
  }
  const right = axis.x + axis.width;
  for (const { x, text } of drawing.axis.majors) {
    if (x < axis.x || x + textWidth(text, YEAR) > right) continue;
    pen.text(text, x, axis.y + 11.5, { font: YEAR, fill: theme.ink[1] });
  }
  // A fold that says what it is in a second line has no room for years beside it.
  const flag = flagSpan(drawing);
  const taken = drawing.folds.filter((fold) => fold.second !== "");
  for (const { x, text, inFold: folded } of drawing.axis.minors) {
    if (folded && taken.some((fold) => x > fold.from && x < fold.to)) continue;
    const font = folded ? IN_FOLD : MONTH;
    const half = textWidth(text, font) / 2;
    if (x - half < axis.x || x + half > right) continue;
    // The flag of the selected date would cut the names beside it.
    if (flag !== undefined && x + half > flag.from - 2 && x - half < flag.to + 2) continue;
    pen.text(text, x, axis.y + (folded ? 26 : 24), {
      font,
      fill: folded ? theme.ink[3] : theme.ink[2],
      anchor: "middle",
      ...(folded ? { halo: { colour: theme.surface.fold, width: 3.5 } } : {}),
    });
  }
}

/** From the axis down to the selected event, a dotted line: under the marks, so that it crosses out none of them. */
export function drawFlagLine({ axis: { flag }, regions }: TimelineDrawing, pen: Pen, theme: Theme, to: number): void {
  if (flag === undefined) return;
  const foot = regions.axis.y + regions.axis.height;
  drawLine(pen, flag.x, foot, flag.x, to, { stroke: theme.ink[1], width: 1, dash: [1, 2.5] });
}

/** The date of the selected event, on the axis. */
export function drawFlag(drawing: TimelineDrawing, pen: Pen, theme: Theme): void {
  const { flag } = drawing.axis;
  if (flag === undefined) return;
  const { axis } = drawing.regions;
  const foot = axis.y + axis.height;
  const { from: left, to: end } = flagSpan(drawing) ?? { from: flag.x, to: flag.x };
  const width = end - left;
  pen.path((sink) => traceRounded(sink, { x: left, y: foot - 15.5, width, height: 15 }, 3), {
    fill: theme.inverse.surface,
  });
  pen.text(flag.text, left + width / 2, foot - 4, { font: FLAG, fill: theme.inverse.ink, anchor: "middle" });
}

/** From where to where the flag reaches. Near an end of the axis it stays on screen; its line keeps to the date. */
function flagSpan(drawing: TimelineDrawing): { readonly from: number; readonly to: number } | undefined {
  const { flag } = drawing.axis;
  if (flag === undefined) return undefined;
  const { axis } = drawing.regions;
  const width = textWidth(flag.text, FLAG) + 14;
  const from = Math.min(Math.max(flag.x - width / 2, axis.x + 1), axis.x + axis.width - width - 1);
  return { from, to: from + width };
}
