import type { When } from "../../../data/schema/index.ts";
import type { Reading, Sentence } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { proposalCandidate } from "./proposal-candidate.ts";

const RULE = "proposal-clauses";
/** "make the following proposal." with the terms in the next sentence, parted by semicolons. */
const ANNOUNCED =
  /\b(?:make|made|making|put|present\w*|submit\w*|table|offer\w*) (?:him |them |to them )?(?:the|this|a) (?:following |new )?(?:counter-?)?(?:proposal|offer)[.:]?$/i;
/** "gave him a draft understanding that calls for A, B, and C". */
const CALLS_FOR =
  /\b(?:gave|give|handed|presented|tabled|submitted|conveyed|transmitted|proposed|offered) (?:him |them |us |me |\p{Lu}\p{L}+ |to \w+ )?(?:a|an|the|our|their) (?:new |detailed |written |private )?(?:draft |counter-?|package )?(?:understanding|proposal|agreement|plan|text|formula|offer|paper|draft)(?:,)? (?:that|which)? ?(?:calls?|called|calling|provid\w+) for /iu;
const DO =
  /^(?:to |that |we |insist|attempt|withdraw|stop|release|cease|end|accept|agree|offer|hold|set|form|give|seek|obtain|keep)/i;

/** Proposals whose terms stand in one sentence, after words that leave no doubt that one is made. */
export function proposalClauses(reading: Reading, when: When): readonly Candidate[] {
  return reading.sentences.flatMap((sentence, index) => {
    if (sentence.inNote) return [];
    const next = reading.sentences[index + 1];
    if (ANNOUNCED.test(sentence.text) && next !== undefined && next.blockIndex === sentence.blockIndex)
      return byClauses(reading, sentence, next, when);
    const calls = CALLS_FOR.exec(sentence.text);
    return calls === null ? [] : byList(reading, sentence, calls.index, calls.index + calls[0].length, when);
  });
}

function byClauses(reading: Reading, lead: Sentence, terms: Sentence, when: When): readonly Candidate[] {
  const items = cut(terms.text, /;\s+(?:and\s+)?/g).map(([from, to]) => ({
    start: terms.start + from,
    end: terms.start + to,
  }));
  const proper = items.filter((item) => DO.test(reading.text.slice(item.start, item.end)));
  if (items.length < 2 || proper.length < items.length - 1) return [];
  const planned = /\b(?:option|would|could|might|should|is to|to make|recommend|suggest)\b/i.test(lead.text);
  return [candidate(reading, lead, lead.start, items, planned, when)];
}

function byList(
  reading: Reading,
  sentence: Sentence,
  introEnd: number,
  listStart: number,
  when: When,
): readonly Candidate[] {
  const stop = sentence.text.slice(listStart).search(/[;:]|\.$/);
  const list = sentence.text.slice(listStart, stop < 0 ? undefined : listStart + stop);
  const cuts = cut(list, /,\s+and\s+|,\s+/g);
  if (cuts.length < 2) return [];
  const items = cuts.map(([from, to]) => ({
    start: sentence.start + listStart + from,
    end: sentence.start + listStart + to,
  }));
  return [candidate(reading, sentence, sentence.start + Math.max(0, introEnd - 60), items, false, when)];
}

function candidate(
  reading: Reading,
  lead: Sentence,
  introStart: number,
  items: readonly { readonly start: number; readonly end: number }[],
  planned: boolean,
  when: When,
): Candidate {
  const start = items[0]?.start ?? lead.start;
  return proposalCandidate(reading, {
    rule: RULE,
    confidence: 0.75,
    introStart,
    announcement: { by: "words", start: introStart, end: start },
    start,
    end: items.at(-1)?.end ?? lead.end,
    items: items.map((item, index) => ({ ...item, n: index + 1, label: "" })),
    ...(lead.speaker === undefined ? {} : { speaker: lead.speaker }),
    when,
    status: planned ? "planned" : "occurred",
  });
}

function cut(text: string, pattern: RegExp): readonly (readonly [number, number])[] {
  const parts: [number, number][] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push([from, match.index]);
    from = match.index + match[0].length;
  }
  parts.push([from, text.replace(/[.]$/, "").length]);
  return parts.filter(([a, b]) => b > a);
}
