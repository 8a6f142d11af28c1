import type { EventKind } from "../../../data/schema/index.ts";
import type { PathSink } from "../../pen/pen.ts";
import type { Glyph } from "../drawing.ts";

/*
 * What happened, by shape. A shape's `size` is its nominal height; the factors make circle, square, diamond and triangle
 * look equally large, so that size encodes nothing.
 */

type Toward = NonNullable<Glyph["toward"]>;
type Corner = readonly [number, number];

/** A shape around the origin: a circle, or the corners of a polygon in order. */
export type Shape = { readonly radius: number } | { readonly corners: readonly Corner[] };

const SQUARE = 0.49;
const DIAMOND = 0.58;
const APEX = 0.56;
const BASE = 0.403;
const WING = 0.515;

export function shapeOf(kind: EventKind, size: number, toward: Toward = "right"): Shape {
  if (kind === "meeting") return { radius: size / 2 };
  if (kind === "proposal") return { corners: rectangle(size * SQUARE, size * SQUARE) };
  if (kind === "action") return { corners: rectangle(size * 0.21, size * 0.55) };
  if (kind === "position") {
    const reach = size * DIAMOND;
    return {
      corners: [
        [0, -reach],
        [reach, 0],
        [0, reach],
        [-reach, 0],
      ],
    };
  }
  const [apex, base, wing] = [size * APEX, -size * BASE, size * WING];
  const corners: readonly Corner[] = [
    [apex, 0],
    [base, wing],
    [base, -wing],
  ];
  return { corners: corners.map((corner) => turned(corner, toward)) };
}

/** The same kind of shape `distance` px further out on every side. */
export function shapeAround(kind: EventKind, size: number, distance: number, toward: Toward = "right"): Shape {
  const wider = size + 2 * distance;
  // A triangle's sides move out less than its corners: it has to grow faster to keep its distance.
  return shapeOf(kind, kind === "message" ? wider * 1.12 : wider, toward);
}

export function traceShape(sink: PathSink, shape: Shape, x: number, y: number): void {
  if ("radius" in shape) {
    sink.moveTo(x + shape.radius, y);
    sink.arc(x, y, shape.radius, 0, 2 * Math.PI);
    sink.closePath();
    return;
  }
  shape.corners.forEach(([dx, dy], i) => (i === 0 ? sink.moveTo(x + dx, y + dy) : sink.lineTo(x + dx, y + dy)));
  sink.closePath();
}

export type Side = "upper" | "lower";

/** The part of a shape that lies `level` px or more above or below its centre. */
export function tracePart(sink: PathSink, shape: Shape, x: number, y: number, side: Side, level: number): void {
  if (traceSide(sink, shape, x, y, side, level)) sink.closePath();
}

/** The outline of that part, open where it was cut. Both sides with a gap between them are a door ajar. */
export function traceEdge(sink: PathSink, shape: Shape, x: number, y: number, side: Side, level: number): void {
  traceSide(sink, shape, x, y, side, level);
}

function traceSide(sink: PathSink, shape: Shape, x: number, y: number, side: Side, level: number): boolean {
  if ("radius" in shape) {
    const angle = Math.asin(Math.max(-1, Math.min(1, level / shape.radius)));
    const start = side === "lower" ? angle : Math.PI + angle;
    sink.moveTo(x + Math.cos(start) * shape.radius, y + Math.sin(start) * shape.radius);
    sink.arc(x, y, shape.radius, start, start + Math.PI - 2 * angle);
    return true;
  }
  const { corners } = shape;
  const depth = (dy: number) => (side === "lower" ? dy : -dy) - level;
  const outside = corners.findIndex(([, dy]) => depth(dy) <= 0);
  let drawing = false;
  for (let step = 0; step < corners.length; step += 1) {
    const from = corners[(outside + step) % corners.length];
    const to = corners[(outside + step + 1) % corners.length];
    if (from === undefined || to === undefined) continue;
    const [a, b] = [depth(from[1]), depth(to[1])];
    if (a <= 0 && b <= 0) continue;
    const share = a / (a - b);
    const crossing: Corner = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    if (!drawing) sink.moveTo(x + crossing[0], y + crossing[1]);
    drawing = true;
    const end = b <= 0 ? crossing : to;
    sink.lineTo(x + end[0], y + end[1]);
  }
  return drawing;
}

function rectangle(halfWidth: number, halfHeight: number): readonly Corner[] {
  return [
    [-halfWidth, -halfHeight],
    [halfWidth, -halfHeight],
    [halfWidth, halfHeight],
    [-halfWidth, halfHeight],
  ];
}

function turned([x, y]: Corner, toward: Toward): Corner {
  if (toward === "up") return [y, -x];
  if (toward === "down") return [-y, x];
  if (toward === "left") return [-x, -y];
  return [x, y];
}
