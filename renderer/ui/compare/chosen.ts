import type { Cell } from "../../compare/cell.ts";
import type { Column, Comparison, ComparisonRow } from "../../compare/comparison.ts";

/** A cell by what it is about, so that it stays chosen when columns or rows move. */
export interface CellKey {
  readonly issue: string;
  readonly proposal: string;
}

export interface ChosenCell {
  readonly key: CellKey;
  readonly row: ComparisonRow;
  readonly column: Column;
  readonly cell: Exclude<Cell, { readonly state: "silent" }>;
}

/** The chosen cells that are on screen and say something, those of earlier texts first: two at most. */
export function chosenCells(comparison: Comparison, keys: readonly CellKey[]): readonly ChosenCell[] {
  const found = keys.flatMap((key) => chosenCell(comparison, key));
  return found.sort((a, b) => comparison.columns.indexOf(a.column) - comparison.columns.indexOf(b.column));
}

function chosenCell({ rows, columns }: Comparison, key: CellKey): ChosenCell[] {
  const row = rows.find(({ issue }) => issue.id === key.issue);
  const at = columns.findIndex(({ event }) => event.id === key.proposal);
  const [column, cell] = [columns[at], row?.cells[at]];
  if (row === undefined || column === undefined || cell === undefined || cell.state === "silent") return [];
  return [{ key, row, column, cell }];
}

/** Before anybody chose: the first issue that two of the texts have points on, else that two speak to at all. */
export function firstPair({ rows, columns }: Comparison): readonly CellKey[] {
  for (const speaks of [isInText, isSaid]) {
    for (const { issue, cells } of rows) {
      const keys = columns.flatMap(({ event }, i) =>
        speaks(cells[i]) ? [{ issue: issue.id, proposal: event.id }] : [],
      );
      if (keys.length > 1) return keys.slice(0, 2);
    }
  }
  return [];
}

function isInText(cell: Cell | undefined): boolean {
  return cell?.state === "points";
}

function isSaid(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.state !== "silent";
}

/**
 * The keys after one cell is chosen. In the row of the chosen cells it is put in or taken out, of three the oldest going; in
 * another row it takes their place, together with the nearest other text that says something there; `across` adds it to
 * the chosen ones whatever their row.
 */
export function chosenAfter(
  comparison: Comparison,
  keys: readonly CellKey[],
  key: CellKey,
  across: boolean,
): readonly CellKey[] {
  const left = keys.filter(({ issue, proposal }) => issue !== key.issue || proposal !== key.proposal);
  if (left.length < keys.length) return left;
  if (across || left.some(({ issue }) => issue === key.issue)) return [...left, key].slice(-2);
  const row = comparison.rows.find(({ issue }) => issue.id === key.issue);
  const at = comparison.columns.findIndex(({ event }) => event.id === key.proposal);
  const others = comparison.columns
    .map(({ event }, i) => ({ proposal: event.id, cell: row?.cells[i], apart: Math.abs(i - at) }))
    .filter(({ cell, apart }) => apart > 0 && isSaid(cell))
    .sort((a, b) => a.apart - b.apart);
  const [partner] = others;
  return partner === undefined ? [key] : [{ issue: key.issue, proposal: partner.proposal }, key];
}

/** Our words in a cell, as one text. */
export function summaryOf(cell: ChosenCell["cell"]): string {
  switch (cell.state) {
    case "points":
      return cell.points.map(({ summary }) => summary).join(" ");
    case "beside":
      return cell.statements.map(({ summary }) => summary).join(" ");
    case "whole":
      return cell.summary;
  }
}

export function evidenceOf(cell: ChosenCell["cell"]) {
  switch (cell.state) {
    case "points":
      return cell.points.flatMap(({ evidence }) => evidence);
    case "beside":
      return cell.statements.flatMap(({ evidence }) => evidence);
    case "whole":
      return cell.evidence;
  }
}

/** What the cell holds, for the drawer: "point 7", "points 2 and 4", "said beside it". */
export function nameOf(cell: ChosenCell["cell"]): string {
  if (cell.state === "beside") return "said beside it";
  if (cell.state === "whole") return "the whole text";
  const numbers = cell.points.map(({ n }) => n);
  return numbers.length === 1
    ? `point ${numbers[0]}`
    : `points ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
}
