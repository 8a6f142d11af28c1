import type { Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { KeyMark } from "../drawing.ts";

/** The letters by which a list names what has no room for its name. */
export function drawKeys(keys: readonly KeyMark[], pen: Pen, theme: Theme): void {
  for (const { text, x, y, size } of keys) {
    pen.text(text, x, y, {
      font: { family: "chart", size, weight: 600 },
      fill: theme.ink[1],
      anchor: "middle",
      halo: { colour: theme.surface.canvas, width: 2.5 },
    });
  }
}
