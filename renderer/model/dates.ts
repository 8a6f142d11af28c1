import { type EdtfDate, readEdtf } from "../../data/schema/index.ts";

/** One day in milliseconds. All of Parley's time is UTC, so every day has this length. */
export const DAY = 86_400_000;

/**
 * What a date means for drawing.
 *
 * - `point`: an instant or a day; `unit`: known to the month, season, year or longer, placed at its middle by convention;
 * - `span`: it lasted from here to there; `open`: one end is open or unknown;
 * - `one-of`: one of several dates; `unknown`: no date at all.
 */
export type DateShape = "point" | "unit" | "span" | "open" | "one-of" | "unknown";

export interface Moment {
  readonly edtf: string;
  readonly date: EdtfDate;
  readonly shape: DateShape;
  /** Where its mark stands, UTC milliseconds; NaN when no date is in evidence. */
  readonly placed: number;
}

const moments = new Map<string, Moment>();
const MOST_REMEMBERED = 200_000;

/**
 * Reads an EDTF string once and remembers the result: a dataset repeats its dates.
 *
 * @throws Error with a plain sentence when the string is no EDTF date (a validated dataset holds none).
 */
export function momentOf(edtf: string): Moment {
  const known = moments.get(edtf);
  if (known !== undefined) return known;
  if (moments.size >= MOST_REMEMBERED) moments.clear();
  const date = quickRead(edtf) ?? readEdtf(edtf);
  const shape = shapeOf(date);
  const moment: Moment = { edtf, date, shape, placed: placeOf(date, shape) };
  moments.set(edtf, moment);
  return moment;
}

function shapeOf(date: EdtfDate): DateShape {
  switch (date.type) {
    case "unknown":
      return "unknown";
    case "one-of":
      // A run of days, one of which it was, is a unit like a month.
      if (date.members?.every((member) => member.type === "date") === true) return "one-of";
      return Number.isFinite(date.earliest) && Number.isFinite(date.latest) ? "unit" : "open";
    case "all-of":
      return "span";
    case "interval":
      return date.start === "known" && date.end === "known" ? "span" : "open";
    case "date":
      return date.precision === "day" || date.precision === "instant" ? "point" : "unit";
  }
}

/** The middle of what is meant; of an open date, the middle of the one unit that is known. */
function placeOf(date: EdtfDate, shape: DateShape): number {
  if (shape === "unknown") return Number.NaN;
  const ends = shape === "open" || shape === "one-of" ? date.members?.[0] : undefined;
  if (ends !== undefined) return placeOf(ends, shapeOf(ends));
  if (shape === "span") return date.earliest;
  return (date.earliest + date.latest + 1) / 2;
}

/**
 * Reads the forms that nearly all dates have, a day, month or year and an interval of two such, a hundred times faster
 * than the grammar of `edtf` does; undefined for anything else, and for anything doubtful. A test holds it against the slow way.
 */
export function quickRead(text: string): EdtfDate | undefined {
  const slash = text.indexOf("/");
  if (slash < 0) return quickDate(text, 0, text.length);
  const from = quickDate(text, 0, slash);
  const to = quickDate(text, slash + 1, text.length);
  if (from === undefined || to === undefined || from.earliest >= to.earliest) return undefined;
  return {
    type: "interval",
    earliest: from.earliest,
    latest: to.latest,
    precision: RANK[from.precision] >= RANK[to.precision] ? from.precision : to.precision,
    approximate: from.approximate || to.approximate,
    uncertain: from.uncertain || to.uncertain,
    start: "known",
    end: "known",
    members: [from, to],
  };
}

const RANK = { instant: 0, day: 1, month: 2, season: 3, year: 4, decade: 5, century: 6, unknown: 7 } as const;

/** A part of a text as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with `~`, `?` or `%` or nothing behind it. */
function quickDate(text: string, from: number, to: number): EdtfDate | undefined {
  const sign = text[to - 1];
  const signed = sign === "~" || sign === "?" || sign === "%";
  const end = signed ? to - 1 : to;
  const year = numberAt(text, from, 4, end);
  const month = end - from > 4 ? numberAt(text, from + 5, 2, end) : undefined;
  const day = end - from > 7 ? numberAt(text, from + 8, 2, end) : undefined;
  if (!(end - from === 4 || end - from === 7 || end - from === 10) || !(year > 0)) return undefined;
  if (month !== undefined && !(text[from + 4] === "-" && month >= 1 && month <= 12)) return undefined;
  if (day !== undefined && !(text[from + 7] === "-" && day >= 1 && day <= daysIn(year, month ?? 1))) return undefined;
  const earliest = utc(year, (month ?? 1) - 1, day ?? 1);
  const next = month === undefined ? utc(year + 1, 0, 1) : day === undefined ? utc(year, month, 1) : earliest + DAY;
  return {
    type: "date",
    earliest,
    latest: next - 1,
    precision: month === undefined ? "year" : day === undefined ? "month" : "day",
    approximate: sign === "~" || sign === "%",
    uncertain: sign === "?" || sign === "%",
  };
}

/** A number of so many decimal digits; NaN where anything else stands or the text ends before. */
function numberAt(text: string, from: number, digits: number, end: number): number {
  if (from + digits > end) return Number.NaN;
  let value = 0;
  for (let at = from; at < from + digits; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

const ZERO = 48;

/** Like `Date.UTC`, but the years 0 to 99 are what they say. Months count from 0 and may run over. */
export function utc(year: number, month: number, day: number): number {
  if (year < 0 || year > 99) return Date.UTC(year, month, day);
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTHS[month - 1] ?? 31);
}
