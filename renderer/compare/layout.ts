import { dateWords } from "../model/date-words.ts";
import { LINK_WORDS, LINKED_WORDS } from "../model/link-words.ts";
import { eventAt, eventDate, placeName } from "../model/names.ts";
import type { Record } from "../model/record.ts";
import { breakLines } from "../export/notes.ts";
import { textWidth } from "../pen/metrics/text.ts";
import type { Font } from "../pen/pen.ts";
import type { Cell } from "./cell.ts";
import type { Column, Comparison, ComparisonRow } from "./comparison.ts";
import type { CompareDrawing, DrawnCell, DrawnRow, Head, TextBlock } from "./drawing.ts";
import { reporterOf, whoPut } from "./heading.ts";
import { columnHue } from "./marks.ts";
import { pageWords } from "./pages.ts";
import { rowGapWords } from "./spreadsheet.ts";

export const FONTS = {
  title: { family: "read", size: 13, weight: 600 },
  head: { family: "ui", size: 9.4, weight: 400 },
  link: { family: "chart", size: 9.2, weight: 400, italic: true },
  issue: { family: "read", size: 10.6, weight: 600 },
  gap: { family: "chart", size: 9.6, weight: 500 },
  words: { family: "ui", size: 9.6, weight: 400 },
  quiet: { family: "ui", size: 9.6, weight: 400, italic: true },
  page: { family: "chart", size: 9, weight: 400 },
  chip: { family: "chart", size: 9.4, weight: 600 },
} as const satisfies Readonly<{ [name: string]: Font }>;

const ROW_HEAD = 134;
/** From a column's edge to its words, and to the middle of its signs; in columns under 170 px both are less. */
const INDENT = [40, 26] as const;
const MARK_X = [21, 13] as const;
const NARROW = 170;
/** Under this no word fits. */
const LEAST_COLUMN = 110;
/** With less room beside it, a page stands under the words. */
const BESIDE_PAGE = 120;
const LEADING = 12.6;
const DOT_STEP = 13;
const PAGE_GAP = 8;
const RIGHT = 8;
const ENTRY_GAP = 4;
const LEAST_ROW = 40;

export interface CompareInput {
  readonly record: Record;
  readonly comparison: Comparison;
  readonly width: number;
  /** Numbers of the figure's notes, by document. */
  readonly notes: ReadonlyMap<string, number>;
}

/**
 * Sets a comparison in a width in pixels: all words whole, each row as high as its longest cell.
 *
 * @throws RangeError where the columns would be too narrow for words.
 */
export function layoutComparison(input: CompareInput): CompareDrawing {
  const { comparison, width } = input;
  const { columns } = comparison;
  const wide = (width - ROW_HEAD) / Math.max(1, columns.length);
  if (wide < LEAST_COLUMN) {
    const least = Math.ceil(ROW_HEAD + columns.length * LEAST_COLUMN);
    throw new RangeError(
      `${columns.length} proposals side by side need ${least} pixels, and there are ${Math.floor(width)}`,
    );
  }
  const sketches = columns.map((column, at) => headOf(input, column, ROW_HEAD + at * wide, wide));
  const headHeight = Math.max(...sketches.map(({ bottom }) => bottom), 40) + 10;
  const heads = sketches.map(({ head }) => ({ ...head, box: { ...head.box, height: headHeight } }));
  let top = headHeight;
  const rows = comparison.rows.map((row) => {
    const drawn = rowOf(input, row, top, wide);
    top = drawn.bottom;
    return drawn;
  });
  return { width, height: top, rowHead: ROW_HEAD, headHeight, heads, rows };
}

function headOf(
  { record, notes, comparison }: CompareInput,
  column: Column,
  left: number,
  width: number,
): { readonly head: Head; readonly bottom: number } {
  const { event, index, next } = column;
  const narrow = width < NARROW ? 1 : 0;
  const room = width - INDENT[narrow] - RIGHT;
  const x = left + INDENT[narrow];
  const block = (text: string, y: number, font: Font, leading: number): TextBlock => ({
    x,
    y,
    leading,
    lines: breakLines(text, room, font),
  });
  const after = ({ y, lines, leading }: TextBlock) => y + (lines.length - 1) * leading;
  const numbers = notesOf(column, notes);
  // The numbers of the notes stand behind the title: they take room from it.
  const title = {
    ...block(event.title, 34, FONTS.title, 16),
    lines: breakLines(event.title, room - 6 * numbers.length, FONTS.title),
  };
  const place = event.place === undefined ? "" : `, ${placeName(record, event.place)}`;
  const channel = event.channel ?? "channel not stated";
  const when = block(
    `${eventDate(record, index, { long: true })}${place}; ${channel}`,
    after(title) + 14,
    FONTS.head,
    LEADING,
  );
  const reporter = reporterOf(record, index);
  const told = `${whoPut(record, event)}${reporter === undefined ? "" : `, as ${reporter} reports it`}`;
  const put = block(told, after(when) + LEADING, FONTS.head, LEADING);
  const others = column.others.map(
    ({ type, other, shown }) =>
      `${LINK_WORDS[type]} ${eventAt(record, record.indexOf(other)).title}${shown ? "" : ", not shown"}`,
  );
  const below = others.length === 0 ? undefined : block(others.join("; "), after(put) + LEADING, FONTS.link, LEADING);
  const last = comparison.columns.at(-1) === column;
  return {
    bottom: after(below ?? put),
    head: {
      box: { x: left, y: 0, width, height: 0 },
      index,
      hue: columnHue(record, index),
      mark: { x: left + MARK_X[narrow], y: 27 },
      title,
      notes: numbers,
      when,
      put,
      ...(below === undefined ? {} : { others: below }),
      ...(next === undefined || last || next.active
        ? {}
        : {
            next: {
              type: next.type,
              words: LINKED_WORDS[next.type],
              from: left + width - 34,
              to: left + width + MARK_X[narrow] - 14,
              y: 16,
            },
          }),
    },
  };
}

