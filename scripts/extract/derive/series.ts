import type { Block } from "../read/source.ts";
import type { Reading } from "../recognise/reading.ts";

/** A numbered or lettered run: "1. … 2. …", "First, … Second, …", "(i) … (ii) …". Positions in the plain text. */
export interface Series {
  readonly style: SeriesStyle;
  readonly items: readonly SeriesItem[];
  /** What leads up to the first item, nearest last. */
  readonly intro: string;
  readonly introStart: number;
  readonly block: Block;
  readonly blockIndex: number;
  /** True where all items stand in one paragraph. */
  readonly inline: boolean;
}

export interface SeriesItem {
  readonly n: number;
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

export type SeriesStyle = "digit" | "letter" | "roman" | "ordinal" | "bullet";

interface Marker {
  readonly style: SeriesStyle;
  readonly n: number;
  readonly label: string;
  /** Where it stands in the plain text. */
  readonly at: number;
}

const ORDINALS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
];
const CARDINALS = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
];
const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
const ORDINAL_WORD = `(${ORDINALS.join("|")}|${CARDINALS.join("|")})`;
const LEAD = "^[“\"'‘(\\[]*(?:—|–|-)?\\s*(?:and |but )?";
const WORD_MARK = new RegExp(
  `${LEAD}(?:(?:the|my|our|your|their) )?(?:point |point no\\. ?|item )?${ORDINAL_WORD}(?:ly)?(?: of all)?(?:,|:|\\.|\\)| —|—| point\\b| is that| that)`,
  "i",
);
const POINT_DIGIT =
  /^[“"'‘([]*(?:(?:Point|POINT|Article|ARTICLE) (\d{1,2}|[IVX]{1,4})\b[.:,)]?|(?:Step|Stage|Phase) (\d|[IVX]{1,3})[.:,)—–-]+ ?\p{L})/u;
const DIGIT_MARK = /^[“"'‘]*\(?(\d{1,2})(?:[.)]|\s?[-–—])\s/;
/** A number of which scanning left the full stop alone. */
const DAMAGED_MARK = /^[“"]\s?[.,)]\s+\p{Lu}/u;
/** A numeral alone on its line, over the paragraphs that belong to it. */
const LONE_MARK = /^([IVX]{1,5})\.?$/;
const DASH_MARK = /^[“"]?(?:—|–|--|-)\s?\p{L}/u;
const LETTER_MARK = /^[“"'‘]*\(?([a-lA-L])[.)]\s/;
const ROMAN_MARK = /^[“"'‘]*\(?(i{1,3}|iv|v|vi{1,3}|ix|x|I{1,3}|IV|V|VI{1,3}|IX|X)[.)]\s/;
const LAST = /^[“"]?(?:finally|lastly|last),/i;
/** "Finally" counts on from a point only close behind it, in blocks. */
const LAST_WITHIN = 3;
/** Unnumbered blocks that may stand inside one item. */
const MOST_BETWEEN = 40;
const INTRO_LENGTH = 420;

/** Runs over several blocks, in order of their first item. */
export function blockSeries(reading: Reading): readonly Series[] {
  const runs: OpenRun[] = [];
  const done: OpenRun[] = [];
  const blocks = reading.source.blocks;
  blocks.forEach((block, index) => {
    if (!isBody(block)) return;
    closeAll(runs, done, (run) => run.part !== block.part || index - run.lastIndex > MOST_BETWEEN);
    for (const marker of markersOf(block, index, reading.text, runs)) take(marker, block, index);
  });
  done.push(...runs);
  return done
    .filter((run) => run.starts.length >= 2)
    .map((run) => seriesOf(run, reading))
    .toSorted((a, b) => (a.items[0]?.start ?? 0) - (b.items[0]?.start ?? 0));

  function take(marker: Marker, block: Block, index: number): void {
    const run = runs.findLast(
      (one) =>
        one.style === marker.style &&
        one.lastN + 1 === marker.n &&
        sameSpeaker(reading, one.speaker, reading.speakers[index]),
    );
    if (run !== undefined) {
      while (runs.at(-1) !== run) done.push(...runs.splice(-1));
      run.starts.push({ n: marker.n, label: marker.label, start: marker.at, index });
      run.lastN = marker.n;
      run.lastIndex = index;
    } else if (marker.n > 1) {
      // "Third" where "Fourth" was due: the speaker counts something else by now.
      closeAll(
        runs,
        done,
        (one) =>
          one.style === marker.style &&
          one.lastN >= marker.n &&
          sameSpeaker(reading, one.speaker, reading.speakers[index]),
      );
    } else {
      runs.push({
        style: marker.style,
        part: block.part,
        speaker: reading.speakers[index],
        lastN: 1,
        lastIndex: index,
        starts: [{ n: 1, label: marker.label, start: marker.at, index }],
      });
    }
  }
}

/** Runs inside one paragraph: "(i) … (ii) …", "first, …; second, …". */
export function inlineSeries(reading: Reading): readonly Series[] {
  const found: Series[] = [];
  reading.source.blocks.forEach((block, blockIndex) => {
    if ((!isBody(block) && block.kind !== "note") || block.end - block.start < 60) return;
    const text = reading.text.slice(block.start, block.end);
    for (const { pattern, style } of INLINE) {
      const starts = runIn(text, pattern, style);
      if (starts.length < 2) continue;
      const first = starts[0];
      if (first === undefined) continue;
      const items = starts.map((one, at) => {
        const next = starts[at + 1];
        return {
          n: one.n,
          label: one.label,
          start: block.start + one.start,
          end: block.start + (next === undefined ? endOfSentence(text, one.start) : next.start),
        };
      });
      const introStart = Math.max(block.kind === "note" ? block.start : 0, block.start + first.start - INTRO_LENGTH);
      found.push({
        style,
        items,
        intro: reading.text.slice(introStart, block.start + first.start),
        introStart,
        block,
        blockIndex,
        inline: true,
      });
    }
  });
  return found;
}

/** "proposed first a cease-fire, second an exchange of prisoners, and third elections" */
const MID_SENTENCE = new RegExp(
  `(?<=[,;:—] (?:and )?|\\b(?:propos\\w+|offer\\w+|demand\\w+|were|are|include\\w*):? (?:that )?)(${ORDINALS.slice(0, 8).join("|")})(?:ly)?,? (?=\\p{Ll})`,
  "gu",
);

const INLINE: readonly { readonly pattern: RegExp; readonly style: SeriesStyle }[] = [
  { pattern: /(?<=^|[\s—–(])\(?(i{1,3}|iv|v|vi{1,3}|ix|x)\)\s/g, style: "roman" },
  { pattern: /(?<=^|[\s—–(])\(?(\d{1,2})\)\s/g, style: "digit" },
  { pattern: /(?<=^|[\s—–(])\(?([a-l])\)\s/g, style: "letter" },
  { pattern: /(?<=[:.;]["”]? ["“]?)(\d{1,2})\.\s(?=\p{Lu})/gu, style: "digit" },
  {
    pattern: new RegExp(`(?<=^|[.;:?—] {1,2}(?:and )?)(${CARDINALS.slice(0, 10).join("|")})[,:] (?=\\p{L})`, "giu"),
    style: "ordinal",
  },
  {
    pattern: new RegExp(
      `(?<=^|[.;:?—]\\s{0,2}(?:and |but )?)(?:the )?(${ORDINALS.join("|")})(?:ly)?(?:,| point| is)`,
      "gi",
    ),
    style: "ordinal",
  },
  { pattern: MID_SENTENCE, style: "ordinal" },
];

function runIn(
  text: string,
  pattern: RegExp,
  style: SeriesStyle,
): readonly { readonly n: number; readonly label: string; readonly start: number }[] {
  const run: { n: number; label: string; start: number }[] = [];
  for (const match of text.matchAll(pattern)) {
    const label = match[1] ?? "";
    const n = numberOf(label, style);
    if (n === run.length + 1) run.push({ n, label, start: match.index });
    else if (n === 1 && run.length < 2) run.splice(0, run.length, { n, label, start: match.index });
  }
  return run;
}

function endOfSentence(text: string, from: number): number {
  const stop = /[.!?]["”’)]*(?=\s+\p{Lu}|\s*$)/u.exec(text.slice(from + 8));
  return stop === null ? text.length : from + 8 + stop.index + stop[0].length;
}

interface OpenRun {
  readonly style: SeriesStyle;
  readonly part: string | undefined;
  readonly speaker: string | undefined;
  lastN: number;
  lastIndex: number;
  readonly starts: { readonly n: number; readonly label: string; readonly start: number; readonly index: number }[];
}

/** One side may read its points through an interpreter; the other side's numbers are not part of them. */
function sameSpeaker(reading: Reading, a: string | undefined, b: string | undefined): boolean {
  if (a === b || a === undefined || b === undefined) return true;
  const [one, other] = [reading.finder.identify(a)?.party, reading.finder.identify(b)?.party];
  return one === undefined || other === undefined || one === other;
}

function closeAll(runs: OpenRun[], done: OpenRun[], when: (run: OpenRun) => boolean): void {
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const run = runs[at];
    if (run !== undefined && when(run)) done.push(...runs.splice(at, 1));
  }
}

function seriesOf(run: OpenRun, reading: Reading): Series {
  const blocks = reading.source.blocks;
  const items = run.starts.map((one, at) => {
    const next = run.starts[at + 1];
    if (next !== undefined && next.start > (blocks[next.index]?.start ?? next.start))
      return { n: one.n, label: one.label, start: one.start, end: next.start };
    const lastBlock = blocks[next === undefined ? endOfLast(blocks, one.index) : next.index - 1] ?? blocks[one.index];
    return { n: one.n, label: one.label, start: one.start, end: lastBlock?.end ?? one.start };
  });
  const firstIndex = run.starts[0]?.index ?? 0;
  const block = blocks[firstIndex];
  const start = items[0]?.start ?? 0;
  if (block === undefined) throw new Error("A run begins at a block that the document does not have.");
  const { intro, introStart } = introBefore(reading, firstIndex, start);
  return { style: run.style, items, intro, introStart, block, blockIndex: firstIndex, inline: false };
}

/** How many blocks the last item of an enclosure may run on. */
const MOST_IN_LAST = 12;

/**
 * The block that the last item of a run ends with: the one that it stands in; in an enclosure, and where its number
 * stands alone on a line, what follows belongs to it too.
 */
function endOfLast(blocks: readonly Block[], index: number): number {
  const block = blocks[index];
  if (block === undefined) return index;
  const most = block.part !== undefined ? MOST_IN_LAST : block.end - block.start <= 5 ? 1 : 0;
  let end = index;
  while (end - index < most && blocks[end + 1]?.part === block.part && isInItem(blocks[end + 1])) end += 1;
  return end;
}

function isInItem(block: Block | undefined): boolean {
  return block !== undefined && (block.kind === "paragraph" || block.kind === "list-item");
}

/** The text that leads to a run: blocks of the same part before it, within reach. A list's own heading counts. */
function introBefore(
  reading: Reading,
  index: number,
  start: number,
): { readonly intro: string; readonly introStart: number } {
  const { blocks } = reading.source;
  const part = blocks[index]?.part;
  let introStart = start;
  for (let at = index - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (
      block === undefined ||
      block.part !== part ||
      block.kind === "participant" ||
      block.kind === "title" ||
      start - block.end > INTRO_LENGTH
    )
      break;
    introStart = Math.max(block.start, start - INTRO_LENGTH);
  }
  return { intro: reading.text.slice(introStart, start), introStart };
}

function isBody(block: Block): boolean {
  return (
    block.kind === "paragraph" || block.kind === "list-item" || block.kind === "speech" || block.kind === "heading"
  );
}

/** "Point 4: …" and "the fourth point: …", where a sentence begins inside a speech. */
const LATER_POINT = new RegExp(
  `(?<=[.!?]["”]? )(?:[Oo]ur |[Tt]he |[Nn]ow |[Aa]nd )*(?:[Pp]oint (?:[Nn]o\\. ?)?(\\d{1,2}|${CARDINALS.join("|")})|(${ORDINALS.join("|")}) point)\\b[.:,]?`,
  "giu",
);

/** The mark that a block begins with, and points that are called so inside it. */
function markersOf(block: Block, index: number, text: string, runs: readonly OpenRun[]): readonly Marker[] {
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
  return found;
}

function markerOf(block: Block, index: number, text: string, runs: readonly OpenRun[]): Omit<Marker, "at"> | undefined {
  const head = text.slice(block.start, Math.min(block.end, block.start + 60));
  const word = WORD_MARK.exec(head);
  if (word !== null && /\p{Lu}/u.test(head.replace(/^[^\p{L}]*/u, "").slice(0, 1))) {
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

function numberOf(label: string, style: SeriesStyle): number {
  const low = label.toLowerCase();
  if (style === "digit") return Number(low);
  if (style === "letter") return low.charCodeAt(0) - 96;
  if (style === "roman") return ROMAN.indexOf(low) + 1;
  const ordinal = ORDINALS.indexOf(low);
  return (ordinal >= 0 ? ordinal : CARDINALS.indexOf(low)) + 1;
}
