import type { Lexicon } from "./lexicon.ts";

export interface PartyMention {
  readonly start: number;
  readonly end: number;
  readonly party: string;
}

const IN_A_PLACE = /\b(?:in|at|near|from|to|over|around|outside|into|leave|left|reach(?:ed)?|visit(?:ed)?|for) $/;

/**
 * Parties that a text names. A capital after "in", "from" or "to" is a place, not a government ("in Saigon").
 * Pointing words ("our side", "the other side") are not found here: they are read from who speaks.
 */
export function findParties(text: string, lexicon: Lexicon): readonly PartyMention[] {
  const found: PartyMention[] = [];
  for (const hit of lexicon.parties.find(text)) {
    const phrase = text.slice(hit.start, hit.end);
    if (lexicon.places.get(phrase) !== undefined && IN_A_PLACE.test(text.slice(Math.max(0, hit.start - 10), hit.start)))
      continue;
    found.push({ start: hit.start, end: hit.end, party: hit.value });
  }
  return found;
}
