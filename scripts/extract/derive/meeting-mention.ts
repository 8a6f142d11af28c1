import type { Participation, When } from "../../../data/schema/index.ts";
import type { FoundDate } from "../recognise/date.ts";
import { placeOf } from "../recognise/places.ts";
import type { Reading, Sentence } from "../recognise/reading.ts";
import { type Cue, cuesIn } from "./meeting-cue.ts";
import { dateNear, isHedged, isShort, meetingDays, type MeetingStatus, statusOf, whenOf } from "./meeting-day.ts";
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
  for (const sentence of reading.sentences) {
    if (sentence.block.kind === "title" || sentence.block.kind === "participant" || sentence.block.kind === "dateline")
      continue;
    if (sentence.text.length > 2500 || /^(?:Source:|\[Here follows)/.test(sentence.text)) continue;
    const mention = mentionIn(reading, sentence);
    found.push(...mention);
  }
  return found;
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
    const date = dateNear(reading, sentence.start, sentence.end, cue);
    if (cue.paper && date === undefined) continue;
    if (cue.form === "noun" && (date === undefined ? !OWN_MEETING.test(text.slice(0, cue.end)) : !fitsNoun(date)))
      continue;
    if (date !== undefined && (used.has(date.start) || isHedged(sentence, cue, date))) continue;
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
