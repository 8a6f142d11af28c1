import type { Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import { drawAxis, drawFlag, drawFlagLine, drawGrid } from "../../timeline/marks/axis.ts";
import { drawFold, drawFoldLabel } from "../../timeline/marks/fold.ts";
import { crisp, drawBox, drawLine } from "../../timeline/marks/line.ts";
import type { PlacedRow, PositionsDrawing, StanceMark } from "../drawing.ts";
import { drawCondition } from "./condition.ts";
import { drawGaps, drawTableGround, drawTableHead } from "./gap-table.ts";
import { drawKey } from "./key.ts";
import { drawGrounds, drawHeading, drawScale, drawStances, drawSteps, drawTracks } from "./row.ts";
import { drawStance, type MarkState } from "./stance.ts";

/** What the reader points at, has chosen or has reached: indices of events. */
export interface PositionsState {
  readonly selected?: ReadonlySet<number>;
  readonly hovered?: number;
  readonly focused?: number;
}

export interface PositionsOptions {
  /** A ground of their own under the headings and the table, and rules to the edges: on screen. */
  readonly panel: boolean;
  /** Left edge of words in the gutter. */
  readonly pad: number;
  /** What a program or a screen reader is told of a mark, where the pen can carry it. */
  readonly nameOf: (mark: StanceMark) => { readonly event: string; readonly title: string };
}

/** Draws the Positions view: the same marks for the screen and for figures. */
export function drawPositions(
  drawing: PositionsDrawing,
  pen: Pen,
  theme: Theme,
  state: PositionsState,
  options: PositionsOptions,
): void {
  const { chart, width } = drawing;
  drawBehind(drawing, pen, theme, options);
  pen.clip({ x: 0, y: chart.y, width, height: chart.height }, () => {
    for (const placed of drawing.rows) drawRow(placed, drawing, pen, theme, options);
  });
  pen.clip({ x: chart.x, y: chart.y, width: chart.width, height: chart.height }, () => {
    for (const placed of drawing.rows) drawRowTracks(placed, drawing, pen, theme);
    drawConditions(drawing, pen, theme, state);
    for (const placed of drawing.rows) drawRowMarks(placed, pen, theme, state, options);
  });
  for (const placed of drawing.rows) drawHeading(placed, drawing, pen, theme, options.pad);
  drawInFront(drawing, pen, theme, options);
  drawReadingKey(drawing, pen, theme);
}

/** Grounds, folds, grid and axis: what stays while the rows scroll, and lies under them. */
export function drawBehind(drawing: PositionsDrawing, pen: Pen, theme: Theme, options: PositionsOptions): void {
  const { chart, table, frame, width, height } = drawing;
  const foot = chart.y + chart.height;
  pen.group({ name: "ground" }, () => {
    drawBox(pen, { x: 0, y: 0, width, height }, { fill: theme.surface.canvas });
    if (options.panel && theme.surface.panel !== theme.surface.canvas)
      drawBox(pen, { x: 0, y: 0, width: chart.x, height: foot }, { fill: theme.surface.panel });
    if (table !== undefined && options.panel) drawTableGround(drawing, table, pen, theme);
  });
  pen.clip({ x: chart.x, y: 0, width: chart.width, height: foot }, () => {
    pen.group({ name: "folds" }, () => frame.folds.forEach((fold) => drawFold(fold, frame, pen, theme)));
    pen.group({ name: "grid" }, () => drawGrid(frame, pen, theme));
    pen.group({ name: "axis" }, () => {
      drawAxis(frame, pen, theme);
      frame.folds.forEach((fold) => drawFoldLabel(fold, frame, pen, theme));
    });
  });
}

/** The flag of the selected date and the frame: what stays while the rows scroll, and lies over them. */
export function drawInFront(drawing: PositionsDrawing, pen: Pen, theme: Theme, options: PositionsOptions): void {
  const { chart, table, frame, width } = drawing;
  const foot = chart.y + chart.height;
  pen.clip({ x: chart.x, y: 0, width: chart.width, height: foot }, () => {
    drawFlagLine(frame, pen, theme, foot);
    drawFlag(frame, pen, theme);
  });
  pen.group({ name: "frame" }, () => {
    drawLine(pen, 0, crisp(chart.y), width, crisp(chart.y), { stroke: theme.line.rule });
    if (options.panel) drawLine(pen, crisp(chart.x), 0, crisp(chart.x), foot, { stroke: theme.line.hair });
    if (table !== undefined) drawTableHead(drawing, table, pen, theme);
  });
}

/** The key at the foot, where there is one. */
export function drawReadingKey(drawing: PositionsDrawing, pen: Pen, theme: Theme): void {
  const { key } = drawing;
  if (key !== undefined) pen.group({ name: "key" }, () => drawKey(key, drawing, pen, theme));
}

/** An issue's question, scale and gaps: from edge to edge of the view. */
export function drawRow(
  placed: PlacedRow,
  drawing: PositionsDrawing,
  pen: Pen,
  theme: Theme,
  options: PositionsOptions,
): void {
  const { row, top } = placed;
  pen.group({ name: "issue", data: { issue: row.issue } }, () => {
    const foot = crisp(top + row.height);
    drawLine(pen, 0, foot, drawing.width, foot, { stroke: theme.line.hair });
    drawScale(placed, drawing, pen, theme, options.pad);
    drawGaps(placed, pen, theme);
  });
}

/** An issue's tracks, with what they stand on: in the chart alone. */
export function drawRowTracks(placed: PlacedRow, drawing: PositionsDrawing, pen: Pen, theme: Theme): void {
  pen.group({ name: "tracks", data: { issue: placed.row.issue } }, () => {
    drawSteps(placed, drawing, pen, theme);
    drawGrounds(placed, pen, theme);
    drawTracks(placed, pen, theme);
  });
}

/** What ties stances to other issues, over the tracks and under the marks. */
export function drawConditions(drawing: PositionsDrawing, pen: Pen, theme: Theme, state: PositionsState): void {
  const isNear = (event: number): boolean => state.hovered === event || state.selected?.has(event) === true;
  pen.group({ name: "conditions" }, () => {
    for (const link of drawing.links)
      pen.group({ name: "condition", title: link.text }, () => drawCondition(link, pen, theme, isNear(link.event)));
  });
}

/** An issue's marks and their words. */
export function drawRowMarks(
  placed: PlacedRow,
  pen: Pen,
  theme: Theme,
  state: PositionsState,
  options: PositionsOptions,
): void {
  drawStances(placed, pen, theme, (mark) => stateOf(mark, state), options.nameOf);
}

/** Only the marks that are pointed at, chosen or reached: over a picture of all of them at rest. */
export function drawTouched(drawing: PositionsDrawing, pen: Pen, theme: Theme, state: PositionsState): void {
  if (state.selected === undefined && state.hovered === undefined && state.focused === undefined) return;
  for (const { row, top } of drawing.rows)
    for (const mark of row.stances) {
      const { hovered, selected, focused } = stateOf(mark, state);
      if (hovered || selected || focused) drawStance(mark, top, pen, theme, { hovered, selected, focused });
    }
}

function stateOf(mark: StanceMark, { hovered, selected, focused }: PositionsState): MarkState {
  const has = (index: number | undefined): boolean => index !== undefined && mark.events.includes(index);
  return {
    hovered: has(hovered),
    selected: selected !== undefined && mark.events.some((index) => selected.has(index)),
    focused: has(focused),
  };
}
