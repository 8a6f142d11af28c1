import { applyFilter } from "../model/filter.ts";
import type { Record } from "../model/record.ts";
import { textWidth } from "../pen/metrics/text.ts";
import type { Font, Pen } from "../pen/pen.ts";
import { createSvgPen, escape, number } from "../pen/svg.ts";
import { themes, type Theme } from "../pen/theme.ts";
import { drawLegend, planLegend } from "../timeline/marks/legend.ts";
import { drawLine } from "../timeline/marks/line.ts";
import { fontFaces } from "./fonts/embed.ts";
import { drawKeyPlan, type KeyPlan, planKey } from "./key.ts";
import { breakLines, drawNotesPlan, noteNumbers, planNotes, sourceNotes } from "./notes.ts";
import { type FigureOptions, type FigureViewName, LEAST_WIDTH, PX_PER_MM } from "./options.ts";
import { emptyWords, rangeOf } from "./scope.ts";
import { type Sheet, sheetFor } from "./sheet.ts";
import { compareView } from "./compare-view.ts";
import { positionsView } from "./positions-view.ts";
import { timelineView } from "./timeline-view.ts";
import type { FigureView, MakeView } from "./view.ts";
import { countsText, filterWords, fingerprint, numberWord, titleOf } from "./words.ts";

const views: Readonly<{ [name in FigureViewName]: MakeView }> = {
  timeline: timelineView,
  positions: positionsView,
  compare: compareView,
};

const FOOT: Font = { family: "code", size: 8.6, weight: 400 };
const REMARK: Font = { family: "ui", size: 9, weight: 400 };
const REMARK_TEXT = "Wording of labels: the editors’ own";
const FOOT_LEADING = 12;
/** Under these a chart is no use: the figure grows instead. */
const LEAST_CHART = 240;
/** The same where every event is to be named: letters in a crowd say less than names do. */
const NAMED_CHART = 420;
const MOST_PASSES = 4;

/** A figure with what a caller wants to tell of it. */
export interface Figure {
  /** A whole document, see `composeFigure`. */
  readonly svg: string;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** How many events are in it. */
  readonly events: number;
  /** On a page of several: the row that the next page begins with. */
  readonly next?: number;
}

/**
 * A figure that stands by itself: title, method, chart, true time, legend of what is used, numbered sources, and the dataset
 * that it was made from. Pure: the same record and options give the same bytes, in a window or without one.
 *
 * @returns an SVG document in millimetres, with text as text and the letters it needs embedded.
 * @throws RangeError, with a message that ends a sentence, when the size is too narrow for the view, the range ends before
 *   it starts, or nothing of the record would be in the figure.
 */
export function composeFigure(record: Record, options: FigureOptions): string {
  return makeFigure(record, options).svg;
}

/** The same, with its size and how many events are in it. */
export function makeFigure(record: Record, asked: FigureOptions): Figure {
  const options = asked.view === "compare" ? ofWhole(asked) : asked;
  const { size } = options;
  const narrowest = LEAST_WIDTH[options.view];
  if (size.width < narrowest)
    throw new RangeError(`${options.view} needs a width of ${narrowest} mm, ${size.width} is too narrow`);
  const theme = themes[options.theme];
  const sheet = sheetFor(size);
  const width = size.width * PX_PER_MM;
  const inner = width - 2 * sheet.margin;
  const range = rangeOf(record, options);
  const mask = applyFilter(record, options.filter ?? {}).mask;
  const make = views[options.view];
  const request = { record, mask, options, width: inner, ...(range === undefined ? {} : { range }) };

  // The notes' numbers go into the labels, and their height leaves the chart what is left: a first pass finds the events.
  // A page of several is never to grow while it may hand rows on.
  // Where the height decides which events there are, the notes are those of the pass before, until nothing changes any more.
  const least = options.page !== undefined ? 0 : options.labels === "all" ? NAMED_CHART : LEAST_CHART;
  const rough = size.height === undefined ? {} : { height: least };
  let shown = make({ ...request, notes: new Map(), ...rough }).events;
  if (shown.length === 0 && options.view !== "compare") throw new RangeError(emptyWords(record, options));
  let notes = noteNumbers(record, shown);
  let view = make({ ...request, notes, ...rough });
  let page = planPage(record, options, view, notes, inner, sheet);
  for (let pass = 0; size.height !== undefined && pass < MOST_PASSES; pass += 1) {
    const free = size.height * PX_PER_MM - 2 * sheet.margin - page.fixed;
    view = make({ ...request, notes, height: Math.max(least, free) });
    // What is told of the chart depends on the chart too: how many names it had no room for.
    const before = page.fixed;
    const settled = sameEvents(view.events, shown);
    shown = view.events;
    notes = noteNumbers(record, shown);
    page = planPage(record, options, view, notes, inner, sheet);
    if (settled && page.fixed === before) break;
  }
  // The chart's height may change what it uses, so the legend is planned again; it keeps the room that it was given.
  const legend = planLegend(view.legend, inner);
  const height = Math.max(
    size.height === undefined ? 0 : size.height * PX_PER_MM,
    page.fixed + view.height + 2 * sheet.margin + Math.max(0, legend.height - page.legend.height),
  );
  const svg = writeFigure(record, options, theme, { sheet, width, height, inner, page: { ...page, legend }, view });
  const { events, next } = view;
  return {
    svg,
    width: size.width,
    height: height / PX_PER_MM,
    events: events.length,
    ...(next === undefined ? {} : { next }),
  };
}

