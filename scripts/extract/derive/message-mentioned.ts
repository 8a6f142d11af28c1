import type { Participation } from "../../../data/schema/index.ts";
import { daySpan, dayNumber } from "../recognise/calendar.ts";
import type { FoundDate } from "../recognise/date.ts";
import type { PersonMention } from "../recognise/people.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { channelOf } from "./channel.ts";
import { evidenceFor } from "./evidence.ts";
import { participationOf, whenOf } from "./meeting-mention.ts";
import { possessed } from "./message-ends.ts";
import { messageKind, numberKey } from "./message-number.ts";
import { partyName, personName } from "./wording.ts";

const RULE = "message-mentioned";
const PAPER =
  /\b(?:(back-?channel message|telegram|airgram|cable|message|covering memorandum|covering note|memorandum|letter|note|oral (?:note|message)|aide-m[eé]moire|reply|response|communication|statement|appeal|declaration|speech)(?: (?:No\. )?((?:\p{Lu}[\p{L}]+ )?\d{1,6}(?:\/(?:\p{Lu}\p{L}+ )?\d+)?))?)\b(?! of conversation| for the record| from the source|'s)/gu;
const FROM = /^(?:,? \([^)]*\))?(?:,)? from (?:the )?/;
/** What makes somebody named before a paper its sender: his name in the genitive, or a verb of sending or of writing in it. */
const SENDS =
  /^['’]s?|^[^.;]{0,30}$|\b(?:sen(?:t|ds?)|wrote|writ(?:es|ing)|forward(?:ed|s)|transmit(?:ted|s)|cabled|convey(?:ed|s)|deliver(?:ed|s)|hand(?:ed|s)|gave|gives|issued|addressed|dispatched|repl(?:ied|ies)|responded|answered|reported|inform(?:ed|s)|instructed|submitted|made|received|in an?|in his|in her|in the|in (?=telegram|message|memorandum|letter)|under an?)\b/;
/** Verbs of talk: who remarks something about a paper has not sent it. */
const TALKS =
  /\b(?:noted|posed|said|remarked|asked|mentioned|discussed|referred|recalled|read|commented|thought|felt|preferred|approved|saw|signed off)\b/;

function sends(between: string): boolean {
  return SENDS.test(between) && !TALKS.test(between);
}

const REPORTS =
  /^,? (?:also |again |then |\p{L}+ly )*(?:reported|replied|stated|informed|wrote|said|responded|answered|expressed|described|noted|recommended|requested|instructed|suggested|commented|explained|advised|agreed|confirmed|proposed|told|urged|argued)\b/u;

/** "In telegram 17, November 23, Varga reported": who reports in a paper sent it. */
function reporter(reading: Reading, sentence: Sentence, end: number): Participation | undefined {
  if (!/^[Ii]n (?:an? |his |her )?/.test(sentence.text)) return undefined;
  const who = within(reading.people, end, Math.min(sentence.end, end + 50)).find(
    (one) =>
      /^[,\d]* (?:the |Ambassador |General |President |Secretary |Acting |Deputy )*$/.test(
        reading.text.slice(end, one.start),
      ) && REPORTS.test(reading.text.slice(one.end, one.end + 40)),
  );
  return who === undefined ? undefined : participationOf(who);
}

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
    /\bto (?:the )?(?:\p{L}+ )?$/u.test(reading.text.slice(Math.max(0, one.start - 14), one.start)) &&
    !/^\s?['’]s?\b/.test(reading.text.slice(one.end, one.end + 4));
  const ends = possessed(reading, sentence, start, end);
  const from =
    ends.from === undefined
      ? before.findLast((one) => !receives(one) && sends(reading.text.slice(one.end, start)))
      : undefined;
  const tail = reading.text.slice(end, Math.min(sentence.end, end + 90));
  const to =
    before.findLast(receives) ??
    within(reading.people, end, Math.min(sentence.end, end + 90)).find((one) =>
      /\bto (?:the )?(?:\w+ )?$/.test(reading.text.slice(Math.max(end, one.start - 12), one.start)),
    );
  const place = FROM.test(tail) ? within(reading.places, end, Math.min(sentence.end, end + 40))[0] : undefined;
  const sender =
    ends.from ?? reporter(reading, sentence, date.end) ?? (from === undefined ? undefined : participationOf(from));
  const recipient = to === undefined ? ends.to : participationOf(to);
  if (number === undefined && sender === undefined && recipient === undefined) return undefined;
  const parties = [
    ...new Set(
      [sender?.party, recipient?.party, place === undefined ? undefined : reading.home].flatMap((party) => party ?? []),
    ),
  ];
  const kind = messageKind(match[1] ?? "");
  const channel = channelOf(reading, match[0]);
  const who = personName(reading, sender) ?? (parties[0] === undefined ? undefined : partyName(reading, parties[0]));
  const whom =
    personName(reading, recipient) ??
    (recipient?.party === undefined ? undefined : partyName(reading, recipient.party));
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
    participants: [sender, recipient].flatMap((one) =>
      one === undefined || (one.person ?? one.name) === undefined ? [] : [one],
    ),
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
