import type { Reading } from "../recognise/reading.ts";
import type { Held } from "./claim.ts";

type Range = [number, number];

/** A range wider than this says nothing. */
const WIDEST = 2;

/**
 * The steps of an issue's scale that a side holds, of those that words show. Of steps far apart the one at its own end is
 * its own. What it refuses it does not hold: it stands at its own end.
 *
 * @param refused true where the words that show the steps are what is refused.
 */
export function heldRange(
  reading: Reading,
  issue: string,
  party: string,
  steps: readonly number[],
  refused: boolean,
): Range | undefined {
  const [low, high] = [steps[0], steps.at(-1)];
  if (low === undefined || high === undefined) return undefined;
  const end = endOf(reading, issue, party);
  const top = topOf(reading, issue);
  if (high - low > WIDEST) {
    const own = end === "high" ? high : end === "low" ? low : undefined;
    return own === undefined || (end === "high" ? own < top - 1 : own > 1) ? undefined : [own, own];
  }
  if (refused && end === "low" && low > 0) return [0, Math.min(1, low - 1)];
  if (refused && end === "high" && high < top) return [Math.max(high + 1, top - 1), top];
  return [low, high];
}

/**
 * Where no words show a step: the end of the scale that is a side's own, its ally's else; for who offers, agrees or gives
 * way, the steps next to it.
 */
export function assumedRange(reading: Reading, issue: string, party: string, held: Held): Range | undefined {
  const top = topOf(reading, issue);
  const end = endOf(reading, issue, party);
  if (end === undefined || held === "states") return undefined;
  const moves = held === "offers" || held === "agrees" || held === "concedes";
  if (end === "high") return moves ? [Math.max(0, top - 2), Math.max(0, top - 1)] : [Math.max(0, top - 1), top];
  return moves ? [Math.min(1, top), Math.min(2, top)] : [0, Math.min(1, top)];
}

function topOf(reading: Reading, issue: string): number {
  return Math.max(0, ...(reading.lexicon.issueById.get(issue)?.scale ?? []).map((step) => step.value));
}

/** The end of an issue's scale that is a party's, or that of its side. */
function endOf(reading: Reading, issue: string, party: string): "low" | "high" | undefined {
  const poles = reading.lexicon.issueById.get(issue)?.poles;
  if (poles === undefined) return undefined;
  if (party === poles.low) return "low";
  if (party === poles.high) return "high";
  const sideOf = (id: string): string => reading.lexicon.partyById.get(id)?.side ?? id;
  if (sideOf(party) === sideOf(poles.low)) return "low";
  return sideOf(party) === sideOf(poles.high) ? "high" : undefined;
}
