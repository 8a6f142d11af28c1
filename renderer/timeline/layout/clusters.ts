import type { EventKind } from "../../../data/schema/index.ts";
import type { Item } from "./scene.ts";

/** Marks of one row that stand alone, are stacked, or share a pill. In places. */
export type Cluster =
  | { readonly form: "single"; readonly items: readonly Item[]; readonly x: number }
  | { readonly form: "stack"; readonly items: readonly Item[]; readonly x: number }
  /** `x` is the pill's centre; `lift` moves it off its row where the row is taken. */
  | {
      readonly form: "pill";
      readonly items: readonly Item[];
      readonly x: number;
      readonly width: number;
      readonly lift?: number;
    };

const ORDER: readonly EventKind[] = ["meeting", "proposal", "position", "message", "action"];
const NEAR = 16;
const VERY_NEAR = 8;
const GAP = 3;
const SHEET = 3;
/** Longer capsules are ground that other marks lie on; only their beginning is in the way. */
const SHORT_CAPSULE = 48;
export const PILL_HEIGHT = 18;

/** What a row keeps to. */
export interface RowRules {
  /** The mark is never taken in: the selected one. */
  readonly alone: (item: Item) => boolean;
  /** Marks in different blocks are not gathered into one as they come; only what would overlap at the edge becomes one. */
  readonly blockOf: (item: Item) => number;
  /** Between which places a pill of these marks has to lie. */
  readonly room: (first: Item, last: Item) => readonly [number, number];
}

/**
 * Groups the marks of one row: nearer than 16 px, one kind is stacked; several kinds, or nearer than 8 px, become a pill. A pill takes in
 * what its own width would cover. Items come in order of x.
 */
export function clusterRow(items: readonly Item[], { alone, blockOf, room }: RowRules): Cluster[] {
  const clusters: Cluster[] = [];
  let open: Group | undefined;
  const close = (): void => {
    if (open === undefined) return;
    let group = open;
    // Where a finished pill would cover its neighbour, the two are one.
    for (;;) {
      const left = leftOf(clusterOf(group, room));
      // A long capsule is ground: what came before its beginning may still reach beyond it.
      const at = clusters.findLastIndex((cluster) => !isGround(cluster) || rightOf(cluster) + GAP > left);
      const before = clusters[at];
      if (before === undefined || standsAlone(before, alone)) break;
      if (group.items.length === 1 && alone(group.items[0] as Item)) break;
      if (rightOf(before) + GAP <= left) break;
      clusters.splice(at, 1);
      group = groupOf([...before.items, ...group.items]);
    }
    clusters.push(clusterOf(group, room));
    open = undefined;
  };
  for (const item of items) {
    const joins =
      open !== undefined &&
      !alone(item) &&
      !open.alone &&
      blockOf(item) === blockOf(open.items[0] as Item) &&
      itemLeft(item) < rightEdge(open, room);
    if (joins && open !== undefined) extend(open, item);
    else {
      close();
      open = groupOf([item], alone(item));
    }
  }
  close();
  return clusters;
}

/** A cluster while it grows: what is needed to tell its width without looking at its members again. */
interface Group {
  readonly items: Item[];
  readonly alone: boolean;
  kinds: number;
  /** No two neighbours nearer than 8 px. */
  loose: boolean;
}

function groupOf(items: readonly Item[], alone = false): Group {
  const group: Group = { items: [], alone, kinds: 0, loose: true };
  for (const item of items) extend(group, item);
  return group;
}

function extend(group: Group, item: Item): void {
  const last = group.items.at(-1);
  if (last !== undefined && item.x - last.x < VERY_NEAR) group.loose = false;
  group.kinds |= 1 << ORDER.indexOf(item.kind);
  group.items.push(item);
}

function kindCount({ kinds }: Group): number {
  let count = 0;
  for (let rest = kinds; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

function rightEdge(group: Group, room: RowRules["room"]): number {
  return group.items.length === 1 ? itemRight(group.items[0] as Item) : rightOf(clusterOf(group, room));
}

/** A long capsule by itself, on which other marks lie. */
function isGround(cluster: Cluster): boolean {
  const [first] = cluster.items;
  return cluster.form === "single" && first?.mark.capsule !== undefined && shortCapsule(first) === undefined;
}

function standsAlone(cluster: Cluster, alone: (item: Item) => boolean): boolean {
  return cluster.items.length === 1 && alone(cluster.items[0] as Item);
}

function clusterOf(group: Group, room: RowRules["room"]): Cluster {
  const { items } = group;
  const first = items[0] as Item;
  const last = items.at(-1) as Item;
  if (items.length === 1) return { form: "single", items, x: first.x };
  const kinds = kindCount(group);
  if (kinds === 1 && group.loose && items.length <= 3) return { form: "stack", items, x: first.x };
  const width = pillWidth(kinds, items.length, first.planned);
  const [least, most] = room(first, last);
  const x = Math.min(Math.max((first.x + last.x) / 2, least + width / 2), most - width / 2 - GAP);
  return { form: "pill", items, x, width };
}

/** Width of a pill: shapes of 8 px, then the count. A planned one says "+2" and no kinds. */
export function pillWidth(kinds: number, total: number, planned: boolean): number {
  const digits = String(total).length + (planned ? 1 : 0);
  return planned ? Math.max(24, 10 + digits * 7) : 14 + kinds * 11 + digits * 7;
}

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
