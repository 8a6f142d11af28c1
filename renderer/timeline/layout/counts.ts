import { lowerBound } from "../../model/bounds.ts";
import { KINDS } from "../../model/record.ts";
import type { Counts, Glyph, TimelineDrawing } from "../drawing.ts";
import type { LaneIndex } from "../lanes/index-lanes.ts";
import type { LayoutInput } from "./input.ts";

/** Of events that have no mark, those that stand in the view. */
export function visibleOf({ record, scale }: LayoutInput, hidden: readonly number[]): readonly number[] {
  const [from, to] = scale.visible();
  return hidden.filter((index) => {
    const at = record.columns.placed[index] ?? Number.NaN;
    return at >= from && at <= to;
  });
}

const POSITION = KINDS.indexOf("position");

/** What became of every event: each is counted once. */
export function countsOf(
  { record, scale }: LayoutInput,
  index: LaneIndex,
  glyphs: readonly Glyph[],
  context: TimelineDrawing["context"],
  carriers: ReadonlySet<number>,
): Counts {
  const [from, to] = scale.visible();
  const { placed, kind } = record.columns;
  const stands = (event: number): boolean => (placed[event] ?? 0) >= from && (placed[event] ?? 0) < to;
  const own = new Set<number>();
  for (const glyph of glyphs) if (glyph.stack === undefined) own.add(glyph.index);
  for (const item of context) own.add(item.index);
  const within = lowerBound(index.placedAll, to) - lowerBound(index.placedAll, from);
  const drawnWithin = [...own].filter(stands).length;
  const carried = [...carriers].filter((event) => kind[event] === POSITION && stands(event)).length;
  const undated = index.undated.length;
  const clustered = within - drawnWithin - carried;
  return {
    total: record.size,
    shown: index.shown,
    drawn: own.size,
    clustered,
    carried,
    undated,
    outside: index.shown - undated - own.size - clustered - carried,
  };
}
