import type { Issue } from "../../data/schema/index.ts";
import { slotOf } from "../model/names.ts";
import { group } from "d3";
import type { Record } from "../model/record.ts";
import type { PartySlot } from "../model/slots.ts";
import type { Font } from "../pen/pen.ts";
import type { TimeScale } from "../timeline/scale/time-scale.ts";
import { BEFORE, COLUMN, columnsOf, gapCell } from "./columns.ts";
import { layLinks } from "./conditions.ts";
import type {
  GapColumn,
  GutterType,
  IssueRow,
  PlacedRemark,
  PlacedRow,
  PositionsDrawing,
  ScaleStep,
  TextLine,
} from "./drawing.ts";
import { layFrame } from "./frame.ts";
import { jointDates } from "./gap.ts";
import { layKey, movedKey } from "./key.ts";
import { layStatements } from "./statements.ts";
import { remarksOf } from "./remarks.ts";
import { type Track, tracksOf } from "./stance.ts";
import { layTracks } from "./track-layout.ts";
import { broken, cut } from "./words.ts";

/** Everything that a drawing of the Positions view follows from. Equal input gives equal boxes. */
export interface PositionsInput {
  readonly record: Record;
  /** 1 where an event is to be seen, in the record's order. */
  readonly mask: Uint8Array;
  /** Its width is that of the chart: the view's less gutter and table. */
  readonly scale: TimeScale;
  readonly size: { readonly width: number; readonly height: number };
  readonly gutter: number;
  /** Width of the gap table; 0 leaves it out. */
  readonly table: number;
  /** The two parties whose gap is drawn. */
  readonly pair: readonly [string, string];
  /** Days for which a stance is carried on without evidence. */
  readonly carry: number;
  /** Pixels that the rows are scrolled by. */
  readonly scroll: number;
  /** Issue ids in the order of the rows. */
  readonly order: readonly string[];
  /** The issue that alone fills the view, with every statement named. */
  readonly opened?: string | undefined;
  /** Height of a row on paper, where type is smaller; 136 on screen without it. */
  readonly row?: number;
  /** Numbers of a figure's notes, by document; codes carry them. */
  readonly notes?: ReadonlyMap<string, number>;
  /** The reading key at the foot. */
  readonly key: boolean;
  /** Left edge of words in the gutter. */
  readonly pad: number;
  readonly measure: (text: string, font: Font) => number;
  readonly selected?: string;
}

export const AXIS = 32;
export const ROW = 136;
/** Height of an opened issue, at least. */
const OPENED = 440;

/** Widths of the gutter and of the gap table in a view of some width: the chart keeps at least half of it. */
export function sidesFor(width: number): { readonly gutter: number; readonly table: number } {
  const gutter = width >= 1700 ? 300 : width >= 900 ? 268 : 226;
  const columns = width >= 1700 ? 6 : width >= 1260 ? 4 : width >= 1080 ? 3 : width >= 860 ? 2 : 0;
  return { gutter, table: columns === 0 ? 0 : BEFORE + columns * COLUMN + 8 };
}

/** Lays out the rows that are in view. */
export function layoutPositions(input: PositionsInput): PositionsDrawing {
  const { record, size, gutter, pair } = input;
  const tracks = tracksByIssue(record, input.mask);
  const key = input.key ? layKey(input, tracks) : undefined;
  const foot = key?.box.height ?? 0;
  const chart = {
    x: gutter,
    y: AXIS,
    width: Math.max(0, size.width - gutter - input.table),
    height: Math.max(0, size.height - AXIS - foot),
  };
  const columns = columnsFor(input, tracks);
  const { issues, height } = sequenceOf(input, chart.height);
  const first = Math.max(0, Math.floor(input.scroll / height));
  const last = Math.min(issues.length, Math.ceil((input.scroll + chart.height) / height));
  const topOf = (i: number): number => AXIS + i * height - input.scroll;
  const rows = issues.slice(first, last).map((issue, i) => ({
    row: rowOf(input, issue, tracks, columns, height),
    top: topOf(first + i),
  }));
  const tops = new Map(issues.map((issue, i) => [issue.id, topOf(i)]));
  return {
    width: size.width,
    height: size.height,
    type: typeOf(input),
    frame: layFrame(input, chart),
    chart,
    table:
      input.table === 0
        ? undefined
        : { x: size.width - input.table, y: 0, width: input.table, height: size.height - foot },
    rows,
    extent: issues.length * height,
    columns,
    pair: [
      { id: pair[0], slot: slotOf(record, pair[0]) },
      { id: pair[1], slot: slotOf(record, pair[1]) },
    ],
    links: layLinks(input, tracks, tops, height, chart),
    key: key === undefined ? undefined : movedKey(key, size.height - foot),
  };
}

