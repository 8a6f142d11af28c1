import { DAY, utc } from "../../model/dates.ts";
import { dayWords, monthName, yearName } from "../../model/date-words.ts";

const HOUR = DAY / 24;
const MONTH = 30.437 * DAY;
const YEAR = 365.2425 * DAY;

export type TickUnit = "hour" | "day" | "month" | "year";

/** How finely the axis is divided: every `step` units below, the next coarser unit above. */
export interface TickLevel {
  readonly unit: TickUnit;
  readonly step: number;
}

/** Levels from fine to coarse, with the least pixels that one unit must have for its labels to stand apart. */
const LEVELS: readonly (TickLevel & { readonly least: number })[] = [
  { unit: "hour", step: 1, least: 42 },
  { unit: "hour", step: 3, least: 14 },
  { unit: "hour", step: 6, least: 7 },
  { unit: "day", step: 1, least: 21 },
  { unit: "day", step: 2, least: 12 },
  { unit: "day", step: 5, least: 6 },
  { unit: "month", step: 1, least: 31 },
  { unit: "month", step: 3, least: 11.5 },
  { unit: "month", step: 6, least: 6.5 },
];

const LEAST_YEAR = 44;
const YEAR_STEPS = [1, 2, 5];
const UNIT: Readonly<{ [unit in TickUnit]: number }> = { hour: HOUR, day: DAY, month: MONTH, year: YEAR };

/** The level of ticks for a rate in pixels per millisecond. */
export function tickLevel(rate: number): TickLevel {
  const found = LEVELS.find(({ unit, least }) => rate * UNIT[unit] >= least);
  if (found !== undefined) return { unit: found.unit, step: found.step };
  for (let power = 1; power < 1e7; power *= 10) {
    for (const step of YEAR_STEPS) {
      if (rate * YEAR * step * power >= LEAST_YEAR) return { unit: "year", step: step * power };
    }
  }
  return { unit: "year", step: 1e7 };
}

export interface Tick {
  readonly time: number;
  readonly major: boolean;
}

const MOST_TICKS = 2000;

/** All ticks of a level from one instant to another (the last one not included), in order. */
export function ticksBetween(from: number, to: number, level: TickLevel): Tick[] {
  const ticks: Tick[] = [];
  let time = floorTick(from, level);
  if (time < from) time = nextTick(time, level);
  while (time < to && ticks.length < MOST_TICKS) {
    ticks.push({ time, major: isMajor(time, level) });
    time = nextTick(time, level);
  }
  return ticks;
}

/** The last tick at or before an instant. */
export function floorTick(time: number, { unit, step }: TickLevel): number {
  if (unit === "hour") return Math.floor(time / (step * HOUR)) * step * HOUR;
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  if (unit === "year") return utc(Math.floor(year / step) * step, 0, 1);
  if (unit === "month") return utc(year, Math.floor(month / step) * step, 1);
  const days = tickDays(step);
  return utc(year, month, days.findLast((day) => day <= date.getUTCDate()) ?? 1);
}

export function nextTick(time: number, { unit, step }: TickLevel): number {
  if (unit === "hour") return time + step * HOUR;
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  if (unit === "year") return utc(year + step, 0, 1);
  if (unit === "month") return utc(year, month + step, 1);
  const day = tickDays(step).find((candidate) => candidate > date.getUTCDate());
  return day === undefined || day > daysIn(year, month) ? utc(year, month + 1, 1) : utc(year, month, day);
}

/** Days of a month that get a tick: multiples as people count them, and never a 31st pressed against a 1st. */
function tickDays(step: number): readonly number[] {
  return step === 1 ? EVERY_DAY : step === 2 ? EVERY_OTHER : EVERY_FIFTH;
}

const EVERY_DAY = Array.from({ length: 31 }, (_, i) => i + 1);
const EVERY_OTHER = Array.from({ length: 15 }, (_, i) => 2 * i + 1);
const EVERY_FIFTH = [1, 5, 10, 15, 20, 25];

function daysIn(year: number, month: number): number {
  return new Date(utc(year, month + 1, 0)).getUTCDate();
}

function isMajor(time: number, { unit }: TickLevel): boolean {
  const date = new Date(time);
  if (unit === "hour") return date.getUTCHours() === 0;
  if (unit === "day") return date.getUTCDate() === 1;
  return unit === "year" || date.getUTCMonth() === 0;
}

/** The first instant of the coarser unit that stands above a level's ticks. */
export function floorMajor(time: number, level: TickLevel): number {
  const date = new Date(time);
  if (level.unit === "hour") return Math.floor(time / DAY) * DAY;
  if (level.unit === "day") return utc(date.getUTCFullYear(), date.getUTCMonth(), 1);
  return level.unit === "month" ? utc(date.getUTCFullYear(), 0, 1) : floorTick(time, level);
}

export function nextMajor(time: number, level: TickLevel): number {
  const date = new Date(time);
  if (level.unit === "hour") return time + DAY;
  if (level.unit === "day") return utc(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  return level.unit === "month" ? utc(date.getUTCFullYear() + 1, 0, 1) : nextTick(time, level);
}

export function majorText(time: number, level: TickLevel, locale?: string): string {
  const date = new Date(time);
  const options = locale === undefined ? {} : { locale };
  if (level.unit === "hour") return dayWords(time, options);
  if (level.unit !== "day") return yearName(date.getUTCFullYear());
  return `${monthText(date.getUTCMonth(), true, locale)} ${yearName(date.getUTCFullYear())}`;
}

/** What stands at a tick itself; empty at the level of years, whose names are bold, above. */
export function minorText(time: number, level: TickLevel, locale?: string): string {
  const date = new Date(time);
  if (level.unit === "year") return "";
  if (level.unit === "month") return monthText(date.getUTCMonth(), false, locale);
  if (level.unit === "day") return String(date.getUTCDate());
  return `${String(date.getUTCHours()).padStart(2, "0")}:00`;
}

function monthText(month: number, long: boolean, locale: string | undefined): string {
  if (locale === undefined) return monthName(month, long);
  const style = long ? "long" : "short";
  return new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: style }).format(new Date(utc(2001, month, 1)));
}

/** A length of time as people say it: "4 y 3 mo", "15 mo", "10 wk", "9 days", "5 h". */
export function durationWords(milliseconds: number): string {
  const days = milliseconds / DAY;
  const months = Math.round(milliseconds / MONTH);
  if (months >= 240) return `${Math.round(milliseconds / YEAR)} y`;
  if (months >= 24) return months % 12 === 0 ? `${months / 12} y` : `${Math.floor(months / 12)} y ${months % 12} mo`;
  if (months >= 3) return `${months} mo`;
  if (days >= 21) return `${Math.round(days / 7)} wk`;
  return days >= 2 ? `${Math.round(days)} days` : `${Math.round(days * 24)} h`;
}
