import type { Stem, TableTint } from "../drawing.ts";
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

/** With more marks than this, only those that stand alone have lines: the others would hatch the chart. */
const CROWDED = 700;

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
  const crowded = items.length > CROWDED;
  const own = crowded ? new Set(settled.map(({ item }) => item.index)) : undefined;
  for (const item of items) {
    if (!item.first || own?.has(item.index) === false) continue;
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
  return { stems: thinned(stems), tables };
}

/**
 * Lines that would lie on each other: of those within a few pixels, one is kept for each height, the one that says most. Their marks
 * share a pill there anyway.
 */
function thinned(stems: readonly Stem[]): Stem[] {
  const kept: Stem[] = [];
  const column: Stem[] = [];
  const close = (): void => {
    const said: Stem[] = [];
    for (const stem of column.splice(0).sort((a, b) => saying(b) - saying(a))) {
      if (!isCovered(stem, said)) said.push(stem);
    }
    kept.push(...said);
  };
  for (const stem of stems.toSorted((a, b) => a.x - b.x)) {
    if (stem.x - (column.at(-1)?.x ?? stem.x) > SAME) close();
    column.push(stem);
  }
  close();
  return kept.sort((a, b) => a.x - b.x || a.from - b.from);
}

/** Higher says more: a known channel, then a joining line, then a stub, then a line in passing. */
function saying({ kind, channel, planned }: Stem): number {
  const base = kind === "joining" ? 4 : kind === "stub" ? 2 : 0;
  return base + (channel === undefined ? 0 : 1) - (planned && kind === "joining" ? 2 : 0);
}

function isCovered(stem: Stem, said: readonly Stem[]): boolean {
  let from = stem.from;
  for (const other of said.toSorted((a, b) => a.from - b.from)) {
    if (other.from <= from + 1) from = Math.max(from, other.to);
  }
  return from >= stem.to - 1;
}

function meetingStems(stage: Stage, item: Item, x: number, lanes: readonly number[]): Stem[] {
  const stems: Stem[] = [];
  const channel = item.event.channel === undefined ? {} : { channel: item.event.channel };
  const base = { event: item.event.id, x, planned: item.planned, ...channel };
  lanes.forEach((lane, i) => {
    const next = lanes[i + 1];
    const from = stage.places[lane];
    const to = stage.places[next ?? -1];
    if (next === undefined || from === undefined || to === undefined) return;
    if (item.planned) {
      const reach = Math.min(STUB, (to.y - from.y) / 2);
      stems.push({ ...base, from: from.y, to: from.y + reach, kind: "stub" });
      stems.push({ ...base, from: to.y - reach, to: to.y, kind: "stub" });
    } else if (next - lane === 1) {
      stems.push({ ...base, from: from.y, to: to.y, kind: "joining" });
    } else {
      // Lanes between take no part: a hairline passes them.
      stems.push({ ...base, from: from.y, to: from.bottom, kind: "joining" });
      stems.push({ ...base, from: from.bottom, to: to.top, kind: "crossing" });
      stems.push({ ...base, from: to.top, to: to.y, kind: "joining" });
    }
  });
  return stems;
}

function messageStem(stage: Stage, item: Item): Stem[] {
  const sender = senderLane(stage, item.event);
  if (sender === undefined) return [];
  const ends = stage.plan.homes(item.index).filter((lane) => lane !== sender);
  const channel = item.event.channel === undefined ? {} : { channel: item.event.channel };
  return ends.flatMap((lane): Stem[] => {
    const from = stage.places[sender];
    const to = stage.places[lane];
    if (from === undefined || to === undefined) return [];
    const base = { event: item.event.id, x: item.x, planned: item.planned, ...channel };
    return [{ ...base, from: Math.min(from.y, to.y), to: Math.max(from.y, to.y), kind: "joining" }];
  });
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
