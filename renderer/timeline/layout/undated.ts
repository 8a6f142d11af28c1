import type { Glyph, Regions } from "../drawing.ts";
import type { LaneIndex } from "../lanes/index-lanes.ts";
import { fillOf } from "./glyphs.ts";
import type { LayoutInput } from "./input.ts";
import { hueOf } from "./items.ts";
import { glyphSize } from "./sizes.ts";

const APART = 28;
const MARGIN = 18;
/** Room at the right for "+n". */
const MORE = 40;

/** Events that no source dates: side by side in the tray, in order of id, as many as it holds. */
export function layUndated(
  input: LayoutInput,
  index: LaneIndex,
  regions: Regions,
): { readonly glyphs: readonly Glyph[]; readonly more: number } {
  const tray = regions.undated;
  if (tray === undefined) return { glyphs: [], more: 0 };
  const room = Math.max(0, Math.floor((tray.width - MARGIN - MORE) / APART));
  const shown = index.undated.subarray(0, room);
  const glyphs = Array.from(shown, (event, i) =>
    loneGlyph(input, event, tray.x + MARGIN + i * APART, tray.y + tray.height / 2),
  );
  return { glyphs: glyphs.filter((glyph) => glyph !== undefined), more: index.undated.length - shown.length };
}

/** A mark outside the lanes, where neither lane nor date say anything. */
export function loneGlyph(input: LayoutInput, index: number, x: number, y: number): Glyph | undefined {
  const { record } = input;
  const event = record.events[index];
  if (event === undefined) return undefined;
  const numeral = event.kind === "proposal" ? (event.points?.length ?? 0) : 0;
  return {
    event: event.id,
    index,
    lane: "",
    kind: event.kind,
    x,
    y,
    size: glyphSize(event.kind, numeral > 0, false),
    hue: hueOf(record, event),
    fill: fillOf(input.record, { event, index, mark: { oneOf: false } }),
    ...(event.channel === undefined ? {} : { channel: event.channel }),
    ...(numeral > 0 ? { numeral } : {}),
    ...(event.kind === "message" ? { toward: "right" as const } : {}),
    checked: event.origin.method === "curated",
    supplied: false,
    inFold: false,
    presence: 1,
  };
}
