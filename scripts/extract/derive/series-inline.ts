import type { Block } from "../read/source.ts";
import type { Reading } from "../recognise/reading.ts";
import { INTRO_LENGTH, isBody, type Series, type SeriesStyle } from "./series.ts";
import { PART_WORD } from "./series-marker.ts";
import { CARDINALS, ORDINALS } from "../recognise/number-words.ts";
import { numberOf } from "./series-number.ts";

/** Runs inside one paragraph: "(i) … (ii) …", "first, …; second, …". */
export function inlineSeries(reading: Reading): readonly Series[] {
  const found: Series[] = [];
  reading.source.blocks.forEach((block, blockIndex) => {
    if ((!isBody(block) && block.kind !== "note") || block.end - block.start < 60) return;
    const text = reading.text.slice(block.start, block.end);
    for (const { pattern, style } of INLINE) {
      for (const starts of runsIn(text, pattern, style))
        found.push(seriesAt(reading, block, blockIndex, style, starts));
    }
  });
  return found;
}

function seriesAt(
  reading: Reading,
  block: Block,
  blockIndex: number,
  style: SeriesStyle,
  starts: readonly Start[],
): Series {
  const text = reading.text.slice(block.start, block.end);
  const items = starts.map((one, at) => {
    const next = starts[at + 1];
    return {
      n: one.n,
      label: one.label,
      start: block.start + one.start,
      end: block.start + (next === undefined ? endOfSentence(text, one.start) : next.start),
    };
  });
  const start = block.start + (starts[0]?.start ?? 0);
  const introStart = Math.max(block.kind === "note" ? block.start : 0, start - INTRO_LENGTH);
  return {
    style,
    items,
    intro: reading.text.slice(introStart, start),
    introStart,
    block,
    blockIndex,
    inline: true,
  };
}

/** "proposed first a cease-fire, second an exchange of prisoners, and third elections" */
const MID_SENTENCE = new RegExp(
  `(?<=[,;:—] (?:and )?|\\b(?:propos\\w+|offer\\w+|demand\\w+|were|are|include\\w*):? (?:that )?)(${ORDINALS.slice(0, 8).join("|")})(?:ly)?,? (?=\\p{Ll})`,
  "gu",
);

/** "the first step would be a truce, the second would be talks" */
const CALLED = new RegExp(
  `(?<=^|[,;:.—]["”]? ["“]?(?:and |but )?)the (${ORDINALS.slice(0, 10).join("|")}) (?:[\\p{L}-]+ ){0,2}(?:is|was|are|would be|would|should be|should|will be|being)\\b`,
  "giu",
);
/** "Stage 1: …. Stage 2: …", "Part one: …" */
const NAMED = new RegExp(
  `(?<=^|[.;:?—,]["”]? ["“]?(?:and )?)(?:(?:in|at|under|during) )?(?:${PART_WORD}) (\\d{1,2}|[ivx]{1,4}|[a-f]|${CARDINALS.slice(0, 10).join("|")})(?:[.:,)—–-]| (?:is|was|would|will)\\b)`,
  "giu",
);

const INLINE: readonly { readonly pattern: RegExp; readonly style: SeriesStyle }[] = [
  { pattern: /(?<=^|[\s—–("“])\(?(i{1,3}|iv|v|vi{1,3}|ix|x)\)\s/g, style: "roman" },
  { pattern: /(?<=^|[\s—–("“])\(?(\d{1,2})\)\s/g, style: "digit" },
  { pattern: /(?<=^|[\s—–("“])\(?([a-lA-L])\)\s/g, style: "letter" },
  { pattern: /(?<=[:.;]["”]? ["“]?)(\d{1,2})[./]\s(?=\p{L})/gu, style: "digit" },
  { pattern: /(?<=[:.;]["”]? ["“]?)([A-Ha-h])\.\s(?=\p{L})/gu, style: "letter" },
  {
    pattern: new RegExp(`(?<=^|[.;:?—] {1,2}(?:and )?)(${CARDINALS.slice(0, 10).join("|")})[,:.] (?=\\p{L})`, "giu"),
    style: "ordinal",
  },
  {
    pattern: new RegExp(
      `(?<=^|[.;:?—]["”]?\\s{0,2}["“]?(?:and |but )?)(?:the |(?:in|at|as|on) (?:the |a )?)?(${ORDINALS.join("|")})(?:ly)?(?: (?:place|step|stage|phase|instance))?(?:,|:| point| is| that\\b)`,
      "gi",
    ),
    style: "ordinal",
  },
  { pattern: MID_SENTENCE, style: "ordinal" },
  { pattern: CALLED, style: "ordinal" },
  { pattern: NAMED, style: "ordinal" },
  { pattern: /(?<=^|[.;:] )(one|the other) (?:is|was|would be|will be|should be)\b/giu, style: "ordinal" },
];

interface Start {
  readonly n: number;
  readonly label: string;
  readonly start: number;
}

/** The runs of one pattern in a paragraph, each of two members at least. */
function runsIn(text: string, pattern: RegExp, style: SeriesStyle): readonly (readonly Start[])[] {
  const runs: Start[][] = [];
  let run: Start[] = [];
  for (const match of text.matchAll(pattern)) {
    const label = match[1] ?? "";
    const n = labelNumber(label, style);
    if (n === run.length + 1) run.push({ n, label, start: match.index });
    else if (n === 1) {
      runs.push(run);
      run = [{ n, label, start: match.index }];
    }
  }
  return [...runs, run].filter((one) => one.length >= 2);
}

/** Parts may be called one, 1, I or A. */
function labelNumber(label: string, style: SeriesStyle): number {
  if (style !== "ordinal") return numberOf(label, style);
  const word = numberOf(label, "ordinal");
  if (word > 0) return word;
  if (/^the other$/i.test(label)) return 2;
  if (/^\d+$/.test(label)) return Number(label);
  return /^[ivx]+$/i.test(label) ? numberOf(label, "roman") : numberOf(label, "letter");
}

function endOfSentence(text: string, from: number): number {
  const stop = /[.!?]["”’)]*(?=\s+\p{Lu}|\s*$)/u.exec(text.slice(from + 8));
  return stop === null ? text.length : from + 8 + stop.index + stop[0].length;
}
