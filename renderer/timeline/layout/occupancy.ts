import type { Box } from "../../pen/pen.ts";

const CELL_X = 64;
const CELL_Y = 64;
const ROWS = 4096;

/** Which parts of the drawing are taken: boxes in a grid of cells, so that asking costs what is near. */
export class Occupancy {
  private readonly cells = new Map<number, Box[]>();

  add(box: Box): void {
    const right = Math.floor((box.x + box.width) / CELL_X);
    const bottom = Math.floor((box.y + box.height) / CELL_Y);
    for (let column = Math.floor(box.x / CELL_X); column <= right; column += 1) {
      for (let row = Math.floor(box.y / CELL_Y); row <= bottom; row += 1) {
        const key = column * ROWS + row;
        const cell = this.cells.get(key);
        if (cell === undefined) this.cells.set(key, [box]);
        else cell.push(box);
      }
    }
  }

  /** True when nothing lies under the box. Boxes that only touch do not overlap. */
  isFree(box: Box): boolean {
    const right = Math.floor((box.x + box.width) / CELL_X);
    const bottom = Math.floor((box.y + box.height) / CELL_Y);
    for (let column = Math.floor(box.x / CELL_X); column <= right; column += 1) {
      for (let row = Math.floor(box.y / CELL_Y); row <= bottom; row += 1) {
        const cell = this.cells.get(column * ROWS + row);
        if (cell === undefined) continue;
        for (const other of cell) if (overlaps(box, other)) return false;
      }
    }
    return true;
  }
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
