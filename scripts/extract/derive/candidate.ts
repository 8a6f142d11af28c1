import type { Event, Link } from "../../../data/schema/index.ts";

/**
 * An event as one rule saw it in one document. It is the schema's event without its id, which only linking can give,
 * and with links by `handle`, since ids are not there yet. Plain data: it can be cached as JSON.
 */
export interface Candidate extends Omit<Event, "id" | "links"> {
  /** Unique among the candidates of one document: the rule's name and where it fired. */
  readonly handle: string;
  readonly document: string;
  readonly refers: readonly Reference[];
  /** For proposals: the words of each point, folded, by which two statements of one proposal are known. */
  readonly words?: readonly string[];
  /** For proposals: from the first point to the last, in the plain text. */
  readonly range?: readonly [start: number, end: number];
  /** For proposals: where each point stands in the plain text, so that what it says is put down to the proposer. */
  readonly spans?: readonly (readonly [start: number, end: number])[];
  /** For messages: their number as printed (`Hakto 23`), folded. */
  readonly number?: string;
}

export interface Reference {
  readonly type: Link["type"];
  /** A handle of the same document; empty where what is meant is told by `named`. */
  readonly to: string;
  readonly note?: string;
  /** What is meant in other documents, by the name that the text gives it. */
  readonly named?: Named;
}

/** A message by its number, or a proposal by whose it is and of how many points. */
export interface Named {
  readonly number?: string;
  readonly party?: string;
  readonly points?: number;
}
