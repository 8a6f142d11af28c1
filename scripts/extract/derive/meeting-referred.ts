import type { Reading } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { meetingCandidate } from "./meeting-candidate.ts";
import type { MeetingMention } from "./meeting-mention.ts";
import { round } from "./meeting-reported.ts";

const RULE = "meeting-referred";

/** Earlier meetings that a document speaks of with a date: "when we met in September", "the 109th session". */
export function meetingReferred(reading: Reading, mentions: readonly MeetingMention[]): readonly Candidate[] {
  return mentions.flatMap((mention) => {
    if (mention.status !== "occurred" || mention.date === undefined || mention.form === "told") return [];
    const known = mention.participants.length + mention.parties.length;
    if (known === 0 && mention.form === "noun" && !mention.named) return [];
    const who = known >= 2 ? 0.85 : known === 1 ? 0.75 : 0.65;
    const precise = /^\d{4}-\d{2}-\d{2}$/.test(mention.date.edtf) ? 1 : 0.9;
    return meetingCandidate(reading, mention, RULE, round(who * precise * mention.date.confidence)) ?? [];
  });
}
