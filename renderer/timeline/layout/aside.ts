import type { Box } from "../../pen/pen.ts";
import { blockAt, blockNumbered } from "./blocks.ts";
import { type Cluster, leftOf, PILL_HEIGHT, pillWidth, rightOf } from "./clusters.ts";
import { Occupancy } from "./occupancy.ts";
import type { Item, Stage } from "./scene.ts";

/** A pill is moved this far, and only where all of that is taken, farther. */
const MOST_SHIFT = 72;
const FARTHEST = 5 * MOST_SHIFT;
const SHIFT = 3;
const SIDES: readonly number[] = [1, -1];
/** Or else, to beside its row. */
const LIFTS: readonly number[] = [0, -20, 20];
/** On paper the edge is near, and nothing comes from beyond it. */
const PAPER_LIFTS: readonly number[] = [...LIFTS, -40, 40, -60, 60];

/** How far from its own place a pill may lie, the nearest first. */
interface Step {
  readonly across: number;
  readonly down: number;
}

const NEAR: readonly number[] = shifts(0, MOST_SHIFT);
const FAR: readonly number[] = shifts(MOST_SHIFT, FARTHEST);

function shifts(from: number, to: number): readonly number[] {
  return Array.from({ length: (to - from) / SHIFT + 1 }, (_, i) => from + i * SHIFT);
}

const SCREEN_STEPS: readonly Step[] = stepsOf(LIFTS);
const PAPER_STEPS: readonly Step[] = stepsOf(PAPER_LIFTS);

/** Near by in its row before beside it; far off as near as can be. */
function stepsOf(lifts: readonly number[]): readonly Step[] {
  return [
    ...lifts.flatMap((down) => SIDES.flatMap((side) => NEAR.map((shift) => ({ across: side * shift, down })))),
    ...FAR.flatMap((shift) => PAPER_LIFTS.flatMap((down) => SIDES.map((side) => ({ across: side * shift, down })))),
  ];
}

/** The room that a cluster's own shape takes; rings and whiskers may touch. */
export function bodyOf(cluster: Cluster): Box {
  const [item] = cluster.items as readonly [Item, ...Item[]];
  const [left, right] = [leftOf(cluster), rightOf(cluster)];
  const height = cluster.form === "pill" ? PILL_HEIGHT : item.size;
  const lift = cluster.form === "pill" ? (cluster.lift ?? 0) : 0;
  return { x: left, y: item.y + lift - height / 2, width: right - left, height };
}

/**
 * What is planned never shares a pill with what happened, and never lies on it: it steps aside as a pill of its own, to the
 * right or else to the left, as little as it can and within its block. The pill's whisker says where it belongs. Those at the edge of
 * a block that have room stay there, before any other steps.
 *
 * @param solid what stands already; those that come are entered by who takes them
 */
export function* steppedAside(stage: Stage, clusters: readonly Cluster[], solid: Occupancy): Generator<Cluster> {
  const others: Cluster[] = [];
  for (const cluster of clusters) {
    if (crossesBlocks(stage, cluster) && solid.isFree(bodyOf(cluster))) yield cluster;
    else others.push(cluster);
  }
  if (stage.window.block !== undefined) others.sort((a, b) => rowOf(a) - rowOf(b) || a.x - b.x);
  for (const cluster of others) {
    yield solid.isFree(bodyOf(cluster)) ? cluster : aside(stage, cluster, solid);
  }
}

function rowOf({ items: [item] }: Cluster): number {
  return item === undefined ? 0 : item.lane * 8192 + item.y;
}

function crossesBlocks({ window }: Stage, cluster: Cluster): boolean {
  return blockAt(window, leftOf(cluster)) !== blockAt(window, rightOf(cluster));
}

function aside(stage: Stage, cluster: Cluster, solid: Occupancy): Cluster {
  const width = cluster.form === "pill" ? cluster.width : pillWidth(0, cluster.items.length, true);
  const stepped = ({ across, down }: Step): Cluster => ({
    form: "pill",
    items: cluster.items,
    x: cluster.x + across,
    width,
    lift: down,
  });
  const [from, to] = boundsOf(stage, cluster);
  const fits = (candidate: Cluster): boolean =>
    leftOf(candidate) >= from && rightOf(candidate) <= to && solid.isFree(bodyOf(candidate));
  for (const step of stage.input.mode === "figure" ? PAPER_STEPS : SCREEN_STEPS) {
    const candidate = stepped(step);
    if (fits(candidate)) return candidate;
  }
  return stepped({ across: MOST_SHIFT, down: 0 });
}

/** A figure has no beyond: what steps aside must not step over its edge. On screen one can pan. */
function boundsOf({ input: { mode, scale }, window }: Stage, cluster: Cluster): readonly [number, number] {
  if (mode === "figure") return [scale.offset, scale.offset + scale.width];
  if (window.block === undefined) return [-Infinity, Infinity];
  const { from, to } = blockNumbered(window, blockAt(window, cluster.x));
  return [from, to];
}
