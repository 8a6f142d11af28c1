import type { Document } from "../../../data/schema/index.ts";
import type { Gazetteer } from "../gazetteer.ts";
import type { SourceDocument } from "../read/source.ts";
import { readDocument, type Reading } from "../recognise/reading.ts";
import { deriveActions } from "./actions.ts";
import type { Candidate } from "./candidate.ts";
import { deriveMeetings } from "./meetings.ts";
import { deriveMessages } from "./messages.ts";
import { deriveProposals } from "./proposals.ts";

export type { Candidate, Reference } from "./candidate.ts";

/** The rules, in the order in which their events are listed. Each is a function from a reading to candidates. */
const RULES: readonly ((reading: Reading) => readonly Candidate[])[] = [
  deriveMeetings,
  deriveMessages,
  deriveProposals,
  deriveActions,
];

/**
 * Everything that the rules see in one document. Pure: the same document and gazetteer give the same candidates.
 */
export function deriveEvents(source: SourceDocument, document: Document, gazetteer: Gazetteer): readonly Candidate[] {
  const reading = readDocument(source, document, gazetteer);
  return RULES.flatMap((rule) => rule(reading));
}
