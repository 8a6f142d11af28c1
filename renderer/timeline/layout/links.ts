import type { Box, Font } from "../../pen/pen.ts";
import { LINK_WORDS } from "../../model/link-words.ts";
import type { Record } from "../../model/record.ts";
import type { LinkLine, Pill, Point } from "../drawing.ts";
import type { Settled } from "./glyphs.ts";
import { Occupancy } from "./occupancy.ts";
import type { Stage } from "./scene.ts";

const MOST_LINKS = 300;
/** Lines to a pill of more than this say nothing. */
const MOST_IN_PILL = 64;
/** From a mark's centre to where its line begins. */
const CLEAR = 3;
const STEPS = 20;
/** Only a long line has room to bend around something. */
const WIDE = 120;

interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/** The descent of texts: a curve from the older proposal to the newer, along the way that meets the fewest labels. */
export function routeLinks(
  stage: Stage,
  marks: readonly Settled[],
  pills: readonly Pill[],
  taken: Occupancy,
): LinkLine[] {
  // Where a text lies in several lanes at once, lines between all of them would be a net: only the selected one's are drawn.
  const once = ["party", "kind", "none"].includes(stage.plan.by);
  const wanted = stage.input.links === "none" ? "none" : once ? (stage.input.links ?? "all") : "selection";
  if (wanted === "none") return [];
  const { record, selected } = stage.input;
  const linked = linkedTexts(record);
  if (linked === undefined) return [];
  const anchors = anchorsOf(marks, pills, linked, (index) => record.events[index]?.id ?? "");
  const inLanes = wanted === "lane" ? besideSelected(marks, selected) : new Set();
  const links: Drawn[] = [];
  if (anchors.size < 2) return [];
  for (const [id, newer] of anchors) {
    const event = record.byId(id);
    if (event?.kind !== "proposal") continue;
    for (const { type, to } of event.links) {
      const older = anchors.get(to);
      if (older === undefined || older === newer || record.byId(to)?.kind !== "proposal") continue;
      const emphasis = selected !== undefined && (selected === id || selected === to);
      if (wanted === "selection" && !emphasis) continue;
      if (wanted === "lane" && !inLanes.has(id) && !inLanes.has(to)) continue;
      if (links.length >= MOST_LINKS) return worded(stage, links, taken);
      const points = route(older, newer, taken);
      links.push({
        from: to,
        to: id,
        type,
        points,
        doubtful: event.origin.method === "rule" && event.origin.confidence < 0.6,
        emphasis,
        text: LINK_WORDS[type],
      });
    }
  }
  return worded(stage, links, taken);
}

/** The events that have a mark in a lane where the selected one has a mark. */
function besideSelected(marks: readonly Settled[], selected: string | undefined): ReadonlySet<string> {
  const membersOf = ({ glyph }: Settled): readonly string[] => glyph.stack?.members ?? [glyph.event];
  const holds = (mark: Settled): boolean => selected !== undefined && membersOf(mark).includes(selected);
  const lanes = new Set(marks.filter(holds).map(({ glyph }) => glyph.lane));
  return new Set(marks.filter(({ glyph }) => lanes.has(glyph.lane)).flatMap(membersOf));
}

function anchorsOf(
  marks: readonly Settled[],
  pills: readonly Pill[],
  linked: Uint8Array,
  idOf: (index: number) => string,
): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  for (const { glyph } of marks) {
    if (glyph.kind !== "proposal") continue;
    const at = { x: glyph.x, y: glyph.y, half: glyph.size / 2 };
    for (const id of glyph.stack?.members ?? [glyph.event]) if (!anchors.has(id)) anchors.set(id, at);
  }
  for (const { box, members, kinds } of pills) {
    if (members.length > MOST_IN_PILL || kinds.every(({ kind }) => kind !== "proposal")) continue;
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, half: box.height / 2 };
    for (let i = 0; i < members.length; i += 1) {
      if (linked[members[i] ?? 0] !== 1) continue;
      const id = idOf(members[i] ?? 0);
      if (!anchors.has(id)) anchors.set(id, at);
    }
  }
  return anchors;
}

const known = new WeakMap<Record, { readonly linked: Uint8Array | undefined }>();

/** 1 for events that a link begins or ends at, in the record's order; undefined where nothing is linked. Found once per record. */
function linkedTexts(record: Record): Uint8Array | undefined {
  const found = known.get(record);
  if (found !== undefined) return found.linked;
  let linked: Uint8Array | undefined;
  const { linking } = record.columns;
  for (let index = linking.indexOf(1); index >= 0; index = linking.indexOf(1, index + 1)) {
    linked ??= new Uint8Array(record.size);
    linked[index] = 1;
    for (const { to } of record.events[index]?.links ?? []) {
      const end = record.indexOf(to);
      if (end >= 0) linked[end] = 1;
    }
  }
  known.set(record, { linked });
  return linked;
}

