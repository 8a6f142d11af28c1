import { lowerBound } from "../../model/bounds.ts";
import type { Overview, Pleat, Regions } from "../drawing.ts";
import type { LaneIndex } from "../lanes/index-lanes.ts";
import { floorTick, nextTick, type TickLevel, ticksBetween } from "../scale/ticks.ts";
import type { TimeScale } from "../scale/time-scale.ts";
import { IN_FOLD } from "./axis.ts";
import type { LayoutInput } from "./input.ts";

/** Room for the brush's handles at both ends. */
const MARGIN = 8;
const PER_EVENT = 2.9;
const MOST_HEIGHT = 32;
/** Bars narrower than this would be a grey: a coarser unit is counted instead. */
const LEAST_BAR = 2;
const UNITS: readonly TickLevel[] = [
  { unit: "hour", step: 1 },
  { unit: "day", step: 1 },
  { unit: "month", step: 1 },
  { unit: "year", step: 1 },
  { unit: "year", step: 10 },
  { unit: "year", step: 100 },
];
const LENGTH: readonly number[] = [1 / 24, 1, 30.4, 365.25, 3652.5, 36_525].map((days) => days * 86_400_000);
const MONTHS = 2;
/** Units wider than this say less than the next finer one does. */
const MOST_BAR = 120;
const NAMES = ["hour", "day", "month", "year", "decade", "century"] as const;

/** True time, linear over all of it: how many events in each month, what lies open above, what is on screen. */
export function layOverview(input: LayoutInput, index: LaneIndex, regions: Regions): Overview {
  const { scale } = input;
  const toX = trueX(scale, regions);
  const unit = unitFor(scale, toX(scale.plan.end) - toX(scale.plan.start));
  return {
    bars: bars(scale, index, UNITS[unit] as TickLevel, toX),
    per: NAMES[unit] ?? "month",
    years: years(input, toX),
    stretches: stretchesOf(scale).map(([from, to]) => [toX(from), toX(to)] as const),
    brush: [toX(Math.max(scale.plan.start, scale.time(0))), toX(Math.min(scale.plan.end, scale.time(scale.width)))],
  };
}

/** Where an instant lies in the overview, in pixels of the view. */
function trueX(scale: TimeScale, regions: Regions): (time: number) => number {
  const { start, end } = scale.plan;
  const { x, width } = regions.overview;
  return (time) => x + MARGIN + ((time - start) / (end - start)) * Math.max(1, width - 2 * MARGIN);
}

/** The instant at a pixel of the overview. */
export function trueTimeAt(scale: TimeScale, regions: Regions, x: number): number {
  const { start, end } = scale.plan;
  const box = regions.overview;
  return start + ((x - box.x - MARGIN) / Math.max(1, box.width - 2 * MARGIN)) * (end - start);
}

/** Bands from the open stretches on the axis above to their true places. */
export function layPleats(input: LayoutInput, regions: Regions): Pleat[] {
  const { scale } = input;
  if (regions.pleats.height === 0 || scale.segments.every(({ folded }) => !folded)) return [];
  const toX = trueX(scale, regions);
  const left = regions.axis.x;
  const inView = (time: number): number => left + Math.min(scale.width, Math.max(0, scale.x(time)));
  return stretchesOf(scale).flatMap(([from, to]): Pleat[] => {
    const top = [inView(from), inView(to)] as const;
    if (top[1] - top[0] < 1) return [];
    const seen = [Math.max(from, scale.time(0)), Math.min(to, scale.time(scale.width))] as const;
    return [{ top, bottom: [toX(seen[0]), toX(seen[1])] }];
  });
}

/** What is not folded, neighbours taken together. */
function stretchesOf(scale: TimeScale): (readonly [number, number])[] {
  const stretches: (readonly [number, number])[] = [];
  let open = false;
  for (const { start, end, folded } of scale.segments) {
    const last = stretches.at(-1);
    if (folded) open = false;
    else if (open && last !== undefined) stretches[stretches.length - 1] = [last[0], end];
    else {
      stretches.push([start, end]);
      open = true;
    }
  }
  return stretches;
}

/** Which unit events are counted by: the month, unless all of time is so short or so long that months would not show. */
function unitFor(scale: TimeScale, width: number): number {
  const perMillisecond = width / (scale.plan.end - scale.plan.start);
  const wide = (unit: number): number => (LENGTH[unit] ?? 0) * perMillisecond;
  let unit = MONTHS;
  while (unit > 0 && wide(unit) > MOST_BAR) unit -= 1;
  while (unit < UNITS.length - 1 && wide(unit) < LEAST_BAR) unit += 1;
  return unit;
}

function bars(scale: TimeScale, index: LaneIndex, level: TickLevel, toX: (time: number) => number): Overview["bars"] {
  const { start, end } = scale.plan;
  const found: { x: number; width: number; count: number }[] = [];
  const last = index.placedAll.length;
  for (let i = 0; i < last;) {
    const from = floorTick(index.placedAll[i] ?? start, level);
    const to = nextTick(from, level);
    const next = Math.max(i + 1, lowerBound(index.placedAll, to, i));
    const left = toX(Math.max(from, start));
    found.push({ x: left, width: Math.max(1, toX(Math.min(to, end)) - left - 1), count: next - i });
    i = next;
  }
  const most = found.reduce((count, bar) => Math.max(count, bar.count), 1);
  const perEvent = Math.min(PER_EVENT, MOST_HEIGHT / most);
  return found.map(({ x, width, count }) => ({ x, width, height: Math.max(1, count * perEvent) }));
}

function years(input: LayoutInput, toX: (time: number) => number): Overview["years"] {
  const { start, end } = input.scale.plan;
  const years = ticksBetween(start, end, { unit: "year", step: yearStep(end - start, toX(end) - toX(start)) });
  const named: { x: number; text: string }[] = [];
  for (const { time } of years) {
    const year = new Date(time).getUTCFullYear();
    const text = year > 0 ? String(year) : `${1 - year} BC`;
    const x = toX(time);
    if (x + input.measure(text, IN_FOLD) + 6 > toX(end)) continue;
    named.push({ x, text });
  }
  return named;
}

function yearStep(length: number, width: number): number {
  const perYear = (width / length) * 365.25 * 86_400_000;
  return [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((step) => step * perYear >= 40) ?? 10_000;
}
