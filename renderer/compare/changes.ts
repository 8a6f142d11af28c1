import type { Point } from "../../data/schema/index.ts";

/** Two points that say what became of one another. */
export interface PointPair {
  readonly earlier: Point;
  readonly later: Point;
  /** Its number changed. */
  readonly moved: boolean;
  /** Our words for it changed. */
  readonly reworded: boolean;
}

/** What a later text did with the points of an earlier one. Every point of both is in it once. */
export interface Changes {
  readonly pairs: readonly PointPair[];
  /** Points of the later text without a counterpart, in its order. */
  readonly added: readonly Point[];
  /** Points of the earlier text without a counterpart, in its order. */
  readonly dropped: readonly Point[];
}

/** How alike the words of two points must be where they share no issue, from 0 to 1. */
const ALIKE = 0.5;

/**
 * Finds for each point of a later text the point of an earlier one that it comes from, one to one.
 *
 * Rule: two points can be a pair when they speak to an issue in common, or else when at least half of their words are the
 * same (Dice's coefficient over the words that carry meaning, of their labels or of their summaries). The pairs that share most of their issues are taken first
 * (Jaccard's index), among these the ones most alike in words, then by number. What finds no partner was added, or dropped.
 * That two points are a pair says that they are about the same thing, not that they say the same.
 */
export function changesBetween(earlier: readonly Point[], later: readonly Point[]): Changes {
  const candidates = earlier.flatMap((older) =>
    later.flatMap((newer) => {
      const overlap = jaccard(older.issues, newer.issues);
      const likeness = likenessOf(older, newer);
      return overlap > 0 || likeness >= ALIKE ? [{ older, newer, overlap, likeness }] : [];
    }),
  );
  candidates.sort(
    (a, b) => b.overlap - a.overlap || b.likeness - a.likeness || a.older.n - b.older.n || a.newer.n - b.newer.n,
  );
  const taken = new Set<Point>();
  const pairs: PointPair[] = [];
  for (const { older, newer } of candidates) {
    if (taken.has(older) || taken.has(newer)) continue;
    taken.add(older).add(newer);
    pairs.push({
      earlier: older,
      later: newer,
      moved: older.n !== newer.n,
      reworded: older.summary !== newer.summary,
    });
  }
  const left = (points: readonly Point[]) => points.filter((point) => !taken.has(point));
  return { pairs: pairs.sort((a, b) => a.later.n - b.later.n), added: left(later), dropped: left(earlier) };
}

/** Shared issues as a share of all issues of both. */
function jaccard(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  const shared = new Set(a.filter((issue) => b.includes(issue)));
  return all.size === 0 ? 0 : shared.size / all.size;
}

const EMPTY = new Set(
  "a an and are as at be but by for from has have in into is it its no not of on or that the their them they this those to was were which with".split(
    " ",
  ),
);

/** Dice's coefficient over the words, small ones left out: of the labels or of the summaries, whichever are more alike. */
export function likenessOf(a: Point, b: Point): number {
  return Math.max(dice(a.summary, b.summary), dice(a.label, b.label));
}

function dice(a = "", b = ""): number {
  const [mine, theirs] = [meaningful(a), meaningful(b)];
  if (mine.size + theirs.size === 0) return 0;
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return (2 * shared) / (mine.size + theirs.size);
}

function meaningful(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)));
}
