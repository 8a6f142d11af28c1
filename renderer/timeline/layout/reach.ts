import { DAY, type Moment } from "../../model/dates.ts";
import type { DateCap, DateReach, Glyph } from "../drawing.ts";
import type { TimeScale } from "../scale/time-scale.ts";

/** What a date adds to its mark, in places (pixels from the start of time). */
export interface DateMark {
  /** Where the mark stands. */
  readonly x: number;
  readonly reach?: DateReach;
  readonly capsule?: NonNullable<Glyph["capsule"]>;
  /** The other day that it may have been. */
  readonly alternative?: number;
  /** The other days on which it took place too. */
  readonly both?: readonly number[];
  /** One of several days: dashed, whatever vouches for it. */
  readonly oneOf: boolean;
}

/** A sign that stands for doubt, not for a length: at least this much to be seen beside the mark. */
const SIGN = 10;
/** How far the whisker of an end that nobody gives runs. */
const OPEN = 16;
const BEYOND = 6;
const LONG = 120;
const SLIM = 6;
const WIDE_DAY = 300;
/** Two possible days closer than this share one dashed capsule. */
const OR = 14;

/**
 * What extends sideways from a mark of the given half width.
 *
 * A unit (month, year) has a whisker over all of it; `~` a fade half a unit beyond each bound; `?` rings; a span is a capsule; an
 * open end a ring, or a fade where its known end is vague too. A whisker that would hide under its mark is left out.
 */
export function dateMark(moment: Moment, ongoing: boolean, half: number, scale: TimeScale): DateMark {
  const mark = slimmed(unboundedMark(moment, ongoing, half, scale));
  if (mark.reach === undefined) return mark;
  // Beyond the record's time there is nothing to measure against: whiskers end a little outside it.
  const from = Math.max(mark.reach.from, Math.min(mark.x - half - SIGN, -BEYOND));
  const to = Math.min(mark.reach.to, Math.max(mark.x + half + SIGN, scale.extent + BEYOND));
  return { ...mark, reach: { ...mark.reach, from, to } };
}

/** What lasted so long that it is the ground of other marks lies low, so that they stand out on it. */
function slimmed(mark: DateMark): DateMark {
  const { capsule } = mark;
  if (capsule === undefined || capsule.to - capsule.from <= LONG) return mark;
  return { ...mark, capsule: { ...capsule, height: SLIM } };
}

function unboundedMark(moment: Moment, ongoing: boolean, half: number, scale: TimeScale): DateMark {
  const { date, shape } = moment;
  if (shape === "unknown") return { x: 0, oneOf: false };
  const x = scale.place(moment.placed);
  if (shape === "one-of") return oneOf(moment, x, scale);
  if (date.type === "all-of" && date.members?.every(({ type }) => type === "date") === true) return both(moment, scale);
  if (shape === "span") return span(moment, ongoing, x, half, scale);
  if (shape === "open") return open(moment, ongoing, x, half, scale);
  // Zoomed in until a day is wide, an event known to the day is as vague as one known to the month is elsewhere.
  const unit = shape === "unit" || (date.precision === "day" && scale.rate * DAY > WIDE_DAY);
  const cap = capOf(date.approximate, date.uncertain);
  if (!unit && cap === "none")
    return ongoing ? { x, capsule: onwards(x, half, scale), oneOf: false } : { x, oneOf: false };
  const least = half + SIGN;
  const beyond = date.approximate ? (date.latest - date.earliest) / 2 : 0;
  const from = scale.place(date.earliest - beyond);
  const to = scale.place(date.latest + 1 + beyond);
  if (cap === "none" || cap === "tick") {
    return to - from < 2 * half + 6
      ? { x, oneOf: false }
      : { x, reach: { from, to, start: "tick", end: "tick" }, oneOf: false };
  }
  return {
    x,
    reach: { from: Math.min(from, x - least), to: Math.max(to, x + least), start: cap, end: cap },
    oneOf: false,
  };
}

function capOf(approximate: boolean, uncertain: boolean): DateCap {
  if (approximate) return uncertain ? "fade-ring" : "fade";
  return uncertain ? "ring" : "none";
}

function oneOf(moment: Moment, x: number, scale: TimeScale): DateMark {
  const members = moment.date.members ?? [];
  const places = members.map((member) => scale.place((member.earliest + member.latest + 1) / 2));
  const last = places.at(-1);
  if (last === undefined || last === x) return { x, oneOf: true };
  if (last - x < OR) return { x: (x + last) / 2, capsule: { from: x - 7, to: last + 7, openEnd: false }, oneOf: true };
  return { x, alternative: last, oneOf: true };
}

/** All of several days: a mark on each, joined; so near to each other that they touch, a capsule over all of them. */
function both(moment: Moment, scale: TimeScale): DateMark {
  const members = moment.date.members ?? [];
  const places = members
    .map((member) => scale.place((member.earliest + member.latest + 1) / 2))
    .toSorted((a, b) => a - b);
  const [first = scale.place(moment.placed), ...others] = places;
  const last = others.at(-1);
  if (last === undefined) return { x: first, oneOf: false };
  if (places.some((place, i) => i > 0 && place - (places[i - 1] ?? 0) < OR)) {
    return { x: (first + last) / 2, capsule: { from: first - 7, to: last + 7, openEnd: false }, oneOf: false };
  }
  return { x: first, both: others, oneOf: false };
}

function span(moment: Moment, ongoing: boolean, start: number, half: number, scale: TimeScale): DateMark {
  const { date } = moment;
  const end = scale.place(date.latest + 1);
  const [first, last] = date.members ?? [];
  const startCap = capOf(first?.approximate ?? false, first?.uncertain ?? false);
  const endCap = capOf(last?.approximate ?? false, last?.uncertain ?? false);
  const x = (start + end) / 2;
  const capsule = end - start > 2 * half + 2 ? { capsule: { from: start, to: end, openEnd: ongoing } } : {};
  if (startCap === "none" && endCap === "none") return { x, ...capsule, oneOf: false };
  const edge = Math.max(half, (end - start) / 2);
  const reach = {
    from: startCap === "none" ? x - edge : x - edge - SIGN,
    to: endCap === "none" ? x + edge : x + edge + SIGN,
    start: startCap,
    end: endCap,
  };
  return { x, ...capsule, reach, oneOf: false };
}

function open(moment: Moment, ongoing: boolean, x: number, half: number, scale: TimeScale): DateMark {
  const { date } = moment;
  const known = date.members?.[0];
  const vague = known !== undefined && (known.approximate || known.latest - known.earliest > 31 * DAY);
  const tail: DateCap = vague ? "fade" : "ring";
  const onset: DateCap = known?.approximate === true ? "fade" : "none";
  if (date.start === "known") {
    if (ongoing) return { x, capsule: onwards(x, half, scale), oneOf: false };
    const reach = { from: onset === "none" ? x : x - half - SIGN, to: x + half + OPEN, start: onset, end: tail };
    return { x, reach, oneOf: false };
  }
  return {
    x,
    reach: { from: x - half - OPEN, to: onset === "none" ? x : x + half + SIGN, start: tail, end: onset },
    oneOf: false,
  };
}

/** It goes on: to the end of time. */
function onwards(x: number, half: number, scale: TimeScale): { from: number; to: number; openEnd: boolean } {
  return { from: x - half, to: Math.max(scale.extent, x + half + OPEN), openEnd: true };
}
