import type { When } from "../../../data/schema/index.ts";
import { findIssues } from "../recognise/issues.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import { stepsShown } from "../recognise/steps.ts";
import type { Candidate } from "./candidate.ts";
import { round } from "./meeting-reported.ts";
import { type Instructed, instructedBy, isNoClaim, isNoStand } from "./no-stand.ts";
import { addPosition, isAssumed, positionOf } from "./position-candidate.ts";
import { positionsClaimed } from "./position-claims.ts";
import { positionsInPoints } from "./position-points.ts";
import { type Holding, holdingOf, leavesInMind, otherSide } from "./stance.ts";

/** A range wider than this says nothing. */
const WIDEST = 2;
/** Longer than this is no sentence of prose. */
const LONGEST = 900;
/**
 * What each party holds on each issue: a sentence with a holder, an issue that the gazetteer's cues show, and a step of
 * its scale that the step cues show. No cue, no position. Sentences that say the same are one position.
 */
export function derivePositions(
  reading: Reading,
  when: When,
  proposals: readonly Candidate[] = [],
): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const position of positionsInPoints(reading, proposals)) addPosition(found, position);
  let inMind: string | undefined;
  let previous: Sentence | undefined;
  let agreed: Agreed | undefined;
  let instructed: Instructed | undefined;
  for (const sentence of reading.sentences) {
    if (
      sentence.block.kind === "title" ||
      sentence.block.kind === "participant" ||
      sentence.block.kind === "source-note"
    )
      continue;
    if (sentence.text.length > LONGEST) continue;
    if (previous === undefined || previous.block.part !== sentence.block.part || previous.inNote !== sentence.inNote)
      inMind = undefined;
    const before = inMind;
    inMind = leavesInMind(reading, sentence, before);
    // Who was spoken of last is meant by "he" and by what runs on within the paragraph, and no further.
    const here = sentence.speaker !== undefined || previous?.blockIndex === sentence.blockIndex;
    const last = previous;
    const behind = previous !== undefined && previous.blockIndex === sentence.blockIndex ? previous.text : "";
    const context =
      previous !== undefined && previous.blockIndex === sentence.blockIndex
        ? `${previous.text} ${sentence.text}`
        : sentence.text;
    previous = sentence;
    instructed = instructedBy(reading, sentence, instructed);
    agreed = agreedText(reading, sentence, agreed);
    const common = agreed !== undefined && TEXT_SAYS.test(sentence.text) ? agreed.parties : undefined;
    const aim =
      sentence.speaker === undefined && !sentence.inNote && AIMS.test(sentence.text) ? reading.home : undefined;
    if (isInPoints(proposals, sentence)) continue;
    const issues = new Set(findIssues(context, reading.lexicon).map((mention) => mention.issue));
    if (issues.size === 0) continue;
    const claimed = positionsClaimed(
      reading,
      sentence,
      before ?? spokenOf(reading, sentence, last),
      when,
      behind,
    ).filter(({ claim, holding }) => !isNoClaim(reading, sentence, claim, holding.party, instructed !== undefined));
    for (const { position } of claimed) addPosition(found, position);
    if (common === undefined && aim === undefined) for (const { issue } of claimed) issues.delete(issue);
    let holding: Holding | undefined | "none" = "none";
    for (const issue of issues) {
      const steps = stepsShown(sentence.text, issue, reading.lexicon);
      const [low, high] = [steps[0], steps.at(-1)];
      if (low === undefined || high === undefined || high - low > WIDEST) continue;
      if (common !== undefined || aim !== undefined) {
        for (const party of common ?? (aim === undefined ? [] : [aim])) {
          const held = common === undefined ? "demands" : "agrees";
          addPosition(found, positionOf(reading, sentence, { party, held, reported: false }, issue, [low, high], when));
        }
        continue;
      }
      if (holding === "none") holding = holdingOf(reading, sentence, before, here);
      if (holding === undefined) break;
      if (isNoStand(reading, sentence, holding, instructed !== undefined)) break;
      if (sentence.speaker === undefined && SUPPOSES.test(sentence.text)) break;
      const position = positionOf(reading, sentence, holding, issue, [low, high], when);
      addPosition(found, sentence.speaker === undefined ? lessSure(position) : position);
    }
  }
  return withoutAssumed([...found.values()]);
}

