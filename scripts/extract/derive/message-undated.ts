import type { Participation } from "../../../data/schema/index.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { evidenceFor } from "./evidence.ts";
import { participationOf } from "./meeting-mention.ts";
import { endsOf, possessed, toNamed } from "./message-ends.ts";
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
    for (const candidate of spokenOf(reading, sentence, before))
      if (!found.some((one) => one.title === candidate.title)) found.push(candidate);
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

/** A paper that those who write and read the document know: "the cable to Lund", "your last message". */
const KNOWN =
  /\b(?:[Tt]he|[Mm]y|[Oo]ur|[Yy]our|[Tt]his|[Tt]hat|[Hh]is) (?:(?:last|latest|recent|earlier|previous|personal|oral|written) )*(letter|telegram|message|note|cable|memorandum|reply|response)\b(?!s| of conversation| (?:is|was) transmitted)/gu;

/** A paper that is only waited for, or is being made. */
const NOT_THERE =
  /\b(?:await\w*|pending|look(?:ing)? forward to|expect\w*|until|hop(?:e|ing) for|send(?:ing)?|draft\w*|if|when (?:we|I) (?:get|receive))\b[^.]{0,40}$/i;

function spokenOf(reading: Reading, sentence: Sentence, before: string): readonly Candidate[] {
  if (sentence.inNote || sentence.block.kind === "heading") return [];
  return [...sentence.text.matchAll(KNOWN)].flatMap((match) => {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    if (NOT_THERE.test(sentence.text.slice(0, match.index))) return [];
    if (within(reading.dates, Math.max(sentence.start, start - 40), Math.min(sentence.end, end + 60)).length > 0)
      return [];
    const ends = possessed(reading, sentence, end - (match[1] ?? "").length, end);
    const yours = /^your/i.test(match[0]);
    const whose = yours || /^(?:my|our)/i.test(match[0]);
    // The paper itself ("this message") has ends of its own; "the cable" is known by whom it went to.
    const [writer] = endsOf(reading, sentence);
    const from =
      ends.from ??
      (/^the/i.test(match[0]) && ends.to !== undefined && sentence.speaker === undefined ? writer : undefined);
    const { to } = ends;
    if (
      /^this/i.test(match[0]) ||
      from === undefined ||
      to === undefined ||
      (!whose && toNamed(reading, sentence, end) === undefined)
    )
      return [];
    const nameOf = (one: Participation): string => personName(reading, one) ?? partyName(reading, one.party);
    const kind = messageKind(match[1] ?? "");
    return [
      {
        handle: `${RULE}@${start}`,
        document: reading.document.id,
        kind: "message" as const,
        title: `${kind} of ${nameOf(from)} to ${nameOf(to)}`,
        summary: `${nameOf(from)} has sent ${nameOf(to)} a ${kind.toLowerCase()} before the document was written.`,
        when: {
          edtf: `../${before}`,
          basis: "inferred" as const,
          note: "No date is given; it was before the document.",
        },
        status: "occurred" as const,
        parties: [...new Set([from.party, to.party].flatMap((party) => party ?? []))],
        participants: [from, to].filter((one) => (one.person ?? one.name) !== undefined),
        issues: [],
        refers: [],
        evidence: [evidenceFor(reading, sentence.start, sentence.end, ["participants"])],
        origin: { method: "rule" as const, rule: RULE, confidence: 0.5 },
      },
    ];
  });
}
