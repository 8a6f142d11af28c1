import type { Participation, When } from "../../../data/schema/index.ts";
import { daySpan, edtfOfDay } from "../recognise/calendar.ts";
import type { FoundDate } from "../recognise/date.ts";
import { placeOf } from "../recognise/places.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import { isEditorialNote } from "./document-kind.ts";
import { type Cue, cuesIn } from "./meeting-cue.ts";
import {
  dateNear,
  isBefore,
  isHedged,
  isShort,
  OVER_DAYS,
  postponedTo,
  meetingDays,
  type MeetingStatus,
  statusOf,
  whenOf,
} from "./meeting-day.ts";
import { whoIn } from "./meeting-who.ts";
import { BESIDE, NOUNS, OWN_MEETING, VERBS } from "./meeting-words.ts";

export { whenOf } from "./meeting-day.ts";
export { participationOf } from "./meeting-who.ts";

/** A meeting that a sentence speaks of. */
export interface MeetingMention {
  readonly sentence: Sentence;
  /** Position of the words that say so, in the document's plain text. */
  readonly start: number;
  readonly end: number;
  readonly date?: FoundDate;
  readonly status: MeetingStatus;
  readonly participants: readonly Participation[];
  readonly parties: readonly string[];
  readonly place?: string;
  readonly form: Cue["form"];
  /** "meeting with the British delegation": it says with whom, if in words that the gazetteer does not know. */
  readonly withWhom: boolean;
  /** "Saturday's session", "the July 26 meeting", "was held on July 2": the date is part of its name. */
  readonly named: boolean;
  /** The author took part: "I", "we", "my meeting". */
  readonly own: boolean;
}

