import { shortDocumentName } from "../../model/document-name.ts";
import { lowerBound } from "../../model/bounds.ts";
import type { Record } from "../../model/record.ts";
import type { TimeScale } from "../scale/time-scale.ts";
import { valuesAt } from "../../model/incidence.ts";
import type { CoverageRow } from "../drawing.ts";
import type { LaneIndex } from "../lanes/index-lanes.ts";
import type { LayoutInput } from "./input.ts";
import { COVERAGE_ROW, type RegionPlan } from "./regions.ts";

const FIRST_ROW = 26;
/** Ticks of one document nearer than this are one tick. */
const LEAST_APART = 1.5;
const BIN = 4;
const MOST_HEIGHT = 14;

/** Which document speaks of which time: a row each, or one row of bars. Everything in view coordinates. */
export function layCoverage(input: LayoutInput, index: LaneIndex, plan: RegionPlan): CoverageRow[] {
  if (plan.coverage === "off") return [];
  return plan.coverage === "rows" ? documentRows(input, plan) : [densityRow(input, index, plan)];
}

function documentRows(input: LayoutInput, plan: RegionPlan): CoverageRow[] {
  const { record, scale } = input;
  const left = plan.regions.coverage.x;
  const cited = citedBy(input);
  return record.documents.map(({ document, number, placed: own }, row) => {
    const times = shownTimes(input, document.id);
    const ends = [times.at(0) ?? Number.NaN, times.at(-1) ?? Number.NaN, own].filter(Number.isFinite);
    const places = ends.map((time) => scale.x(time) + left);
    return {
      document: document.id,
      number,
      title: shortDocumentName(record, document),
      y: plan.regions.coverage.y + FIRST_ROW + row * COVERAGE_ROW,
      reach: places.length === 0 ? { from: left, to: left } : { from: Math.min(...places), to: Math.max(...places) },
      own: Number.isNaN(own) ? undefined : scale.x(own) + left,
      ticks: ticksOf(times, scale, left),
      emphasis: cited.has(document.id),
    };
  });
}

/** Ticks in view. Those that would fall together are one: it is found by time, not by looking at every event. */
function ticksOf(times: Float64Array, scale: TimeScale, left: number): number[] {
  const ticks: number[] = [];
  const [first, last] = scale.visible();
  let i = lowerBound(times, first);
  while (i < times.length && (times[i] ?? 0) <= last) {
    const x = scale.x(times[i] ?? 0);
    ticks.push(x + left);
    i = Math.max(i + 1, lowerBound(times, scale.time(x + LEAST_APART), i));
  }
  return ticks;
}

const remembered = new WeakMap<Uint8Array, Map<string, Float64Array>>();

/** When the events took place that a document supports and the filters show, rising. Kept while the filters stay. */
function shownTimes({ record, mask }: LayoutInput, document: string): Float64Array {
  const known = remembered.get(mask) ?? new Map<string, Float64Array>();
  remembered.set(mask, known);
  const key = `${record.dataset.id} ${document}`;
  const times = known.get(key) ?? timesOf(record, mask, document);
  known.set(key, times);
  return times;
}

function timesOf(record: Record, mask: Uint8Array, document: string): Float64Array {
  const events = record.eventsOf(document).filter((event) => event < record.dated && mask[event] === 1);
  return Float64Array.from(events, (event) => record.columns.placed[event] ?? 0);
}

function citedBy({ record, selected }: LayoutInput): ReadonlySet<string> {
  const index = selected === undefined ? -1 : record.indexOf(selected);
  if (index < 0) return new Set();
  return new Set(Array.from(valuesAt(record.sources, index), (value) => record.sources.ids[value] ?? ""));
}

function densityRow(input: LayoutInput, index: LaneIndex, plan: RegionPlan): CoverageRow {
  const { scale, record } = input;
  const box = plan.regions.coverage;
  const ticks: number[] = [];
  const counts: number[] = [];
  let from = lowerBound(index.placedAll, scale.time(0));
  for (let x = 0; x < scale.width; x += BIN) {
    const to = lowerBound(index.placedAll, scale.time(Math.min(x + BIN, scale.width)), from);
    if (to > from) {
      ticks.push(box.x + x + BIN / 2);
      counts.push(to - from);
    }
    from = to;
  }
  const most = Math.max(1, ...counts);
  const documents = record.documents.length;
  return {
    document: "",
    number: 0,
    title: `${documents} ${documents === 1 ? "document" : "documents"}`,
    y: box.y + box.height / 2,
    reach: { from: ticks[0] ?? box.x, to: ticks.at(-1) ?? box.x },
    own: undefined,
    ticks,
    heights: counts.map((count) => Math.max(2, (MOST_HEIGHT * Math.sqrt(count)) / Math.sqrt(most))),
    emphasis: false,
  };
}
