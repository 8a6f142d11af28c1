import type { Participation } from "../../../data/schema/index.ts";
import { daySpan, edtfOfDay } from "../recognise/calendar.ts";
import { placeOf } from "../recognise/places.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { contactsIn } from "./contact-cue.ts";
import { isMessage } from "./document-kind.ts";
import { meetingCandidate } from "./meeting-candidate.ts";
import type { MeetingMention } from "./meeting-mention.ts";
import { round } from "./meeting-reported.ts";
import { participationOf, whoIn } from "./meeting-who.ts";

const RULE = "meeting-planned";

/** Meetings that are still to come as the document is written: "we have agreed to meet again in Paris on June 6". */
export function meetingPlanned(reading: Reading, mentions: readonly MeetingMention[]): readonly Candidate[] {
  return mentions.flatMap((mention) => {
    if (mention.status !== "planned" || mention.date === undefined || mention.form === "told") return [];
    const known = mention.participants.length > 0 || mention.parties.length > 0;
    if (!known && mention.form === "noun" && !mention.named) return [];
    return meetingCandidate(reading, mention, RULE, round((known ? 0.85 : 0.7) * mention.date.confidence)) ?? [];
  });
}

/** Who is to see whom is said more often than when; of a document's plans no more are given than these. */
const MOST = 3;
const SURE =
  /\b(?:will|shall|['’]ll|is to|are to|essential to|necessary to|agreed to|decided to|(?:has|have) (?:been )?(?:asked|instructed|invited|gone|sent)|am asking|is going|are going|am going)\b/i;
const UNSURE =
  /\b(?:if|unless|whether|may|might|could|would|should|can|hope\w*|when|after|before|once|until)\b|\?\W*$/i;

/**
 * What a message says is to come and gives no day for: "Lund will be talking to him in the meantime". All that is known
 * of when is that it is after the message.
 */
export function meetingPlannedUndated(reading: Reading, dated: readonly Candidate[]): readonly Candidate[] {
  const own = daySpan(reading.document.date.edtf);
  if (!isMessage(reading.document) || own?.precision !== "day") return [];
  const found: Candidate[] = [];
  const pairs = new Set(dated.filter((one) => one.status === "planned").map((one) => pairOf(one.parties)));
  for (const sentence of reading.sentences) {
    if (found.length >= MOST || sentence.inNote || sentence.block.kind === "title" || sentence.text.length > 400)
      continue;
    if (!SURE.test(sentence.text) || within(reading.dates, sentence.start, sentence.end).length > 0) continue;
    for (const contact of contactsIn(reading, sentence)) {
      const before = sentence.text.slice(0, contact.start);
      if (!contact.future || !SURE.test(before) || UNSURE.test(before)) continue;
      const who = withPronoun(
        reading,
        sentence,
        contact,
        whoIn(reading, sentence, { ...contact, form: "verb", paper: true }),
      );
      // "It is essential to meet them": where nobody is named who shall, the writer's side shall.
      const self = who.participants.length === 0 && reading.home !== undefined ? [reading.home] : [];
      const named = [...who.parties, ...who.participants.flatMap((one) => one.party ?? [])];
      const parties = [...new Set([...self, ...named])];
      if (parties.length < 2 || pairs.has(pairOf(parties))) continue;
      pairs.add(pairOf(parties));
      const place = placeOf(sentence.text, reading.lexicon);
      const candidate = meetingCandidate(
        reading,
        {
          sentence,
          start: sentence.start + contact.start,
          end: sentence.start + contact.end,
          status: "planned",
          participants: who.participants,
          parties,
          form: "verb",
          own: who.own,
          withWhom: true,
          named: false,
          ...(place === undefined ? {} : { place }),
        },
        "meeting-planned-undated",
        0.5,
        {
          edtf: `${edtfOfDay(own.last)}/..`,
          basis: "inferred",
          note: "No date is given; it is to come after the document.",
        },
      );
      if (candidate !== undefined) found.push(candidate);
    }
  }
  return found;
}

function pairOf(parties: readonly string[]): string {
  return parties.toSorted().join();
}

/** How far before "him" he may have been named, in characters. */
const NAMED_BEFORE = 300;

/** "Will be talking to him": he is whom the text named last that is not of the speaker's own side. */
function withPronoun(
  reading: Reading,
  sentence: Sentence,
  contact: { readonly start: number; readonly end: number },
  who: ReturnType<typeof whoIn>,
): Pick<ReturnType<typeof whoIn>, "participants" | "parties" | "own"> {
  if (!/\b(?:him|her)$/.test(sentence.text.slice(contact.start, contact.end))) return who;
  const at = sentence.start + contact.start;
  const him = within(reading.people, Math.max(0, at - NAMED_BEFORE), at).findLast(
    (one) => one.party !== undefined && one.party !== reading.home && !who.parties.includes(one.party),
  );
  if (him === undefined) return who;
  const participants: Participation[] = [...who.participants, participationOf(him)];
  return { ...who, participants, parties: [...who.parties, him.party ?? ""] };
}
