import { type DaySpan, daySpan, edtfOfDay, isDay, weekdayOf } from "./calendar.ts";
import { findCalendarDates, type DraftDate } from "./calendar-date.ts";
import type { DateContext } from "./date-context.ts";
import { WEEKDAY, weekdayIndex, weekdayName } from "./date-words.ts";

const WEEKDAY_BEFORE = new RegExp(`(${WEEKDAY}),? (?:the )?$`);

/**
 * Corrects a year that the notes contradict. Only where they are plain about it: they date things to the same month (or
 * the one beside it) of another year, and nothing to the year printed; a weekday printed with the date decides a tie.
 */
export function correctMisprints(
  dates: readonly DraftDate[],
  text: string,
  context: DateContext,
): readonly DraftDate[] {
  const notes = (context.notes ?? []).map((note) => note.text);
  if (notes.length === 0) return dates;
  const spans = new Map<string, DaySpan>();
  for (const date of notes.flatMap((note) => findCalendarDates(note, {}))) {
    const span = daySpan(date.edtf);
    if (span !== undefined)
      spans.set(`${span.first.year}-${span.first.month}-${span.last.month}-${span.precision}`, span);
  }
  if (spans.size === 0) return dates;
  const printed = [...spans.values()];
  const years = new Set(printed.flatMap((span) => [span.first.year, span.last.year]));
  return dates.map((date) => {
    const span = date.basis === "stated" ? daySpan(date.edtf) : undefined;
    if (span === undefined || span.precision !== "day" || date.edtf.includes("/") || years.has(span.first.year))
      return date;
    const { year, month, day } = span.first;
    const close = printed.filter(
      (one) =>
        one.precision !== "year" &&
        Math.abs(one.first.year - year) === 1 &&
        covers(one.first.month, one.last.month, month),
    );
    const other = new Set(close.map((one) => one.first.year));
    const [right] = other;
    if (other.size !== 1 || right === undefined || !isDay(right, month, day)) return date;
    const weekday = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, date.start - 14), date.start))?.[1];
    if (weekday !== undefined && weekdayOf(span.first) === weekdayIndex(weekday)) return date;
    const fits = weekday !== undefined && weekdayOf({ year: right, month, day }) === weekdayIndex(weekday);
    return {
      ...date,
      edtf: edtfOfDay({ year: right, month, day }),
      basis: "inferred",
      confidence: fits ? 0.95 : 0.85,
      note: `Printed ${year}; the notes date the matter to ${right}${fits ? `, when the day was a ${weekdayName(weekdayIndex(weekday))}` : ""}.`,
    };
  });
}

function covers(first: number, last: number, month: number): boolean {
  return month >= first - 1 && month <= last + 1;
}