/** In prose, words and a name in one sentence, without the grammar that joins them, are often by chance together. */
function lessSure(position: Candidate): Candidate {
  return { ...position, origin: { ...position.origin, confidence: round(position.origin.confidence - 0.1) } };
}

/** What is only assumed of a side's stand goes where words show one. */
function withoutAssumed(positions: readonly Candidate[]): readonly Candidate[] {
  const key = (one: Candidate): string => `${one.stance?.party}|${one.stance?.issue}`;
  const shown = new Set(positions.filter((one) => !isAssumed(one)).map(key));
  return positions.filter((one) => !isAssumed(one) || !shown.has(key(one)));
}

/** What would be if something were, and what others will do, is no stand. */
const SUPPOSES =
  /^\W*(?:If|Should|Unless|Were) \p{L}+ (?:\p{L}+ )?(?:\p{L}+ed|were|should|had)\b|^[^,;]{0,50}\bwill (?:\p{L}+ly )?(?:reject|refuse|accept|agree|demand|insist|oppose|propose|offer)\b/u;

/** The side spoken of in the sentence before, where only one other than the writer's is. */
function spokenOf(reading: Reading, sentence: Sentence, previous: Sentence | undefined): string | undefined {
  if (sentence.speaker !== undefined || previous === undefined || previous.inNote !== sentence.inNote) return undefined;
  const { start, end } = previous;
  const parties = new Set(
    [...within(reading.people, start, end), ...within(reading.parties, start, end)].flatMap((one) =>
      one.party === undefined || one.party === reading.home ? [] : one.party,
    ),
  );
  return parties.size === 1 ? [...parties][0] : undefined;
}

/** What stands in the points of a proposal is held by whoever proposes it, and told point by point. */
function isInPoints(proposals: readonly Candidate[], sentence: Sentence): boolean {
  return proposals.some((one) =>
    (one.spans ?? []).some(([start, end]) => start < sentence.end && sentence.start < end),
  );
}

/** What a side sets out to get from another. */
const AIMS =
  /\b(?:obtain|secure|win)(?:ing)? (?:a |an |some |the )?(?:[\w-]+ )?(?:commitment|undertaking|assurance|promise|pledge|cease-?fire)\b|\b[Oo]ur (?:objectives?|aims?|goals?) (?:is|are|was|were)\b/;
const AGREED_ON =
  /\b(?:agreed|agreement) (?:with \p{Lu}[\p{L} ]{2,30} )?on (?:the |a )(?:[\w-]+ )?(?:text|wording|language|draft|understanding)\b/iu;
/** What both sides have agreed on, speaking: "It reaffirms", "the draft communiqué says". */
const TEXT_SAYS =
  /^\W*(?:[\w ,]{0,60}, )?(?:It|The (?:draft |agreed |private )?(?:text|communiqu[eé]|understanding|agreement|protocol)|[Tt]hat provision)\b.{0,20}?\b(?:reiterates?|reaffirms?|requires?|repeats?|contains?|provides?|says|states|commits?|obligates?)\b|\b(?:the )?draft communiqu[eé] (?:repeats|says|states)\b|\bagreed on the text of .{0,40}\bthat would\b/;
/** How many sentences an agreed text is spoken of after it is named. */
const SPOKEN_OF = 14;

interface Agreed {
  readonly parties: readonly string[];
  readonly left: number;
}

/** The sides of an agreed text, from the sentence that says they agreed for as long as it is likely spoken of. */
function agreedText(reading: Reading, sentence: Sentence, before: Agreed | undefined): Agreed | undefined {
  const other = otherSide(reading, reading.home);
  if (
    AGREED_ON.test(sentence.text) &&
    sentence.speaker === undefined &&
    !sentence.inNote &&
    reading.home !== undefined &&
    other !== undefined
  )
    return { parties: [reading.home, other], left: SPOKEN_OF };
  return before === undefined || before.left === 0 ? undefined : { ...before, left: before.left - 1 };
}
