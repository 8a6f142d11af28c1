import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import { MEETING_NOUNS, MEETING_VERBS, TELLING_VERBS, type VerbPattern } from "./contact-verbs.ts";

/** A verb by which somebody is with somebody, or tells him something; positions are in the sentence. */
export interface Contact {
  readonly start: number;
  readonly end: number;
  /** `telling` is a contact only on a day that is named. */
  readonly kind: "meeting" | "telling";
  readonly future: boolean;
}

/**
 * The verbs in a sentence that say that people are together: a verb of meeting or telling, and after it, joined as that
 * verb joins it, a person, a party or a pronoun.
 */
export function contactsIn(reading: Reading, sentence: Sentence): readonly Contact[] {
  const found: Contact[] = [];
  for (const { pattern, frame } of MEETING_VERBS) collect("meeting", pattern, frame);
  for (const { pattern, frame } of TELLING_VERBS) collect("telling", pattern, frame);
  for (const match of sentence.text.matchAll(MEETING_NOUNS)) {
    const before = sentence.text.slice(Math.max(0, match.index - BEFORE), match.index);
    const to = personAt(reading, sentence, match.index + match[0].length + 1);
    if (to === undefined || NO_SUCH.test(before)) continue;
    found.push({ start: match.index, end: to, kind: "meeting", future: COMING.test(before + match[0]) });
  }
  return found;

  function collect(kind: Contact["kind"], pattern: RegExp, frame: VerbPattern["frame"]): void {
    for (const match of sentence.text.matchAll(pattern)) {
      const before = sentence.text.slice(Math.max(0, match.index - BEFORE), match.index);
      if (NOT_SO.test(before)) continue;
      if (kind === "telling" && WRITTEN.test(clauseAround(sentence.text, match.index))) continue;
      const end = match.index + match[0].length;
      const to = objectOf(reading, sentence, end, frame, match[0]);
      if (to === undefined) continue;
      const tense = tenseOf(before, match.groups?.["base"] !== undefined, /ing$/i.test(match[0]));
      if (
        tense === undefined ||
        (kind === "telling" &&
          !(tense === "future" ? MOTION.test(before) : saidBySomebody(reading, sentence, match.index)))
      )
        continue;
      found.push({ start: match.index, end: to, kind, future: tense === "future" });
    }
  }
}

