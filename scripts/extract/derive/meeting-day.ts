import type { When } from "../../../data/schema/index.ts";
import { daySpan, dayNumber, edtfOfDay, shiftDay } from "../recognise/calendar.ts";
import type { FoundDate } from "../recognise/date.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import { isEditorialNote, isForTheRecord, recordsMeeting } from "./document-kind.ts";
import type { Cue } from "./meeting-cue.ts";
import {
  BOUND_BEFORE,
  CANCELLED,
  FIRST_SINCE,
  HEDGED,
  PAPER_AFTER,
  PAPER_BEFORE,
  PAPER_BETWEEN,
  POSTPONED,
  PROPOSED_BEFORE,
  SAID_BETWEEN,
  TOLD_BETWEEN,
} from "./meeting-words.ts";

/** Whether a meeting has been, is to come, or came to nothing. */
export type MeetingStatus = "occurred" | "planned" | "cancelled";

/** The days on which one mention says that people meet, each with what became of it. */
export interface MeetingDay {
  readonly date: FoundDate;
  readonly status: MeetingStatus;
}

const MOST_BETWEEN = 110;
/** How near the beginning of its sentence a date stands that opens it, and how far it reaches. */
const FIRST_WORDS = 25;
const MOST_FROM_START = 240;
/** A noun's date stands close by: "the meeting in Paris on May 3". */
const MOST_AFTER_NOUN = 90;

export function whenOf(date: FoundDate): When {
  return {
    edtf: date.edtf,
    text: date.text,
    basis: date.basis,
    ...(date.note === undefined ? {} : { note: date.note }),
  };
}

const MOST_SESSIONS = 7;

/** A day, or a few days on end: "November 18–19". */
export function isShort(edtf: string): boolean {
  const span = daySpan(edtf);
  return (
    span !== undefined &&
    /^\d{4}-\d{2}-\d{2}/.test(edtf) &&
    dayNumber(span.last) - dayNumber(span.first) < MOST_SESSIONS
  );
}

