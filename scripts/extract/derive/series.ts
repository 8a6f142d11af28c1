import type { Block } from "../read/source.ts";

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

export type SeriesStyle = "digit" | "letter" | "roman" | "ordinal" | "bullet" | "clause";

/** How far before its first item the words that lead up to a series are looked for, in characters. */
export const INTRO_LENGTH = 420;

/** Blocks in which a document speaks itself. */
export function isBody(block: Block): boolean {
  return (
    block.kind === "paragraph" || block.kind === "list-item" || block.kind === "speech" || block.kind === "heading"
  );
}
