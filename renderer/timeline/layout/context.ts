import type { Font } from "../../pen/pen.ts";
import type { ContextItem } from "../drawing.ts";
import { within } from "../lanes/index-lanes.ts";
import { earlier } from "./gather.ts";
import { dateMark } from "./reach.ts";
import { CONTEXT_ROW } from "./regions.ts";
import type { Stage } from "./scene.ts";
import { shortTitle } from "./wrap.ts";

const WIDTH = 5;
const HEIGHT = 12;
const GAP = 5;
const APART = 8;
/** Beyond this many the band shows the first of every few pixels and counts the rest. */
const MOST = 400;

/** A context item in places, with all that no row had room for. */
export interface ContextBand {
  readonly items: readonly ContextItem[];
  /** Events that only the "+n" stands for. */
  readonly hidden: readonly number[];
}

/**
 * Actions in rows of 17 px: each goes to the first row where it fits with its label, else to one where its mark fits. A row
 * never holds two things side by side that touch.
 */
export function layContext(stage: Stage, top: number, rows: number): ContextBand {
  const { input, window } = stage;
  const { record } = input;
  const indices = inWindow(stage);
  if (rows === 0) return { items: [], hidden: indices };
  const taken = Array.from({ length: rows }, () => [] as (readonly [number, number])[]);
  const isFree = (row: number, from: number, to: number): boolean =>
    taken[row]?.every(([a, b]) => to + APART <= a || b + APART <= from) ?? false;
  const items: ContextItem[] = [];
  const hidden: number[] = [];
  const bodies = indices.map((event) => bodyOf(stage, event));
  // Marks first: an event may lose its label for room, never its mark for another's label.
  const rowOf = bodies.map((body) => {
    const row = taken.findIndex((_, i) => isFree(i, body.from, body.to));
    if (row >= 0) taken[row]?.push([body.from, body.to]);
    return row;
  });
  bodies.forEach((body, i) => {
    const event = record.events[body.index];
    const row = rowOf[i] ?? -1;
    if (event === undefined || row < 0) {
      hidden.push(body.index);
      return;
    }
    const planned = event.status === "planned" || event.status === "cancelled";
    const text = shortTitle(event.title);
    const size = (input.labelSize ?? 11.5) - 0.5;
    const font: Font = { family: "chart", size, weight: 400, ...(planned ? { italic: true } : {}) };
    const notes = notesOf(stage, body.index);
    const note = notes === undefined ? 0 : input.measure(notes.join(","), { ...font, size: 8.5, weight: 600 }) + 2;
    const width = input.measure(text, font) + note;
    const side = labelSide(body, width, (from, to) => {
      const rest = taken[row]?.filter(([a, b]) => a !== body.from || b !== body.to) ?? [];
      const free = rest.every(([a, b]) => to + APART <= a || b + APART <= from);
      return free && from >= window.from && to <= window.to;
    });
    if (side !== undefined) taken[row]?.push(side.span);
    const y = top + 2 + row * CONTEXT_ROW + (CONTEXT_ROW - HEIGHT) / 2;
    items.push({
      event: event.id,
      index: body.index,
      box: { x: body.x, y, width: body.width, height: HEIGHT },
      row,
      fighting: body.lasted,
      planned,
      ...(body.reach === undefined ? {} : { reach: body.reach }),
      ...(side === undefined
        ? {}
        : {
            label: {
              text,
              x: side.x,
              y: y + HEIGHT / 2 + size * 0.35,
              anchor: side.anchor,
              ...(notes === undefined || notes.length === 0 ? {} : { notes }),
            },
          }),
    });
  });
  return { items, hidden };
}

interface Body {
  readonly index: number;
  readonly x: number;
  readonly width: number;
  readonly lasted: boolean;
  readonly reach?: NonNullable<ContextItem["reach"]>;
  /** All that is drawn of it. */
  readonly from: number;
  readonly to: number;
}

function bodyOf({ input }: Stage, index: number): Body {
  const { record, scale } = input;
  const moment = record.moment(index);
  const event = record.events[index];
  const mark = dateMark(moment, event?.status === "ongoing", WIDTH / 2, scale);
  const lasted = moment.shape === "span" || event?.status === "ongoing";
  const x = mark.capsule?.from ?? mark.x - WIDTH / 2;
  const width = mark.capsule === undefined ? WIDTH : Math.max(WIDTH, mark.capsule.to - mark.capsule.from);
  const from = Math.min(x, (mark.reach?.from ?? x) - 3);
  const to = Math.max(x + width, (mark.reach?.to ?? x) + 3);
  return { index, x, width, lasted, from, to, ...(mark.reach === undefined ? {} : { reach: mark.reach }) };
}

function labelSide(
  body: Body,
  width: number,
  isFree: (from: number, to: number) => boolean,
): { x: number; anchor: "start" | "end"; span: readonly [number, number] } | undefined {
  const right = body.to + GAP;
  if (isFree(right, right + width)) return { x: right, anchor: "start", span: [right, right + width] };
  const left = body.from - GAP;
  return isFree(left - width, left) ? { x: left, anchor: "end", span: [left - width, left] } : undefined;
}

function inWindow({ input, index, window }: Stage): number[] {
  const { scale, record } = input;
  const from = scale.timeAtPlace(window.from);
  const to = scale.timeAtPlace(window.to);
  const { actions } = index;
  const real = within(actions.placedReal, from, to);
  const planned = within(actions.placedPlanned, from, to);
  const found = [
    ...earlier(actions, from, record.columns.latest),
    ...thinned(actions.real.subarray(...real)),
    ...thinned(actions.planned.subarray(...planned)),
  ];
  return found.sort((a, b) => a - b);
}

/** At most so many, evenly taken, so that a crowded band costs no more than a full one. */
function thinned(indices: Uint32Array): number[] {
  if (indices.length <= MOST) return [...indices];
  const step = indices.length / MOST;
  return Array.from({ length: MOST }, (_, i) => indices[Math.floor(i * step)] ?? 0);
}

function notesOf({ input }: Stage, index: number): readonly number[] | undefined {
  if (input.notes === undefined) return undefined;
  const numbers = input.record.events[index]?.evidence.map(({ document }) => input.notes?.get(document)) ?? [];
  return [...new Set(numbers.filter((number) => number !== undefined))].sort((a, b) => a - b);
}
