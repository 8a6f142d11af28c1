/** A day of the Gregorian calendar; month 1-12, day 1-31. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What an EDTF string of one date or one interval says about days: the first and the last that it may mean. */
export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
  readonly precision: "day" | "month" | "year";
}

const MILLISECONDS_A_DAY = 86_400_000;
const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?[~?%]?$/;

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1970-01-01, for differences and order. */
export function dayNumber(day: Day): number {
  return Date.UTC(day.year, day.month - 1, day.day) / MILLISECONDS_A_DAY;
}

/** The day that so many days since 1970-01-01 are. */
export function dayFromNumber(number: number): Day {
  const date = new Date(number * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function shiftDay(day: Day, by: number): Day {
  return dayFromNumber(dayNumber(day) + by);
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

export function edtfOfDay(day: Day): string {
  return `${edtfOfMonth(day.year, day.month)}-${pad(day.day)}`;
}

export function edtfOfMonth(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${pad(month)}`;
}

/** Moves a month by a number of months. */
export function shiftMonth(year: number, month: number, by: number): { readonly year: number; readonly month: number } {
  const index = year * 12 + (month - 1) + by;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** The days that an EDTF date or closed interval covers; undefined for what is open, unknown or a set. */
export function daySpan(edtf: string): DaySpan | undefined {
  const [left = "", right] = edtf.split("/");
  const from = dateSpan(left);
  if (right === undefined) return from;
  const to = dateSpan(right);
  if (from === undefined || to === undefined) return undefined;
  const coarse = [from.precision, to.precision];
  const precision = coarse.includes("year") ? "year" : coarse.includes("month") ? "month" : "day";
  return { first: from.first, last: to.last, precision };
}

function dateSpan(edtf: string): DaySpan | undefined {
  const match = DATE.exec(edtf);
  if (match === null) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const day = match[3] === undefined ? undefined : Number(match[3]);
  if (month === undefined) {
    return { first: { year, month: 1, day: 1 }, last: { year, month: 12, day: 31 }, precision: "year" };
  }
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) {
    return { first: { year, month, day: 1 }, last: { year, month, day: daysInMonth(year, month) }, precision: "month" };
  }
  if (!isDay(year, month, day)) return undefined;
  return { first: { year, month, day }, last: { year, month, day }, precision: "day" };
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
