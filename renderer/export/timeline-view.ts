import { DAY, momentOf } from "../model/dates.ts";
import { textWidth } from "../pen/metrics/text.ts";
import { drawTimeline, figureFrame, type Frame } from "../timeline/marks/index.ts";
import { legendOf } from "../timeline/marks/legend-entries.ts";
import { layoutTimeline } from "../timeline/layout/layout.ts";
import { planTime } from "../timeline/scale/folds.ts";
import { TimeScale } from "../timeline/scale/time-scale.ts";
import type { TimelineDrawing } from "../timeline/drawing.ts";
import { eventAt, eventDate } from "../model/names.ts";
import { PX_PER_MM } from "./options.ts";
import type { FigureView, ViewRequest } from "./view.ts";

/** Lane names are set without a second line: the longest short name decides. */
const GUTTER = 98;
const LABEL = 9.9;
const MONTH = 30.4369 * DAY;
/** Of a timeline whose height is free: its fixed parts, and what a lane takes. */
const FIXED = 250;
const PER_LANE = 46;

/** The timeline as a figure: the marks and the layout of the screen, without what only serves pointing. */
export function timelineView(request: ViewRequest): FigureView {
  const { record, mask, options, width } = request;
  const height = request.height ?? FIXED + PER_LANE * laneCount(request);
  const plan = planTime(record);
  const whole = TimeScale.fit(plan, width - GUTTER);
  const scale =
    request.range === undefined
      ? whole
      : whole.show(Math.max(request.range[0], plan.start), Math.min(request.range[1], plan.end));
  const drawing = layoutTimeline({
    record,
    mask,
    scale,
    lanes: options.lanes ?? { by: "party" },
    size: { width, height },
    gutter: GUTTER,
    regions: { coverage: "off", contextRows: hasActions(request) ? 3 : 0 },
    measure: textWidth,
    mode: "figure",
    notes: request.notes,
    links: "all",
    labelSize: LABEL,
  });
  const frame: Frame = { ...figureFrame, brush: request.range === undefined ? "none" : "outline" };
  const nameOf = (id: string): string | undefined => {
    const index = record.indexOf(id);
    return index < 0 ? undefined : `${eventAt(record, index).title}, ${eventDate(record, index, { long: true })}`;
  };
  return {
    width,
    height,
    draw: (pen, theme) => drawTimeline(drawing, pen, theme, {}, { frame, nameOf }),
    legend: legendOf(drawing, monthText(scale.rate)),
    events: eventsIn(request),
    method: methodOf(drawing),
    remark: remarkOf(drawing),
    description: describe(drawing),
  };
}

/** How long a unit of time is on paper: a month, unless that is too short or too long to measure. */
function monthText(rate: number): string {
  const millimetres = (unit: number) => (unit * rate) / PX_PER_MM;
  const month = millimetres(MONTH);
  const [words, length] =
    month < 2 ? ["one year is", month * 12] : month > 250 ? ["one day is", millimetres(DAY)] : ["one month is", month];
  return `${words} ${length >= 10 ? Math.round(length) : Math.round(length * 10) / 10} mm`;
}

function eventsIn({ record, mask, range }: ViewRequest): number[] {
  const inside = (index: number): boolean => {
    if (range === undefined) return true;
    const { date, shape } = momentOf(eventAt(record, index).when.edtf);
    return shape !== "unknown" && date.latest >= range[0] && date.earliest <= range[1];
  };
  return [...mask.keys()].filter((index) => mask[index] === 1 && inside(index));
}

function hasActions({ record, mask }: ViewRequest): boolean {
  return mask.some((seen, index) => seen === 1 && eventAt(record, index).kind === "action");
}

function laneCount({ record, mask }: ViewRequest): number {
  const parties = new Set<string>();
  mask.forEach((seen, index) => {
    if (seen === 1) for (const party of eventAt(record, index).parties) parties.add(party);
  });
  return Math.min(parties.size, 8);
}

function methodOf(drawing: TimelineDrawing): string {
  const together = drawing.counts.clustered > 0 ? ", or several where a count stands" : "";
  const time = drawing.folds.length > 0 ? "; quiet time is folded" : "";
  return `each mark is one event${together}; small numbers name the document that vouches for it${time}.`;
}

function remarkOf({ counts }: TimelineDrawing): string {
  const gaps = "Empty stretches are gaps in the record, not proof that nothing happened.";
  if (counts.carried === 0) return gaps;
  const positions = counts.carried === 1 ? "One position has" : `${counts.carried} positions have`;
  const [own, them] = counts.carried === 1 ? ["its", "it"] : ["their", "them"];
  return `${gaps} ${positions} no mark of ${own} own: a proposal of the same day carries ${them}.`;
}

function describe(drawing: TimelineDrawing): string {
  const lanes = drawing.lanes.map((lane) => `${lane.name} (${lane.count})`).join(", ");
  return `Timeline with ${drawing.lanes.length} lanes: ${lanes}.`;
}
