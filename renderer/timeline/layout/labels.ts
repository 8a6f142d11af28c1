import type { Box } from "../../pen/pen.ts";
import type { Label, Point } from "../drawing.ts";
import { blockAt, blockNumbered, shareOf } from "./blocks.ts";
import { glyphBox } from "./boxes.ts";
import { type Anchor, type Claim, claimsOf, isHeavy, PINNED, PROPOSED } from "./claims.ts";
import type { Settled, SettledPill } from "./glyphs.ts";
import { boxOf, type Corner, fits, labelOf, type Text, textOf } from "./label-text.ts";
import { ledLabel, SPREAD } from "./leaders.ts";
import { notesOf } from "./notes.ts";
import type { Occupancy } from "./occupancy.ts";
import type { Stage } from "./scene.ts";
import { shortTitle, wrapTitle } from "./wrap.ts";

/** From a mark's edge to its label, and sideways from one label to the next. */
const GAP = 4;
const ASIDE = 5;
/** Where every label is asked for. */
const LONG_LEADER = 240;
/** In a figure, to a text of weight. */
const HEAVY_LEADER = 90;
const FAR = 48;
/** Characters of a label that has to do with one line. */
const LONG = 44;
/** So many labels a view's width holds at most. */
const MOST_LABELS = 260;
/** Not more than this many marks in a view are tried: beyond, there is no room anyway. */
const MOST_TRIED = 600;

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
  const claims = claimsOf(stage, marks, pills);
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

function leftFor(mark: Box, x: number, width: number, { across }: Position, corner: boolean): number {
  if (across === 0) return x - width / 2;
  if (across > 0) return corner ? x : mark.x + mark.width + GAP;
  return corner ? x - width : mark.x - GAP - width;
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

function holds({ x, y, width, height }: Box, at: Point): boolean {
  return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
}
