import { hostParty } from "../recognise/host-party.ts";
import type { Reading } from "../recognise/reading.ts";

/** The party in whose country the post stands that sends a document: whom its ambassador calls on. */
export function hostOf(reading: Reading): string | undefined {
  return hostParty(reading.document, reading.lexicon, reading.home);
}
