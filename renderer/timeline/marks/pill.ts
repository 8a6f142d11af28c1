import type { Pen } from "../../pen/pen.ts";
import { pictureKey } from "../../pen/picture-key.ts";
import { mix, type Theme } from "../../pen/theme.ts";
import type { Pill } from "../drawing.ts";
import { DASH } from "./evidence.ts";
import { drawLine, traceRounded } from "./line.ts";
import { shapeOf, traceShape } from "./shape.ts";

const SHAPE = 8;
const SPACING = 11;

/** Several events in one mark: the kinds that are present, and how many events in all. */
export function drawPill(pill: Pill, pen: Pen, theme: Theme, presence = 1): void {
  const { box } = pill;
  const veil = (colour: string) => mix(colour, theme.surface.canvas, presence);
  const middle = box.y + box.height / 2;
  const total = pill.planned ? `+${pill.total}` : String(pill.total);
  const size = Math.min(12, box.height * 0.65);
  const style = {
    font: { family: "chart", size, weight: 600 },
    fill: veil(pill.planned ? theme.ink[2] : theme.ink[1]),
  } as const;
  const shown = kindsShown(pill, total, size);
  const { width, height } = box;
  const kinds = shown.flatMap(({ kind, hue }) => [kind, hue.slot]);
  const key = pictureKey("pill", theme.name, presence, pill.planned, width, height, ...kinds);
  const reach = { x: -2, y: -box.height / 2 - 2, width: box.width + 4, height: box.height + 4 };
  pen.stamp(key, reach, box.x, middle, (stamp, x, y) => {
    const body = { ...box, x, y: y - box.height / 2 };
    stamp.path((sink) => traceRounded(sink, body, body.height / 2), {
      fill: pill.planned ? theme.surface.canvas : theme.surface.raised,
      stroke: veil(pill.planned ? theme.ink[3] : theme.ink[2]),
      width: pill.planned ? 1.1 : 1.25,
      ...(pill.planned ? { dash: DASH } : {}),
    });
    shown.forEach(({ kind, hue }, i) => {
      const shape = shapeOf(kind, SHAPE);
      const at = x + 6 + SHAPE / 2 + i * SPACING;
      stamp.path((sink) => traceShape(sink, shape, at, y), { fill: veil(theme.party[hue.slot].fill) });
    });
  });
  const base = middle + size * 0.35;
  if (shown.length === 0) pen.text(total, box.x + box.width / 2, base, { ...style, anchor: "middle" });
  else pen.text(total, box.x + box.width - 7, base, { ...style, anchor: "end" });
}

/** What is planned shows no kinds, and neither does a pill too narrow for them. */
function kindsShown(pill: Pill, total: string, size: number): Pill["kinds"] {
  if (pill.planned) return [];
  const needed = pill.kinds.length * SPACING + total.length * size * 0.6 + 12;
  return needed > pill.box.width + 1 ? [] : pill.kinds;
}

/** The true range of the members, as far as it goes beyond the pill. Lies under all pills, since they may be close. */
export function drawPillRange(pill: Pill, pen: Pen, theme: Theme, presence = 1): void {
  const y = pill.box.y + pill.box.height / 2;
  const colour = mix(theme.ink[2], theme.surface.canvas, presence);
  const ends = [
    [pill.box.x, Math.min(pill.reach.from, pill.box.x)],
    [pill.box.x + pill.box.width, Math.max(pill.reach.to, pill.box.x + pill.box.width)],
  ] as const;
  for (const [edge, end] of ends) {
    if (Math.abs(edge - end) < 1) continue;
    drawLine(pen, edge, y, end, y, { stroke: colour, width: 1 });
    drawLine(pen, end, y - 3, end, y + 3, { stroke: colour, width: 1 });
  }
}
