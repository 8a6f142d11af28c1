import type { Box, Font } from "../../pen/pen.ts";
import type { Label } from "../drawing.ts";
import type { Claim } from "./claims.ts";
import type { Occupancy } from "./occupancy.ts";
import type { Item, Stage } from "./scene.ts";

export const LABEL_SIZE = 11.5;
const LEAST_SIZE = 10;
const NOTE_SIZE = 0.78;
const LEAST_NOTE = 7.5;

/** The words of a label, and the room that they take. */
export interface Text {
  readonly lines: readonly string[];
  readonly width: number;
  readonly size: number;
  readonly lineHeight: number;
}

/** Measures the lines of a title in the font of its event, with the count of what else its mark holds, and its notes. */
export function textOf(
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

/** Where the upper left of a text lies. */
export interface Corner {
  readonly left: number;
  readonly top: number;
}

export function boxOf({ lines, width, lineHeight }: Text, { left, top }: Corner): Box {
  return { x: left, y: top, width, height: lines.length * lineHeight };
}

/** A text of an event, laid at its corner. */
export function labelOf(
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

/** Whether a label may lie there: in the lanes, in the window, on nothing else. */
export function fits(stage: Stage, box: Box, taken: Occupancy): boolean {
  const { window, top, bottom } = stage;
  if (box.y < top || box.y + box.height > bottom) return false;
  if (box.x < window.from || box.x + box.width > window.to) return false;
  return taken.isFree(box);
}
