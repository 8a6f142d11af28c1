import type { When } from "../../../data/schema/index.ts";
import { findIssues, topicsOf } from "../recognise/issues.ts";
import type { Reading, Sentence } from "../recognise/reading.ts";
import { stepsShown } from "../recognise/steps.ts";
import type { Candidate } from "./candidate.ts";
import type { Claim } from "./claim.ts";
import { claimsIn } from "./claims.ts";
import { positionOf } from "./position-candidate.ts";
import { assumedRange, heldRange } from "./position-range.ts";
import { type Holding, otherSide } from "./stance.ts";

const POINTS_BACK =
  /\b(?:that (?:it|this|they) (?:should|must|would|be|could)|it (?:should|must) be|(?:to|of|on|for|with|accept\w*|reject\w*|consider\w*|agreed|refus\w*|oppos\w*|favou?r\w*|support\w*|dismiss\w*) (?:it|this)\b(?! \w+ (?:paper|letter))|this (?:proposal|demand|point|condition|issue|question|matter)\b)/i;
const SHORT = 160;
/** "On the cease-fire, …". */
const LEADS_UP =
  /^\W*(?:On|As (?:to|for|regards)|With (?:respect|regard|reference) to|Concerning|Regarding|About|In (?:regard|respect) (?:to|of))\b/;
/** What follows is when or on what terms, not what. */
const CIRCUMSTANCE =
  / (?:until|unless|if|when|once|after|before|following|which|while|since|because|as long as|so long as|in return for|in exchange for|provided|pending|without|as a result of)\b/;
/** Of these, what must happen first or in return. */
const TERMS =
  /^ (?:until|unless|if|once|after|as long as|so long as|in return for|in exchange for|provided|when|without)\b/;
const FIRST_TERMS = /^\W*(?:If|Once|Unless|Provided|In return for|In exchange for|Only (?:if|when|after))\b[^;]*/;

export interface Claimed {
  readonly position: Candidate;
  readonly holding: Holding;
  readonly issue: string;
  readonly claim: Claim;
  /** True for what is asked for first or in return. */
  readonly isTerm: boolean;
}

/**
 * Positions by the grammar of a sentence: what a side's verb of taking a stand has for its object. The step is the one
 * that words show; a side that demands, refuses or offers the very thing at issue without one stands at its own end of the
 * scale, or gives way from there.
 *
 * @param mind the side that the sentences before leave in mind.
 * @param previous the sentence before, of the same paragraph.
 */
export function positionsClaimed(
  reading: Reading,
  sentence: Sentence,
  mind: string | undefined,
  when: When,
  previous = "",
): readonly Claimed[] {
  const found: readonly Claimed[] = claimsIn(reading, sentence, mind).flatMap((claim) => {
    const [object, terms] = partsOf(reading, claim).map((part) => withOwners(reading, sentence, claim, part)) as [
      string,
      string,
    ];
    const own = topicsOf(object, reading.lexicon);
    // "He proposed that it should …": what was spoken of just before.
    const back = own.size === 0 && object.length < SHORT && POINTS_BACK.test(object);
    const before = back ? topicsOf(previous, reading.lexicon) : undefined;
    const topics = before?.size === 1 ? before : own;
    const required = new Set([...topicsOf(terms, reading.lexicon)].filter((topic) => !topics.has(topic)));
    const words = reading.text.slice(claim.from, claim.end);
    const owned = withOwners(reading, sentence, claim, words);
    // Cues may be written of either: "your troops", "Tollander troops".
    const text = owned === words ? words : `${words}; ${owned}`;
    const issues = new Set([...findIssues(text, reading.lexicon).map((mention) => mention.issue), ...topics]);
    return [...issues].flatMap((issue) =>
      claim.parties.flatMap((party) => {
        const shown = stepsShown(text, issue, reading.lexicon);
        const assumed = shown.length === 0;
        // What others must do first is demanded of them, whatever is offered for it.
        // "Ready to talk without preconditions" asks for none; "no talks without the Keshites" does.
        const isTerm = !claim.said && required.has(issue) && (claim.held === "refuses" || !/^ without\b/.test(terms));
        const held = isTerm ? "demands" : claim.held;
        if (assumed && (claim.said || !(topics.has(issue) || isTerm))) return [];
        const range = assumed
          ? assumedRange(reading, issue, party, held)
          : heldRange(reading, issue, party, shown, held === "refuses" && terms === "");
        if (range === undefined) return [];
        const holding: Holding = { party, held, reported: claim.reported };
        const position = positionOf(reading, sentence, holding, issue, range, when, assumed);
        return [{ position: isTerm ? unconditional(position) : position, holding, issue, claim, isTerm }];
      }),
    );
  });
  // "He replied that it was out of the question" says it, and refuses it.
  return [...found.filter((one) => !one.isTerm), ...found.filter((one) => one.isTerm)].filter(
    ({ claim, holding, issue }) =>
      !claim.said ||
      !found.some((one) => !one.claim.said && one.issue === issue && one.holding.party === holding.party),
  );
}

/** The condition belongs to what is offered for it. */
function unconditional(position: Candidate): Candidate {
  if (position.stance?.condition === undefined) return position;
  const { condition: _condition, ...stance } = position.stance;
  return { ...position, stance, summary: position.summary.replace(", on a condition", "") };
}

/**
 * What a claim is of, and on what terms: its own clause with what leads up to it; and what must happen first or in return.
 * Other circumstances are in neither.
 */
function partsOf(reading: Reading, claim: Claim): readonly [object: string, terms: string] {
  const lead = reading.text.slice(claim.from, claim.start);
  const own = reading.text.slice(claim.start, claim.end);
  const cut = own.search(CIRCUMSTANCE);
  const before = LEADS_UP.test(lead) || /\b(?:is|are|was|were|be) \W*$/.test(lead) ? lead : "";
  const front = FIRST_TERMS.exec(lead)?.[0] ?? "";
  if (cut < 0) return [before + own, front];
  return [before + own.slice(0, cut), front + (TERMS.test(own.slice(cut)) ? own.slice(cut) : "")];
}

const OWNED =
  /\b([Oo]ur|[Yy]our|[Tt]heir|[Ii]ts|[Hh]is) (?:own |armed )?(forces|troops|army|divisions|units|soldiers)\b/g;

/** "Your troops" as the troops of whoever is spoken to: whose withdrawal is meant is another matter for each side. */
function withOwners(reading: Reading, sentence: Sentence, claim: Claim, text: string): string {
  const [holder] = claim.parties;
  const home = sentence.speaker?.party ?? reading.home;
  return text.replace(OWNED, (whole: string, whose: string, what: string) => {
    const word = whose.toLowerCase();
    const owner =
      word === "our"
        ? home
        : word === "your"
          ? otherSide(reading, home)
          : sentence.speaker === undefined
            ? holder
            : undefined;
    return owner === undefined ? whole : `${owner} ${what}`;
  });
}
