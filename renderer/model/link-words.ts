import type { LinkType } from "../../data/schema/index.ts";

/** What a text does to the one that it links to. */
export const LINK_WORDS: Readonly<{ [type in LinkType]: string }> = {
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
export const LINKED_WORDS: Readonly<{ [type in LinkType]: string }> = {
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
