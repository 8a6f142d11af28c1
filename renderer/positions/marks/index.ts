import type { Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import { drawAxis, drawFlag, drawGrid } from "../../timeline/marks/axis.ts";
import { drawFold, drawFoldLabel } from "../../timeline/marks/fold.ts";
import { crisp, drawBox, drawLine } from "../../timeline/marks/line.ts";
import type { PositionsDrawing, StanceMark } from "../drawing.ts";
import { drawCondition } from "./condition.ts";
import { drawGaps, drawTableGround, drawTableHead } from "./gap-table.ts";
import { drawKey } from "./key.ts";
import { drawGrounds, drawScale, drawStances, drawSteps, drawTracks } from "./row.ts";

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
  const { chart, table, frame, width, height } = drawing;
  const foot = chart.y + chart.height;
  pen.group({ name: "ground" }, () => {
    drawBox(pen, { x: 0, y: 0, width, height }, { fill: theme.surface.canvas });
    if (options.panel && theme.surface.panel !== theme.surface.canvas)
      drawBox(pen, { x: 0, y: 0, width: chart.x, height: foot }, { fill: theme.surface.panel });
    if (table !== undefined && options.panel) drawTableGround(drawing, table, pen, theme);
  });
  const inChart = { x: chart.x, y: 0, width: chart.width, height: foot };
  pen.clip(inChart, () => {
    pen.group({ name: "folds" }, () => frame.folds.forEach((fold) => drawFold(fold, frame, pen, theme)));
    pen.group({ name: "grid" }, () => drawGrid(frame, pen, theme));
    pen.group({ name: "axis" }, () => {
      drawAxis(frame, pen, theme);
      frame.folds.forEach((fold) => drawFoldLabel(fold, frame, pen, theme));
    });
  });
  pen.clip({ x: 0, y: chart.y, width, height: chart.height }, () => drawRows(drawing, pen, theme, options));
  pen.clip({ x: chart.x, y: chart.y, width: chart.width, height: chart.height }, () =>
    drawMarks(drawing, pen, theme, state, options),
  );
  pen.clip(inChart, () => drawFlag(frame, pen, theme, foot));
  pen.group({ name: "frame" }, () => {
    drawLine(pen, 0, crisp(chart.y), width, crisp(chart.y), { stroke: theme.line.rule });
    if (options.panel) drawLine(pen, crisp(chart.x), 0, crisp(chart.x), foot, { stroke: theme.line.hair });
    if (table !== undefined) drawTableHead(drawing, table, pen, theme);
  });
  const { key } = drawing;
  if (key !== undefined) pen.group({ name: "key" }, () => drawKey(key, drawing, pen, theme));
}

function drawRows(drawing: PositionsDrawing, pen: Pen, theme: Theme, options: PositionsOptions): void {
  for (const placed of drawing.rows) {
    const { row, top } = placed;
    pen.group({ name: "issue", data: { issue: row.issue } }, () => {
      const foot = crisp(top + row.height);
      drawLine(pen, 0, foot, drawing.width, foot, { stroke: theme.line.hair });
      drawScale(placed, drawing, pen, theme, options.pad);
      drawGaps(placed, pen, theme);
    });
  }
}

function drawMarks(
  drawing: PositionsDrawing,
  pen: Pen,
  theme: Theme,
  state: PositionsState,
  options: PositionsOptions,
): void {
  const has = (mark: StanceMark, index: number | undefined): boolean =>
    index !== undefined && mark.events.includes(index);
  for (const placed of drawing.rows) {
    pen.group({ name: "tracks", data: { issue: placed.row.issue } }, () => {
      drawSteps(placed, drawing, pen, theme);
      drawGrounds(placed, pen, theme);
      drawTracks(placed, pen, theme);
    });
  }
  const isNear = (event: number): boolean => state.hovered === event || state.selected?.has(event) === true;
  pen.group({ name: "conditions" }, () => {
    for (const link of drawing.links)
      pen.group({ name: "condition", title: link.text }, () => drawCondition(link, pen, theme, isNear(link.event)));
  });
  for (const placed of drawing.rows) {
    const stateOf = (mark: StanceMark) => ({
      hovered: has(mark, state.hovered),
      selected: mark.events.some((index) => state.selected?.has(index)),
      focused: has(mark, state.focused),
    });
    drawStances(placed, pen, theme, stateOf, options.nameOf);
  }
}
