import type { SeriesStyle } from "./series.ts";

/** Numbers as words and letters say them. */

export const ORDINALS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
];
export const CARDINALS = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
];
export const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** "four", "4": 4. -1 for what is no number. */
export function countOf(word: string): number {
  return /^\d+$/.test(word) ? Number(word) : CARDINALS.indexOf(word.toLowerCase()) + 1 || -1;
}

/** The number that a label stands for in its style: "b" is 2, "iv" is 4, "third" is 3. */
export function numberOf(label: string, style: SeriesStyle): number {
  const low = label.toLowerCase();
  if (style === "digit") return Number(low);
  if (style === "letter") return low.charCodeAt(0) - 96;
  if (style === "roman") return ROMAN.indexOf(low) + 1;
  const ordinal = ORDINALS.indexOf(low);
  return (ordinal >= 0 ? ordinal : CARDINALS.indexOf(low)) + 1;
}
