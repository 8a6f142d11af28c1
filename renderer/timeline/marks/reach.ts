import type { PathSink, Pen } from "../../pen/pen.ts";
import { type Theme, withAlpha } from "../../pen/theme.ts";
import type { DateCap, DateReach } from "../drawing.ts";
import { drawDisc, drawLine } from "./line.ts";

const TICK = 4;
const RING = 2.6;
const FADE = 3.2;

/**
 * How well it is dated: what extends sideways. Ticks bound a unit, rings say that it is questioned or open, a fade that
 * it is about; in a theme without gradients the fade is a taper.
 */
export function drawReach(
  pen: Pen,
  theme: Theme,
  reach: DateReach,
  x: number,
  y: number,
  colour: string,
  thin = false,
): void {
  const width = thin ? 1 : 1.25;
  drawSide(pen, theme, reach.start, Math.min(x, reach.from), x, y, colour, width, -1);
  drawSide(pen, theme, reach.end, Math.max(x, reach.to), x, y, colour, width, 1);
}

function drawSide(
  pen: Pen,
  theme: Theme,
  cap: DateCap,
  end: number,
  x: number,
  y: number,
  colour: string,
  width: number,
  direction: -1 | 1,
): void {
  if (Math.abs(end - x) < 0.5) return;
  if (cap === "fade" || cap === "fade-ring") {
    drawFade(pen, theme, x, end, y, colour);
  } else {
    drawLine(pen, x, y, cap === "ring" ? end - direction * RING : end, y, { stroke: colour, width });
  }
  if (cap === "tick") drawLine(pen, end, y - TICK, end, y + TICK, { stroke: colour, width });
  if (cap === "ring" || cap === "fade-ring")
    drawDisc(pen, end, y, RING, { fill: theme.surface.canvas, stroke: colour, width });
}

function drawFade(pen: Pen, theme: Theme, x: number, end: number, y: number, colour: string): void {
  if (theme.mono) {
    pen.path((sink) => traceTaper(sink, x, end, y), { fill: colour });
    return;
  }
  const clear = withAlpha(colour, 0);
  pen.path((sink) => sink.rect(Math.min(x, end), y - FADE / 2, Math.abs(end - x), FADE), {
    fill: x < end ? { from: colour, to: clear, x0: x, x1: end } : { from: clear, to: colour, x0: end, x1: x },
  });
}

function traceTaper(sink: PathSink, x: number, end: number, y: number): void {
  sink.moveTo(x, y - FADE / 2);
  sink.lineTo(end, y);
  sink.lineTo(x, y + FADE / 2);
  sink.closePath();
}
