import type { Participation } from "../../../data/schema/index.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import { participationOf } from "./meeting-mention.ts";
import { otherSide } from "./stance.ts";

/** Who sent a paper and to whom, as far as is told. */
export interface Ends {
  readonly from?: Participation;
  readonly to?: Participation;
}

/** What may stand between whose it is and the word for it: adjectives, a date. */
const ADJECTIVES = "(?:[\\p{L}\\d,-]+ ){0,5}$";
const POSSESSIVE = new RegExp(`\\b([Mm]y|[Oo]ur|[Yy]our) ${ADJECTIVES}`, "u");
const OF_PARTY =
  /^(?:['’]s?)? (?:(?!(?:to|the|an?|of|in|on|for|by|with|and|or|from|that|had|has|have|was|is|its|his|their|\p{L}+ed|sent|wrote|gave)\b)[\p{L}\d,-]+ ){0,5}$/u;
const TO_ONE = /^[^.;]{0,40}?\bto (you|me|us)\b/;

/** The ends of a paper by whose it is said to be: "my letter to you", "your note of", "the Tollander message". */
export function possessed(reading: Reading, sentence: Sentence, start: number, end: number): Ends {
  const lead = reading.text.slice(Math.max(sentence.start, start - 50), start);
  const tail = reading.text.slice(end, Math.min(sentence.end, end + 60));
  const [writer, reader] = endsOf(reading, sentence);
  const whose = POSSESSIVE.exec(lead)?.[1]?.toLowerCase();
  const toOne = TO_ONE.exec(tail)?.[1];
  const to = toOne === undefined ? toNamed(reading, sentence, end) : toOne === "you" ? reader : writer;
  if (whose === "your") return ends(reader, to ?? writer);
  if (whose === "my") return ends(writer, to ?? reader);
  if (whose === "our") return ends(partyOnly(writer), to);
  return ends(ownerOf(reading, sentence, start), to);
}

/** The side or person whose name stands as an adjective or in the genitive before the word for a paper. */
function ownerOf(reading: Reading, sentence: Sentence, start: number): Participation | undefined {
  const from = Math.max(sentence.start, start - 60);
  const isOwner = (one: { readonly start: number; readonly end: number }): boolean =>
    OF_PARTY.test(reading.text.slice(one.end, start)) &&
    !/\b(?:to|for|from|in|with|and) (?:the )?$/.test(
      reading.text.slice(Math.max(sentence.start, one.start - 12), one.start),
    );
  const person = within(reading.people, from, start).findLast(
    (one) => /^['’]s?/.test(reading.text.slice(one.end, one.end + 2)) && isOwner(one),
  );
  if (person !== undefined) return participationOf(person);
  const party = within(reading.parties, from, start).findLast(isOwner);
  return party === undefined ? undefined : { party: party.party };
}

/** Those who speak and who are spoken to: of a letter its ends, across a table the speaker and the other side. */
export function endsOf(
  reading: Reading,
  sentence: Sentence,
): readonly [writer: Participation | undefined, reader: Participation | undefined] {
  const { speaker } = sentence;
  if (speaker === undefined) return [bare(reading.document.from ?? reading.authors[0]), bare(reading.document.to)];
  const other = otherSide(reading, speaker.party);
  return [bare(speaker), other === undefined ? undefined : { party: other }];
}

/** "To the Tollanders", "to Rehn", right behind the word for the paper. */
export function toNamed(reading: Reading, sentence: Sentence, end: number): Participation | undefined {
  const near = Math.min(sentence.end, end + 60);
  const isTo = (at: number): boolean =>
    /^[^.;]{0,30}\bto (?:the |President |Ambassador |General |Premier )?$/.test(reading.text.slice(end, at));
  const person = within(reading.people, end, near).find((one) => isTo(one.start));
  if (person !== undefined) return participationOf(person);
  const party = within(reading.parties, end, near).find((one) => isTo(one.start));
  return party === undefined ? undefined : { party: party.party };
}

function ends(from: Participation | undefined, to: Participation | undefined): Ends {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined || to === from ? {} : { to }) };
}

function partyOnly(one: Participation | undefined): Participation | undefined {
  return one?.party === undefined ? one : { party: one.party };
}

function bare(one: Participation | undefined): Participation | undefined {
  if (one === undefined) return undefined;
  const { person, name, party } = one;
  return {
    ...(person === undefined ? {} : { person }),
    ...(name === undefined ? {} : { name }),
    ...(party === undefined ? {} : { party }),
  };
}
