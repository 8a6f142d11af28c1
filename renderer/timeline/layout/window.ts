import type { LaneIndex } from "../lanes/index-lanes.ts";
import { CELL } from "./dense.ts";
import type { LayoutInput } from "./input.ts";
import type { Window } from "./scene.ts";

/** A record with at most this many marks is laid out whole while it is a few views wide, so that panning changes nothing at all. */
const WHOLE = 800;
const WHOLE_VIEWS = 4;
/** Else it is laid out in blocks of so many cells: a few to a view, or, where a small record is zoomed into, fewer. */
const BLOCK = 5;
const WIDE_BLOCK = 20;
/** A pill or a label is nowhere wider than this. */
const CUT = 150;

/**
 * All of time for a record that is small; else the blocks in view, and one more on either side for what reaches across an edge. While
 * zooming nothing would be moved on: a margin is enough in which what is cut off does not show in the view.
 */
export function windowOf({ scale, zooming, mode }: LayoutInput, index: LaneIndex): Window {
  const memberships = index.lanes.reduce((sum, lane) => sum + lane.real.length + lane.planned.length, actionsOf(index));
  const small = memberships <= WHOLE;
  const view = { from: scale.offset, to: scale.offset + scale.width };
  const whole = { from: Math.min(-scale.width / 8, -40), to: scale.extent + Math.max(scale.width / 8, 40) };
  const blocks = { block: (small ? WIDE_BLOCK : BLOCK) * CELL };
  if (zooming === true) {
    const cut = { from: view.from - CUT, to: view.to + CUT };
    return small && scale.extent <= WHOLE_VIEWS * scale.width ? cut : { ...cut, ...blocks };
  }
  if (small && scale.extent <= WHOLE_VIEWS * scale.width) return whole;
  if (mode === "figure") return { from: Math.max(whole.from, view.from - CUT), to: Math.min(whole.to, view.to + CUT) };
  const from = Math.floor(view.from / blocks.block);
  const to = Math.ceil(view.to / blocks.block);
  return {
    from: (from - 1) * blocks.block,
    to: (to + 1) * blocks.block,
    ...blocks,
    named: { from: from * blocks.block, to: to * blocks.block },
  };
}

/** How many actions the index holds. */
export function actionsOf(index: LaneIndex): number {
  return index.actions.real.length + index.actions.planned.length;
}
