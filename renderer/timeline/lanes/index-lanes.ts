import { lowerBound } from "../../model/bounds.ts";
import { DAY } from "../../model/dates.ts";
import { KINDS, type Record, STATUSES } from "../../model/record.ts";
import type { LanePlan } from "./choice.ts";

/** The events of one lane that the mask shows and that have a date, in order of time. */
export interface LaneEvents {
  /** Occurred and ongoing; indices into the record. */
  readonly real: Uint32Array;
  /** Planned and cancelled: they never share a pill with what happened. */
  readonly planned: Uint32Array;
  readonly placedReal: Float64Array;
  readonly placedPlanned: Float64Array;
  /** Events whose date reaches beyond its mark by a day or more, with the furthest end of any up to each, and the first beginning of any from each on. */
  readonly long: Uint32Array;
  readonly placedLong: Float64Array;
  readonly furthest: Float64Array;
  readonly soonest: Float64Array;
}

/** What layout looks events up in: made once per record, mask and lanes, so that a frame costs what is on screen. */
export interface LaneIndex {
  readonly lanes: readonly LaneEvents[];
  /** Actions, for the context band. */
  readonly actions: LaneEvents;
  readonly undated: Uint32Array;
  /** All dated events that the mask shows, with the actions. */
  readonly all: Uint32Array;
  readonly placedAll: Float64Array;
  readonly shown: number;
}

const ACTION = KINDS.indexOf("action");
const PLANNED = STATUSES.indexOf("planned");

/** Sorts the events of a mask into lanes. One pass over the record. */
export function indexLanes(record: Record, mask: Uint8Array, plan: LanePlan): LaneIndex {
  const lanes = plan.lanes.map(() => new Gathered());
  const actions = new Gathered();
  const { kind, status, placed } = record.columns;
  const everything = !mask.includes(0);
  const all = new Uint32Array(record.dated);
  const placedAll = everything ? placed.subarray(0, record.dated) : new Float64Array(record.dated);
  let dated = 0;
  let event = 0;
  let planned = false;
  let at = 0;
  let reach: readonly [number, number] = NOWHERE;
  const addTo = (lane: number): void => lanes[lane]?.add(event, planned, at, reach);
  for (event = 0; event < record.dated; event += 1) {
    if (mask[event] === 0) continue;
    at = placed[event] ?? 0;
    all[dated] = event;
    if (!everything) placedAll[dated] = at;
    dated += 1;
    planned = (status[event] ?? 0) >= PLANNED;
    reach = reachOf(record.columns, event);
    if (kind[event] === ACTION) actions.add(event, planned, at, reach);
    else plan.eachHome(event, addTo);
  }
  const undated: number[] = [];
  for (let i = record.dated; i < record.size; i += 1) if (mask[i] !== 0) undated.push(i);
  return {
    lanes: lanes.map((lane) => lane.events()),
    actions: actions.events(),
    undated: Uint32Array.from(undated),
    all: everything ? all : all.slice(0, dated),
    placedAll: everything ? placedAll : placedAll.slice(0, dated),
    shown: dated + undated.length,
  };
}

const ONGOING = STATUSES.indexOf("ongoing");
const NOWHERE: readonly [number, number] = [Infinity, -Infinity];

/** From when to when an event's mark may extend, the half of a vague unit beyond either bound included; nowhere for what stays at its day. */
export function reachOf(
  { earliest, latest, status }: Record["columns"],
  event: number,
): readonly [from: number, to: number] {
  const [from = 0, to = 0] = [earliest[event], latest[event]];
  const beyond = (to - from) / 2;
  if (status[event] === ONGOING) return [from - beyond, Infinity];
  return to - from > DAY ? [from - beyond, to + beyond] : NOWHERE;
}

/** Grows as events come; typed arrays keep half a million memberships small. */
class Gathered {
  private readonly real = new Growing();
  private readonly planned = new Growing();
  private readonly long = new Growing();
  private readonly starts = new Growing();
  private readonly ends = new Growing();

  add(index: number, planned: boolean, placed: number, reach: readonly [number, number]): void {
    (planned ? this.planned : this.real).push(index, placed);
    if (reach === NOWHERE) return;
    this.long.push(index, placed);
    this.starts.push(index, reach[0]);
    this.ends.push(index, Math.max(this.ends.lastValue, reach[1]));
  }

  events(): LaneEvents {
    const soonest = this.starts.values();
    for (let i = soonest.length - 2; i >= 0; i -= 1) soonest[i] = Math.min(soonest[i] ?? 0, soonest[i + 1] ?? 0);
    return {
      real: this.real.indices(),
      planned: this.planned.indices(),
      placedReal: this.real.values(),
      placedPlanned: this.planned.values(),
      long: this.long.indices(),
      placedLong: this.long.values(),
      furthest: this.ends.values(),
      soonest,
    };
  }
}

const NO_INDICES = new Uint32Array(0);
const NO_VALUES = new Float64Array(0);

class Growing {
  private index = NO_INDICES;
  private value = NO_VALUES;
  private size = 0;

  get lastValue(): number {
    return this.size === 0 ? -Infinity : (this.value[this.size - 1] ?? -Infinity);
  }

  push(index: number, value: number): void {
    if (this.size === this.index.length) {
      const indices = new Uint32Array(Math.max(64, this.size * 2));
      indices.set(this.index);
      this.index = indices;
      const values = new Float64Array(Math.max(64, this.size * 2));
      values.set(this.value);
      this.value = values;
    }
    this.index[this.size] = index;
    this.value[this.size] = value;
    this.size += 1;
  }

  indices(): Uint32Array {
    return this.index.slice(0, this.size);
  }

  values(): Float64Array {
    return this.value.slice(0, this.size);
  }
}

/** Positions of the values within `[from, to)` of a rising array. */
export function within(values: Float64Array, from: number, to: number): readonly [number, number] {
  const first = lowerBound(values, from);
  return [first, lowerBound(values, to, first)];
}
