import type { Stem, TableTint } from "../drawing.ts";
import { blockAt, shareOf } from "./blocks.ts";
import type { Settled } from "./glyphs.ts";
import type { Item, Stage } from "./scene.ts";
import { senderLane } from "./items.ts";

/** A planned meeting's lines are stubs: the table is not laid yet. */
const STUB = 18;
/** Lines of marks in one pill stand at their true days, but not closer than this to each other. */
const LEAST_APART = 3;
const SAME = 5;

/** A table longer than this is no longer one sitting: tinted, it would be the ground of half the chart. */
const LONGEST_TABLE = 160;

/** With more marks in a view than this, only those that stand alone have lines: the others would hatch the chart. */
const CROWDED = 460;

export interface Joins {
  readonly stems: readonly Stem[];
  readonly tables: readonly TableTint[];
}

/** Lines from lane to lane: between those who met, and from who sent a message to who received it. */
export function joinLanes(stage: Stage, items: readonly Item[], settled: readonly Settled[]): Joins {
  const stems: Stem[] = [];
  const tables: TableTint[] = [];
  if (stage.plan.by !== "party") return { stems, tables };
  const drawn = new Set<string>();
  const isCrowded = crowding(stage, items);
  const own = new Set(settled.map(({ item }) => item.index));
  for (const item of items) {
    if (!item.first || (isCrowded(item) && !own.has(item.index))) continue;
    if (item.kind === "message") stems.push(...messageStem(stage, item));
    if (item.kind !== "meeting") continue;
    const lanes = stage.plan.reaches(item.index);
    const [top] = lanes;
    const bottom = lanes.at(-1);
    if (top === undefined || bottom === undefined || top === bottom) continue;
    const x = item.mark.capsule?.from ?? item.x;
    const key = `${Math.round(x / LEAST_APART)}:${lanes.join()}:${item.event.channel}:${item.planned}`;
    if (drawn.has(key) && item.mark.capsule === undefined) continue;
    drawn.add(key);
    stems.push(...meetingStems(stage, item, x, lanes));
    const table = item.planned ? undefined : tableOf(stage, item, top, bottom);
    if (table !== undefined) tables.push(table);
  }
  return { stems: thinned(stage, stems), tables };
}

/** Tells of a mark whether its block has more of them than can all have lines. */
function crowding({ window, input }: Stage, items: readonly Item[]): (item: Item) => boolean {
  const counts = new Map<number, number>();
  for (const { x } of items) {
    const block = blockAt(window, x);
    counts.set(block, (counts.get(block) ?? 0) + 1);
  }
  const most = CROWDED * shareOf(window, input.scale.width);
  return ({ x }) => (counts.get(blockAt(window, x)) ?? 0) > most;
}

/**
 * Lines that would lie on each other: of those within a few pixels, one is kept for each height, the one that says most. Their marks
 * share a pill there anyway.
 */
function thinned({ window }: Stage, stems: readonly Stem[]): Stem[] {
  const kept: Stem[] = [];
  const columns: Stem[][] = SAYINGS.map(() => []);
  const close = (): void => {
    const said: Stem[] = [];
    for (const column of columns) {
      for (const stem of column) if (!isCovered(stem, said)) insert(said, stem);
      column.length = 0;
    }
    kept.push(...said);
  };
  let last = Infinity;
  for (const stem of stems.toSorted((a, b) => a.x - b.x)) {
    if (stem.x - last > SAME || blockAt(window, stem.x) !== blockAt(window, last)) close();
    last = stem.x;
    columns[SAYINGS.length - 1 - saying(stem)]?.push(stem);
  }
  close();
  return kept.sort((a, b) => a.x - b.x || a.from - b.from);
}

/** What a line may say, from nothing on. */
const SAYINGS = [0, 1, 2, 3, 4, 5] as const;

/** Higher says more: a known channel, then a joining line, then a stub, then a line in passing. */
function saying({ kind, channel, planned }: Stem): number {
  const base = kind === "joining" ? 4 : kind === "stub" ? 2 : 0;
  return base + (channel === undefined ? 0 : 1) - (planned && kind === "joining" ? 2 : 0);
}

/** @param said in order of where they begin. */
function isCovered(stem: Stem, said: readonly Stem[]): boolean {
  let from = stem.from;
  for (const other of said) {
    if (from >= stem.to - 1 || other.from > from + 1) break;
    from = Math.max(from, other.to);
  }
  return from >= stem.to - 1;
}

function insert(said: Stem[], stem: Stem): void {
  let at = said.length;
  while (at > 0 && (said[at - 1]?.from ?? 0) > stem.from) at -= 1;
  said.splice(at, 0, stem);
}

function meetingStems(stage: Stage, item: Item, x: number, lanes: readonly number[]): Stem[] {
  const stems: Stem[] = [];
  const add = (from: number, to: number, kind: Stem["kind"]): void => {
    stems.push(stemOf(item, x, from, to, kind));
  };
  for (let i = 0; i + 1 < lanes.length; i += 1) {
    const [lane = 0, next = 0] = [lanes[i], lanes[i + 1]];
    const from = stage.places[lane];
    const to = stage.places[next];
    if (from === undefined || to === undefined) continue;
    if (item.planned) {
      const reach = Math.min(STUB, (to.y - from.y) / 2);
      add(from.y, from.y + reach, "stub");
      add(to.y - reach, to.y, "stub");
    } else if (next - lane === 1) {
      add(from.y, to.y, "joining");
    } else {
      // Lanes between take no part: a hairline passes them.
      add(from.y, from.bottom, "joining");
      add(from.bottom, to.top, "crossing");
      add(to.top, to.y, "joining");
    }
  }
  return stems;
}

function stemOf({ event, planned }: Item, x: number, from: number, to: number, kind: Stem["kind"]): Stem {
  const { id, channel } = event;
  return channel === undefined
    ? { event: id, x, from, to, kind, planned }
    : { event: id, x, from, to, kind, planned, channel };
}

function messageStem(stage: Stage, item: Item): Stem[] {
  const sender = senderLane(stage, item.event);
  const from = stage.places[sender ?? -1];
  const stems: Stem[] = [];
  if (from === undefined) return stems;
  for (const lane of stage.plan.homes(item.index)) {
    const to = stage.places[lane];
    if (lane === sender || to === undefined) continue;
    stems.push(stemOf(item, item.x, Math.min(from.y, to.y), Math.max(from.y, to.y), "joining"));
  }
  return stems;
}

function tableOf(stage: Stage, item: Item, top: number, bottom: number): TableTint | undefined {
  const { capsule } = item.mark;
  const from = stage.places[top]?.y;
  const to = stage.places[bottom]?.y;
  if (
    capsule === undefined ||
    capsule.to - capsule.from > LONGEST_TABLE ||
    item.mark.oneOf ||
    from === undefined ||
    to === undefined
  )
    return undefined;
  return {
    event: item.event.id,
    box: { x: capsule.from, y: from, width: capsule.to - capsule.from, height: to - from },
  };
}
