import type { Issue } from "../../data/schema/index.ts";
import { DAY } from "../model/dates.ts";
import { slotOf } from "../model/names.ts";
import type { Box, Font } from "../pen/pen.ts";
import type { PartySlot } from "../model/slots.ts";
import type { Fill } from "../timeline/drawing.ts";
import { overlaps } from "../timeline/layout/occupancy.ts";
import type { IssueRow, PartyCode, ScaleStep, StanceMark } from "./drawing.ts";
import { gapAt } from "./gap.ts";
import type { PositionsInput } from "./layout.ts";
import type { StanceStep, Track } from "./stance.ts";

export const CODE: Font = { family: "chart", size: 12, weight: 600 };
export const MARK = 12;
const BAND = 34;
const BAND_APART = 8;
/** Two parties on one step at one time: this much to both sides of the true place. */
const NUDGE = 6.5;
/** Lines of two parties on one step: this much above and below. */
const LIFT = 1.25;

type Laid = Pick<IssueRow, "bands" | "shades" | "lines" | "risers" | "ends" | "stances" | "codes">;

/** Draws the tracks of one issue into its row. */
export function layTracks(
  input: PositionsInput,
  issue: Issue,
  tracks: readonly Track[],
  steps: readonly ScaleStep[],
): Laid {
  const heights = new Map(steps.map(({ value, y }) => [value, y]));
  const yOf = (value: number): number => heights.get(value) ?? steps[0]?.y ?? 0;
  const parts = tracks.map((track, i) => layTrack(input, track, yOf, lift(i, tracks.length)));
  const stances = nudged(parts.flatMap((part) => part.stances));
  return {
    bands: layBands(input, issue, tracks, yOf),
    shades: parts.flatMap((part) => part.shades),
    lines: parts.flatMap((part) => part.lines),
    risers: parts.flatMap((part) => part.risers),
    ends: parts.flatMap((part) => part.ends),
    stances,
    codes: layCodes(input, stances),
  };
}

function lift(i: number, count: number): number {
  return count < 2 ? 0 : (i - (count - 1) / 2) * 2 * LIFT;
}

type TrackParts = Pick<Laid, "shades" | "lines" | "risers" | "ends" | "stances">;

function layTrack(input: PositionsInput, track: Track, yOf: (value: number) => number, raised: number): TrackParts {
  const { scale, gutter, record, carry } = input;
  const slot = slotOf(record, track.party);
  const x = (time: number): number => scale.x(time) + gutter;
  const parts = {
    shades: [] as Laid["shades"][number][],
    lines: [] as Laid["lines"][number][],
    risers: [] as Laid["risers"][number][],
    ends: [] as Laid["ends"][number][],
    stances: [] as StanceMark[],
  };
  track.steps.forEach((step, i) => {
    const next = track.steps[i + 1];
    const from = x(step.placed);
    const limit = x(step.placed + carry * DAY);
    const bounds = step.low === step.high ? [step.low] : [step.low, step.high];
    const same = next !== undefined && next.low === step.low && next.high === step.high;
    const reached = next !== undefined && x(next.placed) <= limit;
    const to = same ? x(next.placed) : reached ? x(next.placed) : limit;
    parts.stances.push(markOf(track, step, slot, from, yOf));
    for (const bound of bounds) {
      const y = yOf(bound) + raised;
      if (to > from + 1) parts.lines.push({ slot, from, to, y, solid: same });
      if (!same && !reached && to > from + MARK) parts.ends.push({ slot, x: to, y });
    }
    if (bounds.length === 2 && to > from) {
      const [top, bottom] = [yOf(step.low), yOf(step.high)];
      parts.shades.push({ slot, box: { x: from, y: top, width: to - from, height: bottom - top } });
    }
    if (!same && reached) {
      const start = nearest(step, next, yOf);
      const end = nearest(next, step, yOf);
      if (start !== end) parts.risers.push({ slot, x: x(next.placed), from: start + raised, to: end + raised });
    }
  });
  return parts;
}

/** The edge of a step's range that faces another one. */
function nearest(step: StanceStep, other: StanceStep, yOf: (value: number) => number): number {
  return yOf(other.low > step.high ? step.high : other.high < step.low ? step.low : step.low);
}

function markOf(
  track: Track,
  step: StanceStep,
  slot: PartySlot,
  x: number,
  yOf: (value: number) => number,
): StanceMark {
  const fill: Fill = step.evidence === "on-record" ? "full" : step.evidence === "reported" ? "part" : "empty";
  return {
    party: track.party,
    issue: track.issue,
    events: step.events,
    slot,
    x,
    top: yOf(step.low),
    bottom: yOf(step.high),
    fill,
  };
}

