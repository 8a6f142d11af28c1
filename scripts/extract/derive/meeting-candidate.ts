import type { Reading } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { channelOf } from "./channel.ts";
import { evidenceFor } from "./evidence.ts";
import { type MeetingMention, whenOf } from "./meeting-mention.ts";
import { capital, placeName, whoMet } from "./wording.ts";

/** What all rules about mentioned meetings share: a mention made into a candidate, in words of its own. */
export function meetingCandidate(
  reading: Reading,
  mention: MeetingMention,
  rule: string,
  confidence: number,
  when = mention.date && whenOf(mention.date),
): Candidate | undefined {
  if (when === undefined) return undefined;
  const who = whoMet(reading, mention.participants, mention.parties);
  const where = placeName(reading, mention.place);
  const channel = channelOf(reading, mention.sentence.text);
  const verb = { occurred: "meet", planned: "are to meet", cancelled: "were to meet, which came to nothing" }[
    mention.status
  ];
  return {
    handle: `${rule}@${mention.start}`,
    document: reading.document.id,
    kind: "meeting",
    title: `${mention.status === "planned" ? "Planned meeting" : mention.status === "cancelled" ? "Cancelled meeting" : "Meeting"} of ${who}`,
    summary: `${capital(who)} ${verb}${where === undefined ? "" : ` in ${where}`}.`,
    when,
    ...(mention.place === undefined ? {} : { place: mention.place }),
    ...(channel === undefined ? {} : { channel }),
    status: mention.status,
    parties: [...mention.parties],
    ...(mention.participants.length === 0 ? {} : { participants: [...mention.participants] }),
    issues: [],
    refers: [],
    evidence: [
      evidenceFor(reading, mention.sentence.start, mention.sentence.end, [
        "when",
        ...(mention.participants.length > 0 ? ["participants"] : []),
        ...(mention.place === undefined ? [] : ["place"]),
      ]),
    ],
    origin: { method: "rule", rule, confidence },
  };
}
