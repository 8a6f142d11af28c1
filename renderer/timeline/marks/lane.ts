import { fitText, textWidth } from "../../pen/metrics/text.ts";
import type { Font, Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { Lane, TimelineDrawing } from "../drawing.ts";
import { type Frame, ROOMY } from "./frame.ts";
import { crisp, drawBox, drawLine } from "./line.ts";

const COUNT: Font = { family: "chart", size: 11.5, weight: 400 };
const SECOND: Font = { family: "chart", size: 11, weight: 400 };
const BAR = 3;
/** What a second line takes below the lane's own. */
const BELOW = 19;
const LEADING = 1.2;
const MOST_LINES = 3;

/** The line that a party's events stand on, and the rule under its lane. */
export function drawLaneLine(lane: Lane, drawing: TimelineDrawing, pen: Pen, theme: Theme): void {
  const { lanes, gutter } = drawing.regions;
  const right = lanes.x + lanes.width;
  for (const y of lane.endsSide ? [lane.bottom, lane.bottom + 8] : [lane.bottom]) {
    drawLine(pen, gutter.x, crisp(y), right, crisp(y), { stroke: theme.line.hair });
  }
  const colour = theme.mono ? theme.line.rule : theme.party[lane.hue.slot].fill;
  drawLine(pen, lanes.x + 2, lane.y, right - 8, lane.y, { stroke: colour, opacity: theme.mono ? 1 : 0.45 });
}

/** Name, second line and count, left of the chart, with the party's bar. */
export function drawLaneHeading(lane: Lane, drawing: TimelineDrawing, pen: Pen, theme: Theme, frame: Frame): void {
  const { gutter } = drawing.regions;
  const edge = gutter.x + gutter.width;
  const left = gutter.x + frame.pad + lane.depth * 10;
  const bar = { x: edge - 5, y: lane.top + 3, width: BAR, height: Math.max(0, lane.bottom - lane.top - 6) };
  drawBox(pen, bar, { fill: theme.party[lane.hue.slot].fill });
  // A narrow gutter holds names and nothing else.
  const wide = frame.counts && gutter.width >= ROOMY;
  const count = wide ? String(lane.count) : "";
  const right = edge - 14;
  const room = right - left - (count === "" ? 0 : textWidth(count, COUNT) + 6);
  const name: Font = { family: "ui", size: frame.nameSize, weight: 600 };
  // Centred on the lane's line, alone or with its second line.
  const second = wide && !lane.collapsed && lane.bottom - lane.y >= BELOW ? lane.second : undefined;
  const lines = second === undefined ? nameLines(lane, name, room) : [fitText(lane.name, name, room)];
  const leading = frame.nameSize * LEADING;
  const y = second === undefined ? lane.y + frame.nameSize * 0.33 - ((lines.length - 1) * leading) / 2 : lane.y;
  lines.forEach((line, i) => pen.text(line, left, y + i * leading, { font: name, fill: theme.ink[1] }));
  if (second !== undefined) {
    pen.text(fitText(second, SECOND, right - left), left, y + 14, { font: SECOND, fill: theme.ink[3] });
  }
  if (count !== "") pen.text(count, right, lane.y + 4, { font: COUNT, fill: theme.ink[3], anchor: "end" });
}

/** A name on one line, or on as many as it needs and the lane is high enough for; what is left over is cut short. */
function nameLines(lane: Lane, font: Font, room: number): readonly string[] {
  const most = Math.min(MOST_LINES, Math.floor((lane.bottom - lane.top - 4) / (font.size * LEADING)));
  const lines: string[] = [];
  let words = lane.name.split(" ");
  while (words.length > 0 && lines.length + 1 < most) {
    let taken = 1;
    while (taken < words.length && textWidth(words.slice(0, taken + 1).join(" "), font) <= room) taken += 1;
    lines.push(fitText(words.slice(0, taken).join(" "), font, room));
    words = words.slice(taken);
  }
  return words.length === 0 ? lines : [...lines, fitText(words.join(" "), font, room)];
}