/** Marks of different parties that would lie on each other part sideways, to both sides of the true place. */
function nudged(marks: readonly StanceMark[]): readonly StanceMark[] {
  const sorted = marks.toSorted((a, b) => a.x - b.x || (a.party < b.party ? -1 : 1));
  const moved = new Map<StanceMark, number>();
  sorted.forEach((mark, i) => {
    const group = sorted
      .slice(i + 1)
      .filter((other) => other.x - mark.x < MARK && other.party !== mark.party && touching(mark, other));
    if (group.length === 0 || moved.has(mark)) return;
    const all = [mark, ...group.filter((other) => !moved.has(other))];
    const middle = all.reduce((sum, { x }) => sum + x, 0) / all.length;
    all.forEach((member, k) => moved.set(member, middle + (k - (all.length - 1) / 2) * 2 * NUDGE));
  });
  return sorted.map((mark) => ({ ...mark, x: moved.get(mark) ?? mark.x }));
}

function touching(a: StanceMark, b: StanceMark): boolean {
  return a.top - MARK / 2 < b.bottom + MARK / 2 && b.top - MARK / 2 < a.bottom + MARK / 2;
}

/** A band from one party's nearer edge to the other's, at dates where both are in evidence. */
function layBands(
  { scale, gutter, pair, carry }: PositionsInput,
  issue: Issue,
  tracks: readonly Track[],
  yOf: (value: number) => number,
): readonly Box[] {
  const [a, b] = pair.map((party) => tracks.find((track) => track.party === party));
  if (a === undefined || b === undefined) return [];
  const times = [...a.steps, ...b.steps].map(({ placed }) => placed).sort((x, y) => y - x);
  const bands: Box[] = [];
  for (const time of times) {
    const mine = current(a, time, carry);
    const theirs = current(b, time, carry);
    const x = scale.x(time) + gutter;
    if (mine === undefined || theirs === undefined) continue;
    if (bands.some((band) => Math.abs(band.x + BAND / 2 - x) < BAND + BAND_APART)) continue;
    if (gapAt(a, b, time, issue.scale.length) === undefined) continue;
    const [upper, lower] = mine.low <= theirs.low ? [mine, theirs] : [theirs, mine];
    const [top, bottom] = [yOf(upper.high), yOf(lower.low)];
    if (bottom - top > 1) bands.push({ x: x - BAND / 2, y: top, width: BAND, height: bottom - top });
  }
  return bands;
}

/** The last stance made by then, as long as it is carried. */
function current(track: Track, time: number, carry: number): StanceStep | undefined {
  const step = track.steps.findLast(({ placed }) => placed <= time + DAY);
  return step !== undefined && time - step.placed <= carry * DAY ? step : undefined;
}

/** A party's code beside the first mark of each run: left, right, above or below, wherever it is free. */
function layCodes({ measure }: PositionsInput, stances: readonly StanceMark[]): readonly PartyCode[] {
  const taken: Box[] = stances.map((mark) => ({
    x: mark.x - MARK / 2 - 1,
    y: mark.top - MARK / 2 - 1,
    width: MARK + 2,
    height: mark.bottom - mark.top + MARK + 2,
  }));
  const codes: PartyCode[] = [];
  const lastOf = new Map<string, StanceMark>();
  for (const mark of stances) {
    const before = lastOf.get(mark.party);
    lastOf.set(mark.party, mark);
    if (before !== undefined && mark.x - before.x < 120) continue;
    const width = measure(mark.party, CODE);
    const middle = (mark.top + mark.bottom) / 2;
    const reach = MARK / 2 + 4;
    const places: readonly PartyCode[] = [
      { text: mark.party, slot: mark.slot, x: mark.x - reach, y: middle + 4, anchor: "end" },
      { text: mark.party, slot: mark.slot, x: mark.x + reach, y: mark.top - 5, anchor: "start" },
      { text: mark.party, slot: mark.slot, x: mark.x + reach, y: mark.bottom + 13, anchor: "start" },
      { text: mark.party, slot: mark.slot, x: mark.x - reach, y: mark.top - 5, anchor: "end" },
      { text: mark.party, slot: mark.slot, x: mark.x - reach, y: mark.bottom + 13, anchor: "end" },
    ];
    const free = places.find((place) => {
      const box = boxOf(place, width);
      return taken.every((other) => !overlaps(box, other));
    });
    if (free === undefined) continue;
    taken.push(boxOf(free, width));
    codes.push(free);
  }
  return codes;
}

function boxOf(code: PartyCode, width: number): Box {
  return { x: code.anchor === "end" ? code.x - width : code.x, y: code.y - 10, width, height: 13 };
}
