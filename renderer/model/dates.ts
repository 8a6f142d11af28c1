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

const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%])?$/;

/**
 * Reads the forms that nearly all dates have, a day, month or year and an interval of two such, a hundred times faster
 * than the grammar of `edtf` does; undefined for anything else, and for anything doubtful. A test holds it against the slow way.
 */
export function quickRead(text: string): EdtfDate | undefined {
  const slash = text.indexOf("/");
  if (slash < 0) return quickDate(text);
  const from = quickDate(text.slice(0, slash));
  const to = quickDate(text.slice(slash + 1));
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

function quickDate(text: string): EdtfDate | undefined {
  const match = PLAIN.exec(text);
  if (match === null) return undefined;
  const [, year = "", month, day, sign] = match;
  const y = Number(year);
  if (y === 0) return undefined;
  const m = month === undefined ? undefined : Number(month);
  const d = day === undefined ? undefined : Number(day);
  if (m !== undefined && (m < 1 || m > 12)) return undefined;
  if (d !== undefined && (d < 1 || d > daysIn(y, m ?? 1))) return undefined;
  const earliest = utc(y, (m ?? 1) - 1, d ?? 1);
  const next = m === undefined ? utc(y + 1, 0, 1) : d === undefined ? utc(y, m, 1) : earliest + DAY;
  return {
    type: "date",
    earliest,
    latest: next - 1,
    precision: m === undefined ? "year" : d === undefined ? "month" : "day",
    approximate: sign === "~" || sign === "%",
    uncertain: sign === "?" || sign === "%",
  };
}

/** Like `Date.UTC`, but the years 0 to 99 are what they say. Months count from 0 and may run over. */
export function utc(year: number, month: number, day: number): number {
  if (year < 0 || year > 99) return Date.UTC(year, month, day);
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}

function daysIn(year: number, month: number): number {
  return new Date(utc(year, month, 0)).getUTCDate();
}
