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
  /** Events whose date reaches beyond its mark by a day or more, with the furthest end of any up to each. */
  readonly long: Uint32Array;
  readonly placedLong: Float64Array;
  readonly furthest: Float64Array;
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
  const all = new Gathered();
  const undated: number[] = [];
  const { kind, status, placed, earliest, latest } = record.columns;
  let shown = 0;
  for (let i = 0; i < record.size; i += 1) {
    if (mask[i] === 0) continue;
    shown += 1;
    if (i >= record.dated) {
      undated.push(i);
      continue;
    }
    const planned = (status[i] ?? 0) >= PLANNED;
    const at = placed[i] ?? 0;
    const end = latest[i] ?? at;
    const long = end - (earliest[i] ?? at) > DAY;
    all.add(i, false, false, at, end);
    if (kind[i] === ACTION) actions.add(i, planned, long, at, end);
    else for (const lane of plan.homes(i)) lanes[lane]?.add(i, planned, long, at, end);
  }
  const everything = all.events();
  return {
    lanes: lanes.map((lane) => lane.events()),
    actions: actions.events(),
    undated: Uint32Array.from(undated),
    all: everything.real,
    placedAll: everything.placedReal,
    shown,
  };
}

/** Grows as events come; typed arrays keep half a million memberships small. */
class Gathered {
  private readonly real = new Growing();
  private readonly planned = new Growing();
  private readonly long = new Growing();
  private readonly ends = new Growing();

  add(index: number, planned: boolean, long: boolean, placed: number, latest: number): void {
    (planned ? this.planned : this.real).push(index, placed);
    if (!long) return;
    this.long.push(index, placed);
    this.ends.push(index, Math.max(this.ends.lastValue, latest));
  }

  events(): LaneEvents {
    return {
      real: this.real.indices(),
      planned: this.planned.indices(),
      placedReal: this.real.values(),
      placedPlanned: this.planned.values(),
      long: this.long.indices(),
      placedLong: this.long.values(),
      furthest: this.ends.values(),
    };
  }
}

class Growing {
  private index = new Uint32Array(64);
  private value = new Float64Array(64);
  private size = 0;

  get lastValue(): number {
    return this.size === 0 ? -Infinity : (this.value[this.size - 1] ?? -Infinity);
  }

  push(index: number, value: number): void {
    if (this.size === this.index.length) {
      const indices = new Uint32Array(this.size * 2);
      indices.set(this.index);
      this.index = indices;
      const values = new Float64Array(this.size * 2);
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
