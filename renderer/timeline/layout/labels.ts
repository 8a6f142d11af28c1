import type { Box, Font } from "../../pen/pen.ts";
import type { Glyph, Label, Point } from "../drawing.ts";
import { blockAt, blockNumbered, shareOf } from "./blocks.ts";
import { glyphBox, ringed } from "./boxes.ts";
import type { Settled, SettledPill } from "./glyphs.ts";
import { weighing } from "./importance.ts";
import { notesOf } from "./notes.ts";
import type { Occupancy } from "./occupancy.ts";
import type { Item, Stage } from "./scene.ts";
import { shortTitle, wrapTitle } from "./wrap.ts";

export const LABEL_SIZE = 11.5;
const LEAST_SIZE = 10;
/** From a mark's edge to its label, and sideways from one label to the next. */
const GAP = 4;
const ASIDE = 5;
const LEADER = 40;
/** Where every label is asked for. */
const LONG_LEADER = 240;
/** In a figure, to a text of weight. */
const HEAVY_LEADER = 90;
const FAR = 48;
/** Characters of a label that has to do with one line. */
const LONG = 44;
const NOTE_SIZE = 0.78;
const LEAST_NOTE = 7.5;
/** So many labels a view's width holds at most. */
const MOST_LABELS = 260;
/** Not more than this many marks in a view are tried: beyond, there is no room anyway. */
const MOST_TRIED = 600;

/** Something that may have a label: an event with its marks, or a pill, which is named for its first member. */
interface Claim {
  readonly item: Item;
  readonly anchors: readonly Anchor[];
  readonly rank: number;
  /** Among claims of one rank the heavier comes first. Only figures weigh. */
  readonly weight: number;
  /** How many more events the mark holds. */
  readonly more: number;
}

interface Anchor {
  readonly x: number;
  readonly y: number;
  /** What a label stands beside: the mark with its whisker. */
  readonly box: Box;
}

/**
 * Places labels beside marks, most important first: right, left, above, below, in each of the event's lanes. Greedy and without
 * chance: a label that fits nowhere is left out. Selected and pinned marks may have a leader; where all labels are asked for, any
 * mark may, and every event in a pill or a stack is named.
 */
export function placeLabels(
  stage: Stage,
  marks: readonly Settled[],
  pills: readonly SettledPill[],
  taken: Occupancy,
): Label[] {
  const all = stage.input.labels === "all";
  const gathered = [...claimsOfMarks(stage, marks), ...claimsOfPills(stage, pills)];
  const claims = all ? [...apart(stage, marks, gathered), ...membersOf(stage, pills)] : gathered;
  claims.sort((a, b) => a.rank - b.rank || b.weight - a.weight || a.item.index - b.item.index);
  const bodies =
    stage.input.mode === "figure"
      ? [...marks.map(({ glyph }) => glyphBox(glyph)), ...pills.map(({ pill }) => pill.box)]
      : [];
  const labels: Label[] = [];
  const named = new Set<number>();
  const rooms = roomsOf(stage);
  for (const claim of claims) {
    const room = rooms(claim);
    if (room === undefined || named.has(claim.item.index)) continue;
    if (!all && (room.tried >= room.most.tried || room.placed >= room.most.placed)) continue;
    room.tried += 1;
    const label = placeLabel({ ...stage, window: room }, claim, taken, labels, bodies);
    if (label === undefined) continue;
    room.placed += 1;
    named.add(claim.item.index);
    taken.add({ ...label.box, x: label.box.x - ASIDE, width: label.box.width + 2 * ASIDE });
    labels.push(label);
  }
  return labels;
}

/** A block, outside which none of its labels lies: so they are the same wherever the window is. */
interface Room {
  readonly from: number;
  readonly to: number;
  readonly most: { readonly tried: number; readonly placed: number };
  tried: number;
  placed: number;
}

/** Finds the room for a claim; none has it where nothing is to be named. */
function roomsOf({ window, input }: Stage): (claim: Claim) => Room | undefined {
  const share = window.block === undefined ? 1 : shareOf(window, input.scale.width);
  const most = { tried: Math.ceil(MOST_TRIED * share), placed: Math.ceil(MOST_LABELS * share) };
  const rooms = new Map<number, Room | undefined>();
  return ({ anchors: [anchor] }) => {
    const number = blockAt(window, anchor?.x ?? 0);
    if (!rooms.has(number)) {
      const { from, to } = blockNumbered(window, number);
      const seen = window.named ?? window;
      rooms.set(number, to <= seen.from || from >= seen.to ? undefined : { from, to, most, tried: 0, placed: 0 });
    }
    return rooms.get(number);
  };
}

