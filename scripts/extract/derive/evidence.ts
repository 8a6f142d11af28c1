import type { Evidence } from "../../../data/schema/index.ts";
import type { Reading } from "../recognise/reading.ts";

/** Fewer than the twelve that the format allows: enough to find a passage again. */
const MOST_WORDS = 8;

/**
 * Evidence for a passage of the plain text, in the dataset's own offsets, with a phrase of it that locates it. The
 * phrase is never the whole passage.
 */
export function evidenceFor(reading: Reading, start: number, end: number, supports: readonly string[]): Evidence {
  const exact = phraseOf(reading.text.slice(start, end));
  const page = pageAt(reading, start);
  return {
    document: reading.document.id,
    position: reading.source.locate(start, end),
    ...(exact === undefined ? {} : { quote: { exact } }),
    ...(page === undefined ? {} : { page }),
    supports: [...supports],
  };
}

function phraseOf(passage: string): string | undefined {
  const line = passage.split("\n", 1)[0] ?? "";
  const words = line.split(" ").filter((word) => word !== "");
  const count = Math.min(MOST_WORDS, words.length - 1);
  if (count < 2) return undefined;
  const phrase = words.slice(0, count).join(" ");
  return line.startsWith(phrase) ? phrase.replace(/[,;:—–-]+$/, "") : undefined;
}

function pageAt(reading: Reading, index: number): string | undefined {
  let label: string | undefined;
  for (const page of reading.source.pages) {
    if (page.at > index) break;
    label = page.label;
  }
  return label;
}
