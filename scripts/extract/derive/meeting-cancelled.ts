import type { Reading } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { meetingCandidate } from "./meeting-candidate.ts";
import type { MeetingMention } from "./meeting-mention.ts";

const RULE = "meeting-cancelled";

/** Meetings that were called off, put off or refused: "they did not agree to meeting again on Monday". */
export function meetingCancelled(reading: Reading, mentions: readonly MeetingMention[]): readonly Candidate[] {
  return mentions.flatMap((mention) => {
    if (mention.status !== "cancelled" || mention.date === undefined) return [];
    return meetingCandidate(reading, mention, RULE, 0.7) ?? [];
  });
}
