import type { FoundDate } from "../recognise/date.ts";
import type { ArchiveSpan } from "./archive-date.ts";
import type { Passage } from "./passages.ts";

/** A day that something in the document speaks for, and how strongly. */
export interface Clue {
  readonly day: string;
  readonly weight: number;
  readonly rule: string;
  /** What the document says, and what follows from it. */
  readonly text: string;
  readonly reason: string;
}

const MEETING = "(?:meeting|conversation|discussion|session|talks?|dinner|luncheon|lunch|breakfast|call|interview)s?";
const HELD = new RegExp(
  `\\b${MEETING}\\b[^.;]{0,90}\\b(?:took place|place|held|occurred|began|lasted|ended|met)\\b[^.;]{0,140}$`,
  "i",
);
const SENT =
  /\b(?:sent|transmitted|dispatched|telegraphed|cabled|delivered|handed|signed|initialed|approved|date[ds]?(?: of)?)\b[^.;]{0,60}$/i;
const RECEIVED = /\breceived\b[^.;]{0,80}$/i;
const WRITTEN = /\b(?:drafted|prepared|dictated|typed|written|transcribed|composed)\b[^.;]{0,60}$/i;
const COVER_BEFORE =
  /\b(?:cover(?:ing)? (?:note|memorandum|memo|letter)|forward(?:ed|ing)|attached to|under cover of|undercover of|submitted|returned|sent to)\b[^.;]{0,70}$/i;
