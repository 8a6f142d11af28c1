import { daySpan, dayNumber } from "../recognise/calendar.ts";
import type { FoundDate } from "../recognise/date.ts";
import type { PersonMention } from "../recognise/people.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { channelOf } from "./channel.ts";
import { evidenceFor } from "./evidence.ts";
import { participationOf, whenOf } from "./meeting-mention.ts";
import { messageKind, numberKey } from "./message-number.ts";
import { partyName, personName } from "./wording.ts";

const RULE = "message-mentioned";
const PAPER =
  /\b(?:(back-?channel message|telegram|airgram|cable|message|covering memorandum|covering note|memorandum|letter|note|statement|appeal|declaration|speech)(?: (?:No\. )?((?:\p{Lu}[\p{L}]+ )?\d{1,6}(?:\/(?:\p{Lu}\p{L}+ )?\d+)?))?)\b(?! of conversation| for the record| from the source|'s)/gu;
const FROM = /^(?:,? \([^)]*\))?(?:,)? from (?:the )?/;
/** How far a date may stand from the word for the paper. */
const REACH = 60;
const MOST = 40;

/** Messages that a document names with a date: "in telegram 21191 from Paris, September 21", "a June 9 covering memorandum". */
export function messageMentioned(reading: Reading): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.sentences) {
    if (
      found.length >= MOST ||
      sentence.block.kind === "title" ||
      sentence.block.kind === "participant" ||
      sentence.text.length > 1500
    )
      continue;
    for (const match of sentence.text.matchAll(PAPER)) {
      const candidate = mentioned(reading, sentence, match);
      if (candidate !== undefined && !found.some((one) => same(one, candidate))) found.push(candidate);
    }
  }
  return found;
}

function mentioned(reading: Reading, sentence: Sentence, match: RegExpExecArray): Candidate | undefined {
  const start = sentence.start + match.index;
  const end = start + match[0].length;
  const date = dateBeside(reading, sentence, start, end);
  if (date === undefined) return undefined;
  const number = match[2];
  const before = within(reading.people, Math.max(sentence.start, start - 90), start);
  const receives = (one: PersonMention): boolean =>
    /\bto (?:the )?(?:\p{L}+ )?$/u.test(reading.text.slice(Math.max(0, one.start - 14), one.start));
  const from = before.findLast((one) => !receives(one));
  const tail = reading.text.slice(end, Math.min(sentence.end, end + 90));
  const to =
    before.findLast(receives) ??
    within(reading.people, end, Math.min(sentence.end, end + 90)).find((one) =>
      /\bto (?:the )?(?:\w+ )?$/.test(reading.text.slice(Math.max(end, one.start - 12), one.start)),
    );
  const place = FROM.test(tail) ? within(reading.places, end, Math.min(sentence.end, end + 40))[0] : undefined;
  if (number === undefined && from === undefined && to === undefined) return undefined;
  const sender = from === undefined ? undefined : participationOf(from);
  const recipient = to === undefined ? undefined : participationOf(to);
  const parties = [
    ...new Set(
      [sender?.party, recipient?.party, place === undefined ? undefined : reading.home].flatMap((party) => party ?? []),
    ),
  ];
  const kind = messageKind(match[1] ?? "");
  const channel = channelOf(reading, match[0]);
  const who = personName(reading, sender) ?? (parties[0] === undefined ? undefined : partyName(reading, parties[0]));
  const whom = personName(reading, recipient);
  const later = isLater(date, reading) && !sentence.inNote;
  return {
    handle: `${RULE}@${start}`,
    document: reading.document.id,
    kind: "message",
    title: `${kind}${number === undefined ? "" : ` ${number}`}${who === undefined ? "" : ` from ${who}`}${whom === undefined ? "" : ` to ${whom}`}`,
    summary: `${kind}${number === undefined ? "" : ` ${number}`}${who === undefined ? "" : ` of ${who}`}${whom === undefined ? "" : ` to ${whom}`}, named in another document.`,
    when: whenOf(date),
    ...(channel === undefined ? {} : { channel }),
    status: later ? "planned" : "occurred",
    parties,
    participants: [sender, recipient].flatMap((one) => one ?? []),
    issues: [],
    refers: [],
    ...(number === undefined ? {} : { number: numberKey(number) }),
    evidence: [evidenceFor(reading, sentence.start, sentence.end, ["when", "participants"])],
    origin: {
      method: "rule",
      rule: RULE,
      confidence: number === undefined ? (sender !== undefined && recipient !== undefined ? 0.8 : 0.7) : 0.88,
    },
  };
}

function dateBeside(reading: Reading, sentence: Sentence, start: number, end: number): FoundDate | undefined {
  let best: FoundDate | undefined;
  let bestDistance = REACH;
  for (const date of within(
    reading.dates,
    Math.max(sentence.start, start - 20),
    Math.min(sentence.end, end + REACH + 30),
  )) {
    if (daySpan(date.edtf)?.precision !== "day" || date.edtf.includes("/")) continue;
    const before = date.end <= start;
    const between = before ? reading.text.slice(date.end, start) : reading.text.slice(end, date.start);
    // "a June 9 covering memorandum": nothing but an adjective may stand between; behind, "from Paris," and the like.
    if (
      before
        ? !/^,? (?:[\w-]+ )?$/.test(between)
        : /[.;)]|\b(?:meeting|conversation|that|which|said|on the)\b/.test(between)
    )
      continue;
    const distance = before ? between.length : between.length + 5;
    if (distance < bestDistance) [best, bestDistance] = [date, distance];
  }
  return best;
}

function isLater(date: FoundDate, reading: Reading): boolean {
  const [span, own] = [daySpan(date.edtf), daySpan(reading.document.date.edtf)];
  return span !== undefined && own !== undefined && dayNumber(span.first) > dayNumber(own.last);
}

function same(a: Candidate, b: Candidate): boolean {
  if (a.number !== undefined || b.number !== undefined) return a.number === b.number;
  return a.when.edtf === b.when.edtf && a.title === b.title;
}
