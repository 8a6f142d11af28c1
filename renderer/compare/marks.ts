import type { LinkType } from "../../data/schema/index.ts";
import type { Record } from "../model/record.ts";
import { eventAt } from "../model/names.ts";
import { hueOf } from "../timeline/layout/items.ts";
import type { Pen } from "../pen/pen.ts";
import type { Theme } from "../pen/theme.ts";
import type { Glyph, Hue } from "../timeline/drawing.ts";
import { iconGlyph } from "../timeline/layout/icon.ts";
import { drawGlyph } from "../timeline/marks/glyph.ts";
import { drawLine } from "../timeline/marks/line.ts";
import { drawLink } from "../timeline/marks/link.ts";
import type { Cell } from "./cell.ts";

/** Height of a head's mark. */
const HEAD_MARK = 20;
const DOT = 9;

/** Whose text it is: one party's hue, or two halves for a joint one. */
export function columnHue(record: Record, index: number): Hue {
  return hueOf(record, eventAt(record, index));
}

/** The proposal's own mark, larger than on the timeline, about a point. */
export function drawHeadMark(record: Record, index: number, x: number, y: number, pen: Pen, theme: Theme): void {
  drawGlyph({ ...iconGlyph(record, index, 2 * HEAD_MARK), x, y, size: HEAD_MARK }, pen, theme);
}

/** ● in the text, ◐ only beside it, – silent; about a point. */
export function drawSpeaks(state: Cell["state"], hue: Hue, x: number, y: number, pen: Pen, theme: Theme): void {
  if (state === "silent") {
    drawLine(pen, x - 4, y, x + 4, y, { stroke: theme.ink[3], width: 1.5 });
    return;
  }
  drawGlyph({ ...DOT_GLYPH, x, y, hue, fill: state === "beside" ? "part" : "full" }, pen, theme);
}

const DOT_GLYPH: Glyph = {
  event: "",
  index: -1,
  lane: "",
  kind: "meeting",
  x: 0,
  y: 0,
  size: DOT,
  hue: { slot: "none" },
  fill: "full",
  checked: false,
  supplied: false,
  inFold: false,
  presence: 1,
};

/** The link between two columns: a straight line from the older text to the newer, with the end that says what it does. */
export function drawColumnLink(
  type: LinkType,
  from: number,
  to: number,
  y: number,
  pen: Pen,
  theme: Theme,
  selected = true,
): void {
  const step = (to - from) / 3;
  const points = [
    { x: from, y },
    { x: from + step, y },
    { x: to - step, y },
    { x: to, y },
  ] as const;
  const line = { from: "", to: "", type, points, doubtful: false, emphasis: selected };
  drawLink(line, pen, theme, { selected, hovered: false, presence: 1 });
}
