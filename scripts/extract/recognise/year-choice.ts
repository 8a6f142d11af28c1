import type { Day } from "./calendar.ts";

/** Documents look back further than ahead: a date without a year is at most this many days to come. */
const MOST_DAYS_AHEAD = 124;

/** The year that a reader means who leaves it out: the one that puts the day nearest, the past going before the future. */
export function nearestYear(month: number, day: number, near: Day): number {
  const distance = (month - near.month) * 31 + (day - near.day);
  if (distance > MOST_DAYS_AHEAD) return near.year - 1;
  return distance < MOST_DAYS_AHEAD - 365 ? near.year + 1 : near.year;
}

const PAST_TENSE = /\b(?:met|was|were|had|did|told|said|held|began|came|saw|gave|made|took|sent|\w{3,}ed)\b/g;
const TO_COME = /\b(?:will|would|shall|should|next|to be|going to|scheduled|planned|expected|again)\b/g;

/** "since October" and "we met in October" look back, "until October" looks ahead; otherwise the nearest one is meant. */
export function yearOfBareMonth(phrase: string, month: number, near: Day, before: string): number {
  const clause = before.split(/[.;:?!]\s/).at(-1) ?? "";
  if (lastIndex(PAST_TENSE, clause) > lastIndex(TO_COME, clause))
    return month <= near.month ? near.year : near.year - 1;
  if (/^(?:since|back in|sometime in)/i.test(phrase)) return month <= near.month ? near.year : near.year - 1;
  if (/^(?:until|by|through)/i.test(phrase)) return month >= near.month ? near.year : near.year + 1;
  return nearestYear(month, 15, near);
}

function lastIndex(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
