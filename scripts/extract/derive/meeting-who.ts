import type { Participation } from "../../../data/schema/index.ts";
import type { PersonMention } from "../recognise/people.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import { mayBeNameOf } from "../recognise/name-shape.ts";
import { isWire } from "./document-kind.ts";
import { hostOf } from "./host.ts";
import type { Cue } from "./meeting-cue.ts";
import { FIRST_PERSON } from "./meeting-words.ts";
import { otherSide } from "./stance.ts";

/** Who met: the people and parties around the cue, and the author where the sentence speaks in the first person. */
export function whoIn(
  reading: Reading,
  sentence: Sentence,
  cue: Cue,
): { readonly participants: readonly Participation[]; readonly parties: readonly string[]; readonly own: boolean } {
  const from = Math.max(sentence.start, sentence.start + cue.start - 90);
  const to = Math.min(sentence.end, sentence.start + cue.end + 130);
  const people = within(reading.people, from, to).filter((one) => isHead(reading.text, one));
  const own =
    !sentence.inNote &&
    (isFirstPerson(sentence.text, cue) ||
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
  for (const mention of within(reading.parties, sentence.start + cue.start, to)) {
    const lead = reading.text.slice(Math.max(sentence.start, mention.start - 24), mention.start);
    // A verb that has the party after it ends with it: "we met the Maravians".
    if (
      mention.end === sentence.start + cue.end ||
      /\b(?:with|between|and|of) (?:the |both )?(?:two |other )?$/.test(lead)
    )
      parties.add(mention.party);
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
  if (
    parties.size < 2 &&
    sentence.speaker?.party !== undefined &&
    AT_THIS_TABLE.test(sentence.text.slice(Math.max(0, cue.start - 25), cue.end))
  ) {
    parties.add(sentence.speaker.party);
    const other = otherSide(reading, sentence.speaker.party);
    if (other !== undefined) parties.add(other);
  }
  if (parties.size < 2 && /^[^.;]{0,20}\b(?:with them|the other side|with him|with us)\b/.test(after)) {
    const other = otherSide(reading, sentence.speaker?.party ?? reading.home);
    if (other !== undefined) parties.add(other);
  }
  return { participants, parties: [...parties], own };
}

/** "I saw him", "he met with us"; not "I hear that you met": the word right before the verb is who did. */
function isFirstPerson(text: string, cue: Cue): boolean {
  const before = text.slice(Math.max(0, cue.start - 90), cue.start);
  const other =
    cue.form !== "noun" &&
    /\b(?:[Yy]ou|[Hh]e|[Ss]he|[Tt]hey)(?: (?:have|has|had|also|then|again|just|\w+ly))* $/.test(before);
  return FIRST_PERSON.test(text.slice(other ? cue.start : Math.max(0, cue.start - 90), cue.end + 20));
}

/** In speech: "our last meeting", "yesterday's session", "the last time". */
const AT_THIS_TABLE =
  /\b(?:[Oo]ur|[Ll]ast|[Pp]revious|[Yy]esterday['’]s|[Ss]unday['’]s|[Mm]onday['’]s|[Tt]uesday['’]s|[Ww]ednesday['’]s|[Tt]hursday['’]s|[Ff]riday['’]s|[Ss]aturday['’]s|[Ll]ast [Tt]ime) ?(?:[\w-]+ ){0,2}(?:meetings?|sessions?|talks?|conversations?|time|[Ww]e met)?$/;

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
  const host = hostOf(reading);
  if (host === undefined || !mayBeNameOf(reading.lexicon.gazetteer, host, mention.name)) return one;
  return { ...one, party: host };
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
