import type { Fan, Pill, Regions } from "../drawing.ts";
import type { LayoutInput } from "./input.ts";
import { LABEL_SIZE } from "./label-text.ts";
import { rowFont, rowLabel } from "./row-label.ts";
import { loneGlyph } from "./undated.ts";
import { shortTitle } from "./wrap.ts";

const ROW = 21;
const PAD = 8;
const MARK = 24;
const GAP = 10;
/** A column is at most this many rows, so that the eye finds the end of it. */
const MOST_ROWS = 14;
const MOST_COLUMNS = 4;
const CHARACTERS = 44;

/**
 * A pill opened in place: its members one by one in columns under the lane, in order of time, with as many titles as there is room
 * for. Events of one day never part by zooming; this is how they are reached.
 *
 * @param pill in view coordinates
 */
export function layFan(input: LayoutInput, pill: Pill, regions: Regions): Fan {
  const { chart, lanes } = regions;
  const size = input.labelSize ?? LABEL_SIZE;
  const most = Math.max(1, Math.min(MOST_ROWS, Math.floor((lanes.height - 2 * PAD) / ROW)));
  const from = Math.min(Math.max(0, input.openedFrom ?? 0), pill.members.length - 1);
  const shown = Math.min(pill.members.length - from, most * MOST_COLUMNS);
  const entries = Array.from({ length: shown }, (_, i) => entryOf(input, pill.members[from + i] ?? 0, size));
  const text = entries.reduce((most, { width }) => Math.max(most, width), 0);
  const column = MARK + text + GAP;
  const columns = Math.max(1, Math.min(Math.ceil(shown / most), Math.floor((chart.width - 2 * PAD) / column)));
  const rows = Math.min(most, Math.ceil(shown / columns));
  const kept = entries.slice(0, rows * columns);
  const height = 2 * PAD + Math.min(rows, kept.length) * ROW;
  const width = 2 * PAD + columns * column - GAP;
  const middle = pill.box.x + pill.box.width / 2;
  const x = Math.max(chart.x + 4, Math.min(middle - width / 2, chart.x + chart.width - width - 4));
  const below = pill.box.y + pill.box.height + 4;
  const bottom = lanes.y + lanes.height;
  const above = pill.box.y - 4 - height;
  const y = below + height <= bottom ? below : above >= lanes.y ? above : Math.max(lanes.y, bottom - height);
  return {
    pill: pill.id,
    box: { x, y, width, height },
    rows: kept.flatMap((entry, i) => {
      const left = x + PAD + Math.floor(i / rows) * column;
      const line = y + PAD + (i % rows) * ROW + ROW / 2;
      const glyph = loneGlyph(input, entry.index, left + MARK / 2 - 2, line);
      const place = { x: left + MARK, y: line, width: entry.width, size };
      return glyph === undefined ? [] : [{ glyph, label: rowLabel(input, entry.index, entry.text, place) }];
    }),
    perColumn: rows,
    before: from,
    more: pill.members.length - from - kept.length,
  };
}

interface Entry {
  readonly index: number;
  readonly text: string;
  readonly width: number;
}

function entryOf(input: LayoutInput, index: number, size: number): Entry {
  const text = shortTitle(input.record.events[index]?.title ?? "", CHARACTERS);
  return { index, text, width: input.measure(text, rowFont(input, index, size)) };
}
