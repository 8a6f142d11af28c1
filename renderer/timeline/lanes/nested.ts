import { valuesAt } from "../../model/incidence.ts";
import { KINDS, type Record } from "../../model/record.ts";
import { type LaneChoice, type LaneSpec, OTHERS } from "./choice.ts";
import { homesOf } from "./homes.ts";

const ACTION = KINDS.indexOf("action");

/** Under every party that is not collapsed, a lane for each of its issues; the party's own lane keeps what has no issue. */
export function nest(
  record: Record,
  mask: Uint8Array,
  lanes: readonly LaneSpec[],
  choice: LaneChoice,
): readonly LaneSpec[] {
  if (choice.nested !== true) return lanes;
  const counts = new Map<string, number>();
  const homes = homesOf(record);
  const laneOf = new Map(lanes.map(({ id }) => [id, id]));
  for (let i = 0; i < record.size; i += 1) {
    if (mask[i] === 0 || record.columns.kind[i] === ACTION) continue;
    const issues = valuesAt(record.issues, i);
    if (issues.length === 0) continue;
    const parties = Array.from(valuesAt(homes, i), (value) => record.parties.ids[value] ?? "");
    for (const lane of new Set(parties.map((id) => laneOf.get(id) ?? OTHERS))) {
      for (const issue of issues) {
        const id = `${lane}/${record.issues.ids[issue] ?? ""}`;
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
  }
  return lanes.flatMap((lane) => {
    if (lane.collapsed) return [lane];
    // Whose they are is said by the heading above and by the bar.
    const { second: _, ...own } = lane;
    const children = record.dataset.issues.flatMap((issue) => {
      const id = `${lane.id}/${issue.id}`;
      const count = counts.get(id) ?? 0;
      if (count === 0) return [];
      const collapsed = choice.collapsed?.includes(id) ?? false;
      return [{ ...own, id, name: issue.name, short: issue.name, count, depth: 1, collapsed }];
    });
    return [lane, ...children];
  });
}

/** For nested lanes: which child lanes of a party's lane an event lies in. */
export function childLanes(
  record: Record,
  specs: readonly LaneSpec[],
  choice: LaneChoice,
): ((lane: number, index: number) => readonly number[]) | undefined {
  if (choice.nested !== true) return undefined;
  const place = new Map(specs.map(({ id }, i) => [id, i]));
  return (lane, index) => {
    const own = specs[lane]?.id ?? "";
    const found = Array.from(valuesAt(record.issues, index), (issue) =>
      place.get(`${own}/${record.issues.ids[issue] ?? ""}`),
    );
    const lanes = found.filter((child) => child !== undefined);
    return lanes.length === 0 ? [lane] : lanes;
  };
}
