import type { SourceDocument } from "../read/source.ts";
import { dayFromNumber, weekdayOf } from "../recognise/calendar.ts";
import { FULL_MONTH, WEEKDAY, weekdayIndex } from "../recognise/date-words.ts";
import { findCalendarDates } from "../recognise/calendar-date.ts";
import { dateOfNote } from "../recognise/note-date.ts";
import { looksAhead } from "../recognise/tense.ts";
import {
  NOT_BEFORE,
  after,
  at,
  before,
  DAY_AFTER,
  DAY_BEFORE,
  either,
  type Odds,
  SAME_DAY,
  WEEKDAY_GONE,
  WEEKDAY_TO_COME,
} from "./clue-odds.ts";
import { awayFrom, type Clue, type NamedDay, weekdayNear } from "./day-clue.ts";
import type { DayMention } from "./day-mentions.ts";
import type { PaperKind } from "./mention-clues.ts";
import type { Passage } from "./passages.ts";

/** Words that count from the document's day, right before a note's number. */
const RELATIVE = new RegExp(
  `\\b(the day before yesterday|yesterday|tomorrow|last (?:night|evening)|today|tonight|this (?:morning|afternoon|evening)|(?:(last|next|this(?: coming)?|this past) )?${WEEKDAY}|(?:last|this|next) week(?:end)?|the \\d{1,2}(?:st|nd|rd|th))(?:['’]s)?(?: (?:morning|afternoon|evening|night|noon))?(?: (?:meeting|session|talk|conversation|luncheon|lunch|dinner))?[.,;:’”"]*$`,
  "i",
);
/** Text before a note's number that is looked at. */
const REACH = 60;

/** Notes that say which day "Monday" or "yesterday" in the text is: "September 23." */
export function resolvedClues(source: SourceDocument): readonly Clue[] {
  return source.notes.flatMap((note): readonly Clue[] => {
    if (note.at === undefined) return [];
    const lead = source.plain.slice(Math.max(0, note.at - REACH), note.at);
    const match = RELATIVE.exec(lead) ?? relativeBefore(source, note);
    const named =
      match === null
        ? undefined
        : namedDay(
            dateOfNote({ label: note.label, text: source.plain.slice(note.start, note.end) }, { yearless: true }),
          );
    if (match === null || named === undefined) return [];
    const words = (match[1] ?? "").toLowerCase();
    const which = (match[2] ?? "").toLowerCase();
    const odds = oddsOf(words, which, looksAhead(source.plain, source.plain.lastIndexOf(match[1] ?? "", note.at)));
    const exact = odds === SAME_DAY || odds === DAY_AFTER || odds === DAY_BEFORE;
    const weekday = new RegExp(WEEKDAY, "i").exec(match[1] ?? "")?.[0];
    return [
      ...(weekday === undefined ? [] : [yearOfWeekday(named, weekdayIndex(weekday), match[1] ?? "")]),
      {
        rule: "day-of-relative-words",
        text: match[1] ?? "",
        reason: `note ${note.label} says which day "${match[1]}" is`,
        trust: exact ? 0.97 : 0.9,
        odds: awayFrom(named, odds),
        ...(exact ? {} : { loose: true }),
      },
    ];
  });
}

/** A note that is only a date explains the last relative words of its sentence. */
function relativeBefore(
  source: SourceDocument,
  note: { readonly start: number; readonly end: number; readonly at?: number },
): RegExpExecArray | null {
  if (note.at === undefined || note.end - note.start > MOST_OF_A_DATE) return null;
  // "Dated September 13." is said of a paper.
  if (/^[\s\d.]*Dated\b/.test(source.plain.slice(note.start, note.end))) return null;
  const lead = source.plain.slice(Math.max(0, note.at - REACH), note.at).replace(/^.*[.;?!]\s(?=.)/s, "");
  const last = [...lead.matchAll(RELATIVE_ANYWHERE)].at(-1);
  return last ?? null;
}

/** A note that is only a date is no longer than this. */
const MOST_OF_A_DATE = 40;
const RELATIVE_ANYWHERE = new RegExp(
  `\\b(yesterday|tomorrow|last (?:night|evening)|today|tonight|this (?:morning|afternoon|evening)|(?:(last|next|this(?: coming)?|this past) )?${WEEKDAY})\\b`,
  "gi",
);

