import { DAY } from "../../model/dates.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";

/** The last instant of the day that an instant lies in: what is known by a day is known by its end. */
export function endOfDay(time: number): number {
  return Math.floor(time / DAY) * DAY + DAY - 1;
}

/** "1971-05-31". */
export function isoDay(time: number): string {
  return new Date(time).toISOString().replace(/T.*$/, "");
}

/** First and last day of a record's events, as their last instants. */
export function spanOf(record: DatasetRecord): readonly [number, number] {
  const { placed } = record.columns;
  return [endOfDay(placed[0] ?? 0), endOfDay(placed[record.dated - 1] ?? 0)];
}

/** The day of the next event after (or the last before) a day, so that a step always changes something. */
export function steppedDay(record: DatasetRecord, at: number | undefined, direction: 1 | -1): number {
  const [first, last] = spanOf(record);
  const days = [...record.columns.placed.subarray(0, record.dated)].map(endOfDay);
  if (at === undefined) return direction > 0 ? first : last;
  return (
    (direction > 0 ? days.find((day) => day > at) : days.findLast((day) => day < at)) ?? (direction > 0 ? last : first)
  );
}
