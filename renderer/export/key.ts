import { eventAt, eventDate } from "../model/names.ts";
import type { Record } from "../model/record.ts";
import type { Font, Pen } from "../pen/pen.ts";
import type { Theme } from "../pen/theme.ts";
import type { KeyMark } from "../timeline/drawing.ts";
import { breakLines } from "./notes.ts";

const FONT: Font = { family: "ui", size: 9, weight: 400 };
const LETTER: Font = { family: "chart", size: 9, weight: 600 };
const HEAD: Font = { family: "ui", size: 9.5, weight: 600 };
const LEADING = 11.5;
const HEAD_HEIGHT = 15;
const GAP = 18;
const INDENT = 18;
/** A column is at least this wide. */
const COLUMN = 230;

/** One letter and what it stands for. */
export interface KeyEntry {
  readonly letter: string;
  readonly words: string;
}

interface Line {
  readonly letter?: string;
  readonly text: string;
}

export interface KeyPlan {
  readonly columns: readonly (readonly Line[])[];
  readonly columnWidth: number;
  readonly height: number;
}

/** Names, dates and note numbers of the events under each letter. */
export function keyEntries(
  record: Record,
  keys: readonly KeyMark[],
  notesOf: (index: number) => readonly number[],
): readonly KeyEntry[] {
  const datedOf = (index: number): string => {
    const notes = notesOf(index);
    const cited = notes.length === 0 ? "" : ` (${notes.length === 1 ? "note" : "notes"} ${notes.join(", ")})`;
    return `, ${eventDate(record, index)}${cited}`;
  };
  return keys.map(({ text, events }) => ({
    letter: text,
    // What several have in common is said once, behind the last of them.
    words: events
      .map((index, i) => {
        const dated = datedOf(index);
        const next = events[i + 1];
        const { title } = eventAt(record, index);
        return next !== undefined && datedOf(next) === dated ? title : `${title}${dated}`;
      })
      .join("; "),
  }));
}

/** Sets the list in columns of about the same length. */
export function planKey(entries: readonly KeyEntry[], width: number): KeyPlan {
  if (entries.length === 0) return { columns: [], columnWidth: 0, height: 0 };
  const count = Math.max(1, Math.floor((width + GAP) / (COLUMN + GAP)));
  const columnWidth = (width - GAP * (count - 1)) / count;
  const lines = entries.flatMap(({ letter, words }) =>
    breakLines(words, columnWidth - INDENT).map((text, i): Line => (i === 0 ? { letter, text } : { text })),
  );
  const rows = Math.ceil(lines.length / count);
  const columns = Array.from({ length: count }, (_, i) => lines.slice(i * rows, (i + 1) * rows));
  return { columns, columnWidth, height: HEAD_HEIGHT + rows * LEADING + 6 };
}

export function drawKeyPlan(plan: KeyPlan, left: number, top: number, pen: Pen, theme: Theme): void {
  pen.text("What the letters stand for", left, top + 10, { font: HEAD, fill: theme.ink[1] });
  plan.columns.forEach((column, i) => {
    const x = left + i * (plan.columnWidth + GAP);
    column.forEach(({ letter, text }, row) => {
      const y = top + HEAD_HEIGHT + row * LEADING + 9;
      if (letter !== undefined) pen.text(letter, x, y, { font: LETTER, fill: theme.ink[1] });
      pen.text(text, x + INDENT, y, { font: FONT, fill: theme.ink[2] });
    });
  });
}
