import type { When } from "../../../data/schema/index.ts";
import { issuesOf } from "../recognise/issues.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { isWire } from "./document-kind.ts";
import { proposalCandidate } from "./proposal-candidate.ts";
import { cut, type Span } from "./series-clauses.ts";
import { partiesOf } from "./wording.ts";

const RULE = "proposal-prose";
/** Said across the table, in so many words: "I propose that both sides", "let me suggest that you". */
const SAID =
  /\b(?:(?:I|[Ww]e)(?: would| should)?(?: like to| want to)? (?:propose|suggest)|[Ll]et me (?:propose|suggest)) that (?=(?:both sides|each side|the two sides|the two parties|you(?:r side)? (?:should|might|could|would|stop|end|withdraw|release))\b)/;
/** How the talks are to be run is not their matter. */
const PROCEDURE =
  /\b(?:meet\w*|sessions?|breaks?|recess|adjourn\w*|agenda|discuss\w*|talk|lunch|tea|continue|begin|return to|read|listen|contact|date|tomorrow|translat\w+|interpret\w*|record|communiqu[eé])\b/i;
/** "In return for A and B, X stated they would C": what is asked and what is given. */
const EXCHANGE =
  /^\W*In (?:return|exchange) for (.{6,200}?), (?=[^,]{3,60}?\b(?:stated|said|indicated|offered|proposed|promised)\b)[^,]{3,60}?\b(?:they|he|she|it|that [\w ]{2,30}|\p{Lu}\p{L}+)? ?would (?:make a commitment to |agree to |be (?:willing|prepared) to )?(.{6,300}?)[.;]?$/u;

/**
 * Proposals that are told in one sentence, without numbers: what a side suggests that both should do, and bargains of
 * which it is said who would give what for what.
 */
export function proposalProse(reading: Reading, when: When): readonly Candidate[] {
  const table = partiesOf(reading.document.participants);
  return reading.sentences.flatMap((sentence) => {
    if (sentence.inNote || sentence.text.length > 700 || /\?\W*$/.test(sentence.text)) return [];
    if (sentence.speaker?.party !== undefined && table.length >= 2) return across(reading, sentence, when);
    return isWire(reading.document) ? bargain(reading, sentence, when) : [];
  });
}

function across(reading: Reading, sentence: Sentence, when: When): readonly Candidate[] {
  const match = SAID.exec(sentence.text);
  if (match === null) return [];
  const terms = sentence.text.slice(match.index + match[0].length);
  if (PROCEDURE.test(terms)) return [];
  // Without an issue of the negotiation it may be anything that people suggest to each other.
  if (issuesOf(sentence.text, reading.lexicon).length === 0) return [];
  return [candidate(reading, sentence, match.index, [[match.index + match[0].length, sentence.text.length]], when)];
}

function bargain(reading: Reading, sentence: Sentence, when: When): readonly Candidate[] {
  const match = EXCHANGE.exec(sentence.text);
  if (match === null) return [];
  const [whole, asked = "", given = ""] = match;
  const named = [
    ...within(reading.people, sentence.start, sentence.end),
    ...within(reading.parties, sentence.start, sentence.end),
  ].some((one) => one.party !== undefined && one.party !== reading.home);
  if (!named) return [];
  const askedAt = match.index + whole.indexOf(asked);
  const givenAt = match.index + whole.lastIndexOf(given);
  return [
    candidate(
      reading,
      sentence,
      0,
      [...piecesAt(asked, / and (?=the |a |an )/g, askedAt), ...piecesAt(given, /,? and (?=to )/g, givenAt)],
      when,
    ),
  ];
}

function piecesAt(text: string, pattern: RegExp, at: number): readonly Span[] {
  return cut(text, pattern).map(([from, to]) => [at + from, at + to] as const);
}

function candidate(
  reading: Reading,
  sentence: Sentence,
  leadAt: number,
  parts: readonly (readonly [number, number])[],
  when: When,
): Candidate {
  const items = parts.map(([from, to], index) => ({
    n: index + 1,
    label: "",
    start: sentence.start + from,
    end: sentence.start + to,
  }));
  return proposalCandidate(reading, {
    rule: RULE,
    confidence: 0.6,
    introStart: sentence.start + leadAt,
    announcement: { by: "words", start: sentence.start, end: items.at(-1)?.start ?? sentence.start },
    start: items[0]?.start ?? sentence.start,
    end: sentence.end,
    items,
    ...(sentence.speaker === undefined ? {} : { speaker: sentence.speaker }),
    when,
    status: "occurred",
  });
}
