import type { LanePlan, LaneSpec } from "./choice.ts";

/** Where a lane lies, in pixels from the top of the lanes. */
export interface LanePlace {
  readonly top: number;
  readonly bottom: number;
  /** The lane's own line. */
  readonly y: number;
  /** How far from the line offers lie, towards the table, and stances, away from it; 0 where there is no room. */
  readonly offer: number;
  readonly stance: number;
  readonly endsSide: boolean;
}

const LEAST = 42;
const TIGHT = 20;
const COLLAPSED = 20;
const SIDE_GUTTER = 8;
const OFFER = 38;
const STANCE = 34;
/** From a mark's centre to the edge of its lane. */
const CLEAR = 9;
const TABLE = 150;
/** Room on a facing lane's far side: for labels alone, and for stances with their labels. */
const FAR = 34;
const FAR_STANCES = 54;
const ROOMY = 66;

/** How low lanes may become before they are higher than their region instead, in all: on screen they scroll then, a figure grows. */
export type Tightness = "screen" | "figure";

/**
 * Shares a height among lanes: each its least, what its content asks for while there is room, and the rest to the table
 * between the two facing lanes. The lines of the facing pair stay 150 apart where that can be had at all. Where not even the
 * least can be had, the lanes are higher than the height: see `lanesExtent`.
 */
export function placeLanes(plan: LanePlan, height: number, tightness: Tightness = "screen"): readonly LanePlace[] {
  const { lanes, facing } = plan;
  const gutters: readonly number[] = lanes.map((lane, i) =>
    endsSide(plan, i) && lane !== lanes.at(-1) ? SIDE_GUTTER : 0,
  );
  const between = gutters.reduce((sum, gutter) => sum + gutter, 0);
  const room = Math.max(height - between, leastRoom(plan, SQUEEZES[LIMITS[tightness]] as Squeeze));
  const heights = facing === undefined ? evenHeights(plan, room) : facingHeights(plan, room, facing);
  const places: LanePlace[] = [];
  let top = 0;
  lanes.forEach((_, i) => {
    const bottom = top + (heights[i]?.height ?? 0);
    const line = top + (heights[i]?.line ?? 0);
    places.push(placeOf(top, bottom, line, towards(plan, i), endsSide(plan, i)));
    top = bottom + (gutters[i] ?? 0);
  });
  return places;
}

/** The height of all lanes together. */
export function lanesExtent(places: readonly LanePlace[]): number {
  return places.at(-1)?.bottom ?? 0;
}

/** 1 when a lane's offers lie below its line, -1 above: always towards the table. */
export function towards(plan: LanePlan, lane: number): 1 | -1 {
  if (plan.facing !== undefined) return lane <= plan.facing[0] ? 1 : -1;
  return lane * 2 < plan.lanes.length ? 1 : -1;
}

function endsSide(plan: LanePlan, lane: number): boolean {
  const next = plan.lanes[lane + 1];
  return next !== undefined && next.side !== plan.lanes[lane]?.side && next.depth === 0 && !facesAcross(plan, lane);
}

/** The two facing lanes are of two sides, but nothing parts them: between them is the table. */
function facesAcross(plan: LanePlan, lane: number): boolean {
  return plan.facing?.[0] === lane;
}

/** What all lanes need when they have given way as far as they may, gutters left out. */
function leastRoom({ lanes, facing }: LanePlan, least: Squeeze): number {
  const [upper, lower] = facing ?? [];
  const ordinary = lanes.filter((_, i) => i !== upper && i !== lower);
  const sum = ordinary.reduce((all, { collapsed }) => all + (collapsed ? COLLAPSED : least.lane), 0);
  const pair = [lanes[upper ?? -1], lanes[lower ?? -1]].filter((lane) => lane !== undefined);
  const table = pair.length === 0 ? 0 : pair.some(({ collapsed }) => collapsed) ? LEAST : least.table;
  return pair.reduce((all, lane) => all + farOf(lane) * least.far, sum + table);
}

/** Room on a facing lane's far side. */
function farOf(lane: LaneSpec | undefined): number {
  if (lane?.collapsed === true) return COLLAPSED / 2;
  return (lane?.stances ?? 0) > 0 ? FAR_STANCES : FAR;
}

interface Height {
  readonly height: number;
  readonly line: number;
}

function evenHeights(plan: LanePlan, room: number): Height[] {
  const open = plan.lanes.filter((lane) => !lane.collapsed).length;
  const closed = (plan.lanes.length - open) * COLLAPSED;
  const least = Math.min(LEAST, (room - closed) / Math.max(1, open));
  const spare = Math.max(0, room - closed - least * open);
  const weights = plan.lanes.map((lane, i) => (lane.collapsed ? 0 : Math.log2(2 + (plan.lanes[i]?.count ?? 0))));
  const all = Math.max(
    1e-9,
    weights.reduce((sum, weight) => sum + weight, 0),
  );
  return plan.lanes.map((lane, i) => {
    const own = lane.collapsed ? COLLAPSED : least + (spare * (weights[i] ?? 0)) / all;
    return { height: own, line: own / 2 };
  });
}

