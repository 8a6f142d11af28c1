import type { Reading, Sentence } from "../recognise/reading.ts";
import { termsOf } from "./proposal-terms.ts";
import { announcing, countsIn, endsOnIt } from "./proposal-words.ts";

/** A member of a list, from its first character to behind its last one. */
export type Span = readonly [start: number, end: number];

/** A clause that tells what happened next, and is no member of a list. */
const NARRATES =
  /^(?:(?:but|then|and) )?(?:he|she|they|I|we|it) (?:\w+ly )?(?:\w+ed|was|were|had|said|went|came|told|gave|took|left|met)\b|^[^,]{0,60}\b(?:said|asked|replied|declined|went|told|answered)\b/i;
export const LABELLED = /^\s*["“]?(?:\(?(?:[a-l]|[A-H]|\d{1,2}|[ivx]{1,4})[.)/]\s|[Ff]irst|[Oo]ne[,:.]|[—–-])/;
const FEWEST = 3;

/** Cuts a text where a pattern matches; without its last full stop, and without empty pieces. */
export function cut(text: string, pattern: RegExp): readonly Span[] {
  const parts: [number, number][] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push([from, match.index]);
    from = match.index + match[0].length;
  }
  parts.push([from, text.replace(/[.]["”]?$/, "").length]);
  return parts.filter(([a, b]) => b > a);
}

/** Members of a list inside one sentence that have no labels, in the plain text; none where it holds no such list. */
export function clausesOf(reading: Reading, sentence: Sentence, before: Sentence | undefined): readonly Span[] {
  const { text, start } = sentence;
  const led = before?.blockIndex === sentence.blockIndex && endsOnIt(before.text);
  const found = [
    behindColon(reading, sentence),
    bySemicolon(text, led),
    byConnective(text),
    byDuty(text),
    comprised(text),
  ];
  const spans = found.find((one) => one.length > 0) ?? [];
  return spans.map(([from, to]) => [start + from, start + to] as const);
}

/** "the following: A; B; and C"; by commas only where it is told how many there are, or that they follow. */
function behindColon(reading: Reading, sentence: Sentence): readonly Span[] {
  const colon = /:\s/.exec(sentence.text);
  if (colon === null) return [];
  const at = colon.index + colon[0].length;
  const [lead, list] = [sentence.text.slice(0, at), sentence.text.slice(at)];
  if (at < 12 || LABELLED.test(list) || /[?]/.test(list)) return [];
  const after = reading.text.slice(sentence.end, sentence.end + 120);
  const told = countsIn(lead).at(-1) ?? (/^\s*(?:these|those|such) /i.test(after) ? countsIn(after)[0] : undefined);
  const long = cut(list, /;\s+(?:and\s+)?/g);
  const commas = /,\s+and\s/.test(list) ? /,\s+and\s+|,\s+/g : /,\s+|\s+and\s+(?=[^,]*$)/g;
  const short = long.length > 1 ? [] : cut(list, told === undefined ? /,\s+and\s+|,\s+/g : commas);
  const pieces =
    long.length > 1
      ? long.length === told || (told === undefined && long.length >= FEWEST)
        ? long
        : []
      : short.length === told ||
          (told === undefined &&
            short.length >= FEWEST &&
            (/\b(?:following\b[^,;]*|this|these|as follows):\s$/i.test(lead) ||
              (PUTS_TERMS.test(lead) &&
                announcing(lead, true).kind === "offer" &&
                termsOf(short.map(([a, b]) => list.slice(a, b))).share === 1)))
        ? short
        : [];
  return moved(list, pieces, at);
}

/** A plan is had by anybody; terms are put to somebody. */
const PUTS_TERMS =
  /\b(?:terms|conditions|demand\w*|minimum|propos\w*|offer\w*|put|suggest\w*|ask\w*|insist\w*|call\w*|want\w*|prepared|ready|willing|requir\w*)\b/i;
const VERB =
  /\b(?:propos(?:ed|es)|offered to|offered|put forward|suggested|demanded|called for|insisted on)(?: that)? (?=[^;:.]{6,200};)/i;

const BRIEF = /^(?:In (?:brief|short|substance|essence|effect|sum|it|outline)|Briefly|Under (?:it|this)),? /;

/** "He proposed A; B; and C", "In brief, A; B; and C"; or a whole sentence of members behind one that ended in "this" or "as follows". */
function bySemicolon(text: string, led: boolean): readonly Span[] {
  if (/:\s/.test(text)) return [];
  const verb = VERB.exec(text);
  const brief = verb === null ? BRIEF.exec(text) : null;
  if (verb === null && brief === null && !led) return [];
  const at = verb === null ? (brief?.[0].length ?? 0) : verb.index + verb[0].length;
  const list = text.slice(at);
  if (LABELLED.test(list) || /[?]/.test(list)) return [];
  const pieces = cut(list, /;\s+(?:and\s+)?/g);
  return pieces.length < FEWEST ? [] : moved(list, pieces, at);
}

/** "that A, that B, and that C", "if A, if B, and if C", "to A, to B, and to C": the same word opens every member. */
function byConnective(text: string): readonly Span[] {
  for (const word of ["that", "if", "to", "by"]) {
    const next = [...text.matchAll(NEXT[word] ?? /$^/g)];
    const [second] = next;
    if (second === undefined || !/^,? ?;?\s*(?:and|or)\s/.test(next.at(-1)?.[0] ?? "")) continue;
    const firsts = [...text.slice(0, second.index).matchAll(new RegExp(`\\b${word} `, "g"))];
    const first = firsts.at(-1);
    // What stands behind a colon is a list by that already.
    if (
      first === undefined ||
      /:\s/.test(text.slice(0, first.index)) ||
      next.length + 1 < (word === "that" ? 2 : FEWEST)
    )
      continue;
    const starts = [first.index, ...next.map((one) => one.index + one[0].length - word.length - 1)];
    const end = text.replace(/[.]["”]?$/, "").length;
    const spans = starts.map((from, at) => [from, next[at]?.index ?? end] as const);
    if (word === "that" && !COMPLEMENT.test(text.slice(0, first.index))) continue;
    if (spans.every(([from, to]) => !/[?:]/.test(text.slice(from, to)))) return spans;
  }
  return [];
}

/** "that" behind a verb, not behind a noun that it only describes. */
const COMPLEMENT =
  /\b(?:was|were|is|be|been|propos\w+|suggest\w*|ask\w*|demand\w*|insist\w*|request\w*|requir\w*|want\w*|said|say|says|stat\w+|agree|accept|down|forth|out|urg\w+|offer\w*|stipulat\w+|recommend\w*|wish\w*|hop\w+|desir\w+|condition|on condition|understood|understanding|provid\w+|idea|essential|necessary|me|us|him|them|you)[,:]? $/i;

const NEXT: Readonly<Record<string, RegExp>> = Object.fromEntries(
  ["that", "if", "to", "by"].map((word) => [
    word,
    new RegExp(
      word === "that"
        ? `(?:[,;]\\s+(?:and\\s+|or\\s+)?|\\s(?:and|or)\\s+)that `
        : `[,;]\\s+(?:and\\s+|or\\s+)?${word} `,
      "g",
    ),
  ]),
);

const DUTY = /\b(?:would|will|shall|should|must|is to|are to|(?:was|were) to)\b/i;

/** "Under it A would go, B would stay, and C would follow": members with a duty in each. */
function byDuty(text: string): readonly Span[] {
  if (/[:?]/.test(text) || !/,\s+and\s/.test(text)) return [];
  const at =
    /^(?:Under (?:it|this|which|his \w+|their \w+|the \w+)|According to (?:it|this)|By (?:it|this)|In it),? /.exec(
      text,
    )?.[0].length;
  if (at === undefined) return [];
  const list = text.slice(at);
  const pieces = cut(list, /,\s+(?:and\s+)?/g);
  if (pieces.length < FEWEST || !pieces.every(([from, to]) => DUTY.test(list.slice(from, to)))) return [];
  return moved(list, pieces, at);
}

const COMPRISES =
  /\b(?:compris(?:ing|ed|es)|consist(?:ing|ed|s) of|made up of|composed of|embod(?:ying|ied|ies)|call(?:s|ed|ing) for|provid(?:es|ed|ing) for) /i;

/** "a package comprising A, B and C", "a draft that calls for A, B and C". */
function comprised(text: string): readonly Span[] {
  const match = COMPRISES.exec(text);
  if (match === null) return [];
  const at = match.index + match[0].length;
  const list = text.slice(at);
  if (/[;:?]/.test(list)) return [];
  const pieces = cut(list, /,\s+and\s/.test(list) ? /,\s+and\s+|,\s+/g : /,\s+|\s+and\s+(?=(?:an?|the|no|all) )/g);
  const { share, plain } = termsOf(pieces.map(([a, b]) => list.slice(a, b)));
  return pieces.length < FEWEST || share < 1 || plain < 0.3 ? [] : moved(list, pieces, at);
}

function moved(list: string, pieces: readonly Span[], by: number): readonly Span[] {
  if (pieces.length < 2 || pieces.some(([from, to]) => NARRATES.test(list.slice(from, to)))) return [];
  return pieces.map(([from, to]) => [from + by, to + by] as const);
}
