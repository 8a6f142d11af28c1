import type { Channel, Event, EventKind, LinkType } from "../../data/schema/index.ts";
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

/** What an event does to the one that it links to. */
export const LINK_WORDS: Readonly<Record<LinkType, string>> = {
  supersedes: "supersedes",
  revises: "revises",
  answers: "answers",
  accepts: "accepts",
  rejects: "rejects",
  withdraws: "withdraws",
  "refers-to": "refers to",
  reports: "reports",
  "part-of": "is part of",
};

/** The same, told from the other end. */
export const LINKED_WORDS: Readonly<Record<LinkType, string>> = {
  supersedes: "superseded by",
  revises: "revised by",
  answers: "answered by",
  accepts: "accepted by",
  rejects: "rejected by",
  withdraws: "withdrawn by",
  "refers-to": "referred to by",
  reports: "reported by",
  "part-of": "holds",
};
