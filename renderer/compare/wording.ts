import { diffArrays } from "diff";

export interface WordingPiece {
  readonly kind: "kept" | "dropped" | "added";
  /** Kept words as the later text has them. */
  readonly text: string;
  /** Kept words as the earlier text has them. */
  readonly before?: string;
}

/** What became of the words of one text in another, and how many words that is. */
export interface Wording {
  readonly pieces: readonly WordingPiece[];
  readonly kept: number;
  readonly dropped: number;
  readonly added: number;
}

/**
 * Compares two texts word by word. Words are what stands between spaces; case and the punctuation around a word make no
 * difference to it, and a kept word is shown as the later text has it. Where words are exchanged, those dropped come first.
 */
export function wordingOf(earlier: string, later: string): Wording {
  const words = wordsOf(earlier);
  const changes = diffArrays(words, wordsOf(later), {
    comparator: (a, b) => bare(a) === bare(b),
  });
  let read = 0;
  const counts = { kept: 0, dropped: 0, added: 0 };
  const pieces = changes.map(({ value, added, removed }): WordingPiece => {
    const kind = added ? "added" : removed ? "dropped" : "kept";
    counts[kind] += value.length;
    const text = value.join(" ");
    if (kind === "added") return { kind, text };
    const before = words.slice(read, read + value.length).join(" ");
    read += value.length;
    return kind === "kept" ? { kind, text, before } : { kind, text };
  });
  return { pieces: inOrder(pieces), ...counts };
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** A word without case and surrounding punctuation; a lone dash or sign stays what it is. */
function bare(word: string): string {
  const inner = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return (inner === "" ? word : inner).toLowerCase();
}

function inOrder(pieces: readonly WordingPiece[]): readonly WordingPiece[] {
  const result = [...pieces];
  for (let i = 1; i < result.length; i += 1) {
    const [before, piece] = [result[i - 1], result[i]];
    if (before?.kind !== "added" || piece?.kind !== "dropped") continue;
    result[i - 1] = piece;
    result[i] = before;
  }
  return result;
}
