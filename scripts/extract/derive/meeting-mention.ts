import type { Participation, When } from "../../../data/schema/index.ts";
import { daySpan, dayNumber } from "../recognise/calendar.ts";
import type { FoundDate } from "../recognise/date.ts";
import type { PersonMention } from "../recognise/people.ts";
import { placeOf } from "../recognise/places.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import { isEditorialNote, isWire } from "./document-kind.ts";
import {
  CANCELLED,
  CONTRARY,
  FIRST_PERSON,
  FUTURE_VERBS,
  NOT_A_MEETING,
  NOUNS,
  OWN_MEETING,
  PAPER_AFTER,
  PAPER_BEFORE,
  PAPER_BETWEEN,
  SESSION,
  TOLD_ME,
  TOLD_ON,
  TOLD_YOU,
  VERBS,
} from "./meeting-words.ts";
import { otherSide } from "./stance.ts";

/** A meeting that a sentence speaks of. */
export interface MeetingMention {
  readonly sentence: Sentence;
  /** Position of the words that say so, in the document's plain text. */
  readonly start: number;
  readonly end: number;
  readonly date?: FoundDate;
  readonly status: "occurred" | "planned" | "cancelled";
  readonly participants: readonly Participation[];
  readonly parties: readonly string[];
  readonly place?: string;
  /** How the meeting is named: `verb` ("we met with"), `noun` ("the meeting of"), `session` (numbered). */
  readonly form: "verb" | "noun" | "session" | "told";
  /** "meeting with the British delegation": it says with whom, if in words that the gazetteer does not know. */
  readonly withWhom: boolean;
  /** The author took part: "I", "we", "my meeting". */
  readonly own: boolean;
}

const MOST_BETWEEN = 110;

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
  const date = dateNear(reading, start, end, start + cue.index, start + cue.index + cue[0].length);
  if (date === undefined || !isShort(date.edtf)) return undefined;
  return { when: whenOf(date), start, end };
}

const MOST_SESSIONS = 6;

/** A day, or a few days on end: "November 18–19". */
function isShort(edtf: string): boolean {
  const span = daySpan(edtf);
  return (
    span !== undefined &&
    /^\d{4}-\d{2}-\d{2}/.test(edtf) &&
    dayNumber(span.last) - dayNumber(span.first) < MOST_SESSIONS
  );
}

export function whenOf(date: FoundDate): When {
  return {
    edtf: date.edtf,
    text: date.text,
    basis: date.basis,
    ...(date.note === undefined ? {} : { note: date.note }),
  };
}

interface Cue {
  readonly start: number;
  readonly end: number;
  readonly form: MeetingMention["form"];
  readonly future: boolean;
}

