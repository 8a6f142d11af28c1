import { dayFromNumber, dayNumber, weekdayOf } from "../recognise/calendar.ts";
import type { Odds } from "./clue-odds.ts";

/** Something in a document that speaks for the day of its making, and how well each day fits it. */
export interface Clue {
  readonly rule: string;
  /** What the document says, and what follows from it. */
  readonly text: string;
  readonly reason: string;
  /** How sure it is that the words mean what the rule takes them to mean, 0 to 1. */
  readonly trust: number;
  /** The chance of a day (days since 1970-01-01, and its year), were the rule right. */
  readonly odds: (day: number, year: number) => number;
  /** A clue of this kind alone does not make a day. */
  readonly loose?: boolean;
}

/** A day that is named, with its year where that is printed. */
export interface NamedDay {
  readonly month: number;
  readonly day: number;
  readonly year?: number;
}

/** Days from a named day to another; of the years that it may be of, the one that puts it nearest. */
function distance(named: NamedDay, day: number, year: number): number {
  const { month, day: of } = named;
  if (named.year !== undefined) return day - dayNumber({ year: named.year, month, day: of });
  let nearest = day - dayNumber({ year, month, day: of });
  for (const other of [year - 1, year + 1]) {
    const days = day - dayNumber({ year: other, month, day: of });
    if (Math.abs(days) < Math.abs(nearest)) nearest = days;
  }
  return nearest;
}

/** How well a day fits by its distance from a named day. */
export function awayFrom(named: NamedDay, odds: Odds): Clue["odds"] {
  return (day, year) => odds(distance(named, day, year));
}

/** The weekday of a named day, in the year that puts it nearest to another day. */
export function weekdayNear(named: NamedDay, day: number, year: number): number {
  return weekdayOf(dayFromNumber(day - distance(named, day, year)));
}