/** Proposals are compared whole, whatever the filters and the range are: a figure must not claim otherwise. */
function ofWhole(options: FigureOptions): FigureOptions {
  const kept: { -readonly [key in keyof FigureOptions]: FigureOptions[key] } = { ...options };
  delete kept.filter;
  delete kept.from;
  delete kept.to;
  return kept;
}

function sameEvents(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((event, i) => event === b[i]);
}

interface Page {
  readonly title: readonly string[];
  readonly method: readonly string[];
  readonly legend: ReturnType<typeof planLegend>;
  readonly key: KeyPlan;
  readonly notes: ReturnType<typeof planNotes>;
  /** All but the chart. */
  readonly fixed: number;
  readonly above: number;
  readonly foot: readonly string[];
}

function planPage(
  record: Record,
  options: FigureOptions,
  view: FigureView,
  numbers: ReadonlyMap<string, number>,
  inner: number,
  sheet: Sheet,
): Page {
  const title = breakLines(titleOf(record, options, view.events, view.subject), inner, sheet.title);
  const documents = numbers.size;
  const vouch = documents === 1 ? "document gives" : "documents give";
  const given =
    documents === 0 ? "No document is cited:" : `As ${numberWord(documents)} ${vouch} them (${noteRange(documents)}):`;
  const method = breakLines(`${given} ${view.method}`, inner, sheet.method);
  const legend = planLegend(view.legend, inner);
  const notes = planNotes(sourceNotes(record, numbers, view.cites), view.remark, inner);
  const key = planKey(view.key ?? [], inner);
  const above = title.length * sheet.titleLeading + method.length * sheet.methodLeading + 8;
  const line = [
    `Parley dataset ${record.dataset.id}`,
    `sha256 ${fingerprint(options.sha256)}`,
    countsText(record, options, view.events.length),
    record.dataset.format,
  ].join(" · ");
  const whole = textWidth(line, FOOT) + textWidth(REMARK_TEXT, REMARK) * 1.07 + 24 <= inner;
  const foot = whole ? [line] : [...breakLines(line, inner, FOOT), ""];
  const fixed = above + legend.height + key.height + notes.height + 26 + foot.length * FOOT_LEADING + 4;
  return { title, method, legend, key, notes, above, foot, fixed };
}

function noteRange(count: number): string {
  return count === 1 ? "note 1" : `notes 1–${count}`;
}

interface Parts {
  readonly sheet: Sheet;
  readonly width: number;
  readonly height: number;
  readonly inner: number;
  readonly page: Page;
  readonly view: FigureView;
}

