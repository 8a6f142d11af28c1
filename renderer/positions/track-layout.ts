import { DAY } from "../model/dates.ts";
import { slotOf } from "../model/names.ts";
import type { PartySlot } from "../model/slots.ts";
import type { Fill } from "../timeline/drawing.ts";
import { dateMark } from "../timeline/layout/reach.ts";
import type { IssueRow, StanceMark } from "./drawing.ts";
import type { PositionsInput } from "./layout.ts";
import type { Remark } from "./remarks.ts";
import type { Stand, StanceStep, Track } from "./stance.ts";

export const MARK = 10.5;
const IN_FOLD = 8;
/** Two parties on one step at one time: this much to both sides of the true place. */
export const NUDGE = 6.5;
/** Lines of two parties on one step: this much above and below. */
const LIFT = 1.6;

/** What is drawn of the tracks of an issue. */
export type Laid = Pick<IssueRow, "shades" | "lines" | "risers" | "ends" | "stances">;

/** Draws the tracks of one issue into its row. */
export function layTracks(
  input: PositionsInput,
  tracks: readonly Track[],
  yOf: (place: number) => number,
  remarks: readonly Remark[],
): Laid {
  const parts = tracks.map((track, i) => layTrack(input, track, yOf, lift(i, tracks.length), remarks));
  return {
    shades: parts.flatMap((part) => part.shades),
    lines: parts.flatMap((part) => part.lines),
    risers: parts.flatMap((part) => part.risers),
    ends: parts.flatMap((part) => part.ends),
    stances: nudged(parts.flatMap((part) => part.stances)),
  };
}

/** Lines of several parties on one step lie beside each other, never more than a mark's height apart in all. */
function lift(i: number, count: number): number {
  if (count < 2) return 0;
  const apart = Math.min(2 * LIFT, MARK / (count - 1));
  return (i - (count - 1) / 2) * apart;
}

type TrackParts = { [key in keyof Laid]: Laid[key][number][] };

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
