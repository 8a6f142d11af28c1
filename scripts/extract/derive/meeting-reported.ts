import type { Reading } from "../recognise/reading.ts";
import { dayNumber, daySpan } from "../recognise/calendar.ts";
import type { Candidate } from "./candidate.ts";
import { isDiary, isEditorialNote, isForTheRecord, isMessage, isWire } from "./document-kind.ts";
import { meetingCandidate } from "./meeting-candidate.ts";
import type { MeetingMention } from "./meeting-mention.ts";

const RULE = "meeting-reported";
/** A report follows what it reports within days. */
const MOST_DAYS = 10;
/** Sentences from the top within which a report says what it reports. */
const OPENING = 6;
/** "Our representatives have met in Kesh" says that they did, and not that they did today. */
const PERFECT = /\b(?:have|has|had) (?:\w+ )?(?:met|seen|talked|spoken|held|had)\b/;
/** "In our session yesterday", "yesterday's meeting": the one that the report is about. */
const OURS =
  /\b(?:[Oo]ur|[Mm]y|[Yy]esterday['’]s|[Tt]oday['’]s|[Tt]his (?:morning|afternoon)['’]s) (?:[\w-]+ ){0,3}(?:meeting|session|talk|conversation)/;
const JUST_NOW = /\b(?:just|today|this (?:morning|afternoon|evening)|tonight)\b/i;

/** "After Thursday's meeting I called him": the meeting only says since when. */
const BEYOND = /\b(?:after|since|before|following|until|prior to)\b[^,;]*$/i;

/**
 * Meetings that a message, a note for the record or an editorial note reports: "We met again with Tho on September 20".
 * Where the opening gives no date, the report is taken to be of the same day.
 */
export function meetingReported(reading: Reading, mentions: readonly MeetingMention[]): readonly Candidate[] {
  const { document } = reading;
  if (!isMessage(document) && !isForTheRecord(document) && !isEditorialNote(document) && !isDiary(document)) return [];
  const opening = new Set(
    reading.sentences
      .filter((one) => !one.inNote && one.block.kind !== "title" && one.block.kind !== "dateline")
      .slice(0, OPENING)
      .map((one) => one.start),
  );
  // A report that dates what it is about speaks of that, and not of its own day.
  const dated = Math.min(
    ...mentions
      .filter(
        (one) =>
          one.date !== undefined &&
          one.own &&
          opening.has(one.sentence.start) &&
          isRecent(one, reading) &&
          !BEYOND.test(one.sentence.text.slice(0, one.start - one.sentence.start)),
      )
      .map((one) => one.start),
  );
  return mentions.flatMap((mention) => {
    if (mention.status !== "occurred" || mention.sentence.inNote) return [];
    // "The Premier told me" reports a talk in a post's telegram; among colleagues it is a manner of speaking.
    if (mention.form === "told" && !(isWire(document) && mention.parties.some((party) => party !== reading.home)))
      return [];
    const known = mention.participants.length > 0 || mention.parties.length > 0 || mention.withWhom || mention.named;
    if (mention.date !== undefined) {
      if (
        !known &&
        mention.form === "noun" &&
        !(opening.has(mention.sentence.start) && isMessage(document) && OURS.test(mention.sentence.text))
      )
        return [];
      if (!isRecent(mention, reading)) return [];
      const confidence = (known ? 0.9 : 0.7) * mention.date.confidence + (mention.form === "verb" ? 0.05 : 0);
      return meetingCandidate(reading, mention, RULE, round(confidence)) ?? [];
    }
    const diary = reading.days.find((one) => one.start <= mention.start && mention.start < one.end);
    if (diary !== undefined) {
      if (!known || mention.form === "told" || PERFECT.test(mention.sentence.text)) return [];
      const when = { edtf: diary.edtf, basis: "stated" as const, note: "The day of the diary's entry." };
      return meetingCandidate(reading, mention, RULE, 0.8, when) ?? [];
    }
    if (daySpan(document.date.edtf) === undefined) return [];
    const now = JUST_NOW.test(mention.sentence.text);
    if (!now && (dated < mention.start || PERFECT.test(mention.sentence.text))) return [];
    if (!mention.own || !known || !(opening.has(mention.sentence.start) || now)) return [];
    const when = {
      edtf: document.date.edtf,
      basis: "inferred" as const,
      note: "Reported as just over; taken as the day of the report.",
    };
    return meetingCandidate(reading, mention, RULE, now ? 0.85 : 0.7, when) ?? [];
  });
}

function isRecent(mention: MeetingMention, reading: Reading): boolean {
  if (isEditorialNote(reading.document)) return true;
  const [span, own] = [mention.date && daySpan(mention.date.edtf), daySpan(reading.document.date.edtf)];
  if (span === undefined || own === undefined) return false;
  const days = dayNumber(own.last) - dayNumber(span.last);
  return days >= 0 && days <= MOST_DAYS;
}

export function round(confidence: number): number {
  return Math.round(Math.min(confidence, 0.99) * 100) / 100;
}
