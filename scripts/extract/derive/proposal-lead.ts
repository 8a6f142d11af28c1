import type { Participation } from "../../../data/schema/index.ts";
import type { Reading, Sentence } from "../recognise/reading.ts";
import { recordsMeeting } from "./document-kind.ts";
import type { Series } from "./series.ts";

/** A sentence that leads up to a series, or the piece of one that stands before its first label. */
export interface Lead {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker?: Participation;
}

/** So many sentences before a series may announce it. */
const MOST_LEADS = 4;
/** How far before the series they may stand, in characters; what the other side puts in between does not count. */
const REACH = 1500;
const LONGEST = 900;

/**
 * The sentences that lead up to a series, nearest first: what its own speaker says, of the same part of the document,
 * without stage directions and bare numbers. Before the first sentence of an enclosure stands the one that hands it over.
 */
export function leadsOf(reading: Reading, series: Series, handing: Sentence | undefined): readonly Lead[] {
  const start = series.items[0]?.start ?? series.block.start;
  const speaker = speakerOf(reading, series.blockIndex);
  const leads: Lead[] = [];
  for (let at = sentenceBefore(reading, start); at >= 0 && leads.length < MOST_LEADS; at -= 1) {
    const sentence = reading.sentences[at];
    if (sentence === undefined || start - sentence.end > REACH || sentence.block.part !== series.block.part) break;
    if (sentence.inNote !== (series.block.kind === "note")) break;
    if (sentence.inNote && sentence.block !== series.block) break;
    if (["title", "participant", "signature", "dateline", "subject"].includes(sentence.block.kind)) break;
    const text = reading.text.slice(sentence.start, Math.min(sentence.end, start));
    if (
      !/\p{L}{3}/u.test(text) ||
      /^(?:Enclosure|Attachment|Annex|Tab|Text)\b.{0,4}$/i.test(text.trim()) ||
      /^[[(].*[\])]$/.test(text.trim())
    )
      continue;
    if (speaker !== undefined && sentence.speaker?.party !== undefined && sentence.speaker.party !== speaker.party)
      continue;
    if (text.length > LONGEST) break;
    leads.push({
      start: sentence.start,
      end: sentence.start + text.length,
      text,
      ...(sentence.speaker === undefined ? {} : { speaker: sentence.speaker }),
    });
  }
  if (handing !== undefined && leads.length < 3)
    leads.push({
      start: handing.start,
      end: handing.end,
      text: handing.text,
      ...(handing.speaker === undefined ? {} : { speaker: handing.speaker }),
    });
  return leads;
}

/** Who speaks in a block: in a record of a talk a list belongs to the speech that it stands behind. */
export function speakerOf(reading: Reading, blockIndex: number): Participation | undefined {
  const name = reading.speakers[blockIndex] ?? speechBefore(reading, blockIndex);
  return name === undefined ? undefined : reading.finder.identify(name);
}

/** A list is that long at most, in blocks. */
const LONGEST_SPEECH = 12;

function speechBefore(reading: Reading, blockIndex: number): string | undefined {
  if (!recordsMeeting(reading.document)) return undefined;
  const { blocks } = reading.source;
  for (let at = blockIndex; at >= Math.max(0, blockIndex - LONGEST_SPEECH); at -= 1) {
    const block = blocks[at];
    if (block === undefined || block.part !== blocks[blockIndex]?.part) return undefined;
    if (block.kind === "speech") return reading.speakers[at];
    if (block.kind !== "paragraph" && block.kind !== "list-item") return undefined;
  }
  return undefined;
}

/** The index of the last sentence that begins before a place. */
function sentenceBefore(reading: Reading, at: number): number {
  let [low, high] = [0, reading.sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.sentences[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
