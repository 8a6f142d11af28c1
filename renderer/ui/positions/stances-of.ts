import type { Record as DatasetRecord } from "../../model/record.ts";

/** How many stances a record holds: in all, by party and by issue, whatever the filters are. */
interface StanceCounts {
  readonly total: number;
  readonly parties: ReadonlyMap<string, number>;
  readonly issues: ReadonlyMap<string, number>;
}

const known = new WeakMap<DatasetRecord, StanceCounts>();

/** Counted once for a record. */
export function stancesOf(record: DatasetRecord): StanceCounts {
  const found = known.get(record);
  if (found !== undefined) return found;
  const [parties, issues] = [new Map<string, number>(), new Map<string, number>()];
  let total = 0;
  for (const { stance } of record.events) {
    if (stance === undefined) continue;
    total += 1;
    parties.set(stance.party, (parties.get(stance.party) ?? 0) + 1);
    issues.set(stance.issue, (issues.get(stance.issue) ?? 0) + 1);
  }
  const counts = { total, parties, issues };
  known.set(record, counts);
  return counts;
}
