import { DAY } from "../model/dates.ts";
import { hull, possibleAt, type Stand, type StanceStep, type Track } from "./stance.ts";

/** How the gap is computed, as it is printed wherever one is drawn. */
export const GAP_FORMULA = "gap(a, b) = max(0, b.low − a.high, a.low − b.high) ÷ (steps − 1)";

/** How long a stance counts as held without being stated again where nobody says otherwise, days. */
export const DEFAULT_CARRY = 90;

/** How far apart two parties are on an issue, as shares of its scale: 0 is agreement, 1 one pole against the other. */
export interface Gap {
  /** Under the readings of ranges and dates that bring them closest. */
  readonly narrowest: number;
  /** Under those that keep them farthest apart. */
  readonly widest: number;
}

/**
 * The gap between two stances. Steps of a scale are ordered, not measured: the number compares dates of one issue, never issues.
 *
 * @param steps how many steps the scale has, at least 2
 */
export function gapBetween(a: Stand, b: Stand, steps: number): Gap {
  if (steps < 2) return { narrowest: 0, widest: 0 };
  return {
    narrowest: Math.max(0, b.low - a.high, a.low - b.high) / (steps - 1),
    widest: Math.max(b.high - a.low, a.high - b.low) / (steps - 1),
  };
}

/**
 * The gap between two parties at an instant, over all stances that may be in force by then.
 *
 * @returns undefined where one of them has no evidence yet.
 */
export function gapAt(a: Track, b: Track, time: number, steps: number): Gap | undefined {
  const gaps = possibleAt(a, time).flatMap((mine) =>
    possibleAt(b, time).map((theirs) => gapBetween(mine, theirs, steps)),
  );
  if (gaps.length === 0) return undefined;
  return {
    narrowest: Math.min(...gaps.map((gap) => gap.narrowest)),
    widest: Math.max(...gaps.map((gap) => gap.widest)),
  };
}

/**
 * A party's last evidence by an instant that is still carried then: for `carry` days from the last day that its date may mean.
 */
export function inEvidence(track: Track | undefined, time: number, carry: number): StanceStep | undefined {
  // A vague date may reach beyond a later one that is exact: then it is the last that is still carried.
  return track?.steps.findLast(({ placed, until }) => placed <= time && time - until <= carry * DAY);
}

/** A date at which both parties are in evidence: one spoke then, the other within the days that a stance is carried for. */
export interface JointDate {
  /** The last instant that the date may mean, UTC milliseconds: by then it is said. */
  readonly time: number;
  readonly a: StanceStep;
  readonly b: StanceStep;
  readonly gap: Gap;
  /** All steps on which each of them may stand then, ranges and dates read as wide as they can be. */
  readonly reach: readonly [Stand, Stand];
}

/** All dates at which two parties are both in evidence on an issue, in order of time. */
export function jointDates(
  a: Track | undefined,
  b: Track | undefined,
  steps: number,
  carry: number,
): readonly JointDate[] {
  if (a === undefined || b === undefined) return [];
  return statedTimes(a, b).flatMap((time) => {
    const [mine, theirs] = [inEvidence(a, time, carry), inEvidence(b, time, carry)];
    const gap = mine === undefined || theirs === undefined ? undefined : gapAt(a, b, time, steps);
    if (mine === undefined || theirs === undefined || gap === undefined) return [];
    return [{ time, a: mine, b: theirs, gap, reach: [hull(possibleAt(a, time)), hull(possibleAt(b, time))] }];
  });
}

/** A date at which one party is in evidence and the other is not: how far apart they were is not known. */
export interface LoneDate {
  /** The last instant that the date may mean, UTC milliseconds. */
  readonly time: number;
  /** Who is, and what it holds. */
  readonly party: string;
  readonly step: StanceStep;
}

/** All dates at which just one of two parties is in evidence on an issue, in order of time. */
export function loneDates(a: Track | undefined, b: Track | undefined, carry: number): readonly LoneDate[] {
  return statedTimes(a, b).flatMap((time) => {
    const [mine, theirs] = [inEvidence(a, time, carry), inEvidence(b, time, carry)];
    if (a !== undefined && mine !== undefined && theirs === undefined) return [{ time, party: a.party, step: mine }];
    if (b !== undefined && theirs !== undefined && mine === undefined) return [{ time, party: b.party, step: theirs }];
    return [];
  });
}

/** The dates at which one of two parties speaks, in order. */
function statedTimes(a: Track | undefined, b: Track | undefined): readonly number[] {
  const times = new Set([...(a?.steps ?? []), ...(b?.steps ?? [])].map(({ until }) => until));
  return [...times].sort((x, y) => x - y);
}

/** "0.25", or "0.25–1.00" where the readings differ. */
export function gapWords({ narrowest, widest }: Gap): string {
  return narrowest === widest ? narrowest.toFixed(2) : `${narrowest.toFixed(2)}–${widest.toFixed(2)}`;
}
