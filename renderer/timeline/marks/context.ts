import type { Box, Font, Pen } from "../../pen/pen.ts";
import { pictureKey } from "../../pen/picture-key.ts";
import { mix, type Theme } from "../../pen/theme.ts";
import type { ContextItem } from "../drawing.ts";
import { DASH } from "./evidence.ts";
import { drawBox, grown } from "./line.ts";
import { HALO, raisedNotes, stampText } from "./label.ts";
import { drawReach } from "./reach.ts";

/** What lasts longer on screen keeps its hatching in step with the view. */
const LONG = 40;

/** War, votes and deadlines: what happened around the talks, without a party's hue. */
export function drawContextItem(
  item: ContextItem,
  pen: Pen,
  theme: Theme,
  size: number,
  inFold: boolean,
  presence = 1,
  /** Its words may lie elsewhere. */
  labelInFold = inFold,
): void {
  const ground = inFold ? theme.surface.fold : theme.surface.canvas;
  const colour = mix(theme.mark.action, ground, presence);
  const { box } = item;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (item.reach !== undefined) drawReach(pen, theme, item.reach, middle.x, middle.y, colour);
  // A plain box is drawn sooner than a picture of it is copied; hatching over a long one would jump when a picture takes its place.
  const plain = item.fighting ? box.width > LONG : !item.planned;
  const key = plain
    ? undefined
    : pictureKey("action", theme.name, colour, item.planned, item.fighting, box.width, box.height);
  const reach = { x: -2, y: -2, width: box.width + 4, height: box.height + 4 };
  pen.stamp(key, reach, box.x, box.y, (stamp, x, y) => drawBody(item, { ...box, x, y }, stamp, theme, colour));
  const { label } = item;
  if (label === undefined) return;
  const font: Font = {
    family: "chart",
    size,
    weight: item.planned ? 400 : 500,
    ...(item.planned ? { italic: true } : {}),
  };
  const behind = labelInFold ? theme.surface.fold : theme.surface.canvas;
  const fill = mix(theme.ink[2], behind, presence);
  const raised = raisedNotes(label.notes, font, theme);
  const halo = { colour: behind, width: HALO };
  stampText(label.text, label.x, label.y, { font, fill, halo, anchor: label.anchor, ...(raised && { raised }) }, pen);
}

function drawBody(item: ContextItem, box: Box, pen: Pen, theme: Theme, colour: string): void {
  drawBox(pen, grown(box, 1), { fill: theme.surface.canvas });
  if (item.planned) {
    drawBox(pen, box, { stroke: colour, width: 1.5, dash: DASH });
  } else if (item.fighting) {
    drawBox(pen, box, { fill: { hatch: colour, gap: 4, width: 0.9, lean: "back" }, stroke: colour, width: 1 });
  } else {
    drawBox(pen, box, { fill: colour });
  }
}
