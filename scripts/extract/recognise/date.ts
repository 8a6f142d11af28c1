import { findCalendarDates, type DraftDate } from "./calendar-date.ts";
import { daySpan } from "./calendar.ts";
import { type DateContext, type FoundDate, nearDay } from "./date-context.ts";
import { correctMisprints } from "./misprint.ts";
import { findSessions, resolveByNotes } from "./note-date.ts";
import { findRelativeDates } from "./relative-date.ts";

export type { DateContext, DateNote, FoundDate } from "./date-context.ts";

/**
 * Every date that a text speaks of, in order, none overlapping.
 *
 * Calendar dates are read as printed, less the digits of footnotes glued to them. Relative ones count from the
 * meeting's or the document's date; a footnote on the phrase goes before counting. `note` says how, wherever the date
 * is more than what is printed. Positions are UTF-16 indices into `text`.
 */
export function findDates(text: string, context: DateContext = {}): readonly FoundDate[] {
  const placed = nearDay(context) === undefined ? { ...context, ...yearOf(text, context) } : context;
  return datesIn(text, placed);
}

function datesIn(text: string, context: DateContext): readonly FoundDate[] {
  const calendar = correctMisprints(findCalendarDates(text, context), text, context);
  const relative = resolveByNotes(
    [...findSessions(text, context), ...findRelativeDates(text, context, calendar)],
    context,
  );
  return withoutOverlaps([...calendar, ...relative]).map((date) => ({
    ...date,
    text: text.slice(date.start, date.end),
  }));
}

/** Without a date of the document, the year that its own dates name most often fills in those that lack one. */
function yearOf(text: string, context: DateContext): Pick<DateContext, "documentDate"> {
  const counts = new Map<number, number>();
  for (const date of [text, ...(context.notes ?? []).map((note) => note.text)].flatMap((one) =>
    findCalendarDates(one, {}),
  )) {
    const span = daySpan(date.edtf);
    if (span !== undefined && span.precision !== "year")
      counts.set(span.first.year, (counts.get(span.first.year) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return best === undefined || best[1] < 2 || best[1] < all * 0.6 ? {} : { documentDate: String(best[0]) };
}

/** In order; of two that overlap, the surer one, then the longer one. */
function withoutOverlaps(dates: readonly DraftDate[]): readonly DraftDate[] {
  const kept: DraftDate[] = [];
  for (const date of dates.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const previous = kept.at(-1);
    if (previous === undefined || previous.end <= date.start) kept.push(date);
    else if (date.confidence > previous.confidence) kept[kept.length - 1] = date;
  }
  return kept;
}
