import type { SourceDocument } from "./source.ts";

/** How long a last line has to be before its missing full stop says anything. */
const SENTENCE = 60;

/** The same where the notes that the title refers to are not there. */
const SHORT_SENTENCE = 25;

/**
 * Why a site text looks as if its end were cut off, or undefined where it looks whole.
 *
 * Whether it is a paragraph or a note: a text whose last sentence is long and stops without a stop was cut. Short last
 * lines (a signature, a place, "See Document 30") have none either and prove nothing.
 *
 * @param expectsNotes whether the title bears the mark of a note.
 */
export function truncation(source: SourceDocument, expectsNotes: boolean): string | undefined {
  const last = source.blocks.at(-1);
  if (last === undefined) return "it holds no words";
  const text = source.plain.slice(last.start, last.end).trimEnd();
  const stops = /[.!?:;)\]”"’'…*_–—-]$/.test(text);
  if (stops || last.kind === "signature") return undefined;
  const notesLost = expectsNotes && source.notes.length === 0;
  if (text.length < (notesLost ? SHORT_SENTENCE : SENTENCE)) return undefined;
  return `it seems to be cut off: it stops in mid-sentence (“…${text.slice(-30)}”)`;
}