function writeFigure(record: Record, options: FigureOptions, theme: Theme, parts: Parts): string {
  const { sheet, width, height, page, view } = parts;
  const chart = createSvgPen("c");
  view.draw(chart, theme);
  const frame = createSvgPen("f");
  drawFrame(frame, theme, parts);
  const top = sheet.margin + page.above;
  const title = titleOf(record, options, view.events, view.subject);
  const millimetres = `width="${number(width / PX_PER_MM)}mm" height="${number(height / PX_PER_MM)}mm"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" version="1.1" ${millimetres} viewBox="0 0 ${number(width)} ${number(height)}" role="img" aria-labelledby="figure-title figure-description">`,
    `<title id="figure-title">${escape(title)}</title>`,
    `<desc id="figure-description">${escape(`${view.description} ${page.method.join(" ")}`)}</desc>`,
    `<metadata id="parley-figure">${escape(metadataOf(record, options, view))}</metadata>`,
    "<defs>",
    // By which a browser prints it, or makes a PDF of it, on a page of just its size.
    `<style>\n@page{size:${number(width / PX_PER_MM)}mm ${number(height / PX_PER_MM)}mm;margin:0}\n${fontFaces([...frame.used(), ...chart.used()])}\ntext{font-kerning:none;font-variant-ligatures:none;white-space:pre}\n</style>`,
    frame.definitions(),
    chart.definitions(),
    "</defs>",
    `<rect width="${number(width)}" height="${number(height)}" fill="${theme.surface.canvas}"/>`,
    `<g class="view" transform="translate(${number(sheet.margin)} ${number(top)})">`,
    chart.body(),
    "</g>",
    frame.body(),
    "</svg>",
    "",
  ]
    .filter((line, i, all) => line !== "" || i === all.length - 1)
    .join("\n");
}

/** Everything around the view. */
function drawFrame(pen: Pen, theme: Theme, { sheet, height, inner, page, view }: Parts): void {
  const { margin, title, titleLeading, method, methodLeading } = sheet;
  const left = margin;
  pen.group({ name: "heading" }, () => {
    page.title.forEach((line, i) =>
      pen.text(line, left, margin + title.size * 0.8 + i * titleLeading, { font: title, fill: theme.ink[1] }),
    );
    const below = margin + page.title.length * titleLeading + method.size * 0.86;
    page.method.forEach((line, i) =>
      pen.text(line, left, below + i * methodLeading, { font: method, fill: theme.ink[2] }),
    );
  });
  let y = margin + page.above + view.height + 8;
  const rule = () => drawLine(pen, left, y, left + inner, y, { stroke: theme.line.hair });
  if (page.legend.height > 0) {
    rule();
    pen.group({ name: "legend" }, () => drawLegend(page.legend, left, y + 2, pen, theme));
    y += page.legend.height + 6;
  }
  if (page.key.height > 0) {
    rule();
    pen.group({ name: "key" }, () => drawKeyPlan(page.key, left, y + 2, pen, theme));
    y += page.key.height;
  }
  rule();
  pen.group({ name: "notes" }, () => drawNotesPlan(page.notes, left, y + 6, pen, theme));
  const last = height - margin - 2;
  pen.group({ name: "foot" }, () => {
    page.foot.forEach((line, i) => {
      pen.text(line, left, last - (page.foot.length - 1 - i) * FOOT_LEADING, { font: FOOT, fill: theme.ink[3] });
    });
    pen.text(REMARK_TEXT, left + inner, last, { font: REMARK, fill: theme.ink[3], anchor: "end" });
  });
}

/** For whoever finds the file without its context: one JSON object. */
function metadataOf(record: Record, options: FigureOptions, view: FigureView): string {
  const { id, title, format } = record.dataset;
  const filters = filterWords(record, options);
  return JSON.stringify({
    generator: options.generator,
    dataset: { id, title, format, sha256: options.sha256 },
    view: options.view,
    theme: options.theme,
    ...(options.view === "timeline" ? { lanes: options.lanes?.by ?? "party" } : {}),
    ...(options.from === undefined ? {} : { from: options.from }),
    ...(options.to === undefined ? {} : { to: options.to }),
    ...(options.page === undefined ? {} : { page: { number: options.page.number, of: options.page.of } }),
    filter: options.filter ?? {},
    filters: filters === "" ? "none" : filters,
    events: { shown: view.events.length, total: record.size },
  });
}
