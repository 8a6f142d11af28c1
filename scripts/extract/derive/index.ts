import type { Document, Participation, When } from "../../../data/schema/index.ts";
import type { Gazetteer } from "../gazetteer.ts";
import type { SourceDocument } from "../read/source.ts";
import { readDocument } from "../recognise/reading.ts";
import { deriveActions } from "./actions.ts";
import { presentWithoutMeeting } from "./attendance.ts";
import type { Candidate } from "./candidate.ts";
import { withThoseTold } from "./knowledge-told.ts";
import { deriveMeetings } from "./meetings.ts";
import { deriveMessages } from "./messages.ts";
import { derivePositions } from "./positions.ts";
import { deriveProposals } from "./proposals.ts";
import { withNamedLinks } from "./named-links.ts";
import { withProseLinks } from "./prose-links.ts";

export type { Candidate } from "./candidate.ts";

/**
 * Everything that the rules see in one document. Pure: the same document and gazetteer give the same candidates.
 *
 * Positions and proposals are dated by the meeting at which they were put, where the document tells of one.
 */
export function deriveEvents(source: SourceDocument, document: Document, gazetteer: Gazetteer): readonly Candidate[] {
  return derive(source, document, gazetteer).candidates;
}

/** What the rules see in a document: events, and who took part in what it reports without one being found. */
export interface Derived {
  readonly candidates: readonly Candidate[];
  /** People of a talk that has no event: whose day, say, nothing tells. */
  readonly present: readonly Participation[];
}

export function derive(source: SourceDocument, document: Document, gazetteer: Gazetteer): Derived {
  const reading = readDocument(source, document, gazetteer);
  const meetings = withThoseTold(reading, deriveMeetings(reading));
  const when = spokenWhen(meetings, document);
  const proposals = deriveProposals(reading, when);
  const candidates = [
    ...meetings,
    ...deriveMessages(reading),
    ...proposals,
    ...derivePositions(reading, when, proposals),
    ...deriveActions(reading),
  ];
  return {
    candidates: withNamedLinks(reading, withProseLinks(reading, candidates)).map((candidate) =>
      tempered(candidate, document),
    ),
    present: presentWithoutMeeting(reading, meetings),
  };
}

/** When what the document tells of was said: the day of the meeting that it records or reports, else its own day. */
function spokenWhen(meetings: readonly Candidate[], document: Document): When {
  const recorded = meetings.find((one) => one.origin.rule === "meeting-recorded");
  if (recorded !== undefined) return recorded.when;
  const reported = meetings.filter((one) => one.origin.rule === "meeting-reported" && one.parties.length >= 2);
  const [only] = reported;
  return reported.length === 1 && only !== undefined ? only.when : document.date;
}

/** An event that takes its date from the document is no surer than the document's own date is. */
function tempered(candidate: Candidate, document: Document): Candidate {
  const most = dateSureness(document.date);
  const own = candidate.when.edtf === document.date.edtf || / counted from /.test(candidate.when.note ?? "");
  if (!own || candidate.origin.confidence <= most) return candidate;
  return { ...candidate, origin: { ...candidate.origin, confidence: most } };
}

/** The most that can be believed of a date, by how it became one. */
function dateSureness({ edtf, basis }: When): number {
  if (edtf.startsWith("XXXX")) return 0.3;
  if (/[%]/.test(edtf)) return 0.4;
  if (/[?~]/.test(edtf) || edtf.includes("/") || !/^\d{4}-\d{2}-\d{2}/.test(edtf)) return 0.5;
  return basis === "inferred" ? 0.7 : 1;
}
