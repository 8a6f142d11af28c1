import type { LinkType } from "../../../data/schema/index.ts";
import type { PathSink, Pen } from "../../pen/pen.ts";
import { mix, type Theme } from "../../pen/theme.ts";
import type { LinkLine, Point } from "../drawing.ts";
import { drawDisc } from "./line.ts";

export interface LinkEmphasis {
  /** An end is selected: ink, thick and labelled. */
  readonly selected: boolean;
  readonly hovered: boolean;
  readonly presence: number;
}

/** The descent of a text: a curve from the older one; its end at the newer one says what that does to it. */
export function drawLink(link: LinkLine, pen: Pen, theme: Theme, emphasis: LinkEmphasis): void {
  const colour = colourOf(theme, emphasis);
  const width = isStrong(emphasis) ? 2 : 1.25;
  const [start, first, second, tip] = link.points;
  const angle = directionAt(link.points);
  const back = endLength(link.type);
  const stop = { x: tip.x - Math.cos(angle) * back, y: tip.y - Math.sin(angle) * back };
  const trace = (sink: PathSink) => {
    sink.moveTo(start.x, start.y);
    sink.bezierCurveTo(first.x, first.y, second.x, second.y, stop.x, stop.y);
  };
  pen.path(trace, { stroke: theme.surface.canvas, width: width + 3, cap: "round" });
  pen.path(trace, { stroke: colour, width, ...dashOf(link), ...(isDotted(link.type) ? {} : { cap: "round" }) });
  drawLinkEnd(link.type, tip, angle, colour, theme.surface.canvas, pen);
}

/** What the later text does to the older one, in a word: on the line, where either end is selected or under the pointer. */
export function drawLinkWord({ label }: LinkLine, pen: Pen, theme: Theme, emphasis: LinkEmphasis): void {
  if (label === undefined || !isStrong(emphasis)) return;
  pen.text(label.text, label.x, label.y, {
    font: { family: "chart", size: 11, weight: 400, italic: true },
    fill: colourOf(theme, emphasis),
    anchor: "middle",
    halo: { colour: theme.surface.canvas, width: 3.5 },
  });
}

function isStrong({ selected, hovered }: LinkEmphasis): boolean {
  return selected || hovered;
}

function colourOf(theme: Theme, { selected, presence }: LinkEmphasis): string {
  return mix(selected ? theme.ink[1] : theme.mark.link, theme.surface.canvas, presence);
}

function isDotted(type: LinkType): boolean {
  return type === "refers-to" || type === "reports" || type === "part-of";
}

function dashOf(link: LinkLine): { readonly dash?: readonly number[] } {
  if (isDotted(link.type)) return { dash: [1.5, 3] };
  return link.doubtful ? { dash: [6, 4] } : {};
}

/** How far before its tip the line stops, so that the end is not drawn over. */
function endLength(type: LinkType): number {
  return isDotted(type) || type === "withdraws" ? 0 : 7;
}

function directionAt([start, first, second, tip]: LinkLine["points"]): number {
  for (const point of [second, first, start]) {
    const [dx, dy] = [tip.x - point.x, tip.y - point.y];
    if (Math.hypot(dx, dy) > 0.5) return Math.atan2(dy, dx);
  }
  return 0;
}

/** The end at the newer text; x runs along the line and is 0 at the tip. */
export function drawLinkEnd(type: LinkType, tip: Point, angle: number, colour: string, ground: string, pen: Pen): void {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const at = (x: number, y: number) => [tip.x + x * cos - y * sin, tip.y + x * sin + y * cos] as const;
  const lines = (strokes: readonly (readonly (readonly [number, number])[])[]) => (sink: PathSink) => {
    for (const stroke of strokes)
      stroke.forEach(([x, y], i) => (i === 0 ? sink.moveTo(...at(x, y)) : sink.lineTo(...at(x, y))));
  };
  switch (type) {
    case "supersedes":
      pen.path(
        (sink) => {
          lines([HEAD])(sink);
          sink.closePath();
        },
        { fill: colour },
      );
      pen.path(lines([bar(-0.6)]), { stroke: colour, width: 1.75 });
      break;
    case "revises":
      pen.path(lines([ARROW]), { stroke: colour, width: 1.5 });
      break;
    case "answers":
      drawDisc(pen, ...at(-4, 0), 3, { fill: ground, stroke: colour, width: 1.5 });
      break;
    case "accepts":
      drawDisc(pen, ...at(-4, 0), 3.4, { fill: colour });
      break;
    case "rejects":
      pen.path(lines(CROSS), { stroke: colour, width: 1.75 });
      break;
    case "withdraws":
      pen.path(lines([bar(-1)]), { stroke: colour, width: 2 });
      break;
    default:
      break;
  }
}

const HEAD = [
  [-8, -4],
  [-2, 0],
  [-8, 4],
] as const;
const ARROW = [
  [-7, -4],
  [-1, 0],
  [-7, 4],
] as const;
const CROSS = [
  [
    [-8, -3.6],
    [-1, 3.6],
  ],
  [
    [-8, 3.6],
    [-1, -3.6],
  ],
] as const;

function bar(x: number): readonly (readonly [number, number])[] {
  return [
    [x, -4.5],
    [x, 4.5],
  ];
}
