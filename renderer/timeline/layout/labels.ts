import type { Box, Font } from "../../pen/pen.ts";
import type { Glyph, Label, Pill, Point, Stem } from "../drawing.ts";
import type { Settled } from "./glyphs.ts";
import { Occupancy } from "./occupancy.ts";
import type { Item, Stage } from "./scene.ts";
import { CAPSULE, glyphReach } from "./sizes.ts";
import { wrapTitle } from "./wrap.ts";

export const LABEL_SIZE = 11.5;
const LEAST_SIZE = 10;
/** From a mark's edge to its label, and from a label to anything else. */
const GAP = 4;
const CLEAR = 1;
const LEADER = 40;
const NOTE_SIZE = 0.78;
const LEAST_NOTE = 7.5;
/** A frame holds at most this many labels. */
const MOST_LABELS = 400;
/** Not more than this many marks are tried: beyond, there is no room anyway. */
const MOST_TRIED = 2500;

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

/** Everything in the lanes that a label must not touch. */
export function occupied(marks: readonly Settled[], pills: readonly Pill[], stems: readonly Stem[]): Occupancy {
  const taken = new Occupancy();
  for (const { glyph } of marks) {
    taken.add(glyphBox(glyph));
    if (glyph.reach !== undefined) taken.add(whisker(glyph.reach.from, glyph.reach.to, glyph.y));
    if (glyph.alternative !== undefined) taken.add(otherBox(glyph, glyph.alternative));
  }
  for (const pill of pills) {
    taken.add(pill.box);
    taken.add(whisker(pill.reach.from, pill.reach.to, pill.box.y + pill.box.height / 2));
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

/** The second of two possible days, with the "or" between where there is room for it. */
function otherBox(glyph: Glyph, other: number): Box {
  const half = glyph.size / 2 + 2;
  const from = Math.min(glyph.x, other) - half;
  return { x: from, y: glyph.y - half, width: Math.abs(other - glyph.x) + 2 * half, height: 2 * half };
}

/**
 * Places labels beside marks, most important first: right, left, above, below, in each of the event's lanes. Greedy and without
 * chance: a label that fits nowhere is left out. Selected and pinned marks may have a leader.
 */
export function placeLabels(stage: Stage, marks: readonly Settled[], taken: Occupancy): Label[] {
  const byEvent = new Map<string, Settled[]>();
  for (const mark of marks) {
    const group = byEvent.get(mark.glyph.event);
    if (group === undefined) byEvent.set(mark.glyph.event, [mark]);
    else group.push(mark);
  }
  const claims = [...byEvent.values()].map((group) => ({ group, rank: claimOf(stage, group[0] as Settled) }));
  claims.sort((a, b) => a.rank - b.rank || (a.group[0]?.item.index ?? 0) - (b.group[0]?.item.index ?? 0));
  const labels: Label[] = [];
  for (const { group, rank } of claims.slice(0, MOST_TRIED)) {
    if (labels.length >= MOST_LABELS) break;
    const label = placeLabel(stage, group, taken, rank <= PINNED);
    if (label === undefined) continue;
    taken.add(grown(label.box, CLEAR));
    labels.push(label);
  }
  return labels;
}

const SELECTED = 0;
const PINNED = 1;
const PLANNED = 7;
const REPORTED = 6;

/** Lower claims first. */
function claimOf({ input }: Stage, { glyph, item }: Settled): number {
  if (glyph.event === input.selected) return SELECTED;
  if (input.pinned?.includes(glyph.event) === true) return PINNED;
  if (item.planned) return PLANNED;
  if (item.kind === "message") return 4;
  if (item.kind === "position") return 5;
  if (glyph.fill !== "full") return REPORTED;
  return item.kind === "proposal" ? 2 : 3;
}

interface Text {
  readonly lines: readonly string[];
  readonly width: number;
  readonly size: number;
  readonly lineHeight: number;
}

function placeLabel(stage: Stage, group: readonly Settled[], taken: Occupancy, leads: boolean): Label | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const selected = first.glyph.event === stage.input.selected;
  const notes = notesOf(stage, first.item);
  const texts = textsOf(stage, first.item, selected, notes);
  for (const text of texts) {
    for (const position of POSITIONS) {
      for (const mark of group) {
        const label = labelAt(mark, text, position, notes);
        if (fits(stage, label.box, taken)) return label;
      }
    }
  }
  const [text] = texts;
  return leads && text !== undefined ? ledLabel(stage, first, text, taken, notes) : undefined;
}

/** The whole title in two lines, or where there is no room for two, its beginning in one. */
function textsOf(stage: Stage, item: Item, selected: boolean, notes: readonly number[] | undefined): Text[] {
  const base = stage.input.labelSize ?? LABEL_SIZE;
  const size = Math.max(LEAST_SIZE, item.inFold ? base - 1 : base);
  const weight = item.planned || item.inFold ? 400 : selected ? 600 : 500;
  const font: Font = { family: "chart", size, weight, ...(item.planned ? { italic: true } : {}) };
  const noteFont: Font = { family: "chart", size: Math.max(LEAST_NOTE, size * NOTE_SIZE), weight: 600 };
  const { measure } = stage.input;
  const note = notes === undefined || notes.length === 0 ? 0 : measure(notes.join(","), noteFont) + 2;
  const textOf = (lines: readonly string[]): Text => {
    const widths = lines.map((line, i) => measure(line, font) + (i === lines.length - 1 ? note : 0));
    return { lines, width: Math.max(...widths), size, lineHeight: Math.round(size * 1.17 * 2) / 2 };
  };
  return [textOf(wrapTitle(item.event.title))];
}

function notesOf({ input }: Stage, item: Item): readonly number[] | undefined {
  if (input.notes === undefined) return undefined;
  const numbers = item.event.evidence.map(({ document }) => input.notes?.get(document));
  return [...new Set(numbers.filter((number) => number !== undefined))].sort((a, b) => a - b);
}

/** Where a label may stand beside its mark: -1, 0 and 1 are left, middle and right, and above, middle and below. */
interface Position {
  readonly across: -1 | 0 | 1;
  readonly down: -1 | 0 | 1;
}

const POSITIONS: readonly Position[] = [
  { across: 1, down: 0 },
  { across: -1, down: 0 },
  { across: 0, down: -1 },
  { across: 0, down: 1 },
  { across: 1, down: -1 },
  { across: -1, down: -1 },
  { across: 1, down: 1 },
  { across: -1, down: 1 },
];

function labelAt(
  { glyph, item }: Settled,
  text: Text,
  position: Position,
  notes: readonly number[] | undefined,
): Label {
  const mark = markBox(glyph);
  const height = text.lines.length * text.lineHeight;
  const corner = position.across !== 0 && position.down !== 0;
  const left = leftFor(mark, glyph.x, text.width, position, corner);
  const top =
    position.down === 0
      ? glyph.y - height / 2
      : position.down < 0
        ? mark.y - height - (corner ? 0 : GAP - 2)
        : mark.y + mark.height + (corner ? 0 : GAP - 2);
  return labelOf(
    glyph,
    item,
    text,
    { left, top },
    position.across === 0 ? "middle" : position.across > 0 ? "start" : "end",
    notes,
  );
}

function leftFor(mark: Box, x: number, width: number, { across }: Position, corner: boolean): number {
  if (across === 0) return x - width / 2;
  if (across > 0) return corner ? x : mark.x + mark.width + GAP;
  return corner ? x - width : mark.x - GAP - width;
}

/** The mark with its whisker: a label stands clear of both. */
function markBox(glyph: Glyph): Box {
  const box = glyphBox(glyph);
  const from = Math.min(box.x, (glyph.reach?.from ?? box.x) - 1, (glyph.alternative ?? glyph.x) - glyph.size / 2);
  const to = Math.max(
    box.x + box.width,
    (glyph.reach?.to ?? glyph.x) + 3,
    (glyph.alternative ?? glyph.x) + glyph.size / 2 + 2,
  );
  return { x: from, y: box.y, width: to - from, height: box.height };
}

function labelOf(
  glyph: Glyph,
  item: Item,
  text: Text,
  { left, top }: { readonly left: number; readonly top: number },
  anchor: Label["anchor"],
  notes: readonly number[] | undefined,
): Label {
  const { lines, width, size, lineHeight } = text;
  return {
    event: glyph.event,
    lines,
    x: anchor === "start" ? left : anchor === "end" ? left + width : left + width / 2,
    // Ascenders take some 0.8 of the line: that is where the baseline lies.
    y: top + lineHeight * 0.5 + size * 0.35,
    anchor,
    lineHeight,
    box: { x: left, y: top, width, height: lines.length * lineHeight },
    planned: item.planned,
    doubtful: item.event.origin.confidence < 0.6,
    inFold: item.inFold,
    size,
    ...(notes === undefined || notes.length === 0 ? {} : { notes }),
  };
}

/** Away from its mark, as near as there is room, with a line between. */
function ledLabel(
  stage: Stage,
  mark: Settled,
  text: Text,
  taken: Occupancy,
  notes: readonly number[] | undefined,
): Label | undefined {
  const { glyph, item } = mark;
  const height = text.lines.length * text.lineHeight;
  for (let distance = 14; distance <= LEADER; distance += 6) {
    for (const { across, down } of LEADS) {
      const edge = { x: glyph.x + across * distance, y: glyph.y + down * distance };
      const left = across === 0 ? edge.x - text.width / 2 : across > 0 ? edge.x : edge.x - text.width;
      const top = down === 0 ? edge.y - height / 2 : down > 0 ? edge.y : edge.y - height;
      const anchor = across === 0 ? "middle" : across > 0 ? "start" : "end";
      const label = labelOf(glyph, item, text, { left, top }, anchor, notes);
      if (!fits(stage, label.box, taken)) continue;
      const half = glyph.size / 2 + 2;
      const length = Math.hypot(across, down);
      const from: Point = { x: glyph.x + (across / length) * half, y: glyph.y + (down / length) * half };
      return { ...label, leader: [from, edge] };
    }
  }
  return undefined;
}

const LEADS: readonly Position[] = [
  { across: 1, down: -1 },
  { across: 1, down: 1 },
  { across: -1, down: -1 },
  { across: -1, down: 1 },
  { across: 0, down: -1 },
  { across: 0, down: 1 },
];

function fits(stage: Stage, box: Box, taken: Occupancy): boolean {
  const { window, top, bottom } = stage;
  if (box.y < top || box.y + box.height > bottom) return false;
  if (box.x < window.from || box.x + box.width > window.to) return false;
  return taken.isFree(box);
}

function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}
