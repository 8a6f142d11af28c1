import type { Font } from "../../pen/pen.ts";
import type { ContextItem } from "../drawing.ts";
import { within } from "../lanes/index-lanes.ts";
import { blockAt, blockNumbered, blocksOf, shareOf } from "./blocks.ts";
import { reachingInto } from "./gather.ts";
import { notesOf } from "./notes.ts";
import { dateMark } from "./reach.ts";
import { CONTEXT_ROW } from "./regions.ts";
import type { Stage } from "./scene.ts";
import { IN_FOLD } from "./sizes.ts";
import { isPlanned } from "./status.ts";
import { shortTitle } from "./wrap.ts";

const WIDTH = 5;
const HEIGHT = 12;
const GAP = 5;
const APART = 6;
/** Longer than this, what lasted runs along the foot of its row, so that it does not take the row from all else. */
const LONG = 90;
const SLIM = 3;
/** Beyond this many in a view the band shows an even choice and counts the rest. */
const MOST = 120;
/** What the "+n" takes. */
const MORE = 32;

/** Context items in places, with all that no row had room for. */
export interface ContextBand {
  readonly items: readonly ContextItem[];
  /** Events that only the "+n" stands for. */
  readonly hidden: readonly number[];
}

/** What is drawn of one action, in places. */
interface Body {
  readonly index: number;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly lasted: boolean;
  readonly slim: boolean;
  readonly planned: boolean;
  readonly reach?: NonNullable<ContextItem["reach"]>;
  /** The room it takes in its row. */
  readonly from: number;
  readonly to: number;
}

type Span = readonly [number, number];

/**
 * Actions in rows of 17 px. Marks first, each in the row with the most room before it: an action may lose its words for want
 * of room, but not its mark for another's words. Then labels, at the right or the left, where they touch nothing.
 */
export function layContext(stage: Stage, top: number, rows: number): ContextBand {
  const indices = inWindow(stage);
  if (rows === 0) return { items: [], hidden: indices };
  const bodies = indices.map((index) => bodyOf(stage, index)).sort((a, b) => a.from - b.from || a.index - b.index);
  const taken = Array.from({ length: rows }, (): Span[] => []);
  const ends = Array.from({ length: rows }, () => -1e9);
  const feet = Array.from({ length: rows }, () => -1e9);
  const placed: { readonly body: Body; readonly row: number }[] = [];
  const hidden: number[] = [];
  for (const body of bodies) {
    const last = body.slim ? feet : ends;
    const row = roomiestRow(last, body, blockNumbered(stage.window, blockAt(stage.window, body.from)).from);
    if (row < 0) {
      hidden.push(body.index);
      continue;
    }
    last[row] = Math.max(last[row] ?? 0, body.to);
    if (!body.slim) taken[row]?.push([body.from, body.to]);
    placed.push({ body, row });
  }
  // On paper the "+n" stands still, at the end of the last row.
  const edge = stage.input.scale.offset + stage.input.scale.width;
  if (hidden.length > 0 && stage.input.mode === "figure") taken.at(-1)?.push([edge - MORE, edge]);
  const claims = placed.toSorted((a, b) => claimOf(a.body) - claimOf(b.body) || a.body.index - b.body.index);
  const labels = new Map<number, PlacedLabel>();
  for (const { body, row } of claims) {
    const label = labelFor(stage, body, taken[row] ?? []);
    if (label !== undefined) labels.set(body.index, label);
  }
  return { items: placed.map(({ body, row }) => itemOf(stage, body, row, top, labels.get(body.index))), hidden };
}

/** Occurred before planned; what runs along the foot last. */
function claimOf(body: Body): number {
  return (body.planned ? 1 : 0) + (body.slim ? 2 : 0);
}

/**
 * The row whose last mark ends furthest before this one; -1 when every row is taken here.
 *
 * @param since what ended before this does not count: the first marks of a block follow from nothing that is out of sight
 */
function roomiestRow(ends: readonly number[], body: Body, since: number): number {
  let best = -1;
  let most = -Infinity;
  for (let row = 0; row < ends.length; row += 1) {
    const end = ends[row] ?? 0;
    const room = body.from - Math.max(end, since);
    if (body.from - end < APART || room <= most) continue;
    most = room;
    best = row;
  }
  return best;
}

