import { textWidth } from "../../pen/metrics/text.ts";
import type { Box, Font, Pen } from "../../pen/pen.ts";
import { mix, type Theme } from "../../pen/theme.ts";
import { crisp, drawBox, drawLine, traceRounded } from "../../timeline/marks/line.ts";
import type { GapCell, PlacedRow, PositionsDrawing } from "../drawing.ts";
import { REMARK } from "../rows.ts";

const ONE: Font = { family: "chart", size: 14, weight: 600 };
const TWO: Font = { family: "chart", size: 12.5, weight: 600 };
const WORDS: Font = { family: "chart", size: 12, weight: 400, italic: true };
const BAR = 44;
const BAR_HEIGHT = 5;

/** The ground of the gap table and the column of the selected date. */
export function drawTableGround(drawing: PositionsDrawing, table: Box, pen: Pen, theme: Theme): void {
  drawBox(pen, table, { fill: theme.surface.raised });
  const chosen = drawing.columns.find((column) => column.chosen);
  if (chosen !== undefined)
    pen.path((sink) => traceRounded(sink, { x: chosen.x - 31, y: 4, width: 62, height: table.height - 8 }, 6), {
      fill: theme.surface.panel,
    });
  const edge = crisp(table.x);
  drawLine(pen, edge, 0, edge, table.height, { stroke: theme.line.hair });
}

/** Which dates the columns compare, and whose gap it is. */
export function drawTableHead(drawing: PositionsDrawing, table: Box, pen: Pen, theme: Theme): void {
  pen.text("Gap", table.x + 16, 21, { font: { family: "ui", size: 12.5, weight: 600 }, fill: theme.ink[1] });
  for (const { x, label, chosen } of drawing.columns) {
    pen.text(label, x, 21, {
      font: { family: "chart", size: 12, weight: chosen ? 600 : 400 },
      fill: chosen ? theme.ink[1] : theme.ink[2],
      anchor: "middle",
    });
  }
}

/** One number or two with a bar, or words; under them what rules found. */
export function drawGaps({ row, top }: PlacedRow, pen: Pen, theme: Theme): void {
  for (const cell of row.gaps) pen.group({ name: "gap", title: cell.tip }, () => drawCell(cell, top, pen, theme));
  for (const { remark, text, box } of row.remarks) {
    pen.group({ name: "remark", title: remark.rule }, () => {
      pen.text(text, box.x, top + box.y + 11.5, { font: REMARK, fill: theme.ink[2] });
      // Dotted, as what explains itself on hover and focus.
      const start = box.x + (text.startsWith("·") ? textWidth("· ", REMARK) : 0);
      drawLine(pen, start, top + box.y + 14.5, box.x + box.width, top + box.y + 14.5, {
        stroke: theme.ink[3],
        width: 1,
        dash: [1, 2],
      });
    });
  }
}

function drawCell(cell: GapCell, top: number, pen: Pen, theme: Theme): void {
  const y = top + cell.y;
  if (cell.kind === "words") {
    pen.text(cell.text, cell.x, y + 2, { font: WORDS, fill: theme.ink[3], anchor: "middle" });
    return;
  }
  const { narrowest, widest } = cell;
  const single = narrowest === widest;
  const text = single ? narrowest.toFixed(2) : `${narrowest.toFixed(2)}–${widest.toFixed(2)}`;
  pen.text(text, cell.x, y, { font: single ? ONE : TWO, fill: theme.ink[1], anchor: "middle" });
  const left = cell.x - BAR / 2;
  const bar = (width: number, fill: string) =>
    pen.path((sink) => traceRounded(sink, { x: left, y: y + 9, width, height: BAR_HEIGHT }, BAR_HEIGHT / 2), { fill });
  bar(BAR, theme.line.hair);
  if (widest > narrowest) bar(Math.max(BAR_HEIGHT, BAR * widest), mix(theme.ink[3], theme.surface.raised, 0.55));
  if (narrowest > 0) bar(Math.max(BAR_HEIGHT, BAR * narrowest), theme.ink[1]);
}
