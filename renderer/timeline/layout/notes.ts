import type { LayoutInput } from "./input.ts";

/** The numbers of a figure's notes that vouch for an event; undefined where labels carry none. */
export function notesOf({ notes, record }: LayoutInput, index: number): readonly number[] | undefined {
  if (notes === undefined) return undefined;
  const numbers = record.events[index]?.evidence.map(({ document }) => notes.get(document)) ?? [];
  return [...new Set(numbers.filter((number) => number !== undefined))].sort((a, b) => a - b);
}
