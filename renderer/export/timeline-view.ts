import { DAY } from "../model/dates.ts";
import { textWidth } from "../pen/metrics/text.ts";
import { drawTimeline, figureFrame, type Frame } from "../timeline/marks/index.ts";
import { legendOf } from "../timeline/marks/legend-entries.ts";
import { OTHERS } from "../timeline/lanes/choice.ts";
import { layoutTimeline } from "../timeline/layout/layout.ts";
import { planTime } from "../timeline/scale/folds.ts";
import { TimeScale } from "../timeline/scale/time-scale.ts";
import type { TimelineDrawing } from "../timeline/drawing.ts";
import { eventAt, eventDate } from "../model/names.ts";
import { keyEntries } from "./key.ts";
import { COLUMN_WIDTH, PX_PER_MM } from "./options.ts";
import type { Record } from "../model/record.ts";
import { liesIn } from "./scope.ts";
import type { FigureView, ViewRequest } from "./view.ts";

/** Lane names are set without a second line: the longest short name decides. */
const GUTTER = 98;
/** In a column there is room for codes only. */
const NARROW_GUTTER = 50;
const LABEL = 9.9;
const MONTH = 30.4369 * DAY;
/** Of a timeline whose height is free: its fixed parts, and what a lane takes. */
const FIXED = 250;
const PER_LANE = 46;
/** Where every event is to be named: what one more name takes in all. */
const PER_NAME = 2.6;
/** Seven parties with a hue, and the others. */
const MOST_LANES = 8;

/** The timeline as a figure: the marks and the layout of the screen, without what only serves pointing. */
export function timelineView(request: ViewRequest): FigureView {
  const { record, mask, options, width } = request;
  const column = options.size.width < COLUMN_WIDTH;
  const gutter = column ? NARROW_GUTTER : GUTTER;
  const plan = planTime(record);
  const whole = TimeScale.fit(plan, width - gutter);
  const scale = request.range === undefined ? whole : whole.show(...request.range);
  const events = eventsIn(request);
  const named = options.labels === "all" ? PER_NAME * events.length : 0;
  const free = request.height ?? FIXED + PER_LANE * laneCount(request) + named;
  const lay = (seen: Uint8Array, height: number) =>
    layoutTimeline({
      record,
      mask: seen,
      scale,
      lanes: options.lanes ?? { by: "party" },
      size: { width, height },
      gutter,
      regions: { coverage: "off", contextRows: hasActions(request, events) ? 3 : 0 },
      measure: textWidth,
      mode: "figure",
      notes: request.notes,
      links: "all",
      labelSize: LABEL,
      ...(options.labels === undefined ? {} : { labels: options.labels }),
    });
  const seen = maskOf(record.size, events);
  const tried = lay(seen, free);
  // Nobody can scroll on paper: where the lanes don't fit, the figure is as high as they need.
  const { laneScroll } = tried;
  const height = laneScroll === undefined ? free : free + Math.ceil(laneScroll.extent - tried.regions.lanes.height);
  const inside = laneScroll === undefined ? tried : lay(seen, height);
  // Only what lies in the range is drawn, but the true-time bar shows where in the whole record the range lies.
  const placed = request.range === undefined ? inside : { ...inside, overview: lay(mask, height).overview };
  const drawing = column ? withCodes(placed, record) : placed;
  const frame = frameFor(drawing, column, request.range !== undefined);
  const nameOf = (id: string): string | undefined => {
    const index = record.indexOf(id);
    return index < 0 ? undefined : `${eventAt(record, index).title}, ${eventDate(record, index, { long: true })}`;
  };
  return {
    width,
    height,
    draw: (pen, theme) => drawTimeline(drawing, pen, theme, {}, { frame, nameOf }),
    legend: legendOf(drawing, monthText(scale.rate)),
    events,
    cites: new Set([
      ...citedIn(drawing),
      ...(drawing.keys ?? []).flatMap(({ events: keyed }) => keyed.flatMap((index) => notesOf(request, index))),
    ]),
    ...(drawing.keys === undefined
      ? {}
      : { key: keyEntries(record, drawing.keys, (index) => notesOf(request, index)) }),
    method: methodOf(drawing, events.length - drawing.counts.carried - namedIn(drawing)),
    remark: remarkOf(drawing, record, events),
    description: describe(drawing),
  };
}

