import type { Record } from "../../model/record.ts";
import type { TimelineDrawing } from "../drawing.ts";

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

interface Spot {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** Rows nearer than this are one row. */
const SAME_ROW = 12;
/** How much more a step sideways counts than one up or down. */
const SIDEWAYS = 2;
/** Of a pill with tens of thousands, the first ones stand for it. */
const MOST_IN_PILL = 100;

/** The mark that a step up or down from an event's mark reaches: the nearest in that direction, sideways counting double. */
export function nearestInLane(drawing: TimelineDrawing, from: number, direction: "up" | "down"): number | undefined {
  const spots = spotsOf(drawing);
  const start = spots.find(({ index }) => index === from);
  if (start === undefined) return undefined;
  const sign = direction === "up" ? -1 : 1;
  let best: Spot | undefined;
  let least = Infinity;
  for (const spot of spots) {
    const rise = (spot.y - start.y) * sign;
    if (spot.index === from || rise < SAME_ROW) continue;
    const cost = rise + SIDEWAYS * Math.abs(spot.x - start.x);
    if (cost >= least) continue;
    least = cost;
    best = spot;
  }
  return best?.index;
}

/** Where every event on a drawing lies; members of a cluster lie where it does. */
function spotsOf(drawing: TimelineDrawing): readonly Spot[] {
  const glyphs = [...drawing.glyphs, ...drawing.undated].map(({ index, x, y }) => ({ index, x, y }));
  const pills = drawing.pills.flatMap(({ box, members }) =>
    Array.from({ length: Math.min(members.length, MOST_IN_PILL) }, (_, i) => ({
      index: members[i] ?? 0,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
    })),
  );
  const context = drawing.context.map(({ index, box }) => ({ index, x: box.x + box.width / 2, y: box.y }));
  return [...glyphs, ...pills, ...context];
}
