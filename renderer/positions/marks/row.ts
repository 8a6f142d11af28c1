import type { Box, Font, Pen, TextStyle } from "../../pen/pen.ts";
import { type Theme, trackStyles } from "../../pen/theme.ts";
import type { PartySlot } from "../../model/slots.ts";
import { crisp, drawBox, drawLine } from "../../timeline/marks/line.ts";
import type { GapBand, IssueRow, PartyName, PlacedRow, PositionsDrawing, StanceMark } from "../drawing.ts";
import { CRITERION, CRITERION_LEADING, SUMMARY } from "../gutter.ts";
import { STATEMENT, STATEMENT_LEADING } from "../statements.ts";
import { CODE, NOTE } from "../codes.ts";
import { drawDots, drawEnd, drawStance, type MarkState } from "./stance.ts";

/** The question, and every step of the scale in words at its own height. */
export function drawScale(
  { row, top }: PlacedRow,
  drawing: PositionsDrawing,
  pen: Pen,
  theme: Theme,
  pad: number,
): void {
  const gutter = drawing.chart.x;
  if (row.heading === undefined) drawQuestion(row, top, drawing, pen, theme, pad);
  // Folds and grid belong to the chart under it.
  else
    drawBox(
      pen,
      { x: 0, y: top + 1, width: drawing.width, height: row.heading.height - 1 },
      { fill: theme.surface.canvas },
    );
  for (const step of row.steps) {
    const y = top + step.y;
    const { step: font, stepLeading } = drawing.type;
    step.lines.forEach((line, i) =>
      pen.text(line, gutter - 32, y + font.size * 0.35 + (i - (step.lines.length - 1) / 2) * stepLeading, {
        font,
        fill: theme.ink[2],
        anchor: "end",
      }),
    );
    pen.text(String(step.value), gutter - 19, y + drawing.type.step.size * 0.35, {
      font: drawing.type.number,
      fill: theme.ink[3],
      anchor: "middle",
    });
    step.criterionLines.forEach((line, i) =>
      pen.text(line, gutter - 32, y + 19 + i * CRITERION_LEADING, {
        font: CRITERION,
        fill: theme.ink[3],
        anchor: "end",
      }),
    );
    if (step.pole !== undefined) drawPole(step.pole, gutter - 5, y, step.bar, pen, theme);
  }
}

function drawQuestion(
  row: IssueRow,
  top: number,
  drawing: PositionsDrawing,
  pen: Pen,
  theme: Theme,
  pad: number,
  halo?: TextStyle["halo"],
): void {
  for (const { text, y } of row.question)
    pen.text(text, pad, top + y, {
      font: drawing.type.question,
      fill: theme.ink[1],
      ...(halo === undefined ? {} : { halo }),
    });
}

/** A question above its chart, with the gap in words: over the links that lead from issue to issue. */
export function drawHeading(
  { row, top }: PlacedRow,
  drawing: PositionsDrawing,
  pen: Pen,
  theme: Theme,
  pad: number,
): void {
  if (row.heading === undefined) return;
  const halo = { colour: theme.surface.canvas, width: 3.5 };
  drawQuestion(row, top, drawing, pen, theme, pad, halo);
  const { text, y } = row.heading.summary;
  pen.text(text, pad, top + y, { font: SUMMARY, fill: theme.ink[2], halo });
}

/** Whose end of the scale a step is: a bar in the party's hue, or its code where there is no hue. */
export function drawPole({ id, slot }: PartyName, x: number, y: number, height: number, pen: Pen, theme: Theme): void {
  if (theme.mono) pen.text(id, x - 6, y + POLE.size * 0.35, { font: POLE, fill: theme.ink[1] });
  else drawBox(pen, { x: x - 2, y: y - height / 2, width: 4, height }, { fill: theme.party[slot].fill });
}

const POLE: Font = { family: "chart", size: 9, weight: 600 };

/** A hair for every step, across the chart. */
export function drawSteps({ row, top }: PlacedRow, drawing: PositionsDrawing, pen: Pen, theme: Theme): void {
  const { chart } = drawing;
  pen.path(
    (sink) => {
      for (const { y } of row.steps) {
        sink.moveTo(chart.x + 8, crisp(top + y));
        sink.lineTo(chart.x + chart.width - 8, crisp(top + y));
      }
    },
    { stroke: theme.line.hair, width: 0.75 },
  );
}

