import type { Channel, Event, EventKind } from "../../data/schema/index.ts";
import type { EvidenceState } from "../model/evidence.ts";

export const KIND_WORDS: Readonly<Record<EventKind, string>> = {
  meeting: "Meeting",
  proposal: "Proposal",
  position: "Position",
  message: "Message",
  action: "Action",
};

export const KIND_PLURALS: Readonly<Record<EventKind, string>> = {
  meeting: "Meetings",
  proposal: "Proposals",
  position: "Positions",
  message: "Messages",
  action: "Actions",
};

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  public: "public",
  private: "private",
  secret: "secret",
  backchannel: "backchannel",
};

export const STATUS_WORDS: Readonly<Record<Event["status"], string>> = {
  occurred: "occurred",
  planned: "planned",
  cancelled: "called off",
  ongoing: "ongoing",
};

export const EVIDENCE_WORDS: Readonly<Record<EvidenceState, string>> = {
  "on-record": "on record",
  reported: "reported",
  catalogue: "catalogue only",
};

export { LINK_WORDS, LINKED_WORDS } from "../model/link-words.ts";