function bodyOf({ input }: Stage, index: number): Body {
  const { record, scale } = input;
  const moment = record.moment(index);
  const event = record.events[index];
  const inFold = scale.isFolded(moment.placed);
  const mark = dateMark(moment, event?.status === "ongoing", WIDTH / 2, scale);
  const x = mark.capsule?.from ?? mark.x - WIDTH / 2;
  const width = mark.capsule === undefined ? WIDTH : Math.max(WIDTH, mark.capsule.to - mark.capsule.from);
  const slim = width > LONG;
  return {
    index,
    x,
    width,
    height: slim ? SLIM : inFold ? IN_FOLD : HEIGHT,
    lasted: moment.shape === "span" || event?.status === "ongoing",
    slim,
    planned: isPlanned(event),
    from: Math.min(x, (mark.reach?.from ?? x) - 3),
    to: Math.max(x + width, (mark.reach?.to ?? x) + 3),
    ...(mark.reach === undefined || slim ? {} : { reach: mark.reach }),
  };
}

interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly anchor: "start" | "end";
  readonly notes?: readonly number[];
}

/** @param taken what of its row is taken: spans that nowhere meet, rising. The label's own is added. */
function labelFor(stage: Stage, body: Body, taken: Span[]): PlacedLabel | undefined {
  const { input, window } = stage;
  const at = firstFrom(taken, body.slim ? body.x : body.from);
  const before = Math.max((taken[at - 1]?.[1] ?? -Infinity) + APART, window.from);
  // What runs along the foot takes nothing of its row; any other mark is itself among the spans.
  const after = Math.min((taken[body.slim ? at : at + 1]?.[0] ?? Infinity) - APART, window.to);
  const right = body.slim ? body.x : body.to + GAP;
  const left = body.from - GAP;
  const [rightRoom, leftRoom] = [right < before ? 0 : after - right, body.slim || left > after ? 0 : left - before];
  if (rightRoom <= 0 && leftRoom <= 0) return undefined;
  const text = shortTitle(input.record.events[body.index]?.title ?? "");
  const notes = notesOf(input, body.index);
  const font = contextFont(input.labelSize, body.planned);
  const noted = notes === undefined ? 0 : input.measure(notes.join(","), { ...font, size: 8.5, weight: 600 }) + 2;
  const width = input.measure(text, font) + noted;
  const end = width > rightRoom;
  if (end && width > leftRoom) return undefined;
  const start = end ? left - width : right;
  taken.splice(end || body.slim ? at : at + 1, 0, [start, start + width]);
  return {
    text,
    x: end ? left : start,
    width,
    anchor: end ? "end" : "start",
    ...(notes === undefined || notes.length === 0 ? {} : { notes }),
  };
}

/** Position of the first span that begins at a place or behind it. */
function firstFrom(spans: readonly Span[], from: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[0] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function contextFont(labelSize: number | undefined, planned: boolean): Font {
  return { family: "chart", size: labelSize ?? 11.5, weight: 400, ...(planned ? { italic: true } : {}) };
}

function itemOf({ input }: Stage, body: Body, row: number, top: number, label: PlacedLabel | undefined): ContextItem {
  const line = top + 1 + row * CONTEXT_ROW;
  const middle = line + CONTEXT_ROW / 2;
  const y = body.slim ? line + CONTEXT_ROW - SLIM : middle - body.height / 2;
  return {
    event: input.record.events[body.index]?.id ?? "",
    index: body.index,
    box: { x: body.x, y, width: body.width, height: body.height },
    row,
    fighting: body.lasted,
    planned: body.planned,
    ...(body.reach === undefined ? {} : { reach: body.reach }),
    ...(label === undefined
      ? {}
      : { label: { ...label, y: middle + (input.labelSize ?? 11.5) * 0.35 - (body.slim ? 1 : 0) } }),
  };
}

function inWindow({ input, index, window }: Stage): number[] {
  const { scale, record } = input;
  const [from, to] = [scale.timeAtPlace(window.from), scale.timeAtPlace(window.to)];
  const { actions } = index;
  const most = window.block === undefined ? MOST : Math.ceil(MOST * shareOf(window, scale.width));
  const found = [...reachingInto(actions, from, to, record.columns)];
  for (const block of blocksOf(window)) {
    const [start, end] = [scale.timeAtPlace(block.from), scale.timeAtPlace(block.to)];
    found.push(...thinned(actions.real.subarray(...within(actions.placedReal, start, end)), most));
    found.push(...thinned(actions.planned.subarray(...within(actions.placedPlanned, start, end)), most));
  }
  return found;
}

/** At most so many, evenly taken, so that a crowded band costs no more than a full one. */
function thinned(indices: Uint32Array, most: number): number[] {
  if (indices.length <= most) return [...indices];
  const step = indices.length / most;
  return Array.from({ length: most }, (_, i) => indices[Math.floor(i * step)] ?? 0);
}
