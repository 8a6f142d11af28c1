import type { Block } from "../read/source.ts";
import type { SeriesStyle } from "./series.ts";
import { CARDINALS, ORDINALS, ROMAN } from "../recognise/number-words.ts";
import { numberOf } from "./series-number.ts";

/** The label that an item begins with. */
export interface Marker {
  readonly style: SeriesStyle;
  readonly n: number;
  readonly label: string;
  /** Where it stands in the plain text. */
  readonly at: number;
}

/** A run that may go on. */
export interface OpenRun {
  readonly style: SeriesStyle;
  readonly part: string | undefined;
  readonly speaker: string | undefined;
  lastN: number;
  lastIndex: number;
  readonly starts: { readonly n: number; readonly label: string; readonly start: number; readonly index: number }[];
}

const ORDINAL_WORD = `(${ORDINALS.join("|")}|${CARDINALS.join("|")})`;
/** Words for a part of a proposal that its number may stand behind. */
export const PART_WORD = "point|article|step|stage|phase|part|element|item|principle|condition|proposal|provision";
const LEAD = "^(?:[([][^)\\]\\n]{2,60}[)\\]]\\s+)?[“\"'‘(\\[]*(?:—|–|-)?\\s*(?:and |but )?";
const WORD_MARK = new RegExp(
  `${LEAD}(?:(?:the|my|our|your|their) )?(?:in the |(?:${PART_WORD}) (?:no\\. ?)?)?${ORDINAL_WORD}(?:ly)?(?: of all)?(?: place)?(?:,|:|\\.|\\)| —|—| (?:${PART_WORD})\\b| is that| that| is\\b| would\\b)`,
  "i",
);
const POINT_DIGIT =
  /^[“"'‘([]*(?:(?:Point|POINT|Article|ARTICLE) (\d{1,2}|[IVX]{1,4})\b[.:,)]?|(?:Step|Stage|Phase) (\d|[IVX]{1,3})[.:,)—–-]+ ?\p{L})/u;
const DIGIT_MARK = /^[“"'‘]*\(?(\d{1,2})(?:[.)/]|\s?[-–—])\s/;
/** A number of which scanning left the full stop alone. */
const DAMAGED_MARK = /^[“"]\s?[.,)]\s+\p{Lu}/u;
/** A numeral alone on its line, over the paragraphs that belong to it. */
const LONE_MARK = /^([IVX]{1,5})\.?$/;
const DASH_MARK = /^[“"]?(?:—|–|--|-)\s?\p{L}/u;
const LETTER_MARK = /^[“"'‘]*\(?([a-lA-L])[.)/]\s/;
const ROMAN_MARK = /^[“"'‘]*\(?(i{1,3}|iv|v|vi{1,3}|ix|x|I{1,3}|IV|V|VI{1,3}|IX|X)[.)]\s/;
const LAST = /^[“"]?(?:finally|lastly|last),/i;
/** "First of all, I would like to thank you" opens no count. */
const COURTESY = /^\P{L}*First of all,? (?:I |let me|may I|we )/iu;
/** "Finally" counts on from a point only close behind it, in blocks. */
const LAST_WITHIN = 3;
/** "Point 4: …" and "the fourth point: …", where a sentence begins inside a speech. */
const LATER_POINT = new RegExp(
  `(?<=[.!?]["”]? )(?:[Oo]ur |[Tt]he |[Nn]ow |[Aa]nd )*(?:(?:${PART_WORD}) (?:[Nn]o\\. ?)?(\\d{1,2}|${CARDINALS.join("|")})|(${ORDINALS.join("|")}) (?:${PART_WORD}))\\b[.:,]?`,
  "giu",
);

/** "… From the signing. Second, a government": where a sentence begins inside a block. */
const LATER_ORDINAL = new RegExp(
  `(?<=[.!?)\\]:]["”]?\\s{1,2}["“]?)(?:And |But )?(?:In the )?(${ORDINALS.join("|")})(?:ly)?(?: place)?(?:,| is that)`,
  "giu",
);
/** A count that was broken off goes on within so many blocks. */
const GOES_ON_WITHIN = 12;

/** The mark that a block begins with, and points that are called so inside it. */
export function markersOf(block: Block, index: number, text: string, runs: readonly OpenRun[]): readonly Marker[] {
  const first = markerOf(block, index, text, runs);
  const at = block.start;
  const found: Marker[] = first === undefined ? [] : [{ ...first, at }];
  if (block.end - block.start < 30 || block.kind === "heading") return found;
  const body = text.slice(block.start, block.end);
  for (const match of body.matchAll(LATER_POINT)) {
    const label = (match[1] ?? match[2] ?? "").toLowerCase();
    const n = /\d/.test(label) ? Number(label) : numberOf(label, "ordinal");
    const open = runs.findLast((run) => run.style === "ordinal");
    // A point that is only spoken of ("on point 2 …") does not begin one: it has to be the next.
    const due = Math.max(open?.lastN ?? 0, found.at(-1)?.style === "ordinal" ? (found.at(-1)?.n ?? 0) : 0) + 1;
    if (n === due || (n === 1 && match[1] !== undefined && found.length === 0))
      found.push({ style: "ordinal", n, label, at: at + match.index });
  }
  return [...found, ...ordinalsIn(body, block, index, runs, found)].toSorted((a, b) => a.at - b.at);
}

/** Ordinals at the head of a sentence inside a block: the next of a run that is open, or a first one left alone. */
function ordinalsIn(
  body: string,
  block: Block,
  index: number,
  runs: readonly OpenRun[],
  found: readonly Marker[],
): readonly Marker[] {
  const open = runs.findLast((run) => run.style === "ordinal");
  const near = open !== undefined && index - open.lastIndex <= GOES_ON_WITHIN ? open.lastN : 0;
  let last = Math.max(0, ...found.filter((one) => one.style === "ordinal").map((one) => one.n)) || near;
  const later: Marker[] = [];
  const matches = [...body.matchAll(LATER_ORDINAL)].map((match) => ({
    n: numberOf((match[1] ?? "").toLowerCase(), "ordinal"),
    label: (match[1] ?? "").toLowerCase(),
    at: block.start + match.index,
  }));
  // "First, …. Second, …" within one block is a matter of the runs inside a paragraph.
  if (matches.length === 1 && matches[0]?.n === 1 && found.length === 0) return [{ style: "ordinal", ...matches[0] }];
  if (last === 0 || matches.some((one) => one.n === 1)) return [];
  for (const one of matches) {
    if (one.n !== last + 1) continue;
    last = one.n;
    later.push({ style: "ordinal", ...one });
  }
  return later;
}

function markerOf(block: Block, index: number, text: string, runs: readonly OpenRun[]): Omit<Marker, "at"> | undefined {
  const head = text.slice(block.start, Math.min(block.end, block.start + 60));
  const word = WORD_MARK.exec(head);
  if (word !== null && !COURTESY.test(head) && /\p{Lu}/u.test(head.replace(/^[^\p{L}]*/u, "").slice(0, 1))) {
    const label = (word[1] ?? "").toLowerCase();
    return { style: "ordinal", n: numberOf(label, "ordinal"), label };
  }
  const point = POINT_DIGIT.exec(head);
  if (point !== null) {
    const label = point[1] ?? point[2] ?? "";
    return { style: "ordinal", n: /\d/.test(label) ? Number(label) : ROMAN.indexOf(label.toLowerCase()) + 1, label };
  }
  if (LAST.test(head)) {
    const open = runs.findLast((run) => run.style === "ordinal");
    if (open !== undefined && index - open.lastIndex <= LAST_WITHIN)
      return { style: "ordinal", n: open.lastN + 1, label: "last" };
  }
  const label = block.label?.replace(/[().]/g, "").trim();
  if (label !== undefined && label !== "") return labelMarker(label, runs);
  const digit = DIGIT_MARK.exec(head);
  if (digit !== null) return { style: "digit", n: Number(digit[1]), label: digit[1] ?? "" };
  const roman = ROMAN_MARK.exec(head);
  if (roman !== null && !(/^[iIvVxX]$/.test(roman[1] ?? "") && runs.some((run) => run.style === "letter")))
    return labelMarker(roman[1] ?? "", runs);
  const digits = runs.findLast((run) => run.style === "digit");
  if (digits !== undefined && DAMAGED_MARK.test(head)) return { style: "digit", n: digits.lastN + 1, label: "" };
  const letter = LETTER_MARK.exec(head);
  if (letter !== null) return labelMarker(letter[1] ?? "", runs);
  const lone = LONE_MARK.exec(text.slice(block.start, block.end).trim());
  if (lone !== null) return labelMarker(lone[1] ?? "", runs);
  if (DASH_MARK.test(head) || (block.kind === "list-item" && block.label === undefined && (block.depth ?? 0) === 0)) {
    const open = runs.findLast((run) => run.style === "bullet");
    return { style: "bullet", n: open === undefined ? 1 : open.lastN + 1, label: "" };
  }
  return undefined;
}

function labelMarker(label: string, runs: readonly OpenRun[]): Omit<Marker, "at"> | undefined {
  if (/^\d{1,2}$/.test(label)) return { style: "digit", n: Number(label), label };
  const low = label.toLowerCase();
  const asLetter = low.length === 1 ? low.charCodeAt(0) - 96 : 0;
  const letters = runs.findLast((run) => run.style === "letter");
  if (asLetter > 0 && letters !== undefined && letters.lastN + 1 === asLetter)
    return { style: "letter", n: asLetter, label };
  const asRoman = ROMAN.indexOf(low) + 1;
  if (asRoman > 0) return { style: "roman", n: asRoman, label };
  return asLetter > 0 && asLetter <= 26 ? { style: "letter", n: asLetter, label } : undefined;
}
