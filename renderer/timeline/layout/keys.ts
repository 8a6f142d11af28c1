import type { Box, Font } from "../../pen/pen.ts";
import type { ContextItem, Glyph, KeyMark, Label, Pill, Regions, Stem } from "../drawing.ts";
import { glyphBox } from "./boxes.ts";
import type { LayoutInput } from "./input.ts";
import { Occupancy } from "./occupancy.ts";

const KEY_FONT: Font = { family: "chart", size: 8.5, weight: 600 };
const HEIGHT = 9;
const GAP = 1;
/** How far a letter is moved outwards at most where everything near its mark is taken. */
const MOST_OUT = 80;

/** What is drawn, in the view's own pixels, with what has no name in it. */
export interface Drawn {
  readonly glyphs: readonly Glyph[];
  readonly pills: readonly Pill[];
  readonly stems: readonly Stem[];
  readonly labels: readonly Label[];
  readonly context: readonly ContextItem[];
  /** Events that only the context's "+n" stands for. */
  readonly hidden: readonly number[];
  readonly undated: readonly Glyph[];
  readonly undatedLabels: readonly Label[];
  /** Events without a date that the tray has no room for. */
  readonly undatedRest: readonly number[];
  readonly regions: Regions;
}

/**
 * Where every event is to be named, those that found no place for their name: each mark that holds some has a letter, by which a
 * list names them. Every such event is under exactly one letter, the topmost of its marks.
 */
export function keyUnnamed(input: LayoutInput, drawn: Drawn): readonly KeyMark[] {
  const taken = occupiedBy(drawn);
  const letters = new Occupancy();
  return groupsOf(input, drawn)
    .toSorted((a, b) => a.box.x - b.box.x || a.box.y - b.box.y)
    .map(({ box, events }, i) => {
      const text = letterOf(i);
      const width = input.measure(text, KEY_FONT) + 1;
      const place = placeFor(box, width, taken, letters, input.size.width);
      taken.add(place);
      letters.add(place);
      return { text, x: place.x + width / 2, y: place.y + HEIGHT - 1.5, size: KEY_FONT.size, events };
    });
}

interface Group {
  readonly box: Box;
  readonly events: readonly number[];
}

function groupsOf({ record }: LayoutInput, drawn: Drawn): readonly Group[] {
  const done = new Set([...drawn.labels, ...drawn.undatedLabels].map(({ index }) => index));
  for (const { index, label } of drawn.context) if (label !== undefined) done.add(index);
  const marks: Group[] = [
    ...drawn.glyphs.map((glyph) => ({
      box: glyphBox(glyph),
      events: glyph.stack?.members.map((id) => record.indexOf(id)) ?? [glyph.index],
    })),
    ...drawn.pills.map(({ box, members }) => ({ box, events: Array.from(members) })),
    ...drawn.context.map(({ box, index }) => ({ box, events: [index] })),
  ].toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  const { context, undated } = drawn.regions;
  if (drawn.hidden.length > 0) marks.push({ box: atEnd(context), events: drawn.hidden });
  if (undated !== undefined) {
    const events = [...drawn.undated.map(({ index }) => index), ...drawn.undatedRest];
    marks.push({ box: { x: undated.x, y: undated.y, width: 4, height: undated.height }, events });
  }
  return marks.flatMap(({ box, events }) => {
    const unnamed = events.filter((index) => !done.has(index));
    for (const index of unnamed) done.add(index);
    return unnamed.length === 0 ? [] : [{ box, events: unnamed }];
  });
}

/** Where "+n" stands. */
function atEnd({ x, y, width, height }: Box): Box {
  return { x: x + width - 26, y: y + height - 14, width: 18, height: 12 };
}

function occupiedBy({ glyphs, pills, stems, labels, context, undated, undatedLabels }: Drawn): Occupancy {
  const taken = new Occupancy();
  for (const glyph of [...glyphs, ...undated]) taken.add(glyphBox(glyph));
  for (const { box } of [...pills, ...labels, ...undatedLabels, ...context]) taken.add(box);
  for (const { x, from, to } of stems) taken.add({ x: x - 1.5, y: from, width: 3, height: to - from });
  for (const { label } of context) {
    if (label === undefined) continue;
    const { width = 0 } = label;
    const left = label.anchor === "start" ? label.x : label.anchor === "end" ? label.x - width : label.x - width / 2;
    taken.add({ x: left, y: label.y - 10, width, height: 13 });
  }
  return taken;
}

/** Beside the mark where nothing else is; else over what lies there, but never over another letter. */
function placeFor(box: Box, width: number, taken: Occupancy, letters: Occupancy, right: number): Box {
  const places: Box[] = [];
  for (let out = GAP; out <= MOST_OUT; out += 4) places.push(...around(box, width, out));
  const inside = places.filter(({ x }) => x >= 0 && x + width <= right);
  const near = inside.slice(0, 24);
  return (
    near.find((place) => taken.isFree(place)) ?? inside.find((place) => letters.isFree(place)) ?? (inside[0] as Box)
  );
}

function around({ x, y, width: wide, height: high }: Box, width: number, out: number): readonly Box[] {
  const [left, middle, right] = [x - width - out, x + (wide - width) / 2, x + wide + out];
  const [top, centre, bottom] = [y - HEIGHT - out, y + (high - HEIGHT) / 2, y + high + out];
  return [
    [right, y - 2],
    [left, y - 2],
    [right, centre],
    [left, centre],
    [middle, top],
    [middle, bottom],
    [right, y + high - HEIGHT + 2],
    [left, y + high - HEIGHT + 2],
  ].map(([at = 0, down = 0]) => ({ x: at, y: down, width, height: HEIGHT }));
}

/** a to z, then aa, ab and so on. */
function letterOf(i: number): string {
  const last = String.fromCharCode(97 + (i % 26));
  return i < 26 ? last : letterOf(Math.floor(i / 26) - 1) + last;
}
