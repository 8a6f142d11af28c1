import type { Evidence } from "../../../data/schema/index.ts";
import type { SourceDocument } from "../read/source.ts";
import { codePointCounter } from "../read/transcript.ts";
import type { Anchor } from "./curation.ts";

/** A document with the exact text that its positions count in, as anchors need it. */
export interface AnchoredDocument {
  readonly id: string;
  readonly text: string;
  readonly source: SourceDocument;
}

/** Where an anchor's passage is, or why it can't be told. */
export type Anchored = { readonly evidence: Evidence } | { readonly fault: string };

/**
 * Finds the passage of an anchor: first in the plain text, then in the exact text (a phrase may hold the mark of a note).
 * Quotation marks, apostrophes, dashes and white space match in any form, since editors change them.
 */
export function findAnchor(anchor: Anchor, document: AnchoredDocument): Anchored {
  const plain = document.source.plain;
  const inPlain = search(anchor, plain);
  if ("start" in inPlain) {
    const position = document.source.locate(inPlain.start, inPlain.end);
    return { evidence: evidenceOf(anchor, document, position, plain.slice(inPlain.start, inPlain.phraseEnd)) };
  }
  const inText = search(anchor, document.text);
  if ("start" in inText) {
    const counter = codePointCounter(document.text);
    const position = { start: counter.before(inText.start), end: counter.before(inText.end) };
    return { evidence: evidenceOf(anchor, document, position, document.text.slice(inText.start, inText.phraseEnd)) };
  }
  return inPlain.found === 0 ? inText : inPlain;
}

function evidenceOf(
  anchor: Anchor,
  document: AnchoredDocument,
  position: { readonly start: number; readonly end: number },
  exact: string,
): Evidence {
  const page = pageAt(document.source, position.start);
  return {
    document: document.id,
    position: { start: position.start, end: position.end },
    quote: { exact: exact.replace(/\s+/g, " ") },
    ...(page === undefined ? {} : { page }),
    supports: [...anchor.supports],
  };
}

/** The page on which a position of the exact text stands. */
function pageAt(source: SourceDocument, position: number): string | undefined {
  let label: string | undefined;
  for (const page of source.pages) {
    if (source.locate(page.at, page.at + 1).start > position) break;
    label = page.label;
  }
  return label;
}

interface Passage {
  readonly start: number;
  readonly phraseEnd: number;
  readonly end: number;
}

interface NoPassage {
  readonly found: number;
  readonly fault: string;
}

function search(anchor: Anchor, text: string): Passage | NoPassage {
  const folded = fold(text);
  const exact = fold(anchor.exact);
  const prefix = anchor.prefix === undefined ? undefined : fold(anchor.prefix).trim();
  const starts: number[] = [];
  for (let at = folded.indexOf(exact); at !== -1; at = folded.indexOf(exact, at + 1)) {
    if (
      prefix === undefined ||
      folded
        .slice(Math.max(0, at - prefix.length - 40), at)
        .trimEnd()
        .endsWith(prefix)
    )
      starts.push(at);
  }
  const [start] = starts;
  if (start === undefined) {
    return {
      found: 0,
      fault: `“${anchor.exact}”${prefix === undefined ? "" : ` after “${anchor.prefix}”`} is not found in ${anchor.document}`,
    };
  }
  if (starts.length > 1) {
    return {
      found: starts.length,
      fault: `“${anchor.exact}” is found ${starts.length} times in ${anchor.document}: give a prefix, or a longer phrase`,
    };
  }
  const phraseEnd = start + exact.length;
  if (anchor.through === undefined) return { start, phraseEnd, end: phraseEnd };
  const through = fold(anchor.through);
  const at = folded.indexOf(through, start);
  if (at === -1)
    return {
      found: 1,
      fault: `“${anchor.through}”, where the passage should end, is not found after “${anchor.exact}” in ${anchor.document}`,
    };
  return { start, phraseEnd, end: at + through.length };
}

/** Makes what editors change alike; never changes the length, so that positions stay. */
function fold(text: string): string {
  return text
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐‑‒–—―]/g, "-")
    .replace(/\s/g, " ");
}
