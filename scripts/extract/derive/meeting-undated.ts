import type { Participation } from "../../../data/schema/index.ts";
import { placeOf } from "../recognise/places.ts";
import { type Reading, within } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { meetingCandidate } from "./meeting-candidate.ts";
import { participationOf } from "./meeting-mention.ts";
import { partiesOf } from "./wording.ts";

const RULE = "meeting-undated";
const MOST = 6;
const TALKS =
  /\b(?:meetings?|conversations?|talks|discussions?|negotiations|contacts) (?:in (?:the )?\p{Lu}\p{L}+ )?(between|with)\b|\b(?:have|had) (?:already )?(?:had )?(?:occasion to talk|talked|spoken|met|exchanged (?:opinions|views)) (with)\b/gu;
const NOT_PAST =
  /\b(?:will|would|should|could|might|propos\w+|suggest\w+|request\w*|if|next|future|ready|willing|agree to|memorandum of|before)\b/i;

/**
 * Earlier meetings between people who are named, with no date: "the conversations between Lewandowski and Lodge". All
 * that is known of when is that they were before the document.
 */
export function meetingUndated(reading: Reading): readonly Candidate[] {
  const found: Candidate[] = [];
  const pairs = new Set<string>();
  for (const sentence of reading.sentences) {
    if (
      found.length >= MOST ||
      sentence.inNote ||
      sentence.block.kind === "title" ||
      sentence.block.kind === "participant" ||
      sentence.text.length > 600 ||
      /\?\W*$/.test(sentence.text)
    )
      continue;
    if (within(reading.dates, sentence.start, sentence.end).length > 0) continue;
    for (const match of sentence.text.matchAll(TALKS)) {
      if (NOT_PAST.test(sentence.text.slice(Math.max(0, match.index - 70), match.index))) continue;
      const from = sentence.start + match.index + match[0].length;
      const named: Participation[] = within(reading.people, from, Math.min(sentence.end, from + 90))
        .filter((one) => one.person !== undefined)
        .map(participationOf);
      const self = (match[1] ?? match[2]) === "with" ? sentence.speaker : undefined;
      // "with the Chinese comrades": a party, where nobody is named.
      const party =
        match[2] !== undefined && named.length === 0
          ? within(reading.parties, from, Math.min(sentence.end, from + 30))[0]?.party
          : undefined;
      const participants = [
        ...(self?.person === undefined
          ? []
          : [{ person: self.person, ...(self.party === undefined ? {} : { party: self.party }) }]),
        ...named.slice(0, 2),
      ];
      const parties = [...new Set([...partiesOf(participants), ...(party === undefined ? [] : [party])])];
      if ((named.length === 0 && party === undefined) || parties.length < 2) continue;
      const key = [...participants.map((one) => one.person), party].toSorted().join();
      if (pairs.has(key)) continue;
      pairs.add(key);
      const place = placeOf(sentence.text, reading.lexicon);
      const candidate = meetingCandidate(
        reading,
        {
          sentence,
          start: from,
          end: from,
          status: "occurred",
          participants,
          parties,
          form: "noun",
          own: false,
          withWhom: true,
          named: false,
          ...(place === undefined ? {} : { place }),
        },
        RULE,
        0.55,
        {
          edtf: `../${reading.document.date.edtf.replace(/[~?%]/g, "").split("/").at(-1) ?? ""}`,
          basis: "inferred",
          note: "No date is given; it was before the document.",
        },
      );
      if (candidate !== undefined && /^\.\.\/\d{4}/.test(candidate.when.edtf)) found.push(candidate);
    }
  }
  return found;
}
