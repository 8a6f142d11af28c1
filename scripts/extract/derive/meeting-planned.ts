import type { Reading } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { meetingCandidate } from "./meeting-candidate.ts";
import type { MeetingMention } from "./meeting-mention.ts";
import { round } from "./meeting-reported.ts";

const RULE = "meeting-planned";

/** Meetings that are still to come as the document is written: "we have agreed to meet again in Paris on June 6". */
export function meetingPlanned(reading: Reading, mentions: readonly MeetingMention[]): readonly Candidate[] {
  return mentions.flatMap((mention) => {
    if (mention.status !== "planned" || mention.date === undefined || mention.form === "told") return [];
    const known = mention.participants.length > 0 || mention.parties.length > 0;
    if (!known && mention.form === "noun" && !mention.named) return [];
    return meetingCandidate(reading, mention, RULE, round((known ? 0.85 : 0.7) * mention.date.confidence)) ?? [];
  });
}
