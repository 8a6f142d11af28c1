import type { EventKind } from "../../../data/schema/index.ts";
import type { Item } from "./scene.ts";

/** Marks of one row that stand alone, are stacked, or share a pill. In places. */
export type Cluster =
  | { readonly form: "single"; readonly items: readonly Item[]; readonly x: number }
  | { readonly form: "stack"; readonly items: readonly Item[]; readonly x: number }
  /** `x` is the pill's centre. */
  | { readonly form: "pill"; readonly items: readonly Item[]; readonly x: number; readonly width: number };

const NEAR = 16;
const VERY_NEAR = 8;
const GAP = 3;
const SHEET = 3;
/** Longer capsules are ground that other marks lie on; only their beginning is in the way. */
const SHORT_CAPSULE = 48;
export const PILL_HEIGHT = 18;

/**
 * Groups the marks of one row: nearer than 16 px, one kind is stacked; several kinds, or nearer than 8 px, become a pill. A pill takes in
 * what its own width would cover. Items come in order of x; `alone` marks (the selected one) are never taken in.
 */
export function clusterRow(items: readonly Item[], alone: (item: Item) => boolean): Cluster[] {
  const clusters: Cluster[] = [];
  let open: Item[] = [];
  const close = (): void => {
    if (open.length === 0) return;
    let cluster = clusterOf(open);
    // Where a finished pill would cover its neighbour, the two are one.
    for (;;) {
      const before = clusters.at(-1);
      if (before === undefined || standsAlone(before, alone) || standsAlone(cluster, alone)) break;
      if (rightOf(before) + GAP <= leftOf(cluster)) break;
      clusters.pop();
      cluster = clusterOf([...before.items, ...cluster.items]);
    }
    clusters.push(cluster);
    open = [];
  };
  for (const item of items) {
    const last = open.at(-1);
    const joins = last !== undefined && !alone(item) && !alone(last) && itemLeft(item) < rightOf(clusterOf(open));
    if (!joins) close();
    open.push(item);
  }
  close();
  return clusters;
}

function standsAlone(cluster: Cluster, alone: (item: Item) => boolean): boolean {
  return cluster.items.length === 1 && alone(cluster.items[0] as Item);
}

function clusterOf(items: readonly Item[]): Cluster {
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined || items.length === 1)
    return { form: "single", items, x: first?.x ?? 0 };
  const stacked = items.every((item, i) => {
    const before = items[i - 1];
    return item.kind === first.kind && (before === undefined || item.x - before.x >= VERY_NEAR);
  });
  if (stacked && items.length <= 3) return { form: "stack", items, x: first.x };
  return {
    form: "pill",
    items,
    x: (first.x + last.x) / 2,
    width: pillWidth(kindsOf(items).length, items.length, first.planned),
  };
}

/** Width of a pill: shapes of 8 px, then the count. A planned one says "+2" and no kinds. */
export function pillWidth(kinds: number, total: number, planned: boolean): number {
  const digits = String(total).length + (planned ? 1 : 0);
  return planned ? Math.max(24, 10 + digits * 7) : 14 + kinds * 11 + digits * 7;
}

const ORDER: readonly EventKind[] = ["meeting", "proposal", "position", "message", "action"];

/** The kinds that are present, in the order of the key. */
export function kindsOf(items: readonly Item[]): readonly EventKind[] {
  const present = new Set(items.map(({ kind }) => kind));
  return ORDER.filter((kind) => present.has(kind));
}

export function leftOf(cluster: Cluster): number {
  const [first] = cluster.items;
  return cluster.form === "pill" ? cluster.x - cluster.width / 2 : first === undefined ? cluster.x : itemLeft(first);
}

export function rightOf(cluster: Cluster): number {
  if (cluster.form === "pill") return cluster.x + cluster.width / 2 + GAP;
  const [first] = cluster.items;
  if (first === undefined) return cluster.x;
  return itemRight(first) + (cluster.form === "stack" ? (Math.min(3, cluster.items.length) - 1) * SHEET : 0);
}

/** Marks are near when their centres are less than 16 px apart, or less than their sizes need. */
function itemLeft(item: Item): number {
  return (shortCapsule(item)?.from ?? item.x - item.size / 2) - spare(item);
}

function itemRight(item: Item): number {
  const { capsule } = item.mark;
  if (capsule !== undefined && shortCapsule(item) === undefined) return capsule.from + NEAR;
  return (capsule?.to ?? item.x + item.size / 2) + spare(item);
}

function shortCapsule(item: Item): { readonly from: number; readonly to: number } | undefined {
  const { capsule } = item.mark;
  return capsule !== undefined && capsule.to - capsule.from <= SHORT_CAPSULE ? capsule : undefined;
}

function spare(item: Item): number {
  return item.inFold ? 0.5 : Math.max(0.5, (NEAR - item.size) / 2);
}
