/** Numbers as words and letters say them, in one place: for dates, for labels of lists, for how many points there are. */

export const CARDINALS: readonly string[] = [
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

export const ORDINALS: readonly string[] = [
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

export const ROMAN: readonly string[] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** A small number in words or digits, as a pattern. No capturing group. */
export const NUMBER = `(?:${CARDINALS.join("|")}|\\d{1,2})`;

/** "four", "4": 4. -1 for what is no number. */
export function countOf(word: string): number {
  return /^\d+$/.test(word) ? Number(word) : CARDINALS.indexOf(word.toLowerCase()) + 1 || -1;
}

/** "third", "three": 3; 0 for what is neither. */
export function placeOf(word: string): number {
  const low = word.toLowerCase();
  const ordinal = ORDINALS.indexOf(low);
  return (ordinal >= 0 ? ordinal : CARDINALS.indexOf(low)) + 1;
}

/** "iv": 4; 0 for what is no numeral. */
export function romanOf(word: string): number {
  return ROMAN.indexOf(word.toLowerCase()) + 1;
}
