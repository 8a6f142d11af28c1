import { textWidth } from "../../pen/metrics/text.ts";
import type { Font, Paint, PathSink, Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { FoldBand, TimelineDrawing } from "../drawing.ts";
import { drawBox } from "./line.ts";

const AMPLITUDE = 3;
const STEP = 8;
const LABEL: Font = { family: "chart", size: 11, weight: 500, italic: true };

/** The hatch that says: time is compressed here. */
export function foldHatch(theme: Theme): Paint {
  return { hatch: theme.mark.hatch, gap: 6, width: 0.75 };
}

/** The ground of folded time, with its zigzag edges, from the axis to the foot of the coverage. */
export function drawFold(fold: FoldBand, drawing: TimelineDrawing, pen: Pen, theme: Theme): void {
  const { axis, lanes, coverage, undated } = drawing.regions;
  const top = axis.y + 1;
  const bottom = undated === undefined ? lanes.y + lanes.height : undated.y + undated.height;
  const band = (sink: PathSink) => {
    traceZigzag(sink, fold.from, top, bottom, true);
    traceZigzag(sink, fold.to, bottom, top, false);
    sink.closePath();
  };
  pen.path(band, { fill: theme.surface.fold });
  pen.path(band, { fill: foldHatch(theme), opacity: 0.5 });
  for (const x of [fold.from, fold.to]) {
    pen.path((sink) => traceZigzag(sink, x, top, bottom, true), { stroke: theme.line.rule, width: 1, join: "round" });
  }
  if (coverage.height <= 0) return;
  const below = { x: fold.from, y: coverage.y, width: fold.to - fold.from, height: coverage.height };
  drawBox(pen, below, { fill: theme.surface.fold });
  drawBox(pen, below, { fill: foldHatch(theme), opacity: 0.5 });
}

/** How long, and what is or is not in it. */
export function drawFoldLabel(fold: FoldBand, drawing: TimelineDrawing, pen: Pen, theme: Theme): void {
  const { axis } = drawing.regions;
  const [left, right] = [Math.max(fold.from, axis.x), Math.min(fold.to, axis.x + axis.width)];
  const cut = right - left < fold.to - fold.from - 1;
  if (cut && right - left < textWidth(fold.label, LABEL) + 6) return;
  const x = (left + right) / 2;
  const halo = { colour: theme.surface.fold, width: 3.5 };
  pen.text(fold.label, x, axis.y + 12, {
    font: LABEL,
    fill: theme.ink[2],
    anchor: "middle",
    halo,
  });
  pen.text(fold.second, x, axis.y + 25, {
    font: { family: "chart", size: 10, weight: 400 },
    fill: theme.ink[3],
    anchor: "middle",
    halo,
  });
}

function traceZigzag(sink: PathSink, x: number, from: number, to: number, starts: boolean): void {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const teeth = Math.max(2, Math.round((high - low) / STEP));
  const step = (high - low) / teeth;
  for (let tooth = 0; tooth <= teeth; tooth += 1) {
    const along = from < to ? tooth : teeth - tooth;
    const side = along === 0 || along === teeth ? 0 : along % 2 === 1 ? AMPLITUDE : -AMPLITUDE;
    const y = low + along * step;
    if (tooth === 0 && starts) sink.moveTo(x + side, y);
    else sink.lineTo(x + side, y);
  }
}
