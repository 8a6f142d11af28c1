import { CARDINALS } from "./number-words.ts";

/** The words of dates in English prose, as pattern sources and as lookups. */

const MONTH_NAMES = [
  ["January", "Jan"],
  ["February", "Feb"],
  ["March", "Mar"],
  ["April", "Apr"],
  ["May"],
  ["June", "Jun"],
  ["July", "Jul"],
  ["August", "Aug"],
  ["September", "Sept", "Sep"],
  ["October", "Oct"],
  ["November", "Nov"],
  ["December", "Dec"],
] as const;

const WEEKDAY_NAMES = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** Full names, and abbreviations with an optional full stop. No capturing group. */
export const MONTH = `(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)`;

export const FULL_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

export const WEEKDAY = "(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)";

/** Small counts in words or digits, with "a" and "a few". No capturing group. */
export const COUNT =
  "(?:a few|a couple of|several|some|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3})";

export function monthOf(word: string): number {
  const key = word.replace(".", "").toLowerCase();
  return MONTH_NAMES.findIndex((names) => names.some((name) => name.toLowerCase() === key)) + 1;
}

export function weekdayIndex(word: string): number {
  return WEEKDAY_NAMES.findIndex((name) => name.toLowerCase() === word.toLowerCase());
}

export function monthName(month: number): string {
  return MONTH_NAMES[month - 1]?.[0] ?? "";
}

export function weekdayName(index: number): string {
  return WEEKDAY_NAMES[index] ?? "";
}

/** The count that a word states; `vague` for "a few" and "several", which are taken as three. */
export function countOf(word: string): { readonly count: number; readonly vague: boolean } {
  const key = word.toLowerCase();
  if (key === "a" || key === "an") return { count: 1, vague: false };
  if (key === "a couple of") return { count: 2, vague: true };
  if (key === "a few" || key === "several" || key === "some") return { count: 3, vague: true };
  const index = CARDINALS.indexOf(key);
  return { count: index >= 0 ? index + 1 : Number(key), vague: false };
}
