import type { Box } from "../../pen/pen.ts";

const CELL_X = 64;
const CELL_Y = 32;
const ROWS = 4096;

/** Which parts of the drawing are taken: boxes in a grid of cells, so that asking costs what is near. */
export class Occupancy {
  private readonly cells = new Map<number, Box[]>();

  add(box: Box): void {
    this.eachCell(box, (key) => {
      const cell = this.cells.get(key);
      if (cell === undefined) this.cells.set(key, [box]);
      else cell.push(box);
      return false;
    });
  }

  /** True when nothing lies under the box. Boxes that only touch do not overlap. */
  isFree(box: Box): boolean {
    return !this.eachCell(box, (key) => this.cells.get(key)?.some((other) => overlaps(box, other)) ?? false);
  }

  /** Visits the cells under a box until one answers true. */
  private eachCell(box: Box, visit: (key: number) => boolean): boolean {
    const left = Math.floor(box.x / CELL_X);
    const right = Math.floor((box.x + box.width) / CELL_X);
    const top = Math.floor(box.y / CELL_Y);
    const bottom = Math.floor((box.y + box.height) / CELL_Y);
    for (let column = left; column <= right; column += 1) {
      for (let row = top; row <= bottom; row += 1) if (visit(column * ROWS + row)) return true;
    }
    return false;
  }
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
