import { recordsMeeting } from "./document-kind.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import { contactsIn } from "./contact-cue.ts";
import {
  CANCELLED,
  CONTRARY,
  FUTURE_VERBS,
  GIVEN_ON,
  ON_A_DAY,
  ON_A_DAY_SOMEBODY,
  SINCE,
  THAT_OF,
  HANDED,
  NOUNS,
  PHONE,
  NOT_A_MEETING,
  IN_PERSON,
  SESSION,
  TOLD_ME,
  TOLD_ON,
  TOLD_YOU,
  VERBS,
  VISITED,
} from "./meeting-words.ts";

/** The words by which a sentence speaks of a meeting; positions are in the sentence. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** How the meeting is named: `verb` ("we met with"), `noun` ("the meeting of"), `session` (numbered), `told` (what somebody said to the author), `telling` (what somebody said to somebody on a day). */
  readonly form: "verb" | "noun" | "session" | "told" | "telling";
  readonly future: boolean;
  /** The words name a paper that changed hands: its name may stand between them and the date. */
  readonly paper: boolean;
}

/** The words in a sentence that speak of meetings: verbs before nouns, each stretch of text once. */
export function cuesIn(reading: Reading, sentence: Sentence): readonly Cue[] {
  const { text } = sentence;
  if (NOT_A_MEETING.test(text) && !IN_PERSON.test(text)) return [];
  const phone = PHONE.test(text);
  const spoken = sentence.speaker !== undefined;
  const cues: Cue[] = [];
  const add = (match: RegExpExecArray, form: Cue["form"], future: boolean, paper = false): void =>
    addAt(match.index, match.index + match[0].length, form, future, paper);
  const addAt = (start: number, end: number, form: Cue["form"], future: boolean, paper: boolean): void => {
    if (cues.some((cue) => cue.start < end && start < cue.end)) return;
    const words = text.slice(start, end);
    if (
      phone &&
      !IN_PERSON.test(words) &&
      !(form === "noun" && AT_A_TABLE.test(words)) &&
      PHONE.test(clauseAround(text, start, end))
    )
      return;
    cues.push({ start, end, form, future, paper });
  };
  const told = spoken ? TOLD_YOU.exec(text) : null;
  if (told !== null) add(told, "verb", false);
  for (const match of text.matchAll(FUTURE_VERBS)) add(match, "verb", true);
  for (const match of text.matchAll(VERBS)) {
    if (!CONTRARY.test(text.slice(Math.max(0, match.index - 50), match.index))) add(match, "verb", false);
  }
  for (const match of text.matchAll(VISITED)) {
    const at = sentence.start + match.index + match[0].length;
    const [person] = within(reading.people, at, Math.min(sentence.end, at + 60));
    if (
      /^(?:me|us|him|her|them)\b/.test(text.slice(match.index + match[0].length)) ||
      (person !== undefined && person.start - at < 24)
    )
      add(match, "verb", false);
  }
  for (const match of spoken ? [] : text.matchAll(TOLD_ON)) {
    if (!/\b(?:Embassy|Department|Ministry|Office|Government)\s*$/i.test(text.slice(0, match.index)))
      add(match, "verb", false);
  }
  for (const match of sentence.inNote ? [] : text.matchAll(HANDED)) {
    const at = sentence.start + match.index + match[0].length;
    const someone =
      /\b(?:me|us|him|them)$/.test(match[0]) ||
      within(reading.people, at, Math.min(sentence.end, at + 40)).some((one) => one.start - at < 20);
    if (someone) add(match, "verb", false, true);
  }
  for (const match of text.matchAll(THAT_OF))
    if (/\b(?:meeting|session|talk|conversation|plenary|round)s?\b/i.test(text.slice(0, match.index)))
      add(match, "verb", false);
  for (const match of text.matchAll(SINCE)) add(match, "verb", false, true);
  for (const match of givenIn(reading, sentence)) add(match, "verb", false, true);
  for (const { start, end, kind, future } of dated(reading, sentence) ? contactsIn(reading, sentence) : [])
    addAt(start, end, kind === "telling" ? "telling" : "verb", future, kind === "telling" || future);
  const session = SESSION.exec(text);
  if (session !== null) add(session, "session", false);
  for (const match of text.matchAll(NOUNS)) {
    if (/\bno (?:such |further |more )?$/i.test(text.slice(0, match.index)) && !CANCELLED.test(text)) continue;
    // "The memorandum of conversation" is a paper.
    if (
      !/\b(?:memorand(?:um|a)|memcons?|transcripts?|records?|minutes) of (?:the |this |that |a )?$/i.test(
        text.slice(Math.max(0, match.index - 30), match.index),
      ) ||
      match[0].startsWith("m")
    )
      add(match, "noun", false);
  }
  if (cues.length === 0 && !spoken) for (const match of text.matchAll(TOLD_ME)) add(match, "told", false);
  return cues.toSorted((a, b) => Number(a.form === "noun") - Number(b.form === "noun") || a.start - b.start);
}

/** Nouns for what is never held by telephone. */
const AT_A_TABLE = /^(?:meeting|session|lunch|luncheon|dinner|breakfast|plenary|mtg|tea)/i;

/** Whether a sentence holds a date: only with one is a verb of telling a contact. */
function dated(reading: Reading, sentence: Sentence): boolean {
  return within(reading.dates, sentence.start, sentence.end).length > 0;
}

const TALK = /\b(?:meeting|talk|conversation|session|discussion|luncheon|lunch|dinner)s? (?:with|between|of)\b/i;

/** The record of a talk, or a report whose subject is one: "he offered on March 3" was said across the same table. */
function isAboutTalk(reading: Reading): boolean {
  if (recordsMeeting(reading.document)) return true;
  return reading.source.blocks
    .slice(0, 6)
    .some(
      (block) =>
        (block.kind === "subject" || block.kind === "heading" || block.end - block.start < 120) &&
        TALK.test(reading.text.slice(block.start, block.end)),
    );
}

/** What was given or said before on a day, where the paper is the record of a talk between the same sides. */
function givenIn(reading: Reading, sentence: Sentence): readonly RegExpExecArray[] {
  if (sentence.inNote || !(sentence.speaker !== undefined || isAboutTalk(reading))) return [];
  const lead = ON_A_DAY.exec(sentence.text);
  const found = [...sentence.text.matchAll(GIVEN_ON)];
  const named = ON_A_DAY_SOMEBODY.exec(sentence.text);
  if (named !== null) {
    const at = sentence.start + named.index;
    const [person] = within(reading.people, at, sentence.end);
    const present = reading.document.participants.some(
      (one) => one.person !== undefined && one.person === person?.person,
    );
    if (present && person?.start === at) found.push(named);
  }
  return lead === null ? found : [...found, lead];
}

/** The clause that a stretch of a sentence stands in. */
function clauseAround(text: string, start: number, end: number): string {
  const before = Math.max(
    text.lastIndexOf(";", start),
    text.lastIndexOf(", and ", start),
    text.lastIndexOf("—", start),
  );
  const [stop] = [";", ", and ", "—", " that ", " to inform ", " to tell ", " to say "]
    .map((mark) => text.indexOf(mark, end))
    .filter((at) => at >= 0)
    .toSorted((a, b) => a - b);
  return text.slice(before + 1, stop ?? text.length);
}
