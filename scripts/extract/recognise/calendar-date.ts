import { type Day, daySpan, edtfOfDay, edtfOfMonth, isDay } from "./calendar.ts";
import { type DateContext, type FoundDate, nearDay } from "./date-context.ts";
import { FULL_MONTH, MONTH, monthName, monthOf } from "./date-words.ts";
import { lunarNewYear } from "./lunar-new-year.ts";
import { partOfMonth, seasonOf } from "./part-of-year.ts";
import { Taken } from "./taken.ts";
import { nearestYear, yearOfBareMonth } from "./year-choice.ts";

/** A year with the digits of up to three footnotes that site text glues to it or sets after it: `19721 2`. */
const YEAR = "([1lI]9[3-9]\\d)(?:(?:\\d{1,2})(?: \\d{1,2}\\b)*)?(?!\\d)";
const DAY = "(\\d{1,3}|[lI]\\d)(?:st|nd|rd|th|d)?";
const DASH = "\\s?[-–—]\\s?";
const PART =
  "(?:(early|mid|middle|late|beginning|end|start|latter part|first half|second half|first week|last week|middle)(?:[- ]| of | in |\\s?[-–]\\s?))";

const FULL_RANGE = new RegExp(
  `\\b(${MONTH}) ${DAY}(?:, ?${YEAR})?(?:${DASH}|,? (?:to|through|until) )(${MONTH}) ${DAY}(?:,? ?${YEAR})?`,
  "g",
);
const DAY_RANGE = new RegExp(
  `\\b(${MONTH}) ${DAY}(?:${DASH}| (?:to|through|and|or) )${DAY}(?![\\d:]|\\s?(?:a|p)\\.?m)(?:,? ${YEAR})?`,
  "g",
);
/** "December 2, 3 and 5". */
const DAY_LIST = new RegExp(
  `\\b(${MONTH}) ((?:${DAY}(?:,? and |, ))(?:${DAY}(?:,? and |, ))+${DAY})(?!\\d)(?:,? ${YEAR})?`,
  "g",
);
/** "5–12 March", "from 5 to 12 March". */
const DAY_RANGE_MONTH = new RegExp(
  `\\b${DAY}(?:${DASH}| (?:to|through) (?:the )?)${DAY}(?: of)? (${MONTH})\\b(?:,? ${YEAR})?`,
  "g",
);
const ABBREVIATED = "(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?";
/** "12 Mar 65", "Mar ’65": two digits are a year after an apostrophe, or where they are no day. */
const SHORT_YEAR = new RegExp(
  `\\b(?:(\\d{1,2}) )?(?:${ABBREVIATED}|(May))(?:,? ['’](\\d\\d)| ([4-7]\\d))(?![\\d:])`,
  "g",
);
/** "1 March–28 April 1965", "1 Mar-28 Apr 65". */
const FULL_RANGE_DAY_FIRST = new RegExp(
  `\\b(\\d{1,2}) (${MONTH})(?:${DASH}| (?:to|through) )(\\d{1,2}) (${MONTH})(?:,? (?:${YEAR}|['’]?([4-7]\\d)(?![\\d:])))?`,
  "g",
);
const MONTH_DAY = new RegExp(`\\b(${MONTH})\\s(?:the )?${DAY}(?![\\d:%])(?:,?\\s+${YEAR})?`, "g");
const DAY_MONTH = new RegExp(
  `\\b(?:the )?(?:${DAY} (?:or|and) (?:the )?)?${DAY}(?: of)? (${MONTH})\\b(?:,? ${YEAR})?`,
  "g",
);
const ISO = /\b(19\d\d)-(\d\d)-(\d\d)\b/g;
const SLASHED = /\b(\d{1,2})\/(\d{1,2})\/(?:19)?(\d\d)\b/g;
const TELEGRAM_GROUP = /\b(\d{2})(\d{4})Z (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (?:19)?(\d\d)\b/gi;
const MONTH_RANGE = new RegExp(
  `\\b(${FULL_MONTH})(?: ${YEAR})?(?:${DASH}| to | and )(${FULL_MONTH})(?:,? ${YEAR})`,
  "g",
);
const MONTH_YEAR = new RegExp(`\\b${PART}?(${MONTH})(?: of|,)? ${YEAR}`, "gi");
const PART_MONTH = new RegExp(`\\b${PART}(${FULL_MONTH})\\b`, "g");
const BARE_MONTH = new RegExp(
  `\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ff]rom|[Tt]hrough|month of|[Bb]ack in|[Ss]ometime in) (${FULL_MONTH})\\b(?! \\d)`,
  "g",
);
const SEASON_YEAR = new RegExp(
  `\\b(?:the )?(?:(early|mid|late)[- ])?(spring|summer|autumn|fall|winter)(?: of|,)? ${YEAR}`,
  "gi",
);
const BARE_YEAR =
  /\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Oo]f|[Ff]rom|[Ee]arly|[Ll]ate|[Mm]id|year) (19[3-7]\d)(?!\d|[–-]\d)/g;