/** The date that goes with a cue: nearest to it, with no paper's name between them. */
export function dateNear(
  reading: Reading,
  from: number,
  to: number,
  cue: Pick<Cue, "start" | "end" | "form" | "paper">,
): FoundDate | undefined {
  const [start, end] = [from + cue.start, from + cue.end];
  let best: FoundDate | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const date of within(reading.dates, from, to)) {
    const precision = daySpan(date.edtf.replace(/^[[{]|[\]}]$/g, "").split(",")[0] ?? "")?.precision;
    if (precision === "year") continue;
    const overlaps = date.start < end && start < date.end;
    const ahead = reading.text.slice(from, date.start);
    const distance = overlaps
      ? 0
      : date.start >= end
        ? date.start - end
        : // A date before the words goes with them less often, least across a comma or an "and".
          start - date.end + 15 + (/^\S*,(?! when\b)| and /.test(reading.text.slice(date.end, start)) ? 25 : 0);
    const between = overlaps
      ? ""
      : date.start >= end
        ? reading.text.slice(end, date.start)
        : reading.text.slice(date.end, start);
    // A date that opens a sentence goes with all of it: "On December 7, in Paris, A and B met".
    const most = date.start - from < FIRST_WORDS && date.end <= start ? MOST_FROM_START : MOST_BETWEEN;
    if (distance > most || (!cue.paper && PAPER_BETWEEN.test(between))) continue;
    // "Lam, who flies to Paris on the 22nd, gave a dinner".
    if (date.end <= start && /^,\s/.test(between) && /, (?:who|which|whom) [^,]*$/.test(ahead)) continue;
    if (date.start >= end && TOLD_BETWEEN.test(between)) continue;
    if (cue.form === "noun" && (distance > MOST_AFTER_NOUN || SAID_BETWEEN.test(between))) continue;
    if (
      PAPER_AFTER.test(reading.text.slice(date.end, date.end + 25)) ||
      PAPER_BEFORE.test(reading.text.slice(Math.max(0, date.start - 40), date.start)) ||
      (BOUND_BEFORE.test(ahead.slice(-24)) &&
        // "After Wednesday's session".
        !(
          date.end <= start &&
          /^(?:['’]s)? (?:\w+ )?$/.test(between) &&
          /\b(?:after|since|following)(?: the| our| my)? $/i.test(ahead)
        ) &&
        !FIRST_SINCE.test(ahead.slice(-70)) &&
        !/^, when\b/.test(between) &&
        !/^(?:[Ss]ince|when|after) /.test(reading.text.slice(start, end))) ||
      (cue.form === "noun" && PROPOSED_BEFORE.test(reading.text.slice(from, start)))
    )
      continue;
    if (distance < bestDistance) [best, bestDistance] = [date, distance];
  }
  return finer(reading, best, to);
}

/** "Last week, on July 13": of a span and a day in it that follows, the day. */
function finer(reading: Reading, date: FoundDate | undefined, to: number): FoundDate | undefined {
  const span = date === undefined ? undefined : daySpan(date.edtf);
  if (date === undefined || span === undefined || dayNumber(span.first) === dayNumber(span.last)) return date;
  const [next] = within(reading.dates, date.end, to);
  const day = next === undefined ? undefined : daySpan(next.edtf);
  if (next === undefined || day?.precision !== "day" || !/^,? (?:on )?$/.test(reading.text.slice(date.end, next.start)))
    return date;
  return dayNumber(day.first) >= dayNumber(span.first) && dayNumber(day.last) <= dayNumber(span.last) ? next : date;
}

/** The day of a mention and those that follow in one list with it, and the day to which a meeting was put off. */
export function meetingDays(reading: Reading, sentence: Sentence, cue: Cue, date: FoundDate): readonly MeetingDay[] {
  const postponed = postponedTo(reading, sentence, cue);
  if (postponed !== undefined) {
    const before = date.start === postponed.start ? undefined : date;
    const held =
      isBefore(postponed, reading) ||
      reading.source.notes.some((note) => note.start <= sentence.start && sentence.start < note.end);
    return [
      ...(before === undefined ? [] : [{ date: before, status: "cancelled" as const }]),
      { date: postponed, status: held ? "occurred" : "planned" },
    ];
  }
  const days = OVER_DAYS.exec(sentence.text.slice(cue.start, cue.end));
  const many = /\bhours$|\b(?:rounds|sessions|meetings|talks)$/.test(sentence.text.slice(cue.start, cue.end));
  const [, ...others] =
    many && /\bhours?\b/.test(sentence.text)
      ? [date, ...within(reading.dates, sentence.start, sentence.end).filter((one) => one.start !== date.start)]
      : [date];
  if (days !== null)
    return daysUpTo(date, NUMBERS[days[1] ?? ""] ?? 1).map((one) => ({ date: one, status: "occurred" }));
  return [date, ...listedWith(reading, sentence, date), ...others]
    .flatMap(daysOf)
    .map((one) => ({ date: one, status: statusOf(reading, sentence, cue, one) }));
}

/** "Tomorrow's session has been put off until Wednesday": the day after "until". */
export function postponedTo(reading: Reading, sentence: Sentence, cue: Cue): FoundDate | undefined {
  const from = Math.max(0, cue.start - 40);
  const match = POSTPONED.exec(sentence.text.slice(from));
  if (match === null) return undefined;
  const at = sentence.start + from + match.index + match[0].length;
  const [next] = within(reading.dates, at, sentence.end);
  return next !== undefined && next.start - at < 16 ? next : undefined;
}

/** "on December 17, January 15 and 25": the dates that follow in one list with a date. */
function listedWith(reading: Reading, sentence: Sentence, date: FoundDate): readonly FoundDate[] {
  const found: FoundDate[] = [];
  let last = date;
  for (const next of within(reading.dates, date.end, sentence.end)) {
    if (
      !/^(?:\s*,\s*|\s*,?\s*and\s+|\s*&\s*)(?:then |again |twice |once more )*(?:at [^.,;]{2,30} )?(?:on )?$/.test(
        reading.text.slice(last.end, next.start),
      )
    )
      break;
    found.push(next);
    last = next;
  }
  return found;
}

/** "The second of two days with them" was today, and the first yesterday. */
export const OVER_DAYS = /\b(second|third|last) of (?:two|three|four) days /;
const NUMBERS: Readonly<Record<string, number>> = { second: 2, third: 3, last: 2 };

function daysUpTo(date: FoundDate, count: number): readonly FoundDate[] {
  const day = daySpan(date.edtf)?.first;
  if (day === undefined) return [date];
  return Array.from({ length: count }, (_, by) => ({ ...date, edtf: edtfOfDay(shiftDay(day, -by)) }));
}

/** "January 15 and 25" is one date found, and two days. */
function daysOf(date: FoundDate): readonly FoundDate[] {
  if (!date.edtf.startsWith("{")) return [date];
  return date.edtf
    .slice(1, -1)
    .split(",")
    .map((edtf) => ({ ...date, edtf }));
}

/** "For your meeting this afternoon": written for what is still to come that day. */
const YOUR_COMING =
  /\b(?:[Ff]or|before|prior to|at|in) (?:your|our|this|the|his|her|their|my) (?:\w+ ){0,3}(?:meeting|session|talk|conversation|lunch|dinner)$/;

/** A paper that is written when the day's talks are over. */
function isRecord(reading: Reading): boolean {
  return recordsMeeting(reading.document) || isForTheRecord(reading.document);
}

/** "Asked to see me this afternoon", told on that day: and did. */
const ASKED = /\b(?:asked|requested|insisted|wished|came in|called in) to see\b/;

/** The words around a cue, as far as its clause goes. */
function aroundCue(text: string, cue: Cue): string {
  const before =
    text
      .slice(Math.max(0, cue.start - 80), cue.start)
      .split(";")
      .at(-1) ?? "";
  const after = text.slice(cue.end, cue.end + 130).split(";")[0] ?? "";
  return before + text.slice(cue.start, cue.end) + after;
}

/** What became of a meeting, by its words, its day and the day of the document. */
export function statusOf(reading: Reading, sentence: Sentence, cue: Cue, date: FoundDate | undefined): MeetingStatus {
  if (CANCELLED.test(aroundCue(sentence.text, cue))) return "cancelled";
  if (/^(?:tomorrow|next )/i.test(date?.text ?? "") && !sentence.inNote) return "planned";
  if (cue.future) {
    // Notes tell afterwards what came of it: "the next meeting was held on" has taken place.
    if (sentence.inNote && /\b(?:was held|took place|occurred|met)\b/.test(sentence.text)) return "occurred";
    if (ASKED.test(sentence.text.slice(Math.max(0, cue.start - 30), cue.end)) && !isAfter(date, reading))
      return "occurred";
    return isBefore(date, reading) || (isRecord(reading) && !isAfter(date, reading)) ? "occurred" : "planned";
  }
  if (cue.form === "verb")
    return isAfter(date, reading) && !sentence.inNote && !isEditorialNote(reading.document) ? "planned" : "occurred";
  if (sentence.inNote || isEditorialNote(reading.document)) return "occurred";
  if (YOUR_COMING.test(sentence.text.slice(0, cue.end)) && !isBefore(date, reading)) return "planned";
  return isAfter(date, reading) ? "planned" : "occurred";
}

/** "They may meet next week": too loose for an event unless it names the day. */
export function isHedged(sentence: Sentence, cue: Cue, date: FoundDate): boolean {
  return (
    !/^\d{4}-\d{2}-\d{2}$/.test(date.edtf) && HEDGED.test(sentence.text.slice(Math.max(0, cue.start - 40), cue.end))
  );
}

function isAfter(date: FoundDate | undefined, reading: Reading): boolean {
  const [span, own] = [date && daySpan(date.edtf), daySpan(reading.document.date.edtf)];
  return span !== undefined && own !== undefined && dayNumber(span.first) > dayNumber(own.last);
}

export function isBefore(date: FoundDate | undefined, reading: Reading): boolean {
  const [span, own] = [date && daySpan(date.edtf), daySpan(reading.document.date.edtf)];
  return span !== undefined && own !== undefined && dayNumber(span.last) < dayNumber(own.first);
}
