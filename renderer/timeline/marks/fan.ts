import type { Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { Fan } from "../drawing.ts";
import { drawGlyph } from "./glyph.ts";
import { drawLabel } from "./label.ts";
import { traceRounded } from "./line.ts";

const ROW = 21;
const HOVER = 0.12;

/** The row under the pointer, and the one that the keys have reached. */
export interface FanState {
  readonly hovered?: string;
  readonly focused?: string;
}

/** An opened pill: a card over the lanes with its members one under the other. */
export function drawFan(fan: Fan, pen: Pen, theme: Theme, state: FanState = {}): void {
  pen.path((sink) => traceRounded(sink, fan.box, 8), { fill: theme.surface.raised, stroke: theme.ink[2], width: 1.25 });
  for (const { glyph, label } of fan.rows) {
    pen.group({ name: "fan-row", data: { event: glyph.event } }, () => {
      const row = {
        x: glyph.x - ROW / 2,
        y: glyph.y - ROW / 2,
        width: label.box.x + label.box.width + 5 - glyph.x + ROW / 2,
        height: ROW,
      };
      if (state.hovered === glyph.event) {
        pen.path((sink) => traceRounded(sink, row, 4), { fill: theme.ink[1], opacity: HOVER });
      }
      drawGlyph(glyph, pen, theme, 1);
      drawLabel(label, pen, theme, { selected: false, presence: 1 });
      if (state.focused === glyph.event) {
        pen.path((sink) => traceRounded(sink, row, 4), { stroke: theme.focus.ring, width: 2 });
      }
    });
  }
  const words = [...(fan.before === 0 ? [] : [`${fan.before} before`]), ...(fan.more === 0 ? [] : [`+${fan.more}`])];
  if (words.length === 0) return;
  pen.text(words.join(" · "), fan.box.x + fan.box.width - 8, fan.box.y + fan.box.height - 5, {
    font: { family: "chart", size: 11, weight: 600 },
    fill: theme.ink[3],
    anchor: "end",
    halo: { colour: theme.surface.raised, width: 3.5 },
  });
}
