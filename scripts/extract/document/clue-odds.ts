/** How likely each distance in days is, from a day that is named to the day of the document. Sums to about one. */
export type Odds = (days: number) => number;

/** Chances by distance: `{ 0: 0.7, 1: 0.3 }` is "the same day, or the day after". */
export function at(chances: Readonly<Record<number, number>>): Odds {
  return (days) => chances[days] ?? 0;
}

export const SAME_DAY: Odds = at({ 0: 1 });
export const DAY_AFTER: Odds = at({ 1: 1 });
export const DAY_BEFORE: Odds = at({ [-1]: 1 });

/** After the day named, the sooner the likelier. @param days the mean distance. */
export function after(days: number, first = 0): Odds {
  return (distance) => (distance < first ? 0 : Math.exp((first - distance) / days) * (1 - Math.exp(-1 / days)));
}

/** Before the day named, the nearer the likelier. */
export function before(days: number, first = 0): Odds {
  const odds = after(days, first);
  return (distance) => odds(-distance);
}

/** About the day named, rather after it than before. */
export function around(days: number): Odds {
  const half = 1 - Math.exp(-1 / days);
  return (distance) => (distance < 0 ? 0.35 : 0.65) * Math.exp(-Math.abs(distance) / days) * half;
}

const YEAR = 365;

/** Not before the day named; how long after is left open. */
export const NOT_BEFORE: Odds = (days) => (days < 0 ? 0 : days <= YEAR ? 1 / YEAR : 0);
/** Not after the day named. */
export const NOT_AFTER: Odds = (days) => NOT_BEFORE(-days);

/** A weekday to come: within the week, tomorrow being called so. */
export const WEEKDAY_TO_COME: Odds = at({
  [-1]: 0.16,
  [-2]: 0.19,
  [-3]: 0.18,
  [-4]: 0.16,
  [-5]: 0.14,
  [-6]: 0.11,
  [-7]: 0.06,
});
export const WEEKDAY_GONE: Odds = (days) => WEEKDAY_TO_COME(-days);

/** The first odds with one chance, else the second. */
export function either(chance: number, first: Odds, second: Odds): Odds {
  return (days) => chance * first(days) + (1 - chance) * second(days);
}