/** Characters before a verb that tell whether and when it is so. */
const BEFORE = 60;
const NOT_SO =
  /\b(?:not|never|nor|cannot|n['’]t|refus\w+|declin\w+|unable|fail\w*|without|avoid\w*|instead of|if|unless|whether|could have|should have|would have|ought to have)\b[^,;:]{0,25}$/i;
const AHEAD =
  /\b(?:will|would|shall|should|must|may|might|can|could|'ll|’ll)(?: (?:then|also|again|next|probably|be able to|have to|like to|want to|\w+ly))* $/i;
/** "To see him": to come, where what goes before does not say that it was done. */
const INFINITIVE = /\bto(?: (?:then|also|again|briefly|privately))? $/i;
const DONE =
  /\b(?:went|came|gone|come|returned|flew|drove|travel+ed|called|pleased|glad|happy|honored|able|managed|first|last|only|opportunity|chance|occasion|continued|began|used|in|over|by|back|us|me|him|here|there|immediately|\w+ed)(?: (?:in|over|by|back|up|out|here|there|again|immediately|today|yesterday))* to(?: (?:then|also|again|briefly|privately))? $/i;
const WANTED =
  /\b(?:ask|want|wish|hop|plan|intend|arrang|agree|propos|expect|need|request|schedul|appoint|due|ready|prepared|instruct|authoriz|urg|invit|promis|decid)\w*(?: (?:\w+ ){0,3})to(?: (?:then|also|again|briefly|privately))? $/i;

/** Who travels to tell somebody something meets him. */
const MOTION =
  /\b(?:gone|go|going|come|coming|fly|flying|flown|leav\w+|travel\w*|return\w*|send\w*|sent|dispatch\w*|on (?:his|her|their|the|my) way|visit)\b[^,;]{0,40}\bto $/i;

/** A noun with these before it is of something that has not been, or of its record. */
const NO_SUCH = /\b(?:no|any|without|instead of|memorand(?:um|a) of|transcript of|record of|minutes of)(?: \w+)? $/i;
/** What somebody has an appointment for, asks for or looks forward to is still to come. */
const COMING =
  /\b(?:appointments?|forward to|(?:ask|request|seek|arrang|schedul|propos|suggest|plan|set|fix|lock|pending|expect|prepar)\w*(?: (?:up|in|for|to have|an?|another|the|private|early))*|to (?:have|hold)(?: (?:an?|another|one more|further))?|next|forthcoming|upcoming|coming) ?(?:\w+ ){0,2}(?:with|to|on)?$/i;

/** The clause that a place of a sentence stands in. */
function clauseAround(text: string, at: number): string {
  const before = text.slice(0, at);
  const start = Math.max(before.lastIndexOf(";"), before.lastIndexOf("—"), before.search(/, and [^,;]*$/));
  const end = text.slice(at).search(/;|—|, and /);
  return text.slice(start + 1, end < 0 ? text.length : at + end);
}

/** Somebody who does, right before a verb in the present. */
const DOER =
  /(?:(?:^|[\s(])(?:I|[Ww]e|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|who|plans?|intends?|hopes?|wish(?:es)?|expects?)|(?<!\p{L})(?!(?:My|Our|Your|His|Her|Their|The|This|That|An?|No|First|Second|Last|Next|Private|Secret)\b)\p{Lu}\p{L}+)(?: (?:then|also|again|next|now|both))* $/u;

/** When a verb says that it is: undefined where it is only a way of speaking. */
function tenseOf(before: string, base: boolean, ing: boolean): "past" | "future" | undefined {
  if (ing)
    return /\b(?:am|is|are|be|will be|would be)(?: (?:also|then|again|now|\w+ly))* $/i.test(before)
      ? "future"
      : /\b(?:after|in|upon|on|since|was|were|been|from|of|just) $/i.test(before)
        ? "past"
        : undefined;
  if (!base) return AHEAD.test(before) ? "future" : "past";
  if (AHEAD.test(before)) return "future";
  if (INFINITIVE.test(before)) return WANTED.test(before) ? "future" : DONE.test(before) ? "past" : "future";
  // "We meet tomorrow", "plans see Secretary"; in "my talk with" it is no verb.
  return DOER.test(before) ? "future" : undefined;
}

/** Somebody who may be met, in words that are no name. */
const SOMEBODY =
  /^(?:me|us|him|her|them|you)\b|^(?:[Tt]he |[Hh]is |[Tt]heir |[Oo]ur |[Mm]y )?(?:\p{Lu}\p{L}+ ){0,3}(?:President|Secretary(?:[- ]General)?|Minister|Ambassador|Amb|Premier|PriMin|FonMin|DefMin|Chairman|Chancellor|King|Prince|Shah|Charg[eé]|DCM|EmbOff|MisOff|PolCouns|SYG|Consul(?: General)?|Special Adviser|[Dd]elegation|[Rr]epresentatives?|[Ee]nvoy|other side)\b/u;
/** What may stand between a verb and its person: adverbs, titles, and how many hours they sat. */
const ADVERBS =
  /^(?:\s+(?:again|also|alone|briefly|privately|separately|informally|formally|personally|directly|secretly|at length|once more|twice|together|jointly|here|there|today|yesterday|over \w+|for \w+ (?:hours?|minutes)|this (?:morning|afternoon|evening)|both|all|\w+ly)\b,?)*\s+/i;
/** A name is met where only its titles stand before it. */
const TITLES_BETWEEN = /^(?:(?:the|Mr|Mrs|Dr|Gen|Amb|Messrs|Madame|Mme|[A-Z]\p{L}*)\.? ?){0,5}$/u;
/** What people have or hold with each other when they meet. */
const OCCASION =
  /\b(?:meetings?|sessions?|talks?|conversations?|lunch\w*|dinner|breakfast|discussions?|audience|exchange|encounter|tea|coffee|drinks|words?|hours?|minutes?|half)\b[^,]{0,40}$/i;
/** "Have asked him to report on the talk with" has no talk itself; "had prolonged talks with" has. */
const AUXILIARY =
  /^ (?:\w+ly )?(?:been|told|seen|given|taken|made|met|had|gone|come|sent|\w+ed(?! (?:\w+ ){0,2}(?:meeting|session|talk|conversation|lunch|dinner|discussion|exchange)s?\b))\b/i;
/** Within a clause, how far a preposition may stand from its verb. */
const FAR = 90;

/** Where the other person's name ends, if one is joined to the verb that ends at a place of the sentence. */
function objectOf(
  reading: Reading,
  sentence: Sentence,
  at: number,
  frame: VerbPattern["frame"],
  verb: string,
): number | undefined {
  const rest = sentence.text.slice(at, at + FAR + 60);
  if (frame === "") return personAt(reading, sentence, at + (ADVERBS.exec(rest)?.[0].length ?? 0));
  const clause =
    rest.slice(0, FAR).split(/[;:.?!](?=\s|$)|, (?:and|but|which|who|that)\b| (?:that|because|whether) /)[0] ?? "";
  for (const match of clause.matchAll(frame === "with" ? /\bwith (?:both )?/g : /\bto /g)) {
    const between = clause.slice(0, match.index);
    if (
      /^(?:have|has|had|having|hold|holds|held|holding)$/i.test(verb) &&
      (!OCCASION.test(between) || AUXILIARY.test(between))
    )
      continue;
    const found = personAt(reading, sentence, at + match.index + match[0].length);
    if (found !== undefined) return found;
  }
  return undefined;
}

function personAt(reading: Reading, sentence: Sentence, at: number): number | undefined {
  const rest = sentence.text.slice(at, at + 60);
  const word = SOMEBODY.exec(rest);
  const from = sentence.start + at;
  const [person] = within(reading.people, from, Math.min(sentence.end, from + 60));
  const owns = (end: number) => /^['’]s?\b/.test(sentence.text.slice(end, end + 3));
  if (person !== undefined && TITLES_BETWEEN.test(reading.text.slice(from, person.start))) {
    const end = person.end - sentence.start;
    return owns(end) ? undefined : end;
  }
  const [party] = within(reading.parties, from, Math.min(sentence.end, from + 40));
  if (party !== undefined && /^(?:both |the |two |our )*$/.test(reading.text.slice(from, party.start))) {
    const end = party.end - sentence.start;
    return owns(end) || !PEOPLE.test(reading.text.slice(from, party.end)) ? undefined : end;
  }
  if (word === null) return undefined;
  const end = at + word[0].length;
  return owns(end) ? undefined : end;
}

/** "The Maravians", "the other side": people of a party; a country by its name is no people. */
const PEOPLE = /^(?:both |two |our )*the (?:\p{Lu}\p{L}+ )*(?:\p{Lu}\p{L}+|side|enemy)$/u;

/** What is told by paper or wire, or to everybody, is told without meeting. */
const WRITTEN =
  /\b(?:letters?|telegrams?|cabled?|cables|wired?|telexe?d?|memorand\w+|memos?|wrote|writing|written|publicly|press|broadcast|radio|television|telephon\w+|phoned?|by courier|septel|reftel|in reply to|speech|statement on|testif\w+|instructions?|by message|(?:told|inform\w+) (?:the )?Congress|newsmen|reporters)\b/i;

/** The words before a verb of telling end in somebody who speaks, or in nobody where telegrams leave him out. */
function saidBySomebody(reading: Reading, sentence: Sentence, at: number): boolean {
  const before = sentence.text.slice(Math.max(0, at - 60), at);
  if (
    /(?:^|[\s(“"])(?:I|we|he|she|they|you|who|and|then|latter|DCM|EmbOff|also)(?: (?:have|has|had|also|then|again|just|later|first|already|subsequently|\w+ly))* $/i.test(
      before,
    )
  )
    return true;
  if (/^[\s\d.(“"]*$/.test(sentence.text.slice(0, at))) return true;
  const from = sentence.start + at - 45;
  const people = within(reading.people, Math.max(sentence.start, from), sentence.start + at);
  const last = people.at(-1);
  return (
    last !== undefined &&
    /^(?:,? (?:accompanied by|with)[^.;]{0,60},?)?(?: \([^)]*\))?(?:,[^,]{2,40},)?(?: (?:have|has|had|also|then|again|just|later|first|already|\w+ly))* $/.test(
      reading.text.slice(last.end, sentence.start + at),
    )
  );
}
