import type { Document, Event } from "../../../data/schema/index.ts";
import type { Candidate } from "../derive/candidate.ts";
import type { Gazetteer } from "../gazetteer.ts";

/** Joins what several passages say of one event, and links events. */
export function linkEvents(
  _candidates: readonly Candidate[],
  _documents: readonly Document[],
  _gazetteer: Gazetteer,
): readonly Event[] {
  return [];
}
