import type { Box, Paint, PathSink } from "./pen.ts";

/** Lines at 45 degrees whose distance from the origin is half a gap and whole gaps more, as the SVG pattern has them. */
export function hatchLines(sink: PathSink, box: Box, paint: Extract<Paint, { hatch: string }>): void {
  const step = paint.gap * Math.SQRT2;
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  if (paint.lean === "back") {
    // Distance along (1, -1) / √2.
    const last = right - box.y;
    for (let sum = firstAfter(box.x - bottom, step); sum < last; sum += step) {
      sink.moveTo(sum + box.y, box.y);
      sink.lineTo(sum + bottom, bottom);
    }
    return;
  }
  const last = right + bottom;
  for (let sum = firstAfter(box.x + box.y, step); sum < last; sum += step) {
    sink.moveTo(sum - box.y, box.y);
    sink.lineTo(sum - bottom, bottom);
  }
}

function firstAfter(from: number, step: number): number {
  return Math.ceil((from - step / 2) / step) * step + step / 2;
}

/** The box around what a path traces; control points count, so it may be a little large. */
export function boundsOf(trace: (sink: PathSink) => void): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  const add = (x: number, y: number) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  };
  trace({
    moveTo: add,
    lineTo: add,
    bezierCurveTo: (x1, y1, x2, y2, x, y) => [add(x1, y1), add(x2, y2), add(x, y)],
    quadraticCurveTo: (x1, y1, x, y) => [add(x1, y1), add(x, y)],
    arc: (x, y, radius) => [add(x - radius, y - radius), add(x + radius, y + radius)],
    arcTo: (x1, y1, x2, y2) => [add(x1, y1), add(x2, y2)],
    rect: (x, y, width, height) => [add(x, y), add(x + width, y + height)],
    closePath: () => undefined,
  });
  return { x: left, y: top, width: right - left, height: bottom - top };
}