function oddsOf(words: string, which: string, ahead: boolean): Odds {
  if (words === "the day before yesterday") return at({ 2: 1 });
  if (words === "yesterday" || words.startsWith("last night") || words.startsWith("last evening")) return DAY_AFTER;
  if (words === "tomorrow") return DAY_BEFORE;
  if (/^(?:today|tonight|this (?:morning|afternoon|evening))$/.test(words)) return SAME_DAY;
  if (words.startsWith("last week")) return after(6, 3);
  if (words.startsWith("next week")) return before(6, 2);
  if (words.startsWith("the ")) return ahead ? before(6, 1) : after(6, 1);
  if (which.includes("last") || which.includes("past")) return either(0.8, WEEKDAY_GONE, after(6, 2));
  if (which.includes("next") || which.includes("coming")) return either(0.6, WEEKDAY_TO_COME, before(6, 2));
  return ahead ? either(0.93, WEEKDAY_TO_COME, WEEKDAY_GONE) : either(0.93, WEEKDAY_GONE, WEEKDAY_TO_COME);
}

/** Month and day of a date, with its year where the date has one. */
function namedDay(edtf: string | undefined): NamedDay | undefined {
  const match = /^(\d{4}|XXXX)-(\d\d)-(\d\d)/.exec(edtf ?? "");
  if (match === null) return undefined;
  return { month: Number(match[2]), day: Number(match[3]), ...(match[1] === "XXXX" ? {} : { year: Number(match[1]) }) };
}

const WEEKDAY_BESIDE = new RegExp(`(${WEEKDAY})(?: (?:morning|afternoon|evening))?,? (?:the )?$`);
const WEEKDAY_AFTER = new RegExp(`^ ?[,(]? ?(${WEEKDAY})\\b`);

/** "Monday, October 14": only in some years is that day a Monday. */
export function weekdayOfYear(mentions: readonly DayMention[]): readonly Clue[] {
  return mentions.flatMap((mention): readonly Clue[] => {
    if (mention.named.year !== undefined) return [];
    const name = WEEKDAY_BESIDE.exec(mention.before)?.[1] ?? WEEKDAY_AFTER.exec(mention.after)?.[1];
    if (name === undefined) return [];
    return [yearOfWeekday(mention.named, weekdayIndex(name), mention.text)];
  });
}

const DAYS_A_YEAR = 365;

/** A day without a year that is known to be a Monday: only some years fit. */
function yearOfWeekday(named: NamedDay, weekday: number, text: string): Clue {
  return {
    rule: "weekday-of-day",
    text,
    reason: `${text} is a day whose weekday is known`,
    trust: 0.93,
    odds: (day, year) => (weekdayNear(named, day, year) === weekday ? 7 / DAYS_A_YEAR : 0),
    loose: true,
  };
}

const WEEKDAY_AND_DAY = new RegExp(`\\b(${WEEKDAY}),? (?:the )?(\\d{1,2})(?:st|nd|rd|th|d)\\b`, "g");

/** "Monday the 11th": the months in which that day is a Monday are few. */
export function weekdayAndDay(passages: readonly Passage[]): readonly Clue[] {
  const prose = passages
    .filter((one) => one.where === "opening" || one.where === "body")
    .map((one) => one.text)
    .join("\n");
  return [...prose.matchAll(WEEKDAY_AND_DAY)].slice(0, 3).map((match) => {
    const [weekday, day] = [weekdayIndex(match[1] ?? ""), Number(match[2])];
    const ahead = looksAhead(prose, match.index);
    return {
      rule: "weekday-and-day",
      text: match[0],
      reason: `the text speaks of ${match[0]}`,
      trust: 0.9,
      odds: (of: number) => {
        for (let by = 0; by <= FARTHEST; by += 1) {
          const other = of + (ahead ? by : -by);
          const date = dayFromNumber(other);
          if (date.day === day) return weekdayOf(date) === weekday ? (7 / DAYS_A_YEAR) * Math.exp(-by / 12) * 3 : 0;
        }
        return 0;
      },
      loose: true,
    };
  });
}

