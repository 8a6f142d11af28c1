import type { Record } from "../../model/record.ts";
import { lowerBound } from "../../model/bounds.ts";
import type { Pill, TimelineDrawing } from "../drawing.ts";

/**
 * The event so many steps on in time (back, when negative) among those that the mask shows; the first or last for infinite steps.
 *
 * @param from index of the event to start at; -1 when there is none: the walk begins at the first
 */
export function nextInTime(record: Record, mask: Uint8Array, from: number, steps: number): number | undefined {
  const direction = steps < 0 ? -1 : 1;
  let at = steps === Infinity ? record.size : steps === -Infinity ? -1 : from;
  let left = Math.abs(steps) === Infinity ? 1 : Math.abs(steps);
  const walk = Math.abs(steps) === Infinity ? -direction : direction;
  let last: number | undefined = mask[from] === 1 ? from : undefined;
  for (at += walk; at >= 0 && at < record.size && left > 0; at += walk) {
    if (mask[at] !== 1) continue;
    last = at;
    left -= 1;
  }
  return last;
}

/** A place that the keys can reach: an event's mark, or a cluster, whose first member's index it has. */
export interface Spot {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly pill?: string;
}

/** Rows nearer than this are one row. */
const SAME_ROW = 12;
/** How much more a step sideways counts than one up or down. */
const SIDEWAYS = 2;

/**
 * What a step up or down reaches from an event's mark or from a cluster: the nearest in that direction, sideways counting double.
 *
 * @param from index of an event, or id of a cluster
 */
export function nearestInLane(
  drawing: TimelineDrawing,
  from: number | string,
  direction: "up" | "down",
): Spot | undefined {
  const spots = spotsOf(drawing);
  const start = startOf(drawing, spots, from);
  if (start === undefined) return undefined;
  const sign = direction === "up" ? -1 : 1;
  let best: Spot | undefined;
  let least = Infinity;
  for (const spot of spots) {
    const rise = (spot.y - start.y) * sign;
    if (spot === start || rise < SAME_ROW || (spot.pill === undefined && spot.index === start.index)) continue;
    const cost = rise + SIDEWAYS * Math.abs(spot.x - start.x);
    if (cost >= least) continue;
    least = cost;
    best = spot;
  }
  return best;
}

function startOf(drawing: TimelineDrawing, spots: readonly Spot[], from: number | string): Spot | undefined {
  if (typeof from === "string") return spots.find(({ pill }) => pill === from);
  const alone = spots.find(({ index, pill }) => index === from && pill === undefined);
  const holding = alone === undefined ? clusterOf(drawing, from) : undefined;
  return alone ?? spots.find(({ pill }) => pill !== undefined && pill === holding?.id);
}

/** The cluster that an event is in; undefined where it stands alone, or is not drawn. */
export function clusterOf({ pills }: TimelineDrawing, index: number): Pill | undefined {
  return pills.find(({ members }) => {
    if (index < (members[0] ?? Infinity)) return false;
    const at = lowerBound(members, index);
    return members[at] === index || Array.prototype.includes.call(members, index);
  });
}

/** Every mark and every cluster on a drawing. */
function spotsOf(drawing: TimelineDrawing): readonly Spot[] {
  const glyphs = [...drawing.glyphs, ...drawing.undated].map(({ index, x, y }) => ({ index, x, y }));
  const pills = drawing.pills.map(({ id, box, members }) => ({
    index: members[0] ?? -1,
    pill: id,
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
  }));
  const context = drawing.context.map(({ index, box }) => ({ index, x: box.x + box.width / 2, y: box.y }));
  return [...glyphs, ...pills, ...context];
}