const COVER_AFTER = /^\s*(?:cover(?:ing)? )?(?:memorandum|memo|note|letter|telegram|message)\b/i;
const TODAY_BEFORE =
  /\b(?:today|tonight|this (?:morning|afternoon|evening|noon))(?:'s|’s)?(?:\s+at\s+\S+(?:\s[ap]\.m\.)?)?[\s,(–—-]*(?:on |of )?$/i;
const TODAY_AFTER = /^[\s,)(–—-]*(?:today|tonight|this (?:morning|afternoon|evening))\b/i;
const YESTERDAY_BEFORE =
  /\b(?:yesterday|last (?:night|evening))(?:'s|’s)?(?: (?:morning|afternoon|evening))?[\s,(–—-]*(?:on |of )?$/i;
const TOMORROW_BEFORE = /\btomorrow(?:'s|’s)?(?: (?:morning|afternoon|evening))?[\s,(–—-]*(?:on |of )?$/i;
const REPORTS =
  /\b(?:we|I|our|my)\b[^.]{0,80}\b(?:met|saw|talked|called|had|held|spoke|conversation|meeting)\b[^.]{0,80}$/i;
/** A date to the day. */
export const DAY = /^\d{4}-\d\d-\d\d$/;

/** The rule of a clue that bounds the date: a covering paper is not older than what it covers. */
export const COVER = "covering-memorandum";
const OF_THIS_MEETING =
  /\b(?:analysis|account|report|summary|memorandum|record|notes?|transcript|version)\b[^.;]{0,40}\bof the (?:meeting|conversation|discussion|session|talk)\b[^.;]{0,60}$/i;
const EVENING = /\b(?:dinner|evening|last night|(?:8|9|10|11)(?::\d\d)? p\.m\.)/i;

/** What one date speaks for, by the words around it and where it stands. */
export function clueFor(
  where: Passage["where"],
  date: FoundDate,
  day: string,
  before: string,
  after: string,
  meets: boolean,
): readonly Clue[] {
  const clue = (on: string, weight: number, rule: string, reason: string): readonly Clue[] => [
    { day: on, weight, rule, text: date.text, reason },
  ];
  if (TODAY_BEFORE.test(before) || TODAY_AFTER.test(after))
    return clue(day, 5, "day-called-today", `the text calls ${date.text} today`);
  if (YESTERDAY_BEFORE.test(before))
    return clue(shifted(day, 1), 5, "day-called-yesterday", `the text calls ${date.text} yesterday`);
  if (TOMORROW_BEFORE.test(before))
    return clue(shifted(day, -1), 4, "day-called-tomorrow", `the text calls ${date.text} tomorrow`);
  const sentence = before.slice(Math.max(before.lastIndexOf(". ") + 1, 0));
  if (where === "source-note") {
    if (HELD.test(sentence))
      return clue(day, meets ? 6 : 3, "meeting-held-in-note", `note 1 says that the meeting was on ${date.text}`);
    if (RECEIVED.test(sentence))
      return clue(day, 4, "received-in-note", `note 1 says that it was received on ${date.text}`);
    if (COVER_AFTER.test(after) || COVER_BEFORE.test(sentence))
      return clue(day, meets ? 1 : 2, COVER, `note 1 names a covering paper of ${date.text}`);
    if (SENT.test(sentence))
      return clue(day, 3.5, "sent-in-note", `note 1 says that it was sent or signed on ${date.text}`);
    if (WRITTEN.test(sentence))
      return clue(day, 3, "drafted-in-note", `note 1 says that it was drafted on ${date.text}`);
    return clue(day, 1.5, "day-in-source-note", `note 1 speaks of ${date.text}`);
  }
  if (where === "note") {
    const ofThis = meets && OF_THIS_MEETING.test(sentence);
    return clue(
      day,
      ofThis ? 2 : 0.4,
      ofThis ? "report-of-the-meeting" : "day-in-note",
      ofThis ? `a note names a report on the meeting of ${date.text}` : `a note speaks of ${date.text}`,
    );
  }
  if (where === "subject") return clue(day, meets ? 4 : 2.5, "day-in-subject", `the subject line names ${date.text}`);
  if (isFuture(before, after)) return [];
  const opening = where === "opening";
  if (EVENING.test(sentence) || EVENING.test(after.split(". ")[0] ?? ""))
    return clue(
      shifted(day, 1),
      opening ? 2.2 : 0.8,
      "evening-before",
      `the text speaks of the evening of ${date.text} as past`,
    );
  // Who talks on the same day says "today"; a record that dates another event was made after it.
  if (meets)
    return [
      ...clue(shifted(day, 1), opening ? 1.2 : 0.4, "day-before", `the record speaks of ${date.text} as past`),
      ...clue(day, 0.4, "day-in-text", `the text speaks of ${date.text}`),
    ];
  const reports = REPORTS.test(sentence);
  return clue(
    day,
    opening ? (reports ? 2 : 1) : reports ? 0.8 : 0.3,
    opening ? "day-in-opening" : "day-in-text",
    `the ${opening ? "opening" : "text"} speaks of ${date.text}`,
  );
}

/** True where the words around a date say that it is still to come. */
export function isFuture(before: string, after: string): boolean {
  return (
    /\b(?:will|shall|would|next|scheduled|by|until|before|not later than|no later than|deadline|due|plan(?:s|ned)? (?:to|for)|agreed to|to meet|effective|tomorrow|forthcoming|set for|should)\b[^.;]{0,60}$/i.test(
      before,
    ) || /^[^.;]{0,30}\b(?:will|deadline|next year)\b/i.test(after)
  );
}

/**
 * A date with its year, where none is printed: the one that puts it into the folder's span, else the document's. Before
 * the document's own date is known, that is surer than what tense or nearness suggest.
 */
export function placed(date: FoundDate, year: string, span: ArchiveSpan | undefined): string {
  const edtf = date.edtf.replace(/[?~%]/g, "");
  if (/\d{4}|’\d\d|'\d\d|\d\/\d\d$/.test(date.text)) return edtf;
  const inYear = (other: string) => edtf.replace(/\d{4}(?=-)/g, other);
  if (span === undefined) return inYear(year);
  const years = [span.from.slice(0, 4), span.to.slice(0, 4)];
  return years.map(inYear).find((day) => day >= span.from && day <= span.to) ?? inYear(year);
}

/** A day some days later. */
export function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
