import { textWidth } from "../../pen/metrics/text.ts";
import type { Font, Paint, PathSink, Pen } from "../../pen/pen.ts";
import { mix, type Theme } from "../../pen/theme.ts";
import type { FoldBand, OpenedFold, TimelineDrawing } from "../drawing.ts";
import { drawBox } from "./line.ts";

const AMPLITUDE = 3;
const STEP = 8;
/** Of a closed fold. */
const WIDEST = 150;
const LABEL: Font = { family: "chart", size: 11, weight: 500, italic: true };

/** The hatch that says: time is compressed here. */
export function foldHatch(theme: Theme): Paint {
  const { fold } = theme.surface;
  return { hatch: mix(theme.mark.hatch, fold, 0.55), gap: 6, width: 0.75, ground: fold };
}

/** The ground of folded time, with its zigzag edges, from the axis to the foot of the coverage. */
export function drawFold(fold: FoldBand, drawing: TimelineDrawing, pen: Pen, theme: Theme): void {
  const { axis, lanes, coverage, undated } = drawing.regions;
  const top = axis.y + 1;
  const bottom = undated === undefined ? lanes.y + lanes.height : undated.y + undated.height;
  const band: Band = { width: fold.to - fold.from, height: bottom - top, foot: coverage.height };
  // A closed fold has a whole width that stays while the view is panned or zoomed; hatching it anew would cost most of a frame.
  if (band.width > WIDEST || Math.abs(band.width - Math.round(band.width)) > 1e-6) {
    drawBand(band, pen, fold.from, top, theme);
    return;
  }
  const key = `fold ${theme.name} ${band.width} ${band.height} ${band.foot}`;
  const reach = {
    x: -AMPLITUDE - 1,
    y: -1,
    width: band.width + 2 * AMPLITUDE + 2,
    height: band.height + band.foot + 2,
  };
  pen.stamp(key, reach, fold.from, top, (stamp, x, y) => drawBand(band, stamp, x, y, theme));
}

interface Band {
  readonly width: number;
  /** Of the part with zigzag edges. */
  readonly height: number;
  /** Of the part under it, in the coverage. */
  readonly foot: number;
}

function drawBand({ width, height, foot }: Band, pen: Pen, x: number, y: number, theme: Theme): void {
  const trace = (sink: PathSink) => {
    traceZigzag(sink, x, y, y + height, true);
    traceZigzag(sink, x + width, y + height, y, false);
    sink.closePath();
  };
  if (foot > 0) drawBox(pen, { x, y: y + height, width, height: foot }, { fill: foldHatch(theme) });
  pen.path(trace, { fill: foldHatch(theme) });
  for (const edge of [x, x + width]) {
    pen.path((sink) => traceZigzag(sink, edge, y, y + height, true), { stroke: theme.line.rule, join: "round" });
  }
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

/** Along the top of the axis: here time was folded, and folds again when it is clicked. */
export function drawOpenedFold({ from, to }: OpenedFold, { regions }: TimelineDrawing, pen: Pen, theme: Theme): void {
  const y = regions.axis.y + 2;
  pen.path(
    (sink) => {
      sink.moveTo(from + 1, y + 4);
      sink.lineTo(from + 1, y);
      sink.lineTo(to - 1, y);
      sink.lineTo(to - 1, y + 4);
    },
    { stroke: theme.ink[3], width: 1.5, dash: [4, 3] },
  );
}
