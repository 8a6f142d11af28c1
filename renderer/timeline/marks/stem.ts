import type { Pen } from "../../pen/pen.ts";
import { mix, type Theme } from "../../pen/theme.ts";
import type { Stem, TableTint } from "../drawing.ts";
import { drawLine, traceWave } from "./line.ts";

/** The line that joins the parties of one event, in its channel's manner. */
export function drawStem(stem: Stem, pen: Pen, theme: Theme, presence = 1): void {
  const { x, from, to } = stem;
  const colour = mix(theme.mark.stem, theme.surface.canvas, presence);
  if (stem.kind === "stub") {
    drawLine(pen, x, from, x, to, { stroke: colour, width: 1.5, dash: [3, 2.5] });
    return;
  }
  if (stem.planned) {
    drawLine(pen, x, from, x, to, { stroke: colour, width: 1, dash: [3, 2.5] });
    return;
  }
  if (stem.kind === "crossing" || stem.channel === undefined) {
    drawLine(pen, x, from, x, to, { stroke: colour, width: 0.75 });
    return;
  }
  if (stem.channel === "backchannel") {
    // Half periods of about 4.5 px, a whole number of them, so that the wave meets both marks.
    const halves = Math.max(1, Math.round(Math.abs(to - from) / 4.5));
    pen.path((sink) => traceWave(sink, "y", from, to, x, halves, 3.8), {
      stroke: colour,
      width: 1.4,
      cap: "round",
      join: "round",
    });
    return;
  }
  drawLine(pen, x, from, x, to, { stroke: theme.surface.canvas, width: 8 });
  if (stem.channel === "public") {
    drawLine(pen, x, from, x, to, { stroke: colour, width: 2 });
  } else if (stem.channel === "private") {
    drawLine(pen, x - 1, from, x - 1, to, { stroke: colour, width: 2 });
    drawLine(pen, x + 2.2, from, x + 2.2, to, { stroke: colour, width: 0.75 });
  } else {
    drawLine(pen, x - 1.9, from, x - 1.9, to, { stroke: colour, width: 1.4 });
    drawLine(pen, x + 1.9, from, x + 1.9, to, { stroke: colour, width: 1.4 });
  }
}

/** The ground between the lanes of meetings that lasted: one tint, also where several lie over each other. */
export function drawTables(tables: readonly TableTint[], pen: Pen, theme: Theme): void {
  if (tables.length === 0) return;
  pen.path((sink) => tables.forEach(({ box }) => sink.rect(box.x, box.y, box.width, box.height)), {
    fill: theme.ink[1],
    opacity: 0.07,
  });
  for (const { box } of tables) {
    const right = box.x + box.width;
    drawLine(pen, right, box.y, right, box.y + box.height, { stroke: theme.mark.stem, width: 0.75 });
  }
}
