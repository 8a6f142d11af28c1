import { fitText } from "../../pen/metrics/text.ts";
import type { Font, Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { CoverageRow, TimelineDrawing } from "../drawing.ts";
import type { Frame } from "./frame.ts";
import { drawBox, drawLine } from "./line.ts";

const TICK = 4;
const SQUARE = 7.2;

/** What rests on one document: a tick at each event it supports, a line over its reach, a square at its own date. */
export function drawCoverageRow(row: CoverageRow, pen: Pen, theme: Theme): void {
  const colour = row.emphasis ? theme.ink[1] : theme.ink[3];
  const { y } = row;
  if (row.heights !== undefined) {
    pen.path(
      (sink) => row.ticks.forEach((x, i) => sink.rect(x - 1, y - (row.heights?.[i] ?? 0), 2, row.heights?.[i] ?? 0)),
      { fill: colour },
    );
    return;
  }
  if (row.reach.to > row.reach.from) drawLine(pen, row.reach.from, y, row.reach.to, y, { stroke: colour, width: 0.75 });
  pen.path(
    (sink) => {
      for (const x of row.ticks) {
        sink.moveTo(x, y - TICK);
        sink.lineTo(x, y + TICK);
      }
    },
    { stroke: colour, width: 1.5 },
  );
  if (row.own === undefined) return;
  const box = { x: row.own - SQUARE / 2, y: y - SQUARE / 2, width: SQUARE, height: SQUARE };
  drawBox(pen, box, { fill: theme.surface.canvas, stroke: colour, width: 1.5 });
}

/** The number and title of the document, in the gutter. */
export function drawCoverageTitle(
  row: CoverageRow,
  drawing: TimelineDrawing,
  pen: Pen,
  theme: Theme,
  frame: Frame,
): void {
  if (row.heights !== undefined) return;
  const { gutter } = drawing.regions;
  const left = gutter.x + frame.pad;
  const font: Font = { family: "chart", size: 11, weight: row.emphasis ? 500 : 400 };
  const number: Font = { family: "chart", size: 11, weight: 600 };
  pen.text(String(row.number), left, row.y + 4, { font: number, fill: row.emphasis ? theme.ink[1] : theme.ink[3] });
  const room = gutter.x + gutter.width - left - 12 - 8;
  pen.text(fitText(row.title, font, room), left + 12, row.y + 4, {
    font,
    fill: row.emphasis ? theme.ink[1] : theme.ink[2],
  });
}