/** The issues that have a row, in order, and how high each is. */
function sequenceOf(
  input: PositionsInput,
  room: number,
): { readonly issues: readonly Issue[]; readonly height: number } {
  const { record, order } = input;
  const opened = input.opened === undefined ? undefined : record.issue.get(input.opened);
  return opened === undefined
    ? { issues: order.flatMap((id) => record.issue.get(id) ?? []), height: input.row ?? ROW }
    : { issues: [opened], height: Math.max(OPENED, room) };
}

/** The rows that come into view next: `count` above and as many below, the nearest first. */
export function rowsBeyond(input: PositionsInput, drawing: PositionsDrawing, count: number): readonly PlacedRow[] {
  const tracks = tracksByIssue(input.record, input.mask);
  const { issues, height } = sequenceOf(input, drawing.chart.height);
  const at = drawing.rows.map(({ row }) => issues.findIndex(({ id }) => id === row.issue));
  const [first, last] = [at[0] ?? 0, at.at(-1) ?? -1];
  const near = Array.from({ length: count }, (_, i) => [last + 1 + i, first - 1 - i]).flat();
  return near.flatMap((i) => {
    const issue = issues[i];
    if (issue === undefined) return [];
    return { row: rowOf(input, issue, tracks, drawing.columns, height), top: AXIS + i * height - input.scroll };
  });
}

const grouped = new WeakMap<Uint8Array, ReadonlyMap<string, readonly Track[]>>();

/** The tracks of every issue; made once for a record and its filters. */
export function tracksByIssue(record: Record, mask: Uint8Array): ReadonlyMap<string, readonly Track[]> {
  const known = grouped.get(mask);
  if (known !== undefined) return known;
  const made = group(tracksOf(record, mask), (track) => track.issue);
  grouped.set(mask, made);
  return made;
}

function columnsFor(input: PositionsInput, tracks: ReadonlyMap<string, readonly Track[]>): readonly GapColumn[] {
  const { record, selected, size, table, pair } = input;
  const placed = selected === undefined ? undefined : record.columns.placed[record.indexOf(selected)];
  const chosen = placed === undefined || Number.isNaN(placed) ? undefined : placed;
  return table === 0
    ? []
    : columnsOf({ tracks, pair, carry: input.carry, left: size.width - table, width: table, chosen });
}

/** Rows stay while only the scroll changes: scrolling costs what it takes to draw them. */
const rowsOf = new WeakMap<TimeScale, { readonly key: string; readonly rows: Map<string, IssueRow> }>();

function rowOf(
  input: PositionsInput,
  issue: Issue,
  tracks: ReadonlyMap<string, readonly Track[]>,
  columns: readonly GapColumn[],
  height: number,
): IssueRow {
  const key = JSON.stringify([
    input.record.dataset.id,
    input.size.width,
    input.gutter,
    input.pad,
    input.table,
    input.pair,
    input.carry,
    height,
    columns.map(({ from, x }) => [from, x]),
  ]);
  let known = rowsOf.get(input.scale);
  if (known === undefined || known.key !== key || masks.get(known.rows) !== input.mask) {
    known = { key, rows: new Map() };
    masks.set(known.rows, input.mask);
    rowsOf.set(input.scale, known);
  }
  const found = known.rows.get(issue.id);
  if (found !== undefined) return found;
  const row = layRow(input, issue, tracks.get(issue.id) ?? [], columns, height);
  known.rows.set(issue.id, row);
  return row;
}

const masks = new WeakMap<Map<string, IssueRow>, Uint8Array>();

/** Sizes of what stands in the gutter, on screen and on paper. */
const ON_SCREEN: GutterType = {
  question: { family: "read", size: 14.5, weight: 600 },
  step: { family: "chart", size: 11.5, weight: 400 },
  number: { family: "chart", size: 11, weight: 500 },
  leading: 17,
  first: 39,
};
const ON_PAPER: GutterType = {
  question: { family: "read", size: 12.5, weight: 600 },
  step: { family: "chart", size: 10, weight: 400 },
  number: { family: "chart", size: 9.8, weight: 500 },
  leading: 14.5,
  first: 32,
};

function typeOf({ row }: PositionsInput): GutterType {
  return row === undefined ? ON_SCREEN : ON_PAPER;
}

export const REMARK: Font = { family: "chart", size: 11, weight: 500, italic: true };
/** From the gutter's right edge: the end of the words, the middle of the number, the pole's bar. */
const STEP_END = 32;

