import { valuesAt } from "../../model/incidence.ts";
import { KINDS, type Record } from "../../model/record.ts";
import type { Slot } from "../drawing.ts";
import { type LaneChoice, type LanePlan, type LaneSpec, OTHERS } from "./choice.ts";
import { homesOf } from "./homes.ts";
import { childLanes, nest } from "./nested.ts";
import { ascending, inOrder, INK, UNATTRIBUTED } from "./plan.ts";

const ACTION = KINDS.indexOf("action");
const PROPOSAL = KINDS.indexOf("proposal");
const POSITION = KINDS.indexOf("position");
interface Tally {
  readonly counts: Uint32Array;
  readonly proposals: Uint32Array;
  readonly stances: Uint32Array;
  readonly unattributed: number;
}

/**
 * One lane per party that has a hue; the others share one. Parties stand by side; the sides of the two facing parties come first,
 * turned so that the two are neighbours: allies above the upper one, allies below the lower one.
 */
export function partyLanes(record: Record, mask: Uint8Array, choice: LaneChoice): LanePlan {
  const tally = tallyOf(record, mask);
  const pair = facingPair(record, tally.proposals);
  const specs = inOrder(nest(record, mask, laneSpecs(record, tally, pair, choice), choice), choice.order);
  const place = new Map(specs.map(({ id }, i) => [id, i]));
  const { ids } = record.parties;
  const nowhere = place.get(UNATTRIBUTED) ?? place.get(OTHERS) ?? 0;
  const laneOfParty = Int16Array.from(ids, (id) => place.get(id) ?? place.get(OTHERS) ?? nowhere);
  const [upper, lower] = (pair ?? []).map((id) => place.get(id)).sort((a, b) => (a ?? 0) - (b ?? 0));
  const faces = upper !== undefined && lower !== undefined && lower - upper === 1 && choice.nested !== true;
  const children = childLanes(record, specs, choice);

  const lanesOf = (values: ArrayLike<number>): readonly number[] => {
    if (values.length === 0) return [nowhere];
    const lanes: number[] = [];
    for (let i = 0; i < values.length; i += 1) lanes.push(laneOfParty[values[i] ?? 0] ?? nowhere);
    return ascending(lanes);
  };
  const own = homesOf(record);
  const homes = (index: number): readonly number[] => {
    const lanes = lanesOf(valuesAt(own, index));
    return children === undefined ? lanes : ascending(lanes.flatMap((lane) => children(lane, index)));
  };
  const { offsets, values } = own;
  const eachHome = (index: number, visit: (lane: number) => void): void => {
    const [start = 0, end = 0] = [offsets[index], offsets[index + 1]];
    if (start === end) visit(nowhere);
    for (let k = start; k < end; k += 1) {
      const lane = laneOfParty[values[k] ?? 0] ?? nowhere;
      let again = false;
      for (let j = start; j < k; j += 1) again ||= laneOfParty[values[j] ?? 0] === lane;
      if (!again) visit(lane);
    }
  };
  return {
    by: "party",
    lanes: specs,
    ...(faces ? { facing: [upper, lower] as const } : {}),
    laneOfParty,
    homes,
    eachHome: children === undefined ? eachHome : (index, visit) => homes(index).forEach(visit),
    reaches: children === undefined ? (index) => lanesOf(valuesAt(record.parties, index)) : homes,
  };
}

function tallyOf(record: Record, mask: Uint8Array): Tally {
  const counts = new Uint32Array(record.parties.ids.length);
  const proposals = new Uint32Array(counts.length);
  const stances = new Uint32Array(counts.length);
  let unattributed = 0;
  const { kind } = record.columns;
  const { offsets, values } = record.parties;
  const homes = homesOf(record);
  for (let i = 0; i < record.size; i += 1) {
    if (kind[i] === ACTION) continue;
    // Which parties face each other is a matter of the record; only counts follow the filters.
    const beside = kind[i] === PROPOSAL ? proposals : kind[i] === POSITION ? stances : undefined;
    if (beside !== undefined) {
      const to = homes.offsets[i + 1] ?? 0;
      for (let k = homes.offsets[i] ?? 0; k < to; k += 1) {
        const value = homes.values[k] ?? 0;
        beside[value] = (beside[value] ?? 0) + 1;
      }
    }
    if (mask[i] === 0) continue;
    const [start = 0, end = 0] = [offsets[i], offsets[i + 1]];
    if (start === end) unattributed += 1;
    for (let k = start; k < end; k += 1) counts[values[k] ?? 0] = (counts[values[k] ?? 0] ?? 0) + 1;
  }
  return { counts, proposals, stances, unattributed };
}

/** The two parties of different sides with the most proposals; undefined when no two sides have made any. */
function facingPair(record: Record, proposals: Uint32Array): readonly [string, string] | undefined {
  const { ids } = record.parties;
  const ranked = ids
    .map((id, value) => ({ id, count: proposals[value] ?? 0, side: sideOf(record, id) }))
    .filter(({ count, id }) => count > 0 && record.slots.get(id) !== "other")
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const first = ranked[0];
  const second = ranked.find(({ side }) => side !== first?.side);
  if (first === undefined || second === undefined) return undefined;
  // The side with more events stands above.
  const weight = (side: string): number =>
    ids.reduce((sum, id, value) => sum + (sideOf(record, id) === side ? (record.parties.counts[value] ?? 0) : 0), 0);
  return weight(first.side) >= weight(second.side) ? [first.id, second.id] : [second.id, first.id];
}

