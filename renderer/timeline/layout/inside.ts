import type { Box } from "../../pen/pen.ts";
import type { Record } from "../../model/record.ts";
import type { TimelineDrawing } from "../drawing.ts";

/** Ids of the events whose marks, clusters or actions have their centre in a box, in order of time. */
export function eventsInside(record: Record, drawing: TimelineDrawing, box: Box): readonly string[] {
  const found = new Set<number>();
  const holds = (x: number, y: number): boolean =>
    x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  const { lanes } = drawing.regions;
  // Lanes that are scrolled out of sight lie behind other regions.
  const isSeen = (y: number): boolean => y >= lanes.y && y <= lanes.y + lanes.height;
  for (const glyph of [...drawing.glyphs.filter(({ y }) => isSeen(y)), ...drawing.undated]) {
    if (!holds(glyph.x, glyph.y)) continue;
    if (glyph.stack === undefined) found.add(glyph.index);
    else for (const member of glyph.stack.members) found.add(record.indexOf(member));
  }
  for (const { box: mark, members } of drawing.pills) {
    const middle = mark.y + mark.height / 2;
    if (!isSeen(middle) || !holds(mark.x + mark.width / 2, middle)) continue;
    for (let i = 0; i < members.length; i += 1) found.add(members[i] ?? -1);
  }
  for (const { box: mark, index } of drawing.context) {
    if (holds(mark.x + mark.width / 2, mark.y + mark.height / 2)) found.add(index);
  }
  return [...found].sort((a, b) => a - b).flatMap((index) => record.events[index]?.id ?? []);
}
