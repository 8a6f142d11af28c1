import type { Box } from "../../pen/pen.ts";
import type { Glyph, Pill, Stem } from "../drawing.ts";
import type { Settled } from "./glyphs.ts";
import { Occupancy } from "./occupancy.ts";
import type { Window } from "./scene.ts";
import { CAPSULE, glyphReach } from "./sizes.ts";

/** How far outside the window a box is entered. */
const BEYOND = 300;

/** A mark's own room: what a label keeps clear of, and stands beside. */
export function glyphBox(glyph: Glyph): Box {
  const reach = glyphReach(glyph.size, glyph.channel, glyph.supplied, glyph.inFold);
  if (glyph.capsule !== undefined) {
    const height = glyph.capsule.height ?? (glyph.inFold ? glyph.size : CAPSULE);
    const half = height / 2 + (reach.above - glyph.size / 2);
    const from = Math.min(glyph.capsule.from, glyph.x) - 2;
    const to = Math.max(glyph.capsule.to, glyph.x) + 2;
    return { x: from, y: glyph.y - half, width: to - from, height: 2 * half };
  }
  const sheets = ((glyph.stack?.sheets ?? 1) - 1) * 3;
  const count = glyph.stack === undefined || glyph.numeral !== undefined ? 0 : 12;
  const pin = glyph.checked ? 3 : 0;
  return {
    x: glyph.x - reach.side,
    y: glyph.y - reach.above - sheets - count,
    width: 2 * reach.side + sheets + pin,
    height: reach.above + reach.below + sheets + count,
  };
}

/** How far the rings reach from a mark that is selected and has the focus. */
const RING = 10;

/** With the rings of selection and of the keyboard's focus. */
export function ringed({ x, y, width, height }: Box): Box {
  return { x: x - RING, y: y - RING, width: width + 2 * RING, height: height + 2 * RING };
}

/** Everything in the lanes that a label must not touch. */
export function occupied(
  marks: readonly Settled[],
  pills: readonly Pill[],
  stems: readonly Stem[],
  window: Window,
): Occupancy {
  const taken = new Occupancy();
  // Far outside the window nothing is placed: what reaches there need not be entered cell by cell.
  const within = ({ x, y, width, height }: Box): Box => {
    const from = Math.max(x, window.from - BEYOND);
    const to = Math.min(x + width, window.to + BEYOND);
    return { x: from, y, width: Math.max(0, to - from), height };
  };
  for (const { glyph } of marks) {
    taken.add(within(glyphBox(glyph)));
    if (glyph.reach !== undefined) taken.add(within(whisker(glyph.reach.from, glyph.reach.to, glyph.y)));
    const furthest = glyph.alternative ?? glyph.both?.at(-1);
    if (furthest !== undefined) taken.add(within(otherBox(glyph, furthest)));
  }
  for (const pill of pills) {
    taken.add(pill.box);
    taken.add(within(whisker(pill.reach.from, pill.reach.to, pill.box.y + pill.box.height / 2)));
  }
  for (const stem of stems) {
    const half = stem.kind === "crossing" || stem.channel === undefined ? 1 : stem.channel === "backchannel" ? 3 : 2.5;
    taken.add({ x: stem.x - half, y: stem.from, width: 2 * half, height: stem.to - stem.from });
  }
  return taken;
}

function whisker(from: number, to: number, y: number): Box {
  return { x: from - 2, y: y - 3.5, width: to - from + 4, height: 7 };
}

/** The last of several days, with what lies between it and the first: an "or", or a line. */
function otherBox(glyph: Glyph, other: number): Box {
  const half = glyph.size / 2 + 2;
  const from = Math.min(glyph.x, other) - half;
  return { x: from, y: glyph.y - half, width: Math.abs(other - glyph.x) + 2 * half, height: 2 * half };
}
