import { daySpan, edtfOfMonth } from "../recognise/calendar.ts";
import type { Reading, Sentence } from "../recognise/reading.ts";
import { actionOf } from "./actions.ts";
import type { Candidate } from "./candidate.ts";
import { deedTime } from "./deed-time.ts";
import { DEEDS } from "./deeds.ts";
import { partyName } from "./wording.ts";

const RULE = "action-undated";
const MOST = 5;
/** Deeds of the parties that matter though nobody dates them; what is announced or travelled needs a date. */
const WEIGHTY = new Set([
  "Halt in the bombing",
  "Bombing resumed or stepped up",
  "Mining of ports",
  "Air attack",
  "Offensive",
  "Talks broken off or suspended",
  "Undertaking suspended or taken up again",
  "Press conference or address",
]);
/** Under way as the words are said: "they are bombing". */
const UNDER_WAY = /\b(?:are|is|continues? to|have been|has been|again|now) (?:\p{L}+ ){0,2}$/iu;
const IN_PROGRESS = /^(?:\p{L}*(?:ing)\b|raid|attack)/iu;
/** To come, as settled or weighed by those who would do it. */
const TO_COME =
  /\b(?:(?:I should|(?:I|[Ww]e|[Tt]hey|you|he) (?:will|shall|intend to|plan to|are going to|had to agree to|have agreed to|agreed to))|(?:first|second|other|only) (?:option |course |alternative )?(?:is|would be) to|need for an?|be sure that we|decided to) (?:(?!not |never |call |stop |avoid |prevent |end |cease |halt )\p{L}+ ){0,6}$/u;
const DENIED = /\b(?:not|never|no|if|unless|whether|would|could|might)\b[^,;]{0,40}$/i;

/** Deeds under way or to come of which no day is told: dated by the document, about then or from then on. */
export function actionsUndated(reading: Reading, dated: readonly Candidate[]): readonly Candidate[] {
  const span = daySpan(reading.document.date.edtf);
  if (span === undefined || span.precision === "year") return [];
  const found: Candidate[] = [];
  for (const sentence of reading.sentences) {
    if (found.length >= MOST || sentence.inNote || !isProse(sentence)) continue;
    for (const deed of DEEDS) {
      if (!WEIGHTY.has(deed.name)) continue;
      const match = deed.pattern.exec(sentence.text);
      if (match === null) continue;
      const lead = sentence.text.slice(Math.max(0, match.index - 70), match.index);
      const later = TO_COME.test(lead);
      const now = !later && UNDER_WAY.test(lead) && IN_PROGRESS.test(match[0]);
      const at = sentence.start + match.index;
      if (deedTime(reading, sentence, at, at + match[0].length) !== undefined) continue;
      if ((!later && !now) || DENIED.test(lead.replace(TO_COME, ""))) continue;
      const day = reading.document.date.edtf;
      const when = later
        ? {
            edtf: `${day.split("/")[0] ?? day}/..`,
            basis: "inferred" as const,
            note: "No day is told; after the document.",
          }
        : {
            edtf: `${edtfOfMonth(span.last.year, span.last.month)}~`,
            basis: "inferred" as const,
            note: "No day is told; under way as the document is written.",
          };
      const one = actionOf(reading, sentence, deed.name, at, when, later, 0.45, RULE);
      // What we are to do is ours, whoever else the sentence names.
      const own = /\b(?:I|[Ww]e|[Oo]ur)\b/.test(lead) ? (sentence.speaker?.party ?? reading.home) : undefined;
      const known = [...dated, ...found].some((other) => other.title.split(" (")[0] === deed.name);
      if (!known) found.push(own === undefined ? one : byParty(reading, one, deed.name, own));
      break;
    }
  }
  return found;
}

/** The same deed, done by one party. */
function byParty(reading: Reading, one: Candidate, name: string, party: string): Candidate {
  const title = `${name} (${partyName(reading, party)})`;
  return { ...one, title, summary: one.summary.replace(one.title, title), parties: [party] };
}

function isProse(sentence: Sentence): boolean {
  return (
    sentence.block.kind !== "title" &&
    sentence.block.kind !== "source-note" &&
    sentence.block.kind !== "participant" &&
    sentence.text.length < 700 &&
    !/\?\W*$/.test(sentence.text)
  );
}
