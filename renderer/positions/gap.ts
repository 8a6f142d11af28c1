import { possibleAt, type StanceStep, type Track } from "./stance.ts";

/** How the gap is computed, as it is printed wherever one is drawn. */
export const GAP_FORMULA = "max(0, b.low − a.high, a.low − b.high) ÷ (steps − 1)";

/** How far apart two parties are on an issue, as shares of its scale: 0 is agreement, 1 one pole against the other. */
export interface Gap {
  /** Under the readings of ranges and dates that bring them closest. */
  readonly narrowest: number;
  /** Under those that keep them farthest apart. */
  readonly widest: number;
}

type Range = Pick<StanceStep, "low" | "high">;

/**
 * The gap between two stances. Steps of a scale are ordered, not measured: the number compares dates of one issue, never issues.
 *
 * @param steps how many steps the scale has, at least 2
 */
export function gapBetween(a: Range, b: Range, steps: number): Gap {
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
