import { daysInMonth } from "../recognise/calendar.ts";
import { FULL_MONTH, monthOf } from "../recognise/date-words.ts";
import { findDates } from "../recognise/date.ts";

/** The span of an archival folder, and the year that it points to. */
export interface ArchiveSpan {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

const YEAR_MONTH = new RegExp(`\\b(19\\d\\d), (${FULL_MONTH})\\b`, "g");
const SLASHED = /\b(\d{1,2})\/(?:(\d{1,2})\/)?(\d\d)(?:\s*[-–]\s*(\d{1,2})\/(?:(\d{1,2})\/)?(\d\d))?\b/g;
/** "1–3–72 to 7–24–72". */
const DASHED =
  /\b(\d{1,2})[-–](\d{1,2})[-–](\d\d)(?:\s*(?:to|[-–—])\s*(\d{1,2})[-–](\d{1,2})[-–](\d\d))?\b(?![-–/]\d)/g;
/** "1971–6/20/74": from a year to a day. */
const YEAR_TO_DAY = /\b(19\d\d)\s*[-–]\s*(\d{1,2})\/(?:(\d{1,2})\/)?(\d\d)\b/g;
const CENTURY = "19";

/**
 * The spans of the folders that a source note names: "November 18–25, 1972", "1972, October", "2/66–1/67",
 * "September 1968", "Vietnam Negotiations, 1969". The narrowest comes first.
 *
 * @param source the part of the note that says where the paper is kept.
 */
export function archiveSpans(source: string): readonly ArchiveSpan[] {
  const spans: ArchiveSpan[] = [];
  const covered: [number, number][] = [];
  for (const match of source.matchAll(DASHED)) {
    const [text, month, day, year, endMonth, endDay, endYear] = match;
    const from = slashed(month ?? "", day, year);
    const to = endYear === undefined ? from : slashed(endMonth ?? "", endDay, endYear);
    if (from === undefined || to === undefined) continue;
    spans.push({ from: firstDay(from), to: lastDay(to), text });
    covered.push([match.index, match.index + text.length]);
  }
  for (const match of source.matchAll(SLASHED)) {
    const [text, month, day, year, endMonth, endDay, endYear] = match;
    if (endYear === undefined) continue;
    const [from, to] = [slashed(month ?? "", day, year), slashed(endMonth ?? "", endDay, endYear)];
    if (from === undefined || to === undefined) continue;
    spans.push({ from: firstDay(from), to: lastDay(to), text });
    covered.push([match.index, match.index + text.length]);
  }
  const isCovered = (start: number, end: number) => covered.some(([from, to]) => start < to && from < end);
  const dates = joinedDates(source).filter((one) => !isCovered(one.start, one.end));
  // A day that stands beside a range ("September 1971–15 February 1972, Speech of January 25") is what is in the folder.
  const range = dates.find((one) => one.joined);
  const ranges = dates.filter((one) => one.joined).map((one) => [one.start, one.end] as const);
  for (const { from, to, start, end, joined } of dates) {
    if (!/^\d{4}/.test(from) || /\b19\d\d\s*[-–]\s*$/.test(source.slice(Math.max(0, start - 8), start))) continue;
    covered.push([start, end]);
    if (range === undefined || joined)
      spans.push({ from: firstDay(from), to: lastDay(to), text: source.slice(start, end) });
  }
  for (const match of source.matchAll(YEAR_MONTH)) {
    const month = `${match[1]}-${String(monthOf(match[2] ?? "")).padStart(2, "0")}`;
    spans.push({ from: firstDay(month), to: lastDay(month), text: match[0] });
  }
  for (const match of source.matchAll(YEAR_TO_DAY)) {
    const to = slashed(match[2] ?? "", match[3], match[4]);
    if (to !== undefined) spans.push({ from: `${match[1]}-01-01`, to: lastDay(to), text: match[0] });
    covered.push([match.index, match.index + match[0].length]);
  }
  for (const match of source.matchAll(SLASHED)) {
    const [text, month, day, year] = match;
    const from = isCovered(match.index, match.index + text.length) ? undefined : slashed(month ?? "", day, year);
    if (from !== undefined) spans.push({ from: firstDay(from), to: lastDay(from), text });
  }
  for (const match of source.matchAll(/\b(19[4-9]\d)(?:\s*[-–]\s*(19[4-9]\d|\d\d))?\b/g)) {
    if (ranges.some(([start, end]) => match.index < end && start < match.index + match[0].length)) continue;
    const from = match[1] ?? "";
    const to = match[2] === undefined ? from : match[2].length === 2 ? from.slice(0, 2) + match[2] : match[2];
    if (from <= to) spans.push({ from: `${from}-01-01`, to: `${to}-12-31`, text: match[0] });
  }
  return spans.filter((span) => span.from <= span.to).sort((a, b) => lengthOf(a) - lengthOf(b));
}

interface JoinedDates {
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
  /** Two dates with a dash between them. */
  readonly joined: boolean;
}

/** The dates of a shelf mark; of two with nothing but a dash between them, the time from one to the other. */
function joinedDates(source: string): readonly JoinedDates[] {
  const joined: JoinedDates[] = [];
  for (const date of findDates(source)) {
    const [from = "", to = from] = date.edtf.replace(/[?~%]/g, "").split("/");
    const last = joined.at(-1);
    if (
      last !== undefined &&
      !last.joined &&
      /^\s*[-–—]\s*$/.test(source.slice(last.end, date.start)) &&
      last.from <= to
    )
      joined[joined.length - 1] = { ...last, to, end: date.end, joined: true };
    else joined.push({ from, to, start: date.start, end: date.end, joined: false });
  }
  return joined;
}

function slashed(month: string, day: string | undefined, year: string | undefined): string | undefined {
  const number = Number(month);
  if (number < 1 || number > 12 || year === undefined) return undefined;
  const text = `${CENTURY}${year}-${String(number).padStart(2, "0")}`;
  return day === undefined || Number(day) < 1 || Number(day) > 31 ? text : `${text}-${day.padStart(2, "0")}`;
}

/** The first day of a year, a month or a day. */
export function firstDay(edtf: string): string {
  if (edtf.length === 4) return `${edtf}-01-01`;
  return edtf.length === 7 ? `${edtf}-01` : edtf.slice(0, 10);
}

/** The last day of a year, a month or a day. */
export function lastDay(edtf: string): string {
  if (edtf.length === 4) return `${edtf}-12-31`;
  if (edtf.length > 7) return edtf.slice(0, 10);
  const days = daysInMonth(Number(edtf.slice(0, 4)), Number(edtf.slice(5, 7)));
  return `${edtf}-${String(days).padStart(2, "0")}`;
}

function lengthOf(span: ArchiveSpan): number {
  return Date.parse(span.to) - Date.parse(span.from);
}
