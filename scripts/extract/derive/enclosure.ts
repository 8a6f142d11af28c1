import { type Reading, type Sentence } from "../recognise/reading.ts";
import type { Series } from "./series.ts";
import { countOf } from "./series-number.ts";

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

const HANDED = /\b(?:counter-?)?proposals?\b|\bplan\b|\b\w+ points\b|\bterms\b|\boffer\b|\bdraft (?:agreement|text)\b/i;
const NOT_HANDED = /\b(?:talking points|comments?|analysis|summary|questions?|reactions?|game plan|work plan)\b/i;

/** "He hands over the proposal … at Tab A": an enclosure that the text calls a proposal. */
export function handedOver(reading: Reading, part: string): Sentence | undefined {
  let known = handed.get(reading);
  if (known === undefined) handed.set(reading, (known = new Map<string, Sentence | undefined>()));
  if (!known.has(part)) known.set(part, handingOver(reading, part));
  return known.get(part);
}

/** Asked once for each part of a document, however many series stand in it. */
const handed = new WeakMap<Reading, Map<string, Sentence | undefined>>();

function handingOver(reading: Reading, part: string): Sentence | undefined {
  const label = part.replace(/[[\]]/g, "").trim();
  const [, letter] = /^Tab ([A-Z]|[IVX]+|\d+)$/i.exec(label) ?? [];
  for (const sentence of reading.sentences) {
    if (
      sentence.block.part === part ||
      sentence.text.length > 500 ||
      !HANDED.test(sentence.text) ||
      NOT_HANDED.test(sentence.text)
    )
      continue;
    if (
      sentence.text.includes(label) ||
      (letter !== undefined && new RegExp(`\\bTabs [^.]*\\b${letter}\\b`).test(sentence.text))
    ) {
      if (
        /\b(?:hand\w*|give\w*|gave|enclos\w+|attach\w*|substitut\w*|present\w*|text of|proposal at|proposal \()/i.test(
          sentence.text,
        )
      )
        return sentence;
    }
  }
  return undefined;
}

const HANDS_OVER =
  /\b(?:hand\w*|giv\w+|gave|present\w*|submit\w*|tabl\w+|enclos\w+|attach\w*|read)\b[^.?]{0,80}\b(?:counter-?proposals?|proposals?|draft (?:agreement|treaty|understanding|declaration)|peace plan)\b/i;

/** A text calls what is handed over a proposal, and has one enclosure only. */
export function attaching(reading: Reading, part: string): Sentence | undefined {
  const parts = new Set(reading.source.blocks.flatMap((block) => block.part ?? []));
  if (parts.size !== 1) return undefined;
  return reading.sentences.find(
    (one) =>
      one.block.part !== part &&
      !one.inNote &&
      one.text.length < 500 &&
      HANDS_OVER.test(one.text) &&
      !/\b(?:comment|analysis|react|reply|respon)\w*/i.test(one.text),
  );
}