function sideOf(record: Record, id: string): string {
  return record.party.get(id)?.side ?? id;
}

function laneSpecs(
  record: Record,
  tally: Tally,
  pair: readonly [string, string] | undefined,
  choice: LaneChoice,
): readonly LaneSpec[] {
  const { ids } = record.parties;
  const count = new Map(ids.map((id, value) => [id, tally.counts[value] ?? 0]));
  const beside = (members: readonly string[]) => ({
    offers: members.reduce((sum, id) => sum + (tally.proposals[ids.indexOf(id)] ?? 0), 0),
    stances: members.reduce((sum, id) => sum + (tally.stances[ids.indexOf(id)] ?? 0), 0),
  });
  const total = new Map(ids.map((id, value) => [id, record.parties.counts[value] ?? 0]));
  // Lanes stay when filters empty them: an empty lane says more than a lane that is gone.
  const sharing = (id: string): boolean => choice.apart !== true && record.slots.get(id) === "other";
  const own = ids.filter((id) => !sharing(id) && (total.get(id) ?? 0) > 0);
  const others = ids.filter((id) => sharing(id) && (total.get(id) ?? 0) > 0);
  const sides = sidesInOrder(record, own, total, pair);
  const collapsed = (id: string): boolean => choice.collapsed?.includes(id) ?? false;
  const lanes: LaneSpec[] = sides.flat().map((id) => ({
    id,
    ...namesOf(record, id),
    count: count.get(id) ?? 0,
    ...beside([id]),
    hue: { slot: (record.slots.get(id) ?? "other") as Slot },
    side: sideOf(record, id),
    depth: 0,
    collapsed: collapsed(id),
  }));
  if (others.length > 0) lanes.push({ ...otherLane(record, others, total, count, collapsed), ...beside(others) });
  if (tally.unattributed > 0 || lanes.length === 0) {
    const name = lanes.length === 0 ? "No events" : "No party stated";
    lanes.push({
      id: UNATTRIBUTED,
      name,
      short: name,
      count: tally.unattributed,
      offers: 0,
      stances: 0,
      hue: INK,
      side: UNATTRIBUTED,
      depth: 0,
      collapsed: collapsed(UNATTRIBUTED),
    });
  }
  return lanes;
}

/** A lane of its own for a single further party, one named "Others" for several. */
function otherLane(
  record: Record,
  others: readonly string[],
  total: ReadonlyMap<string, number>,
  count: ReadonlyMap<string, number>,
  collapsed: (id: string) => boolean,
): Omit<LaneSpec, "offers" | "stances"> {
  const ranked = others.toSorted((a, b) => (total.get(b) ?? 0) - (total.get(a) ?? 0) || (a < b ? -1 : 1));
  const names = ranked.map((id) => namesOf(record, id).name);
  const alone = names.length === 1;
  return {
    id: OTHERS,
    name: alone ? (names[0] ?? "") : "Others",
    short: alone ? (record.party.get(ranked[0] ?? "")?.short ?? "") : "Others",
    count: others.reduce((sum, id) => sum + (count.get(id) ?? 0), 0),
    hue: { slot: "other" },
    side: OTHERS,
    depth: 0,
    collapsed: collapsed(OTHERS),
    ...(alone
      ? {}
      : { second: names.length > 3 ? `${names.slice(0, 3).join(", ")} +${names.length - 3}` : names.join(", ") }),
  };
}

/** Longer names do not fit a gutter: the short one stands there, with the code below. */
const LONG = 18;

function namesOf(record: Record, id: string): Pick<LaneSpec, "name" | "short" | "second"> {
  const party = record.party.get(id);
  if (party === undefined) return { name: id, short: id };
  const name = party.name.length > LONG ? party.short : party.name;
  const second = name === party.name ? party.short : id;
  return { name, short: party.short, ...(second === name ? {} : { second }) };
}

/** Sides by event count, the two facing ones first; within a side by count, turned towards the table. */
function sidesInOrder(
  record: Record,
  ids: readonly string[],
  total: ReadonlyMap<string, number>,
  pair: readonly [string, string] | undefined,
): string[][] {
  const sides = new Map<string, string[]>();
  for (const id of ids) {
    const side = sideOf(record, id);
    sides.set(side, [...(sides.get(side) ?? []), id]);
  }
  const [upper, lower] = pair ?? [];
  const rank = (id: string): number => (id === upper || id === lower ? Infinity : (total.get(id) ?? 0));
  for (const members of sides.values()) members.sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
  const sum = (members: readonly string[]): number => members.reduce((all, id) => all + (total.get(id) ?? 0), 0);
  const place = (members: readonly string[]): number => (members[0] === upper ? 0 : members[0] === lower ? 1 : 2);
  const ordered = [...sides.values()].sort(
    (a, b) => place(a) - place(b) || sum(b) - sum(a) || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1),
  );
  if (upper !== undefined) ordered[0]?.reverse();
  return ordered;
}
