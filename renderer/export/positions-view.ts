import { eventAt, partyName } from "../model/names.ts";
import { textWidth } from "../pen/metrics/text.ts";
import { describeMark } from "../positions/describe.ts";
import type { KeySign, PositionsDrawing } from "../positions/drawing.ts";
import { DEFAULT_CARRY, GAP_FORMULA } from "../positions/gap.ts";
import { rowHeightFor } from "../positions/gutter.ts";
import { KEY_PICTURES, keyEntries } from "../positions/key.ts";
import { AXIS, layoutPositions, type PositionsInput } from "../positions/layout.ts";
import { drawPositions } from "../positions/marks/index.ts";
import { drawSign } from "../positions/marks/key.ts";
import { busiestPair, orderIssues } from "../positions/order.ts";
import type { Track } from "../positions/stance.ts";
import { tracksByIssue } from "../positions/tracks.ts";
import type { LegendEntry } from "../timeline/marks/legend.ts";
import { planTime } from "../timeline/scale/folds.ts";
import { TimeScale } from "../timeline/scale/time-scale.ts";
import { continuedWords } from "./words.ts";
import type { FigureView, ViewRequest } from "./view.ts";

const GUTTER = 226;
/** The same where questions stand above their charts: a share of the width, and its limits. */
const NARROW_GUTTER = { share: 0.34, least: 112, most: 190 };
const TABLE = { wide: 50 + 66 * 3 + 8, narrow: 0 };
const ROW = 102;
const TALLEST_ROW = 168;
/** Under this width the chart needs what the gap table would take. */
const NARROW = 760;

/** The Positions view as a figure: as many issues as there is room for, those left out named; all of them where height is free. */
export function positionsView(request: ViewRequest): FigureView {
  const { record, mask, options, width } = request;
  const tracks = tracksByIssue(record, mask);
  const settings = options.positions ?? { carry: DEFAULT_CARRY, order: "movement", hand: [] };
  const { carry, order: by, hand } = settings;
  const pair = settings.pair ?? busiestPair(record, tracks);
  const wanted = options.filter?.issues ?? [];
  const all = orderIssues(record, tracks, { by, hand, pair, carry }).filter(
    (id) => (wanted.length === 0 || wanted.includes(id)) && inRange(tracks.get(id) ?? [], request.range),
  );
  const table = width < NARROW ? TABLE.narrow : TABLE.wide;
  const above = table === 0;
  const gutter = above ? narrowGutter(width) : GUTTER;
  const whole = TimeScale.fit(planTime(record), width - gutter - table);
  const input: PositionsInput = {
    record,
    mask,
    scale: request.range === undefined ? whole : whole.show(...request.range),
    size: { width, height: 0 },
    gutter,
    table,
    pair,
    carry,
    scroll: 0,
    order: all,
    key: false,
    pad: 0,
    row: ROW,
    above,
    measure: textWidth,
    notes: request.notes,
  };
  const least = above ? highestRow(input) : ROW;
  const fits = request.height === undefined ? all.length : Math.floor((request.height - AXIS) / least);
  const from = options.page?.from ?? 0;
  const order = all.slice(from, from + Math.max(1, fits));
  const next = from + order.length;
  const row =
    request.height === undefined
      ? least
      : rowFor(request.height - AXIS, options.page === undefined ? order.length : fits, least);
  const height = AXIS + Math.max(1, order.length) * row + 1;
  const drawing = layoutPositions({ ...input, size: { width, height }, order, row });
  const shown = new Map(order.map((id) => [id, tracks.get(id) ?? []]));
  return {
    width,
    height,
    draw: (pen, theme) =>
      drawPositions(
        drawing,
        pen,
        theme,
        {},
        {
          panel: false,
          pad: 0,
          nameOf: (mark) => ({ event: eventAt(record, mark.events[0] ?? 0).id, title: describeMark(record, mark) }),
        },
      ),
    legend: legendOf(request, shown, carry, drawing),
    events: eventsOf(shown, request.range),
    cites: citedIn(drawing),
    method: methodOf(request, pair, above),
    ...(options.page !== undefined && next < all.length ? { next } : {}),
    remark:
      remarkOf(record, options.page === undefined ? all.slice(next) : []) +
      continuedWords(options.page, next < all.length),
    subject: "positions",
    description: `${order.length} issues, one row each, with a track for every party: ${order.map((id) => record.issue.get(id)?.name ?? id).join(", ")}.`,
  };
}

