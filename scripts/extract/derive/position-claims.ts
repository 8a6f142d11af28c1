import type { When } from "../../../data/schema/index.ts";
import { findIssues, topicsOf } from "../recognise/issues.ts";
import type { Reading, Sentence } from "../recognise/reading.ts";
import { stepsShown } from "../recognise/steps.ts";
import type { Candidate } from "./candidate.ts";
import type { Claim, Held } from "./claim.ts";
import { claimsIn } from "./claims.ts";
import { positionOf } from "./position-candidate.ts";
import type { Holding } from "./stance.ts";

const POINTS_BACK =
  /\b(?:that (?:it|this|they) (?:should|must|would|be|could)|it (?:should|must) be|(?:to|of|on|for|with|accept|reject|consider|agreed|refused) (?:it|this)\b(?! \w+ (?:paper|letter))|this (?:proposal|demand|point|condition|issue|question|matter)\b)/i;
const SHORT = 160;
/** "On the cease-fire, …". */
const LEADS_UP =
  /^\W*(?:On|As (?:to|for|regards)|With (?:respect|regard|reference) to|Concerning|Regarding|About|In (?:regard|respect) (?:to|of))\b/;
/** What follows is when or on what terms, not what. */
const CIRCUMSTANCE =
  / (?:until|unless|if|when|once|after|before|following|which|while|since|because|as long as|so long as|in return for|in exchange for|provided|pending|without|as a result of)\b/;
/** A range wider than this says nothing. */
const WIDEST = 2;
/** Of these, what must happen first or in return. */
const TERMS =
  /^ (?:until|unless|if|once|after|as long as|so long as|in return for|in exchange for|provided|when|without)\b/;
const FIRST_TERMS = /^\W*(?:If|Once|Unless|Provided|In return for|In exchange for|Only (?:if|when|after))\b[^;]*/;

export interface Claimed {
  readonly position: Candidate;
  readonly holding: Holding;
  readonly issue: string;
  /** Held by both sides together. */
  readonly joint: boolean;
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
  return claimsIn(reading, sentence, mind).flatMap((claim) => {
    const [object, terms] = partsOf(reading, claim);
    const own = topicsOf(object, reading.lexicon);
    // "He proposed that it should …": what was spoken of just before.
    const back = own.size === 0 && object.length < SHORT && POINTS_BACK.test(object);
    const before = back ? topicsOf(previous, reading.lexicon) : undefined;
    const topics = before?.size === 1 ? before : own;
    const required = new Set([...topicsOf(terms, reading.lexicon)].filter((topic) => !topics.has(topic)));
    const text = reading.text.slice(claim.from, claim.end);
    const issues = new Set([...findIssues(text, reading.lexicon).map((mention) => mention.issue), ...topics]);
    return [...issues].flatMap((issue) =>
      claim.parties.flatMap((party) => {
        const shown = stepsShown(text, issue, reading.lexicon);
        const assumed = shown.length === 0;
        // What others must do first is demanded of them, whatever is offered for it.
        const held = !claim.said && required.has(issue) ? "demands" : claim.held;
        if (assumed && (claim.said || !(topics.has(issue) || required.has(issue)))) return [];
        const range = assumed ? assumedRange(reading, issue, party, held) : rangeOf(shown);
        if (range === undefined) return [];
        const holding: Holding = { party, held, reported: claim.reported };
        const position = positionOf(reading, sentence, holding, issue, range, when, assumed);
        return [{ position, holding, issue, joint: claim.parties.length > 1 }];
      }),
    );
  });
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

function rangeOf(steps: readonly number[]): [number, number] | undefined {
  const [low, high] = [steps[0], steps.at(-1)];
  return low === undefined || high === undefined || high - low > WIDEST ? undefined : [low, high];
}

/** The end of the scale that is a side's own, its ally's else; for who offers, agrees or gives way, the steps next to it. */
function assumedRange(reading: Reading, issue: string, party: string, held: Held): [number, number] | undefined {
  const known = reading.lexicon.issueById.get(issue);
  if (known === undefined || held === "states") return undefined;
  const top = Math.max(...known.scale.map((step) => step.value));
  const sideOf = (id: string): string => reading.lexicon.partyById.get(id)?.side ?? id;
  const isAt = (pole: string): boolean => sideOf(party) === sideOf(pole);
  const moves = held === "offers" || held === "agrees" || held === "concedes";
  if (party === known.poles.high || (isAt(known.poles.high) && party !== known.poles.low))
    return moves ? [Math.max(0, top - 2), Math.max(0, top - 1)] : [Math.max(0, top - 1), top];
  if (!isAt(known.poles.low)) return undefined;
  return moves ? [Math.min(1, top), Math.min(2, top)] : [0, Math.min(1, top)];
}
