import {
  after,
  around,
  at,
  before,
  DAY_AFTER,
  DAY_BEFORE,
  either,
  NOT_AFTER,
  NOT_BEFORE,
  type Odds,
  SAME_DAY,
} from "./clue-odds.ts";
import { awayFrom, type Clue } from "./day-clue.ts";
import type { DayMention } from "./day-mentions.ts";

/** What kind of paper it is, as far as that tells how soon after things it is written. */
export type PaperKind = "record" | "for-the-record" | "wire" | "paper";

const MEETING = "(?:meeting|conversation|discussion|session|talks?|dinner|luncheon|lunch|breakfast|call|interview)s?";
const HELD = new RegExp(
  `\\b${MEETING}\\b[^;]{0,90}\\b(?:took place|place|held|occurred|began|lasted|ended|met)\\b[^;]{0,140}$`,
  "i",
);
/** "The meeting was held": this document's own, and not "the first meeting of the delegations". */
const OWN_MEETING = new RegExp(
  `^\\s*(?:The |This )?(?:entire |whole )?(?:\\w+ )?${MEETING}(?: at which)?[^;]{0,30}\\b(?:took place|held|occurred|began|lasted|ended|place)\\b`,
  "i",
);
const SENT = /\b(?:sent|transmitted|dispatched|telegraphed|cabled|signed|date[ds]?(?: of)?)\b[^;]{0,60}$/i;
const DELIVERED = /\b(?:delivered|handed|gave|given|passed|conveyed)\b[^;]{0,80}$/i;
const APPROVED = /\b(?:approved|cleared)\b[^;]{0,60}$/i;
const SEEN =
  /\b(?:saw it|has seen|seen|stamped|notation|note|marginal|wrote|approved by the President|initialed)\b[^;]{0,90}$/i;
const RECEIVED = /\breceived\b[^;]{0,80}$/i;
const WRITTEN = /\b(?:drafted|prepared|dictated|typed|written|transcribed|composed)\b[^;]{0,60}$/i;
const COVER_BEFORE =
  /\b(?:cover(?:ing)? (?:note|memorandum|memo|letter)|forward(?:ed|ing)|attached to|under cover of|undercover of|submitted|returned|sent to)\b[^;]{0,70}$/i;
