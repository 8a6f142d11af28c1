import type { Participation } from "../../../data/schema/index.ts";
import { type Reading, within } from "../recognise/reading.ts";
import { isEditorialNote, isMessage, isWire } from "./document-kind.ts";
import { participationOf } from "./meeting-mention.ts";
import { otherSide } from "./stance.ts";

export interface Subject {
  /** Absent where nothing tells but that it is none of the author's side. */
  readonly party?: string;
  readonly by?: Participation;
  /** Where the word stands. */
  readonly start: number;
}

const PRONOUN =
  /\b((?:the )?other side|I|we|our|my|ours|let me|(?<!\b(?:has|have|had|would|will|to|last|finally|now) )let us|you|your|he|she|his|her|they|their|its|it)\b/gi;
const FIRST = /^(?:I|we|our|my|ours|let me|let us)$/i;
const SECOND = /^(?:you|your)$/i;
/** Before the name of one who is spoken to or of, and does nothing himself. */
const OBJECT =
  /\b(?:to|with|for|of|by|from|against|in|at|upon|on|into|than|between|among|about|before|toward|towards|through|via|asked|told|gave|given|give|giving|handed|hand|handing|sent|informed|inform|showed|passed|offered|offer|offers|offering|show|showed|urged|pressed|assured|met|saw|see|seen|tell|ask|make|made|makes|making|and) (?:the |President |Ambassador |Minister |Foreign Minister |Secretary |Prime Minister |Mr\. |Dr\. |General )?$/i;
const OFFICE_OF =
  /\b(?:Government|Republic|Kingdom|leaders?|leadership|regime|authorities|delegation|representatives?|Premier|President|Minister|Ambassador|Foreign Minister) of (?:the )?$/;
/** How far back a pronoun may point, in characters. */
const POINTS_BACK = 700;
/** How far before a noun "our" and "his" may stand. */
const POSSESSED_WITHIN = 40;
const BY = /^[^.;:]{0,40}?\b(?:of|by|from) (?:the )?$/;

/**
 * Whose act a word is, as far as its sentence tells: the nearest name or pronoun before it that is no object, else the
 * one that "by" or "of" puts behind it.
 *
 * @param from where the sentence begins.
 * @param at where the word begins; `end` where it ends.
 */
export function subjectOf(
  reading: Reading,
  from: number,
  at: number,
  end: number,
  speaker: Participation | undefined,
): Subject | undefined {
  const lead = reading.text.slice(from, at);
  const author = speaker ?? reading.document.from;
  const self = author?.party ?? reading.home;
  const after = [...within(reading.people, end, end + 60), ...within(reading.parties, end, end + 60)]
    .filter((one) => one.party !== undefined && BY.test(reading.text.slice(end, one.start)))
    .toSorted((a, b) => a.start - b.start)[0];
  if (after?.party !== undefined)
    return named(reading, after.start, after.end) ?? { party: after.party, start: after.start };
  const pronouns = [...lead.matchAll(PRONOUN)].filter((match) => {
    const object = OBJECT.test(lead.slice(Math.max(0, match.index - 40), match.index));
    // "on my behalf" is nobody's act; "our proposal" is ours.
    if (/^(?:our|my|your|his|her|their|its)$/i.test(match[1] ?? ""))
      return lead.length - match.index <= POSSESSED_WITHIN;
    return !object;
  });
  const names = namesIn(reading, from, at);
  // "Lau said that his Government": the one whom nobody knows is nearer than anybody named before.
  if (names.length === 0 && pronouns.every((one) => !FIRST.test(one[1] ?? ""))) {
    const unknown = speaker === undefined ? stranger(reading, reading.text.slice(from, end), from) : undefined;
    if (unknown !== undefined) return unknown;
  }
  for (let index = pronouns.length - 1; index >= -1; index -= 1) {
    const pronoun = pronouns[index];
    const place = pronoun === undefined ? -1 : from + pronoun.index;
    const name = names.findLast((one) => one.start > place);
    if (name !== undefined) return name;
    if (pronoun === undefined) return stranger(reading, reading.text.slice(from, end), from);
    const word = pronoun[1] ?? "";
    if (FIRST.test(word)) return self === undefined ? undefined : { party: self, start: place, ...byOf(author) };
    if (SECOND.test(word)) {
      const other = speaker === undefined ? undefined : otherSide(reading, self);
      if (other !== undefined) return { party: other, start: place };
      continue;
    }
    if (/^its?$/i.test(word)) continue;
    if (/other side$/i.test(word)) {
      const party = otherSide(reading, self);
      return party === undefined ? { start: place } : { party, start: place };
    }
    const meant = antecedent(reading, place, word, speaker);
    if (meant !== undefined) return { ...meant, start: place };
    // "He had a counterproposal": in a report "he" is the one who was seen.
    if (isWire(reading.document) && speaker === undefined && /^(?:he|she|they|his|her|their)$/i.test(word))
      return { start: place };
  }
  return undefined;
}

