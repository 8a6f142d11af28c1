import type { Participation } from "../../../data/schema/index.ts";
import type { Reading } from "../recognise/reading.ts";
import { placeOf } from "../recognise/places.ts";
import { attendance } from "./attendance.ts";
import type { Candidate } from "./candidate.ts";
import { channelOf } from "./channel.ts";
import { isForTheRecord, isMessage, recordsMeeting } from "./document-kind.ts";
import { evidenceFor } from "./evidence.ts";
import { datedMeetingIn } from "./meeting-mention.ts";
import { capital, partiesOf, placeName, whoMet } from "./wording.ts";

const RULE = "meeting-recorded";

/**
 * The meeting that a memorandum of conversation, a record or minutes are the record of. Its date is the document's,
 * unless the subject or the opening sentence dates the meeting itself.
 */
export function meetingRecorded(reading: Reading): readonly Candidate[] {
  const { document, source } = reading;
  const opening = openingDate(reading);
  const noted =
    isForTheRecord(document) &&
    (opening !== undefined || document.participants.length > 1 || subjectIsMeeting(reading));
  // What the Wilson Center prints as speeches is the record of a talk, whatever its title.
  const spoken = source.format === "wilson-text" && !isMessage(document);
  if (!recordsMeeting(document) && !noted && !spoken) return [];
  const listed = source.blocks.some((block) => block.kind === "participant");
  const participants =
    listed && document.participants.length >= 2
      ? document.participants
      : joined(document.participants, attendance(reading));
  const parties = partiesOf(participants);
  const head = source.blocks[0];
  const firstSpeech = source.blocks.find((block) => block.kind === "participant") ?? head;
  if (head === undefined || firstSpeech === undefined) return [];
  const place = document.place ?? placeFromNotes(reading);
  const when = opening?.when ?? document.date;
  const who = whoMet(reading, participants, parties);
  const where = placeName(reading, place);
  const lastListed = source.blocks.findLast((block) => block.kind === "participant") ?? firstSpeech;
  const channel = channelOf(reading, reading.text.slice(0, 6000));
  return [
    {
      handle: `${RULE}@0`,
      document: document.id,
      kind: "meeting",
      title: `Meeting of ${who}`,
      summary: `${capital(who)} meet${where === undefined ? "" : ` in ${where}`}; the document is the record of it.`,
      when,
      ...(place === undefined ? {} : { place }),
      ...(channel === undefined ? {} : { channel }),
      status: "occurred",
      parties: [...parties],
      participants,
      issues: [],
      refers: [],
      evidence: [
        evidenceFor(reading, firstSpeech.start, Math.max(lastListed.end, firstSpeech.start + 1), ["participants"]),
        ...(opening === undefined ? [] : [evidenceFor(reading, opening.start, opening.end, ["when"])]),
      ],
      origin: { method: "rule", rule: RULE, confidence: parties.length > 0 ? 0.96 : 0.9 },
    },
  ];
}

function joined(listed: readonly Participation[], seen: readonly Participation[]): Participation[] {
  const known = new Set(listed.map((one) => one.person ?? one.name));
  return [...listed, ...seen.filter((one) => !known.has(one.person ?? one.name))];
}

const TALK =
  /\b(?:meetings?|discussions?|conversations?|talks?|luncheon|lunch|dinner|call|session|briefing) (?:with|between|of|on|at|in|by|held)\b|\b(?:meeting|conversation|luncheon|session)\b/i;

/** A note for the record whose subject is a meeting or a talk with somebody. */
function subjectIsMeeting(reading: Reading): boolean {
  return reading.source.blocks
    .slice(0, 6)
    .some(
      (block) =>
        (block.kind === "subject" ||
          block.kind === "heading" ||
          block.kind === "title" ||
          block.end - block.start < 140) &&
        TALK.test(reading.text.slice(block.start, block.end)),
    );
}

/** A date of the meeting in the title, the subject or the first sentences, where it is another than the document's. */
function openingDate(reading: Reading): ReturnType<typeof datedMeetingIn> {
  const heads = reading.source.blocks
    .filter((block) => block.kind === "title" || block.kind === "subject" || block.kind === "heading")
    .slice(0, 4);
  for (const head of heads) {
    const found = datedMeetingIn(reading, head.start, head.end, true);
    if (found !== undefined) return found;
  }
  if (!isForTheRecord(reading.document)) return undefined;
  const body = reading.sentences
    .filter((one) => !one.inNote && (one.block.kind === "paragraph" || one.block.kind === "list-item"))
    .slice(0, 2);
  for (const sentence of body) {
    const found = datedMeetingIn(reading, sentence.start, sentence.end, false);
    if (found !== undefined && found.when.edtf <= reading.document.date.edtf) return found;
  }
  return undefined;
}

/** "The meeting took place at …" in the source note. */
function placeFromNotes(reading: Reading): string | undefined {
  for (const sentence of reading.sentences) {
    if (
      !sentence.inNote ||
      !/\b(?:meeting|conversation|session|discussion)\b[^.]*\b(?:took place|was held|held|occurred)\b/i.test(
        sentence.text,
      )
    )
      continue;
    const place = placeOf(sentence.text, reading.lexicon);
    if (place !== undefined) return place;
  }
  return undefined;
}
