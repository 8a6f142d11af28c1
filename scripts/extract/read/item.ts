import type { BlockKind } from "./source.ts";

/** A paragraph or list item while a reader works out what it is. Positions count in the source text. */
export interface Item {
  kind: BlockKind;
  /** Where it begins, with label or speaker; bullets and dashes are left out. */
  readonly at: number;
  readonly end: number;
  /** Its text in the source, from `at` to `end`. */
  readonly text: string;
  /** Where its words begin, after label or speaker. */
  wordsAt: number;
  readonly blankBefore: boolean;
  bulleted?: boolean;
  label?: string;
  depth?: number;
  speaker?: string;
  part?: string;
}
