import { DAY } from "../model/dates.ts";
import { slotOf } from "../model/names.ts";
import type { PartySlot } from "../model/slots.ts";
import type { Box, Font } from "../pen/pen.ts";
import type { Fill } from "../timeline/drawing.ts";
import { Occupancy } from "../timeline/layout/occupancy.ts";
import { dateMark } from "../timeline/layout/reach.ts";
import type { GapBand, IssueRow, PartyCode, ScaleStep, StanceMark } from "./drawing.ts";
import type { JointDate } from "./gap.ts";
import type { PositionsInput } from "./layout.ts";
import type { Remark } from "./remarks.ts";
import type { Stand, StanceStep, Track } from "./stance.ts";

export const CODE: Font = { family: "chart", size: 11, weight: 600 };
const MARK = 10.5;
const IN_FOLD = 8;
const BAND = 34;
const BAND_APART = 4;
/** Two parties on one step at one time: this much to both sides of the true place. */
const NUDGE = 6.5;
/** Lines of two parties on one step: this much above and below. */
const LIFT = 1.6;
/** Codes side by side keep this much between them. */
const APART = 4;
/** A party is named again where its last name is this far away. */
const NAMED_AGAIN = 260;

type Laid = Pick<IssueRow, "bands" | "shades" | "lines" | "risers" | "ends" | "stances" | "codes">;

interface Found {
  readonly joint: readonly JointDate[];
  readonly remarks: readonly Remark[];
}

/** Draws the tracks of one issue into its row. */
export function layTracks(
  input: PositionsInput,
  tracks: readonly Track[],
  steps: readonly ScaleStep[],
  { joint, remarks }: Found,
  height: number,
): Laid {
  const yOf = (place: number): number => steps[place]?.y ?? steps[0]?.y ?? 0;
  const parts = tracks.map((track, i) => layTrack(input, track, yOf, lift(i, tracks.length), remarks));
  const stances = nudged(parts.flatMap((part) => part.stances));
  const laid = {
    bands: layBands(input, joint, yOf),
    shades: parts.flatMap((part) => part.shades),
    lines: parts.flatMap((part) => part.lines),
    risers: parts.flatMap((part) => part.risers),
    ends: parts.flatMap((part) => part.ends),
    stances,
  };
  return { ...laid, codes: layCodes(input, laid, height) };
}

/** Lines of several parties on one step lie beside each other, never more than a mark's height apart in all. */
function lift(i: number, count: number): number {
  if (count < 2) return 0;
  const apart = Math.min(2 * LIFT, MARK / (count - 1));
  return (i - (count - 1) / 2) * apart;
}

type TrackParts = { [key in "shades" | "lines" | "risers" | "ends" | "stances"]: Laid[key][number][] };

function layTrack(
  input: PositionsInput,
  track: Track,
  yOf: (place: number) => number,
  raised: number,
  remarks: readonly Remark[],
): TrackParts {
  const { scale, gutter, record, carry } = input;
  const slot = slotOf(record, track.party);
  const x = (time: number): number => scale.x(time) + gutter;
  const parts: TrackParts = { shades: [], lines: [], risers: [], ends: [], stances: [] };
  const place = (stand: Stand): readonly number[] => (stand.low === stand.high ? [stand.low] : [stand.low, stand.high]);
  track.steps.forEach((step, i) => {
    const next = track.steps[i + 1];
    const from = x(step.placed);
    const known = step.lasting ? x(step.until) : from;
    const reversal = remarks.find(
      ({ kind, party, to }) => kind === "reversal" && party === track.party && to === step.placed,
    );
    parts.stances.push(markOf(input, track, step, slot, yOf, reversal));
    const same = next !== undefined && isSame(next, step.after) && isSame(next.after, step.after);
    const limit = x(step.until + carry * DAY);
    const reached = next !== undefined && x(next.placed) <= limit;
    const to = same || reached ? x(next?.placed ?? 0) : limit;
    const { low, high } = step.after;
    for (const bound of place(step.after)) {
      const y = yOf(bound) + raised;
      // A stance that is in evidence for a span of time is known from its first day to its last.
      if (known > from + 1) parts.lines.push({ slot, from, to: Math.min(known, to), y, solid: true });
      const start = Math.max(from, Math.min(known, to));
      if (to > start + 1) parts.lines.push({ slot, from: start, to, y, solid: same });
      if (!same && !reached && to > from + MARK / 2 + 2) parts.ends.push({ slot, x: to, y });
    }
    if (low !== high && to > from) {
      const [top, bottom] = [yOf(low), yOf(high)];
      parts.shades.push({ slot, box: { x: from, y: top, width: to - from, height: bottom - top } });
    }
    if (!same && reached && next !== undefined) {
      const [start, end] = facing(step.after, next);
      if (start !== end)
        parts.risers.push({ slot, x: x(next.placed), from: yOf(start) + raised, to: yOf(end) + raised });
    }
  });
  return parts;
}