/** How far a day of the month may be that is named without its month, in days. */
const FARTHEST = 31;

/** A paper that the text refers to, right before a note's number. */
const PAPER =
  /\b(?:\w*tel|telegram|cable|message|letter|memorandum|memo|note|report|paper|airgram|draft|refs?\.?|(?:Deptel|Embtel|Saigon|Paris|State|Todel|Delto|Hakto|Tohak|Toha[kw]|WHS|CAP) ?\d{1,7}(?:\/\d+)?|\d{3,6})(?: of (?:today|yesterday))?[.,;:)’”"]*$/i;
const PAPER_DATED =
  /^\s*(?:In (?:\w+ )?)?(?:[Tt]elegram|[Mm]essage|[Aa]irgram|[Ll]etter|[Mm]emorandum|[Cc]able|Dated|It|Not printed|Reference is to|Document \d+|\d{3,})\b/;

/** A note that dates a paper to which the text refers: the document came after that, soon where it begins with it. */
export function paperReferredTo(source: SourceDocument): readonly Clue[] {
  const opening = (source.blocks.find((block) => block.kind === "title")?.end ?? 0) + OPENING;
  return source.notes.flatMap((note): readonly Clue[] => {
    if (note.at === undefined || !PAPER.test(source.plain.slice(Math.max(0, note.at - REACH), note.at))) return [];
    const text = source.plain.slice(note.start, note.end).replace(/^\s*\d+\.\s*/, "");
    if (!PAPER_DATED.test(text) || /\b(?:repl(?:y|ied)|respon\w+|later|subsequently)\b/i.test(text.slice(0, 200)))
      return [];
    const [first] = findCalendarDates(text.slice(0, 160), { yearless: true });
    const named = namedDay(first?.edtf);
    if (named === undefined || first === undefined) return [];
    return [
      {
        rule: "paper-referred-to",
        text: text.slice(first.start, first.end),
        reason: `note ${note.label} dates a paper to which the text refers`,
        trust: 0.85,
        odds: awayFrom(named, note.at < opening ? after(2.5) : either(0.5, after(6), NOT_BEFORE)),
        loose: true,
      },
    ];
  });
}

/** How far into a document it says what it answers. */
const OPENING = 350;