type Curve = LinkLine["points"];

function route(from: Anchor, to: Anchor, taken: Occupancy): Curve {
  const ways = candidates(from, to);
  let best = ways[0] as Curve;
  let least = Infinity;
  ways.forEach((way, i) => {
    const cost = crossings(way, taken) + i * 0.5;
    if (cost < least) {
      least = cost;
      best = way;
    }
  });
  return best;
}

/** Ways from one mark to the other: from side to side, from above or below, and bulging where they stand over each other. */
function candidates(from: Anchor, to: Anchor): Curve[] {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const down = dy >= 0 ? 1 : -1;
  if (Math.abs(dx) < from.half + to.half + 12) {
    const bulge = (side: 1 | -1): Curve => {
      const start = { x: from.x + side * (from.half + CLEAR), y: from.y };
      const end = { x: to.x + side * (to.half + CLEAR), y: to.y };
      const out = Math.max(24, Math.min(60, Math.abs(dy) * 0.4));
      return [start, { x: start.x + side * out, y: start.y }, { x: end.x + side * out, y: end.y }, end];
    };
    return [bulge(1), bulge(-1)];
  }
  const side = dx >= 0 ? 1 : -1;
  const start = { x: from.x + side * (from.half + CLEAR), y: from.y };
  const end = { x: to.x - side * (to.half + CLEAR), y: to.y };
  const width = Math.abs(end.x - start.x);
  const lean = Math.max(16, width * 0.45);
  const over = { x: from.x, y: from.y + down * (from.half + CLEAR) };
  const under = { x: to.x, y: to.y - down * (to.half + CLEAR) };
  const rise = Math.max(16, Math.abs(dy) * 0.5);
  const lift = (by: number): Curve => [
    start,
    { x: start.x + side * lean, y: start.y + by },
    { x: end.x - side * lean, y: end.y + by },
    end,
  ];
  return [
    lift(0),
    [start, { x: start.x + side * lean, y: start.y }, { x: under.x, y: under.y - down * rise }, under],
    [over, { x: over.x, y: over.y + down * rise }, { x: end.x - side * lean, y: end.y }, end],
    [over, { x: over.x, y: over.y + down * rise }, { x: under.x, y: under.y - down * rise }, under],
    ...(width > WIDE ? [lift(-40), lift(40)] : []),
  ];
}

/** How many steps along the way fall on something, the ends left out. */
function crossings(curve: Curve, taken: Occupancy): number {
  let count = 0;
  for (let step = 2; step < STEPS - 1; step += 1) {
    const { x, y } = pointAt(curve, step / STEPS);
    const box: Box = { x: x - 2, y: y - 2, width: 4, height: 4 };
    if (!taken.isFree(box)) count += 1;
  }
  return count;
}

/** A point on a cubic Bézier curve. */
function pointAt([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t;
  const [wa, wb, wc, wd] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return { x: wa * a.x + wb * b.x + wc * c.x + wd * d.x, y: wa * a.y + wb * b.y + wc * c.y + wd * d.y };
}

/** A line whose word has no place yet. */
type Drawn = Omit<LinkLine, "label"> & { readonly text: string };

const WORD: Font = { family: "chart", size: 11, weight: 400, italic: true };
const WORD_HEIGHT = 13;
/** Places along a line where its word may stand, the best first. */
const ALONG: readonly number[] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/**
 * Gives each line its word, those of the selection first: on the line where nothing else lies. Where every place is taken it has
 * none: what it does is told by its end, and in the panel.
 */
function worded(stage: Stage, links: readonly Drawn[], taken: Occupancy): LinkLine[] {
  const words = new Occupancy();
  const labels = new Map<Drawn, LinkLine["label"]>();
  const first = [...links.filter(({ emphasis }) => emphasis), ...links.filter(({ emphasis }) => !emphasis)];
  for (const link of first) {
    const width = stage.input.measure(link.text, WORD) + 4;
    const boxAt = (t: number): Box => {
      const { x, y } = pointAt(link.points, t);
      return { x: x - width / 2, y: y - WORD_HEIGHT / 2, width, height: WORD_HEIGHT };
    };
    const at = ALONG.find((t) => words.isFree(boxAt(t)) && taken.isFree(boxAt(t)));
    if (at === undefined) continue;
    words.add(boxAt(at));
    const { x, y } = pointAt(link.points, at);
    labels.set(link, { text: link.text, x, y: y + 4 });
  }
  return links.map((link) => {
    const { text: _, ...line } = link;
    const label = labels.get(link);
    return label === undefined ? line : { ...line, label };
  });
}
