import { lowerBound } from "../../model/bounds.ts";
import { type LaneEvents, within } from "../lanes/index-lanes.ts";
import type { Stage } from "./scene.ts";

/** Up to this many marks in a view's width are looked at one by one, of one lane and of all; more would all be in pills. */
const MOST_IN_LANE = 180;
const MOST_IN_VIEW = 600;
/** Height of an ordinary lane, in pixels: higher ones hold more. */
const ORDINARY = 80;
/** How many spans that began before the window are looked at, from the latest back. */
const MOST_LONG = 60;

/** The events of a window, each with the lanes in which it has a mark, and the lanes that are too full to look at. */
export interface Gathered {
  readonly lanesOf: ReadonlyMap<number, readonly number[]>;
  readonly dense: readonly number[];
}

/** Finds what lies in the window by binary search: cost follows what is there, not how long the record is. */
export function gather({ index, input, window, places }: Stage): Gathered {
  const { scale, record } = input;
  const from = scale.timeAtPlace(window.from);
  const to = scale.timeAtPlace(window.to);
  const lanesOf = new Map<number, number[]>();
  const ranges = index.lanes.map((events) => ({
    real: within(events.placedReal, from, to),
    planned: within(events.placedPlanned, from, to),
  }));
  const views = Math.max(1, (window.to - window.from) / scale.width);
  const counts = ranges.map(({ real, planned }) => real[1] - real[0] + planned[1] - planned[0]);
  const rooms = places.map(({ top, bottom }) => views * MOST_IN_LANE * Math.max(1, (bottom - top) / ORDINARY));
  const dense = fullLanes(counts, rooms, views * MOST_IN_VIEW);
  index.lanes.forEach((events, lane) => {
    const range = ranges[lane];
    if (range === undefined || dense.includes(lane)) return;
    const add = (event: number): void => {
      const lanes = lanesOf.get(event);
      if (lanes === undefined) lanesOf.set(event, [lane]);
      else lanes.push(lane);
    };
    earlier(events, from, record.columns.latest).forEach(add);
    events.real.subarray(...range.real).forEach(add);
    events.planned.subarray(...range.planned).forEach(add);
  });
  return { lanesOf, dense };
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

/** Events that stand before an instant but reach beyond it. */
export function earlier(events: LaneEvents, from: number, latest: Float64Array): readonly number[] {
  const end = lowerBound(events.placedLong, from);
  const start = Math.max(lowerBound(events.furthest, from), end - MOST_LONG);
  const found: number[] = [];
  for (let i = start; i < end; i += 1) {
    const event = events.long[i] ?? 0;
    if ((latest[event] ?? 0) >= from) found.push(event);
  }
  return found;
}