/** Where every event is named, a stack's members are named one by one, and a pill's are claimed elsewhere. */
function apart(stage: Stage, marks: readonly Settled[], claims: readonly Claim[]): Claim[] {
  const stacks = new Map(marks.flatMap(({ glyph, item }) => (glyph.stack === undefined ? [] : [[item.index, glyph]])));
  return claims.flatMap((claim) => {
    if (claim.rank >= IN_PILL) return [];
    const members = stacks.get(claim.item.index)?.stack?.members ?? [];
    const others = members.flatMap((id) => {
      const event = stage.input.record.byId(id);
      if (event === undefined || id === claim.item.event.id) return [];
      return [{ ...claim, item: { ...claim.item, event, index: stage.input.record.indexOf(id) }, more: 0 }];
    });
    return [{ ...claim, more: 0 }, ...others];
  });
}

function membersOf(stage: Stage, pills: readonly SettledPill[]): Claim[] {
  return pills.flatMap((settled) =>
    settled.items.flatMap((item) =>
      claimsOfPills(stage, [{ ...settled, items: [item] }]).map((claim) => ({ ...claim, more: 0 })),
    ),
  );
}

const SELECTED = 0;
const PINNED = 1;
const PROPOSED = 2;
const REPORTED = 6;
const PLANNED = 7;
const IN_PILL = 10;

function claimsOfMarks(stage: Stage, marks: readonly Settled[]): Claim[] {
  const byEvent = new Map<number, { item: Item; glyphs: Glyph[] }>();
  // Its topmost lane first, in whatever order the rows were settled.
  for (const { glyph, item } of marks.toSorted((a, b) => a.item.lane - b.item.lane)) {
    const known = byEvent.get(item.index);
    if (known === undefined) byEvent.set(item.index, { item, glyphs: [glyph] });
    else known.glyphs.push(glyph);
  }
  return [...byEvent.values()].map(({ item, glyphs }) => ({
    item,
    anchors: glyphs.map((glyph) => ({
      x: glyph.x,
      y: glyph.y,
      box: item.event.id === stage.input.selected ? ringed(markBox(glyph)) : markBox(glyph),
    })),
    rank: rankOf(stage, item),
    weight: weightOf(stage, item),
    more: (glyphs[0]?.stack?.count ?? 1) - 1,
  }));
}

/** A pill is named for the member that would claim a label first; single marks come before it, but for a text of weight in a figure. */
function claimsOfPills(stage: Stage, pills: readonly SettledPill[]): Claim[] {
  return pills.map(({ pill, items }) => {
    const [item] = items.toSorted(
      (a, b) => rankOf(stage, a) - rankOf(stage, b) || weightOf(stage, b) - weightOf(stage, a),
    ) as [Item, ...Item[]];
    const rank = rankOf(stage, item);
    const weight = weightOf(stage, item);
    const { box } = pill;
    const y = box.y + box.height / 2;
    const from = Math.min(box.x, pill.reach.from - 2);
    const to = Math.max(box.x + box.width, pill.reach.to + 2);
    return {
      item,
      anchors: [{ x: box.x + box.width / 2, y, box: { ...box, x: from, width: to - from } }],
      rank: isHeavy({ item, weight }) ? rank : rank + IN_PILL,
      weight,
      more: pill.total - 1,
    };
  });
}

/** From here on a text is named in a figure before what stands alone and weighs less: it has several points, or links. */
const HEAVY = 4;

function weightOf({ input }: Stage, item: Item): number {
  return weighing(input)(item);
}

function isHeavy({ item, weight }: Pick<Claim, "item" | "weight">): boolean {
  return item.kind === "proposal" && weight >= HEAVY;
}

/** Lower claims first. */
function rankOf(stage: Stage, item: Item): number {
  const { input } = stage;
  if (item.event.id === input.selected) return SELECTED;
  if (input.pinned?.includes(item.event.id) === true) return PINNED;
  if (item.planned) return PLANNED;
  if (isHeavy({ item, weight: weightOf(stage, item) })) return PROPOSED;
  if (item.kind === "message") return 4;
  if (item.kind === "position") return 5;
  if (input.record.evidence(item.index) !== "on-record") return REPORTED;
  return item.kind === "proposal" ? PROPOSED : 3;
}

interface Text {
  readonly lines: readonly string[];
  readonly width: number;
  readonly size: number;
  readonly lineHeight: number;
}