/** Every mention of a meeting in the document's prose, with its date where the sentence holds one. */
export function meetingMentions(reading: Reading): readonly MeetingMention[] {
  const found: MeetingMention[] = [];
  let opened = 0;
  for (const sentence of reading.sentences) {
    if (sentence.block.kind === "title" || sentence.block.kind === "participant" || sentence.block.kind === "dateline")
      continue;
    if (sentence.text.length > 2500 || /^(?:Source:|\[Here follows)/.test(sentence.text)) continue;
    opened += Number(!sentence.inNote);
    if (opened > OPENING && reading.days.length === 0 && !mayBeDated(reading, sentence)) continue;
    found.push(...mentionIn(reading, sentence));
  }
  return found;
}

/** Only in its first sentences does a report speak of a meeting without saying when it was. */
const OPENING = 10;

function mayBeDated(reading: Reading, sentence: Sentence): boolean {
  return (
    within(reading.dates, sentence.start, sentence.end).length > 0 ||
    OVER_DAYS.test(sentence.text) ||
    reading.source.notes.some(
      (note) => note.at !== undefined && note.at > sentence.start && note.at <= sentence.end + 3,
    )
  );
}

/** A meeting with a date in a stretch of text: `bare` accepts any date beside the word (headings, subject lines). */
export function datedMeetingIn(
  reading: Reading,
  start: number,
  end: number,
  bare: boolean,
): { readonly when: When; readonly start: number; readonly end: number } | undefined {
  const text = reading.text.slice(start, end);
  if (!/\b(?:meeting|conversation|met|session|discussion|talks?|luncheon|lunch|dinner|notes of)\b/i.test(text))
    return undefined;
  const cue = [
    ...text.matchAll(VERBS),
    ...text.matchAll(NOUNS),
    ...(bare ? text.matchAll(/\b(?:Meeting|Conversation|Discussion|Talk|Lunch|Luncheon|Dinner|MEETING)\b/g) : []),
  ][0];
  if (cue === undefined) return undefined;
  const date = dateNear(reading, start, end, {
    start: cue.index,
    end: cue.index + cue[0].length,
    form: "verb",
    paper: false,
  });
  if (date === undefined || !isShort(date.edtf)) return undefined;
  return { when: whenOf(date), start, end };
}

function mentionIn(reading: Reading, sentence: Sentence): readonly MeetingMention[] {
  const { text, start } = sentence;
  const mentions: MeetingMention[] = [];
  const used = new Set<number>();
  for (const cue of cuesIn(reading, sentence)) {
    const date =
      dateNear(reading, sentence.start, sentence.end, cue) ??
      postponedTo(reading, sentence, cue) ??
      dateOnNote(reading, sentence, cue) ??
      spanOf(reading, sentence, cue) ??
      daySpokenOf(reading, sentence, cue);
    if (cue.paper && date === undefined) continue;
    if (cue.form === "noun" && (date === undefined ? !OWN_MEETING.test(text.slice(0, cue.end)) : !fitsNoun(date)))
      continue;
    if (date !== undefined && (used.has(date.start) || isHedged(sentence, cue, date))) continue;
    // "They were preparing to have talks with us last December": whether they had them is not said.
    if (cue.future && date !== undefined && /^\d{4}(?:-\d\d)?$/.test(date.edtf) && isBefore(date, reading)) continue;
    const days = date === undefined ? [] : meetingDays(reading, sentence, cue, date);
    for (const one of days) used.add(one.date.start);
    const { participants, parties, own } = whoIn(reading, sentence, cue);
    const place = placeOf(text, reading.lexicon);
    const base = {
      sentence,
      start: start + cue.start,
      end: start + cue.end,
      participants,
      parties,
      ...(place === undefined ? {} : { place }),
      form: cue.form,
      own,
      withWhom: /^s? (?:with|between) (?!a view|regard|respect|the (?:aim|purpose))/.test(text.slice(cue.end)),
      named: date !== undefined && isNamedBy(reading, cue, start, date),
    };
    if (days.length === 0) mentions.push({ ...base, status: statusOf(reading, sentence, cue, undefined) });
    for (const { date: one, status } of days) mentions.push({ ...base, status, date: one });
  }
  return mentions;
}

/** "I talked with B myself", and the note on it is about A's conversation with B "on February 5". */
function dateOnNote(reading: Reading, sentence: Sentence, cue: Cue): FoundDate | undefined {
  if (sentence.inNote || cue.form === "noun" || cue.future) return undefined;
  for (const note of reading.source.notes) {
    const { at } = note;
    if (at === undefined || at < sentence.start + cue.end || at > sentence.end + 3) continue;
    const about = ABOUT_A_TALK.exec(reading.text.slice(note.start, Math.min(note.end, note.start + 300)));
    if (about === null) continue;
    const from = note.start + about.index + about[0].length;
    const [date] = within(reading.dates, from, Math.min(note.end, from + 90));
    if (date !== undefined && isShort(date.edtf))
      return { ...date, basis: "inferred", note: `Note ${note.label} gives the date.` };
  }
  return undefined;
}

const ABOUT_A_TALK = /\b(?:conversation|meeting|talk|discussion|session|luncheon)s?\b(?=[^.;]{0,80}?\bon \S)/;

/** "The second of two days with them" ends on the report's day; "three sessions since Saturday" are of the days since. */
function spanOf(reading: Reading, sentence: Sentence, cue: Cue): FoundDate | undefined {
  const own = daySpan(reading.document.date.edtf);
  if (sentence.inNote || own === undefined || own.precision !== "day" || own.first.day !== own.last.day)
    return undefined;
  const words = sentence.text.slice(cue.start, cue.end);
  const today = edtfOfDay(own.first);
  const base = {
    start: sentence.start + cue.start,
    end: sentence.start + cue.end,
    text: words,
    basis: "inferred" as const,
    form: "relative" as const,
  };
  if (OVER_DAYS.test(words))
    return { ...base, edtf: today, confidence: 0.85, note: `The last of the days, counted from ${today}.` };
  const since = /^[^.;]{0,60}? since (?:last )?$/;
  const [date] = within(reading.dates, base.end, sentence.end);
  const from = date === undefined ? undefined : daySpan(date.edtf);
  if (date === undefined || from === undefined || !/(?:sessions|meetings|talks|conversations|discussions)$/.test(words))
    return undefined;
  if (!since.test(reading.text.slice(base.end, date.start)) || from.precision !== "day") return undefined;
  const edtf = `${edtfOfDay(from.first)}/${today}`;
  return {
    ...base,
    start: date.start,
    end: date.end,
    text: date.text,
    edtf,
    confidence: 0.7,
    note: `The days since ${edtfOfDay(from.first)}.`,
  };
}

/** "At 10:30 a.m. Nixon met with Haig", in an editorial note: on the day that it spoke of last. */
function daySpokenOf(reading: Reading, sentence: Sentence, cue: Cue): FoundDate | undefined {
  if (cue.form !== "verb" || cue.future || cue.paper || !isEditorialNote(reading.document)) return undefined;
  if (sentence.inNote || !TIME_OF_DAY.test(sentence.text)) return undefined;
  const day = within(reading.dates, Math.max(0, sentence.start - FAR_BACK), sentence.start).findLast(
    (date) => /^\d{4}-\d\d-\d\d$/.test(date.edtf) && !inParentheses(reading.text, date.start),
  );
  if (day === undefined) return undefined;
  return {
    ...day,
    start: sentence.start + cue.start,
    end: sentence.start + cue.end,
    text: sentence.text.slice(cue.start, cue.end),
    basis: "inferred",
    form: "relative",
    confidence: 0.75,
    note: `The day spoken of just before, ${day.text}.`,
  };
}

/** How far before a time of day its day may have been named, in characters. */
const FAR_BACK = 900;
const TIME_OF_DAY =
  /\b\d{1,2}(?::\d\d)? ?(?:a\.m|p\.m)|\b(?:at noon|at midnight|(?:before|after|over|at) (?:breakfast|lunch|dinner)|later in the day|shortly (?:before|after|thereafter)|immediately (?:before|after))\b/i;

function inParentheses(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 300), at);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}

/** A meeting has a day or a few days on end. */
function fitsNoun(date: FoundDate): boolean {
  if (/[~[]/.test(date.edtf)) return false;
  return !date.edtf.includes("/") || isShort(date.edtf);
}

/** The date stands beside the word for the meeting, with nothing between that could have a date of its own. */
function isNamedBy(reading: Reading, cue: Cue, from: number, date: FoundDate): boolean {
  if (!/^\d{4}-\d\d-\d\d/.test(date.edtf.replace(/^[{]/, ""))) return false;
  const [start, end] = [from + cue.start, from + cue.end];
  if (date.end <= start) return /^(?:['’]s)? (?:[\w-]+ ){0,2}$/.test(reading.text.slice(date.end, start));
  return date.start >= end && BESIDE.test(reading.text.slice(end, date.start));
}
