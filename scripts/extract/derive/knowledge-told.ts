import type { Knowledge } from "../../../data/schema/index.ts";
import { edtfOfDay, daySpan } from "../recognise/calendar.ts";
import { type Reading, within } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { evidenceFor } from "./evidence.ts";
import { personName } from "./wording.ts";

/** "Bunker informed Thieu about the meeting", "we briefed the GVN delegation on the talks". */
const TOLD = /\b(?:informed|told|briefed|notified|advised|gave) (?=[\p{Lu}]|the \p{Lu}|him|them)/gu;
const OF_IT =
  /\b(?:about|of|on|regarding) (?:the|this|that|our|my|his|their|today['’]s) (?:\w+ ){0,2}(?:meeting|talks?|conversation|session|discussions?)\b/;

/** Adds to the meeting that a document records or reports whom it says was told of it, from when. */
export function withThoseTold(reading: Reading, meetings: readonly Candidate[]): readonly Candidate[] {
  const index = meetings.findIndex(
    (one) => one.origin.rule === "meeting-recorded" || one.origin.rule === "meeting-reported",
  );
  const main = meetings[index];
  if (main === undefined) return meetings;
  const known = toldOf(reading);
  return known.length === 0 ? meetings : meetings.map((one, at) => (at === index ? { ...one, knownTo: known } : one));
}

function toldOf(reading: Reading): Knowledge[] {
  const found: Knowledge[] = [];
  for (const sentence of reading.sentences) {
    if (!OF_IT.test(sentence.text)) continue;
    for (const match of sentence.text.matchAll(TOLD)) {
      const at = sentence.start + match.index;
      const after = at + match[0].length;
      const [person] = within(reading.people, after, Math.min(sentence.end, after + 40));
      const [party] = within(reading.parties, after, Math.min(sentence.end, after + 40));
      const to = person?.party ?? party?.party;
      if (to === undefined || found.some((one) => one.party === to)) continue;
      const before = within(reading.dates, Math.max(sentence.start, at - 60), at).at(-1);
      const span = daySpan(before?.edtf ?? reading.document.date.edtf);
      if (span === undefined || span.precision !== "day") continue;
      const by = within(reading.people, Math.max(sentence.start, at - 50), at).at(-1);
      const who =
        by === undefined
          ? undefined
          : personName(reading, by.person === undefined ? { name: by.name } : { person: by.person });
      found.push({
        party: to,
        from: edtfOfDay(span.last),
        how: who === undefined ? "was told of it" : `was told of it by ${who}`,
        evidence: [evidenceFor(reading, sentence.start, sentence.end, ["knownTo"])],
      });
    }
  }
  return found;
}
