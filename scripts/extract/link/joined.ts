import type { Candidate } from "../derive/candidate.ts";

/** A candidate that stands for itself and for others that it was found to be the same event as. */
export interface Joined extends Candidate {
  /** `document#handle` of all that it stands for: what references to them now mean. */
  readonly stands: readonly string[];
}

export function keyOf(document: string, handle: string): string {
  return `${document}#${handle}`;
}
