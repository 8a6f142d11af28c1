import type { When } from "../../data/schema/index.ts";
import { dayWords } from "./date-words.ts";
import { DAY, momentOf } from "./dates.ts";

const HOUR = DAY / 24;

/** A length of time in words, with its ends: "123 days, 3 Mar 1971 to 4 July 1971"; within a day, hours. UTC milliseconds. */
export function spanWords(from: number, to: number): string {
  const [start, end] = from <= to ? [from, to] : [to, from];
  const days = dayOf(end) - dayOf(start);
  if (days > 0) return `${daysText(days)}, ${dayWords(start)} to ${dayWords(end)}`;
  const hours = Math.round((end - start) / HOUR);
  return `${hours} ${hours === 1 ? "hour" : "hours"}, ${dayWords(start)}`;
}

/** How many days lie between two dates, as far as they are known; nothing where one of them is unknown. */
function daysApart(a: When, b: When): { readonly least: number; readonly most: number } | undefined {
  const [first, second] = [momentOf(a.edtf), momentOf(b.edtf)];
  if (first.shape === "unknown" || second.shape === "unknown") return undefined;
  const [earlier, later] = first.placed <= second.placed ? [first.date, second.date] : [second.date, first.date];
  const least = dayOf(later.earliest) - dayOf(earlier.latest);
  return { least: Math.max(0, least), most: dayOf(later.latest) - dayOf(earlier.earliest) };
}

/** The same in words: "65 days apart", "35 to 65 days apart", "at least 35 days apart". */
export function apartWords(a: When, b: When): string {
  const apart = daysApart(a, b);
  if (apart === undefined) return "one of them has no date";
  const { least, most } = apart;
  if (most === 0) return "on the same day";
  if (least === most) return `${daysText(least)} apart`;
  if (Number.isFinite(most)) return `${count(least)} to ${daysText(most)} apart`;
  return least === 0 ? "how far apart is not known" : `at least ${daysText(least)} apart`;
}

function daysText(days: number): string {
  return `${count(days)} ${days === 1 ? "day" : "days"}`;
}

function count(days: number): string {
  return days.toLocaleString("en-GB");
}

function dayOf(time: number): number {
  return Math.floor(time / DAY);
}
