import { type Reading, within } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { evidenceFor } from "./evidence.ts";
import { participationOf } from "./meeting-mention.ts";
import { messageKind } from "./message-number.ts";
import { partyName, personName } from "./wording.ts";

const RULE = "message-undated";
const MOST = 6;
const RECEIVED =
  /\b(?:received|sent|got|transmitted|conveyed|forwarded|passed on|came out with|issued|made) (?:me |us |him |you )?(?:a|an|the|another|his|your|our) (?:new |public |recent |long |personal |\p{Lu}\p{L}+ )*(letter|telegram|message|note|statement|appeal|cable|memorandum)\b/gu;
const NOT_PAST = /\b(?:will|would|should|could|might|if|to be|can|may|ask\w*|propos\w+|suggest\w+)\b[^.]{0,40}$/i;

/** Messages without a date of which it is said who sent them: "has received a new letter from the Premier". */
export function messageUndated(reading: Reading): readonly Candidate[] {
  const found: Candidate[] = [];
  const before = reading.document.date.edtf.replace(/[~?%]/g, "").split("/").at(-1) ?? "";
  if (!/^\d{4}/.test(before)) return [];
  for (const sentence of reading.sentences) {
    if (
      found.length >= MOST ||
      sentence.block.kind === "title" ||
      sentence.block.kind === "source-note" ||
      sentence.text.length > 600
    )
      continue;
    for (const match of sentence.text.matchAll(RECEIVED)) {
      if (NOT_PAST.test(sentence.text.slice(0, match.index))) continue;
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      if (within(reading.dates, Math.max(sentence.start, start - 40), Math.min(sentence.end, end + 60)).length > 0)
        continue;
      const incoming = /\b(?:received|got)\b/.test(match[0]);
      const lead = incoming ? undefined : within(reading.people, Math.max(sentence.start, start - 60), start).at(-1);
      const tail = reading.text.slice(end, Math.min(sentence.end, end + 60));
      const source = /^ (?:from|of) /.test(tail)
        ? within(reading.people, end, Math.min(sentence.end, end + 50))[0]
        : undefined;
      const sourceParty = /^ (?:from|of) /.test(tail)
        ? within(reading.parties, end, Math.min(sentence.end, end + 50))[0]?.party
        : within(reading.parties, start, end)[0]?.party;
      const sender = source ?? lead;
      const party = sender?.party ?? sourceParty;
      if (party === undefined) continue;
      const by = sender === undefined ? undefined : participationOf(sender);
      const kind = messageKind(match[1] ?? "");
      const name = personName(reading, by) ?? partyName(reading, party);
      if (found.some((one) => one.title === `${kind} of ${name}`)) continue;
      found.push({
        handle: `${RULE}@${start}`,
        document: reading.document.id,
        kind: "message",
        title: `${kind} of ${name}`,
        summary: `${name} has sent a ${kind.toLowerCase()} before the document was written.`,
        when: { edtf: `../${before}`, basis: "inferred", note: "No date is given; it was before the document." },
        status: "occurred",
        parties: [party],
        ...(by === undefined ? {} : { participants: [by] }),
        issues: [],
        refers: [],
        evidence: [evidenceFor(reading, sentence.start, sentence.end, ["participants"])],
        origin: { method: "rule", rule: RULE, confidence: 0.55 },
      });
    }
  }
  return found;
}