function isSame(a: Stand, b: Stand): boolean {
  return a.low === b.low && a.high === b.high;
}

/** The edges of two stands that face each other; equal where they share a step. */
function facing(a: Stand, b: Stand): readonly [number, number] {
  if (b.low > a.high) return [a.high, b.low];
  if (b.high < a.low) return [a.low, b.high];
  return [0, 0];
}

const FILLS: Readonly<{ [state in StanceStep["evidence"]]: Fill }> = {
  "on-record": "full",
  reported: "part",
  catalogue: "empty",
};

function markOf(
  { scale, gutter, record }: PositionsInput,
  track: Track,
  step: StanceStep,
  slot: PartySlot,
  yOf: (place: number) => number,
  reversal: Remark | undefined,
): StanceMark {
  const inFold = scale.isFolded(step.placed);
  const size = inFold ? IN_FOLD : MARK;
  const { reach } = dateMark(record.moment(step.events[0] ?? 0), false, size / 2, scale);
  const shift = gutter - scale.offset;
  return {
    party: track.party,
    issue: track.issue,
    events: step.events,
    slot,
    x: scale.x(step.placed) + gutter,
    top: yOf(step.low),
    bottom: yOf(step.high),
    fill: FILLS[step.evidence],
    size,
    inFold,
    ...(reach === undefined ? {} : { reach: { ...reach, from: reach.from + shift, to: reach.to + shift } }),
    ...(reversal === undefined ? {} : { reversal }),
  };
}

/** Marks of different parties that would lie on each other part sideways, to both sides of the true place. */
function nudged(marks: readonly StanceMark[]): readonly StanceMark[] {
  const sorted = marks.toSorted((a, b) => a.x - b.x);
  const moved = new Map<StanceMark, number>();
  sorted.forEach((mark, i) => {
    if (moved.has(mark)) return;
    const group = [mark];
    for (let k = i + 1; k < sorted.length; k += 1) {
      const other = sorted[k];
      if (other === undefined || other.x - mark.x >= 2 * NUDGE) break;
      const meets = group.some((member) => member.party !== other.party && touching(member, other));
      if (!moved.has(other) && meets && group.every(({ party }) => party !== other.party)) group.push(other);
    }
    if (group.length < 2) return;
    const middle = group.reduce((sum, { x }) => sum + x, 0) / group.length;
    group.forEach((member, k) => moved.set(member, middle + (k - (group.length - 1) / 2) * 2 * NUDGE));
  });
  return sorted.map((mark) => {
    const x = moved.get(mark);
    return x === undefined ? mark : { ...mark, x };
  });
}

function touching(a: StanceMark, b: StanceMark): boolean {
  return a.top - a.size / 2 < b.bottom + b.size / 2 && b.top - b.size / 2 < a.bottom + a.size / 2;
}

/** A band from one party's edge to the other's, at dates where both are in evidence: the last of dates that lie close. */
function layBands(
  { scale, gutter }: PositionsInput,
  joint: readonly JointDate[],
  yOf: (place: number) => number,
): readonly GapBand[] {
  const bands: GapBand[] = [];
  for (const { time, a, b, reach } of joint.toReversed()) {
    const x = scale.x(Math.max(a.placed, b.placed)) + gutter;
    if (bands.some(({ widest }) => Math.abs(widest.x + BAND / 2 - x) < BAND + BAND_APART)) continue;
    const boxOf = (from: number, to: number): Box | undefined => {
      const [top, bottom] = [yOf(from), yOf(to)];
      return bottom - top > 1 ? { x: x - BAND / 2, y: top, width: BAND, height: bottom - top } : undefined;
    };
    const widest = boxOf(...farthest(reach));
    if (widest === undefined) continue;
    const [upper, lower] = a.after.low <= b.after.low ? [a.after, b.after] : [b.after, a.after];
    bands.push({ widest, narrowest: boxOf(upper.high, lower.low), carried: a.until !== time || b.until !== time });
  }
  return bands;
}

/** The two edges of two stands that lie farthest apart, the lower one first. */
function farthest([a, b]: readonly [Stand, Stand]): readonly [number, number] {
  return b.high - a.low >= a.high - b.low ? [a.low, b.high] : [b.low, a.high];
}

/** A party's code beside the first mark of each stretch: left, right, above or below, wherever it is free. */
function layCodes(input: PositionsInput, laid: Omit<Laid, "codes">, height: number): readonly PartyCode[] {
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
        box.x >= edges.left && box.x + width <= edges.right && box.y >= 1 && box.y + box.height <= height - 1;
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
function continues(laid: Omit<Laid, "codes">, before: StanceMark, mark: StanceMark): boolean {
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
