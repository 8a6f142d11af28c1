import { momentOf } from "../model/dates.ts";
import { applyFilter } from "../model/filter.ts";
import type { Record } from "../model/record.ts";
import { textWidth } from "../pen/metrics/text.ts";
import type { Font, Pen } from "../pen/pen.ts";
import { createSvgPen, escape, number } from "../pen/svg.ts";
import { themes, type Theme } from "../pen/theme.ts";
import { drawLegend, planLegend } from "../timeline/marks/legend.ts";
import { drawLine } from "../timeline/marks/line.ts";
import { fontFaces } from "./fonts/embed.ts";
import { breakLines, drawNotesPlan, noteNumbers, planNotes, sourceNotes } from "./notes.ts";
import { type FigureOptions, type FigureViewName, PX_PER_MM } from "./options.ts";
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

const MARGIN = 10 * PX_PER_MM;
const TITLE: Font = { family: "read", size: 19, weight: 600 };
const TITLE_LEADING = 24;
const METHOD: Font = { family: "ui", size: 10.5, weight: 400 };
const FOOT: Font = { family: "code", size: 8.6, weight: 400 };
const REMARK: Font = { family: "ui", size: 9, weight: 400 };
const REMARK_TEXT = "Wording of labels: the editors’ own";
const FOOT_LEADING = 12;
/** Under these a chart is no use: the figure grows instead. */
const LEAST_CHART = 240;
const MOST_PASSES = 4;

/**
 * A figure that stands by itself: title, method, chart, true time, legend of what is used, numbered sources, and the dataset
 * that it was made from. Pure: the same record and options give the same bytes, in a window or without one.
 *
 * @returns an SVG document in millimetres, with text as text and the letters it needs embedded.
 * @throws RangeError when the dates of the range are no dates or stand the wrong way round.
 */
export function composeFigure(record: Record, options: FigureOptions): string {
  const theme = themes[options.theme];
  const width = options.size.width * PX_PER_MM;
  const inner = width - 2 * MARGIN;
  const range = rangeOf(options);
  const mask = applyFilter(record, options.filter ?? {}).mask;
  const make = views[options.view];
  const request = { record, mask, options, width: inner, ...(range === undefined ? {} : { range }) };

  // The notes' numbers go into the labels, and their height leaves the chart what is left: a first pass finds the events.
  // Where the height decides which events there are, the notes are those of the pass before, until nothing changes any more.
  const asked = options.size.height === undefined ? {} : { height: LEAST_CHART };
  let shown = make({ ...request, notes: new Map(), ...asked }).events;
  let notes = noteNumbers(record, shown);
  const rough = make({ ...request, notes, ...asked });
  let page = planPage(record, options, rough, notes, inner);
  let view = rough;
  for (let pass = 0; options.size.height !== undefined && pass < MOST_PASSES; pass += 1) {
    const free = options.size.height * PX_PER_MM - 2 * MARGIN - page.fixed;
    view = make({ ...request, notes, height: Math.max(LEAST_CHART, free) });
    // What is told of the chart depends on the chart too: how many names it had no room for.
    const before = page.fixed;
    const settled = sameEvents(view.events, shown);
    shown = view.events;
    notes = noteNumbers(record, shown);
    page = planPage(record, options, view, notes, inner);
    if (settled && page.fixed === before) break;
  }
  // The chart's height may change what it uses, so the legend is planned again; it keeps the room that it was given.
  const legend = planLegend(view.legend, inner);
  const height = Math.max(
    options.size.height === undefined ? 0 : options.size.height * PX_PER_MM,
    page.fixed + view.height + 2 * MARGIN + Math.max(0, legend.height - page.legend.height),
  );
  return writeFigure(record, options, theme, { width, height, inner, page: { ...page, legend }, view });
}

function sameEvents(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((event, i) => event === b[i]);
}

