import type { Box, Font } from "../pen/pen.ts";
import { Occupancy } from "../timeline/layout/occupancy.ts";
import type { PartyCode, StanceMark } from "./drawing.ts";
import type { PositionsInput } from "./layout.ts";
import { type Laid, MARK, NUDGE } from "./track-layout.ts";

export const CODE: Font = { family: "chart", size: 11, weight: 600 };
/** Codes side by side keep this much between them. */
const APART = 4;
/** A party is named again where its last name is this far away. */
const NAMED_AGAIN = 260;

/** A party's code beside the first mark of each stretch: left, right, above or below, wherever it is free. */
export function layCodes(
  input: PositionsInput,
  laid: Laid,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly PartyCode[] {
  const { measure, gutter, scale } = input;
  const marks = new Occupancy();
  const lines = new Occupancy();
  for (const mark of laid.stances) {
    const half = mark.size / 2 + 1.5;
    marks.add({ x: mark.x - half, y: mark.top - half, width: 2 * half, height: mark.bottom - mark.top + 2 * half });
    if (mark.reach !== undefined)
      lines.add({
        x: mark.reach.from,
        y: (mark.top + mark.bottom) / 2 - 3,
        width: mark.reach.to - mark.reach.from,
        height: 6,
      });
  }
  for (const { reversal, x, top, size } of laid.stances)
    if (reversal !== undefined) marks.add({ x: x + size / 2 + 1, y: top - size / 2 - 10, width: 14, height: 14 });
  for (const { x, y } of laid.ends) marks.add({ x: x - 4, y: y - 4, width: 8, height: 8 });
  for (const { from, to, y } of laid.lines) lines.add({ x: from, y: y - 1.5, width: to - from, height: 3 });
  for (const { x, from, to } of laid.risers)
    lines.add({ x: x - 1, y: Math.min(from, to), width: 2, height: Math.abs(to - from) });
  const codes: PartyCode[] = [];
  const named = new Map<string, StanceMark>();
  const edges = { left: gutter + 3, right: gutter + scale.width - 3 };
  for (const mark of laid.stances) {
    const before = named.get(mark.party);
    const connected = before !== undefined && continues(laid, before, mark);
    if (connected && mark.x - before.x < NAMED_AGAIN) continue;
    const notes = notesOf(input, mark);
    const width = measure(mark.party, CODE) + (notes === "" ? 0 : measure(notes, NOTE) + 1.5);
    const places = placesFor(mark);
    const fits = (place: PartyCode, clear: readonly Occupancy[]): boolean => {
      const box = boxOf(place, width);
      const inside =
        box.x >= edges.left && box.x + width <= edges.right && box.y >= top + 1 && box.y + box.height <= bottom - 1;
      return inside && clear.every((taken) => taken.isFree(box));
    };
    const free = places.find((place) => fits(place, [marks, lines])) ?? places.find((place) => fits(place, [marks]));
    if (free === undefined) continue;
    const box = boxOf(free, width);
    marks.add({ ...box, x: box.x - APART, width: box.width + 2 * APART });
    codes.push(notes === "" ? free : { ...free, notes });
    named.set(mark.party, mark);
  }
  return codes;
}

export const NOTE: Font = { family: "chart", size: 7.5, weight: 600 };

/** The numbers of the documents that a mark rests on: "1" or "2,3". */
function notesOf({ notes, record }: PositionsInput, mark: StanceMark): string {
  if (notes === undefined) return "";
  const numbers = mark.events.flatMap((index) =>
    (record.events[index]?.evidence ?? []).flatMap(({ document }) => notes.get(document) ?? []),
  );
  return [...new Set(numbers)].sort((a, b) => a - b).join(",");
}

/** A line of its own leads from one mark to the other. */
function continues(laid: Laid, before: StanceMark, mark: StanceMark): boolean {
  return laid.lines.some(
    ({ slot, from, to, y }) =>
      slot === mark.slot &&
      from <= before.x + 2 * NUDGE &&
      to >= mark.x - 2 * NUDGE &&
      y >= before.top - MARK &&
      y <= before.bottom + MARK,
  );
}

function placesFor(mark: StanceMark): readonly PartyCode[] {
  const middle = (mark.top + mark.bottom) / 2 + 4;
  const reach = mark.size / 2 + 5;
  const near = mark.size / 2 + 1;
  const base = { text: mark.party, slot: mark.slot };
  const at = (side: -1 | 1, out: number, y: number): PartyCode => ({
    ...base,
    x: mark.x + side * out,
    y,
    anchor: side < 0 ? "end" : "start",
  });
  return [
    at(-1, reach, middle),
    at(1, reach, middle),
    at(1, near, mark.top - 6.5),
    at(1, near, mark.bottom + 14.5),
    at(-1, near, mark.top - 6.5),
    at(-1, near, mark.bottom + 14.5),
    at(1, -6, mark.top - mark.size / 2 - 4),
    at(1, -6, mark.bottom + mark.size / 2 + 12),
    at(-1, reach, mark.top + 4),
    at(-1, reach, mark.bottom + 4),
    at(1, reach, mark.top + 4),
    at(1, reach, mark.bottom + 4),
    at(-1, reach + 13, middle),
    at(1, reach + 13, middle),
  ];
}

function boxOf(code: PartyCode, width: number): Box {
  return { x: code.anchor === "end" ? code.x - width : code.x, y: code.y - 9, width, height: 11.5 };
}