function facingHeights(plan: LanePlan, room: number, [upper, lower]: readonly [number, number]): Height[] {
  const faces = (i: number): boolean => i === upper || i === lower;
  const shut = (i: number): boolean => plan.lanes[i]?.collapsed ?? false;
  const far = (i: number): number => farOf(plan.lanes[i]);
  const table = shut(upper) || shut(lower) ? LEAST : TABLE;
  const rest = plan.lanes.map((_, i) => (faces(i) ? 0 : shut(i) ? COLLAPSED : LEAST));
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const needed = sum(rest) + far(upper) + far(lower) + table;
  if (needed > room) return squeezed(plan, rest, [far(upper), far(lower)], table, room, [upper, lower]);
  let spare = room - needed;
  // Lanes that hold much get a second row of labels first; the table takes all that is left.
  const wishes = rest.map((height, i) => (faces(i) || shut(i) ? 0 : wish(plan.lanes[i]) - height));
  const wished = sum(wishes);
  const share = wished > 0 ? Math.min(1, (spare * 0.5) / wished) : 0;
  const heights = rest.map((height, i) => height + (wishes[i] ?? 0) * share);
  spare -= wished * share;
  return heights.map((height, i) => {
    if (i === upper) return { height: far(i) + (table + spare) / 2, line: far(i) };
    if (i === lower) return { height: far(i) + (table + spare) / 2, line: (table + spare) / 2 };
    return { height, line: height / 2 };
  });
}

/** Height at which a lane's content has room for labels on both sides of its line. */
function wish(content: LaneSpec | undefined): number {
  if (content === undefined || content.count < 2) return LEAST;
  return content.offers + content.stances > 0 ? ROOMY + 10 : Math.min(ROOMY, LEAST + 3 * content.count);
}

/** Heights that give way together: an ordinary lane, the table, and the share that is left of a facing lane's far side. */
interface Squeeze {
  readonly lane: number;
  readonly table: number;
  readonly far: number;
}

/** What gives way first, and how far: ordinary lanes a little, then the table and the far sides, then all of them. */
const SQUEEZES: readonly Squeeze[] = [
  { lane: LEAST, table: TABLE, far: 1 },
  { lane: 33, table: TABLE, far: 1 },
  { lane: 30, table: 116, far: 0.75 },
  { lane: TIGHT, table: 80, far: 0.6 },
];
/** Which of them is the last: nothing on a screen should be too low to be read, on paper the height is given. */
const LIMITS: Readonly<Record<Tightness, number>> = { screen: 2, figure: 3 };

/** Too little room for everything: finds between which two squeezes all of it fits. */
function squeezed(
  plan: LanePlan,
  rest: readonly number[],
  fars: readonly [number, number],
  table: number,
  room: number,
  [upper, lower]: readonly [number, number],
): Height[] {
  const at = (squeeze: Squeeze): { lanes: number[]; table: number; fars: [number, number]; all: number } => {
    const lanes = rest.map((height) => (height > COLLAPSED ? squeeze.lane : Math.min(height, squeeze.lane)));
    const between = Math.min(table, squeeze.table);
    const sides: [number, number] = [fars[0] * squeeze.far, fars[1] * squeeze.far];
    const all = lanes.reduce((sum, height) => sum + height, between + sides[0] + sides[1]);
    return { lanes, table: between, fars: sides, all };
  };
  const tighter = SQUEEZES.findIndex((squeeze) => at(squeeze).all <= room);
  const to = at(SQUEEZES[tighter < 0 ? SQUEEZES.length - 1 : tighter] as Squeeze);
  const from = tighter > 0 ? at(SQUEEZES[tighter - 1] as Squeeze) : to;
  const share = from.all > to.all ? (room - to.all) / (from.all - to.all) : 0;
  const mixed = (a: number, b: number): number => b + (a - b) * share;
  const half = mixed(from.table, to.table) / 2;
  const side = [mixed(from.fars[0], to.fars[0]), mixed(from.fars[1], to.fars[1])] as const;
  return plan.lanes.map((_, i) => {
    if (i === upper) return { height: side[0] + half, line: side[0] };
    if (i === lower) return { height: side[1] + half, line: half };
    const height = mixed(from.lanes[i] ?? 0, to.lanes[i] ?? 0);
    return { height, line: height / 2 };
  });
}

function placeOf(top: number, bottom: number, y: number, side: 1 | -1, endsSide: boolean): LanePlace {
  const inner = side === 1 ? bottom - y : y - top;
  const outer = side === 1 ? y - top : bottom - y;
  const offset = (wanted: number, edge: number): number => {
    const fits = Math.min(wanted, edge - CLEAR);
    return fits >= 20 ? fits : 0;
  };
  return { top, bottom, y, offer: offset(OFFER, inner), stance: offset(STANCE, outer), endsSide };
}
