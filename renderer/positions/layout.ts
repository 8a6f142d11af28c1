import type { Issue } from "../../data/schema/index.ts";
import { monthName, yearName } from "../model/date-words.ts";
import { DAY } from "../model/dates.ts";
import { slotOf } from "../model/names.ts";
import type { Record } from "../model/record.ts";
import type { Font } from "../pen/pen.ts";
import type { PartySlot } from "../model/slots.ts";
import { layoutTimeline } from "../timeline/layout/layout.ts";
import type { TimeScale } from "../timeline/scale/time-scale.ts";
import type { GapCell, GapColumn, IssueRow, PositionsDrawing, ScaleStep } from "./drawing.ts";
import { gapAt } from "./gap.ts";
import { group } from "d3";
import { type Track, tracksOf } from "./stance.ts";
import { layTracks } from "./track-layout.ts";

/** Everything that a drawing of the Positions view follows from. Equal input gives equal boxes. */
export interface PositionsInput {
  readonly record: Record;
  /** 1 where an event is to be seen, in the record's order. */
  readonly mask: Uint8Array;
  /** Its width is that of the chart: the view's less gutter and table. */
  readonly scale: TimeScale;
  readonly size: { readonly width: number; readonly height: number };
  readonly gutter: number;
  readonly table: number;
  /** The two parties whose gap is drawn. */
  readonly pair: readonly [string, string];
  /** Days for which a stance is carried on without evidence. */
  readonly carry: number;
  /** Pixels that the rows are scrolled by. */
  readonly scroll: number;
  /** Issue ids in the order of the rows. */
  readonly order: readonly string[];
  readonly measure: (text: string, font: Font) => number;
  readonly selected?: string;
}

export const AXIS = 32;
export const ROW = 136;
const MOST_COLUMNS = 4;
const COLUMN_GROUP = 120 * DAY;

/** Lays out the rows that are in view. */
export function layoutPositions(input: PositionsInput): PositionsDrawing {
  const { record, size, gutter, table, scale, pair } = input;
  const tracks = tracksByIssue(record, input.mask);
  const chart = { x: gutter, y: AXIS, width: Math.max(0, size.width - gutter - table), height: size.height - AXIS };
  const columns = columnsOf(input, tracks, size.width - table);
  const issues = input.order.flatMap((id) => record.issue.get(id) ?? []);
  const first = Math.max(0, Math.floor(input.scroll / ROW));
  const last = Math.min(issues.length, Math.ceil((input.scroll + chart.height) / ROW));
  const frame = layoutTimeline({
    record,
    mask: input.mask,
    scale,
    lanes: { by: "none" },
    size: { width: gutter + chart.width, height: size.height },
    gutter,
    regions: { contextRows: 0, coverage: "off", overview: false },
    measure: input.measure,
    links: "none",
    ...(input.selected === undefined ? {} : { selected: input.selected }),
  });
  return {
    width: size.width,
    height: size.height,
    frame,
    chart,
    table: { x: size.width - table, y: 0, width: table, height: size.height },
    rows: issues
      .slice(first, last)
      .map((issue, i) =>
        layRow(input, issue, tracks.get(issue.id) ?? [], AXIS + (first + i) * ROW - input.scroll, columns),
      ),
    extent: issues.length * ROW,
    columns,
    pair: [
      { id: pair[0], slot: slotOf(record, pair[0]) },
      { id: pair[1], slot: slotOf(record, pair[1]) },
    ],
  };
}

const remembered = new WeakMap<Uint8Array, ReadonlyMap<string, readonly Track[]>>();

/** The tracks of every issue; made once for a record and its filters. */
export function tracksByIssue(record: Record, mask: Uint8Array): ReadonlyMap<string, readonly Track[]> {
  const known = remembered.get(mask);
  if (known !== undefined) return known;
  const grouped = group(tracksOf(record, mask), (track) => track.issue);
  remembered.set(mask, grouped);
  return grouped;
}

