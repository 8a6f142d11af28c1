import type { Document, Event } from "../../data/schema/index.ts";
import { authorsOf, correspondenceOf } from "./roles.ts";
import { DAY, momentOf } from "./dates.ts";

/** How an event is vouched for; the codes are those of the record's `evidence` column. */
export const EVIDENCE_STATES = ["on-record", "reported", "catalogue"] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/**
 * How well an event is evidenced.
 *
 * - on record: one of its documents *is* the record of it (minutes of that meeting, the message or text itself), which
 *   shows in what kind of document it is and in its date lying within the event's;
 * - reported: every document only tells of it;
 * - catalogue: only a catalogue says so, no passage tells of it.
 */
export function evidenceState(event: Event, documents: ReadonlyMap<string, Document>): EvidenceState {
  if (event.evidence.length === 0) return "catalogue";
  const seen = new Set<string>();
  for (const { document: id } of event.evidence) {
    if (seen.has(id)) continue;
    seen.add(id);
    const document = documents.get(id);
    if (document !== undefined && isRecordOf(document, event)) return "on-record";
  }
  return "reported";
}

const CONVERSATION = /conversation|minutes|memcon|transcript|verbatim|proc[eè]s/i;
const MESSAGE = /message|telegram|cable|telex|letter|airgram|backchannel|memorandum|note/i;
const TEXT = /\b(text|draft|statement|declaration|proposal|agreement|accord|treaty|protocol|communiqu[eé]|press)\b/i;

function isRecordOf(document: Document, event: Event): boolean {
  if (!sameDate(document, event)) return false;
  if (CONVERSATION.test(document.type)) return event.kind !== "message";
  const author = document.from?.party;
  const byActor = author === undefined || event.parties.length === 0 || actor(event) === author;
  if (MESSAGE.test(document.type)) {
    // A message is the record of itself, and of what its own author offers or holds in it; of a meeting it is a report.
    if (event.kind === "message") return byActor && telegraphs(document, event);
    return (event.kind === "proposal" || event.kind === "position") && author !== undefined && byActor;
  }
  return TEXT.test(document.type) && event.kind !== "meeting" && byActor;
}

function actor(event: Event): string | undefined {
  if (event.kind === "message") return correspondenceOf(event).sender;
  return event.kind === "position" && event.stance !== undefined ? event.stance.party : authorsOf(event)[0];
}

/** A message event names who it went to; where the document does too, they have to be the same party. */
function telegraphs(document: Document, event: Event): boolean {
  const to = document.to?.party;
  const { sender, recipients } = correspondenceOf(event);
  return to === undefined || recipients.length === 0 || recipients.includes(to) || to === sender;
}

const LONGEST = 31 * DAY;

function sameDate(document: Document, event: Event): boolean {
  const of = momentOf(document.date.edtf).date;
  const when = momentOf(event.when.edtf).date;
  if (of.type === "unknown" || when.type === "unknown") return false;
  // Of something that went on for longer than a month, one day's document is no record.
  if (when.latest - when.earliest > LONGEST) return false;
  return of.earliest <= when.latest && of.latest >= when.earliest;
}
