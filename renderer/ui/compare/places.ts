/** A cell of the grid; row -1 is that of the heads. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export const HEADS = -1;

/** The id of a cell's element. */
export function idOf({ row, column }: Place): string {
  return `compare-cell-${row}-${column}`;
}

/** Where a key leads; nothing where it leads nowhere. */
export function stepFrom({ row, column }: Place, key: string, rows: number, columns: number): Place | undefined {
  const bound = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
  switch (key) {
    case "ArrowUp":
      return { row: bound(row - 1, HEADS, rows - 1), column };
    case "ArrowDown":
      return { row: bound(row + 1, HEADS, rows - 1), column };
    case "ArrowLeft":
      return { row, column: bound(column - 1, 0, columns - 1) };
    case "ArrowRight":
      return { row, column: bound(column + 1, 0, columns - 1) };
    case "PageUp":
      return { row: bound(row - 5, HEADS, rows - 1), column };
    case "PageDown":
      return { row: bound(row + 5, HEADS, rows - 1), column };
    case "Home":
      return { row, column: 0 };
    case "End":
      return { row, column: columns - 1 };
    default:
      return undefined;
  }
}

/** Moves the focus to the head of a column once it is there. */
export function focusHead(column: number): void {
  requestAnimationFrame(() => document.getElementById(idOf({ row: HEADS, column }))?.focus());
}