/** What the tracks stand on: gap bands, and the room between the bounds of a range that is carried on. */
export function drawGrounds({ row, top }: PlacedRow, pen: Pen, theme: Theme): void {
  for (const box of row.unknowns) drawUnknown({ ...box, y: top + box.y }, pen, theme);
  for (const band of row.bands) drawGapBand(band, top, pen, theme);
  for (const { box, slot } of row.shades)
    drawBox(pen, { ...box, y: top + box.y }, { fill: theme.party[slot].fill, opacity: theme.mono ? 0.07 : 0.1 });
}

/** Dark as wide as the gap is at its narrowest, light as wide as it may be; dotted edges where one side is only carried. */
export function drawGapBand({ widest, narrowest, carried }: GapBand, top: number, pen: Pen, theme: Theme): void {
  const { gap, gapOpacity } = theme.mark;
  if (narrowest !== undefined)
    drawBox(pen, { ...narrowest, y: top + narrowest.y }, { fill: gap, opacity: gapOpacity * NARROWEST });
  drawBox(pen, { ...widest, y: top + widest.y }, { fill: gap, opacity: gapOpacity * WIDEST });
  if (!carried) return;
  for (const x of [widest.x, widest.x + widest.width])
    drawDots(pen, x, top + widest.y, x, top + widest.y + widest.height, theme.ink[3], 1.1);
}

/** Hatched the other way than folds are: one of the pair is in evidence and the other is not, so that nobody can say how far apart. */
export function drawUnknown(box: Box, pen: Pen, theme: Theme): void {
  drawBox(pen, box, { fill: { hatch: theme.ink[3], gap: 5, width: 0.75, lean: "back" }, opacity: UNKNOWN });
}

const UNKNOWN = 0.6;

/** The narrowest band lies over the widest one: together they are as dark as the theme says. */
const WIDEST = 0.4;
const NARROWEST = 0.6;

/** How a party's line is drawn in a theme: its hue, or, without hue, weight and grey. */
function lineOf(slot: PartySlot, theme: Theme): { readonly colour: string; readonly width: number } {
  const { width, mono } = trackStyles[slot];
  return { colour: theme.mono ? mono : theme.party[slot].fill, width };
}

export function drawTracks({ row, top }: PlacedRow, pen: Pen, theme: Theme): void {
  for (const { slot, from, to, y, solid } of row.lines) {
    const { colour, width } = lineOf(slot, theme);
    if (solid) drawLine(pen, from, top + y, to, top + y, { stroke: colour, width: Math.max(1.25, width * 0.9) });
    else drawDots(pen, from, top + y, to, top + y, colour, Math.min(2, Math.max(1.5, width * 0.7)));
  }
  for (const { slot, x, from, to } of row.risers)
    drawDots(pen, x, top + from, x, top + to, lineOf(slot, theme).colour, 1.4);
  for (const { slot, x, y } of row.ends) drawEnd(pen, theme, x, top + y, lineOf(slot, theme).colour);
}

export function drawStances(
  { row, top }: PlacedRow,
  pen: Pen,
  theme: Theme,
  stateOf: (mark: StanceMark) => MarkState,
  nameOf: (mark: StanceMark) => { readonly event: string; readonly title: string },
): void {
  for (const mark of row.stances) {
    const { event, title } = nameOf(mark);
    pen.group({ name: "stance", title, data: { event, party: mark.party, issue: mark.issue } }, () =>
      drawStance(mark, top, pen, theme, stateOf(mark)),
    );
  }
  drawWords(row, top, pen, theme);
}

/** Codes beside marks, and the names of statements where the issue is opened. */
function drawWords(row: IssueRow, top: number, pen: Pen, theme: Theme): void {
  const halo = { colour: theme.surface.canvas, width: 3.5 };
  for (const { text, slot, x, y, anchor, notes } of row.codes) {
    const raised =
      notes === undefined ? {} : { raised: { content: notes, font: NOTE, fill: theme.ink[2], rise: 3.5, gap: 1.5 } };
    pen.text(text, x, top + y, { font: CODE, fill: theme.party[slot].text, anchor, halo, ...raised });
  }
  for (const { lines, box, slot, leader } of row.labels) {
    const [x1, y1, x2, y2] = leader;
    if (Math.hypot(x2 - x1, y2 - y1) > 9)
      drawLine(pen, x1, top + y1, x2, top + y2, { stroke: theme.ink[3], width: 0.75 });
    lines.forEach((text, i) => {
      const last = i === lines.length - 1;
      pen.text(text, box.x, top + box.y + i * STATEMENT_LEADING + 10.5, {
        font: last ? { ...STATEMENT, weight: 400 } : STATEMENT,
        fill: last ? theme.party[slot].text : theme.ink[1],
        halo,
      });
    });
  }
}
