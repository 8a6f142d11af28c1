import type { Participation, When } from "../../../data/schema/index.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import { actorsOf } from "./actor.ts";
import type { Candidate } from "./candidate.ts";
import { subjectOf } from "./claim-subject.ts";
import { isMessage } from "./document-kind.ts";
import { evidenceFor } from "./evidence.ts";
import { participationOf, whenOf } from "./meeting-mention.ts";
import { endsOf } from "./message-ends.ts";
import { partyName, personName } from "./wording.ts";

const RULE = "message-planned";
const MOST = 5;
/** Verbs of letting know, as something still to be done. */
const WILL =
  /\b(?:will|shall|['’]ll|(?:is|are|am) going to) (?:then |also |soon |\p{L}+ly )*(?:choose [^.;]{0,40} and |think [^.;]{0,20} and )?(?<verb>let (?:you|him|them|us|me|\p{Lu}\p{L}+) know|inform|notify|(?:answer|reply|respond)(?= (?:to (?:you|your|him|them|his|their|the (?:message|note|letter|proposal))|by|within|soon|tomorrow|in a|in the|on|as soon)\b|[.,;])|(?:get|be) in touch|get back to|transmit|pass (?:on|along)|convey|send (?:you|him|them|us|a|an|another|the)|write to|report to|give (?:you|him|them|us) (?:an?|our|his|its|their|the) (?:final |formal |official )?(?:answer|reply|response))\b/gu;
const REQUESTED =
  /\b(?:[Pp]lease|I (?:would )?ask (?:you|that)|[Rr]equest (?:that )?this be) (?:pass(?:ed)?|convey(?:ed)?|transmit(?:ted)?|forward(?:ed)?)\b/g;
const BIDDEN =
  /\b(?:I|[Ww]e) (?:have |had )?(?:asked|instructed|requested|directed|told) (?=\p{Lu})[^.;]{2,40}? to (?:report|inform|tell|inquire|convey|pass|transmit|notify)\b/gu;
const DENIED = /\b(?:not|never|if|when|whether)\b[^.;,]{0,40}$/i;

/** Messages still to be sent: "we will let you know", "I have asked Rehn to report". */
export function messagePlanned(reading: Reading): readonly Candidate[] {
  const from = reading.document.date.edtf.replace(/[~?%]/g, "").split("/").at(-1) ?? "";
  if (!/^\d{4}-\d\d-\d\d$/.test(from)) return [];
  const found = new Map<string, Candidate>();
  for (const sentence of reading.sentences) {
    if (found.size >= MOST || sentence.inNote || sentence.block.kind === "title" || sentence.text.length > 700)
      continue;
    if (/\?\W*$/.test(sentence.text)) continue;
    for (const one of plannedIn(reading, sentence, from)) {
      const key = one.parties.join();
      if (!found.has(key)) found.set(key, one);
    }
  }
  return [...found.values()];
}

function plannedIn(reading: Reading, sentence: Sentence, from: string): readonly Candidate[] {
  const { text } = sentence;
  const [writer, reader] = endsOf(reading, sentence);
  const actors = actorsOf(reading, sentence);
  const found: Candidate[] = [];
  for (const match of text.matchAll(WILL)) {
    if (DENIED.test(text.slice(0, match.index))) continue;
    const at = sentence.start + match.index;
    const subject = subjectOf(reading, sentence, actors, at);
    if (subject?.parties === undefined || subject.parties.length > 1) continue;
    const sender: Participation =
      subject.person === "first"
        ? (writer ?? { party: subject.parties[0] ?? "" })
        : { party: subject.parties[0] ?? "" };
    const to = recipientOf(reading, sentence, at + match[0].length) ?? (subject.person === "second" ? writer : reader);
    found.push(planned(reading, sentence, at, sender, to, from));
  }
  for (const match of text.matchAll(BIDDEN)) {
    const at = sentence.start + match.index;
    const who = within(reading.people, at, at + match[0].length)[0];
    if (who !== undefined) found.push(planned(reading, sentence, at, participationOf(who), writer, from));
  }
  // What a message asks to have passed on is that message itself.
  if (!isMessage(reading.document))
    for (const match of text.matchAll(REQUESTED)) {
      const at = sentence.start + match.index;
      if (writer !== undefined)
        found.push(
          planned(reading, sentence, at, writer, recipientOf(reading, sentence, at + match[0].length) ?? reader, from),
        );
    }
  return found.filter((one) => one.parties.length > 1 || (one.participants ?? []).length > 1);
}

/** "Let the Tollanders know", "inform Rehn", "in touch with General Sol"; undefined for "you" and where nobody is named. */
function recipientOf(reading: Reading, sentence: Sentence, end: number): Participation | undefined {
  const near = Math.min(sentence.end, end + 50);
  const isNext = (at: number): boolean =>
    /^(?: (?:to|with|the|President|Ambassador|General|Cdes?\.?|a|report|message))* ?$/.test(
      reading.text.slice(end, at),
    );
  const person = within(reading.people, end, near).find((one) => isNext(one.start));
  if (person !== undefined) return participationOf(person);
  const party = within(reading.parties, end, near).find((one) => isNext(one.start));
  return party === undefined ? undefined : { party: party.party };
}

function planned(
  reading: Reading,
  sentence: Sentence,
  at: number,
  sender: Participation,
  to: Participation | undefined,
  from: string,
): Candidate {
  const nameOf = (one: Participation): string => personName(reading, one) ?? partyName(reading, one.party);
  const parties = [...new Set([sender.party, to?.party].flatMap((party) => party ?? []))];
  const dated = within(reading.dates, at, sentence.end).find(
    (one) => /^\d{4}-\d\d-\d\d$/.test(one.edtf) && one.edtf > from,
  );
  const when: When =
    dated === undefined
      ? { edtf: `${from}/..`, basis: "inferred", note: "No day is told; after the document." }
      : whenOf(dated);
  return {
    handle: `${RULE}@${at}`,
    document: reading.document.id,
    kind: "message",
    title: `${nameOf(sender)}${to === undefined ? "" : ` to ${nameOf(to)}`}, to come`,
    summary: `${nameOf(sender)} is to let ${to === undefined ? "others" : nameOf(to)} know.`,
    when,
    status: "planned",
    parties,
    participants: [sender, to].flatMap((one) =>
      one === undefined || (one.person ?? one.name) === undefined ? [] : [one],
    ),
    issues: [],
    refers: [],
    evidence: [evidenceFor(reading, sentence.start, sentence.end, ["participants"])],
    origin: { method: "rule", rule: RULE, confidence: 0.5 },
  };
}
