import { type Reading, type Sentence } from "../recognise/reading.ts";
import type { Series } from "./series.ts";
import { countOf } from "../recognise/number-words.ts";

/** The title of an enclosure or a heading right above the run that calls it a proposal. */
export function partTitle(
  reading: Reading,
  series: Series,
): { readonly start: number; readonly end: number } | undefined {
  const { blocks } = reading.source;
  for (let at = series.blockIndex - 1; at >= Math.max(0, series.blockIndex - 6); at -= 1) {
    const block = blocks[at];
    if (block === undefined || block.part !== series.block.part || block.kind === "speech" || block.kind === "title")
      return undefined;
    const text = reading.text.slice(block.start, block.end).trim();
    if (text.length > 160) return undefined;
    const [, number] = COUNT_TITLE.exec(text) ?? [];
    if (number !== undefined && countOf(number) === series.items.length) return { start: block.start, end: block.end };
    if (TITLE.test(text) && !OTHERWISE_ONCE.test(text) && !/[.!?:;,]["”’)]*\d*$/.test(text))
      return { start: block.start, end: block.end };
  }
  return undefined;
}

/** "NINE POINTS" over nine. */
const COUNT_TITLE =
  /^(?:The |THE )?(\w+)[- ](?:POINTS?|Points?|POINT PLAN|Point Plan|Principles|PRINCIPLES|Conditions)\b.{0,40}$/;
const TITLE =
  /\b(?:counter-?)?proposals?\b|\bpeace (?:plan|program|formula)\b|\bdraft (?:agreement|understanding|declaration|communiqu[eé])\b/i;
const OTHERWISE_ONCE =
  /\b(?:comments?|questions?|analysis|reactions?|views?|response|talking points|summary of|reasons?)\b/i;

/** What is handed over, and says by its name that it is put to somebody; and what may be anything. */
const PUT =
  /\b(?:counter-?)?proposals?\b|\bplan\b|\b\w+ points\b|\bterms\b|\boffer\b|\bdraft (?:agreement|text|treaty|understanding|declaration)\b/i;
const PAPER =
  /\b(?:papers?|texts?|documents?|notes?|statements?|principles|positions?|drafts?|messages?|formula|sheet|minute|aide-m[eé]moire)\b/i;
const NOT_PUT =
  /\b(?:talking points|comments?|analy[sz]\w+|summar\w+|questions?|reactions?|game plan|work plan|instructions?|options?|for your (?:information|approval|signature))\b/i;
/** It changes hands there, or is only said to be attached. */
const HANDS_OVER =
  /\b(?:hand\w*|giv(?:e|es|en|ing)|gave|le(?:ave|aves|aving|ft)|pass(?:ed|es)?|convey\w*|transmit\w*|present\w*|submit\w*|tabl(?:ed?|es|ing)|put (?:forward|to|before)|read(?:s|ing)?|deliver\w*)\b/i;
const ATTACHED = /\b(?:enclos\w+|attach\w*|substitut\w*|text of|proposal at|proposal \()/i;

/**
 * The sentence that hands an enclosure over ("He leaves the proposal … at Tab A"): one that points to it, outside it.
 *
 * @param plain true where the enclosure says plainly what is to be done: then it may be called just a paper.
 */
export function handedOver(reading: Reading, part: string, plain: boolean): Sentence | undefined {
  const known = handed.get(reading) ?? new Map<string, Sentence | undefined>();
  handed.set(reading, known);
  const key = `${plain ? "+" : "-"}${part}`;
  if (!known.has(key)) known.set(key, handingOver(reading, part, plain));
  return known.get(key);
}

/** Asked once for each part of a document, however many series stand in it. */
const handed = new WeakMap<Reading, Map<string, Sentence | undefined>>();
const LONGEST = 500;

function handingOver(reading: Reading, part: string, plain: boolean): Sentence | undefined {
  const label = part.replace(/[[\]]/g, "").trim();
  const [, letter] = /^Tab ([A-Z]|[IVX]+|\d+)$/i.exec(label) ?? [];
  const among = letter === undefined ? undefined : new RegExp(`\\bTabs [^.]*\\b${letter}\\b`);
  const alone = new Set(reading.source.blocks.flatMap((block) => block.part ?? [])).size === 1;
  return reading.sentences.find(({ block, inNote, text }) => {
    if (block.part === part || text.length > LONGEST || NOT_PUT.test(text)) return false;
    const named = text.includes(label) || among?.test(text) === true;
    // Where there is one enclosure only, what the text hands over is that.
    if (!named && !(alone && !inNote && (HANDS_OVER.test(text) || /\bencl/i.test(text)))) return false;
    if (PUT.test(text)) return HANDS_OVER.test(text) || ATTACHED.test(text);
    return plain && PAPER.test(text) && HANDS_OVER.test(text);
  });
}
