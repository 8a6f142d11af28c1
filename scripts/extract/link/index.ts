import type { Document, Event } from "../../../data/schema/index.ts";
import type { Candidate } from "../derive/candidate.ts";
import type { Gazetteer } from "../gazetteer.ts";
import { giveIds } from "./ids.ts";
import { joinDuplicates } from "./join.ts";
import { withKnowledge } from "./knowledge.ts";
import { withLinks } from "./links.ts";

/**
 * Makes the events of a dataset of what rules saw in its documents: one event for one meeting, proposal, message or
 * position however many documents tell of it; links between events; who knew of what; ids that stay the same.
 *
 * The result depends on the candidates and not on the order in which documents were read: they are ordered here.
 */
export function linkEvents(
  candidates: readonly Candidate[],
  documents: readonly Document[],
  gazetteer: Gazetteer,
): readonly Event[] {
  const dates = new Map(documents.map((document) => [document.id, document.date.edtf]));
  const ordered = candidates.toSorted(
    (a, b) => compare(dates.get(a.document) ?? "", dates.get(b.document) ?? "") || compare(a.document, b.document),
  );
  const joined = joinDuplicates(ordered);
  const known = withKnowledge(joined, documents);
  return giveIds(withLinks(known, documents), gazetteer);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
