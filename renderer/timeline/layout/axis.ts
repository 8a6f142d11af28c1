import type { Font } from "../../pen/pen.ts";
import { dateWords } from "../../model/date-words.ts";
import type { Axis, FoldBand } from "../drawing.ts";
import {
  floorMajor,
  floorTick,
  majorText,
  minorText,
  nextMajor,
  nextTick,
  type TickLevel,
  tickLevel,
  ticksBetween,
} from "../scale/ticks.ts";
import type { Segment, TimeScale } from "../scale/time-scale.ts";
import type { LayoutInput } from "./input.ts";

export const MAJOR: Font = { family: "chart", size: 12, weight: 600 };
export const MINOR: Font = { family: "chart", size: 11, weight: 400 };
export const IN_FOLD: Font = { family: "chart", size: 10, weight: 400 };
/** A year in a fold is named where it has this much room. */
const FOLD_YEAR = 32;
const INSET = 3;
const APART = 8;
/** Where nothing follows, a name may reach so far into the fold behind it. */
const SPILL = 10;

interface Parts {
  readonly ticks: Axis["ticks"][number][];
  readonly majors: Axis["majors"][number][];
  readonly minors: Axis["minors"][number][];
}

/** The axis of what is in view: years over months, months over days, days over hours; in a fold, years where they have room. */
export function layAxis(input: LayoutInput, left: number, folds: readonly FoldBand[]): Axis {
  const { scale } = input;
  const parts: Parts = { ticks: [], majors: [], minors: [] };
  const level = levelOf(input);
  // Where a fold has a second line of its own ("silent"), its years would lie on it.
  const unnamed = new Set(folds.filter(({ second }) => second !== "").map(({ id }) => id));
  const runs = runsInView(scale);
  for (const [i, segment] of runs.entries()) {
    const behind = runs[i + 1];
    // Where time lies open again behind the fold that follows.
    const again = behind === undefined ? Infinity : behind.to - scale.offset + INSET - APART;
    if (segment.folded) foldTicks(input, segment, parts, unnamed.has(segment.fold?.id ?? ""));
    else stretchTicks(input, segment, again, level, parts);
  }
  const flag = flagOf(input, left);
  const moved = <Part extends { readonly x: number }>(part: Part): Part => ({ ...part, x: part.x + left });
  return {
    ticks: parts.ticks.map(moved),
    majors: parts.majors.map(moved),
    minors: parts.minors.map(moved),
    ...(level.unit === "hour" ? { hours: true as const } : {}),
    ...(flag === undefined ? {} : { flag }),
  };
}

const DAYS: TickLevel = { unit: "day", step: 1 };

/** On paper, hours that no date of the record speaks of would be a precision that is not there. */
function levelOf({ scale, mode, record, mask }: LayoutInput): TickLevel {
  const level = tickLevel(scale.rate);
  if (mode !== "figure" || level.unit !== "hour") return level;
  const timed = mask.some((seen, index) => seen === 1 && record.moment(index).date.precision === "instant");
  return timed ? level : DAYS;
}

/** Segments in view, those that lie open side by side taken as one: an open fold is ordinary time. */
function runsInView(scale: TimeScale): Segment[] {
  const [from, to] = [scale.offset, scale.offset + scale.width];
  const runs: Segment[] = [];
  for (const segment of scale.segments) {
    if (segment.to < from || segment.from > to) continue;
    const last = runs.at(-1);
    if (last !== undefined && !last.folded && !segment.folded) {
      runs[runs.length - 1] = { ...last, end: segment.end, to: segment.to };
    } else runs.push(segment);
  }
  return runs;
}

/** @param again where a name behind the next fold may begin: none of this stretch reaches beyond it */
function stretchTicks(input: LayoutInput, segment: Segment, again: number, level: TickLevel, parts: Parts): void {
  const { scale, measure } = input;
  const from = Math.max(segment.start, scale.time(0));
  const to = Math.min(segment.end, scale.time(scale.width));
  if (from >= to) return;
  for (const { time, major } of ticksBetween(from, to, level))
    parts.ticks.push({ x: scale.x(time), major, inFold: false });
  let free = -Infinity;
  for (let time = floorMajor(from, level); time < to; time = nextMajor(time, level)) {
    const x = scale.x(Math.max(time, from)) + INSET;
    const text = majorText(time, level, input.locale);
    const next = nextMajor(time, level);
    // The first one stands at the edge and gives way to the next when that comes near.
    const end = Math.min(next < to ? scale.x(next) + INSET - APART : scale.x(to) + SPILL, scale.width);
    const width = measure(text, MAJOR);
    // Of several years, the one that all of them are named for may lie before time itself.
    if (time < from && level.unit === "year" && level.step > 1) continue;
    if (x < free || (x + width > end && time < from) || x + width > Math.min(scale.x(to) + 60, again)) continue;
    parts.majors.push({ x, text });
    free = x + width + APART;
  }
  if (level.unit === "year") return;
  for (let time = floorTick(from, level); time < to; time = nextTick(time, level)) {
    const text = minorText(time, level, input.locale);
    const width = measure(text, MINOR);
    const start = scale.x(Math.max(time, from));
    const end = scale.x(Math.min(nextTick(time, level), to));
    // Single units are named in their middle; of several, the one at the tick is named, beside it.
    const x = level.step === 1 ? (start + end) / 2 : start + INSET + width / 2;
    if (end - start < width + 6 || (level.step > 1 && time < from)) continue;
    parts.minors.push({ x, text, inFold: false });
  }
}

function foldTicks(input: LayoutInput, segment: Segment, parts: Parts, unnamed: boolean): void {
  const { scale, measure } = input;
  const level: TickLevel = { unit: "year", step: 1 };
  const perYear = ((segment.to - segment.from) / (segment.end - segment.start)) * 365.2425 * 86_400_000;
  if (perYear < FOLD_YEAR) return;
  for (const { time } of ticksBetween(segment.start, segment.end, level)) {
    parts.ticks.push({ x: scale.x(time), major: false, inFold: true });
  }
  if (unnamed) return;
  for (let time = floorTick(segment.start, level); time < segment.end; time = nextTick(time, level)) {
    const start = scale.x(Math.max(time, segment.start));
    const end = scale.x(Math.min(nextTick(time, level), segment.end));
    const text = majorText(time, level, input.locale);
    if (end - start < Math.max(FOLD_YEAR - 1, measure(text, IN_FOLD) + 6)) continue;
    parts.minors.push({ x: (start + end) / 2, text, inFold: true });
  }
}

function flagOf(input: LayoutInput, left: number): Axis["flag"] {
  const { record, scale, selected } = input;
  const index = selected === undefined ? -1 : record.indexOf(selected);
  const placed = record.columns.placed[index] ?? Number.NaN;
  if (Number.isNaN(placed)) return undefined;
  const x = scale.x(placed);
  if (x < 0 || x > scale.width) return undefined;
  return { x: x + left, text: flagWords(input, index) };
}

/** The event's own date, as vague as it is; of a day the axis already says the year. */
function flagWords({ record, locale }: LayoutInput, index: number): string {
  const { date, shape } = record.moment(index);
  const when = record.events[index]?.when ?? { edtf: "XXXX", basis: "stated" as const };
  const words = dateWords(when, locale === undefined ? {} : { locale });
  const isDay = shape === "point" && date.type === "date" && date.precision === "day";
  return isDay && locale === undefined ? words.replace(/ [^ \]?]+(?=[\]?]*$)/, "") : words;
}
