import type { Reading } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { messageMentioned } from "./message-mentioned.ts";
import { messagePlanned } from "./message-planned.ts";
import { messageTold } from "./message-told.ts";
import { messageUndated } from "./message-undated.ts";
import { messageSent } from "./message-sent.ts";

/** The message that a document is, and those that it names; what names the document itself is not listed twice. */
export function deriveMessages(reading: Reading): readonly Candidate[] {
  const sent = messageSent(reading);
  const [own] = sent;
  const named = messageMentioned(reading).filter((one) => own?.number === undefined || one.number !== own.number);
  const undated = messageUndated(reading);
  const refers = named.map((one) => ({ type: "refers-to" as const, to: one.handle }));
  return [
    ...sent.map((one) => ({ ...one, refers })),
    ...named,
    ...undated,
    ...messageTold(reading),
    ...messagePlanned(reading),
  ];
}
