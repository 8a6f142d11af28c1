import { textWidth } from "../../pen/metrics/text.ts";
import type { Box, Font, Pen } from "../../pen/pen.ts";
import { pictureKey } from "../../pen/picture-key.ts";
import type { Theme } from "../../pen/theme.ts";
import type { Glyph } from "../drawing.ts";
import { capsuleBox, drawCapsule } from "./capsule.ts";
import { drawEvidence } from "./evidence.ts";
import { drawKnowledge } from "./knowledge.ts";
import { drawDisc, drawLine } from "./line.ts";
import { drawReach } from "./reach.ts";
import { type Shape, shapeOf, traceShape } from "./shape.ts";
import { drawCount, drawOr, drawSheets } from "./stack.ts";
import { CHANNEL_GAP, drawSurround, glyphExtent, SURROUND, surrounded } from "./surround.ts";
import { type Tone, toneOf } from "./tone.ts";

const PIN = 1.7;
/** The line between the days of an event that took place on several. */
const JOIN = 2.5;
const NUMERAL = { family: "chart", weight: 600 } as const;

/** One mark: kind as shape, party as hue, openness around it, evidence as fill, dating to its sides. */
export function drawGlyph(glyph: Glyph, pen: Pen, theme: Theme, presence = glyph.presence): void {
  const tone = toneOf(theme, glyph.hue, presence, glyph.inFold);
  drawGlyphReach(glyph, pen, theme, presence);
  if (glyph.capsule !== undefined) {
    drawCapsule(glyph, glyph.capsule, pen, tone);
    drawSigns(glyph, pen, tone);
  } else {
    const key = keyOf(glyph, theme, presence);
    const reach = reachOf(glyph);
    const last = glyph.both?.at(-1);
    if (last !== undefined) {
      const line = { stroke: tone.lower === undefined ? tone.fill : tone.stem, width: JOIN };
      drawLine(pen, glyph.x, glyph.y, last, glyph.y, line);
    }
    const others = glyph.both ?? (glyph.alternative === undefined ? [] : [glyph.alternative]);
    for (const at of [glyph.x, ...others]) {
      pen.stamp(key, reach, at, glyph.y, (stamp, x, y) => {
        const placed = { ...glyph, x, y };
        drawShape(placed, stamp, theme, tone);
        drawSigns(placed, stamp, tone);
      });
    }
  }
  if (glyph.alternative !== undefined) drawOr(glyph, glyph.alternative, pen, theme);
  if (glyph.knowledge !== undefined) drawKnowledge(glyph, glyph.knowledge, pen, theme);
}

/** What extends sideways from a mark, by itself. */
export function drawGlyphReach(glyph: Glyph, pen: Pen, theme: Theme, presence = glyph.presence): void {
  if (glyph.reach === undefined) return;
  const tone = toneOf(theme, glyph.hue, presence, glyph.inFold);
  const colour = tone.lower === undefined ? tone.fill : tone.stem;
  drawReach(pen, theme, glyph.reach, glyph.x, glyph.y, colour, glyph.inFold);
}

function drawShape(glyph: Glyph, pen: Pen, theme: Theme, tone: Tone): void {
  const shape = shapeOf(glyph.kind, glyph.size, glyph.toward);
  if (glyph.stack !== undefined) drawSheets(glyph, glyph.stack.sheets, shape, pen, tone);
  drawGround(pen, shape, glyph.x, glyph.y, tone.ground, surrounded(glyph));
  drawEvidence(glyph, shape, pen, tone);
  drawSurround(glyph, pen, tone);
  const numeral = glyph.stack?.count ?? glyph.numeral;
  if (glyph.stack !== undefined && glyph.kind !== "proposal") drawCount(glyph, glyph.stack.count, pen, theme);
  else if (numeral !== undefined) drawNumeral(glyph, numeral, pen, tone);
}

function drawSigns(glyph: Glyph, pen: Pen, tone: Tone): void {
  if (glyph.supplied) drawBrackets(glyph, pen, tone);
  if (glyph.checked && !glyph.inFold) drawPin(glyph, pen, tone);
}

