import type { Participation } from "../../../data/schema/index.ts";
import { isNation } from "../document/office.ts";
import { type ListedName, namesBefore, namesFrom } from "../recognise/people-list.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import { DESK } from "../recognise/surname.ts";
import { isDiary, isEditorialNote, isForTheRecord, isWire, recordsMeeting } from "./document-kind.ts";
import { isThing, isWord, partyOf, type Whose } from "./company-party.ts";
import { FIRST_PERSON, MEETS, NOT_DONE, PHRASES, SUBJECTLESS, VERB } from "./company-phrases.ts";
import { type Contact, contactsIn } from "./contact-cue.ts";
import { participationOf } from "./meeting-mention.ts";

/** How far into a document it says who was there. */
const OPENING = 2600;
const MOST = 900;

/** Somebody who came along, and where the sentence ends that says so. */
export interface Companion {
  readonly one: Participation;
  readonly at: number;
}

/**
 * Who was at the meetings that the author reports, from what the prose says: "Orm and I called on Minister Varga", "he
 * had Stol with him", "with Rehn on his side and Loos on mine". Who came with the author is of his party.
 */
export function companyOf(reading: Reading): readonly Companion[] {
  const records = recordsMeeting(reading.document) || isForTheRecord(reading.document);
  const whole = isForTheRecord(reading.document) || isDiary(reading.document);
  // Where a record lists who was there or names them in its title, others' meetings add nobody.
  const listed = recordsMeeting(reading.document) && reading.document.participants.length >= 2;
  // What a ministry writes, and what editors write, is of others; what else is sent says first of all what it is about.
  const othersToo = isEditorialNote(reading.document) || (isWire(reading.document) && reading.authors.length === 0);
  let prose = 0;
  const found: Companion[] = [];
  for (const sentence of reading.sentences) {
    if (sentence.inNote || (sentence.start > OPENING && !whole) || sentence.text.length > MOST) continue;
    if (sentence.speaker !== undefined || !isProse(sentence)) continue;
    // A record says in its first sentences who met; later ones tell of other meetings.
    const recorded = records && !listed && (sentence.block.kind === "subject" || prose < 2);
    if (sentence.block.kind !== "subject") prose += 1;
    for (const one of companyIn(reading, sentence, recorded)) found.push({ one, at: sentence.end });
    if (listed) continue;
    for (const one of togetherIn(reading, sentence, othersToo || prose < 2)) found.push({ one, at: sentence.end });
  }
  return found;
}

/**
 * Those whom a verb of meeting joins: "I took Varga through it", "Ambassador Loos called on Orm" in what a ministry
 * writes of its own callers. Who tells somebody something is with him where the author is one of the two.
 */
function togetherIn(reading: Reading, sentence: Sentence, othersToo: boolean): readonly Participation[] {
  return contactsIn(reading, sentence).flatMap((contact) => {
    if (contact.future) return [];
    const subject = sentence.text.slice(Math.max(0, contact.start - 40), contact.start);
    const own = FIRST_PERSON_SUBJECT.test(subject) || (isWire(reading.document) && contact.start < 6);
    const reported = contact.kind === "meeting" && othersToo;
    if (!own && !reported) return [];
    const objects = namesFrom(sentence.text, objectStart(reading, sentence, contact)).names;
    const subjects = own
      ? []
      : namesBefore(sentence.text, contact.start - ((OWNED.exec(subject) ?? ADVERBS.exec(subject))?.[0].length ?? 0))
          .names;
    const read = (names: readonly ListedName[], whose: Whose) => {
      let before: string | undefined;
      return names.flatMap((name) => {
        const one = participationIn(reading, sentence, name, whose, before);
        before = one?.party ?? before;
        return one === undefined ? [] : [one];
      });
    };
    const [those, these] = [
      read(subjects, { side: "either" }),
      read(objects, { side: own ? "other" : "either", met: true }),
    ];
    // Others' talks count where both who met are named.
    return own || (those.length > 0 && these.length > 0) ? [...those, ...these] : [];
  });
}

const FIRST_PERSON_SUBJECT =
  /\b(?:I|[Ww]e)(?: (?:have|had|also|then|again|just|later|first|immediately|accordingly|today|yesterday|this (?:morning|afternoon|evening)|\w+ly))* $/;
