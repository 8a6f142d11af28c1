import type { Record } from "../model/record.ts";
import type { Font, Pen } from "../pen/pen.ts";
import type { Theme } from "../pen/theme.ts";
import { drawBox, drawLine } from "../timeline/marks/line.ts";
import type { CompareDrawing, DrawnCell, DrawnRow, Head, TextBlock } from "./drawing.ts";
import { FONTS } from "./layout.ts";
import { drawColumnLink, drawHeadMark, drawSpeaks } from "./marks.ts";

const BAR = 3;
const CHIP = 13;
const NOTE: Font = { family: "ui", size: 7.5, weight: 400 };

/** Draws a comparison through a pen: heads, rows, and the strokes between them. */
export function drawComparison(drawing: CompareDrawing, record: Record, pen: Pen, theme: Theme): void {
  const { width, height, rowHead, headHeight } = drawing;
  pen.group({ name: "comparison" }, () => {
    for (const row of drawing.rows) for (const cell of row.cells) drawGround(cell, pen, theme);
    const hair = { stroke: theme.line.hair, width: 0.75 };
    for (const { bottom } of drawing.rows) drawLine(pen, 0, bottom, width, bottom, hair);
    for (const { box } of drawing.heads) drawLine(pen, box.x, 0, box.x, height, hair);
    drawCorner(drawing, pen, theme);
    for (const head of drawing.heads) drawBar(head, headHeight, pen, theme);
    for (const head of drawing.heads) drawHead(head, record, pen, theme);
    for (const row of drawing.rows) drawRow(row, pen, theme);
  });
  if (drawing.rows.length === 0)
    pen.text("No issue to compare.", rowHead + 8, headHeight + 18, { font: FONTS.quiet, fill: theme.ink[3] });
}

function drawCorner({ headHeight }: CompareDrawing, pen: Pen, theme: Theme): void {
  pen.text("Issue", 0, 34, { font: { family: "ui", size: 10, weight: 600 }, fill: theme.ink[1] });
  pen.text("dots: who speaks to it", 0, 48, { font: FONTS.page, fill: theme.ink[3] });
  pen.text("number: gap, as in Positions", 0, 60, { font: FONTS.page, fill: theme.ink[3] });
  drawLine(pen, 0, headHeight, 120, headHeight, { stroke: theme.line.hair, width: 0.75 });
}

function block(text: TextBlock, font: Font, fill: string, pen: Pen): void {
  text.lines.forEach((line, i) => pen.text(line, text.x, text.y + i * text.leading, { font, fill }));
}

function drawBar({ box, hue }: Head, bottom: number, pen: Pen, theme: Theme): void {
  const y = bottom - BAR;
  const colours = [hue.slot, ...(hue.lower === undefined ? [] : [hue.lower])];
  const high = BAR / colours.length;
  colours.forEach((slot, i) =>
    drawBox(pen, { x: box.x, y: y + i * high, width: box.width, height: high }, { fill: theme.party[slot].fill }),
  );
}

function drawHead(head: Head, record: Record, pen: Pen, theme: Theme): void {
  const { mark, title, next } = head;
  pen.group({ name: "head", data: { event: record.events[head.index]?.id ?? "" } }, () => {
    drawHeadMark(record, head.index, mark.x, mark.y, pen, theme);
    title.lines.forEach((line, i) => {
      const numbered = i === title.lines.length - 1 && head.notes.length > 0;
      const raised = { content: head.notes.join(","), font: NOTE, fill: theme.ink[2], rise: 4.5, gap: 2 };
      pen.text(line, title.x, title.y + i * title.leading, {
        font: FONTS.title,
        fill: theme.ink[1],
        ...(numbered ? { raised } : {}),
      });
    });
    block(head.when, FONTS.head, theme.ink[1], pen);
    block(head.put, FONTS.head, theme.ink[2], pen);
    if (head.others !== undefined) block(head.others, FONTS.link, theme.ink[2], pen);
    if (next === undefined) return;
    drawColumnLink(next.type, next.from, next.to, next.y, pen, theme);
    pen.text(next.words, next.from - 5, next.y + 3, { font: FONTS.link, fill: theme.ink[1], anchor: "end" });
  });
}

/** Silence is drawn as silence: hatched, and said. */
function drawGround({ box, state }: DrawnCell, pen: Pen, theme: Theme): void {
  if (state !== "silent") return;
  drawBox(pen, box, { fill: { hatch: theme.line.hair, gap: 7, width: 1.2 } });
}

function drawRow(row: DrawnRow, pen: Pen, theme: Theme): void {
  block(row.issue, FONTS.issue, theme.ink[1], pen);
  for (const { state, hue, x, y } of row.speaks) drawSpeaks(state, hue, x, y, pen, theme);
  const { gap } = row;
  pen.text(gap.text, gap.x, gap.y, { font: FONTS.gap, fill: gap.known ? theme.ink[1] : theme.ink[3] });
  for (const cell of row.cells) drawCell(cell, pen, theme);
}

function drawCell({ state, hue, entries }: DrawnCell, pen: Pen, theme: Theme): void {
  const quiet = state !== "points";
  entries.forEach((entry, i) => {
    const { number, sign, words, page } = entry;
    if (number !== undefined) drawChip(number, hue, sign.x, sign.y, pen, theme);
    else if (i === 0 && state !== "silent")
      drawLine(pen, sign.x - 5, sign.y, sign.x + 5, sign.y, { stroke: theme.ink[3], width: 1.5 });
    if (state === "silent") drawSilent(words, pen, theme);
    else block(words, quiet ? FONTS.quiet : FONTS.words, quiet ? theme.ink[2] : theme.ink[1], pen);
    pen.text(page.text, page.x, page.y, { font: FONTS.page, fill: theme.ink[3], anchor: "end" });
  });
}

function drawSilent({ x, y, lines }: TextBlock, pen: Pen, theme: Theme): void {
  const halo = { colour: theme.surface.canvas, width: 3.5 };
  for (const line of lines) pen.text(line, x, y, { font: FONTS.quiet, fill: theme.ink[3], halo });
}

/** A point's number in its party's square, halves for a joint text. */
function drawChip(number: number, hue: Head["hue"], x: number, y: number, pen: Pen, theme: Theme): void {
  const box = { x: x - CHIP / 2, y: y - CHIP / 2, width: CHIP, height: CHIP };
  drawBox(pen, box, { fill: theme.party[hue.slot].fill });
  if (hue.lower !== undefined) drawBox(pen, { ...box, y, height: CHIP / 2 }, { fill: theme.party[hue.lower].fill });
  pen.text(String(number), x, y + 3.3, { font: FONTS.chip, fill: theme.party[hue.slot].on, anchor: "middle" });
}
