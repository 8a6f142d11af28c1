import type { Box } from "../pen/pen.ts";
import type { FoldBand } from "../timeline/drawing.ts";
import type { GapCell, PlacedRemark, PositionsDrawing, ScaleStep, StanceMark } from "./drawing.ts";
import { AXIS } from "./layout.ts";

/** What lies at a point of the view. */
export type PositionsHit =
  | { readonly kind: "mark"; readonly mark: StanceMark; readonly event: number }
  | { readonly kind: "step"; readonly issue: string; readonly step: ScaleStep }
  | { readonly kind: "question"; readonly issue: string }
  | { readonly kind: "gap"; readonly cell: GapCell }
  | { readonly kind: "remark"; readonly remark: PlacedRemark["remark"] }
  | { readonly kind: "condition"; readonly event: number; readonly text: string }
  | { readonly kind: "band"; readonly known: boolean; readonly tip: string }
  | { readonly kind: "fold"; readonly fold: FoldBand };

const TARGET = 24;
const CELL = { width: 62, height: 44 };

/** What the pointer is over: the mark with the nearest centre, else a label, a step of the scale, a question, a gap, a remark. */
export function positionsHit(drawing: PositionsDrawing, x: number, y: number): PositionsHit | undefined {
  const { chart, frame } = drawing;
  if (y < AXIS) {
    const fold = frame.folds.find(({ from, to }) => x >= Math.max(from, chart.x) && x <= to);
    return fold === undefined || x > chart.x + chart.width ? undefined : { kind: "fold", fold };
  }
  if (y > chart.y + chart.height) return undefined;
  if (x < chart.x) return inGutter(drawing, y);
  if (x > chart.x + chart.width) return inTable(drawing, x, y);
  return nearestMark(drawing, x, y) ?? labelAt(drawing, x, y) ?? conditionAt(drawing, x, y) ?? bandAt(drawing, x, y);
}

function nearestMark(drawing: PositionsDrawing, x: number, y: number): PositionsHit | undefined {
  let best: StanceMark | undefined;
  let nearest = Infinity;
  for (const { row, top } of drawing.rows) {
    if (y < top - TARGET || y > top + row.height + TARGET) continue;
    for (const mark of row.stances) {
      const down = Math.max(top + mark.top - y, y - (top + mark.bottom), 0);
      const distance = Math.hypot(x - mark.x, down);
      if (Math.abs(x - mark.x) > TARGET / 2 || down > TARGET / 2 || distance >= nearest) continue;
      nearest = distance;
      best = mark;
    }
  }
  return best === undefined ? undefined : { kind: "mark", mark: best, event: best.events[0] ?? 0 };
}

function labelAt(drawing: PositionsDrawing, x: number, y: number): PositionsHit | undefined {
  for (const { row, top } of drawing.rows) {
    const label = row.labels.find(({ box }) => holds(box, x, y - top));
    const mark = label === undefined ? undefined : row.stances.find(({ events }) => events.includes(label.event));
    if (label !== undefined && mark !== undefined) return { kind: "mark", mark, event: label.event };
  }
  return undefined;
}

function conditionAt(drawing: PositionsDrawing, x: number, y: number): PositionsHit | undefined {
  const link = drawing.links.find(({ to, away }) => !away && Math.hypot(to.x - x, to.y - y) <= TARGET / 2);
  return link === undefined ? undefined : { kind: "condition", event: link.event, text: link.text };
}

function bandAt(drawing: PositionsDrawing, x: number, y: number): PositionsHit | undefined {
  for (const { row, top } of drawing.rows) {
    const band = row.bands.find(({ widest }) => holds(widest, x, y - top));
    if (band !== undefined) return { kind: "band", known: true, tip: band.tip };
    const unknown = row.unknowns.find((box) => holds(box, x, y - top));
    if (unknown !== undefined) return { kind: "band", known: false, tip: unknown.tip };
  }
  return undefined;
}

function inGutter(drawing: PositionsDrawing, y: number): PositionsHit | undefined {
  const placed = drawing.rows.find(({ row, top }) => y >= top && y < top + row.height);
  if (placed === undefined) return undefined;
  const { row, top } = placed;
  const apart = Math.abs((row.steps[1]?.y ?? 26) - (row.steps[0]?.y ?? 0)) / 2;
  const step = row.steps.find((candidate) => Math.abs(top + candidate.y - y) <= Math.min(apart, 14));
  return step === undefined ? { kind: "question", issue: row.issue } : { kind: "step", issue: row.issue, step };
}

function inTable(drawing: PositionsDrawing, x: number, y: number): PositionsHit | undefined {
  const placed = drawing.rows.find(({ row, top }) => y >= top && y < top + row.height);
  if (placed === undefined) return undefined;
  const { row, top } = placed;
  const remark = row.remarks.find(({ box }) => holds(box, x, y - top));
  if (remark !== undefined) return { kind: "remark", remark: remark.remark };
  const cell = row.gaps.find(
    (gap) => Math.abs(gap.x - x) <= CELL.width / 2 && Math.abs(top + gap.y - y) <= CELL.height / 2,
  );
  return cell === undefined ? undefined : { kind: "gap", cell };
}

function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
