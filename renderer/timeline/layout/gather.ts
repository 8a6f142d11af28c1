import { lowerBound } from "../../model/bounds.ts";
import { type LaneEvents, within } from "../lanes/index-lanes.ts";
import type { Stage } from "./scene.ts";

/** Up to this many marks of a lane in the window are looked at one by one; more are counted in cells. */
const MOST_IN_LANE = 500;
/** How many spans that began before the window are looked at, from the latest back. */
const MOST_LONG = 400;

/** The events of a window, each with the lanes in which it has a mark, and the lanes that are too full to look at. */
export interface Gathered {
  readonly lanesOf: ReadonlyMap<number, readonly number[]>;
  readonly dense: readonly number[];
}

/** Finds what lies in the window by binary search: cost follows what is there, not how long the record is. */
export function gather({ index, input, window }: Stage): Gathered {
  const { scale, record } = input;
  const from = scale.timeAtPlace(window.from);
  const to = scale.timeAtPlace(window.to);
  const lanesOf = new Map<number, number[]>();
  const dense: number[] = [];
  index.lanes.forEach((events, lane) => {
    const real = within(events.placedReal, from, to);
    const planned = within(events.placedPlanned, from, to);
    if (real[1] - real[0] + planned[1] - planned[0] > MOST_IN_LANE) {
      dense.push(lane);
      return;
    }
    const add = (event: number): void => {
      const lanes = lanesOf.get(event);
      if (lanes === undefined) lanesOf.set(event, [lane]);
      else lanes.push(lane);
    };
    earlier(events, from, record.columns.latest).forEach(add);
    events.real.subarray(real[0], real[1]).forEach(add);
    events.planned.subarray(planned[0], planned[1]).forEach(add);
  });
  return { lanesOf, dense };
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
