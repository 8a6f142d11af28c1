import type { Point } from "../../../data/schema/index.ts";
import type { Column } from "../../compare/comparison.ts";

/**
 * What became of a point between a text and the one that it answers, revises or replaces, in a word or two; nothing where
 * the two say it under the same number, or where the text is tied to none of the columns.
 */
export function fateOf(columns: readonly Column[], at: number, point: Point): string | undefined {
  const changes = columns[at]?.changes;
  if (changes !== undefined) {
    const answer = changes.type === "answers";
    const pair = changes.pairs.find(({ later }) => later === point);
    if (pair === undefined) return answer ? "no counterpart" : "added";
    if (!pair.reworded && !pair.moved) return "unchanged";
    return pair.moved ? `${answer ? "to" : "was"} point ${pair.earlier.n}` : undefined;
  }
  // A text that others are measured against: what none of them took up.
  const later = columns.filter((column) => column.changes?.column === at);
  if (later.length === 0) return undefined;
  if (!later.every((column) => column.changes?.dropped.includes(point))) return undefined;
  return later.every((column) => column.changes?.type === "answers") ? "no counterpart" : "dropped";
}