/** "Lau, reading from notes, stated": somebody whom nobody knows speaks in a report; he is of those it is about. */
function stranger(reading: Reading, lead: string, from: number): Subject | undefined {
  const match = STRANGER.exec(lead);
  if (match === null || !(isMessage(reading.document) || isEditorialNote(reading.document))) return undefined;
  const party = otherSide(reading, reading.home);
  const start = from + match.index;
  return party !== undefined && reading.counterparts.includes(party) ? { party, start } : { start };
}

/** "Hungarian terms"; a name at the head of the sentence, with what he did right behind it; or one that says or puts something. */
const STRANGER =
  /^[^\p{L}]*(?!American |U\.S\. |Our )(?:\p{Lu}\p{L}+ )?\p{Lu}\p{Ll}+(?:an|ese|ish|ch|ian) (?:\p{Ll}+ ){0,2}(?:terms|conditions|proposals?|demands|plan|offer)\b|^[^\p{L}]*(?!The |This |That |These |In |On |At |For |As |It |There |You |We |He |She |They |Please |Department|Embassy|Following|Text|Begin|Subj|Ref)\p{Lu}\p{Ll}+(?:,[^,]{0,60},| (?:then|also|now|again|finally|next|himself|in turn))? (?:\p{Ll}+ed|\p{Ll}+ (?:it )?to|said|told|gave|left|read|put|laid|brought|came|drew|set|wrote|sent|took|made|had|spoke|went|let|held)\b|\b(?!The|This|That|It|There|You|We|He|She|They|Please|Department|Embassy)\p{Lu}\p{Ll}+ (?:then |also |again |now )?(?:said|stated|told|replied|declared|proposed|suggested|offered|handed|gave|left|read|insisted|demanded|asked|put|presented|tabled|submitted|introduced)\b/u;

function byOf(author: Participation | undefined): { readonly by?: Participation } {
  return author === undefined ? {} : { by: author };
}

/** Names in a stretch that are not objects of a verb or a preposition. */
function namesIn(reading: Reading, from: number, to: number): readonly Subject[] {
  const starts = [...within(reading.people, from, to), ...within(reading.parties, from, to)]
    .filter((one) => one.party !== undefined)
    .filter(
      (one) =>
        /^['’]s?\b/.test(reading.text.slice(one.end, one.end + 2)) ||
        OFFICE_OF.test(reading.text.slice(Math.max(from, one.start - 40), one.start)) ||
        !OBJECT.test(reading.text.slice(Math.max(from, one.start - 40), one.start)),
    )
    .filter(
      (one) => !/^(?:our|your|the other) /i.test(reading.text.slice(one.start, one.end)) || !spoken(reading, one.start),
    )
    .toSorted((a, b) => a.start - b.start);
  return starts.flatMap((one) => named(reading, one.start, one.end) ?? []);
}

/** "our side" in a speech is the speaker's. */
function spoken(reading: Reading, at: number): boolean {
  const block = reading.source.blocks.findIndex((one) => one.start <= at && at < one.end);
  return reading.speakers[block] !== undefined;
}

function named(reading: Reading, start: number, end: number): Subject | undefined {
  const person = within(reading.people, start, end).find((one) => one.party !== undefined);
  if (person?.party !== undefined) return { party: person.party, by: participationOf(person), start };
  const party = within(reading.parties, start, end)[0];
  return party === undefined ? undefined : { party: party.party, start };
}

/** Whom "he" or "they" stand for: in a report, the one of the other side who was named last. */
function antecedent(
  reading: Reading,
  at: number,
  word: string,
  speaker: Participation | undefined,
): Omit<Subject, "start"> | undefined {
  const from = Math.max(0, at - POINTS_BACK);
  const singular = /^(?:he|she|his|her)$/i.test(word);
  const people = namesIn(reading, from, at).filter((one) => !singular || one.by !== undefined);
  const outside = namesIn(reading, from, at).filter((one) => one.party !== (speaker?.party ?? reading.home));
  // The author of a report is "I"; "he" is hardly a colleague.
  const { from: sender, to } = reading.document;
  const reports =
    (sender !== undefined && (to?.party === undefined || to.party === sender.party)) ||
    (sender === undefined && reading.authors.length > 0);
  const last =
    reports || speaker !== undefined
      ? (outside.findLast((one) => !singular || one.by !== undefined) ?? outside.at(-1))
      : people.at(-1);
  if (last !== undefined) return { party: last.party, ...(last.by === undefined ? {} : { by: last.by }) };
  // Named only as one who was met or told.
  const mentioned = [...within(reading.people, from, at), ...within(reading.parties, from, at)]
    .toSorted((a, b) => a.start - b.start)
    .findLast((one) => one.party !== undefined && one.party !== (speaker?.party ?? reading.home));
  if (mentioned?.party === undefined) return undefined;
  const found = named(reading, mentioned.start, mentioned.end);
  return { party: mentioned.party, ...(found?.by === undefined ? {} : { by: found.by }) };
}
