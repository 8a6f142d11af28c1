import {
  type Day,
  dayNumber,
  daySpan,
  edtfOfDay,
  edtfOfMonth,
  isDay,
  shiftDay,
  shiftMonth,
  weekdayOf,
} from "./calendar.ts";
import { type DraftDate, each } from "./calendar-date.ts";
import { anchorDay, anchorSpan, type DateContext, nearDay } from "./date-context.ts";
import { seasonOf } from "./part-of-year.ts";
import { looksAhead, tenseBefore } from "./tense.ts";
import { COUNT, countOf, FULL_MONTH, monthOf, WEEKDAY, weekdayIndex, weekdayName } from "./date-words.ts";

const PART_OF_DAY = "(?:morning|afternoon|evening|night|noon)";
const NEAR_DAY = new RegExp(
  `\\b((?:the )?day before yesterday|(?:the )?day after tomorrow|yesterday(?: ${PART_OF_DAY})?|tomorrow(?: ${PART_OF_DAY})?|(?<!\\b(?:the|his|my|our|their|its) )last (?:night|evening)|today|tonight|this (?:morning|afternoon|evening)|earlier today|(?:(?:about |half )?an|(?:a few|two|three)) (?:hours?|minutes) ago)\\b(?!['’]s (?:world|circumstances))`,
  "gi",
);
const WEEKDAYS = new RegExp(
  `(?<!\\b(?:[Aa]|[Ee]very|[Ee]ach|[Aa]ny|[Ss]ome|[Oo]ne) )\\b(?:(last|next|this(?: coming)?|this past|coming|following|early|late) )?(${WEEKDAY})\\b(?! [Ll]unch(?:eon)? )(?! Lunch| ${PART_OF_DAY}s)(?:,? ${PART_OF_DAY})?`,
  "g",
);
const AGO = new RegExp(
  `\\b(?:about |some |nearly |almost |just |only |over |more than )?(${COUNT}) (day|week|month|year)s? (ago|from now|hence)\\b`,
  "gi",
);
const UNIT = /\b(?:the )?(last|past|next|this|coming|previous) (week|month|year|weekend)\b/gi;
const LAST_MONTH = new RegExp(
  `\\b([Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Ll]ast year in|of last) (${FULL_MONTH})\\b(?! \\d)`,
  "g",
);
const SEASON = /\b(last|next|this|this past|this coming) (spring|summer|autumn|fall|winter)\b/gi;
/** "Monday the 12th", "Monday, the 12th". */
const WEEKDAY_ORDINAL = new RegExp(`\\b(${WEEKDAY}),? (?:the )?(\\d{1,2})(?:st|nd|rd|th|d)\\b`, "g");
/** Counted from the day spoken of just before. */
const NEXT_TO = new RegExp(
  `\\b(?:(?:on |in )?(?:the |(?<=\\p{L} )(?=(?:day|evening|night) before))(?:(day|evening|night) before|(previous|preceding) (?:day|${PART_OF_DAY})|(following|next) (?:day|${PART_OF_DAY})|(same) (?:day|${PART_OF_DAY}))|(?:later )?(that) (?:same )?(?:day|${PART_OF_DAY}))\\b(?! (?:yesterday|before|after|session|meeting))`,
  "gu",
);
const WEEK_OF = new RegExp(`\\bweek (?:of|beginning|starting) (?:Monday,? )?(?=(?:${FULL_MONTH}|\\d{1,2}) )`, "g");
const WEEKEND = /\b(?:over|during|at|on) (?:the|this) (?:past |last )?weekend\b/gi;
const MONTH_OF = new RegExp(`\\b(${FULL_MONTH}) (?:of )?(last|this|next) year\\b`, "g");
const ORDINAL_DAY =
  /\b(?:the|on the|by the|either the|or the|on) (\d{1,2})(?:st|nd|rd|th|d)\b(?! (?:session|plenary|meeting|parallel|Congress|congress|of|point|question|century|Party|CPSU|Plenum|anniversary|round|time|floor|Division|Fleet|Street|Republic|Air|Tactical|year|day|(?:and|or) \d+(?:st|nd|rd|th) (?:parallel|Congress)))/g;

/**
 * Dates counted from when the words were written or spoken: "yesterday", "Saturday", "last September", "the 27th". Where
 * only a time of some days or weeks is known, "today" is that time, and of the others those count that mean the same day
 * from its beginning as from its end.
 */
