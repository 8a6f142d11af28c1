import { type Day, dayNumber } from "./calendar.ts";

/** The first day of the lunar year as Viet-Nam keeps it, where it is a day earlier than in China too. */
const DAYS: readonly (readonly [year: number, month: number, day: number])[] = [
  [1961, 2, 15],
  [1962, 2, 5],
  [1963, 1, 25],
  [1964, 2, 13],
  [1965, 2, 2],
  [1966, 1, 21],
  [1967, 2, 9],
  [1968, 1, 30],
  [1969, 2, 17],
  [1970, 2, 6],
  [1971, 1, 27],
  [1972, 2, 15],
  [1973, 2, 3],
  [1974, 1, 23],
  [1975, 2, 11],
];

/** The lunar new year nearest to a day; undefined outside the years of the table. */
export function lunarNewYear(near: Day): Day | undefined {
  if (near.year < 1961 || near.year > 1975) return undefined;
  const days = DAYS.map(([year, month, day]) => ({ year, month, day }));
  return days.reduce((a, b) =>
    Math.abs(dayNumber(b) - dayNumber(near)) < Math.abs(dayNumber(a) - dayNumber(near)) ? b : a,
  );
}