function narrowGutter(width: number): number {
  const { share, least, most } = NARROW_GUTTER;
  return Math.round(Math.max(least, Math.min(most, width * share)));
}

/** Rows are of one height: of that which all their steps take. */
function highestRow(input: PositionsInput): number {
  const { record, order } = input;
  return Math.ceil(
    Math.max(0, ...order.flatMap((id) => record.issue.get(id) ?? []).map((issue) => rowHeightFor(input, issue))),
  );
}

/** Few issues take the room of a page that there is, as far as steps of a scale can use it. */
function rowFor(room: number, count: number, least: number): number {
  return Math.max(least, Math.min(TALLEST_ROW, Math.floor((room - 1) / Math.max(1, count))));
}

function inRange(tracks: readonly Track[], range: ViewRequest["range"]): boolean {
  return range === undefined || eventsOf(new Map([["", tracks]]), range).length > 0;
}

function eventsOf(tracks: ReadonlyMap<string, readonly Track[]>, range: ViewRequest["range"]): readonly number[] {
  const [from, to] = range ?? [-Infinity, Infinity];
  return [...tracks.values()]
    .flat()
    .flatMap(({ steps }) => steps.filter(({ earliest, latest }) => latest >= from && earliest <= to))
    .flatMap(({ events }) => events)
    .sort((a, b) => a - b);
}

/** The numbers that stand behind the codes of parties. */
function citedIn({ rows }: PositionsDrawing): ReadonlySet<number> {
  return new Set(rows.flatMap(({ row }) => row.codes.flatMap(({ notes }) => notes?.split(",").map(Number) ?? [])));
}

function legendOf(
  { record }: ViewRequest,
  tracks: ReadonlyMap<string, readonly Track[]>,
  carry: number,
  drawing: PositionsDrawing,
): readonly LegendEntry[] {
  const rows = drawing.rows.map(({ row }) => row);
  const drawn: { readonly [sign in KeySign]?: boolean } = {
    gap: rows.some(({ bands }) => bands.length > 0),
    carried: rows.some(({ bands }) => bands.some((band) => band.carried)),
    unknown: rows.some(({ unknowns }) => unknowns.length > 0),
    condition: drawing.links.length > 0,
    reversal: rows.some(({ stances }) => stances.some(({ reversal }) => reversal !== undefined)),
  };
  const pair = [drawing.pair[0].id, drawing.pair[1].id] as const;
  const used = keyEntries(record, tracks, pair, carry).filter(([sign]) => drawn[sign] ?? true);
  return used.map(([sign, text]) => ({
    group: sign === "condition" ? "link" : "evidence",
    text,
    width: KEY_PICTURES[sign],
    draw: (pen, theme, x, y) => drawSign(sign, x, y, KEY_PICTURES[sign], drawing.pair, pen, theme),
  }));
}

function methodOf({ record }: ViewRequest, pair: readonly [string, string], above: boolean): string {
  const [a, b] = pair.map((party) => partyName(record, party));
  const place = above ? "stands under each question" : "stands at the right";
  const gap = `; the gap between ${a} and ${b} ${place}, ${GAP_FORMULA}`;
  return `each diamond is a stance at a step of the issue’s own scale, as the editors read it; small numbers name the document${gap}.`;
}

function remarkOf(record: ViewRequest["record"], left: readonly string[]): string {
  const sentences = [
    "Steps are ordered, not measured. Two numbers are the narrowest and the widest reading.",
    "Where a line ends, nobody says more: that is a gap in the record and no change of mind.",
  ];
  if (left.length > 0) {
    const names = left.map((id) => record.issue.get(id)?.name ?? id);
    sentences.push(`Left out for want of room: ${names.join(", ")}.`);
  }
  return sentences.join(" ");
}