export function findRelativeDates(
  text: string,
  context: DateContext,
  calendar: readonly DraftDate[],
): readonly DraftDate[] {
  const span = anchorSpan(context);
  if (span === undefined || span.precision === "year" || dayNumber(span.first) === dayNumber(span.last))
    return countedFrom(anchorDay(context), text, context, calendar);
  if (dayNumber(span.last) - dayNumber(span.first) > WIDEST_TIME)
    return countedFrom(undefined, text, context, calendar);
  const from = countedFrom(span.first, text, context, calendar);
  const ends = new Map(countedFrom(span.last, text, context, calendar).map((one) => [one.start, one]));
  return from.flatMap((one): readonly DraftDate[] => {
    const other = ends.get(one.start);
    if (other === undefined || other.end !== one.end) return [];
    if (other.edtf === one.edtf) return [one];
    NEAR_DAY.lastIndex = 0;
    if (!NEAR_DAY.test(text.slice(one.start, one.end))) return [];
    const same = one.edtf === edtfOfDay(span.first) && other.edtf === edtfOfDay(span.last);
    const edtf = same ? (context.meetingDate ?? context.documentDate ?? "") : `${one.edtf}/${other.edtf}`;
    return [{ ...one, edtf, confidence: 0.6, note: `"${text.slice(one.start, one.end)}" counted from a day between.` }];
  });
}

/** A time longer than this, in days, says nothing of which day "today" is. */
const WIDEST_TIME = 62;

function countedFrom(
  anchor: Day | undefined,
  text: string,
  context: DateContext,
  calendar: readonly DraftDate[],
): readonly DraftDate[] {
  const near = nearDay(context);
  const found: DraftDate[] = [];
  const from = anchor === undefined ? "" : `counted from ${edtfOfDay(anchor)}`;

  function keep(match: RegExpExecArray, edtf: string, confidence: number, note: string): void {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      edtf,
      basis: "inferred",
      confidence,
      form: "relative",
      note,
    });
  }

  if (anchor !== undefined) {
    each(NEAR_DAY, text, (m) => {
      // In the small hours "today" is the day that is just over, and "tomorrow" the one that has begun.
      const by = nearDayOffset(m[1] ?? "") - Number(context.late === true && !/yesterday|last/i.test(m[0]));
      keep(m, edtfOfDay(shiftDay(anchor, by)), by === 0 ? 0.9 : 0.92, `"${m[0]}" ${from}.`);
    });
    each(WEEKDAYS, text, (m) => {
      if (beside(calendar, m)) return;
      const chosen = weekdayNear(anchor, m, text);
      keep(
        m,
        edtfOfDay(chosen.day),
        chosen.sure ? 0.85 : 0.7,
        `"${m[0]}" taken as the ${chosen.word} ${weekdayName(weekdayOf(chosen.day))}, ${from}.`,
      );
    });
    each(WEEKDAY_ORDINAL, text, (m) => {
      const day = nearestOn(anchor, weekdayIndex(m[1] ?? ""), Number(m[2]));
      if (day !== undefined) keep(m, edtfOfDay(day), 0.93, `The nearest ${m[1]} that is the ${m[2]}th, ${from}.`);
    });
    each(NEXT_TO, text, (m) => {
      const spoken = dayBefore(calendar, m.index, REACH_OF_THAT);
      const by = m[1] !== undefined || m[2] !== undefined ? -1 : m[3] === undefined ? 0 : 1;
      if (spoken === undefined && (by === 0 || m[1] === undefined)) return;
      const base = spoken ?? anchor;
      keep(m, edtfOfDay(shiftDay(base, by)), 0.8, `"${m[0]}" counted from ${edtfOfDay(base)}.`);
    });
    each(WEEKEND, text, (m) => {
      const forward = looksAhead(text, m.index);
      const monday = shiftDay(anchor, -((weekdayOf(anchor) + 6) % 7) - (forward ? 0 : 7));
      const days = `${edtfOfDay(shiftDay(monday, 5))}/${edtfOfDay(shiftDay(monday, 6))}`;
      keep(m, days, 0.75, `"${m[0]}" ${from}.`);
    });
    each(ORDINAL_DAY, text, (m) => {
      const day = ordinalDay(Number(m[1]), dayBefore(calendar, m.index), anchor, tenseBefore(text, m.index));
      if (day !== undefined)
        keep(m, edtfOfDay(day), 0.7, `Day of the month alone; the month is taken from the dates around it, ${from}.`);
    });
  }
  each(WEEK_OF, text, (m) => {
    const date = calendar[firstFrom(calendar, m.index + m[0].length)];
    const span = date === undefined || date.start > m.index + m[0].length ? undefined : daySpan(date.edtf);
    if (date === undefined || span?.precision !== "day") return;
    const monday = shiftDay(span.first, -((weekdayOf(span.first) + 6) % 7));
    found.push({
      ...date,
      start: m.index,
      edtf: `${edtfOfDay(monday)}/${edtfOfDay(shiftDay(monday, 6))}`,
      basis: "inferred",
      confidence: 0.98,
      form: "relative",
      note: "The week of the day named.",
    });
  });
  if (near !== undefined) {
    each(MONTH_OF, text, (m) => {
      const by = { last: -1, this: 0, next: 1 }[m[2] ?? ""] ?? 0;
      keep(m, edtfOfMonth(near.year + by, monthOf(m[1] ?? "")), 0.99, `"${m[0]}" counted from ${near.year}.`);
    });
    each(AGO, text, (m) => {
      const { count, vague } = countOf(m[1] ?? "");
      const sign = (m[3] ?? "").toLowerCase() === "ago" ? -1 : 1;
      const about = vague || /about|some|nearly|almost|over|more than/i.test(m[0]);
      keep(
        m,
        unitsAway(near, count * sign, (m[2] ?? "day").toLowerCase(), about),
        about ? 0.7 : 0.8,
        `"${m[0]}" ${from}.`,
      );
    });
    each(UNIT, text, (m) => {
      const edtf = wholeUnit(near, (m[1] ?? "").toLowerCase(), (m[2] ?? "").toLowerCase());
      keep(m, edtf, 0.75, `"${m[0]}" ${from}.`);
    });
    each(LAST_MONTH, text, (m) => {
      const month = monthOf(m[2] ?? "");
      const which = (m[1] ?? "").toLowerCase();
      keep(m, edtfOfMonth(yearOfMonth(near, month, which), month), 0.88, `"${m[0]}" ${from}.`);
    });
    each(SEASON, text, (m) => {
      const season = m[2] ?? "";
      const middle = { spring: 4, summer: 7, autumn: 10, fall: 10, winter: 12 }[season.toLowerCase()] ?? 7;
      keep(m, seasonOf(yearOfMonth(near, middle, (m[1] ?? "").toLowerCase()), season), 0.8, `"${m[0]}" ${from}.`);
    });
  }
  return found;
}

