import type { Item } from "./scene.ts";

/** Papers on the table lie this far apart where there is room, and at least that far. */
const STEPS: readonly number[] = [44, 29, 22, 20];
const LEAST_APART = 20;
const BESIDE = 3;
/** Marks further apart than this never touch. */
const COLUMN = 40;

/**
 * Spreads the marks on the table up and down where they would lie on each other: their days cannot move, but a paper may lie
 * anywhere between the two lines. What finds no place lies on its neighbour, and is stacked there.
 *
 * @param weigh the heavier of two like ones finds its place first, and others are stacked on it last
 */
export function spreadOnTable(items: readonly Item[], weigh: (item: Item) => number = () => 0): Item[] {
  const columns = new Map<number, Item[]>();
  const placed = items
    .toSorted((a, b) => claimOf(a) - claimOf(b) || weigh(b) - weigh(a) || a.index - b.index)
    .map((item) => {
      const column = Math.floor(item.x / COLUMN);
      const near = [column - 1, column, column + 1]
        .flatMap((key) => columns.get(key) ?? [])
        .filter((other) => Math.abs(other.x - item.x) < (other.size + item.size) / 2 + BESIDE);
      const height =
        heightsFor(item).find((y) => near.every((other) => Math.abs(other.y - y) >= LEAST_APART)) ??
        nearestHeight(item, lightest(near, weigh));
      const moved = height === item.y ? item : { ...item, y: height };
      columns.set(column, [...(columns.get(column) ?? []), moved]);
      return moved;
    });
  return placed;
}

/** Texts that were put take their places before messages, and those before what is only planned. */
function claimOf(item: Item): number {
  return (item.kind === "proposal" ? 0 : 1) + (item.planned ? 2 : 0);
}

/** The marks on which another may be stacked: not the weightiest, unless there are no others. */
function lightest(near: readonly Item[], weigh: (item: Item) => number): readonly Item[] {
  const most = Math.max(...near.map(weigh));
  const lighter = near.filter((item) => weigh(item) < most);
  return lighter.length > 0 ? lighter : near;
}

/** No room: it lies on the mark that is nearest to its own height, to be stacked with it. */
function nearestHeight(item: Item, near: readonly Item[]): number {
  return near.reduce(
    (best, other) => (Math.abs(other.y - item.y) < Math.abs(best - item.y) ? other.y : best),
    near[0]?.y ?? item.y,
  );
}

/** Where an item may lie: its own height first, then away from its line, at first within its own half of the table. */
function heightsFor(item: Item): number[] {
  const heights = [item.y];
  if (item.table === undefined) return heights;
  const { top, bottom, step: side } = item.table;
  const directions = side === 0 ? [1, -1] : [side];
  const half = (bottom - top) / 2;
  for (const reach of [half, bottom - top]) {
    for (const step of STEPS) {
      for (let k = 1; k * step <= reach; k += 1) {
        for (const direction of directions) {
          const height = item.y + direction * k * step;
          if (height >= top && height <= bottom) heights.push(height);
        }
      }
    }
  }
  return heights;
}
