import type { SourceDocument } from "./source.ts";

/** How long a last line has to be before its missing full stop says anything. */
const SENTENCE = 60;

/** The same where the notes that the title refers to are not there. */
const SHORT_SENTENCE = 25;

/** The end of a sentence with the mark of a note; "3.2" is none. */
const NOTED_END = /[\p{L})\]][.!?][”"’')\]]{0,2}\d{1,3}$/u;

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
  const stops = /[.!?:;)\]”"’'…*_–—-]$/.test(text) || NOTED_END.test(text);
  if (stops || last.kind === "signature") return undefined;
  const notesLost = expectsNotes && source.notes.length === 0;
  if (text.length < (notesLost ? SHORT_SENTENCE : SENTENCE)) return undefined;
  return `it seems to be cut off: it stops in mid-sentence (“…${text.slice(-30)}”)`;
}

/** How a doubt begins that says that a document may go on. */
export const MAY_BE_CUT = "its end may be missing";

/**
 * Why a text that ends with a whole sentence may be cut off nevertheless: it refers to a note that is not there.
 * Undefined where all its notes are.
 */
export function missingNotes(source: SourceDocument): string | undefined {
  if (source.format !== "frus-text") return undefined;
  const count = source.notes.length;
  if (count === 0)
    return source.stated.notedTitle === true
      ? `${MAY_BE_CUT}: the title bears the mark of a note, and there are no notes`
      : undefined;
  const first = source.notes[0]?.start ?? source.plain.length;
  const last = Math.max(0, ...source.notes.map((note) => note.at ?? 0));
  const next = new RegExp(`[\\p{Ll}\\])][.,;:?!”’")]{0,2}${count + 1}(?=\\s|$)`, "u");
  return next.test(source.plain.slice(last, first))
    ? `${MAY_BE_CUT}: the text refers to note ${count + 1}, and there are ${count} notes`
    : undefined;
}
