import { lowerBound } from "../../model/bounds.ts";
import type { Pill } from "../drawing.ts";
import { KINDS, type Record } from "../../model/record.ts";
import type { LaneEvents } from "../lanes/index-lanes.ts";
import { PILL_HEIGHT, pillWidth } from "./clusters.ts";
import type { DenseRun } from "./gather.ts";
import type { Stage } from "./scene.ts";

/** One pill per cell of this width: wide enough for four kinds and a count of five digits. */
export const CELL = 96;
/** The same where a lane is low: its planned pills then need not lie on the others. */
const PLANNED_OFF = 20;

/**
 * Lanes with more marks than can be looked at one by one: a pill for every cell that holds any. Cells are counted, not walked;
 * they are fixed to time, so that panning does not stir them.
 */
export function denseLane(stage: Stage, run: DenseRun): Pill[] {
  const { lane } = run;
  const events = stage.index.lanes[lane];
  const place = stage.places[lane];
  if (events === undefined || place === undefined) return [];
  const low = place.bottom - place.top < PILL_HEIGHT + 2 * PLANNED_OFF;
  const below = Math.min(place.bottom - PILL_HEIGHT / 2 - 1, place.y + PLANNED_OFF);
  return [
    ...cellsOf(stage, run, events, false, place.y),
    ...(low && below - place.y < PILL_HEIGHT ? [] : cellsOf(stage, run, events, true, below)),
  ];
}

function cellsOf(
  stage: Stage,
  { lane, from: left, to: right }: DenseRun,
  events: LaneEvents,
  planned: boolean,
  y: number,
): Pill[] {
  const { scale, record } = stage.input;
  const placed = planned ? events.placedPlanned : events.placedReal;
  const indices = planned ? events.planned : events.real;
  const counts = kindCounts(record, indices);
  const hue = stage.plan.lanes[lane]?.hue ?? { slot: "none" };
  const laneId = stage.plan.lanes[lane]?.id ?? "";
  const pills: Pill[] = [];
  const first = Math.floor(left / CELL);
  const last = Math.ceil(right / CELL);
  let from = lowerBound(placed, scale.timeAtPlace(first * CELL), 0);
  counts.until(from);
  for (let cell = first; cell < last && from < placed.length; cell += 1) {
    const to = lowerBound(placed, scale.timeAtPlace((cell + 1) * CELL), from);
    if (to > from) {
      const kinds = counts.until(to).flatMap((count, code) => {
        const kind = KINDS[code];
        return count === 0 || kind === undefined ? [] : [{ kind, count, hue }];
      });
      const width = Math.min(CELL - 4, pillWidth(kinds.length, to - from, planned));
      const x = (cell + 0.5) * CELL - width / 2;
      pills.push({
        id: `${laneId}:${planned ? "planned" : "real"}:${cell}`,
        lane: laneId,
        box: { x, y: y - PILL_HEIGHT / 2, width, height: PILL_HEIGHT },
        members: indices.subarray(from, to),
        kinds,
        total: to - from,
        planned,
        reach: { from: scale.place(placed[from] ?? 0), to: scale.place(placed[to - 1] ?? 0) },
        inFold: scale.isFolded(placed[from] ?? 0),
      });
    }
    from = to;
  }
  return pills;
}

const BLOCK = 32;
const remembered = new WeakMap<Uint32Array, KindCounts>();

function kindCounts(record: Record, indices: Uint32Array): KindCounts {
  const known = remembered.get(indices);
  if (known !== undefined) return known;
  const made = new KindCounts(record.columns.kind, indices);
  remembered.set(indices, made);
  return made;
}

/** How many events of each kind lie between two positions of a list: running sums per block, and a walk to the position. */
class KindCounts {
  private readonly sums: Uint32Array;
  private readonly before = new Uint32Array(KINDS.length);

  constructor(
    private readonly kind: Uint8Array,
    private readonly indices: Uint32Array,
  ) {
    const blocks = Math.ceil(indices.length / BLOCK) + 1;
    this.sums = new Uint32Array(blocks * KINDS.length);
    const running = new Uint32Array(KINDS.length);
    for (let i = 0; i < indices.length; i += 1) {
      if (i % BLOCK === 0) this.sums.set(running, (i / BLOCK) * KINDS.length);
      const code = kind[indices[i] ?? 0] ?? 0;
      running[code] = (running[code] ?? 0) + 1;
    }
    this.sums.set(running, (blocks - 1) * KINDS.length);
  }

  /** By kind, the events from the position that was asked about last to this one. */
  until(end: number): number[] {
    const { before, sums, kind, indices } = this;
    const block = Math.floor(end / BLOCK);
    const counts: number[] = [];
    for (let code = 0; code < KINDS.length; code += 1) counts.push(sums[block * KINDS.length + code] ?? 0);
    for (let i = block * BLOCK; i < end; i += 1) {
      const code = kind[indices[i] ?? 0] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    for (let code = 0; code < KINDS.length; code += 1) {
      const count = counts[code] ?? 0;
      counts[code] = count - (before[code] ?? 0);
      before[code] = count;
    }
    return counts;
  }
}
