import { lowerBound } from "../../model/bounds.ts";
import { DAY } from "../../model/dates.ts";
import { KINDS, type Record } from "../../model/record.ts";

/** A quiet part of the record that may be folded, with the width that it takes on screen when it is. UTC milliseconds. */
export interface Fold {
  /** Stable: made of the day on which it starts. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Pixels when folded. */
  readonly width: number;
}

/** The whole of time that a record covers, and where it may be folded. */
export interface TimePlan {
  readonly start: number;
  readonly end: number;
  readonly folds: readonly Fold[];
}

export interface FoldRules {
  /** This many events within this many days open a stretch. */
  readonly events: number;
  readonly within: number;
  /** Days added on both sides of a stretch. */
  readonly pad: number;
  /** What lies between stretches folds from this many days on. */
  readonly least: number;
}

const FOLD_RULES: FoldRules = { events: 3, within: 120, pad: 7, least: 60 };

const LEAST_WIDTH = 44;
const MOST_WIDTH = 150;
const PER_MARK = 24;
const PER_ACTION = 14;

/**
 * Finds the stretches of a record and the folds between them.
 *
 * A stretch opens where events in the lanes, dated to a month or better, lie close together. Actions never open one: they
 * are context. Where nothing opens a stretch nothing folds: a fold is a rest between stretches.
 *
 * @param around an instant that has to lie in an open stretch too, for instance the selected event's
 */
export function planTime(record: Record, around?: number, rules: FoldRules = FOLD_RULES): TimePlan {
  const { start, end } = extentOf(record);
  const open = stretchesOf(record, rules, around);
  if (open.length === 0) return { start, end, folds: [] };
  const folds: Fold[] = [];
  let from = start;
  for (const [first, last] of [...open, [end, end] as const]) {
    if (first - from >= rules.least * DAY) folds.push(foldOf(record, from, Math.min(first, end)));
    from = Math.max(from, last);
  }
  return { start, end, folds };
}

/** Vaguer than this and not a span, a date says too little to widen time for it: its mark alone has to fit. */
const VAGUE = 400 * DAY;

/** The record's `span`, widened to whole days that hold every mark. */
function extentOf(record: Record): { start: number; end: number } {
  const { placed, earliest, latest } = record.columns;
  let start = record.spanStart;
  let end = record.spanEnd;
  for (let i = 0; i < record.dated; i += 1) {
    const at = placed[i] ?? start;
    const vague = (latest[i] ?? at) - (earliest[i] ?? at) > VAGUE && record.moment(i).shape !== "span";
    const first = vague ? at : (earliest[i] ?? at);
    const last = vague ? at : (latest[i] ?? at);
    start = Math.min(start, Number.isFinite(first) ? first : at);
    end = Math.max(end, Number.isFinite(last) ? last : at);
  }
  if (!Number.isFinite(start) || !Number.isFinite(end)) return { start: 0, end: DAY };
  const from = Math.floor(start / DAY) * DAY;
  return { start: from, end: Math.max(from + DAY, Math.ceil((end + 1) / DAY) * DAY) };
}

function stretchesOf(record: Record, rules: FoldRules, around: number | undefined): (readonly [number, number])[] {
  const times = stretchMakers(record);
  const pad = rules.pad * DAY;
  const open: [number, number][] = [];
  const add = (from: number, to: number): void => {
    const last = open.at(-1);
    if (last !== undefined && from - last[1] < rules.least * DAY) last[1] = Math.max(last[1], to);
    else open.push([from, to]);
  };
  let reached = -Infinity;
  for (let i = 0; i + rules.events <= times.length; i += 1) {
    const to = times[i + rules.events - 1] ?? 0;
    // Of many on one day, the first that reach to it say it all.
    if (to === reached) continue;
    const from = times[i] ?? 0;
    if (to - from > rules.within * DAY) continue;
    reached = to;
    add(wholeDay(from) - pad, wholeDay(to) + DAY + pad);
  }
  if (around === undefined || open.some(([from, to]) => from <= around && around <= to)) return open;
  const wide: [number, number] = [wholeDay(around) - 3 * pad, wholeDay(around) + DAY + 3 * pad];
  return merge(
    [...open, wide].sort((a, b) => a[0] - b[0]),
    rules.least * DAY,
  );
}

function merge(stretches: readonly [number, number][], gap: number): [number, number][] {
  const merged: [number, number][] = [];
  for (const [from, to] of stretches) {
    const last = merged.at(-1);
    if (last !== undefined && from - last[1] < gap) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

const ACTION = KINDS.indexOf("action");
/** A month is at most 31 days; a season, year or open end says too little about when to open a stretch. */
const MONTH = 31 * DAY;

function stretchMakers(record: Record): Float64Array {
  const { kind, earliest, latest, placed } = record.columns;
  const times = new Float64Array(record.dated);
  let count = 0;
  for (let i = 0; i < record.dated; i += 1) {
    if (kind[i] === ACTION || (latest[i] ?? Infinity) - (earliest[i] ?? -Infinity) > MONTH) continue;
    times[count] = placed[i] ?? 0;
    count += 1;
  }
  return times.subarray(0, count);
}

function foldOf(record: Record, start: number, end: number): Fold {
  const { kind, placed } = record.columns;
  const dated = placed.subarray(0, record.dated);
  const from = lowerBound(dated, start);
  const to = lowerBound(dated, end);
  let width = LEAST_WIDTH;
  for (let i = from; i < to && width < MOST_WIDTH; i += 1) width += kind[i] === ACTION ? PER_ACTION : PER_MARK;
  return { id: `fold-${dayName(start)}`, start, end, width: Math.min(width, MOST_WIDTH) };
}

function wholeDay(time: number): number {
  return Math.floor(time / DAY) * DAY;
}

function dayName(time: number): string {
  return new Date(time).toISOString().replace(/T.*$/, "");
}
