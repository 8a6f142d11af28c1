import { group } from "d3";
import type { Issue } from "../../data/schema/index.ts";
import { dayWords, monthName, yearName } from "../model/date-words.ts";
import { utc } from "../model/dates.ts";
import { partyName } from "../model/names.ts";
import type { Record } from "../model/record.ts";
import type { GapCell, GapColumn } from "./drawing.ts";
import { gapAt, gapWords, inEvidence } from "./gap.ts";
import { labels } from "./remarks.ts";
import type { StanceStep, Track } from "./stance.ts";

/** Width of a column of the gap table, and of what stands before the first. */
export const COLUMN = 66;
export const BEFORE = 50;

interface ColumnsInput {
  readonly tracks: ReadonlyMap<string, readonly Track[]>;
  readonly pair: readonly [string, string];
  readonly carry: number;
  readonly left: number;
  readonly width: number;
  /** The selected instant: its month is among the columns. */
  readonly chosen: number | undefined;
}

/**
 * The months to compare in: those with the most issues on which both parties are in evidence, as many as there is room for, in
 * order of time. A month next to one that is taken says much the same again and comes last.
 */
export function columnsOf(input: ColumnsInput): readonly GapColumn[] {
  const { left, width, chosen } = input;
  const most = Math.max(0, Math.floor((width - BEFORE) / COLUMN));
  const taken: number[] = chosen === undefined || most === 0 ? [] : [monthOf(chosen)];
  const months = busiestMonths(input);
  for (const near of [1, 0])
    for (const month of months)
      if (taken.length < most && taken.every((other) => Math.abs(other - month) > near)) taken.push(month);
  const kept = taken.sort((a, b) => a - b);
  return kept.map((month, i) => ({
    x: left + BEFORE + COLUMN * (i + 0.5),
    label: `${monthName(month % 12).slice(0, 3)} ${yearName(Math.floor(month / 12)).replace(/^\d\d(?=\d\d$)/, "")}`,
    ...boundsOf(month),
    chosen: chosen !== undefined && month === monthOf(chosen),
  }));
}

const ranked = new WeakMap<object, { readonly key: string; readonly months: readonly number[] }>();

/** Months in which one of the pair spoke, by the number of issues on which both are then in evidence; without those with none. */
function busiestMonths({ tracks, pair, carry }: ColumnsInput): readonly number[] {
  const key = `${pair.join(" ")} ${carry}`;
  const known = ranked.get(tracks);
  if (known?.key === key) return known.months;
  const counts = new Map<number, { issues: number; statements: number }>();
  for (const list of tracks.values()) {
    const [a, b] = pair.map((party) => list.find((track) => track.party === party));
    const steps = [...(a?.steps ?? []), ...(b?.steps ?? [])];
    for (const [month, spoken] of group(steps, ({ placed }) => monthOf(placed))) {
      const count = counts.get(month) ?? { issues: 0, statements: 0 };
      counts.set(month, count);
      count.statements += spoken.length;
      if ([a, b].every((track) => within(track, boundsOf(month), carry) !== undefined)) count.issues += 1;
    }
  }
  const months = [...counts]
    .filter(([, { issues }]) => issues > 0)
    .sort(([m, a], [n, b]) => b.issues - a.issues || b.statements - a.statements || m - n)
    .map(([month]) => month);
  ranked.set(tracks, { key, months });
  return months;
}

function boundsOf(month: number): { readonly from: number; readonly to: number } {
  const [year, at] = [Math.floor(month / 12), month % 12];
  return { from: utc(year, at, 1), to: utc(year, at + 1, 1) - 1 };
}

/** Months since the year 0. */
function monthOf(time: number): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

interface CellInput {
  readonly record: Record;
  readonly pair: readonly [string, string];
  readonly carry: number;
  readonly issue: Issue;
  readonly tracks: readonly Track[];
}

/** The gap at the end of a column's month, where both parties are in evidence in it or still carried into it. */
export function gapCell({ record, pair, carry, issue, tracks }: CellInput, column: GapColumn, y: number): GapCell {
  const find = (party: string) => tracks.find((track) => track.party === party);
  const [a, b] = [find(pair[0]), find(pair[1])];
  const [mine, theirs] = [within(a, column, carry), within(b, column, carry)];
  const words = (text: string, tip: string): GapCell => ({ kind: "words", x: column.x, y, text, tip });
  const by = dayWords(column.to);
  if (mine === undefined && theirs === undefined)
    return words("no evidence", `${column.label}: neither party is in evidence.`);
  if (a === undefined || b === undefined || mine === undefined || theirs === undefined) {
    const party = mine === undefined ? pair[1] : pair[0];
    return words(`${party} only`, `${column.label}: only ${partyName(record, party)} is in evidence.`);
  }
  const gap = gapAt(a, b, column.to, issue.scale.length);
  if (gap === undefined) return words("no evidence", `${column.label}: neither party is in evidence.`);
  const tip =
    `Gap ${gapWords(gap)} on ${by}: ${pair[0]} at ${labels(issue, mine.after)} (${dayWords(mine.placed)}), ` +
    `${pair[1]} at ${labels(issue, theirs.after)} (${dayWords(theirs.placed)}); ${issue.scale.length} steps.`;
  return { kind: "gap", x: column.x, y, ...gap, tip };
}

/** In evidence within the month, or carried into it. */
function within(
  track: Track | undefined,
  column: Pick<GapColumn, "from" | "to">,
  carry: number,
): StanceStep | undefined {
  const inMonth = track?.steps.findLast(({ placed, until }) => placed <= column.to && until >= column.from);
  return inMonth ?? inEvidence(track, column.from, carry);
}
