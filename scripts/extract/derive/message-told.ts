import { type Reading, within } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { evidenceFor } from "./evidence.ts";
import { partyName } from "./wording.ts";

const RULE = "message-told";
const MOST = 8;
const RECENT = 200;
/** Verbs of letting somebody know, as something done. */
const TOLD =
  /\b(?:(?:have|has|had) (?:also |already |only |then )*(?:informed|told|notified|warned|advised|said (?:this|that|so) to)|(?:informed|notified|said (?:this|that|so) to)|gave instructions to)\b/g;
const SUBJECT_OWN = /\b(?:I|[Ww]e)(?: \w+)? $/;
const NOT_DONE = /\b(?:not|never|if|when|whether|would|should|could|will|might|to have|did you)\b[^.;,]{0,40}$/i;

/**
 * What one side has let another know, told across the table and without a date: "we have informed the Keshites".
 * Only what passed between others than the two who speak, since what they tell each other is the talk itself.
 */
export function messageTold(reading: Reading): readonly Candidate[] {
  const before = reading.document.date.edtf.replace(/[~?%]/g, "").split("/").at(-1) ?? "";
  if (!/^\d{4}/.test(before)) return [];
  const found = new Map<string, Candidate>();
  for (const sentence of reading.sentences) {
    const speaker = sentence.speaker?.party;
    if (speaker === undefined || sentence.inNote || sentence.text.length > 500 || /\?\W*$/.test(sentence.text))
      continue;
    for (const match of sentence.text.matchAll(TOLD)) {
      const lead = sentence.text.slice(Math.max(0, match.index - 60), match.index);
      if (NOT_DONE.test(lead) || /^ you\b(?! and)/.test(sentence.text.slice(match.index + match[0].length))) continue;
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const own = SUBJECT_OWN.test(lead);
      const subject = own ? speaker : subjectOf(reading, speaker, sentence.start, start);
      if (subject === undefined) continue;
      const others = new Set(
        [
          ...within(reading.parties, end, Math.min(sentence.end, end + 70)),
          ...within(reading.people, end, Math.min(sentence.end, end + 40)),
        ].flatMap((one) => one.party ?? []),
      );
      others.delete(subject);
      const [to] = others;
      if (to === undefined || found.size >= MOST) continue;
      const parties = [subject, ...others].slice(0, 3);
      const key = parties.join();
      if (found.has(key)) continue;
      const names = parties
        .slice(1)
        .map((party) => partyName(reading, party))
        .join(" and ");
      found.set(key, {
        handle: `${RULE}@${start}`,
        document: reading.document.id,
        kind: "message",
        title: `${partyName(reading, subject)} to ${names}`,
        summary: `${partyName(reading, subject)} has let ${names} know, before the document was written.`,
        when: { edtf: `../${before}`, basis: "inferred", note: "No date is given; it was before the document." },
        status: "occurred",
        parties,
        issues: [],
        refers: [],
        evidence: [evidenceFor(reading, sentence.start, sentence.end, ["participants"])],
        origin: { method: "rule", rule: RULE, confidence: 0.5 },
      });
    }
  }
  return [...found.values()];
}

/** The party named right before the verb, or that a pronoun stands for. */
function subjectOf(reading: Reading, speaker: string, from: number, to: number): string | undefined {
  const near = [...within(reading.parties, from, to), ...within(reading.people, from, to)].filter(
    (one) => one.party !== undefined && to - one.end < 25,
  );
  const named = near.at(-1)?.party;
  if (named !== undefined || !/\bThey \W*$/.test(reading.text.slice(from, to))) return named;
  // "They" are those whom the words just before spoke of.
  return within(reading.parties, Math.max(0, from - RECENT), from).findLast((one) => one.party !== speaker)?.party;
}
