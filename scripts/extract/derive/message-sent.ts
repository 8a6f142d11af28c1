import type { Reading } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { channelOf } from "./channel.ts";
import { isMessage } from "./document-kind.ts";
import { evidenceFor } from "./evidence.ts";
import { messageKind, numberKey } from "./message-number.ts";
import { partyName, personName } from "./wording.ts";

const RULE = "message-sent";
/** How telegrams and backchannel messages number themselves: `Hakto 23.`, `21178/Delto 751.`, `Secto 14.` */
const OWN_NUMBER = /^\s*((?:\p{Lu}[\p{L}]+ )?\d{1,6}(?:\/(?:\p{Lu}\p{L}+ )?\d+)?|(?:WH|CAP|SAIGON) ?\d{3,6})\.\s/u;

/** The document itself, where it is a telegram, message, letter or memorandum from one to another. */
export function messageSent(reading: Reading): readonly Candidate[] {
  const { document, source } = reading;
  if (!isMessage(document)) return [];
  const title = source.blocks.find((block) => block.kind === "title") ?? source.blocks[0];
  if (title === undefined) return [];
  const number = ownNumber(reading);
  const kind = messageKind(`${document.type} ${document.title}`);
  const from = nameOf(reading, document.from);
  const to = nameOf(reading, document.to);
  const parties = [...new Set([document.from?.party, document.to?.party].flatMap((party) => party ?? []))];
  const channel = channelOf(reading, `${document.title} ${document.type}`);
  const known = document.from !== undefined && document.to !== undefined;
  return [
    {
      handle: `${RULE}@0`,
      document: document.id,
      kind: "message",
      title: `${kind}${number === undefined ? "" : ` ${number.text}`}${from === undefined ? "" : ` from ${from}`}${to === undefined ? "" : ` to ${to}`}`,
      summary: `${from ?? "The author"} writes to ${to ?? "an addressee not named"}${number === undefined ? "" : ` (${number.text})`}.`,
      when: document.date,
      ...(channel === undefined ? {} : { channel }),
      status: "occurred",
      parties,
      participants: [document.from, document.to].flatMap((one) => one ?? []),
      issues: [],
      refers: [],
      ...(number === undefined ? {} : { number: numberKey(number.text) }),
      evidence: [
        evidenceFor(reading, title.start, title.end, ["participants"]),
        ...(number === undefined ? [] : [evidenceFor(reading, number.start, number.end, ["title"])]),
      ],
      origin: { method: "rule", rule: RULE, confidence: known ? 0.95 : 0.8 },
    },
  ];
}

function ownNumber(
  reading: Reading,
): { readonly text: string; readonly start: number; readonly end: number } | undefined {
  const body = reading.source.blocks
    .filter((block) => block.kind === "paragraph" || block.kind === "list-item")
    .slice(0, 2);
  for (const block of body) {
    const match = OWN_NUMBER.exec(reading.text.slice(block.start, Math.min(block.end, block.start + 60)));
    const text = match?.[1];
    // A paragraph's own "1." is no number of a message.
    if (text !== undefined && !/^\d{1,2}$/.test(text))
      return { text, start: block.start, end: Math.min(block.end, block.start + 120) };
  }
  return undefined;
}

function nameOf(reading: Reading, who: Reading["document"]["from"]): string | undefined {
  return personName(reading, who) ?? (who?.party === undefined ? undefined : partyName(reading, who.party));
}
