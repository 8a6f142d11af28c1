import { daySpan } from "../recognise/calendar.ts";
import { findDates } from "../recognise/date.ts";
import type { NamedDay } from "./day-clue.ts";
import { type Passage, shelfmark } from "./passages.ts";

/** A day that a document names, with the words around it. */
export interface DayMention {
  readonly where: Passage["where"];
  /** The last of the days, where it names several on end. */
  readonly named: NamedDay;
  readonly text: string;
  /** How far into its passage it stands, in characters. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** The words before it in its sentence. */
  readonly sentence: string;
  readonly future: boolean;
}

/** The days that the passages of a document name, in order. The shelf mark of its archive is none of them. */
export function dayMentions(passages: readonly Passage[], year: string): readonly DayMention[] {
  return passages.flatMap(({ where, text }) => {
    const shelf = where === "source-note" ? shelfmark(text).length : 0;
    return findDates(text, { documentDate: year }).flatMap((date): readonly DayMention[] => {
      if (date.form !== "calendar" || date.start < shelf) return [];
      const last = daySpan(
        date.edtf
          .replace(/^[[{](?:.*,)?|[\]}]$/g, "")
          .split("/")
          .at(-1) ?? "",
      );
      if (last?.precision !== "day" || /~/.test(date.edtf)) return [];
      const printed = /19\d\d|[’']\d\d|\/\d\d$|[A-Za-z] [4-7]\d$/.test(date.text);
      const before = text.slice(Math.max(0, date.start - 200), date.start);
      const after = text.slice(date.end, date.end + 90);
      return [
        {
          where,
          named: { month: last.last.month, day: last.last.day, ...(printed ? { year: last.last.year } : {}) },
          text: date.text,
          at: date.start,
          before,
          after,
          sentence: before.slice(sentenceStart(before)),
          future: isFuture(before, after),
        },
      ];
    });
  });
}

/** Where the last sentence of a text begins; "a.m." and "No." do not end one. */
function sentenceStart(text: string): number {
  const stop = [...text.matchAll(/(?<!\b(?:[ap]\.m|No|Mr|Dr|Gen|U\.S|Vol|[A-Z]))\.["”’)]? (?=["“(]?[A-Z])/g)].at(-1);
  return stop === undefined ? 0 : stop.index + stop[0].length;
}

/** True where the words around a date say that it is still to come. */
function isFuture(before: string, after: string): boolean {
  return (
    /\b(?:will|shall|would|next|scheduled|deadline|due|plan(?:s|ned)? (?:to|for)|agree[sd]? (?:to|on)|to (?:meet|attend|be held|see)|effective|tomorrow|forthcoming|contemplat\w*|appointment|forward to|(?<!was |were )be held|in time for|set for|should|meets?|seeing|(?:am|is|are) to|takes over|(?<!had )(?:propos\w+|suggest\w+)|back (?:for|on)|ready|prepared)\b[^.;]{0,60}$|\b(?:by|until|till|before|not later than|no later than)(?: the| about)? $/i.test(
      before,
    ) || /^[^.;]{0,30}\b(?:will|deadline|next year|is to|are to)\b/i.test(after)
  );
}
