import type { PathSink, Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { Glyph } from "../../timeline/drawing.ts";
import { drawGlyph } from "../../timeline/marks/glyph.ts";
import { drawDisc, drawLine, grown, traceRounded } from "../../timeline/marks/line.ts";
import { drawReach } from "../../timeline/marks/reach.ts";
import { drawFocus, drawHover, drawSelection } from "../../timeline/marks/selection.ts";
import type { StanceMark } from "../drawing.ts";

const OUTLINE = 1.5;
/** How much of a reported mark is filled, from its foot. */
const PART = 0.42;

/** What the reader points at, has chosen, or has reached with the keys. */
export interface MarkState {
  readonly hovered: boolean;
  readonly selected: boolean;
  readonly focused: boolean;
}

/** A stance: a diamond at one step, or one stretched over the steps of its range. Evidence is how full it is. */
export function drawStance(mark: StanceMark, top: number, pen: Pen, theme: Theme, state: MarkState): void {
  if (mark.top === mark.bottom) {
    const glyph = glyphOf(mark, top);
    if (state.hovered) drawHover(glyph, pen, theme);
    if (state.selected) drawSelection(glyph, pen, theme);
    drawGlyph(glyph, pen, theme);
  } else drawRange(mark, top, pen, theme, state);
  if (mark.reversal !== undefined) drawReversal(mark, top, pen, theme);
  if (state.focused) drawFocus(stanceBox(mark, top), pen, theme);
}

function glyphOf(mark: StanceMark, top: number): Glyph {
  return {
    event: "",
    index: mark.events[0] ?? 0,
    lane: mark.party,
    kind: "position",
    x: mark.x,
    y: top + mark.top,
    size: mark.size,
    hue: { slot: mark.slot },
    fill: mark.fill,
    checked: false,
    supplied: false,
    inFold: mark.inFold,
    presence: 1,
    ...(mark.reach === undefined ? {} : { reach: mark.reach }),
  };
}

/** The box around a mark. */
function stanceBox(mark: StanceMark, top: number) {
  const half = mark.size * 0.58;
  return { x: mark.x - half, y: top + mark.top - half, width: 2 * half, height: mark.bottom - mark.top + 2 * half };
}

function drawRange(mark: StanceMark, top: number, pen: Pen, theme: Theme, state: MarkState): void {
  const half = mark.size * 0.5;
  const { fill: colour } = theme.party[mark.slot];
  const [y1, y2] = [top + mark.top, top + mark.bottom];
  const box = stanceBox(mark, top);
  if (state.hovered) pen.path((sink) => traceRounded(sink, grown(box, 6), 8), { fill: theme.ink[1], opacity: 0.12 });
  if (state.selected)
    pen.path((sink) => traceHexagon(sink, mark.x, y1 - 3, y2 + 3, half + 4.5), {
      stroke: theme.ink[1],
      width: 2,
      join: "round",
    });
  if (mark.reach !== undefined) drawReach(pen, theme, mark.reach, mark.x, (y1 + y2) / 2, colour, mark.inFold);
  const whole = (sink: PathSink) => traceHexagon(sink, mark.x, y1, y2, half);
  pen.path(whole, { fill: theme.surface.canvas, stroke: theme.surface.canvas, width: 4, join: "round" });
  if (mark.fill === "full") pen.path(whole, { fill: colour, stroke: colour, width: OUTLINE, join: "round" });
  else {
    if (mark.fill === "part") {
      const height = y2 - y1 + 2 * half;
      const level = y2 + half - height * PART;
      pen.path((sink) => traceFoot(sink, mark.x, y1, y2, half, level), { fill: colour });
    }
    pen.path(whole, { stroke: colour, width: OUTLINE, join: "round" });
  }
}

/** A diamond stretched from one height to another. */
function traceHexagon(sink: PathSink, x: number, top: number, bottom: number, half: number): void {
  sink.moveTo(x, top - half);
  sink.lineTo(x + half, top);
  sink.lineTo(x + half, bottom);
  sink.lineTo(x, bottom + half);
  sink.lineTo(x - half, bottom);
  sink.lineTo(x - half, top);
  sink.closePath();
}

/** Its part below a level. */
function traceFoot(sink: PathSink, x: number, top: number, bottom: number, half: number, level: number): void {
  const y = Math.max(level, top);
  const cut = y > bottom ? half - (y - bottom) : half;
  sink.moveTo(x - cut, y);
  sink.lineTo(x + cut, y);
  if (y < bottom) sink.lineTo(x + half, bottom);
  sink.lineTo(x, bottom + half);
  if (y < bottom) sink.lineTo(x - half, bottom);
  sink.closePath();
}

/** A hook that turns back, beside the mark. */
function drawReversal(mark: StanceMark, top: number, pen: Pen, theme: Theme): void {
  drawHook(pen, theme, mark.x + mark.size * 0.5 + 6, top + mark.top - mark.size * 0.5 - 3);
}

export function drawHook(pen: Pen, theme: Theme, x: number, y: number): void {
  const style = { stroke: theme.ink[1], width: 1.4, cap: "round", join: "round" } as const;
  pen.path((sink) => {
    sink.moveTo(x - 3, y + 3.5);
    sink.lineTo(x + 1, y + 3.5);
    sink.arc(x + 1, y, 3.5, Math.PI / 2, -Math.PI / 2, true);
    sink.lineTo(x - 3, y - 3.5);
  }, style);
  pen.path((sink) => {
    sink.moveTo(x - 0.8, y - 5.8);
    sink.lineTo(x - 3.4, y - 3.5);
    sink.lineTo(x - 0.8, y - 1.2);
  }, style);
}

/** A ring: from here on nobody says. */
export function drawEnd(pen: Pen, theme: Theme, x: number, y: number, colour: string): void {
  drawDisc(pen, x, y, 2.75, { fill: theme.surface.canvas, stroke: colour, width: 1.25 });
}

/** Round dots: carried on without evidence. */
export function drawDots(
  pen: Pen,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  colour: string,
  width: number,
): void {
  drawLine(pen, x1, y1, x2, y2, { stroke: colour, width, dash: [0.1, width + 2.4], cap: "round" });
}
