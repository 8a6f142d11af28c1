import type { Event, Issue, LinkType, Point } from "../../data/schema/index.ts";
import { linksTo } from "../model/names.ts";
import { fullMask } from "../model/filter.ts";
import { issuesOf, type Record } from "../model/record.ts";
import { authorsOf } from "../model/roles.ts";
import { DEFAULT_CARRY, type Gap, jointDates } from "../positions/gap.ts";
import { type Track, tracksOf } from "../positions/stance.ts";
import { type Cell, cellOf } from "./cell.ts";
import { type Changes, changesBetween } from "./changes.ts";
import { ordered } from "./choice.ts";
import { DESCENT } from "./lineage.ts";

/** Which issues have a row: all that a text raises, or those that two or more speak to. */
export const ROW_CHOICES = ["every", "shared"] as const;
export type RowChoice = (typeof ROW_CHOICES)[number];

/** A link of descent between a column and another text. */
export interface ColumnLink {
  readonly type: LinkType;
  /** The id of the other text. */
  readonly other: string;
  /** True where the column's text is the one that does something to the other; false where it is done to. */
  readonly active: boolean;
}

/** One of the proposals that are compared. */
export interface Column {
  readonly event: Event;
  readonly index: number;
  readonly authors: readonly string[];
  readonly points: readonly Point[];
  /** To the next column at the right, where the two are linked. */
  readonly next?: ColumnLink;
  /** What this text does to texts that are not the column beside it, and whether these are among the compared. */
  readonly others: readonly (ColumnLink & { readonly shown: boolean })[];
  /** What became of the points of an earlier column that this text answers, revises or replaces: the nearest one. */
  readonly changes?: ColumnChanges;
}

export interface ColumnChanges extends Changes {
  readonly type: LinkType;
  /** The place of the earlier column. */
  readonly column: number;
}

/** How far apart two authors were on an issue, or why there is no number. */
export type RowGap =
  | { readonly kind: "gap"; readonly parties: readonly [string, string]; readonly gap: Gap; readonly time: number }
  | { readonly kind: "only"; readonly party: string }
  | { readonly kind: "none" };

export interface ComparisonRow {
  readonly issue: Issue;
  /** One a column. */
  readonly cells: readonly Cell[];
  readonly gap: RowGap;
}

/** Two to four proposals side by side, issue by issue. */
export interface Comparison {
  readonly columns: readonly Column[];
  readonly rows: readonly ComparisonRow[];
  /** The parties whose gaps are in the rows: the authors of the first two texts that have different ones. */
  readonly parties?: readonly [string, string];
  /** Points of all texts. */
  readonly points: number;
}

/**
 * Sets proposals side by side. Columns are in order of time. Issues that most of the texts speak to come first, then those
 * that are at least spoken to beside them, then the record's own order.
 *
 * The gap of a row is that of Positions, at the last date from the first text to the last at which both parties are in
 * evidence on the issue.
 *
 * @param ids proposals; other ids are left out
 * @param carry how long a stance counts as held without being stated again, days
 */
export function compareProposals(
  record: Record,
  ids: readonly string[],
  choice: RowChoice,
  carry = DEFAULT_CARRY,
): Comparison {
  const shown = ordered(record, ids);
  const events = shown.flatMap((id) => record.byId(id) ?? []);
  const columns = events.map((event, at) => columnOf(record, events, event, at));
  const parties = facing(columns);
  const tracks = parties === undefined ? [] : allTracks(record);
  const span = spanOf(record, columns);
  const raised = new Set(events.flatMap(issuesOf));
  const rows = record.dataset.issues
    .filter(({ id }) => raised.has(id))
    .map((issue): ComparisonRow => {
      const cells = events.map((event) => cellOf(record, event, issue.id, shown));
      return { issue, cells, gap: gapOf(tracks, issue, parties, span, carry) };
    })
    .filter(({ cells }) => choice === "every" || cells.filter(({ state }) => state !== "silent").length > 1)
    .sort((a, b) => weight(b) - weight(a));
  const points = columns.reduce((sum, column) => sum + column.points.length, 0);
  return { columns, rows, points, ...(parties === undefined ? {} : { parties }) };
}

