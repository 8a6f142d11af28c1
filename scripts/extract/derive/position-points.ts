import { findIssues } from "../recognise/issues.ts";
import { type Reading, within } from "../recognise/reading.ts";
import { stepsShown } from "../recognise/steps.ts";
import type { Candidate } from "./candidate.ts";
import { type Passage, positionOf } from "./position-candidate.ts";
import { heldIn, type Holding } from "./stance.ts";

/** What a point says of an issue is read from a few words. */
const MOST_SURE = 0.7;
/** A range wider than this says nothing. */
const WIDEST = 2;

/**
 * Each point of a proposal says what its proposer holds: an offer where he or both would act, a demand where the other
 * side would. As in prose, a point needs an issue and words that show a step of its scale.
 */
export function positionsInPoints(reading: Reading, proposals: readonly Candidate[]): readonly Candidate[] {
  return proposals.flatMap((proposal) => {
    const party = proposerOf(reading, proposal);
    if (party === undefined) return [];
    return (proposal.spans ?? []).flatMap(([start, end]) => {
      const text = reading.text.slice(start, end);
      const sentence = reading.sentences.find((one) => one.start <= start && start < one.end);
      const speaker = sentence?.speaker;
      const passage: Passage = {
        start,
        end,
        text,
        inNote: sentence?.inNote ?? false,
        ...(speaker === undefined ? {} : { speaker }),
      };
      const holding: Holding = {
        party,
        held: heldInPoint(reading, passage, party),
        reported: speaker?.party !== party,
      };
      const issues = new Set(findIssues(text, reading.lexicon).map((mention) => mention.issue));
      return [...issues].flatMap((issue) => {
        const steps = stepsShown(text, issue, reading.lexicon);
        const [low, high] = [steps[0], steps.at(-1)];
        if (low === undefined || high === undefined || high - low > WIDEST) return [];
        const position = positionOf(reading, passage, holding, issue, [low, high], proposal.when);
        // Whose it is stands on the proposal, and is as sure.
        const confidence = Math.max(position.origin.confidence, Math.min(proposal.origin.confidence, MOST_SURE));
        return [{ ...position, origin: { ...position.origin, confidence } }];
      });
    });
  });
}

/** A joint proposal of one's own side is one's own; one of nobody known is nobody's. */
function proposerOf(reading: Reading, proposal: Candidate): string | undefined {
  if (proposal.title.includes("a party not named")) return undefined;
  const { home } = reading;
  return home !== undefined && proposal.title.includes(" and ") && proposal.parties.includes(home)
    ? home
    : proposal.parties[0];
}

const OWN_ACT = /\b(?:we|our|both sides|each side|the parties|all parties|the two sides|mutual|joint)\b/i;

/** A point says in its opening words what it is; further on it may deny or except anything. */
const OPENING = 160;
/** What makes the side named before it the one that is to act: "Tolland should …", "Tollander forces withdraw". */
const TO_ACT =
  /^(?:['’]s?)?(?: (?:and \p{L}+|[Gg]overnment|side|forces|troops|army|armed|military|regular|irregular|personnel|units|authorities|allies|comrades)){0,4},? (?:\p{L}+ly )?(?:should|must|shall|will|would|to|stops?|ceases?|ends?|withdraws?|releases?|returns?|leaves?|recogni[sz]es?|respects?|undertakes?|agrees?|refrains?|pledges?|gives?|accepts?)\b/u;

const GOVERNED = /\b(?:of|in|from|to|with|by|for|on|between|against|towards?|and) (?:the )?$/;

/** Whose act a point asks for, by the first side that it names as acting. */
function heldInPoint(reading: Reading, passage: Passage, party: string): Holding["held"] {
  const opening = passage.text.slice(0, OPENING);
  const held = heldIn(opening);
  if ((held === "refuses" && passage.text.length <= 2 * OPENING) || held === "concedes") return held;
  if (OWN_ACT.test(opening)) return "offers";
  if (/\byour?\b/i.test(opening) && passage.speaker?.party === party) return "demands";
  const acting = [
    ...within(reading.parties, passage.start, passage.end),
    ...within(reading.people, passage.start, passage.end),
  ]
    .filter((one) => one.party !== undefined)
    .toSorted((a, b) => a.start - b.start)
    .find(
      (one) =>
        TO_ACT.test(reading.text.slice(one.end, Math.min(passage.end, one.end + 90))) &&
        !GOVERNED.test(reading.text.slice(Math.max(passage.start, one.start - 24), one.start)),
    );
  const sideOf = (id: string): string => reading.lexicon.partyById.get(id)?.side ?? id;
  return acting?.party !== undefined && sideOf(acting.party) !== sideOf(party) ? "demands" : "offers";
}
