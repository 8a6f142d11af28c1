import type { Item } from "./scene.ts";

/** Papers on the table lie this far apart where there is room, and at least that far. */
const APART = 44;
const LEAST_APART = 20;
const BESIDE = 3;

/**
 * Spreads the marks on the table up and down where they would lie on each other: their days cannot move, but a paper may lie
 * anywhere between the two lines. What finds no place stays where it is, and is stacked there.
 */
export function spreadOnTable(items: readonly Item[], top: number, bottom: number): Item[] {
  const placed: Item[] = [];
  // Items come in order of time, so those that can touch the next one are the last few.
  let first = 0;
  for (const item of items) {
    while (first < placed.length && (placed[first]?.x ?? 0) < item.x - 80) first += 1;
    const near = placed
      .slice(first)
      .filter((other) => Math.abs(other.x - item.x) < (other.size + item.size) / 2 + BESIDE);
    const y = heightsFor(item, top, bottom).find((height) =>
      near.every((other) => Math.abs(other.y - height) >= LEAST_APART),
    );
    placed.push(y === undefined || y === item.y ? item : { ...item, y });
  }
  return placed;
}

/** Where an item may lie, its own height first, then away from its line in wide steps, then in narrow ones. */
function heightsFor(item: Item, top: number, bottom: number): number[] {
  const heights = [item.y];
  const directions = item.table?.step === 0 ? [1, -1] : [item.table?.step ?? 1];
  for (const step of [APART, LEAST_APART + 2]) {
    for (let k = 1; k * step <= bottom - top; k += 1) {
      for (const direction of directions) {
        const height = item.y + direction * k * step;
        if (height >= top && height <= bottom) heights.push(height);
      }
    }
  }
  return heights;
}