function placeLabel(
  stage: Stage,
  claim: Claim,
  taken: Occupancy,
  labels: readonly Label[],
  marks: readonly Box[],
): Label | undefined {
  const notes = notesOf(stage.input, claim.item.index);
  const { title } = claim.item.event;
  const text = textOf(stage, claim, wrapTitle(title), notes);
  // Papers lie close under each other on the table: where two lines do not fit between them, one longer line may.
  const onTable = claim.item.table !== undefined && text.lines.length > 1;
  for (const positions of onTable ? [POSITIONS, SIDES] : [POSITIONS]) {
    const candidate = positions === POSITIONS ? text : textOf(stage, claim, [shortTitle(title, LONG)], notes);
    for (const position of positions) {
      for (const anchor of claim.anchors) {
        if (isFar(anchor, position)) continue;
        const corner = cornerFor(anchor, candidate, position);
        if (!fits(stage, boxOf(candidate, corner), taken)) continue;
        const side = position.across === 0 ? "middle" : position.across > 0 ? "start" : "end";
        return labelOf(claim.item, candidate, corner, side, notes);
      }
    }
  }
  if (stage.input.labels === "all") return farLabel(stage, claim, text, taken, labels);
  if (isHeavy(claim) && claim.rank <= PROPOSED) {
    const others = marks.filter((box) => claim.anchors.every((anchor) => !holds(box, anchor)));
    const avoid = [...others, ...labels.map(({ box }) => box)];
    return ledLabel(stage, claim, text, taken, HEAVY_LEADER, avoid, [...SIDES, ...SPREAD]);
  }
  return claim.rank <= PINNED ? ledLabel(stage, claim, text, taken) : undefined;
}

/** Behind a long whisker a label no longer says whose it is: such marks are named above or below. */
function isFar({ x, box }: Anchor, { across, down }: Position): boolean {
  if (down !== 0) return false;
  return across > 0 ? box.x + box.width - x > FAR : x - box.x > FAR;
}

function textOf(
  stage: Stage,
  { item, more }: Claim,
  title: readonly string[],
  notes: readonly number[] | undefined,
): Text {
  const { measure, selected, labelSize = LABEL_SIZE } = stage.input;
  const size = Math.max(LEAST_SIZE, item.inFold ? labelSize - 1 : labelSize);
  const weight = item.planned || item.inFold ? 400 : item.event.id === selected ? 600 : 500;
  const font: Font = { family: "chart", size, weight, ...(item.planned ? { italic: true } : {}) };
  const noteFont: Font = { family: "chart", size: Math.max(LEAST_NOTE, size * NOTE_SIZE), weight: 600 };
  const note = notes === undefined || notes.length === 0 ? 0 : measure(notes.join(","), noteFont) + 2;
  const lines = more > 0 ? [...title.slice(0, -1), `${title.at(-1) ?? ""} +${more}`] : title;
  const width = lines.reduce(
    (widest, line, i) => Math.max(widest, measure(line, font) + (i === lines.length - 1 ? note : 0)),
    0,
  );
  return { lines, width, size, lineHeight: Math.round(size * 1.17 * 2) / 2 };
}

/** Where a label may stand beside its mark: -1, 0 and 1 are left, middle and right, and above, middle and below. */
interface Position {
  readonly across: -1 | 0 | 1;
  readonly down: -1 | 0 | 1;
}

const SIDES: readonly Position[] = [
  { across: 1, down: 0 },
  { across: -1, down: 0 },
];

const POSITIONS: readonly Position[] = [
  ...SIDES,
  { across: 0, down: -1 },
  { across: 0, down: 1 },
  { across: 1, down: -1 },
  { across: -1, down: -1 },
  { across: 1, down: 1 },
  { across: -1, down: 1 },
];

interface Corner {
  readonly left: number;
  readonly top: number;
}

/** Where a text stands beside a mark. */
function cornerFor({ x, y, box: mark }: Anchor, text: Text, position: Position): Corner {
  const height = text.lines.length * text.lineHeight;
  const diagonal = position.across !== 0 && position.down !== 0;
  const left = leftFor(mark, x, text.width, position, diagonal);
  const gap = diagonal ? 0 : GAP - 2;
  const top =
    position.down === 0 ? y - height / 2 : position.down < 0 ? mark.y - height - gap : mark.y + mark.height + gap;
  return { left, top };
}

function boxOf({ lines, width, lineHeight }: Text, { left, top }: Corner): Box {
  return { x: left, y: top, width, height: lines.length * lineHeight };
}

function leftFor(mark: Box, x: number, width: number, { across }: Position, corner: boolean): number {
  if (across === 0) return x - width / 2;
  if (across > 0) return corner ? x : mark.x + mark.width + GAP;
  return corner ? x - width : mark.x - GAP - width;
}

