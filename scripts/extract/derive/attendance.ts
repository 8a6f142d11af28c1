import type { Participation } from "../../../data/schema/index.ts";
import { initialsFit, isInitials } from "../document/initials.ts";
import { isNameOf } from "../recognise/name-shape.ts";
import type { PersonMention } from "../recognise/people.ts";
import { type Reading, within } from "../recognise/reading.ts";
import { type Companion, companyOf } from "./company.ts";
import { NOT_DONE } from "./company-phrases.ts";
import type { Candidate } from "./candidate.ts";
import { isDiary, isEditorialNote, isForTheRecord, isMessage } from "./document-kind.ts";
import { participationOf } from "./meeting-mention.ts";

const ATTENDED =
  /\b(?:accompan\w+|(?:those )?present(?: were| included|:)|also present|attended by|attending(?: the meeting)?(?: were| included|:)|joined (?:by|us|me|them)|sat in|in attendance|took part|(?:were|was) with (?:me|us|him|them)|had with (?:him|her|me|them)|on (?:his|her|my|their|our) side|participants (?:were|included)|participating were)\b/i;
const SPOKE =
  /^(?:,[^,.]{1,50},)?\s(?:then |also |again |next |now )*(?:said|asked|replied|stated|noted|asserted|added|agreed|suggested|commented|responded|observed|pointed out|remarked|reported|explained|stressed|emphasized|expressed|inquired|wondered|read|opened|summarized|reviewed|described|urged|recommended|felt|thought|believed|mentioned|presented|called attention|indicated|warned|doubted|outlined|began|concluded|interjected|answered|insisted|told|expanded|spoke|called for|proposed|argued|opposed|favored|predicted|gave|cited|informed|commented|discussed|introduced|presented|raised|questioned|continued|repeated|acknowledged|confirmed|concurred|announced|cautioned|countered|criticized|defended|denied|disagreed|doubted|estimated|exclaimed|hoped|laughed|objected|offered|promised|recalled|referred|reiterated|reminded|remained|responded|returned|speculated|summed up|turned|welcomed|went on|acted as|interrupted|translated|copied|handed|nodded|smiled|grinned|shrugged|ushered|escorted|greeted|thanked|interpreted|showed|listened|concluded)\b/;
/** Labels that stand before words without naming a person. */
const NO_NAME = /^(?:Mr|Mrs|Dr|Q|A|Note|Comment|Summary|Question|Answer|All|Subject|[A-Z]\. ?[A-Z])\.?$/i;
/** A name that speaks this often in a record in prose sat at the table. */
const SPEAKS = 1;

/**
 * Who was at the meeting that a document records without a list of those present: those whose speeches fill it, those
 * who "said" and "asked" in it, and those whom a sentence names as attending.
 */
export function attendance(reading: Reading): readonly Participation[] {
  const found: Participation[] = [];
  const add = (one: Participation): void => {
    const key = keyOf(one);
    if (key !== "" && !found.some((other) => keyOf(other) === key)) found.push(withHome(reading, one));
  };
  for (const speaker of new Set(reading.speakers)) {
    if (speaker === undefined || /interpreter|translator/i.test(speaker)) continue;
    if (isInitials(speaker) && isOneOf(reading, speaker)) continue;
    const known = reading.finder.identify(speaker);
    if (known !== undefined || !NO_NAME.test(speaker)) add(known ?? { name: speaker });
  }
  for (const one of namedAsPresent(reading)) add(one);
  const transcript = reading.speakers.some((speaker) => speaker !== undefined);
  // A title that names both who spoke with each other leaves nobody to add.
  const pair = reading.document.participants.length >= 2 && /\bBetween\b/.test(reading.document.title);
  if (!transcript && !pair) for (const one of subjectsOfSpeech(reading)) add(one);
  return found;
}

/** People whom sentences of a range name as present or as having come along, in the opening or in the notes. */
export function namedAsPresent(reading: Reading, from = 0, to = Number.POSITIVE_INFINITY): readonly Participation[] {
  const found: Participation[] = [];
  for (const { one, at } of companionsOf(reading)) {
    if (at < from || at >= to) continue;
    const known = found.findIndex((other) => keyOf(other) === keyOf(one));
    if (known === -1) found.push(one);
    else if (found[known]?.party === undefined) found[known] = one;
  }
  return found;
}

/** Initials of somebody who is listed already. */
function isOneOf({ document, lexicon }: Reading, initials: string): boolean {
  return document.participants.some((one) => {
    const name = one.person === undefined ? one.name : lexicon.personById.get(one.person)?.name;
    return name !== undefined && initialsFit(initials, name);
  });
}

/** Who took part in the talk that a message reports, where no event was made of it. */
export function presentWithoutMeeting(reading: Reading, meetings: readonly Candidate[]): readonly Participation[] {
  const { document } = reading;
  if (!isMessage(document) && !isForTheRecord(document) && !isDiary(document) && !isEditorialNote(document)) return [];
  if (meetings.some((one) => one.status === "occurred" && one.origin.rule !== "meeting-referred")) return [];
  const known = new Set(
    [document.from, document.to, ...document.participants].flatMap((one) => (one ? [keyOf(one)] : [])),
  );
  const found = new Map<string, Participation>();
  // What is written for the files in the first person is a talk of those who speak and act in it.
  const told = isForTheRecord(document) && /\bI\b/.test(reading.text) ? subjectsOfSpeech(reading) : [];
  const acting = told.filter(({ person }) => person !== undefined).map((one) => ({ one }));
  for (const { one } of [...companyOf(reading), ...acting]) {
    const key = keyOf(one);
    if (!known.has(key) && found.get(key)?.party === undefined) found.set(key, one);
  }
  return [...found.values()];
}