/** Lanes of parties by their codes: the drawing's own words for them where names don't fit. */
function withCodes(drawing: TimelineDrawing, record: Record): TimelineDrawing {
  return {
    ...drawing,
    lanes: drawing.lanes.map((lane) => (record.party.has(lane.id) ? { ...lane, name: lane.id } : lane)),
  };
}

function frameFor({ folds }: TimelineDrawing, column: boolean, ranged: boolean): Frame {
  const axis = { text: column || folds.length === 0 ? "Time" : "Folded time" };
  return {
    ...figureFrame,
    ...(column ? { nameSize: 9.5 } : {}),
    brush: ranged ? "outline" : "none",
    headings: { ...figureFrame.headings, axis },
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
  return [...mask.keys()].filter((index) => mask[index] === 1 && (range === undefined || liesIn(record, index, range)));
}

function maskOf(size: number, events: readonly number[]): Uint8Array {
  const mask = new Uint8Array(size);
  for (const index of events) mask[index] = 1;
  return mask;
}

function hasActions({ record }: ViewRequest, events: readonly number[]): boolean {
  return events.some((index) => eventAt(record, index).kind === "action");
}

function laneCount(request: ViewRequest): number {
  const parties = new Set(eventsIn(request).flatMap((index) => eventAt(request.record, index).parties));
  return Math.min(parties.size, MOST_LANES);
}

/** The numbers that stand behind names. */
function citedIn({ labels, context }: TimelineDrawing): ReadonlySet<number> {
  return new Set([
    ...labels.flatMap(({ notes }) => notes ?? []),
    ...context.flatMap(({ label }) => label?.notes ?? []),
  ]);
}

/** How many events have their name in the drawing. */
function namedIn(drawing: TimelineDrawing): number {
  const named = new Set(drawing.labels.map(({ index }) => index));
  for (const { index } of drawing.undatedLabels ?? []) named.add(index);
  for (const { events } of drawing.keys ?? []) for (const index of events) named.add(index);
  for (const { label, index } of drawing.context) if (label !== undefined) named.add(index);
  return named.size;
}

/** The numbers of the notes that vouch for an event. */
function notesOf({ record, notes }: ViewRequest, index: number): readonly number[] {
  const numbers = eventAt(record, index).evidence.map(({ document }) => notes.get(document));
  return [...new Set(numbers.filter((number) => number !== undefined))].sort((a, b) => a - b);
}

function methodOf(drawing: TimelineDrawing, unnamed: number): string {
  const together = drawing.counts.clustered > 0 ? ", a count is several" : "";
  const time = drawing.folds.length > 0 ? "; quiet time is folded" : "";
  const listed = drawing.keys === undefined ? "" : "; letters stand for names listed below";
  const room = unnamed === 0 ? "" : unnamed === 1 ? "; one name had no room" : `; ${unnamed} names had no room`;
  return `each mark is one event${together}; small numbers name the document that vouches for it${time}${room}${listed}.`;
}

function remarkOf({ counts, lanes }: TimelineDrawing, record: Record, events: readonly number[]): string {
  const sentences = ["Empty stretches are gaps in the record, not proof that nothing happened."];
  if (counts.carried === 1) {
    sentences.push("One position has no mark of its own: a proposal of the same day carries it.");
  } else if (counts.carried > 1) {
    sentences.push(`${counts.carried} positions have no mark of their own: a proposal of the same day carries them.`);
  }
  // On screen the heading has a second line for them.
  const others = lanes.find(({ id }) => id === OTHERS);
  const names = others === undefined ? [] : othersOf(record, events);
  if (others !== undefined && names.length > 1) sentences.push(`${others.name}: ${names.join(", ")}.`);
  return sentences.join(" ");
}

/** Parties that share the lane of those without a hue, as far as they are in it. */
function othersOf(record: Record, events: readonly number[]): readonly string[] {
  const seen = new Set(events.flatMap((index) => eventAt(record, index).parties));
  return record.dataset.parties
    .filter(({ id }) => record.slots.get(id) === "other" && seen.has(id))
    .map(({ name }) => name);
}

function describe(drawing: TimelineDrawing): string {
  const lanes = drawing.lanes.map((lane) => `${lane.name} (${lane.count})`).join(", ");
  return `Timeline with ${drawing.lanes.length} lanes: ${lanes}.`;
}
