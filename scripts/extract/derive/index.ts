import type { Document, When } from "../../../data/schema/index.ts";
import type { Gazetteer } from "../gazetteer.ts";
import type { SourceDocument } from "../read/source.ts";
import { readDocument } from "../recognise/reading.ts";
import { deriveActions } from "./actions.ts";
import type { Candidate } from "./candidate.ts";
import { withThoseTold } from "./knowledge-told.ts";
import { deriveMeetings } from "./meetings.ts";
import { deriveMessages } from "./messages.ts";
import { derivePositions } from "./positions.ts";
import { deriveProposals } from "./proposals.ts";

export type { Candidate, Reference } from "./candidate.ts";

/**
 * Everything that the rules see in one document. Pure: the same document and gazetteer give the same candidates.
 *
 * Positions and proposals are dated by the meeting at which they were put, where the document tells of one.
 */
export function deriveEvents(source: SourceDocument, document: Document, gazetteer: Gazetteer): readonly Candidate[] {
  const reading = readDocument(source, document, gazetteer);
  const meetings = withThoseTold(reading, deriveMeetings(reading));
  const when = spokenWhen(meetings, document);
  return [
    ...meetings,
    ...deriveMessages(reading),
    ...deriveProposals(reading, when),
    ...derivePositions(reading, when),
    ...deriveActions(reading),
  ];
}

/** When what the document tells of was said: the day of the meeting that it records or reports, else its own day. */
function spokenWhen(meetings: readonly Candidate[], document: Document): When {
  const recorded = meetings.find((one) => one.origin.rule === "meeting-recorded");
  if (recorded !== undefined) return recorded.when;
  const reported = meetings.filter((one) => one.origin.rule === "meeting-reported" && one.parties.length >= 2);
  const [only] = reported;
  return reported.length === 1 && only !== undefined ? only.when : document.date;
}