const COVER_AFTER = /^\s*(?:cover(?:ing)? )?(?:memorandum|memo|note|letter|telegram|message)\b/i;
const TODAY_BEFORE =
  /\b(?:today|tonight|this (?:morning|afternoon|evening|noon))(?:'s|’s)?(?:\s+at\s+\S+(?:\s[ap]\.m\.)?)?[\s,(–—-]*(?:on |of )?$/i;
const TODAY_AFTER = /^[\s,)(–—-]*(?:today|tonight|this (?:morning|afternoon|evening))\b/i;
const YESTERDAY_BEFORE =
  /\b(?:yesterday|last (?:night|evening))(?:'s|’s)?(?: (?:morning|afternoon|evening))?[\s,(–—-]*(?:on |of )?$/i;
const TOMORROW_BEFORE = /\btomorrow(?:'s|’s)?(?: (?:morning|afternoon|evening))?[\s,(–—-]*(?:on |of )?$/i;
const REPORTS =
  /\b(?:we|I|our|my)\b[^.]{0,80}\b(?:met|saw|talked|called|had|held|spoke|conversation|meeting|session|received)\b[^.]{0,80}$/i;
/** "In a long talk with Lund on the evening of": the opening of a record dates what it records. */
const RECORDED =
  /^[^.;]{0,60}\b(?:talk|conversation|meeting|session|lunch|luncheon|dinner|call|discussion) (?:with|between)\b(?:[^.;]|[ap]\.m\.){0,80}$/i;
const OF_ANOTHER =
  /^\s*(?:meetings?|sessions?|conversations?|talks?|discussions?|plenary|luncheon|speech|address|statement|proposals?|announcement|press)\b/i;
/** "Meeting convened at 2:20 p.m., Saturday," right before the day of the meeting that a paper is the notes of. */
const CONVENED =
  /\b(?:meeting|session|luncheon|lunch|council|group)\b[^;]{0,40}\b(?:convened|adjourned|began|opened|met|ended|started)\b[^;]{0,45}$/i;
const OF_THIS_MEETING =
  /\b(?:analysis|account|report|summary|memorandum|record|notes?|transcript|version|details|minutes)\b[^;]{0,40}\b(?:of|on) (?:the|this) (?:meeting|conversation|discussion|session|talk)\b[^;]{0,60}$/i;
const AFTER_REPORTS =
  /^[^;]{0,70}\b(?:report(?:ed|s)|summar\w+|describ\w+|account|told|inform\w+|forward\w+|transmit\w+|comment\w+)\b[^;]{0,60}\b(?:th(?:is|e) (?:day['’]s )?(?:meeting|conversation|session|talk|discussion))\b/i;
const DIARY = /\b(?:Daily Diary|Appointment Book|Record of Schedule|diary entry)\b/i;

/** How far into the opening a report says what it reports. */
const FIRST_WORDS = 320;

/** Reports follow within days, wires sooner than papers. */
const REPORTED: Readonly<Record<PaperKind, Odds>> = {
  record: at({ 0: 0.9, 1: 0.07 }),
  "for-the-record": at({ 0: 0.55, 1: 0.25, 2: 0.09, 3: 0.05, 4: 0.02 }),
  wire: at({ 0: 0.62, 1: 0.26, 2: 0.06, 3: 0.02 }),
  paper: at({ 0: 0.2, 1: 0.3, 2: 0.18, 3: 0.12, 4: 0.07, 5: 0.05, 6: 0.03, 7: 0.02 }),
};

/** What the days that a document names speak for, by the words around them and by where they stand. */
export function mentionClues(mentions: readonly DayMention[], kind: PaperKind, saysToday: boolean): readonly Clue[] {
  const clues: Clue[] = [];
  const add = (mention: DayMention, rule: string, reason: string, odds: Odds, trust: number, loose = false): void => {
    clues.push({
      rule,
      text: mention.text,
      reason,
      trust,
      odds: awayFrom(mention.named, odds),
      ...(loose ? { loose } : {}),
    });
  };
  const inBody: DayMention[] = [];
  for (const mention of mentions) {
    const { where, text, sentence } = mention;
    if (TODAY_BEFORE.test(mention.before) || TODAY_AFTER.test(mention.after))
      add(mention, "day-called-today", `the text calls ${text} today`, SAME_DAY, 0.97);
    else if (YESTERDAY_BEFORE.test(mention.before))
      add(mention, "day-called-yesterday", `the text calls ${text} yesterday`, DAY_AFTER, 0.96);
    else if (TOMORROW_BEFORE.test(mention.before))
      add(mention, "day-called-tomorrow", `the text calls ${text} tomorrow`, DAY_BEFORE, 0.95);
    else if (where === "source-note") inSourceNote(mention);
    else if (where === "note") inNote(mention);
    else if (where === "subject" && !mention.future)
      add(mention, "day-in-subject", `the subject line names ${text}`, REPORTED[kind], kind === "record" ? 0.96 : 0.85);
    else {
      if (kind === "record" && where === "opening" && !mention.future && RECORDED.test(sentence)) {
        add(mention, "day-recorded", `the opening says that the talk was on ${text}`, SAME_DAY, 0.9);
        continue;
      }
      inBody.push(mention);
      if (where === "opening" && !mention.future && CONVENED.test(sentence))
        add(mention, "day-convened", `the opening says that the meeting was on ${text}`, at({ 0: 0.85, 1: 0.1 }), 0.92);
      if (where === "opening" && !mention.future && mention.at < FIRST_WORDS && REPORTS.test(sentence))
        add(
          mention,
          "day-reported",
          `the opening reports on ${text}`,
          saysToday ? either(0.5, SAME_DAY, REPORTED[kind]) : REPORTED[kind],
          saysToday ? 0.7 : 0.62,
        );
    }
  }
  return [...clues, ...bodyClues(inBody, kind)];

  function inSourceNote(mention: DayMention): void {
    const { text, sentence } = mention;
    const record = kind === "record";
    // "Transmitted a report on the July 19 meeting": the day is the meeting's.
    if (!record && OF_ANOTHER.test(mention.after))
      add(mention, "day-in-source-note", `note 1 speaks of ${text}`, after(6), 0.6, true);
    else if (
      HELD.test(sentence) &&
      (!record ||
        (OWN_MEETING.test(sentence) &&
          !/\b(?:first|second|next|last|later|earlier|previous|another)\b/i.test(sentence)))
    )
      add(
        mention,
        "meeting-held-in-note",
        `note 1 says that the meeting was on ${text}`,
        record ? SAME_DAY : REPORTED[kind],
        0.97,
      );
    else if (record && (OF_THIS_MEETING.test(sentence) || AFTER_REPORTS.test(mention.after)))
      add(
        mention,
        "report-of-the-meeting",
        `note 1 names a report on the meeting of ${text}`,
        at({ 0: 0.45, [-1]: 0.3, [-2]: 0.1, [-3]: 0.06 }),
        0.85,
      );
    else if (RECEIVED.test(sentence))
      add(
        mention,
        "received-in-note",
        `note 1 says that it was received on ${text}`,
        receivedLate(sentence + mention.after) ? RECEIVED_LATE : at({ 0: 0.72, [-1]: 0.25, 1: 0.03 }),
        0.95,
      );
    else if (WRITTEN.test(sentence))
      add(
        mention,
        "drafted-in-note",
        `note 1 says that it was drafted on ${text}`,
        record
          ? at({ 0: 0.42, [-1]: 0.26, [-2]: 0.13, [-3]: 0.08, [-4]: 0.04, [-5]: 0.03 })
          : at({ 0: 0.78, 1: 0.14, [-1]: 0.04 }),
        0.92,
      );
    else if (DIARY.test(sentence) && record)
      add(mention, "day-of-diary", `note 1 cites a diary of ${text}`, SAME_DAY, 0.8);
    else if (COVER_AFTER.test(mention.after) || COVER_BEFORE.test(sentence))
      add(mention, "covering-memorandum", `note 1 names a covering paper of ${text}`, before(3), 0.9);
    else if (APPROVED.test(sentence) && record)
      add(mention, "approved-in-note", `note 1 says that it was approved on ${text}`, before(4), 0.85);
    else if (DELIVERED.test(sentence))
      add(
        mention,
        "delivered-in-note",
        `note 1 says that it was delivered on ${text}`,
        at({ 0: 0.55, [-1]: 0.28, [-2]: 0.07, [-3]: 0.03 }),
        0.85,
      );
    else if (SENT.test(sentence) || APPROVED.test(sentence))
      add(
        mention,
        "sent-in-note",
        `note 1 says that it was sent or signed on ${text}`,
        record ? before(3) : at({ 0: 0.75, [-1]: 0.1, 1: 0.05 }),
        0.8,
      );
    else if (SEEN.test(sentence))
      add(mention, "seen-in-note", `note 1 says that it was seen on ${text}`, before(2), 0.85);
    else add(mention, "day-in-source-note", `note 1 speaks of ${text}`, around(5), 0.6, true);
  }

  function inNote(mention: DayMention): void {
    const { text, sentence } = mention;
    if (kind === "record" && (OF_THIS_MEETING.test(sentence) || AFTER_REPORTS.test(mention.after))) {
      const odds = /\bday['’]s\b|\bthat day\b|\bsame day\b/.test(mention.after)
        ? SAME_DAY
        : /\b(?:telegram|message|cable|Hakto|Tohak|backchannel)\b/i.test(sentence)
          ? at({ 0: 0.7, [-1]: 0.22, [-2]: 0.04 })
          : at({ 0: 0.4, [-1]: 0.3, [-2]: 0.1, [-3]: 0.06, [-4]: 0.03 });
      add(mention, "report-of-the-meeting", `a note names a report on the meeting of ${text}`, odds, 0.85);
    } else if (kind === "record" && DIARY.test(`${sentence} ${mention.after}`))
      add(mention, "day-of-diary", `a note cites a diary of ${text}`, SAME_DAY, 0.6);
    else add(mention, "day-in-note", `a note speaks of ${text}`, around(7), 0.65, true);
  }
}

/** Date lines of telegrams count in Greenwich time, where an evening of Washington is the next day. */
const RECEIVED_LATE: Odds = at({ 0: 0.3, 1: 0.66, [-1]: 0.04 });

/** "Received at 9:36 p.m. on October 31": from nine in the evening on it is after midnight in Greenwich. */
function receivedLate(sentence: string): boolean {
  const match = /\breceived\b[^;]{0,60}?\bat (\d{1,2})(?::\d\d)? ?p\.?m\b/i.exec(sentence);
  return match !== null && Number(match[1]) >= 9 && Number(match[1]) < 12;
}

/** What the text itself speaks of: its latest past day and its first day to come hold the document between them. */
function bodyClues(mentions: readonly DayMention[], kind: PaperKind): readonly Clue[] {
  const order = (one: DayMention) => (one.named.year ?? 0) * 372 + one.named.month * 31 + one.named.day;
  const past = mentions.filter((one) => !one.future);
  const latest = past.reduce<DayMention | undefined>((a, b) => (a === undefined || isLater(b, a) ? b : a), undefined);
  const coming = mentions.filter((one) => one.future).toSorted((a, b) => order(a) - order(b))[0];
  const clue = (one: DayMention, rule: string, reason: string, odds: Odds, trust: number): Clue => ({
    rule,
    text: one.text,
    reason,
    trust,
    odds: awayFrom(one.named, odds),
    loose: true,
  });
  return [
    ...past
      .filter((one) => one !== latest)
      .map((one) => clue(one, "day-in-text", `the text speaks of ${one.text} as past`, NOT_BEFORE, 0.85)),
    ...(latest === undefined
      ? []
      : [
          clue(
            latest,
            "latest-day-spoken-of",
            `${latest.text} is the latest day that the text speaks of as past`,
            kind === "record" ? after(9, 1) : after(kind === "wire" ? 4 : 6),
            0.88,
          ),
        ]),
    ...(coming === undefined
      ? []
      : [
          clue(
            coming,
            "first-day-to-come",
            `${coming.text} is still to come in the text`,
            either(0.7, before(5), NOT_AFTER),
            0.8,
          ),
        ]),
  ];
}

/** The later of two days; one without its year is of the document's, and so later than one of a year gone by. */
function isLater(a: DayMention, b: DayMention): boolean {
  const [left, right] = [a.named, b.named];
  if (left.year !== undefined && right.year !== undefined && left.year !== right.year) return left.year > right.year;
  const months = left.month * 31 + left.day - (right.month * 31 + right.day);
  // Across a turn of the year, December is before January.
  return Math.abs(months) > 200 ? months < 0 : months > 0;
}
