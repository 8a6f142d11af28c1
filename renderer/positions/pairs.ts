import { toCsv, toTsv } from "../model/csv.ts";
import { dayWords } from "../model/date-words.ts";
import { partyName } from "../model/names.ts";
import type { Record } from "../model/record.ts";
import { gapWords, type JointDate, jointDates } from "./gap.ts";
import type { Track } from "./stance.ts";

/** How far apart two parties were on one issue at the last date at which both are in evidence. */
export interface PairIssue {
  readonly issue: string;
  readonly name: string;
  readonly last: JointDate;
}

/** Two parties and the issues on which they can be compared, each with its own gap: nothing is averaged or added up. */
export interface PairSummary {
  readonly pair: readonly [string, string];
  /** The names of both. */
  readonly names: readonly [string, string];
  /** From the widest gap to the narrowest, by the narrowest reading and then the widest. */
  readonly issues: readonly PairIssue[];
}

/** Every two parties that are both in evidence on an issue at one time at least; those with most such issues first. */
export function pairSummaries(
  record: Record,
  order: readonly string[],
  tracks: ReadonlyMap<string, readonly Track[]>,
  carry: number,
): readonly PairSummary[] {
  const found = new Map<string, { readonly pair: readonly [string, string]; readonly issues: PairIssue[] }>();
  for (const id of order) {
    const issue = record.issue.get(id);
    const list = tracks.get(id) ?? [];
    if (issue === undefined) continue;
    list.forEach((a, i) => {
      for (const b of list.slice(i + 1)) {
        const last = jointDates(a, b, issue.scale.length, carry).at(-1);
        if (last === undefined) continue;
        const key = `${a.party} ${b.party}`;
        const known = found.get(key) ?? { pair: [a.party, b.party] as const, issues: [] };
        found.set(key, known);
        known.issues.push({ issue: id, name: issue.name, last });
      }
    });
  }
  return [...found.values()]
    .map(({ pair, issues }) => ({
      pair,
      names: [partyName(record, pair[0]), partyName(record, pair[1])] as const,
      issues: issues.toSorted(byGap),
    }))
    .sort((a, b) => b.issues.length - a.issues.length);
}

function byGap({ last: { gap: a } }: PairIssue, { last: { gap: b } }: PairIssue): number {
  return b.narrowest - a.narrowest || b.widest - a.widest;
}

const HEADING = ["Party", "Party", "Issue", "Last date both in evidence", "Gap then"];

function lines(summaries: readonly PairSummary[]): readonly (readonly string[])[] {
  return summaries.flatMap(({ names, issues }) =>
    issues.map(({ name, last }) => [...names, name, dayWords(last.time), gapWords(last.gap)]),
  );
}

/** Tab-separated text for a spreadsheet's clipboard: a line for every pair and issue. */
export function pairsTsv(summaries: readonly PairSummary[]): string {
  return toTsv([HEADING, ...lines(summaries)]);
}

/** CSV with ids, and numbers to compute with. */
export function pairsCsv(summaries: readonly PairSummary[]): string {
  const heading = ["party_a", "party_b", "issue", "name", "date", "gap_narrowest", "gap_widest"];
  const rows = summaries.flatMap(({ pair, issues }) =>
    issues.map(({ issue, name, last: { time, gap } }) => [
      ...pair,
      issue,
      name,
      new Date(time).toISOString().replace(/T.*$/, ""),
      ...[gap.narrowest, gap.widest].map((value) => String(Math.round(value * 1e6) / 1e6)),
    ]),
  );
  return toCsv([heading, ...rows]);
}
