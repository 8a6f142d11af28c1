import type { Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { Fan } from "../drawing.ts";
import { drawGlyph } from "./glyph.ts";
import { drawLabel } from "./label.ts";
import { traceRounded } from "./line.ts";

/** An opened pill: a card over the lanes with its members one under the other. */
export function drawFan(fan: Fan, pen: Pen, theme: Theme): void {
  pen.path((sink) => traceRounded(sink, fan.box, 8), { fill: theme.surface.raised, stroke: theme.ink[2], width: 1.25 });
  for (const { glyph, label } of fan.rows) {
    pen.group({ name: "fan-row", data: { event: glyph.event } }, () => {
      drawGlyph(glyph, pen, theme, 1);
      drawLabel(label, pen, theme, { selected: false, presence: 1 });
    });
  }
  if (fan.more === 0) return;
  pen.text(`+${fan.more}`, fan.box.x + fan.box.width - 8, fan.box.y + fan.box.height - 5, {
    font: { family: "chart", size: 11, weight: 600 },
    fill: theme.ink[3],
    anchor: "end",
  });
}
