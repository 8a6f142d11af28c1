import type { Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import { drawDisc } from "../../timeline/marks/line.ts";
import type { ConditionLink } from "../drawing.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** "If … then": from the stance that depends to the issue that it depends on, where it ends in a ring. */
export function drawCondition(link: ConditionLink, pen: Pen, theme: Theme, emphasis: boolean): void {
  const down: 1 | -1 = link.to.y > link.from.y ? 1 : -1;
  const from = { x: link.from.x, y: link.from.y + down * 7 };
  if (link.away && !emphasis) {
    drawStub(pen, theme, from, down);
    return;
  }
  const to = { x: link.to.x, y: link.to.y - down * 9 };
  drawLinkLine(pen, theme, from, to, link.swing, emphasis);
  drawDisc(pen, to.x, to.y, 2.4, {
    fill: theme.surface.canvas,
    stroke: emphasis ? theme.ink[1] : theme.mark.link,
    width: emphasis ? 1.6 : 1.1,
  });
}

/** The beginning of a line that leads out of the view, with the point of an arrow. */
function drawStub(pen: Pen, theme: Theme, from: Point, down: 1 | -1): void {
  const end = from.y + down * STUB;
  pen.path(
    (sink) => {
      sink.moveTo(from.x, from.y);
      sink.lineTo(from.x, end);
      sink.moveTo(from.x - 3, end - down * 4);
      sink.lineTo(from.x, end);
      sink.lineTo(from.x + 3, end - down * 4);
    },
    { stroke: theme.mark.link, width: 1, join: "round" },
  );
}

const STUB = 14;

/** A curve that swings out to the left. */
export function drawLinkLine(pen: Pen, theme: Theme, from: Point, to: Point, swing: number, emphasis: boolean): void {
  const rise = (to.y - from.y) * 0.22;
  const trace: Parameters<Pen["path"]>[0] = (sink) => {
    sink.moveTo(from.x, from.y);
    sink.bezierCurveTo(from.x - swing * 1.33, from.y + rise, to.x - swing * 1.33, to.y - rise, to.x, to.y);
  };
  pen.path(trace, { stroke: theme.surface.canvas, width: emphasis ? 5 : 3.5, opacity: 0.8 });
  pen.path(trace, {
    stroke: emphasis ? theme.ink[1] : theme.mark.link,
    width: emphasis ? 2 : 1,
    dash: emphasis ? [5, 3] : [4, 3],
  });
}
