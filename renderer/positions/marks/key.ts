import type { Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import { crisp, drawBox, drawDisc, drawLine } from "../../timeline/marks/line.ts";
import type { KeyEntry, KeySign, PositionsDrawing, ReadingKey, StanceMark } from "../drawing.ts";
import { KEY_FONT } from "../key.ts";
import { drawLinkLine } from "./condition.ts";
import { drawGapBand, drawPole, drawUnknown } from "./row.ts";
import { drawDots, drawEnd, drawHook, drawStance } from "./stance.ts";

/** The foot: how the tracks are read, and the formula of the gap. */
export function drawKey(key: ReadingKey, drawing: PositionsDrawing, pen: Pen, theme: Theme): void {
  drawBox(pen, key.box, { fill: theme.surface.canvas });
  drawLine(pen, key.box.x, crisp(key.box.y), key.box.x + key.box.width, crisp(key.box.y), { stroke: theme.line.rule });
  for (const entry of key.entries) drawEntry(entry, drawing, pen, theme);
  for (const { text, x, y, font, tone } of key.lines) pen.text(text, x, y, { font, fill: theme.ink[tone] });
}

function drawEntry({ sign, text, x, y, width }: KeyEntry, drawing: PositionsDrawing, pen: Pen, theme: Theme): void {
  drawSign(sign, x, y, width, drawing.pair, pen, theme);
  pen.text(text, x + width + 7, y + 4, { font: KEY_FONT, fill: theme.ink[1] });
}

/** The picture of one entry about its left edge and its middle. */
export function drawSign(
  sign: KeySign,
  x: number,
  y: number,
  width: number,
  [first, second]: PositionsDrawing["pair"],
  pen: Pen,
  theme: Theme,
): void {
  const mark = (at: number, change: Partial<StanceMark>): void =>
    drawStance({ ...SAMPLE, slot: first.slot, x: at, ...change }, y, pen, theme, CALM);
  const a = theme.party[first.slot].fill;
  switch (sign) {
    case "solid":
      drawLine(pen, x + 6, y, x + width - 6, y, { stroke: a, width: 2.7 });
      mark(x + 6, {});
      mark(x + width - 6, {});
      return;
    case "dotted":
      drawDots(pen, x + 6, y, x + width - 4, y, a, 2);
      mark(x + 6, {});
      drawEnd(pen, theme, x + width - 3, y, a);
      return;
    case "range":
      mark(x + width / 2, { slot: second.slot, top: -6, bottom: 6, size: 9.5 });
      return;
    case "pole":
      drawPole(first, x + 6, y, 13, pen, theme);
      return;
    case "gap":
      drawGapBand(
        {
          widest: { x, y: y - 11, width, height: 22 },
          narrowest: { x, y: y - 5, width, height: 10 },
          carried: false,
          tip: "",
        },
        0,
        pen,
        theme,
      );
      return;
    case "carried":
      drawGapBand(
        { widest: { x, y: y - 9, width, height: 18 }, narrowest: undefined, carried: true, tip: "" },
        0,
        pen,
        theme,
      );
      return;
    case "unknown":
      drawUnknown({ x, y: y - 9, width, height: 18 }, pen, theme);
      return;
    case "reported":
      mark(x + width / 2, { slot: second.slot, fill: "part" });
      return;
    case "catalogue":
      mark(x + width / 2, { slot: second.slot, fill: "empty" });
      return;
    case "condition":
      drawLinkLine(pen, theme, { x: x + width - 2, y: y - 9 }, { x: x + width - 2, y: y + 6 }, 14, false);
      drawDisc(pen, x + width - 2, y + 8, 2.4, { fill: theme.surface.canvas, stroke: theme.mark.link, width: 1.1 });
      return;
    case "reversal":
      drawHook(pen, theme, x + width / 2 - 1, y);
  }
}

const CALM = { hovered: false, selected: false, focused: false };
const SAMPLE: StanceMark = {
  party: "",
  issue: "",
  events: [],
  slot: "1",
  x: 0,
  top: 0,
  bottom: 0,
  fill: "full",
  size: 10.5,
  inFold: false,
};
