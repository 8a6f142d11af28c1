import type { EdtfDate, When } from "../../data/schema/index.ts";
import { momentOf } from "./dates.ts";

export interface DateWordsOptions {
  /** Months in full, for prose. Short ones are for charts and tables. */
  readonly long?: boolean;
  /** A BCP 47 tag; without it, English in the order day, month, year. */
  readonly locale?: string;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const SEASONS: Readonly<Record<number, string>> = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" };

/** A date that no passage and no catalogue gives. */
const NO_DATE = "no date";

/**
 * A date in words: "31 May 1971", "[16 Dec 1966]", "c. Dec 1966", "17–23 May 1973", "from June 1971", "23 or 25 June 1971".
 * Brackets are the archivist's sign for a day that was supplied (inferred, or from a catalogue), not stated.
 */
export function dateWords(when: Pick<When, "edtf" | "basis">, options: DateWordsOptions = {}): string {
  const { date, shape } = momentOf(when.edtf);
  if (shape === "unknown") return NO_DATE;
  const words = wordsOf(date, when.edtf, options);
  const supplied = when.basis !== "stated" && (shape === "point" || shape === "span") && date.precision === "day";
  return supplied ? `[${words}]` : words;
}

/** One instant as a day, for flags and headings. */
export function dayWords(time: number, options: DateWordsOptions = {}): string {
  return unitWords(new Date(time), "day", options);
}

/** The month's English name: "May" is "May" either way; "June" and "July" are short enough to stay whole. */
export function monthName(month: number, long = false): string {
  const name = MONTHS[month] ?? "";
  return long || name.length <= 4 ? name : name.slice(0, 3);
}

/** "1971", or "44 BC": EDTF, like astronomers, counts a year 0. */
export function yearName(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

function wordsOf(date: EdtfDate, text: string, options: DateWordsOptions): string {
  switch (date.type) {
    case "unknown":
      return NO_DATE;
    case "interval":
      return intervalWords(date, text, options);
    case "one-of":
      return listWords(date, text, "or", options);
    case "all-of":
      return listWords(date, text, "and", options);
    case "date":
      return signed(simpleWords(date, text, options), date);
  }
}

function signed(words: string, date: EdtfDate): string {
  return `${date.approximate ? "c. " : ""}${words}${date.uncertain ? "?" : ""}`;
}

function simpleWords(date: EdtfDate, text: string, options: DateWordsOptions): string {
  const start = new Date(date.earliest);
  const year = yearName(start.getUTCFullYear());
  switch (date.precision) {
    case "instant":
      return `${unitWords(start, "day", options)}, ${start.toISOString().slice(-13, -8)}`;
    case "day":
    case "month":
    case "year":
      return unitWords(start, date.precision, options);
    case "season":
      return `${SEASONS[Number(/^-?\d+-(\d\d)/.exec(text)?.[1])] ?? "season"} ${year}`;
    case "decade":
      return `${year}s`;
    case "century":
      return `${year}s`;
    case "unknown":
      return NO_DATE;
  }
}

/** Both ends in words, without saying twice what they share: "17–23 May 1973", "May–June 1973". */
function intervalWords(date: EdtfDate, text: string, options: DateWordsOptions): string {
  const [left = "", right = ""] = text.split("/");
  const [first, last] = date.members ?? [];
  if (date.start === "known" && date.end === "known" && first !== undefined && last !== undefined) {
    const from = signed(simpleWords(first, left, options), first);
    const to = signed(simpleWords(last, right, options), last);
    return options.locale === undefined ? joined(from, to, first, last) : `${from} – ${to}`;
  }
  const known =
    first === undefined ? NO_DATE : signed(simpleWords(first, date.start === "known" ? left : right, options), first);
  return date.start === "known" ? `from ${known}` : `until ${known}`;
}

function joined(from: string, to: string, first: EdtfDate, last: EdtfDate): string {
  if (from === to) return from;
  const plain = !first.approximate && !first.uncertain && !last.approximate && !last.uncertain;
  const fine = first.precision === last.precision && (first.precision === "day" || first.precision === "month");
  if (!plain || !fine) return `${from} – ${to}`;
  const a = new Date(first.earliest);
  const b = new Date(last.earliest);
  if (a.getUTCFullYear() !== b.getUTCFullYear()) return `${from} – ${to}`;
  const sameMonth = a.getUTCMonth() === b.getUTCMonth();
  if (first.precision === "month") return `${from.replace(/ \S+$/, "")}–${to}`;
  return sameMonth ? `${a.getUTCDate()}–${to}` : `${from.replace(/ \S+$/, "")} – ${to}`;
}

/** "23 or 25 June 1971", "May, June or July 1971". */
function listWords(date: EdtfDate, text: string, word: "or" | "and", options: DateWordsOptions): string {
  const members = date.members ?? [];
  const texts = text
    .slice(1, -1)
    .split(",")
    .map((part) => part.trim().replace("..", "/"));
  const words = members.map((member, i) => wordsOf(member, texts[i] ?? "", options));
  const tail = (part: string): string => part.replace(/^\S+ /, "");
  const shared =
    options.locale === undefined && members.every((member) => member.type === "date" && member.precision === "day");
  const short =
    shared && words.every((part) => tail(part) === tail(words[0] ?? ""))
      ? words.map((part, i) => (i === words.length - 1 ? part : (part.split(" ")[0] ?? part)))
      : words;
  return short.length < 2 ? short.join("") : `${short.slice(0, -1).join(", ")} ${word} ${short.at(-1) ?? ""}`;
}

function unitWords(date: Date, unit: "day" | "month" | "year", options: DateWordsOptions): string {
  if (options.locale !== undefined) {
    const month = options.long === true ? "long" : "short";
    return new Intl.DateTimeFormat(options.locale, {
      timeZone: "UTC",
      year: "numeric",
      ...(unit === "year" ? {} : { month }),
      ...(unit === "day" ? { day: "numeric" } : {}),
    }).format(date);
  }
  const year = yearName(date.getUTCFullYear());
  if (unit === "year") return year;
  const month = `${monthName(date.getUTCMonth(), options.long)} ${year}`;
  return unit === "month" ? month : `${date.getUTCDate()} ${month}`;
}
