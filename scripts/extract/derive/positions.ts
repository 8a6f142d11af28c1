import type { When } from "../../../data/schema/index.ts";
import { findIssues } from "../recognise/issues.ts";
import { type Reading, type Sentence } from "../recognise/reading.ts";
import { stepsShown } from "../recognise/steps.ts";
import type { Candidate } from "./candidate.ts";
import { addPosition, positionOf } from "./position-candidate.ts";
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
    const context =
      previous !== undefined && previous.blockIndex === sentence.blockIndex
        ? `${previous.text} ${sentence.text}`
        : sentence.text;
    previous = sentence;
    agreed = agreedText(reading, sentence, agreed);
    const common = agreed !== undefined && TEXT_SAYS.test(sentence.text) ? agreed.parties : undefined;
    const aim =
      sentence.speaker === undefined && !sentence.inNote && AIMS.test(sentence.text) ? reading.home : undefined;
    if (isInPoints(proposals, sentence)) continue;
    const issues = new Set(findIssues(context, reading.lexicon).map((mention) => mention.issue));
    if (issues.size === 0) continue;
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
      if (isNoStand(reading, sentence, holding)) break;
      addPosition(found, positionOf(reading, sentence, holding, issue, [low, high], when));
    }
  }
  return [...found.values()];
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

const TOLD =
  /\b(?:I|[Ww]e) (?:(?!would|could|might|should)\w+ ){0,3}?(?:told|agree|insist|offer|propose|said|stated|made (?:it )?clear|proposed|offered|insisted|rejected|refused|agreed|gave|replied|presented|emphasized|reiterated|stressed|pointed out|informed|asked for|demanded)\b/;
/** A writer's guess at what another might hold. */
const GUESSED =
  /\b(?:unrealistic|expect\w*|hope\w*|fear\w*|believe[sd]?|think|thought|point where|might|whether|probably|perhaps|possib\w+|presumabl\w+|suggest\w*|appear\w*|seem\w*|estimate\w*|if we|likely|would have to|could)\b/i;
const SAID =
  /\b(?:said|stated|insisted|demanded|rejected|replied|repeated|reiterated|declared|maintained|emphasized|stressed|told|responded|proposed|refused|argued|indicated)\b/;
const ASKED = /\b(?:asked|inquired|wondered|queried) (?:\w+ ){0,3}(?:whether|if|what|how|when|why)\b/i;

/**
 * Sentences that state no position towards another party: what colleagues say to each other of their own side's
 * thinking, what a writer guesses that others hold, and questions told of.
 */
function isNoStand(reading: Reading, sentence: Sentence, holding: Holding): boolean {
  if (ASKED.test(sentence.text)) return true;
  const table = new Set(reading.document.participants.flatMap((one) => one.party ?? []));
  const own = holding.party === reading.home;
  if (sentence.speaker !== undefined) return own && table.size === 1;
  if (own) return table.size < 2 && !TOLD.test(sentence.text);
  return GUESSED.test(sentence.text) && !SAID.test(sentence.text);
}