const ADVERBS =
  /(?:(?<= )(?:had|has|have|also|then|again|just|later|first|today|yesterday|this (?:morning|afternoon|evening)|\w+ly) )+$/;
/** "Varga's last | talk with Orm": between who had it and the noun. */
const OWNED = /['’]s? (?:(?!and\b|or\b)\p{Ll}[\p{L}-]* ){0,3}$/u;

/** Where the list of those begins whom a verb joins: before the titles of the person at whom the contact ends. */
function objectStart(reading: Reading, sentence: Sentence, contact: Contact): number {
  const person = within(reading.people, sentence.start + contact.start, sentence.start + contact.end).at(-1);
  const at = person === undefined ? contact.end : person.start - sentence.start;
  const verb = /^\S+ ?/.exec(sentence.text.slice(contact.start, at))?.[0] ?? "";
  const titles = /(?:(?:the|his|Mr|Mrs|Dr|Messrs|Gen|Amb|Acting|\p{Lu}[\p{L}-]*)\.? ?)*$/u.exec(
    sentence.text.slice(contact.start + verb.length, at),
  )?.[0];
  return at - (titles?.length ?? 0);
}

/** Whether the author is in a sentence: as "I", left out, or by name as some posts write. */
function speaksOfAuthor(reading: Reading, { text, start, end }: Sentence): boolean {
  if (FIRST_PERSON.test(text) || (isWire(reading.document) && SUBJECTLESS.test(text))) return true;
  const named = new Set(reading.authors.flatMap((one) => one.person ?? []));
  if (within(reading.people, start, end).some((one) => one.person !== undefined && named.has(one.person))) return true;
  return reading.authors.some((one) => one.name !== undefined && text.includes(one.name.split(" ").at(-1) ?? one.name));
}

/**
 * Whom a sentence of others' meeting names: "Varga and Orm lunched with Rehn and Stol" in the report of somebody who was
 * not there.
 */
export function metIn(reading: Reading, sentence: Sentence): readonly Participation[] {
  const found: Participation[] = [];
  const { text } = sentence;
  for (const { pattern, first } of PHRASES) {
    if (first !== true) continue;
    for (const match of text.matchAll(pattern)) {
      const after = namesFrom(text, match.index + match[0].length).names;
      const before = VERB.test(match[0]) ? namesBefore(text, match.index).names : [];
      let party: string | undefined;
      for (const name of [...before, ...after]) {
        const one = participationIn(reading, sentence, name, { side: "either" }, party);
        if (name === before.at(-1)) party = undefined;
        else party = one?.party ?? party;
        if (one !== undefined) found.push(one);
      }
    }
  }
  return found;
}

function isProse({ block }: Sentence): boolean {
  return block.kind === "paragraph" || block.kind === "list-item" || block.kind === "subject";
}

function companyIn(reading: Reading, sentence: Sentence, recorded: boolean): readonly Participation[] {
  const { text } = sentence;
  const author = recorded || speaksOfAuthor(reading, sentence);
  const found: { readonly one: Participation; readonly at: number; readonly sure: boolean }[] = [];
  const meets = MEETS.test(text);
  for (const { pattern, list, side, first, meeting, titled } of PHRASES) {
    if ((first === true && !author) || (meeting === true && !meets)) continue;
    for (const match of text.matchAll(pattern)) {
      if (first === true && NOT_DONE.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
      const { names } =
        list === "after" ? namesFrom(text, match.index + match[0].length) : namesBefore(text, match.index);
      const whose: Whose =
        side === "subject" ? sideOfSubject(reading, sentence, match.index) : { side, met: first === true };
      let before: string | undefined;
      for (const name of names) {
        const one = participationIn(reading, sentence, name, whose, before);
        if (one === undefined || (titled === true && one.person === undefined && name.title === "")) continue;
        before = one.party ?? before;
        found.push({ one, at: sentence.start + name.start, sure: side === "own" || side === "subject" });
      }
      // "The President met with Varga": in a record, whoever met is not the author.
      if (!recorded || first !== true || names.length === 0 || sentence.block.kind === "subject") continue;
      for (const mention of within(reading.people, sentence.start, sentence.start + match.index))
        found.push({ one: participationOf(mention), at: mention.start, sure: false });
    }
  }
  for (const one of spokesmenIn(reading, sentence)) found.push({ one, at: sentence.start, sure: true });
  if (sentence.block.kind === "subject")
    for (const one of joinedIn(reading, text)) found.push({ one, at: sentence.start, sure: false });
  // What says that somebody came with the author goes before what only says that he was there.
  return found.toSorted((a, b) => Number(b.sure) - Number(a.sure)).map(({ one }) => one);
}

/** "Orm led for Maravia, Stol for Tolland": who spoke for whom at a session of several. */
function spokesmenIn(reading: Reading, sentence: Sentence): readonly Participation[] {
  return within(reading.parties, sentence.start, sentence.end).flatMap(({ start, end, party }) => {
    // "The Maravians had Varga and Orm", "Tolland was represented by Rehn".
    const had =
      /^(?: side| delegation)? (?:had|(?:was|were) (?:represented by|made up of|composed of)|consisted of|comprised|included|team was) (?=(?:the )?\p{Lu})/u.exec(
        sentence.text.slice(end - sentence.start),
      );
    if (had !== null)
      return namesFrom(sentence.text, end - sentence.start + had[0].length).names.flatMap(
        (listed) => participationIn(reading, sentence, listed, { side: "either", party }, undefined) ?? [],
      );
    const before = sentence.text.slice(0, start - sentence.start);
    const lead = /(?: (?:led|spoke|spoke first|headed|sat|acted|presided))?(?: off)? for (?:the )?$/.exec(before);
    if (lead === null) return [];
    return namesBefore(sentence.text, lead.index).names.flatMap((listed) => {
      const one = participationIn(reading, sentence, listed, { side: "either", party }, undefined);
      return one === undefined ? [] : [one.party === undefined ? { ...one, party } : one];
    });
  });
}

/** "Lunch, Orm-Stol-Varga": surnames that a subject line joins by hyphens. */
function joinedIn(reading: Reading, text: string): readonly Participation[] {
  return [...text.matchAll(/\p{Lu}[\p{L}'’]+(?:[-–—/]\p{Lu}[\p{L}'’]+){2,}/gu)].flatMap(([run]) =>
    run.split(/[-–—/]/).flatMap((name) => {
      const one = reading.finder.bearer(name, "Mr.");
      return one?.person === undefined ? [] : [one];
    }),
  );
}

/** Whose company "accompanied by" tells of: the author's where the clause speaks of him, else of who is named last before. */
function sideOfSubject(reading: Reading, sentence: Sentence, at: number): Whose {
  const before = sentence.text.slice(Math.max(0, at - 90), at);
  const subject = within(reading.people, sentence.start, sentence.start + at).at(-1);
  const near = subject !== undefined && sentence.start + at - subject.end < 40;
  if (near) return subject.party === undefined ? { side: "either" } : { side: "other", party: subject.party };
  if (FIRST_PERSON.test(before) || before.trim() === "") return { side: "own" };
  return { side: "either" };
}

function participationIn(
  reading: Reading,
  sentence: Sentence,
  listed: ListedName,
  whose: Whose,
  before: string | undefined,
): Participation | undefined {
  const [start, end] = [sentence.start + listed.start, sentence.start + listed.end];
  const mention = reading.people.find((one) => one.start < end && start < one.end);
  if (mention?.person !== undefined) return participationOf(mention);
  if (listed.name === "") return undefined;
  const bearer = reading.finder.bearer(listed.name, listed.title);
  if (bearer !== undefined) return bearer;
  if (isThing(reading, listed.name) || (listed.title === "" && isWord(reading, listed.name))) return undefined;
  const name = listed.name;
  // "North American Section" says what he deals with, not whose he is.
  const told = within(reading.parties, start - listed.title.length - 1, start).find(
    (one) => !DESK.test(reading.text.slice(one.end, one.end + 16)),
  )?.party;
  const party =
    mention?.party ?? told ?? (isNation(listed.title) ? undefined : partyOf(reading, listed, start, whose, before));
  return { name, ...(party === undefined ? {} : { party }) };
}
