import type { When } from "../../../data/schema/index.ts";
import { type Reading, within } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { judgeProposal } from "./proposal-judge.ts";
import { whenOf } from "./meeting-mention.ts";
import { speakerOf } from "./proposal-lead.ts";
import { proposalCandidate } from "./proposal-candidate.ts";
import type { Series } from "./series.ts";
import { seriesOf } from "./series-found.ts";

const RULE = "proposal-numbered";
const INLINE_RULE = "proposal-inline";
/** Lists without labels. */
const CLAUSE_RULE = "proposal-clauses";

/** Proposals put in numbered or lettered points, over several paragraphs or inside one. */
export function proposalNumbered(reading: Reading, when: When): readonly Candidate[] {
  return seriesOf(reading).flatMap((series) =>
    toCandidate(reading, series, series.style === "clause" ? CLAUSE_RULE : series.inline ? INLINE_RULE : RULE, when),
  );
}

function toCandidate(reading: Reading, series: Series, rule: string, when: When): readonly Candidate[] {
  const judgement = judgeProposal(reading, series);
  if (judgement === undefined) return [];
  const { handing } = judgement;
  const handed = judgement.by === "handed" ? handing : undefined;
  const speaker = speakerOf(reading, series.blockIndex) ?? handed?.speaker;
  const start = series.items[0]?.start ?? series.block.start;
  return [
    proposalCandidate(reading, {
      rule,
      confidence: judgement.confidence,
      introStart: judgement.title?.start ?? series.introStart,
      announcement: { by: judgement.by, ...(judgement.title ?? handed ?? { start: series.introStart, end: start }) },
      start,
      end: series.items.at(-1)?.end ?? series.block.end,
      items: series.items,
      when:
        datedAt(reading, judgement.title, start) ??
        (speaker === undefined && judgement.by === "words" ? datedBefore(reading, start) : undefined) ??
        restatedFrom(reading, series.introStart, start) ??
        when,
      ...(speaker === undefined ? {} : { speaker }),
      ...(judgement.subject === undefined ? {} : { subject: judgement.subject }),
      status: PLANNED.test(series.intro.slice(-200)) && speaker === undefined ? "planned" : "occurred",
    }),
  ];
}

const PLANNED =
  /\b(?:will|would|could|might|should|shall|(?:is|are) to|intend to|plan to) (?:propose|offer|table|put|make (?:him |them )?(?:the |a |this )?(?:following )?(?:counter-?)?(?:proposal|offer))\b/i;

/** A date that stands by itself between the title of an enclosure and its first point. */
function datedAt(reading: Reading, title: { readonly end: number } | undefined, start: number): When | undefined {
  if (title === undefined) return undefined;
  const [date] = within(reading.dates, title.end, start);
  if (date === undefined || date.form !== "calendar" || start - title.end > 80) return undefined;
  return whenOf(date);
}

/** "On April 8 the Premier set forth …": the day that the sentence before the points gives. */
function datedBefore(reading: Reading, start: number): When | undefined {
  const lead = reading.sentences.findLast((one) => one.start < start && start - one.end < 40 && one.text.length < 700);
  if (lead === undefined) return undefined;
  const date = within(reading.dates, lead.start, start).find(
    (one) => one.form === "calendar" && /^\d{4}-\d{2}-\d{2}$/.test(one.edtf),
  );
  const own = reading.document.date.edtf;
  return date === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(own) && date.edtf > own) ? undefined : whenOf(date);
}

const RAISED =
  /\b(?:raised|presented|put forward|proposed|made|set forth|tabled|submitted) (?:\w+ ){0,4}(?:points?|proposals?|terms) (?:\w+ ){0,3}(?:at|on|in|during) /i;

/** "I raised these three points at the 109th session": they are told again, and date from then. */
function restatedFrom(reading: Reading, from: number, start: number): When | undefined {
  const match = RAISED.exec(reading.text.slice(from, start));
  if (match === null) return undefined;
  const at = from + match.index;
  const [date] = within(reading.dates, at, Math.min(start, at + match[0].length + 60));
  return date === undefined || date.edtf >= reading.document.date.edtf ? undefined : whenOf(date);
}
