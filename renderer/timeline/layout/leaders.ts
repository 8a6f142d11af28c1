import type { Box } from "../../pen/pen.ts";
import type { Label, Point } from "../drawing.ts";
import type { Claim } from "./claims.ts";
import { boxOf, fits, labelOf, type Text } from "./label-text.ts";
import { notesOf } from "./notes.ts";
import type { Occupancy } from "./occupancy.ts";
import type { Stage } from "./scene.ts";

/** How far a leader reaches, in pixels. */
const LEADER = 40;

/** Away from its mark, as near as there is room, with a line between. */
export function ledLabel(
  stage: Stage,
  { item, anchors }: Claim,
  text: Text,
  taken: Occupancy,
  reach = LEADER,
  avoid: readonly Box[] = [],
  leads: readonly Lead[] = stage.input.labels === "all" ? SPREAD : LEADS,
): Label | undefined {
  const [mark] = anchors;
  if (mark === undefined) return undefined;
  const notes = notesOf(stage.input, item.index);
  const height = text.lines.length * text.lineHeight;
  for (let distance = 14; distance <= reach; distance += 6) {
    for (const { across, down } of leads) {
      const edge = { x: mark.x + across * distance, y: mark.y + down * distance };
      const left = across === 0 ? edge.x - text.width / 2 : across > 0 ? edge.x : edge.x - text.width;
      const top = down === 0 ? edge.y - height / 2 : down > 0 ? edge.y : edge.y - height;
      if (!fits(stage, boxOf(text, { left, top }), taken)) continue;
      const half = item.size / 2 + 2;
      const length = Math.hypot(across, down);
      const from: Point = { x: mark.x + (across / length) * half, y: mark.y + (down / length) * half };
      if (avoid.some((box) => crosses(from, edge, box))) continue;
      const label = labelOf(item, text, { left, top }, across === 0 ? "middle" : across > 0 ? "start" : "end", notes);
      return { ...label, leader: [from, edge] };
    }
  }
  return undefined;
}

/** Whether a leader runs through a box, looked at every few pixels. */
function crosses(from: Point, to: Point, { x, y, width, height }: Box): boolean {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4);
  for (let i = 0; i <= steps; i += 1) {
    const at = { x: from.x + ((to.x - from.x) * i) / steps, y: from.y + ((to.y - from.y) * i) / steps };
    if (at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height) return true;
  }
  return false;
}

export interface Lead {
  readonly across: number;
  readonly down: number;
}

/** All round, where every label is asked for. */
export const SPREAD: readonly Lead[] = [-1, 1].flatMap((down) => [
  { across: 1, down },
  { across: -1, down },
  { across: 0, down },
  { across: 0.4, down },
  { across: -0.4, down },
  { across: 1, down: 0.4 * down },
  { across: -1, down: 0.4 * down },
]);

const LEADS: readonly Lead[] = [
  { across: 1, down: -1 },
  { across: 1, down: 1 },
  { across: -1, down: -1 },
  { across: -1, down: 1 },
  { across: 0, down: -1 },
  { across: 0, down: 1 },
];
