import type { Record } from "../../model/record.ts";
import { eventAt } from "../../model/names.ts";
import type { Glyph, Hue } from "../drawing.ts";
import { fillOf } from "./glyphs.ts";
import { hueOf } from "./items.ts";
import { glyphSize } from "./sizes.ts";

/** An event's own mark in the middle of a square of `size` pixels, for lists and headings: no reach, no brackets. */
export function iconGlyph(record: Record, index: number, size: number): Glyph {
  const event = eventAt(record, index);
  const points = event.kind === "proposal" ? event.points?.length : undefined;
  const { date, shape } = record.moment(index);
  const hue: Hue = event.kind === "action" ? { slot: "none" } : hueOf(record, event);
  return {
    event: event.id,
    index,
    lane: "",
    kind: event.kind,
    x: size / 2,
    y: size / 2,
    size: Math.min(glyphSize(event.kind, points !== undefined && points > 0, false), size - 8),
    hue: event.kind === "meeting" ? { slot: hue.slot } : hue,
    fill: fillOf(record, { event, index, mark: { oneOf: shape === "one-of" || date.type === "one-of" } }),
    ...(event.channel === undefined ? {} : { channel: event.channel }),
    ...(points === undefined || points === 0 ? {} : { numeral: points }),
    ...(event.kind === "message" ? { toward: "right" } : {}),
    checked: false,
    supplied: false,
    inFold: false,
    presence: 1,
  };
}