const LAST_YEAR = /\b(last|this|next) year[.,;:’”"]*$/i;

/** "In April of last year", and the note says which year that was. */
export function yearSpokenOf(source: SourceDocument): readonly Clue[] {
  return source.notes.flatMap((note): readonly Clue[] => {
    if (note.at === undefined) return [];
    const which = LAST_YEAR.exec(source.plain.slice(Math.max(0, note.at - 20), note.at))?.[1]?.toLowerCase();
    const printed = /\b(19\d\d)\b/.exec(source.plain.slice(note.start, Math.min(note.end, note.start + 80)))?.[1];
    if (which === undefined || printed === undefined) return [];
    const year = Number(printed) + ({ last: 1, this: 0, next: -1 }[which] ?? 0);
    return [
      {
        rule: "year-spoken-of",
        text: `${which} year`,
        reason: `note ${note.label} says which year "${which} year" is`,
        trust: 0.95,
        odds: (_, other) => (other === year ? 1 / DAYS_A_YEAR : 0),
        loose: true,
      },
    ];
  });
}
const OPENING_WEEKDAY = new RegExp(`^[^.]{0,120}\\b(?:on|this) (${WEEKDAY})\\b`);

/** A record whose opening says that they met on a Saturday is of a Saturday. */
export function weekdayOfRecord(passages: readonly Passage[], kind: PaperKind): readonly Clue[] {
  if (kind !== "record" && kind !== "for-the-record") return [];
  const [opening] = passages.filter((passage) => passage.where === "opening");
  const name = opening === undefined ? undefined : OPENING_WEEKDAY.exec(opening.text.slice(0, 300))?.[1];
  if (name === undefined) return [];
  const weekday = weekdayIndex(name);
  return [
    {
      rule: "weekday-in-opening",
      text: name,
      reason: `the opening says that it was on a ${name}`,
      trust: 0.92,
      odds: (day) => ((((day + 4) % 7) + 7) % 7 === weekday ? 7 / DAYS_A_YEAR : 0),
      loose: true,
    },
  ];
}

/** "We met on Monday", and the subject or the opening dates a day that was one: within the week after it. */
export function weekdayAgo(passages: readonly Passage[], mentions: readonly DayMention[]): readonly Clue[] {
  const prose = passages
    .filter((passage) => passage.where === "opening")
    .map((passage) => passage.text)
    .join("\n");
  const reported = mentions.find((one) => !one.future && (one.where === "subject" || one.where === "opening"));
  if (reported === undefined) return [];
  const found = [...prose.matchAll(new RegExp(`\\b(?:on|last) (${WEEKDAY})\\b(?!,? (?:the|\\d|${FULL_MONTH}))`, "g"))]
    .filter((match) => !looksAhead(prose, match.index))
    .map((match) => weekdayIndex(match[1] ?? ""));
  return found.slice(0, 2).map((weekday) => ({
    rule: "weekday-ago",
    text: reported.text,
    reason: `the text speaks of the weekday of ${reported.text} as just past`,
    trust: 0.6,
    odds: (day, year) =>
      weekdayNear(reported.named, day, year) === weekday
        ? awayFrom(reported.named, WEEKDAY_GONE)(day, year)
        : 1 / DAYS_A_YEAR,
    loose: true,
  }));
}

/** The subject names days, and the text says that what they were about ended yesterday. */
export function spokenYesterday(passages: readonly Passage[], mentions: readonly DayMention[]): readonly Clue[] {
  const subject = mentions.find((one) => one.where === "subject");
  const opening = passages
    .filter((passage) => passage.where === "opening")
    .map((passage) => passage.text)
    .join(" ");
  if (subject === undefined) return [];
  const yesterday =
    /\byesterday\b[^.]{0,40}\b(?:conclude|complete|end|finish|met|meet|had|held|returned|saw)|\b(?:met|saw|concluded|ended|held|talked)\b[^.]{0,60}\byesterday\b/i;
  const today =
    /\b(?:today|this (?:morning|afternoon))\b[^.]{0,40}\b(?:met|had|held|saw|concluded)|\b(?:met|saw|concluded|ended|held|talked)\b[^.]{0,60}\b(?:today|this (?:morning|afternoon))\b/i;
  const clue = (odds: Odds, what: string): Clue => ({
    rule: `${what}-after-subject`,
    text: subject.text,
    reason: `the subject line names ${subject.text}, and the text calls the end of it ${what}`,
    trust: 0.95,
    odds: awayFrom(subject.named, odds),
  });
  if (yesterday.test(opening)) return [clue(DAY_AFTER, "yesterday")];
  return today.test(opening) ? [clue(SAME_DAY, "today")] : [];
}

/** A weekday ahead that a note resolves, with something else tomorrow before it: the document is two days before it at the latest. */
export function beforeResolvedWeekday(source: SourceDocument): readonly Clue[] {
  return source.notes.flatMap((note): readonly Clue[] => {
    if (note.at === undefined) return [];
    const lead = source.plain.slice(Math.max(0, note.at - 400), note.at).replace(/[.,;:’”")]+$/, "");
    const name = new RegExp(`(${WEEKDAY})(?: \\w+)?[.,]?$`).exec(lead)?.[1];
    const named = namedDay(
      dateOfNote({ label: note.label, text: source.plain.slice(note.start, note.end) }, { yearless: true }),
    );
    if (name === undefined || named === undefined) return [];
    if (!/\btomorrow\b[^]{0,200}\b(?:again|then|next|would|will)\b[^.]{0,80}$/i.test(lead)) return [];
    return [
      {
        rule: "before-resolved-weekday",
        text: name,
        reason: `a note says that the ${name} to come is ${note.label === "" ? "dated" : `dated in note ${note.label}`}, and something else is to come tomorrow, before it`,
        trust: 0.8,
        odds: awayFrom(named, at({ [-2]: 0.7, [-3]: 0.2, [-4]: 0.07 })),
      },
    ];
  });
}
