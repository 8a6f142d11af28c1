import type { Box } from "../../pen/pen.ts";
import type { ContextItem, DateReach, Glyph, Label, LinkLine, Pill, Point } from "../drawing.ts";
import { glyphBox } from "./boxes.ts";
import type { Scene } from "./scene.ts";

/** What of the view shows marks: from the gutter to the right edge, and where a panel begins that lies over it. */
export interface Seen {
  readonly from: number;
  readonly to: number;
  /** Labels end here. */
  readonly edge: number;
  /** And so does the selected one's where a panel over the chart would cut it: the panel itself has its title. */
  readonly cut: number;
}

/**
 * Moves a scene from places to the view, sideways and, where the lanes are scrolled, up, and leaves out what is beside the view.
 * What is above or below it stays: the keys walk there.
 */
export function shiftScene(
  scene: Scene,
  by: number,
  down: number,
  seen: Seen,
  selected: string | undefined,
): Omit<Scene, "window" | "carried"> {
  const within = (from: number, to: number): boolean => to + by >= seen.from && from + by <= seen.to;
  const glyphs = scene.glyphs.filter((glyph) => {
    const box = glyphBox(glyph);
    const other = glyph.alternative ?? glyph.both?.at(-1) ?? box.x;
    const from = Math.min(box.x, glyph.reach?.from ?? box.x, other);
    return within(from, Math.max(box.x + box.width, glyph.reach?.to ?? box.x, other));
  });
  const labels = scene.labels.filter(
    ({ box, event }) =>
      within(box.x, box.x + box.width) &&
      box.x + box.width + by <= (event === selected ? seen.cut : seen.edge) &&
      (event === selected || box.x + by >= seen.from),
  );
  return {
    glyphs: glyphs.map((glyph) => shiftGlyph(glyph, by, down)),
    pills: scene.pills.filter(({ box }) => within(box.x, box.x + box.width)).map((pill) => shiftPill(pill, by, down)),
    stems: scene.stems
      .filter(({ x }) => within(x - 4, x + 4))
      .map((stem) => ({ ...stem, x: stem.x + by, from: stem.from + down, to: stem.to + down })),
    tables: scene.tables
      .filter(({ box }) => within(box.x, box.x + box.width))
      .map((table) => ({ ...table, box: { ...table.box, x: table.box.x + by, y: table.box.y + down } })),
    links: scene.links
      .filter(({ points }) => within(Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))))
      .map((link) => shiftLink(link, by, down)),
    labels: labels.map((label) => shiftLabel(label, by, down)),
  };
}

export function shiftContext(items: readonly ContextItem[], by: number, seen: Seen): ContextItem[] {
  return items
    .filter(({ box, reach }) => {
      const from = Math.min(box.x, reach?.from ?? box.x) + by;
      const to = Math.max(box.x + box.width, reach?.to ?? box.x) + by;
      return to >= seen.from && from <= seen.to;
    })
    .map((item) => {
      const { label, reach, box } = item;
      const shifted: Building<ContextItem> = { ...item };
      shifted.box = shiftBox(box, by, 0);
      if (reach !== undefined) shifted.reach = shiftReach(reach, by);
      if (label !== undefined && isWhole(label, by, seen)) shifted.label = { ...label, x: label.x + by };
      else delete shifted.label;
      return shifted;
    });
}

function isWhole({ x, width = 0, anchor }: NonNullable<ContextItem["label"]>, by: number, seen: Seen): boolean {
  const left = x + by - (anchor === "start" ? 0 : anchor === "end" ? width : width / 2);
  return left >= seen.from && left + width <= seen.edge;
}

type Building<Item> = { -readonly [Key in keyof Item]: Item[Key] };

/** Copied once, then changed: there may be hundreds in a frame. */
function shiftGlyph(glyph: Glyph, by: number, down: number): Glyph {
  const { reach, capsule, alternative, both, knowledge } = glyph;
  const shifted: Building<Glyph> = { ...glyph };
  shifted.x += by;
  shifted.y += down;
  if (reach !== undefined) shifted.reach = shiftReach(reach, by);
  if (capsule !== undefined) shifted.capsule = { ...capsule, from: capsule.from + by, to: capsule.to + by };
  if (alternative !== undefined) shifted.alternative = alternative + by;
  if (both !== undefined) shifted.both = both.map((x) => x + by);
  if (knowledge?.state === "later") shifted.knowledge = { ...knowledge, x: knowledge.x + by };
  return shifted;
}

function shiftReach(reach: DateReach, by: number): DateReach {
  return { ...reach, from: reach.from + by, to: reach.to + by };
}

function shiftPill(pill: Pill, by: number, down: number): Pill {
  const { box, reach } = pill;
  const shifted: Building<Pill> = { ...pill };
  shifted.box = shiftBox(box, by, down);
  shifted.reach = { from: reach.from + by, to: reach.to + by };
  return shifted;
}

function shiftBox({ x, y, width, height }: Box, by: number, down: number): Box {
  return { x: x + by, y: y + down, width, height };
}

function shiftLabel(label: Label, by: number, down: number): Label {
  const shifted: Building<Label> = { ...label };
  shifted.x += by;
  shifted.y += down;
  shifted.box = shiftBox(label.box, by, down);
  if (label.leader !== undefined)
    shifted.leader = [shiftPoint(label.leader[0], by, down), shiftPoint(label.leader[1], by, down)];
  return shifted;
}

function shiftLink(link: LinkLine, by: number, down: number): LinkLine {
  const shifted = (point: Point): Point => shiftPoint(point, by, down);
  const [a, b, c, d] = link.points;
  return {
    ...link,
    points: [shifted(a), shifted(b), shifted(c), shifted(d)],
    ...(link.label === undefined ? {} : { label: { ...link.label, x: link.label.x + by, y: link.label.y + down } }),
  };
}

function shiftPoint({ x, y }: Point, by: number, down: number): Point {
  return { x: x + by, y: y + down };
}