function notesOf({ event }: Column, notes: ReadonlyMap<string, number>): readonly number[] {
  const passages = [...event.evidence, ...(event.points ?? []).flatMap(({ evidence }) => evidence)];
  const numbers = passages.flatMap(({ document }) => notes.get(document) ?? []);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function rowOf(input: CompareInput, row: ComparisonRow, top: number, width: number): DrawnRow {
  const { record, comparison } = input;
  const issue: TextBlock = {
    x: 0,
    y: top + 17,
    leading: 13,
    lines: breakLines(row.issue.name, ROW_HEAD - 10, FONTS.issue),
  };
  const dots = issue.y + (issue.lines.length - 1) * issue.leading + 14;
  const hues = comparison.columns.map(({ index }) => columnHue(record, index));
  const cells = row.cells.map((cell, at) =>
    cellOf(input, cell, at, { x: ROW_HEAD + at * width, y: top, width }, hues[at] ?? { slot: "none" }),
  );
  const bottom = Math.max(top + LEAST_ROW, dots + 10, ...cells.map((cell) => cell.bottom));
  return {
    top,
    bottom,
    issue,
    speaks: row.cells.map(({ state }, at) => ({
      state,
      hue: hues[at] ?? { slot: "none" },
      x: 5 + at * DOT_STEP,
      y: dots - 3.5,
    })),
    gap: {
      text: rowGapWords(row.gap),
      known: row.gap.kind === "gap",
      x: 5 + row.cells.length * DOT_STEP + 4,
      y: dots,
    },
    cells: cells.map(({ drawn }) => ({ ...drawn, box: { ...drawn.box, height: bottom - top } })),
  };
}

interface Said {
  readonly number?: number;
  readonly words: string;
  readonly page: string;
}

function cellOf(
  { comparison }: CompareInput,
  cell: Cell,
  at: number,
  place: { readonly x: number; readonly y: number; readonly width: number },
  hue: Head["hue"],
): { readonly drawn: DrawnCell; readonly bottom: number } {
  const font = cell.state === "points" ? FONTS.words : FONTS.quiet;
  const column = comparison.columns[at];
  const narrow = place.width < NARROW ? 1 : 0;
  const room = place.width - INDENT[narrow] - RIGHT;
  let y = place.y + 17;
  const entries = (column === undefined ? [] : saidIn(cell, column)).map(({ number, words, page }) => {
    const pageRoom = page === "" ? 0 : textWidth(page, FONTS.page) * 1.07 + PAGE_GAP;
    const under = pageRoom > 0 && room - pageRoom < BESIDE_PAGE;
    const lines = breakLines(words, under ? room : room - pageRoom, font);
    const entry = {
      ...(number === undefined ? {} : { number }),
      sign: { x: place.x + MARK_X[narrow], y: y - 3.4 },
      words: { x: place.x + INDENT[narrow], y, leading: LEADING, lines },
      page: { text: page, x: place.x + place.width - RIGHT, y: under ? y + lines.length * LEADING : y },
    };
    y += (lines.length + (under ? 1 : 0)) * LEADING + ENTRY_GAP;
    return entry;
  });
  const box = { ...place, height: 0 };
  return { drawn: { box, state: cell.state, hue, entries }, bottom: y - ENTRY_GAP };
}

/** All that a cell says: on paper nothing waits to be asked for. */
function saidIn(cell: Cell, { event }: Column): readonly Said[] {
  switch (cell.state) {
    case "points":
      return cell.points.map((point) => ({ number: point.n, words: point.summary, page: pageWords(point.evidence) }));
    case "whole":
      return [{ words: "Speaks to it; the record gives no point of its own.", page: pageWords(cell.evidence) }];
    case "beside":
      return cell.statements.map((statement, i) => {
        const page = pageWords(statement.evidence);
        if (i > 0) return { words: statement.summary, page };
        const day = statement.when.edtf === event.when.edtf ? "beside it" : dateWords(statement.when, { long: true });
        return { words: `Not in the text; said ${day}: ${statement.summary}`, page };
      });
    case "silent":
      return [{ words: "silent", page: "" }];
  }
}