/** How far before "that evening" its day may have been named, in characters. */
const REACH_OF_THAT = 500;

function nearDayOffset(word: string): number {
  const key = word.toLowerCase();
  if (key.includes("before yesterday")) return -2;
  if (key.includes("after tomorrow")) return 2;
  if (key.startsWith("yesterday") || key === "last night" || key === "last evening") return -1;
  return key.startsWith("tomorrow") ? 1 : 0;
}

/** Which Saturday: the one before or after, by the word before it or by the tense of the words around it. */
function weekdayNear(
  anchor: Day,
  match: RegExpExecArray,
  text: string,
): { readonly day: Day; readonly word: string; readonly sure: boolean } {
  const wanted = weekdayIndex(match[2] ?? "");
  const today = weekdayOf(anchor);
  const ahead = (wanted - today + 7) % 7;
  const which = (match[1] ?? "").toLowerCase();
  if (which === "last" || which === "this past")
    return { day: shiftDay(anchor, ahead === 0 ? -7 : ahead - 7), word: "last", sure: true };
  if (which === "next" || which.includes("coming"))
    return { day: shiftDay(anchor, ahead === 0 ? 7 : ahead), word: "next", sure: true };
  if (ahead === 0) return { day: anchor, word: "same", sure: true };
  const tense = tenseBefore(text, match.index);
  // "The meeting on Tuesday was": what follows may tell too.
  const over = /^[^.;?!]{0,12}\b(?:was|were|had|went|ended|failed)\b/.test(
    text.slice(match.index + match[0].length, match.index + match[0].length + 40),
  );
  const offAhead = PUT_OFF.test(text.slice(match.index + match[0].length, match.index + match[0].length + 80));
  return (looksAhead(text, match.index) && !over) || offAhead
    ? { day: shiftDay(anchor, ahead), word: "next", sure: tense !== undefined }
    : { day: shiftDay(anchor, ahead - 7), word: "last", sure: tense !== undefined };
}

