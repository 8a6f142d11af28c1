import { lowerBound } from "../../model/bounds.ts";
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
  const { record, scale, mask } = input;
  const left = plan.regions.coverage.x;
  const { placed } = record.columns;
  const cited = citedBy(input);
  return record.documents.map(({ document, number, placed: own }, row) => {
    const events = record.eventsOf(document.id);
    const ticks: number[] = [];
    let from = Infinity;
    let to = -Infinity;
    // A document can speak of half a million events; what is in view is found by time, and ticks that fall together are one.
    const [first, last] = scale.visible();
    let last_x = -Infinity;
    for (const event of events) {
      const at = placed[event] ?? Number.NaN;
      if (mask[event] === 0 || Number.isNaN(at)) continue;
      from = Math.min(from, at);
      to = Math.max(to, at);
      if (at < first || at > last) continue;
      const x = scale.x(at) + left;
      if (x - last_x < LEAST_APART) continue;
      ticks.push(x);
      last_x = x;
    }
    const ends = [from, to, own].filter(Number.isFinite).map((time) => scale.x(time) + left);
    return {
      document: document.id,
      number,
      title: document.title,
      y: plan.regions.coverage.y + FIRST_ROW + row * COVERAGE_ROW,
      reach: { from: ends.length === 0 ? left : Math.min(...ends), to: ends.length === 0 ? left : Math.max(...ends) },
      own: Number.isNaN(own) ? undefined : scale.x(own) + left,
      ticks,
      emphasis: cited.has(document.id),
    };
  });
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
