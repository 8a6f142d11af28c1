import { findCalendarDates, type DraftDate } from "./calendar-date.ts";
import { daySpan } from "./calendar.ts";
import { type DateContext, type FoundDate, nearDay } from "./date-context.ts";
import { correctMisprints } from "./misprint.ts";
import { findSessions, resolveByNotes } from "./note-date.ts";
import { findRelativeDates } from "./relative-date.ts";

export type { DateContext, FoundDate } from "./date-context.ts";

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
    text,
    context,
  );
  return withoutOverlaps([...calendar, ...relative]).map((date) => ({
    ...date,
    text: text.slice(date.start, date.end),
  }));
}

/** How far into a text its first full date is taken to say what year it is about. */
const OPENING = 1500;

/**
 * Without a date of the document, the year of the first full date near its beginning fills in those that lack one; else
 * the year that most of its dates name, if they name one plainly.
 */
function yearOf(text: string, context: DateContext): Pick<DateContext, "documentDate"> {
  const years = [text, ...(context.notes ?? []).map((note) => note.text)]
    .flatMap((one, at) =>
      findCalendarDates(one, {}).map((date) => ({ date, opening: at === 0 && date.start < OPENING })),
    )
    .flatMap(({ date, opening }) => {
      const span = daySpan(date.edtf);
      return span?.precision === "day" ? [{ year: span.first.year, opening }] : [];
    });
  const first = years.find((one) => one.opening);
  if (first !== undefined) return { documentDate: String(first.year) };
  const counts = new Map<number, number>();
  for (const { year } of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best === undefined || best[1] < 2 || best[1] < years.length * 0.6 ? {} : { documentDate: String(best[0]) };
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
