import type { Reading, Sentence } from "../recognise/reading.ts";
import { termsOf } from "./proposal-terms.ts";
import { countsIn } from "./proposal-words.ts";
import { INTRO_LENGTH, type Series } from "./series.ts";

/** A clause that tells what happened next, and is no member of a list. */
const NARRATES =
  /^(?:(?:but|then|and) )?(?:he|she|they|I|we|it) (?:\w+ly )?(?:\w+ed|was|were|had|said|went|came|told|gave|took|left|met)\b|^[^,]{0,60}\b(?:said|asked|replied|declined|went|told|answered)\b/i;
const LABELLED = /^\s*["“]?(?:\(?(?:[a-l]|[A-H]|\d{1,2}|[ivx]{1,4})[.)/]\s|[Ff]irst|[Oo]ne[,:.]|[—–-])/;
const FEWEST = 3;

/**
 * Lists without labels: clauses behind a colon or a verb of proposing, parted by semicolons or, where their number is
 * told, by commas; sentences of a quotation, and paragraphs, of which the words before tell how many there are.
 */
export function unlabelledSeries(reading: Reading): readonly Series[] {
  return reading.sentences.flatMap((sentence, index) => {
    if (sentence.text.length > 2500) return [];
    return [
      ...clauses(reading, sentence),
      ...(sentence.inNote ? [] : quotation(reading, sentence, index)),
      ...(sentence.inNote ? [] : paragraphs(reading, sentence, index)),
    ];
  });
}

const VERB =
  /\b(?:propos(?:ed|es)|offered to|offered|put forward|suggested|demanded|called for|insisted on)(?: that)? (?=[^;:.]{6,200};)/i;

function clauses(reading: Reading, sentence: Sentence): readonly Series[] {
  const colon = /:\s/.exec(sentence.text);
  const verb = colon === null ? VERB.exec(sentence.text) : null;
  const at = colon === null ? (verb === null ? -1 : verb.index + verb[0].length) : colon.index + colon[0].length;
  if (at < 12) return [];
  const [lead, list] = [sentence.text.slice(0, at), sentence.text.slice(at)];
  if (LABELLED.test(list) || /[?]/.test(list)) return [];
  const after = reading.text.slice(sentence.end, sentence.end + 120);
  const told = countsIn(lead).at(-1) ?? (/^\s*(?:these|those|such) /i.test(after) ? countsIn(after)[0] : undefined);
  const bySemicolon = cut(list, /;\s+(?:and\s+)?/g);
  const byComma = colon === null || bySemicolon.length > 1 ? [] : cut(list, /,\s+and\s+|,\s+/g);
  const pieces =
    bySemicolon.length > 1
      ? bySemicolon.length === told || (told === undefined && bySemicolon.length >= FEWEST)
        ? bySemicolon
        : []
      : byComma.length === told ||
          (told === undefined &&
            byComma.length >= FEWEST &&
            /\b(?:following\b[^,;]*|this|these|as follows):\s$/i.test(lead))
        ? byComma
        : [];
  if (pieces.length < 2 || pieces.some(([from, to]) => NARRATES.test(list.slice(from, to)))) return [];
  const base = sentence.start + at;
  return [
    series(
      reading,
      sentence,
      pieces.map(([from, to]) => [base + from, base + to] as const),
    ),
  ];
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

const LISTS =
  /\bfollowing (?:\w+ )?(?:suggestions|proposals|points|terms|conditions|demands|steps|changes|measures|requests|principles)\b[^.]{0,60}:$/i;
const NO_MEMBER = /^["“]?(?:Should|If|This|These|Those|That|We|I|He|She|They|It|You|Sincerely|With warm|Warm|End)\b/;
const LONGEST_MEMBER = 320;

/** Paragraphs behind "makes the following suggestions:", up to the first that is no term. */
function asLongAsTerms(reading: Reading, sentence: Sentence, next: Sentence): readonly Series[] {
  if (!LISTS.test(sentence.text)) return [];
  const spans: (readonly [number, number])[] = [];
  for (const block of reading.source.blocks.slice(next.blockIndex, next.blockIndex + 15)) {
    const text = reading.text.slice(block.start, block.end);
    if (block.kind !== "paragraph" || block.label !== undefined || block.part !== sentence.block.part) break;
    if (text.length > LONGEST_MEMBER || NO_MEMBER.test(text) || LABELLED.test(text) || termsOf([text]).count === 0)
      break;
    spans.push([block.start, block.end]);
  }
  return spans.length < 2 ? [] : [series(reading, next, spans, false)];
}

function series(
  reading: Reading,
  sentence: Sentence,
  spans: readonly (readonly [number, number])[],
  inline = true,
): Series {
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

function cut(text: string, pattern: RegExp): readonly (readonly [number, number])[] {
  const parts: [number, number][] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push([from, match.index]);
    from = match.index + match[0].length;
  }
  parts.push([from, text.replace(/[.]["”]?$/, "").length]);
  return parts.filter(([a, b]) => b > a);
}
