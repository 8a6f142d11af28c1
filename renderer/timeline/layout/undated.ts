import type { Glyph, Label, Regions } from "../drawing.ts";
import type { LaneIndex } from "../lanes/index-lanes.ts";
import { fillOf } from "./glyphs.ts";
import type { LayoutInput } from "./input.ts";
import { hueOf } from "./items.ts";
import { notesOf } from "./notes.ts";
import { rowFont, rowLabel } from "./row-label.ts";
import { glyphSize } from "./sizes.ts";
import { shortTitle } from "./wrap.ts";

const APART = 28;
const MARGIN = 18;
/** Room at the right of the last row for "+n". */
const MORE = 40;
/** Height of a row of the tray. */
export const TRAY_ROW = 24;
/** From a mark to its words, and from there to the next mark. */
const BESIDE = 13;
const AFTER = 20;
/** More than this are not named: the tray is a heap then, whatever it says. */
const MOST_NAMED = 150;
const MOST_ROWS = 3;
/** Of a view that holds nothing with a date, and of any other, the tray takes at most this much. */
const SHARE = { alone: 0.5, beside: 0.12 };

interface Place {
  readonly index: number;
  readonly x: number;
  readonly row: number;
  readonly text?: string;
  readonly width?: number;
}

/** Where the events lie that no source dates: in rows from the left, in order of id. */
export interface Tray {
  readonly rows: number;
  readonly places: readonly Place[];
  readonly more: number;
}

const trays = new WeakMap<object, { readonly input: LayoutInput; readonly tray: Tray }>();

/** Events without a date, with their names where all of those have room; as many as there is room for. */
export function planTray(input: LayoutInput, index: Pick<LaneIndex, "undated" | "placedAll">): Tray {
  const known = trays.get(index);
  if (known !== undefined && hasSameRoom(known.input, input)) return known.tray;
  const tray = makeTray(input, index);
  trays.set(index, { input, tray });
  return tray;
}

function hasSameRoom(a: LayoutInput, b: LayoutInput): boolean {
  return (
    a.size.width === b.size.width &&
    a.size.height === b.size.height &&
    a.gutter === b.gutter &&
    a.labelSize === b.labelSize &&
    a.mode === b.mode &&
    a.regions?.inset === b.regions?.inset
  );
}

function makeTray(input: LayoutInput, { undated, placedAll }: Pick<LaneIndex, "undated" | "placedAll">): Tray {
  if (undated.length === 0) return { rows: 0, places: [], more: 0 };
  const alone = placedAll.length === 0;
  const share = (input.size.height * (alone ? SHARE.alone : SHARE.beside)) / TRAY_ROW;
  const most = Math.max(1, Math.floor(alone ? share : Math.min(MOST_ROWS, share)));
  const named = undated.length > MOST_NAMED ? undefined : flow(input, undated, true);
  const places = named !== undefined && rowsOf(named) <= most ? named : flow(input, undated, false);
  const fitting = places.filter(({ row }) => row < most);
  const all = fitting.length === places.length;
  // The "+n" stands at the end of the last row.
  const edge = widthOf(input) - MORE;
  const shown = all ? fitting : fitting.filter(({ row, x }) => row < most - 1 || x < edge);
  return { rows: Math.min(most, rowsOf(places)), places: shown, more: undated.length - shown.length };
}

function rowsOf(places: readonly Place[]): number {
  return (places.at(-1)?.row ?? 0) + 1;
}

function widthOf({ size, gutter, regions }: LayoutInput): number {
  return Math.max(0, size.width - gutter - (regions?.inset ?? 0));
}

/** One after the other, from row to row. */
function flow(input: LayoutInput, undated: Uint32Array, named: boolean): readonly Place[] {
  const right = widthOf(input) - MARGIN / 2;
  const places: Place[] = [];
  let x = MARGIN;
  let row = 0;
  for (const index of undated) {
    const text = named ? shortTitle(input.record.events[index]?.title ?? "") : undefined;
    const width =
      text === undefined
        ? 0
        : input.measure(text, rowFont(input, index, input.labelSize ?? LABEL)) + notesWidth(input, index);
    const end = text === undefined ? x + APART / 2 : x + BESIDE + width;
    if (end > right && x > MARGIN) {
      x = MARGIN;
      row += 1;
    }
    places.push({ index, x, row, ...(text === undefined ? {} : { text, width }) });
    x += text === undefined ? APART : BESIDE + width + AFTER;
  }
  return places;
}

const LABEL = 11.5;
const NOTE = 9;

/** Room for the numbers of a figure's notes behind a name. */
function notesWidth(input: LayoutInput, index: number): number {
  const notes = notesOf(input, index) ?? [];
  return notes.length === 0 ? 0 : input.measure(notes.join(","), { family: "chart", size: NOTE, weight: 600 }) + 2;
}

/** The tray's marks and words in its region. */
export function layUndated(
  input: LayoutInput,
  { places, more }: Tray,
  regions: Regions,
): { readonly glyphs: readonly Glyph[]; readonly labels: readonly Label[]; readonly more: number } {
  const tray = regions.undated;
  if (tray === undefined) return { glyphs: [], labels: [], more: 0 };
  const glyphs: Glyph[] = [];
  const labels: Label[] = [];
  for (const place of places) {
    const [x, y] = [tray.x + place.x, tray.y + (place.row + 0.5) * TRAY_ROW];
    const glyph = loneGlyph(input, place.index, x, y);
    if (glyph === undefined) continue;
    glyphs.push(glyph);
    if (place.text === undefined) continue;
    const at = { x: x + BESIDE, y, width: place.width ?? 0, size: input.labelSize ?? LABEL };
    labels.push(rowLabel(input, place.index, place.text, at));
  }
  return { glyphs, labels, more };
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