/** The mark with its whisker: a label stands clear of both. */
function markBox(glyph: Glyph): Box {
  const box = glyphBox(glyph);
  const furthest = glyph.alternative ?? glyph.both?.at(-1) ?? glyph.x;
  const from = Math.min(box.x, (glyph.reach?.from ?? box.x) - 1, furthest - glyph.size / 2);
  const to = Math.max(box.x + box.width, (glyph.reach?.to ?? glyph.x) + 3, furthest + glyph.size / 2 + 2);
  return { x: from, y: box.y, width: to - from, height: box.height };
}

function labelOf(
  item: Item,
  text: Text,
  corner: Corner,
  anchor: Label["anchor"],
  notes: readonly number[] | undefined,
): Label {
  const { lines, width, size, lineHeight } = text;
  const { left, top } = corner;
  return {
    event: item.event.id,
    index: item.index,
    lines,
    x: anchor === "start" ? left : anchor === "end" ? left + width : left + width / 2,
    // Ascenders take some 0.8 of the line: that is where the baseline lies.
    y: top + lineHeight * 0.5 + size * 0.35,
    anchor,
    lineHeight,
    box: boxOf(text, corner),
    planned: item.planned,
    doubtful: item.event.origin.confidence < 0.6,
    inFold: item.inFold,
    size,
    ...(notes === undefined || notes.length === 0 ? {} : { notes }),
  };
}

/** On two lines or on one, wherever its leader crosses no other label. */
function farLabel(
  stage: Stage,
  claim: Claim,
  text: Text,
  taken: Occupancy,
  labels: readonly Label[],
): Label | undefined {
  const line = textOf(stage, claim, [shortTitle(claim.item.event.title, LONG)], notesOf(stage.input, claim.item.index));
  for (const candidate of text.lines.length > 1 ? [text, line] : [text]) {
    const label = ledLabel(
      stage,
      claim,
      candidate,
      taken,
      LONG_LEADER,
      labels.map(({ box }) => box),
    );
    if (label !== undefined) return label;
  }
  return undefined;
}

/** Away from its mark, as near as there is room, with a line between. */
function ledLabel(
  stage: Stage,
  { item, anchors }: Claim,
  text: Text,
  taken: Occupancy,
  reach = LEADER,
  avoid: readonly Box[] = [],
  leads: readonly Lead[] = stage.input.labels === "all" ? SPREAD : LEADS,
): Label | undefined {
  const [mark] = anchors;
  if (mark === undefined) return undefined;
  const notes = notesOf(stage.input, item.index);
  const height = text.lines.length * text.lineHeight;
  for (let distance = 14; distance <= reach; distance += 6) {
    for (const { across, down } of leads) {
      const edge = { x: mark.x + across * distance, y: mark.y + down * distance };
      const left = across === 0 ? edge.x - text.width / 2 : across > 0 ? edge.x : edge.x - text.width;
      const top = down === 0 ? edge.y - height / 2 : down > 0 ? edge.y : edge.y - height;
      if (!fits(stage, boxOf(text, { left, top }), taken)) continue;
      const half = item.size / 2 + 2;
      const length = Math.hypot(across, down);
      const from: Point = { x: mark.x + (across / length) * half, y: mark.y + (down / length) * half };
      if (avoid.some((box) => crosses(from, edge, box))) continue;
      const label = labelOf(item, text, { left, top }, across === 0 ? "middle" : across > 0 ? "start" : "end", notes);
      return { ...label, leader: [from, edge] };
    }
  }
  return undefined;
}

function holds({ x, y, width, height }: Box, at: Point): boolean {
  return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
}

/** Whether a leader runs through a box, looked at every few pixels. */
function crosses(from: Point, to: Point, { x, y, width, height }: Box): boolean {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4);
  for (let i = 0; i <= steps; i += 1) {
    const at = { x: from.x + ((to.x - from.x) * i) / steps, y: from.y + ((to.y - from.y) * i) / steps };
    if (at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height) return true;
  }
  return false;
}

interface Lead {
  readonly across: number;
  readonly down: number;
}

/** All round, where every label is asked for. */
const SPREAD: readonly Lead[] = [-1, 1].flatMap((down) => [
  { across: 1, down },
  { across: -1, down },
  { across: 0, down },
  { across: 0.4, down },
  { across: -0.4, down },
  { across: 1, down: 0.4 * down },
  { across: -1, down: 0.4 * down },
]);

const LEADS: readonly Lead[] = [
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