function layRow(
  input: PositionsInput,
  issue: Issue,
  tracks: readonly Track[],
  columns: readonly GapColumn[],
  height: number,
): IssueRow {
  const question = layQuestion(input, issue);
  const steps = layScale(input, issue, question.length, height);
  const { pair, carry } = input;
  const [a, b] = pair.map((party) => tracks.find((track) => track.party === party));
  const joint = jointDates(a, b, issue.scale.length, carry);
  const remarks = remarksOf(issue, tracks, joint);
  const laid = layTracks(input, tracks, steps, { joint, remarks }, height);
  return {
    issue: issue.id,
    height,
    question,
    steps,
    ...laid,
    labels: isOpen(input, issue) ? layStatements(input, laid, height) : [],
    gaps: columns.map((column) => gapCell({ ...input, issue, tracks }, column, height / 2)),
    remarks: layRemarks(input, remarks, height),
  };
}

function layQuestion(input: PositionsInput, issue: Issue): readonly TextLine[] {
  const { measure, gutter, pad } = input;
  const { question, leading } = typeOf(input);
  const lines = broken(issue.question, question, gutter - pad - 14, 2, measure);
  return lines.map((text, i) => ({ text, y: (lines.length === 1 ? 1.5 : 1.3) * question.size + i * leading }));
}

const AFTER_STEPS = 9;
const MOST_APART = 26;

function isOpen({ opened }: PositionsInput, issue: Issue): boolean {
  return opened === issue.id;
}

/** Heights of the steps of an issue in a row of its own. */
export function rowGeometry(input: PositionsInput, issue: Issue, height: number): readonly number[] {
  const key = `${height} ${input.gutter} ${input.pad} ${input.opened ?? ""}`;
  const known = geometries.get(issue);
  if (known?.key === key) return known.ys;
  const ys = layScale(input, issue, layQuestion(input, issue).length, height).map(({ y }) => y);
  geometries.set(issue, { key, ys });
  return ys;
}

const geometries = new WeakMap<Issue, { readonly key: string; readonly ys: readonly number[] }>();

/** Every step of the scale at its own height, the low pole above. */
function layScale(input: PositionsInput, issue: Issue, lines: number, height: number): readonly ScaleStep[] {
  const { record, measure, gutter, pad } = input;
  const count = issue.scale.length;
  const open = isOpen(input, issue);
  const type = typeOf(input);
  const first = open ? type.first + 40 : type.first + (lines === 1 ? 0 : 12);
  const end = open ? height - 44 : height - AFTER_STEPS;
  const apart = count < 2 ? 0 : Math.min(open ? Infinity : MOST_APART, (end - first) / (count - 1));
  const start = (first + end) / 2 - (apart * (count - 1)) / 2;
  return issue.scale.map((step, i) => ({
    value: step.value,
    label: step.label,
    shown: cut(step.label, type.step, gutter - pad - STEP_END, measure),
    criterion: step.criterion,
    criterionLines: open
      ? broken(step.criterion, CRITERION, gutter - pad - STEP_END, criterionRoom(apart), measure)
      : [],
    y: start + i * apart,
    pole: poleOf(record, issue, i),
    bar: Math.min(16, apart - 3),
  }));
}

export const CRITERION: Font = { family: "chart", size: 10.5, weight: 400 };
export const CRITERION_LEADING = 13;

/** How many lines of a criterion fit under its step. */
function criterionRoom(apart: number): number {
  return Math.max(1, Math.min(8, Math.floor((apart - 30) / CRITERION_LEADING)));
}

function poleOf(record: Record, issue: Issue, i: number): PartySlot | undefined {
  if (i === 0) return slotOf(record, issue.poles.low);
  return i === issue.scale.length - 1 ? slotOf(record, issue.poles.high) : undefined;
}

/** Under the gaps, in one line; what has no room is told by the tooltip of the last that has. */
function layRemarks(
  { size, table, measure }: PositionsInput,
  remarks: ReturnType<typeof remarksOf>,
  height: number,
): readonly PlacedRemark[] {
  if (table === 0) return [];
  const right = size.width - 12;
  let x = size.width - table + 16;
  const placed: PlacedRemark[] = [];
  for (const remark of remarks) {
    const text = placed.length === 0 ? remark.text : `· ${remark.text}`;
    const width = measure(text, REMARK);
    if (x + width > right) break;
    placed.push({ remark, text, box: { x, y: height - 23, width, height: 16 } });
    x += width + 5;
  }
  return placed;
}