/** "Saturday's session has been put off" is about the Saturday to come. */
const PUT_OFF =
  /^[^.;?!]{0,40}\b(?:has|have|is|are|will be) (?:been )?(?:put off|postponed|cancel\w+|called off|delayed|rescheduled)\b/;

/** The day of the month that falls on a weekday, nearest to another day. */
function nearestOn(anchor: Day, weekday: number, day: number): Day | undefined {
  return [0, -1, 1, -2, 2]
    .map((by) => ({ ...shiftMonth(anchor.year, anchor.month, by), day }))
    .find((one) => isDay(one.year, one.month, one.day) && weekdayOf(one) === weekday);
}

function unitsAway(near: Day, count: number, unit: string, about: boolean): string {
  const mark = about ? "~" : "";
  if (unit === "day") return edtfOfDay(shiftDay(near, count)) + mark;
  if (unit === "week") return `${edtfOfDay(shiftDay(near, count * 7))}~`;
  if (unit === "month") {
    const month = shiftMonth(near.year, near.month, count);
    return edtfOfMonth(month.year, month.month) + mark;
  }
  return `${near.year + count}${mark}`;
}

function wholeUnit(near: Day, which: string, unit: string): string {
  const by = which === "next" || which === "coming" ? 1 : which === "this" ? 0 : -1;
  if (unit === "year") return String(near.year + by);
  if (unit === "month") {
    const month = shiftMonth(near.year, near.month, by);
    return edtfOfMonth(month.year, month.month);
  }
  const monday = shiftDay(near, -((weekdayOf(near) + 6) % 7) + by * 7);
  const first = unit === "weekend" ? shiftDay(monday, 5) : monday;
  return `${edtfOfDay(first)}/${edtfOfDay(shiftDay(monday, 6))}`;
}

/** "last September" is the one that is over; "next June" the one to come; "this" the one of the running year. */
function yearOfMonth(near: Day, month: number, which: string): number {
  if (which === "last year in") return near.year - 1;
  if (which.includes("last") || which.includes("past")) return month < near.month ? near.year : near.year - 1;
  if (which.includes("next") || which.includes("coming")) return month > near.month ? near.year : near.year + 1;
  return near.year;
}

/** The weekday of "Thursday, September 12" adds nothing to the date beside it. */
function beside(calendar: readonly DraftDate[], match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  const index = firstFrom(calendar, match.index);
  const after = calendar[index];
  const before = calendar[index - 1];
  return (after !== undefined && after.start - end <= 6) || (before !== undefined && match.index - before.end <= 3);
}

/** The date to the day that was named last before a place in the text, and not long before it. */
function dayBefore(calendar: readonly DraftDate[], index: number, most = 600): Day | undefined {
  for (let at = firstFrom(calendar, index) - 1; at >= 0; at -= 1) {
    const date = calendar[at];
    if (date === undefined || index - date.end > most) return undefined;
    const span = daySpan(date.edtf.replace(/^[[{]|[\]}]$/g, "").split(",")[0] ?? "");
    if (span?.precision === "day" && !date.edtf.includes("~")) return span.first;
  }
  return undefined;
}

/** Index of the first date that starts at or after a place; dates are in order. */
function firstFrom(dates: readonly DraftDate[], index: number): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A bare "the 27th": in the month just spoken of where that is one of the two nearest, else by tense, else the one to come. */
function ordinalDay(
  day: number,
  spoken: Day | undefined,
  anchor: Day,
  tense: "past" | "future" | undefined,
): Day | undefined {
  const months = [-1, 0, 1].map((by) => shiftMonth(anchor.year, anchor.month, by));
  const days = months.flatMap(({ year, month }) => (isDay(year, month, day) ? [{ year, month, day }] : []));
  const before = days.findLast((one) => dayNumber(one) < dayNumber(anchor));
  const ahead = days.find((one) => dayNumber(one) >= dayNumber(anchor));
  if (tense === "past" && before !== undefined) return before;
  if (before !== undefined && before.month === spoken?.month && tense === undefined) return before;
  return ahead ?? before;
}