const read = new WeakMap<Reading, readonly Companion[]>();

/** Read once: every meeting of a report asks for its own part. */
function companionsOf(reading: Reading): readonly Companion[] {
  const known = read.get(reading) ?? [...companyOf(reading), ...inSentences(reading)];
  read.set(reading, known);
  return known;
}

function inSentences(reading: Reading): readonly Companion[] {
  return reading.sentences.flatMap((sentence) => {
    const match = sentence.text.length > 900 ? null : ATTENDED.exec(sentence.text);
    if (match === null || (!sentence.inNote && sentence.start > OPENING && !isForTheRecord(reading.document)))
      return [];
    if (NOT_DONE.test(sentence.text.slice(Math.max(0, match.index - 60), match.index))) return [];
    const from = /^(?:took part|sat in|in attendance|were with|was with|on )/i.test(match[0])
      ? sentence.start
      : sentence.start + match.index;
    const known = within(reading.people, from, sentence.end).filter(isNamed);
    const rest = LISTS.test(match[0]) ? unknownIn(reading, from + match[0].length, sentence.end, known) : [];
    const selves = /\bmyself\b/.test(sentence.text) ? reading.authors : [];
    return [...known.map(participationOf), ...rest, ...selves].map((one) => ({ one, at: sentence.end }));
  });
}

const LISTS = /present|attend|participa|attended/i;
const TITLES =
  /^(?:(?:the|Mr|Mrs|Ms|Dr|Messrs|Secretary|Under Secretary|Deputy Under Secretary|Deputy Secretary|Assistant Secretary|Deputy Assistant Secretary|Ambassador|Ambassadors|General|Admiral|Colonel|Senator|Congressman|Minister|Director|Acting)\.?,? )+/i;
const LISTED_NAME = /^\p{Lu}[\p{L}.'’-]*\p{Ll}(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u;
const ROLE =
  /\b(?:Staff|Department|Secretary|Committee|Council|Embassy|Ambassador|Minister|President|House|State|Defense|Delegation|Bureau|Room|Office|Director|Chairman|Joint|Chiefs|Government|Affairs|Library|Files?|Conference|Washington|Saigon|Paris)\b/;

/** Names in a list of those present that neither the gazetteer nor a title makes known. */
function unknownIn(
  reading: Reading,
  start: number,
  end: number,
  known: readonly PersonMention[],
): readonly Participation[] {
  const found: Participation[] = [];
  let at = start;
  for (const piece of reading.text.slice(start, end).split(/(,\s*|;\s*|\s+and\s+)/)) {
    const name = piece.trim().replace(/\.$/, "").replace(TITLES, "");
    const covered = known.some((one) => one.start < at + piece.length && at < one.end);
    at += piece.length;
    if (!covered && LISTED_NAME.test(name) && !ROLE.test(name)) found.push({ name });
  }
  return found;
}

/** How far into a document it says who was there. */
const OPENING = 2500;

function subjectsOfSpeech(reading: Reading): readonly Participation[] {
  const counts = new Map<string, { one: PersonMention; count: number }>();
  for (const mention of reading.people) {
    if (!isNamed(mention) || !SPOKE.test(reading.text.slice(mention.end, mention.end + 80))) continue;
    const key = mention.person ?? mention.name;
    const known = counts.get(key);
    counts.set(key, { one: mention, count: (known?.count ?? 0) + 1 });
  }
  const notes = reading.source.notes[0]?.start ?? Number.POSITIVE_INFINITY;
  return [...counts.values()]
    .filter(({ one, count }) => count >= SPEAKS && one.start < notes)
    .map(({ one }) => participationOf(one));
}

function isNamed(mention: PersonMention): boolean {
  return mention.person !== undefined || /\p{Lu}\p{Ll}/u.test(mention.name);
}

/** In a talk among one government's own people, a name that nobody knows is one of theirs. */
function withHome(reading: Reading, one: Participation): Participation {
  if (
    one.party !== undefined ||
    // The gazetteer knows the person, and gives no party.
    one.person !== undefined ||
    reading.home === undefined ||
    (one.name !== undefined &&
      reading.counterparts.some((party) => isNameOf(reading.lexicon.gazetteer, party, one.name ?? ""))) ||
    reading.document.participants.some((other) => other.party !== undefined && other.party !== reading.home)
  )
    return one;
  const strangers =
    reading.counterparts.length > 0 &&
    reading.people.some(
      (mention) =>
        mention.party !== undefined &&
        mention.party !== reading.home &&
        SPOKE.test(reading.text.slice(mention.end, mention.end + 60)),
    );
  return strangers ? one : { ...one, party: reading.home };
}

function keyOf(one: Participation): string {
  return one.person ?? one.name?.split(" ").at(-1)?.toLowerCase() ?? "";
}
