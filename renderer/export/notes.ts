import type { Document } from "../../data/schema/index.ts";
import { sourceLine } from "../model/citation.ts";
import { dateWords } from "../model/date-words.ts";
import { shortPersonName } from "../model/document-name.ts";
import { valuesAt } from "../model/incidence.ts";
import type { Record } from "../model/record.ts";
import { textWidth } from "../pen/metrics/text.ts";
import type { Font, Pen } from "../pen/pen.ts";
import type { Theme } from "../pen/theme.ts";

export interface SourceNote {
  readonly number: number;
  readonly text: string;
  /** Whether a name in the drawing carries the number. */
  readonly cited: boolean;
}

const FONT: Font = { family: "ui", size: 9, weight: 400 };
const NUMBER: Font = { family: "ui", size: 9, weight: 600 };
const ITALIC: Font = { family: "ui", size: 9, weight: 400, italic: true };
const LEADING = 12.5;
const COLUMN_GAP = 28;
/** What stands in for the bundled face elsewhere may be this much wider. */
const SPARE = 1.07;
const MOST_LINES = 9;
/** More notes than this are set in three columns where the page is wide. */
const MANY = 16;

/** Numbers of the documents that events rest on, in the order of the documents. */
export function noteNumbers(record: Record, events: readonly number[]): ReadonlyMap<string, number> {
  const used = new Set(
    events.flatMap((index) => [...valuesAt(record.sources, index)].map((value) => record.sources.ids[value])),
  );
  const cited = record.documents.filter(({ document }) => used.has(document.id));
  return new Map(cited.map(({ document }, i) => [document.id, i + 1]));
}

/**
 * One note a document: what it is, where it stands, and how it is dated.
 *
 * @param cites the numbers that labels carry; undefined where all do
 */
export function sourceNotes(
  record: Record,
  numbers: ReadonlyMap<string, number>,
  cites?: ReadonlySet<number>,
): readonly SourceNote[] {
  return record.documents.flatMap(({ document }) => {
    const number = numbers.get(document.id);
    if (number === undefined) return [];
    const cited = cites?.has(number) ?? true;
    return [{ number, cited, text: `${noteText(record, document)}${cited ? "" : " For marks without a name."}` }];
  });
}

function noteText(record: Record, document: Document): string {
  const what = [capital(document.type), people(record, document), dateWords(document.date)].filter(
    (part) => part !== "",
  );
  const pages: unknown = document.citation["page"];
  const where = [sourceLine(document)];
  if (typeof pages === "string" || typeof pages === "number")
    where.push(`${/[–-]/.test(String(pages)) ? "pp." : "p."} ${pages}`);
  // "doc." and its number stay on one line.
  const place = where.join(", ").replace(/\b(vol|doc|pp?)\. /g, "$1.\u00a0");
  return `${what.join(", ")}. ${place}. ${BASIS[document.date.basis]}`;
}

const BASIS: Readonly<{ [basis in Document["date"]["basis"]]: string }> = {
  stated: "Dated in the text.",
  inferred: "Date inferred.",
  catalogued: "Date catalogued.",
};

/** Who wrote to whom, or the first of each of the first two parties that were there. */
function people(record: Record, document: Document): string {
  const name = (who: Document["from"]): string => shortPersonName(record, who) ?? "";
  const [from, to] = [name(document.from), name(document.to)];
  if (from !== "" || to !== "") return [from, to].filter((part) => part !== "").join(" to ");
  const parties = [...new Set(document.participants.map((who) => who.party))].slice(0, 2);
  return parties
    .map((party) => name(document.participants.find((who) => who.party === party)))
    .filter((part) => part !== "")
    .join(" and ");
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export interface NotesPlan {
  readonly columns: readonly (readonly NoteLine[])[];
  readonly columnWidth: number;
  readonly height: number;
}

interface NoteLine {
  readonly text: string;
  readonly number?: number;
  readonly italic?: boolean;
}

/**
 * Sets notes and a closing remark in columns. Every note that a name carries is there, however many they are; those of
 * marks without a name as far as there is room, and the others are counted.
 */
export function planNotes(notes: readonly SourceNote[], remark: string, width: number): NotesPlan {
  const count = columnsFor(notes.length, width);
  const columnWidth = (width - COLUMN_GAP * (count - 1)) / count;
  const indent = indentFor(notes);
  const blocks = notes.map(({ number, text, cited }) => ({
    cited,
    lines: breakLines(text, columnWidth - indent).map((line, i): NoteLine =>
      i === 0 ? { text: line, number } : { text: line },
    ),
  }));
  const closing = breakLines(remark, columnWidth - indent).map((text) => ({ text, italic: true }));
  const cited = blocks.reduce((sum, block) => sum + (block.cited ? block.lines.length : 0), 0);
  let room = MOST_LINES * count - closing.length - 1 - cited;
  const kept = blocks.filter((block) => block.cited || (room -= block.lines.length) >= 0);
  const left = blocks.length - kept.length;
  const more = left === 1 ? "One more document vouches" : `${left} more documents vouch`;
  const all = [
    ...kept.map(({ lines }) => lines),
    ...(left > 0
      ? [
          breakLines(`${more} for marks without a name: see the dataset.`, columnWidth - indent).map((text) => ({
            text,
            italic: true,
          })),
        ]
      : []),
    closing,
  ];
  const columns = balance(all, count);
  return { columns, columnWidth, height: Math.max(0, ...columns.map((column) => column.length)) * LEADING };
}

function columnsFor(notes: number, width: number): number {
  if (width <= 760) return 1;
  return notes > MANY ? 3 : 2;
}

export function drawNotesPlan(plan: NotesPlan, left: number, top: number, pen: Pen, theme: Theme): void {
  const indent = plan.columns.some((column) => column.some((line) => (line.number ?? 0) > 9)) ? 16 : 11;
  plan.columns.forEach((column, at) => {
    const x = left + at * (plan.columnWidth + COLUMN_GAP);
    column.forEach((line, row) => {
      const y = top + row * LEADING + 9;
      if (line.number !== undefined) pen.text(String(line.number), x, y, { font: NUMBER, fill: theme.ink[1] });
      pen.text(line.text, x + indent, y, { font: line.italic === true ? ITALIC : FONT, fill: theme.ink[2] });
    });
  });
}

function indentFor(notes: readonly SourceNote[]): number {
  return notes.some(({ number }) => number > 9) ? 16 : 11;
}

/** Fills the columns one after the other, each as high as an even share, blocks kept whole. */
function balance(blocks: readonly (readonly NoteLine[])[], count: number): NoteLine[][] {
  const total = blocks.reduce((sum, block) => sum + block.length, 0);
  const columns: NoteLine[][] = [[]];
  for (const block of blocks) {
    const current = columns.at(-1) ?? [];
    const share = total / count;
    if (current.length > 0 && columns.length < count && current.length + block.length / 2 > share)
      columns.push([...block]);
    else current.push(...block);
  }
  return columns;
}

/** Breaks at spaces so that each line fits into a width in pixels, also in a slightly wider face. */
export function breakLines(text: string, width: number, font: Font = FONT): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \t\n]+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, font) * SPARE > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}
