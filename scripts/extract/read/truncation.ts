import type { SourceDocument } from "./source.ts";

/** How long a last line has to be before its missing full stop says anything. */
const SENTENCE = 60;

/**
 * Why a site text looks as if its end were cut off, or undefined where it looks whole.
 *
 * A last paragraph that stops in mid-sentence is not enough (a signature, a list); it counts where the notes that the
 * text refers to are not there either, or where the format has no notes.
 */
export function truncation(source: SourceDocument): string | undefined {
  const last = source.blocks.at(-1);
  if (last === undefined) return "it holds no words";
  const text = source.plain.slice(last.start, last.end).trimEnd();
  const stops = /[.!?:;)\]”"’'…*_–—-]$/.test(text);
  if (stops || text.length < SENTENCE) return undefined;
  if (last.kind === "source-note" || last.kind === "note") return undefined;
  if (source.notes.length > 0) return undefined;
  return `it seems to be cut off: it stops in mid-sentence (“…${text.slice(-30)}”)`;
}
