import type { Box } from "../../pen/pen.ts";
import type { TimelineDrawing } from "../drawing.ts";
import { glyphBox } from "./boxes.ts";

/** What lies at a point of a drawing. */
export type Hit =
  | { readonly kind: "event"; readonly event: string; readonly index: number }
  | { readonly kind: "pill"; readonly pill: string; readonly from: number; readonly to: number }
  | { readonly kind: "fold"; readonly fold: string }
  | { readonly kind: "lane"; readonly lane: string }
  | { readonly kind: "document"; readonly document: string };

/** Targets are at least this wide and high, in pixels. */
const TARGET = 24;

/**
 * What the pointer is over: of the marks whose targets hold the point, the one with the nearest centre; else a label's event, a
 * document's row, a lane heading or a fold.
 *
 * @param x pixels from the left edge of the drawing
 */
export function hitAt(drawing: TimelineDrawing, x: number, y: number): Hit | undefined {
  return fanRowAt(drawing, x, y) ?? nearestMark(drawing, x, y) ?? labelAt(drawing, x, y) ?? elsewhere(drawing, x, y);
}

/** An opened pill lies over everything: its rows answer along their whole width, its card answers for the pill. */
function fanRowAt({ fan }: TimelineDrawing, x: number, y: number): Hit | undefined {
  if (fan === undefined || !holds(fan.box, x, y)) return undefined;
  const row = fan.rows.find(
    ({ glyph, label }) => Math.abs(glyph.y - y) <= 10.5 && x >= glyph.x - 12 && x <= label.box.x + label.box.width + 4,
  );
  if (row !== undefined) return { kind: "event", event: row.glyph.event, index: row.glyph.index };
  return { kind: "pill", pill: fan.pill, from: fan.box.x, to: fan.box.x + fan.box.width };
}

function nearestMark(drawing: TimelineDrawing, x: number, y: number): Hit | undefined {
  let best: Hit | undefined;
  let nearest = Infinity;
  const consider = (box: Box, hit: () => Hit): void => {
    const target = grown(box);
    if (!holds(target, x, y)) return;
    const distance = Math.hypot(x - (box.x + box.width / 2), y - (box.y + box.height / 2));
    if (distance >= nearest) return;
    nearest = distance;
    best = hit();
  };
  // What is scrolled out of the lanes lies under other regions.
  const inLanes = isInLanes(drawing, y);
  for (const glyph of inLanes ? drawing.glyphs : drawing.undated) {
    const box = glyphBox(glyph);
    for (const x of [glyph.x, glyph.alternative, ...(glyph.both ?? [])]) {
      if (x === undefined) continue;
      consider({ ...box, x: box.x + x - glyph.x }, () => ({ kind: "event", event: glyph.event, index: glyph.index }));
    }
  }
  for (const pill of inLanes ? drawing.pills : []) {
    const { from, to } = pill.reach;
    consider(pill.box, () => ({ kind: "pill", pill: pill.id, from, to }));
  }
  for (const { box, event, index } of drawing.context) {
    consider(box, () => ({ kind: "event", event, index }));
  }
  return best;
}

function isInLanes({ regions: { lanes } }: TimelineDrawing, y: number): boolean {
  return y >= lanes.y && y <= lanes.y + lanes.height;
}

function labelAt(drawing: TimelineDrawing, x: number, y: number): Hit | undefined {
  const label = (isInLanes(drawing, y) ? drawing.labels : (drawing.undatedLabels ?? [])).find(({ box }) =>
    holds(box, x, y),
  );
  return label === undefined ? undefined : { kind: "event", event: label.event, index: label.index };
}

function elsewhere(drawing: TimelineDrawing, x: number, y: number): Hit | undefined {
  const { regions } = drawing;
  if (holds(regions.coverage, x, y) || (x < regions.gutter.width && y >= regions.coverage.y)) {
    const row = drawing.coverage.find((candidate) => Math.abs(candidate.y - y) <= 7);
    // Where one row stands for all documents there is none to choose.
    if (row !== undefined && row.document !== "") return { kind: "document", document: row.document };
  }
  if (x < regions.gutter.width) {
    const lane = isInLanes(drawing, y) ? drawing.lanes.find(({ top, bottom }) => y >= top && y < bottom) : undefined;
    return lane === undefined ? undefined : { kind: "lane", lane: lane.id };
  }
  if (y >= regions.coverage.y + regions.coverage.height) return undefined;
  // On the axis, an open fold can be closed where it lies.
  const open = y < regions.axis.y + regions.axis.height ? drawing.openedFolds : undefined;
  const closable = open?.find(({ from, to }) => x >= from && x <= to);
  if (closable !== undefined) return { kind: "fold", fold: closable.id };
  const fold = drawing.folds.find(({ from, to }) => x >= from && x <= to);
  return fold === undefined ? undefined : { kind: "fold", fold: fold.id };
}

function grown({ x, y, width, height }: Box): Box {
  const [dx, dy] = [Math.max(0, TARGET - width) / 2, Math.max(0, TARGET - height) / 2];
  return { x: x - dx, y: y - dy, width: width + 2 * dx, height: height + 2 * dy };
}

function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