const LUNAR_NEW_YEAR =
  /\b(?:Tet|(?:Chinese |Vietnamese )?[Ll]unar [Nn]ew [Yy]ear)\b(?! [Oo]ffensive| [Cc]ease| truce)/g;
const HOLIDAY = /\b(Christmas(?: Day| Eve)?|New Year['’]s(?: Day| Eve)?)/g;

/** A date being built: like FoundDate, without the text, which is cut out at the end. */
export type DraftDate = Omit<FoundDate, "text">;

/** Dates that name a month or a year: `May 17–23, 1973`, `21 June`, `early July`, `in 1954`, `121530Z Jan 65`. */
export function findCalendarDates(text: string, context: DateContext): readonly DraftDate[] {
  const near = nearDay(context);
  const found: DraftDate[] = [];
  const taken = new Taken();

  function keep(match: RegExpExecArray, edtf: string | undefined, more: Partial<DraftDate> = {}, from = 0): void {
    if (edtf === undefined) return;
    const start = match.index + from;
    const end = match.index + match[0].trimEnd().length;
    if (!taken.take(start, end)) return;
    found.push({ start, end, edtf, basis: "stated", confidence: 0.97, form: "calendar", ...more });
  }

  each(FULL_RANGE, text, (m) => {
    const [, monthA = "", dayA = "", yearA, monthB = "", dayB = "", yearB] = m;
    const known = readYear(yearB) ?? readYear(yearA);
    const to = dayIn(monthOf(monthB), dayB, known, near);
    const from = to && dayIn(monthOf(monthA), dayA, readYear(yearA) ?? yearBefore(monthOf(monthA), to.day), near);
    if (from === undefined || to === undefined) return;
    keep(m, intervalOf(from.day, to.day), known === undefined ? inferredYear(to.day) : {});
  });
  each(FULL_RANGE_DAY_FIRST, text, (m) => {
    const [, dayA = "", monthA = "", dayB = "", monthB = "", whole, short] = m;
    const known = short === undefined ? readYear(whole) : 1900 + Number(short);
    const to = dayIn(monthOf(monthB), dayB, known, near);
    const from = to && dayIn(monthOf(monthA), dayA, yearBefore(monthOf(monthA), to.day), near);
    if (from === undefined || to === undefined) return;
    keep(m, intervalOf(from.day, to.day), known === undefined ? inferredYear(to.day) : {});
  });
  each(DAY_LIST, text, (m) => {
    const [, month = "", days = ""] = m;
    const year = readYear(m.at(-1));
    const found = days
      .split(/,? and |, /)
      .map((day) => dayIn(monthOf(month), day.replace(/\D+$/, ""), year, near)?.day);
    if (found.some((day, at) => day === undefined || (at > 0 && day.day <= (found[at - 1]?.day ?? 0)))) return;
    const first = found[0];
    if (first === undefined) return;
    const edtf = `{${found.flatMap((day) => (day === undefined ? [] : edtfOfDay(day))).join(",")}}`;
    keep(m, edtf, year === undefined ? inferredYear(first) : {});
  });
  each(DAY_RANGE, text, (m) => {
    const [, month = "", dayA = "", dayB = "", year] = m;
    const from = dayIn(monthOf(month), dayA, readYear(year), near);
    const to = dayIn(monthOf(month), dayB, readYear(year), near);
    if (from === undefined || to === undefined || from.day.day >= to.day.day) return;
    const joined = / and | or /.test(m[0]) && !/\bbetween $/i.test(text.slice(Math.max(0, m.index - 8), m.index));
    const edtf = !joined
      ? intervalOf(from.day, to.day)
      : / or /.test(m[0])
        ? `[${edtfOfDay(from.day)},${edtfOfDay(to.day)}]`
        : `{${edtfOfDay(from.day)},${edtfOfDay(to.day)}}`;
    keep(m, edtf, year === undefined ? inferredYear(from.day) : {});
  });
  each(ISO, text, (m) => {
    const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
    keep(m, isDay(year, month, day) ? edtfOfDay({ year, month, day }) : undefined);
  });
  each(TELEGRAM_GROUP, text, (m) => {
    const day = { year: 1900 + Number(m[4]), month: monthOf(m[3] ?? ""), day: Number(m[1]) };
    keep(m, isDay(day.year, day.month, day.day) ? edtfOfDay(day) : undefined);
  });
  each(SHORT_YEAR, text, (m) => {
    const [, printed, abbreviated, may, marked, plain] = m;
    // Without an apostrophe, two digits after a month's full name are a day and a note's number.
    if (marked === undefined && (may !== undefined || m[0].replace(/\W*\d+$/, "").replace(/^\d+ /, "").length > 5))
      return;
    const [year, month] = [1900 + Number(marked ?? plain), monthOf(abbreviated ?? may ?? "")];
    const day = Number(printed ?? 0);
    const edtf = printed === undefined ? edtfOfMonth(year, month) : undefined;
    keep(m, edtf ?? (isDay(year, month, day) ? edtfOfDay({ year, month, day }) : undefined), { confidence: 0.9 });
  });
  each(MONTH_DAY, text, (m) => {
    const found = dayIn(monthOf(m[1] ?? ""), m[2] ?? "", readYear(m[3]), near);
    if (found !== undefined) keep(m, edtfOfDay(found.day), detailOf(found, m[3]));
    else if (near === undefined && m[3] === undefined && context.yearless === true)
      keep(m, yearless(monthOf(m[1] ?? ""), m[2] ?? ""), YEARLESS);
  });
  each(DAY_RANGE_MONTH, text, (m) => {
    const [, dayA = "", dayB = "", month = "", year] = m;
    const from = dayIn(monthOf(month), dayA, readYear(year), near);
    const to = dayIn(monthOf(month), dayB, readYear(year), near);
    if (from === undefined || to === undefined || from.day.day >= to.day.day) return;
    keep(m, intervalOf(from.day, to.day), year === undefined ? inferredYear(from.day) : {});
  });
  each(DAY_MONTH, text, (m) => {
    const [, first, second = "", month = "", year] = m;
    const found = dayIn(monthOf(month), second, readYear(year), near);
    const other = first === undefined ? undefined : dayIn(monthOf(month), first, readYear(year), near);
    if (found === undefined) {
      if (near === undefined && year === undefined && context.yearless === true)
        keep(m, yearless(monthOf(month), second), YEARLESS);
      return;
    }
    const both = other && `${edtfOfDay(other.day)},${edtfOfDay(found.day)}`;
    const edtf = both === undefined ? edtfOfDay(found.day) : / and /.test(m[0]) ? `{${both}}` : `[${both}]`;
    keep(m, edtf, detailOf(found, year));
  });
  each(SLASHED, text, (m) => {
    const day = { year: 1900 + Number(m[3]), month: Number(m[1]), day: Number(m[2]) };
    keep(m, isDay(day.year, day.month, day.day) ? edtfOfDay(day) : undefined, { confidence: 0.9 });
  });
  each(MONTH_RANGE, text, (m) => {
    const [, monthA = "", yearA, monthB = "", yearB] = m;
    const last = readYear(yearB);
    if (last === undefined) return;
    const first = readYear(yearA) ?? (monthOf(monthA) > monthOf(monthB) ? last - 1 : last);
    keep(m, `${edtfOfMonth(first, monthOf(monthA))}/${edtfOfMonth(last, monthOf(monthB))}`);
  });
  each(MONTH_YEAR, text, (m) => {
    const year = readYear(m[3]);
    const month = monthOf(m[2] ?? "");
    if (year === undefined || month === 0) return;
    keep(m, partOfMonth(year, month, m[1]), { confidence: 0.95 });
  });
  each(SEASON_YEAR, text, (m) => {
    const year = readYear(m[3]);
    if (year !== undefined) keep(m, seasonOf(year, m[2] ?? ""), { confidence: 0.9 });
  });
  each(PART_MONTH, text, (m) => {
    const month = monthOf(m[2] ?? "");
    const year = near && nearestYear(month, 15, near);
    if (year !== undefined)
      keep(m, partOfMonth(year, month, m[1]), { ...inferredYear({ year, month, day: 15 }), confidence: 0.85 });
  });
  each(BARE_MONTH, text, (m) => {
    const month = monthOf(m[1] ?? "");
    const year = near && yearOfBareMonth(m[0], month, near, text.slice(Math.max(0, m.index - 70), m.index));
    if (year === undefined) return;
    keep(
      m,
      edtfOfMonth(year, month),
      { ...inferredYear({ year, month, day: 15 }), confidence: 0.85 },
      m[0].length - (m[1] ?? "").length,
    );
  });
  each(BARE_YEAR, text, (m) => keep(m, m[1], { confidence: 0.9 }, m[0].length - 4));
  each(HOLIDAY, text, (m) => {
    const eve = / Eve/.test(m[0]);
    const [month, day] = m[0].startsWith("C") ? [12, eve ? 24 : 25] : eve ? [12, 31] : [1, 1];
    const year = near && nearestYear(month, day, near);
    if (year !== undefined)
      keep(m, edtfOfDay({ year, month, day }), { ...inferredYear({ year, month, day }), confidence: 0.7 });
  });
  each(LUNAR_NEW_YEAR, text, (m) => {
    const day = near && lunarNewYear(near);
    if (day !== undefined) keep(m, edtfOfDay(day), { ...inferredYear(day), confidence: 0.6 });
  });
  return found.toSorted((a, b) => a.start - b.start);
}

const YEARLESS: Partial<DraftDate> = { confidence: 0.5, note: "The year is not printed, and nothing tells it." };

/** A day of which only month and day are known: `XXXX-02-06`. */
function yearless(month: number, printed: string): string | undefined {
  const day = Number(printed.replace(/[lI]/g, "1"));
  return month > 0 && isDay(2000, month, day) ? `XXXX-${edtfOfDay({ year: 2000, month, day }).slice(5)}` : undefined;
}

interface DayReading {
  readonly day: Day;
  readonly glued: boolean;
  readonly inferred: boolean;
}

/** A day with more digits than a month has days carries a footnote's number: `April 153` is April 15, note 3. */
function dayIn(
  month: number,
  printed: string,
  year: number | undefined,
  near: Day | undefined,
): DayReading | undefined {
  if (month === 0) return undefined;
  const digits = printed.replace(/[lI]/g, "1");
  const whole = Number(digits);
  const glued = whole > 31;
  const day = !glued
    ? whole
    : Number(digits.slice(0, 2)) <= 31
      ? Number(digits.slice(0, 2))
      : Number(digits.slice(0, 1));
  const chosen = year ?? (near && nearestYear(month, day, near));
  if (chosen === undefined || !isDay(chosen, month, day)) return undefined;
  return { day: { year: chosen, month, day }, glued, inferred: year === undefined };
}

function detailOf(reading: DayReading, year: string | undefined): Partial<DraftDate> {
  if (reading.glued) {
    return {
      ...(year === undefined ? inferredYear(reading.day) : {}),
      confidence: 0.85,
      note: "The digits after the day are a footnote's number.",
    };
  }
  return year === undefined ? inferredYear(reading.day) : {};
}

function inferredYear(day: Day): Partial<DraftDate> {
  return {
    basis: "inferred",
    confidence: 0.92,
    note: `The year is not printed; ${day.year} puts ${monthName(day.month)} nearest to the document's date.`,
  };
}

function readYear(printed: string | undefined): number | undefined {
  return printed === undefined ? undefined : Number(printed.replace(/^[lI]/, "1"));
}

function yearBefore(month: number, to: Day): number {
  return month > to.month ? to.year - 1 : to.year;
}

function intervalOf(from: Day, to: Day): string | undefined {
  const [a, b] = [edtfOfDay(from), edtfOfDay(to)];
  return a < b && daySpan(a) !== undefined ? `${a}/${b}` : undefined;
}

/** Calls back for each match of a global pattern. */
export function each(pattern: RegExp, text: string, visit: (match: RegExpExecArray) => void): void {
  for (const match of text.matchAll(pattern)) visit(match);
}
