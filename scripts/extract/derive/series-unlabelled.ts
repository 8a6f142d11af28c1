import type { Reading, Sentence } from "../recognise/reading.ts";
import { ACT } from "./act-words.ts";
import { termsOf } from "./proposal-terms.ts";
import { announcing, countsIn } from "./proposal-words.ts";
import { INTRO_LENGTH, type Series } from "./series.ts";
import { clausesOf, LABELLED, type Span } from "./series-clauses.ts";

/**
 * Lists without labels: clauses inside a sentence; sentences, quoted or not, and paragraphs, of which the words before
 * or behind tell how many there are, or that they are the proposal.
 */
export function unlabelledSeries(reading: Reading): readonly Series[] {
  return reading.sentences.flatMap((sentence, index) => {
    if (sentence.text.length > 2500) return [];
    const inside = clausesOf(reading, sentence, reading.sentences[index - 1]);
    return [
      ...(inside.length > 0 ? [series(reading, sentence, inside)] : []),
      ...(sentence.inNote
        ? []
        : [
            ...quotation(reading, sentence, index),
            ...sentences(reading, sentence, index),
            ...summedUp(reading, sentence, index),
            ...paragraphs(reading, sentence, index),
          ]),
    ];
  });
}

const SUM = /^["“]?(?:Those|These|That|Such|This|So much|You (?:now )?have) (?:are|is|were|was|for|before you)\b/;
/** "In return", "for its part": what the one gives for what the other gives. */
const RETURN =
  /^["“]?(?:In (?:return|exchange|turn)|For (?:its|their|his|our|your) part|At the same time|On (?:its|our|your|their) side|Conversely|Correspondingly|(?:We|They|It|He) (?:will|would|shall) also)\b/;

/** "He would drop this demand. They would stop. Sign at once.": each with a duty of its own, or as an order. */
const PROMISES = new RegExp(
  `^["“]?(?:(?:[Aa]nd|[Aa]lso|[Tt]hen|[Ff]inally|[Ll]astly|[Mm]oreover|[Ff]urther),? )*(?:(?:(?:he|she|they|it|we|I|both|each|both sides|each side|the (?:\\p{L}+ )?(?:side|[Gg]overnment)) (?:also |then )?(?:would|will|shall|should)\\b(?! (?:be (?:glad|happy|able)|like|say|see|think|not|need)\\b))|${ACT}\\b)`,
  "iu",
);

/** "I suggest four things. We …. We …. We …. And we ….": as many as are told of, or both halves of a bargain. */
function sentences(reading: Reading, sentence: Sentence, index: number): readonly Series[] {
  // Most sentences are ruled out by the next one, which is quicker to read.
  const next = reading.sentences[index + 1];
  if (next?.blockIndex !== sentence.blockIndex || !isItem(next, true)) return [];
  const words = announcing(sentence.text, false);
  if (words.kind !== "offer" && words.kind !== "told" && words.kind !== "on") return [];
  // "These two preconditions" were told before.
  const count = /\b(?:these|those|the|both) (?:\w+ )?(?:two|three|four|five|six|seven|eight|nine|ten)\b/i.test(
    sentence.text,
  )
    ? undefined
    : words.count;
  if (count === undefined && words.kind !== "offer") return [];
  const following: Sentence[] = [];
  for (const one of reading.sentences.slice(index + 1, index + 12)) {
    if (one.blockIndex !== sentence.blockIndex || SUM.test(one.text) || !isItem(one, words.kind === "offer")) break;
    following.push(one);
  }
  if (following.length < 2 || LABELLED.test(following[0]?.text ?? "")) return [];
  if (count !== undefined) return following.length < count ? [] : [ofSentences(reading, following.slice(0, count))];
  if (words.kind !== "offer") return [];
  const promised = following.findIndex((one) => !PROMISES.test(one.text));
  const run = promised < 0 ? following : following.slice(0, promised);
  if (run.length >= 2) return [ofSentences(reading, run)];
  return following.some((one, at) => at > 0 && RETURN.test(one.text)) ? [ofSentences(reading, following)] : [];
}

const SUM_ALL =
  /^["“]?(?:That|This|Such|These|Those|So much)\b[^.?]{0,30}\b(?:is|was|are|were|for)\b[^.?]{0,60}\b(?:proposals?|offer|plan|terms|conditions|demands|suggestions?|position)\b/;
const MOST_SUMMED = 10;

/** "We …. We …. We …. Those are our three points.": counted behind, or called a proposal there. */
function summedUp(reading: Reading, sentence: Sentence, index: number): readonly Series[] {
  const told = SUM.test(sentence.text) ? (countsIn(sentence.text)[0] ?? 0) : 0;
  const all = told === 0 && SUM_ALL.test(sentence.text);
  if (told === 0 && !all) return [];
  let run = 0;
  while (run < MOST_SUMMED && isItemOf(reading.sentences[index - run - 1], sentence)) run += 1;
  const count = all ? run : told;
  const items = reading.sentences.slice(Math.max(0, index - count), index);
  return count < 2 || run < count || LABELLED.test(items[0]?.text ?? "") ? [] : [ofSentences(reading, items)];
}

function isItemOf(one: Sentence | undefined, sum: Sentence): boolean {
  return one?.blockIndex === sum.blockIndex && isItem(one, false);
}

/** It says what is to be done; what is offered may be put as what might be done. */
function isItem({ text }: Sentence, offered: boolean): boolean {
  const { plain, talk } = termsOf([text]);
  return !talk && (plain === 1 || (offered && /\b(?:might|could)\b/.test(text)));
}

function ofSentences(reading: Reading, items: readonly Sentence[]): Series {
  const [first] = items;
  if (first === undefined) throw new Error("A series has members.");
  return series(
    reading,
    first,
    items.map((one) => [one.start, one.end] as const),
    false,
  );
}

/** "He offered the following formula. “… . … .”": as many sentences as are told of, before or behind. */
function quotation(reading: Reading, sentence: Sentence, index: number): readonly Series[] {
  const first = reading.sentences[index + 1];
  // The first quoted sentence may stand in one with the words before it: "in these words: “The …"
  const opening = /:\s["“](?=\p{Lu})[^"”]*$/u.exec(sentence.text);
  const within = opening !== null && /[.!]$/.test(sentence.text);
  if (first === undefined || first.blockIndex !== sentence.blockIndex) return [];
  if (!within && !/^["“]/.test(first.text)) return [];
  const lead = within ? sentence.text.slice(0, opening.index + 1) : sentence.text;
  if (!/\b(?:following|this|these|words|reads?|text|terms)\b/i.test(lead.slice(-120))) return [];
  const quoted: { start: number; end: number; text: string }[] = within
    ? [{ start: sentence.start + opening.index + 2, end: sentence.end, text: sentence.text.slice(opening.index + 2) }]
    : [];
  for (let at = index + 1; at < reading.sentences.length && quoted.length < 15; at += 1) {
    const one = reading.sentences[at];
    if (one === undefined || one.blockIndex !== sentence.blockIndex) break;
    quoted.push(one);
    if (/["”]\d*$/.test(one.text)) break;
  }
  const end = quoted.at(-1)?.end ?? sentence.end;
  const told = [...countsIn(lead), ...countsIn(reading.text.slice(end, end + 250))];
  if (
    quoted.length < 2 ||
    !told.includes(quoted.length) ||
    quoted.some((one, at) => LABELLED.test(one.text) || (at === 0 && LABELLED.test(one.text.slice(1))))
  )
    return [];
  return [
    series(
      reading,
      within ? sentence : first,
      quoted.map((one) => [one.start, one.end] as const),
    ),
  ];
}

const ENDS_IN_COUNT =
  /[\w-]+ (?:\w+ )?(?:points|conditions|demands|proposals|requirements|suggestions|steps|terms|requests)[.:]["”]?$/i;

/** "He made three points:" and three paragraphs without labels. */
function paragraphs(reading: Reading, sentence: Sentence, index: number): readonly Series[] {
  if (!/[:.]["”]?$/.test(sentence.text)) return [];
  // "only on three conditions." may end in a full stop where nothing stands behind the number.
  const told = countsIn(
    /:["”]?$/.test(sentence.text) ? sentence.text : (ENDS_IN_COUNT.exec(sentence.text)?.[0] ?? ""),
  ).at(-1);
  const next = reading.sentences[index + 1];
  if (next === undefined || next.blockIndex === sentence.blockIndex) return [];
  if (told === undefined) return asLongAsTerms(reading, sentence, next);
  const blocks = reading.source.blocks.slice(next.blockIndex, next.blockIndex + told);
  const plain = blocks.every(
    (block) =>
      block.kind === "paragraph" &&
      block.label === undefined &&
      block.part === sentence.block.part &&
      block.end - block.start < 900 &&
      !LABELLED.test(reading.text.slice(block.start, block.start + 20)),
  );
  if (blocks.length !== told || told < 2 || !plain) return [];
  return [
    series(
      reading,
      next,
      blocks.map((block) => [block.start, block.end] as const),
      false,
    ),
  ];
}

const NO_MEMBER = /^["“]?(?:Should|If|This|These|Those|That|I|He|She|They|You|Sincerely|With warm|Warm|End)\b/;
const LONGEST_MEMBER = 320;

/** Paragraphs behind "makes the following suggestions:", up to the first that is no term. */
function asLongAsTerms(reading: Reading, sentence: Sentence, next: Sentence): readonly Series[] {
  if (!/:["“”]?$/.test(sentence.text) || announcing(sentence.text, false).kind !== "offer") return [];
  const spans: Span[] = [];
  for (const block of reading.source.blocks.slice(next.blockIndex, next.blockIndex + 15)) {
    const text = reading.text.slice(block.start, block.end);
    if (block.kind !== "paragraph" || block.label !== undefined || block.part !== sentence.block.part) break;
    if (text.length > LONGEST_MEMBER || NO_MEMBER.test(text) || LABELLED.test(text) || termsOf([text]).plain < 1) break;
    spans.push([block.start, block.end]);
  }
  return spans.length < 2 ? [] : [series(reading, next, spans, false)];
}

function series(reading: Reading, sentence: Sentence, spans: readonly Span[], inline = true): Series {
  const start = spans[0]?.[0] ?? sentence.start;
  const introStart = Math.max(sentence.inNote ? sentence.block.start : 0, start - INTRO_LENGTH);
  return {
    style: "clause",
    items: spans.map(([from, to], at) => ({ n: at + 1, label: "", start: from, end: to })),
    intro: reading.text.slice(introStart, start),
    introStart,
    block: sentence.block,
    blockIndex: sentence.blockIndex,
    inline,
  };
}
