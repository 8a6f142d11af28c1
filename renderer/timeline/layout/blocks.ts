import type { Window } from "./scene.ts";

/**
 * A record that is too large to be laid out whole is laid out in blocks that are fixed to time: what becomes of the marks in one
 * follows from what is in it and at its edges, never from where the window happens to begin. So panning changes nothing that stays
 * in view. Places are pixels from the start of time.
 */
export interface Block {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** The number of the block that a place lies in; 0 where everything is one. */
export function blockAt({ block }: Window, place: number): number {
  return block === undefined ? 0 : Math.floor(place / block);
}

export function blockNumbered({ block, from, to }: Window, number: number): Block {
  return block === undefined ? { number, from, to } : { number, from: number * block, to: (number + 1) * block };
}

/** Every block that a window touches, from the left; the window itself where it is one. */
export function blocksOf(window: Window): readonly Block[] {
  if (window.block === undefined) return [blockNumbered(window, 0)];
  const first = Math.floor(window.from / window.block);
  const count = Math.max(1, Math.ceil(window.to / window.block) - first);
  return Array.from({ length: count }, (_, i) => blockNumbered(window, first + i));
}

/** What share of a view's marks one block holds, when they lie evenly. */
export function shareOf(window: Window, width: number): number {
  return (window.block ?? window.to - window.from) / width;
}
