import { dayWords } from "../model/date-words.ts";
import { momentOf } from "../model/dates.ts";
import { eventAt } from "../model/names.ts";
import type { Record } from "../model/record.ts";
import { planTime } from "../timeline/scale/folds.ts";
import type { FigureOptions } from "./options.ts";
import { edtfWords, filterWords } from "./words.ts";

/** A part of time, UTC milliseconds. */
export type Range = readonly [from: number, to: number];

/**
 * The range that a figure shows, as far as the record goes; undefined for all of it.
 *
 * @throws RangeError when the range ends before it starts, or lies where the record has nothing.
 */
export function rangeOf(record: Record, { from, to }: FigureOptions): Range | undefined {
  if (from === undefined && to === undefined) return undefined;
  const start = from === undefined ? -Infinity : momentOf(from).date.earliest;
  const end = to === undefined ? Infinity : momentOf(to).date.latest;
  if (!(start < end)) throw new RangeError(`the range ends (${to}) before it starts (${from})`);
  const plan = planTime(record);
  if (record.dated === 0 || start >= plan.end || end < plan.start)
    throw new RangeError(outsideWords(record, { from, to }));
  return [Math.max(start, plan.start), Math.min(end, plan.end)];
}

/** Whether an event has a mark in a range, or lasts into it. Where nobody says how long it lasted, its mark alone counts. */
export function liesIn(record: Record, index: number, [from, to]: Range): boolean {
  const { date, shape, placed } = record.moment(index);
  if (shape === "unknown" || placed > to) return false;
  const lasts = shape !== "open" || eventAt(record, index).status === "ongoing";
  return Math.max(placed, lasts ? date.latest : placed) >= from;
}

/** Why a figure would be empty, in words that end a sentence begun elsewhere. */
export function emptyWords(record: Record, options: FigureOptions): string {
  if (record.size === 0) return "the dataset holds no events";
  const { from, to, ...rest } = options;
  const filters = filterWords(record, rest);
  const passing = filters === "" ? "nothing" : `nothing that passes the filters (${filters})`;
  if (from === undefined && to === undefined) return `${passing} can be shown in ${options.view}`;
  return `${passing} lies ${rangeWords({ from, to })}; ${spanWords(record)}`;
}

function outsideWords(record: Record, range: Pick<FigureOptions, "from" | "to">): string {
  return record.dated === 0
    ? "no event of the record has a date"
    : `nothing lies ${rangeWords(range)}; ${spanWords(record)}`;
}

function rangeWords({ from, to }: Pick<FigureOptions, "from" | "to">): string {
  if (from === to && from !== undefined) return `in ${edtfWords(from)}`;
  if (to === undefined) return `in ${edtfWords(from ?? "")} or later`;
  return from === undefined ? `in ${edtfWords(to)} or earlier` : `between ${edtfWords(from)} and ${edtfWords(to)}`;
}

function spanWords(record: Record): string {
  const { start, end } = planTime(record);
  return `the record runs from ${dayWords(start)} to ${dayWords(end - 1)}`;
}