const remembered = new WeakMap<Record, readonly Track[]>();

/** Every track of a record, worked out once. */
function allTracks(record: Record): readonly Track[] {
  const known = remembered.get(record);
  if (known !== undefined) return known;
  const tracks = tracksOf(record, fullMask(record));
  remembered.set(record, tracks);
  return tracks;
}

/** A text that speaks counts twice as much as one beside which something was said. */
function weight({ cells }: ComparisonRow): number {
  return cells.reduce((sum, { state }) => sum + { points: 2, whole: 2, beside: 1, silent: 0 }[state], 0);
}

function columnOf(record: Record, events: readonly Event[], event: Event, at: number): Column {
  const links = linksOf(record, event);
  const next = links.find(({ other }) => other === events[at + 1]?.id);
  const before = events[at - 1]?.id;
  const others = links
    .filter(({ active, other }) => active && other !== before && other !== next?.other)
    .map((link) => ({ ...link, shown: events.some(({ id }) => id === link.other) }));
  const changes = changesOf(events, event, at);
  return {
    event,
    index: record.indexOf(event.id),
    authors: authorsOf(event),
    points: event.points ?? [],
    others,
    ...(next === undefined ? {} : { next }),
    ...(changes === undefined ? {} : { changes }),
  };
}

function linksOf(record: Record, event: Event): readonly ColumnLink[] {
  const mine = event.links.flatMap(({ type, to }): ColumnLink[] =>
    DESCENT.has(type) && record.byId(to)?.kind === "proposal" ? [{ type, other: to, active: true }] : [],
  );
  const theirs = linksTo(record, event.id).flatMap(({ from, link }): ColumnLink[] =>
    DESCENT.has(link.type) && record.byId(from)?.kind === "proposal"
      ? [{ type: link.type, other: from, active: false }]
      : [],
  );
  return [...mine, ...theirs];
}

function changesOf(events: readonly Event[], event: Event, at: number): ColumnChanges | undefined {
  for (let column = at - 1; column >= 0; column -= 1) {
    const earlier = events[column];
    const link = event.links.find(({ type, to }) => to === earlier?.id && DESCENT.has(type));
    if (earlier === undefined || link === undefined) continue;
    // A text that is on record without its points has none to lose.
    if (earlier.points === undefined || event.points === undefined) continue;
    return { type: link.type, column, ...changesBetween(earlier.points, event.points) };
  }
  return undefined;
}

/** The first two parties, in order of the columns, that put different texts. */
function facing(columns: readonly Column[]): readonly [string, string] | undefined {
  const [first, second] = new Set(columns.flatMap(({ authors }) => authors));
  return first === undefined || second === undefined ? undefined : [first, second];
}

function spanOf(record: Record, columns: readonly Column[]): readonly [number, number] {
  const of = (times: Float64Array) => columns.map(({ index }) => times[index] ?? Number.NaN).filter(Number.isFinite);
  return [Math.min(...of(record.columns.earliest)), Math.max(...of(record.columns.latest))];
}

function gapOf(
  tracks: readonly Track[],
  issue: Issue,
  parties: readonly [string, string] | undefined,
  [from, to]: readonly [number, number],
  carry: number,
): RowGap {
  if (parties === undefined) return { kind: "none" };
  const [a, b] = parties.map((party) => tracks.find((track) => track.issue === issue.id && track.party === party));
  const last = jointDates(a, b, issue.scale.length, carry).findLast(({ time }) => time >= from && time <= to);
  if (last !== undefined) return { kind: "gap", parties, gap: last.gap, time: last.time };
  const within = (track: Track | undefined) =>
    track?.steps.some(({ placed }) => placed >= from && placed <= to) === true;
  const [mine, theirs] = [within(a), within(b)];
  if (mine !== theirs) return { kind: "only", party: mine ? parties[0] : parties[1] };
  return { kind: "none" };
}
