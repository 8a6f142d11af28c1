import type { TimelineDrawing } from "../drawing.ts";
import { trueTimeAt } from "../layout/overview.ts";
import type { TimeScale } from "../scale/time-scale.ts";
import type { Stage } from "./stage.ts";

/** What a drag on the overview makes of the scale, for a place along it (pixels from the view's left edge). */
export type OverviewDrag = (x: number) => TimeScale;

/** How near to an edge of the brush a drag takes hold of it. */
const HANDLE = 8;
const LEAST = 6;

/** Takes hold of the brush where the drag begins: an edge resizes it, its middle moves it, elsewhere a new one is drawn. */
export function overviewRange(stage: Stage, drawing: TimelineDrawing, from: number): OverviewDrag {
  const { scale } = stage;
  const [left, right] = drawing.overview.brush;
  const timeAt = (x: number) => trueTimeAt(scale, drawing.regions, x);
  const show = (a: number, b: number) => {
    const [start, end] = [Math.min(a, b), Math.max(a, b)];
    return scale.show(timeAt(start), timeAt(Math.max(end, start + LEAST)), 0);
  };
  if (Math.abs(from - left) <= HANDLE) return (x) => show(x, right);
  if (Math.abs(from - right) <= HANDLE) return (x) => show(left, x);
  if (from > left && from < right) {
    return (x) => scale.movedTo(timeAt((left + right) / 2 + (x - from)), scale.width / 2);
  }
  return (x) => show(from, x);
}