function layRow(
  input: PositionsInput,
  issue: Issue,
  tracks: readonly Track[],
  top: number,
  columns: readonly GapColumn[],
): IssueRow {
  const steps = stepsOf(input.record, issue, top);
  return {
    issue: issue.id,
    question: issue.question,
    top,
    height: ROW,
    steps,
    ...layTracks(input, issue, tracks, steps),
    gaps: columns.map((column) => gapCell(input, issue, tracks, column, top + ROW / 2)),
    remarks: [],
  };
}

const FIRST_STEP = 38;
const LAST_STEP = 126;
const MOST_APART = 26;

/** Every step of the scale at its own height, the low pole above. */
function stepsOf(record: Record, issue: Issue, top: number): readonly ScaleStep[] {
  const count = issue.scale.length;
  const apart = count < 2 ? 0 : Math.min(MOST_APART, (LAST_STEP - FIRST_STEP) / (count - 1));
  const start = top + (FIRST_STEP + LAST_STEP) / 2 - (apart * (count - 1)) / 2;
  return issue.scale.map((step, i) => ({
    value: step.value,
    label: step.label,
    criterion: step.criterion,
    y: start + i * apart,
    pole: poleOf(record, issue, i),
  }));
}

function poleOf(record: Record, issue: Issue, i: number): PartySlot | undefined {
  if (i === 0) return slotOf(record, issue.poles.low);
  return i === issue.scale.length - 1 ? slotOf(record, issue.poles.high) : undefined;
}

/** The times at which the pair's stances lie together, as columns: the last day of each group, the fullest groups first kept. */
function columnsOf(
  { pair, table }: PositionsInput,
  tracks: ReadonlyMap<string, readonly Track[]>,
  left: number,
): readonly GapColumn[] {
  const times = [...tracks.values()]
    .flat()
    .filter(({ party }) => pair.includes(party))
    .flatMap(({ steps }) => steps.map(({ placed }) => placed))
    .sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const time of times) {
    const last = groups.at(-1);
    if (last !== undefined && time - (last[0] ?? time) < COLUMN_GROUP) last.push(time);
    else groups.push([time]);
  }
  const kept = groups
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MOST_COLUMNS)
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const room = (table - 56) / Math.max(1, kept.length);
  return kept.map((group, i) => {
    const [from, to] = [group[0] ?? 0, group.at(-1) ?? 0];
    const busiest = mostFrequentMonth(group);
    return { x: left + 48 + room * (i + 0.5), label: shortMonth(busiest), from, to };
  });
}

/** The month in which most of the times lie; the later one of two. */
function mostFrequentMonth(times: readonly number[]): number {
  const months = group(times, (time) => new Date(time).toISOString().slice(0, 7));
  const [first] = [...months.values()].sort((a, b) => b.length - a.length || (b[0] ?? 0) - (a[0] ?? 0));
  return first?.[0] ?? 0;
}

function shortMonth(time: number): string {
  const date = new Date(time);
  return `${monthName(date.getUTCMonth()).slice(0, 3)} ${yearName(date.getUTCFullYear()).slice(2)}`;
}

/** The gap at the end of a column's time, from stances that are in evidence within it or still carried into it. */
function gapCell(
  { pair, carry }: PositionsInput,
  issue: Issue,
  tracks: readonly Track[],
  column: GapColumn,
  y: number,
): GapCell {
  const earliest = column.from - carry * DAY;
  const supported = pair.map((party) => {
    const track = tracks.find((candidate) => candidate.party === party);
    const inEvidence = track?.steps.some(({ placed }) => placed >= earliest && placed <= column.to) === true;
    return inEvidence ? track : undefined;
  });
  const [a, b] = supported;
  const words = (text: string): GapCell => ({ kind: "words", x: column.x, y, text });
  if (a === undefined && b === undefined) return words("none");
  if (a === undefined || b === undefined) return words(`${a?.party ?? b?.party ?? ""} only`);
  const gap = gapAt(a, b, column.to + DAY, issue.scale.length);
  return gap === undefined ? words("none") : { kind: "gap", x: column.x, y, ...gap };
}
