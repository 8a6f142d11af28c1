import type { Record } from "../../model/record.ts";
import type { Pill, TimelineDrawing } from "../drawing.ts";
import { describeEvent, describePill } from "../layout/describe.ts";
import type { Mirrored } from "./mirror.ts";

/** Pointer targets are at least this wide and high. */
const TARGET = 24;
/**
 * Elements cost a page far more than marks do. A pill may hold tens of thousands of events; the keys walk through all of them in time,
 * a list of them all helps nobody.
 */
const MOST = 900;
const MOST_IN_PILL = 100;

/**
 * Everything on a drawing that can be reached, in order of time, each event once: all that stand alone, of each pill as many as there
 * is room for, and always the one that the keys have reached.
 */
export function mirrored(
  record: Record,
  drawing: TimelineDrawing,
  selected: ReadonlySet<string>,
  focused?: string,
): readonly Mirrored[] {
  const items = new Map<string, Mirrored & { readonly index: number }>();
  // An opened cluster lies over everything: its members are where their rows are.
  const rows = new Map(drawing.fan?.rows.map(({ glyph, label }) => [glyph.index, { glyph, label }]));
  const add = (index: number, x: number, y: number, width: number, height: number) => {
    const event = record.events[index];
    if (event === undefined || items.has(event.id)) return;
    const row = rows.get(index);
    if (row !== undefined) {
      rows.delete(index);
      const wide = row.label.box.x + row.label.box.width - row.glyph.x;
      return add(index, row.glyph.x + wide / 2, row.glyph.y, wide, 0);
    }
    items.set(event.id, {
      id: event.id,
      index,
      kind: event.kind,
      name: describeEvent(record, index),
      selected: selected.has(event.id),
      x: x - Math.max(width, TARGET) / 2,
      y: y - Math.max(height, TARGET) / 2,
      width: Math.max(width, TARGET),
      height: Math.max(height, TARGET),
    });
  };
  for (const glyph of [...drawing.glyphs, ...drawing.undated]) {
    const members = glyph.stack?.members.map((id) => record.indexOf(id)) ?? [glyph.index];
    for (const index of members) add(index, glyph.x, glyph.y, glyph.size, glyph.size);
  }
  const room = Math.max(0, MOST - items.size - drawing.pills.length);
  const inPills = drawing.pills.reduce((sum, { members }) => sum + Math.min(members.length, MOST_IN_PILL), 0);
  const most = inPills <= room ? MOST_IN_PILL : Math.max(1, Math.floor(room / drawing.pills.length));
  const reached = focused === undefined ? -1 : record.indexOf(focused);
  for (const pill of drawing.pills.slice(0, Math.max(0, MOST - items.size))) {
    const { box, id, members } = pill;
    items.set(id, {
      id,
      // Before its first member.
      index: (members[0] ?? 0) - 0.5,
      kind: "cluster",
      name: `${describePill(record, drawing, pill)}; ${stateOf(drawing, pill)}`,
      selected: false,
      x: box.x,
      y: box.y,
      width: box.width,
      height: Math.max(TARGET, box.height),
    });
  }
  for (const { box, members } of drawing.pills) {
    const addMember = (index: number) =>
      add(index, box.x + box.width / 2, box.y + box.height / 2, box.width, box.height);
    for (let i = 0; i < Math.min(members.length, most); i += 1) addMember(members[i] ?? 0);
    if (reached >= 0 && includes(members, reached)) addMember(reached);
  }
  for (const { box, index } of drawing.context) {
    add(index, box.x + box.width / 2, box.y + box.height / 2, box.width, box.height);
  }
  return [...items.values()].sort((a, b) => a.index - b.index);
}

function includes(members: ArrayLike<number>, index: number): boolean {
  for (let i = 0; i < members.length; i += 1) if (members[i] === index) return true;
  return false;
}

/** What the keys do with a cluster. */
function stateOf({ fan }: TimelineDrawing, { id }: Pill): string {
  return fan?.pill === id ? "opened: arrow keys walk its events, Escape closes it" : "Enter opens it";
}
