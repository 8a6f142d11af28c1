import type { Pen } from "../../pen/pen.ts";
import { pictureKey } from "../../pen/picture-key.ts";
import { mix, type Theme } from "../../pen/theme.ts";
import type { Stem, TableTint } from "../drawing.ts";
import { drawLine, traceWave } from "./line.ts";

/** The line that joins the parties of one event, in its channel's manner. */
export function drawStem(stem: Stem, pen: Pen, theme: Theme, presence = 1): void {
  const { x, from, to } = stem;
  const colour = mix(theme.mark.stem, theme.surface.canvas, presence);
  if (stem.kind === "stub" || stem.planned) {
    const width = stem.kind === "stub" ? 1.5 : 1;
    stampLine(stem, `dashed ${width}`, colour, pen, (sink, at, top, bottom) =>
      drawLine(sink, at, top, at, bottom, { stroke: colour, width, dash: [3, 2.5] }),
    );
    return;
  }
  if (stem.kind === "crossing" || stem.channel === undefined) {
    drawLine(pen, x, from, x, to, { stroke: colour, width: 0.75 });
    return;
  }
  if (stem.channel === "backchannel") {
    // Half periods of about 4.5 px, a whole number of them, so that the wave meets both marks.
    const halves = Math.max(1, Math.round(Math.abs(to - from) / 4.5));
    const style = { stroke: colour, width: 1.4, cap: "round", join: "round" } as const;
    stampLine(stem, "wave", colour, pen, (target, at, top, bottom) =>
      target.path((sink) => traceWave(sink, "y", top, bottom, at, halves, 3.8), style),
    );
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

/** Waves and dashes take long to draw, and there are few lengths: from lane to lane. A canvas draws each once. */
function stampLine(
  { x, from, to }: Stem,
  manner: string,
  colour: string,
  pen: Pen,
  draw: (pen: Pen, x: number, from: number, to: number) => void,
): void {
  const reach = { x: -4, y: -2, width: 8, height: to - from + 4 };
  pen.stamp(pictureKey("stem", manner, colour, to - from), reach, x, from, (stamp, at, top) =>
    draw(stamp, at, top, top + (to - from)),
  );
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