interface Page {
  readonly title: readonly string[];
  readonly method: readonly string[];
  readonly legend: ReturnType<typeof planLegend>;
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
): Page {
  const title = breakLines(titleOf(record, options, view.events, view.subject), inner, TITLE);
  const documents = numbers.size;
  const vouch = documents === 1 ? "document gives" : "documents give";
  const given =
    documents === 0 ? "No document is cited:" : `As ${numberWord(documents)} ${vouch} them (${noteRange(documents)}):`;
  const method = breakLines(`${given} ${view.method}`, inner, METHOD);
  const legend = planLegend(view.legend, inner);
  const notes = planNotes(sourceNotes(record, numbers), view.remark, inner);
  const above = title.length * TITLE_LEADING + method.length * 14 + 8;
  const line = [
    `Parley dataset ${record.dataset.id}`,
    `sha256 ${fingerprint(options.sha256)}`,
    countsText(record, options, view.events.length),
    record.dataset.format,
  ].join(" · ");
  const whole = textWidth(line, FOOT) + textWidth(REMARK_TEXT, REMARK) * 1.07 + 24 <= inner;
  const foot = whole ? [line] : [...breakLines(line, inner, FOOT), ""];
  const fixed = above + legend.height + notes.height + 26 + foot.length * FOOT_LEADING + 4;
  return { title, method, legend, notes, above, foot, fixed };
}

function noteRange(count: number): string {
  return count === 1 ? "note 1" : `notes 1–${count}`;
}

interface Parts {
  readonly width: number;
  readonly height: number;
  readonly inner: number;
  readonly page: Page;
  readonly view: FigureView;
}

function writeFigure(record: Record, options: FigureOptions, theme: Theme, parts: Parts): string {
  const { width, height, page, view } = parts;
  const chart = createSvgPen("c");
  view.draw(chart, theme);
  const frame = createSvgPen("f");
  drawFrame(frame, theme, parts);
  const top = MARGIN + page.above;
  const title = titleOf(record, options, view.events, view.subject);
  const millimetres = `width="${number(width / PX_PER_MM)}mm" height="${number(height / PX_PER_MM)}mm"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" version="1.1" ${millimetres} viewBox="0 0 ${number(width)} ${number(height)}" role="img" aria-labelledby="figure-title figure-description">`,
    `<title id="figure-title">${escape(title)}</title>`,
    `<desc id="figure-description">${escape(`${view.description} ${page.method.join(" ")}`)}</desc>`,
    `<metadata id="parley-figure">${escape(metadataOf(record, options, view))}</metadata>`,
    "<defs>",
    `<style>\n${fontFaces([...frame.used(), ...chart.used()])}\ntext{font-kerning:none;font-variant-ligatures:none;white-space:pre}\n</style>`,
    frame.definitions(),
    chart.definitions(),
    "</defs>",
    `<rect width="${number(width)}" height="${number(height)}" fill="${theme.surface.canvas}"/>`,
    `<g class="view" transform="translate(${number(MARGIN)} ${number(top)})">`,
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
function drawFrame(pen: Pen, theme: Theme, { height, inner, page, view }: Parts): void {
  const left = MARGIN;
  pen.group({ name: "heading" }, () => {
    page.title.forEach((line, i) =>
      pen.text(line, left, MARGIN + 15 + i * TITLE_LEADING, { font: TITLE, fill: theme.ink[1] }),
    );
    const below = MARGIN + page.title.length * TITLE_LEADING + 9;
    page.method.forEach((line, i) => pen.text(line, left, below + i * 14, { font: METHOD, fill: theme.ink[2] }));
  });
  let y = MARGIN + page.above + view.height + 8;
  const rule = () => drawLine(pen, left, y, left + inner, y, { stroke: theme.line.hair });
  if (page.legend.height > 0) {
    rule();
    pen.group({ name: "legend" }, () => drawLegend(page.legend, left, y + 2, pen, theme));
    y += page.legend.height + 6;
  }
  rule();
  pen.group({ name: "notes" }, () => drawNotesPlan(page.notes, left, y + 6, pen, theme));
  const last = height - MARGIN - 2;
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
    filter: options.filter ?? {},
    filters: filters === "" ? "none" : filters,
    events: { shown: view.events.length, total: record.size },
  });
}

function rangeOf({ from, to }: FigureOptions): readonly [number, number] | undefined {
  if (from === undefined && to === undefined) return undefined;
  const start = from === undefined ? -Infinity : momentOf(from).date.earliest;
  const end = to === undefined ? Infinity : momentOf(to).date.latest;
  if (!(start < end)) throw new RangeError(`the range ends (${to}) before it starts (${from})`);
  return [start, end];
}