function mentionIn(reading: Reading, sentence: Sentence): readonly MeetingMention[] {
  const { text, start } = sentence;
  if (NOT_A_MEETING.test(text) && !/\bmet (?:with|again)\b/.test(text)) return [];
  const cues = cuesIn(text, sentence.speaker !== undefined);
  const mentions: MeetingMention[] = [];
  const used = new Set<number>();
  for (const cue of cues) {
    const date = dateNear(reading, sentence.start, sentence.end, start + cue.start, start + cue.end);
    if (
      cue.form === "noun" &&
      (date === undefined ? !OWN_MEETING.test(text.slice(0, cue.end)) : /[~/[{]/.test(date.edtf))
    )
      continue;
    if (date !== undefined && used.has(date.start)) continue;
    if (date !== undefined) used.add(date.start);
    const more = date === undefined ? [] : listedWith(reading, sentence, date);
    for (const other of more) used.add(other.start);
    const status = statusOf(reading, sentence, cue, date);
    const { participants, parties, own } = whoIn(reading, sentence, cue);
    const place = placeOf(text, reading.lexicon);
    const base = {
      sentence,
      start: start + cue.start,
      end: start + cue.end,
      status,
      participants,
      parties,
      ...(place === undefined ? {} : { place }),
      form: cue.form,
      own,
      withWhom: /^s? (?:with|between) (?!a view|regard|respect|the (?:aim|purpose))/.test(text.slice(cue.end)),
    };
    for (const one of date === undefined ? [undefined] : [date, ...more].flatMap(daysOf)) {
      mentions.push({ ...base, ...(one === undefined ? {} : { date: one }) });
    }
  }
  return mentions;
}

/** "on December 17, January 15 and 25": the dates that follow in one list with a date. */
function listedWith(reading: Reading, sentence: Sentence, date: FoundDate): readonly FoundDate[] {
  const found: FoundDate[] = [];
  let last = date;
  for (const next of within(reading.dates, date.end, sentence.end)) {
    if (!/^(?:\s*,\s*|\s*,?\s*and\s+|\s*&\s*)(?:again )?(?:on )?$/.test(reading.text.slice(last.end, next.start)))
      break;
    found.push(next);
    last = next;
  }
  return found;
}

/** "January 15 and 25" is one date found, and two days. */
function daysOf(date: FoundDate): readonly FoundDate[] {
  if (!date.edtf.startsWith("{")) return [date];
  return date.edtf
    .slice(1, -1)
    .split(",")
    .map((edtf) => ({ ...date, edtf }));
}

function cuesIn(text: string, spoken: boolean): readonly Cue[] {
  const cues: Cue[] = [];
  const add = (match: RegExpExecArray, form: Cue["form"], future: boolean): void => {
    const start = match.index;
    const end = start + match[0].length;
    if (cues.some((cue) => cue.start < end && start < cue.end)) return;
    cues.push({ start, end, form, future });
  };
  const told = spoken ? TOLD_YOU.exec(text) : null;
  if (told !== null) add(told, "verb", false);
  for (const match of text.matchAll(FUTURE_VERBS)) add(match, "verb", true);
  for (const match of text.matchAll(VERBS)) {
    if (!CONTRARY.test(text.slice(Math.max(0, match.index - 50), match.index))) add(match, "verb", false);
  }
  for (const match of spoken ? [] : text.matchAll(TOLD_ON)) {
    if (!/\b(?:Embassy|Department|Ministry|Office|Government)\s*$/i.test(text.slice(0, match.index)))
      add(match, "verb", false);
  }
  const session = SESSION.exec(text);
  if (session !== null) add(session, "session", false);
  for (const match of text.matchAll(NOUNS)) add(match, "noun", false);
  if (cues.length === 0 && !spoken) for (const match of text.matchAll(TOLD_ME)) add(match, "told", false);
  return cues.toSorted((a, b) => Number(a.form === "noun") - Number(b.form === "noun") || a.start - b.start);
}

/** The date that goes with a cue: nearest to it, with no paper's name between them. */
function dateNear(reading: Reading, from: number, to: number, start: number, end: number): FoundDate | undefined {
  let best: FoundDate | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const date of within(reading.dates, from, to)) {
    const precision = daySpan(date.edtf.replace(/^[[{]|[\]}]$/g, "").split(",")[0] ?? "")?.precision;
    if (precision === "year") continue;
    const overlaps = date.start < end && start < date.end;
    const distance = overlaps ? 0 : date.start >= end ? date.start - end : start - date.end + 15;
    const between = overlaps
      ? ""
      : date.start >= end
        ? reading.text.slice(end, date.start)
        : reading.text.slice(date.end, start);
    if (distance > MOST_BETWEEN || PAPER_BETWEEN.test(between)) continue;
    if (
      PAPER_AFTER.test(reading.text.slice(date.end, date.end + 25)) ||
      PAPER_BEFORE.test(reading.text.slice(Math.max(0, date.start - 40), date.start))
    )
      continue;
    if (distance < bestDistance) [best, bestDistance] = [date, distance];
  }
  return best;
}

/** "For your meeting this afternoon": written for what is still to come that day. */
const YOUR_COMING =
  /\b(?:[Ff]or|before|prior to|at|in) (?:your|our|this|the) (?:\w+ ){0,3}(?:meeting|session|talk|conversation|lunch|dinner)$/;

function statusOf(
  reading: Reading,
  sentence: Sentence,
  cue: Cue,
  date: FoundDate | undefined,
): MeetingMention["status"] {
  if (CANCELLED.test(sentence.text.slice(Math.max(0, cue.start - 80), cue.end + 130))) return "cancelled";
  if (cue.future) {
    // Notes tell afterwards what came of it: "the next meeting was held on" has taken place.
    if (sentence.inNote && /\b(?:was held|took place|occurred|met)\b/.test(sentence.text)) return "occurred";
    return isBefore(date, reading) ? "occurred" : "planned";
  }
  if (cue.form === "verb") return "occurred";
  if (sentence.inNote || isEditorialNote(reading.document)) return "occurred";
  if (YOUR_COMING.test(sentence.text.slice(0, cue.end)) && !isBefore(date, reading)) return "planned";
  return isAfter(date, reading) ? "planned" : "occurred";
}

function isAfter(date: FoundDate | undefined, reading: Reading): boolean {
  const [span, own] = [date && daySpan(date.edtf), daySpan(reading.document.date.edtf)];
  return span !== undefined && own !== undefined && dayNumber(span.first) > dayNumber(own.last);
}

function isBefore(date: FoundDate | undefined, reading: Reading): boolean {
  const [span, own] = [date && daySpan(date.edtf), daySpan(reading.document.date.edtf)];
  return span !== undefined && own !== undefined && dayNumber(span.last) < dayNumber(own.first);
}

/** Who met: the people and parties around the cue, and the author where the sentence speaks in the first person. */
function whoIn(
  reading: Reading,
  sentence: Sentence,
  cue: Cue,
): { readonly participants: readonly Participation[]; readonly parties: readonly string[]; readonly own: boolean } {
  const from = Math.max(sentence.start, sentence.start + cue.start - 90);
  const to = Math.min(sentence.end, sentence.start + cue.end + 130);
  const people = within(reading.people, from, to).filter((one) => isHead(reading.text, one));
  const own =
    !sentence.inNote &&
    (FIRST_PERSON.test(sentence.text.slice(Math.max(0, cue.start - 60), cue.end + 20)) ||
      // Telegrams leave out the subject: "Called on the Minister".
      (cue.start < 4 && cue.form === "verb" && isWire(reading.document)));
  const selves = own ? (sentence.speaker === undefined ? reading.authors : [sentence.speaker]) : [];
  const participants: Participation[] = [];
  const add = (one: Participation): void => {
    if (
      !participants.some((other) => (one.person === undefined ? other.name === one.name : other.person === one.person))
    )
      participants.push(one);
  };
  for (const self of selves) add(self);
  const reader = reading.document.to;
  if (
    sentence.speaker === undefined &&
    reader?.person !== undefined &&
    !sentence.inNote &&
    /\b(?:with you|see you|you and I|[Yy]our (?:\w+ ){0,2}(?:meeting|session|talk|lunch|dinner|conversation)|[Yy]ou (?:met|saw|asked (?:me )?at|told me at|said at|mentioned at|suggested at|are (?:to )?meet))\b/.test(
      sentence.text.slice(Math.max(0, cue.start - 30), cue.end + 40),
    )
  ) {
    add({ person: reader.person, ...(reader.party === undefined ? {} : { party: reader.party }) });
  }
  for (const one of people) add(withHost(reading, one));
  const parties = new Set(participants.flatMap((one) => one.party ?? []));
  if (own && reading.home !== undefined) parties.add(sentence.speaker?.party ?? reading.home);
  const after = reading.text.slice(sentence.start + cue.end, to);
  for (const mention of within(reading.parties, sentence.start + cue.end, to)) {
    const lead = reading.text.slice(Math.max(sentence.start, mention.start - 24), mention.start);
    if (/\b(?:with|between|and|of) (?:the |both )?(?:two |other )?$/.test(lead)) parties.add(mention.party);
  }
  if (
    own &&
    parties.size < 2 &&
    participants.length <= selves.length &&
    /\b(?:again|next)\b/.test(sentence.text.slice(cue.start, cue.end))
  ) {
    const other = otherSide(reading, reading.home);
    if (other !== undefined) parties.add(other);
  }
  if (parties.size < 2 && sentence.speaker !== undefined && /\byou\b/.test(sentence.text.slice(cue.start, cue.end))) {
    const other = otherSide(reading, sentence.speaker.party);
    if (other !== undefined) parties.add(other);
  }
  if (parties.size < 2 && /^[^.;]{0,20}\b(?:with them|the other side|with him|with us)\b/.test(after)) {
    const other = otherSide(reading, sentence.speaker?.party ?? reading.home);
    if (other !== undefined) parties.add(other);
  }
  return { participants, parties: [...parties], own };
}

const HOST_TITLE =
  /\b(?:PriMin|FonMin|DefMin|Prime Minister|Foreign Minister|Minister|Premier|President|General|Gen|Secretary-General)\.? $/;

/** A minister whom nobody knows and whom an embassy's telegram names is one of the country that the embassy is in. */
function withHost(reading: Reading, mention: PersonMention): Participation {
  const one = participationOf(mention);
  if (
    one.party !== undefined ||
    !isWire(reading.document) ||
    !HOST_TITLE.test(reading.text.slice(Math.max(0, mention.start - 20), mention.start))
  )
    return one;
  const { place } = reading.document;
  const name = reading.lexicon.gazetteer.places.find((other) => other.id === place)?.name;
  const host = name === undefined ? undefined : reading.lexicon.parties.get(name);
  return host === undefined || host === reading.home ? one : { ...one, party: host };
}

export function participationOf(mention: PersonMention): Participation {
  return {
    ...(mention.person === undefined ? { name: mention.name } : { person: mention.person }),
    ...(mention.party === undefined ? {} : { party: mention.party }),
  };
}

/** A name that owns something or is an address on an envelope is not somebody who met. */
function isHead(text: string, mention: PersonMention): boolean {
  const after = text.slice(mention.end, mention.end + 14);
  return (
    !/^(?:'s|’s) (?!meeting|talk|conversation|session|dinner|lunch)/.test(after) &&
    !/^ (?:Files|Papers|Library|Report)/.test(after)
  );
}
