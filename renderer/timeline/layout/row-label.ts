import type { Font } from "../../pen/pen.ts";
import type { Label } from "../drawing.ts";
import type { LayoutInput } from "./input.ts";
import { notesOf } from "./notes.ts";
import { isPlanned } from "./status.ts";

/** Where a name stands in a row: its left edge and the row's middle, and how wide it is, measured with its notes. */
export interface RowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** The font of a name outside of the lanes. */
export function rowFont({ record }: LayoutInput, index: number, size: number): Font {
  const planned = isPlanned(record.events[index]);
  return { family: "chart", size, weight: planned ? 400 : 500, ...(planned ? { italic: true } : {}) };
}

/** The name of an event on one line beside its mark, outside of the lanes: in the tray of the undated, on an opened cluster's card. */
export function rowLabel(input: LayoutInput, index: number, text: string, { x, y, width, size }: RowPlace): Label {
  const event = input.record.events[index];
  const notes = notesOf(input, index);
  const lineHeight = Math.round(size * 1.17 * 2) / 2;
  return {
    event: event?.id ?? "",
    index,
    lines: [text],
    x,
    y: y + size * 0.35,
    anchor: "start",
    lineHeight,
    box: { x, y: y - lineHeight / 2, width, height: lineHeight },
    planned: isPlanned(event),
    doubtful: (event?.origin.confidence ?? 1) < 0.6,
    inFold: false,
    size,
    ...(notes === undefined || notes.length === 0 ? {} : { notes }),
  };
}
