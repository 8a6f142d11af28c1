import type { Issue } from "../../data/schema/index.ts";
import type { Record } from "../model/record.ts";
import { jointDates } from "./gap.ts";
import { direction } from "./remarks.ts";
import type { Track } from "./stance.ts";

/** How the issues follow each other: most movement first, by the date of the first statement, or as somebody put them. */
export const ORDERS = ["movement", "first", "hand"] as const;
export type IssueOrder = (typeof ORDERS)[number];

/**
 * Ids of the issues on which there is a stance, in order.
 *
 * Movement is how many times a party certainly moved from one step to another, over all parties; equal ones go by how many dates
 * both parties of the pair are in evidence at, then by how many statements there are.
 */
export function orderIssues(
  record: Record,
  tracks: ReadonlyMap<string, readonly Track[]>,
  {
    by,
    hand,
    pair,
    carry,
  }: { by: IssueOrder; hand: readonly string[]; pair: readonly [string, string]; carry: number },
): readonly string[] {
  const issues = record.dataset.issues.filter(({ id }) => (tracks.get(id)?.length ?? 0) > 0);
  const of = ({ id }: Issue): readonly Track[] => tracks.get(id) ?? [];
  const keys = new Map(
    issues.map((issue): [string, readonly number[]] => [
      issue.id,
      by === "first" ? [firstOf(of(issue))] : movementKeys(issue, of(issue), pair, carry),
    ]),
  );
  const sorted = issues.toSorted((a, b) => compare(keys.get(a.id) ?? [], keys.get(b.id) ?? [])).map(({ id }) => id);
  if (by !== "hand") return sorted;
  const known = hand.filter((id) => sorted.includes(id));
  return [...known, ...sorted.filter((id) => !known.includes(id))];
}

function movementKeys(
  issue: Issue,
  tracks: readonly Track[],
  pair: readonly [string, string],
  carry: number,
): readonly number[] {
  const [a, b] = pair.map((party) => tracks.find((track) => track.party === party));
  const joint = jointDates(a, b, issue.scale.length, carry);
  return [-movement(tracks), -joint.length, -tracks.reduce((sum, { steps }) => sum + steps.length, 0)];
}

/** How many certain moves all parties made together. */
export function movement(tracks: readonly Track[]): number {
  return tracks.reduce((sum, { steps }) => {
    const moves = steps.filter((step, i) => {
      const before = steps[i - 1];
      return before !== undefined && before.latest < step.earliest && direction(before.after, step.after) !== 0;
    });
    return sum + moves.length;
  }, 0);
}

function firstOf(tracks: readonly Track[]): number {
  return Math.min(...tracks.flatMap(({ steps }) => steps.map(({ placed }) => placed)));
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
  return 0;
}

/** The two parties with most stances; ties go by their place in the dataset. */
export function busiestPair(record: Record, tracks: ReadonlyMap<string, readonly Track[]>): readonly [string, string] {
  const counts = new Map<string, number>(record.dataset.parties.map(({ id }) => [id, 0]));
  for (const list of tracks.values())
    for (const { party, steps } of list)
      counts.set(party, (counts.get(party) ?? 0) + steps.reduce((sum, { events }) => sum + events.length, 0));
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  // The two in the dataset's order, whichever spoke more.
  const ids = [...counts.keys()].filter((id) => id === first || id === second);
  return [ids[0] ?? "", ids[1] ?? ""];
}
