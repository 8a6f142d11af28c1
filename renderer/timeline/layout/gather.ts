import { lowerBound } from "../../model/bounds.ts";
import type { Record } from "../../model/record.ts";
import { type LaneEvents, reachOf, within } from "../lanes/index-lanes.ts";
import { type Block, blockAt, blockNumbered, blocksOf, shareOf } from "./blocks.ts";
import type { Stage } from "./scene.ts";

/** Up to this many marks in a view's width are looked at one by one, of one lane and of all; more would all be in pills. */
const MOST_IN_LANE = 180;
const MOST_IN_VIEW = 600;
/** Height of an ordinary lane, in pixels: higher ones hold more. */
const ORDINARY = 80;
/** How many marks beside the window are looked at, on either side of it, for whether they reach into it. */
const MOST_LONG = 60;

/** A stretch of a lane that is too full for its marks to be looked at one by one, in places. */
export interface DenseRun {
  readonly lane: number;
  readonly from: number;
  readonly to: number;
}

/** The events of a window, each with the lanes in which it has a mark, and the lanes that are too full to look at. */
export interface Gathered {
  readonly lanesOf: ReadonlyMap<number, readonly number[]>;
  readonly dense: readonly DenseRun[];
  /** Whether a lane is too full within a block. */
  readonly isDense: (lane: number, block: number) => boolean;
}

/** Finds what lies in the window by binary search: cost follows what is there, not how long the record is. */
export function gather(stage: Stage): Gathered {
  const { index, input, window } = stage;
  const { scale, record } = input;
  const [first, last] = [scale.timeAtPlace(window.from), scale.timeAtPlace(window.to)];
  const lanesOf = new Map<number, number[]>();
  const dense: DenseRun[] = [];
  const isDense = denseBlocks(stage);
  const blocks = blocksOf(window).map((block) => ({ ...block, ...timesOf(stage, block) }));
  index.lanes.forEach((events, lane) => {
    const add = (event: number): void => {
      const lanes = lanesOf.get(event);
      if (lanes === undefined) lanesOf.set(event, [lane]);
      else lanes.push(lane);
    };
    for (const event of reachingInto(events, first, last, record.columns)) {
      const place = scale.place(record.columns.placed[event] ?? 0);
      if (!isDense(lane, blockAt(window, place))) add(event);
    }
    for (const { number, from, to, start, end } of blocks) {
      if (isDense(lane, number)) {
        const before = dense.at(-1);
        const run = { lane, from: Math.max(from, window.from), to: Math.min(to, window.to) };
        if (before?.lane === lane && before.to === run.from) dense[dense.length - 1] = { ...before, to: run.to };
        else dense.push(run);
        continue;
      }
      const [since, until] = [Math.max(start, first), Math.min(end, last)];
      events.real.subarray(...within(events.placedReal, since, until)).forEach(add);
      events.planned.subarray(...within(events.placedPlanned, since, until)).forEach(add);
    }
  });
  return { lanesOf, dense, isDense };
}

function timesOf({ input }: Stage, { from, to }: Block): { readonly start: number; readonly end: number } {
  return { start: input.scale.timeAtPlace(from), end: input.scale.timeAtPlace(to) };
}

/** Tells of each block which lanes are too full in it, counted once. */
function denseBlocks(stage: Stage): Gathered["isDense"] {
  const { index, input, window, places } = stage;
  const share = Math.max(window.block === undefined ? 1 : 0, shareOf(window, input.scale.width));
  const rooms = places.map(({ top, bottom }) => share * MOST_IN_LANE * Math.max(1, (bottom - top) / ORDINARY));
  const known = new Map<number, readonly number[]>();
  const fullIn = (block: number): readonly number[] => {
    const { start, end } = timesOf(stage, blockNumbered(window, block));
    const counts = index.lanes.map(
      ({ placedReal, placedPlanned }) => countWithin(placedReal, start, end) + countWithin(placedPlanned, start, end),
    );
    return fullLanes(counts, rooms, share * MOST_IN_VIEW);
  };
  return (lane, block) => {
    let full = known.get(block);
    if (full === undefined) known.set(block, (full = fullIn(block)));
    return full.includes(lane);
  };
}

function countWithin(values: Float64Array, from: number, to: number): number {
  const [first, last] = within(values, from, to);
  return last - first;
}

/** The fullest lanes, until what is left can be looked at. */
function fullLanes(counts: readonly number[], rooms: readonly number[], most: number): readonly number[] {
  const order = counts.map((_, lane) => lane).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  let left = counts.reduce((sum, count) => sum + count, 0);
  return order.filter((lane) => {
    const count = counts[lane] ?? 0;
    if (count <= (rooms[lane] ?? 0) && left <= most) return false;
    left -= count;
    return true;
  });
}

/** Events that stand before a stretch of time or after it, but reach into it: from the nearest on, not all there may be. */
export function reachingInto(
  events: LaneEvents,
  from: number,
  to: number,
  columns: Record["columns"],
): readonly number[] {
  const { long, placedLong, furthest, soonest } = events;
  const found: number[] = [];
  const before = lowerBound(placedLong, from);
  for (let i = Math.max(lowerBound(furthest, from), before - MOST_LONG); i < before; i += 1) {
    const event = long[i] ?? 0;
    if (reachOf(columns, event)[1] >= from) found.push(event);
  }
  const after = lowerBound(placedLong, to);
  for (let i = after; i < Math.min(lowerBound(soonest, to), after + MOST_LONG); i += 1) {
    const event = long[i] ?? 0;
    if (reachOf(columns, event)[0] <= to) found.push(event);
  }
  return found;
}