/** All that a mark's looks depend on, but for its place. */
function keyOf(glyph: Glyph, { name }: Theme, presence: number): string {
  const { kind, size, hue, fill, channel, numeral, toward, stack } = glyph;
  const { slot, lower } = hue;
  const signs = (glyph.checked ? 1 : 0) + (glyph.supplied ? 2 : 0) + (glyph.inFold ? 4 : 0);
  const many = stack === undefined ? 0 : 10 * stack.count + stack.sheets;
  return pictureKey("mark", name, presence, kind, size, slot, lower, fill, channel, numeral, toward, many, signs);
}

/** The box about a mark's centre that holds all that is drawn of it. */
function reachOf(glyph: Glyph): Box {
  const extent = glyphExtent(glyph);
  const sides =
    extent * (glyph.kind === "message" ? 1.3 : 1.17) + 3 + (glyph.supplied ? 6 : 0) + (glyph.checked ? 6 : 0);
  const above = sides + (glyph.stack === undefined ? 0 : 18);
  const right = sides + (glyph.stack === undefined ? 0 : 8);
  const below = Math.max(sides, glyph.channel === "backchannel" ? glyph.size / 2 + 8 : 0);
  return { x: -sides, y: -above, width: sides + right, height: above + below };
}

/** Keeps what lies under a mark off its edge. */
function drawGround(pen: Pen, shape: Shape, x: number, y: number, ground: string, wide: boolean): void {
  pen.path((sink) => traceShape(sink, shape, x, y), {
    fill: ground,
    stroke: ground,
    width: wide ? 2 * CHANNEL_GAP - 0.5 : 2.5,
    join: "round",
  });
}

function drawNumeral(glyph: Glyph, numeral: number, pen: Pen, tone: Tone): void {
  const part = glyph.fill === "part";
  const text = String(numeral);
  const font: Font = { ...NUMERAL, size: glyph.size * (part ? 0.58 : 0.64) };
  // Two digits stay inside the square.
  const room = glyph.size * 0.86;
  const wide = textWidth(text, font);
  const fitted = wide > room ? { ...font, size: (font.size * room) / wide } : font;
  const lift = part ? glyph.size * 0.095 : 0;
  pen.text(text, glyph.x, glyph.y + fitted.size * 0.336 - lift, {
    font: fitted,
    fill: glyph.fill === "full" ? tone.on : tone.ink,
    anchor: "middle",
  });
}

/** Square brackets, the archivist's sign for a date that was supplied. */
function drawBrackets(glyph: Glyph, pen: Pen, tone: Tone): void {
  const { left, right } = sidesOf(glyph);
  const reach = surrounded(glyph) ? 4.5 : 4;
  const high = glyph.size / 2 + 2;
  const { y } = glyph;
  pen.path(
    (sink) => {
      for (const [edge, inward] of [
        [left - reach, 2.6],
        [right + reach, -2.6],
      ] as const) {
        sink.moveTo(edge + inward, y - high);
        sink.lineTo(edge, y - high);
        sink.lineTo(edge, y + high);
        sink.lineTo(edge + inward, y + high);
      }
    },
    { stroke: tone.ink2, width: SURROUND, join: "round" },
  );
}

/** A dot at the upper right: a person has checked this event. */
function drawPin(glyph: Glyph, pen: Pen, tone: Tone): void {
  const { right, top } = sidesOf(glyph);
  const clear = glyph.supplied ? 2 : 0;
  drawDisc(pen, right + 3.2 + clear, top - 1.2 - clear, PIN, { fill: tone.ink });
}

/** Where a mark ends, its surround included: a span reaches to its last day. */
function sidesOf(glyph: Glyph): { readonly left: number; readonly right: number; readonly top: number } {
  const extent = glyphExtent(glyph);
  if (glyph.capsule === undefined) return { left: glyph.x - extent, right: glyph.x + extent, top: glyph.y - extent };
  const box = capsuleBox(glyph, glyph.capsule);
  const gap = surrounded(glyph) ? CHANNEL_GAP : 0;
  // The corner is round: the pin sits closer to it.
  return { left: box.x - gap, right: box.x + box.width + gap - 2, top: box.y - gap };
}
