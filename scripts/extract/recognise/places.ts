import type { Lexicon } from "./lexicon.ts";

export interface PlaceMention {
  readonly start: number;
  readonly end: number;
  readonly place: string;
}

/** Places that a text names. */
export function findPlaces(text: string, lexicon: Lexicon): readonly PlaceMention[] {
  return lexicon.places.find(text).map((hit) => ({ start: hit.start, end: hit.end, place: hit.value }));
}

const AT = /\b(?:in|at) (?:the )?$/;

/** The place that something happens at: one named after "in" or "at", the most particular first. */
export function placeOf(text: string, lexicon: Lexicon): string | undefined {
  const named = findPlaces(text, lexicon).filter((mention) =>
    AT.test(text.slice(Math.max(0, mention.start - 8), mention.start)),
  );
  const ids = named.map((mention) => mention.place);
  const within = new Map(lexicon.gazetteer.places.map((place) => [place.id, place.within]));
  return ids.find((id) => within.get(id) !== undefined && ids.includes(within.get(id) ?? "")) ?? ids[0];
}
