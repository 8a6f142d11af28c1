import { dayWords } from "../../model/date-words.ts";
import type { TimelineDrawing } from "../drawing.ts";
import { describeFold, describeLane } from "../layout/describe.ts";
import type { Stage } from "./stage.ts";

/** A row of controls that is one stop of the Tab key: arrow keys go on in it. */
export type Strip = "lanes" | "folds" | "documents";

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Control extends Place {
  readonly strip: Strip;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
  readonly press: () => void;
  /** For lanes: a step up or down in their order. */
  readonly move?: (step: -1 | 1) => void;
  /** Brings it into sight. */
  readonly reveal?: () => void;
}

/** One end of what is shown, or both together: moved by the arrow keys. */
export interface Slider extends Place {
  readonly at: number;
  readonly words: string;
  /** Moves by a share of what is shown; infinite to the ends of time. */
  readonly move: (share: number) => void;
}

const MOST_DOCUMENTS = 200;

/** Headings of the lanes: collapsed, opened and moved. */
export function laneControls(stage: Stage, drawing: TimelineDrawing): readonly Control[] {
  const ids = drawing.lanes.map(({ id }) => id);
  const { lanes } = drawing.regions;
  return drawing.lanes.map((lane, i) => {
    // Out of sight, it has the focus at the edge where the lane will come into sight.
    const top = Math.min(Math.max(lane.top, lanes.y), lanes.y + lanes.height);
    const bottom = Math.min(Math.max(lane.bottom, lanes.y), lanes.y + lanes.height);
    return {
      id: `lane-${lane.id}`,
      strip: "lanes",
      name: `Lane ${describeLane(lane)}. Enter ${lane.collapsed ? "opens" : "collapses"} it; Alt with up or down moves it`,
      x: 0,
      y: top,
      width: drawing.regions.gutter.width,
      height: bottom - top,
      expanded: !lane.collapsed,
      press: () => stage.listener.collapseLane(lane.id),
      move: (step) => stage.listener.orderLanes(swapped(ids, i, i + step)),
      reveal: () => stage.revealLane(lane.id),
    };
  });
}

/** Folds in view, and those that were opened by hand. */
export function foldControls(stage: Stage, drawing: TimelineDrawing): readonly Control[] {
  const { axis } = drawing.regions;
  const box = (from: number, to: number) => ({ x: from, y: axis.y, width: to - from, height: axis.height });
  const closed = drawing.folds.map((fold) => ({
    id: fold.id,
    strip: "folds" as const,
    name: `${describeFold(fold)}. Enter opens this fold`,
    ...box(fold.from, fold.to),
    expanded: false,
    press: () => stage.listener.toggleFold(fold.id),
  }));
  const open = (drawing.openedFolds ?? []).map((fold) => ({
    id: fold.id,
    strip: "folds" as const,
    name: `${fold.label}, opened. Enter folds it again`,
    ...box(fold.from, fold.to),
    expanded: true,
    press: () => stage.listener.toggleFold(fold.id),
  }));
  return [...closed, ...open].toSorted((a, b) => a.x - b.x);
}

/** Rows of the coverage; none where one row stands for all documents. */
export function documentControls(stage: Stage, drawing: TimelineDrawing): readonly Control[] {
  const rows = drawing.coverage.filter(({ heights }) => heights === undefined).slice(0, MOST_DOCUMENTS);
  const { gutter } = drawing.regions;
  return rows.map((row) => {
    const pressed = stage.view.documents?.includes(row.document) === true;
    return {
      id: `document-${row.document}`,
      strip: "documents",
      name: `Document ${row.number}, ${row.title}. Enter ${pressed ? "shows everything again" : "leaves what it speaks of"}`,
      x: 0,
      y: row.y - 7,
      width: gutter.width,
      height: 14,
      pressed,
      press: () => stage.listener.chooseDocument(row.document),
    };
  });
}

/** The brush on the overview: its two ends, and what lies between them. */
export function rangeSliders(stage: Stage, { regions, overview }: TimelineDrawing): readonly Slider[] {
  if (regions.overview.height === 0) return [];
  const [from, to] = stage.scale.visible();
  const { start, end } = stage.scale.plan;
  const [left, right] = overview.brush;
  const { y, height } = regions.overview;
  const wide = to - from;
  const day = (time: number): string => dayWords(Math.min(end - 1, Math.max(start, time)));
  const show = (a: number, b: number): void => stage.setScale(stage.scale.show(Math.min(a, b), Math.max(a, b), 0));
  return [
    {
      id: "shown-from",
      name: "Start of what is shown",
      x: left - 6,
      y,
      width: 12,
      height,
      at: from,
      words: day(from),
      move: (share) => show(Math.max(start, share === Infinity ? to - wide / 20 : from + share * wide), to),
    },
    {
      id: "shown",
      name: "What is shown",
      x: left + 6,
      y,
      width: Math.max(4, right - left - 12),
      height,
      at: (from + to) / 2,
      words: `${day(from)} to ${day(to)}`,
      move: (share) => {
        if (share === -Infinity) stage.setScale(stage.scale.movedTo(start, 0));
        else if (share === Infinity) stage.setScale(stage.scale.movedTo(end, stage.scale.width));
        else stage.setScale(stage.scale.panBy(-share * stage.scale.width));
      },
    },
    {
      id: "shown-to",
      name: "End of what is shown",
      x: right - 6,
      y,
      width: 12,
      height,
      at: to,
      words: day(to),
      move: (share) => show(from, Math.min(end, share === -Infinity ? from + wide / 20 : to + share * wide)),
    },
  ];
}

/** The list with two places exchanged; the same list where one of them is beyond its ends. */
function swapped(ids: readonly string[], a: number, b: number): readonly string[] {
  const [first, second] = [ids[a], ids[b]];
  if (first === undefined || second === undefined) return ids;
  return ids.map((id, i) => (i === a ? second : i === b ? first : id));
}
