import { type Day, daySpan, daysInMonth, edtfOfDay, edtfOfMonth, isDay } from "./calendar.ts";
import { type DateContext, type FoundDate, nearDay } from "./date-context.ts";
import { FULL_MONTH, MONTH, monthName, monthOf } from "./date-words.ts";

/** A year with the digits of up to three footnotes that site text glues to it or sets after it: `19721 2`. */
const YEAR = "([1lI]9[3-9]\\d)(?:(?:\\d{1,2})(?: \\d{1,2}\\b)*)?(?!\\d)";
const DAY = "(\\d{1,3}|[lI]\\d)(?:st|nd|rd|th|d)?";
const DASH = "\\s?[-–—]\\s?";
const PART =
  "(?:(early|mid|middle|late|beginning|end|start|latter part|first half|second half)(?:[- ]| of | in |\\s?[-–]\\s?))";

const FULL_RANGE = new RegExp(
  `\\b(${MONTH}) ${DAY}(?:, ?${YEAR})?(?:${DASH}|,? (?:to|through|until) )(${MONTH}) ${DAY}(?:,? ?${YEAR})?`,
  "g",
);
const DAY_RANGE = new RegExp(
  `\\b(${MONTH}) ${DAY}(?:${DASH}| (?:to|through|and|or) )${DAY}(?![\\d:]|\\s?(?:a|p)\\.?m)(?:,? ${YEAR})?`,
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
  each(DAY_RANGE, text, (m) => {
    const [, month = "", dayA = "", dayB = "", year] = m;
    const from = dayIn(monthOf(month), dayA, readYear(year), near);
    const to = dayIn(monthOf(month), dayB, readYear(year), near);
    if (from === undefined || to === undefined || from.day.day >= to.day.day) return;
    const joined = / and | or /.test(m[0]);
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
  each(MONTH_DAY, text, (m) => {
    const found = dayIn(monthOf(m[1] ?? ""), m[2] ?? "", readYear(m[3]), near);
    if (found !== undefined) keep(m, edtfOfDay(found.day), detailOf(found, m[3]));
    else if (near === undefined && m[3] === undefined && context.yearless === true)
      keep(m, yearless(monthOf(m[1] ?? ""), m[2] ?? ""), YEARLESS);
  });
  each(DAY_MONTH, text, (m) => {
    const [, first, second = "", month = "", year] = m;
    const found = dayIn(monthOf(month), second, readYear(year), near);
    const other = first === undefined ? undefined : dayIn(monthOf(month), first, readYear(year), near);
    if (found === undefined) return;
    const edtf = other === undefined ? edtfOfDay(found.day) : `[${edtfOfDay(other.day)},${edtfOfDay(found.day)}]`;
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
  return found.toSorted((a, b) => a.start - b.start);
}

/** Documents look back further than ahead: a date without a year is at most this many days to come. */
const MOST_DAYS_AHEAD = 124;

/** The year that a reader means who leaves it out: the one that puts the day nearest, the past going before the future. */
function nearestYear(month: number, day: number, near: Day): number {
  const distance = (month - near.month) * 31 + (day - near.day);
  if (distance > MOST_DAYS_AHEAD) return near.year - 1;
  return distance < MOST_DAYS_AHEAD - 365 ? near.year + 1 : near.year;
}

/** "since October" and "we met in October" look back and "until October" ahead; otherwise the nearest one is meant. */
const PAST_TENSE = /\b(?:met|was|were|had|did|told|said|held|began|came|saw|gave|made|took|sent|\w{3,}ed)\b/g;
const TO_COME = /\b(?:will|would|shall|should|next|to be|going to|scheduled|planned|expected|again)\b/g;

/** "since October" and "we met in October" look back, "until October" looks ahead; otherwise the nearest one is meant. */
function yearOfBareMonth(phrase: string, month: number, near: Day, before: string): number {
  const clause = before.split(/[.;:?!]\s/).at(-1) ?? "";
  if (lastIndex(PAST_TENSE, clause) > lastIndex(TO_COME, clause))
    return month <= near.month ? near.year : near.year - 1;
  if (/^(?:since|back in|sometime in)/i.test(phrase)) return month <= near.month ? near.year : near.year - 1;
  if (/^(?:until|by|through)/i.test(phrase)) return month >= near.month ? near.year : near.year + 1;
  return nearestYear(month, 15, near);
}

function lastIndex(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

/** EDTF of a season: month codes 21 to 24. A winter is named by the year that it begins in. */
export function seasonOf(year: number, word: string): string {
  const code = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }[word.toLowerCase()] ?? 21;
  return `${year}-${code}`;
}

/** "early", "mid" and "late" are thirds of the month, marked approximate. */
function partOfMonth(year: number, month: number, part: string | undefined): string {
  if (part === undefined) return edtfOfMonth(year, month);
  const key = part.toLowerCase();
  const last = daysInMonth(year, month);
  const [from, to] = /early|begin|start/.test(key)
    ? [1, 10]
    : /first half/.test(key)
      ? [1, 15]
      : /second half|latter/.test(key)
        ? [16, last]
        : /mid/.test(key)
          ? [11, 20]
          : [21, last];
  return `${edtfOfDay({ year, month, day: from })}~/${edtfOfDay({ year, month, day: to })}~`;
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

/** Runs of text that a date already covers; the first pattern that claims one keeps it. */
class Taken {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Claims a range unless it overlaps one claimed before. Ranges arrive nearly in order within one pattern. */
  take(start: number, end: number): boolean {
    const index = this.#after(start);
    const before = this.#ends[index - 1];
    const next = this.#starts[index];
    if ((before !== undefined && before > start) || (next !== undefined && next < end)) return false;
    this.#starts.splice(index, 0, start);
    this.#ends.splice(index, 0, end);
    return true;
  }

  #after(start: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Calls back for each match of a global pattern. */
export function each(pattern: RegExp, text: string, visit: (match: RegExpExecArray) => void): void {
  for (const match of text.matchAll(pattern)) visit(match);
}
