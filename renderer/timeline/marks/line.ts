import type { Box, PathSink, PathStyle, Pen } from "../../pen/pen.ts";

/*
 * The few things that every mark draws.
 */

export function drawLine(pen: Pen, x1: number, y1: number, x2: number, y2: number, style: PathStyle): void {
  if (pen.line?.(x1, y1, x2, y2, style) === true) return;
  pen.path((sink) => {
    sink.moveTo(x1, y1);
    sink.lineTo(x2, y2);
  }, style);
}

export function drawBox(pen: Pen, box: Box, style: PathStyle): void {
  if (pen.box?.(box, style) === true) return;
  pen.path((sink) => sink.rect(box.x, box.y, box.width, box.height), style);
}

export function drawDisc(pen: Pen, x: number, y: number, radius: number, style: PathStyle): void {
  pen.path((sink) => traceDisc(sink, x, y, radius), style);
}

function traceDisc(sink: PathSink, x: number, y: number, radius: number): void {
  sink.moveTo(x + radius, y);
  sink.arc(x, y, radius, 0, 2 * Math.PI);
  sink.closePath();
}

export function traceRounded(sink: PathSink, box: Box, radius: number): void {
  const { x, y, width, height } = box;
  const r = Math.max(0, Math.min(radius, width / 2, height / 2));
  sink.moveTo(x + r, y);
  sink.lineTo(x + width - r, y);
  sink.arc(x + width - r, y + r, r, -Math.PI / 2, 0);
  sink.lineTo(x + width, y + height - r);
  sink.arc(x + width - r, y + height - r, r, 0, Math.PI / 2);
  sink.lineTo(x + r, y + height);
  sink.arc(x + r, y + height - r, r, Math.PI / 2, Math.PI);
  sink.lineTo(x, y + r);
  sink.arc(x + r, y + r, r, Math.PI, 1.5 * Math.PI);
  sink.closePath();
}

/** A box grown on every side. */
export function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

/**
 * A wave of whole half periods along x or y. `swing` is how far its control points lie off; it swings half as far.
 */
export function traceWave(
  sink: PathSink,
  along: "x" | "y",
  from: number,
  to: number,
  across: number,
  halves: number,
  swing: number,
): void {
  const step = (to - from) / halves;
  const point = (a: number, b: number) => (along === "x" ? ([a, b] as const) : ([b, a] as const));
  sink.moveTo(...point(from, across));
  for (let half = 0; half < halves; half += 1) {
    const start = from + half * step;
    const side = half % 2 === 0 ? swing : -swing;
    sink.quadraticCurveTo(...point(start + step / 2, across + side), ...point(start + step, across));
  }
}

/** A 1 px line falls on whole pixels when its middle does not. */
export function crisp(value: number): number {
  return Math.floor(value) + 0.5;
}
