import type { Issue } from "../../data/schema/index.ts";
import { slotOf } from "../model/names.ts";
import type { Record } from "../model/record.ts";
import type { Font } from "../pen/pen.ts";
import type { TimeScale } from "../timeline/scale/time-scale.ts";
import { BEFORE, COLUMN, columnsOf } from "./columns.ts";
import { layLinks } from "./conditions.ts";
import type { GapColumn, PlacedRow, PositionsDrawing } from "./drawing.ts";
import { layFrame } from "./frame.ts";
import { typeOf } from "./gutter.ts";
import { layKey, movedKey } from "./key.ts";
import { rowMaker } from "./rows.ts";
import type { Track } from "./stance.ts";
import { tracksByIssue } from "./tracks.ts";

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
  /** On narrow paper: questions over the whole width, with the gap in words, and steps on two lines. */
  readonly above?: boolean;
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
  const rowOf = rowMaker(input, tracks, columns, height);
  const rows = issues.slice(first, last).map((issue, i) => ({ row: rowOf(issue), top: topOf(first + i) }));
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
  const rowOf = rowMaker(input, tracks, drawing.columns, height);
  const near = Array.from({ length: count }, (_, i) => [last + 1 + i, first - 1 - i]).flat();
  return near.flatMap((i) => {
    const issue = issues[i];
    return issue === undefined ? [] : { row: rowOf(issue), top: AXIS + i * height - input.scroll };
  });
}

function columnsFor(input: PositionsInput, tracks: ReadonlyMap<string, readonly Track[]>): readonly GapColumn[] {
  const { record, selected, size, table, pair } = input;
  const placed = selected === undefined ? undefined : record.columns.placed[record.indexOf(selected)];
  const chosen = placed === undefined || Number.isNaN(placed) ? undefined : placed;
  return table === 0
    ? []
    : columnsOf({ tracks, pair, carry: input.carry, left: size.width - table, width: table, chosen });
}
