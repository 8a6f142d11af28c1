import type { Stance } from "../../../data/schema/index.ts";

export type Held = Stance["held"];

/** What a side holds by the grammar of a sentence: whose verb or noun of taking a stand it is, and what of. */
export interface Claim {
  readonly parties: readonly string[];
  readonly held: Held;
  /** True where somebody else tells of it. */
  readonly reported: boolean;
  /** True for verbs of saying alone, which take no stand. */
  readonly said: boolean;
  /** Where the words about it begin: with the sentence for the first claim, which may lead on ("On the cease-fire, …"). */
  readonly from: number;
  /** Where the claim itself begins. */
  readonly start: number;
  /** Where the words about it end: before the next claim, or with the sentence. */
  readonly end: number;
}
