import type { Box, PathSink, Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { Glyph } from "../drawing.ts";
import { DASH, OUTLINE } from "./evidence.ts";
import { grown, traceRounded, traceWave } from "./line.ts";
import { CHANNEL_GAP, SURROUND, surrounded } from "./surround.ts";
import { type Tone, toneOf } from "./tone.ts";

/** Half the width of a notch. */
const NOTCH = 3;

type Capsule = NonNullable<Glyph["capsule"]>;

/** Height of a span; inside folds it is as low as the marks there. */
export function capsuleBox(glyph: Glyph, capsule: Capsule): Box {
  const height = capsule.height ?? (glyph.inFold ? glyph.size : 14);
  return { x: capsule.from - 1, y: glyph.y - height / 2, width: capsule.to - capsule.from + 2, height };
}

/** A span of days that it lasted, filled by its evidence as shapes are; open at its right while it goes on. */
export function drawCapsule(glyph: Glyph, capsule: Capsule, pen: Pen, tone: Tone): void {
  const box = capsuleBox(glyph, capsule);
  const radius = box.height / 2;
  const trace = (sink: PathSink) => (capsule.openEnd ? traceOpen(sink, box) : traceRounded(sink, box, radius));
  const closed = (sink: PathSink) => traceRounded(sink, box, capsule.openEnd ? 1 : radius);
  pen.path(capsule.openEnd ? trace : closed, {
    fill: tone.ground,
    stroke: tone.ground,
    width: surrounded(glyph) ? 6.5 : 3.5,
    join: "round",
  });
  if (glyph.fill === "full") {
    pen.path(trace, { fill: tone.fill, stroke: tone.fill, width: OUTLINE });
  } else {
    if (glyph.fill === "part") {
      pen.path((sink) => traceFoot(sink, box, capsule.openEnd), { fill: tone.lower ?? tone.fill });
    }
    const dashed = glyph.fill === "dashed" || glyph.fill === "struck";
    pen.path(trace, { stroke: tone.fill, width: OUTLINE, ...(dashed ? { dash: DASH } : {}) });
    if (glyph.fill === "struck") {
      pen.path(
        (sink) => {
          sink.moveTo(box.x - 3, glyph.y);
          sink.lineTo(box.x + box.width + 3, glyph.y);
        },
        { stroke: tone.fill, width: OUTLINE },
      );
    }
  }
  drawCapsuleSurround(glyph, box, capsule.openEnd, pen, tone);
}

/** Where a span crosses the edge of a fold, the fold's zigzag shows as a notch above and below; the span itself goes on. */
export function drawCapsuleNotches(
  glyph: Glyph,
  capsule: Capsule,
  edges: readonly number[],
  pen: Pen,
  theme: Theme,
): void {
  const box = capsuleBox(glyph, capsule);
  const crossed = edges.filter((x) => x > box.x + box.height / 2 && x < box.x + box.width - box.height / 2);
  if (crossed.length === 0) return;
  const tone = toneOf(theme, glyph.hue, glyph.presence);
  const depth = Math.min(NOTCH, box.height / 3);
  const trace = (sink: PathSink) => {
    for (const x of crossed) {
      for (const [edge, inward] of [
        [box.y - OUTLINE / 2, depth],
        [box.y + box.height + OUTLINE / 2, -depth],
      ] as const) {
        sink.moveTo(x - NOTCH, edge);
        sink.lineTo(x, edge + inward);
        sink.lineTo(x + NOTCH, edge);
      }
    }
  };
  pen.path(trace, { fill: theme.surface.fold });
  pen.path(trace, { stroke: tone.fill, width: 1 });
}

function drawCapsuleSurround(glyph: Glyph, box: Box, openEnd: boolean, pen: Pen, tone: Tone): void {
  if (glyph.inFold) return;
  const style = { stroke: tone.fill, width: SURROUND };
  const outer = grown(box, CHANNEL_GAP);
  if (glyph.channel === "secret") {
    pen.path((sink) => (openEnd ? traceOpen(sink, outer) : traceRounded(sink, outer, outer.height / 2)), style);
  } else if (glyph.channel === "private") {
    const [left, right] = [outer.x + outer.height / 3, outer.x + outer.width - outer.height / 3];
    pen.path((sink) => {
      for (const y of [outer.y, outer.y + outer.height]) {
        sink.moveTo(left, y);
        sink.lineTo(Math.max(right, left + 1), y);
      }
    }, style);
  } else if (glyph.channel === "backchannel") {
    const halves = Math.max(5, Math.round(box.width / 3.4));
    const y = box.y + box.height + 5;
    pen.path((sink) => traceWave(sink, "x", box.x, box.x + box.width, y, halves, 3.4), { ...style, cap: "round" });
  }
}

/** Round at its left, without an edge at its right. */
function traceOpen(sink: PathSink, box: Box): void {
  const radius = box.height / 2;
  const right = box.x + box.width;
  sink.moveTo(right, box.y + box.height);
  sink.lineTo(box.x + radius, box.y + box.height);
  sink.arc(box.x + radius, box.y + radius, radius, Math.PI / 2, 1.5 * Math.PI);
  sink.lineTo(right, box.y);
}

/** The lower part of a capsule, a little under half. */
function traceFoot(sink: PathSink, box: Box, openEnd: boolean): void {
  const radius = box.height / 2;
  const level = box.height * 0.07;
  const angle = Math.asin(level / radius);
  const middle = box.y + radius;
  const right = box.x + box.width;
  const left = box.x + radius;
  if (openEnd) {
    sink.moveTo(right, middle + level);
    sink.lineTo(right, box.y + box.height);
  } else {
    sink.moveTo(right - radius + Math.cos(angle) * radius, middle + level);
    sink.arc(right - radius, middle, radius, angle, Math.PI / 2);
  }
  sink.lineTo(left, box.y + box.height);
  sink.arc(left, middle, radius, Math.PI / 2, Math.PI - angle);
  sink.closePath();
}
