import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullMask } from "../../../renderer/model/filter.ts";
import { createRecord } from "../../../renderer/model/record.ts";
import { textWidth } from "../../../renderer/pen/metrics/text.ts";
import type { TimelineDrawing } from "../../../renderer/timeline/drawing.ts";
import { LANE_CHOICES } from "../../../renderer/timeline/lanes/choice.ts";
import { layoutTimeline } from "../../../renderer/timeline/layout/layout.ts";
import { planTime } from "../../../renderer/timeline/scale/folds.ts";
import { TimeScale } from "../../../renderer/timeline/scale/time-scale.ts";
import { crowds, sketches } from "./arbitrary.ts";
import { type EventSketch, inventedDataset } from "./invented.ts";

function figureOf(
  events: readonly EventSketch[],
  by: (typeof LANE_CHOICES)[number],
  height: number,
): { readonly drawing: TimelineDrawing; readonly size: number } {
  const record = createRecord(inventedDataset(events));
  const drawing = layoutTimeline({
    record,
    mask: fullMask(record),
    scale: TimeScale.fit(planTime(record), 900),
    lanes: { by },
    size: { width: 998, height },
    gutter: 98,
    measure: textWidth,
    mode: "figure",
    labels: "all",
    labelSize: 9.9,
  });
  return { drawing, size: record.size };
}

const cases = fc.record({
  events: fc.oneof(fc.array(sketches, { maxLength: 60 }), crowds),
  by: fc.constantFrom(...LANE_CHOICES),
  height: fc.constantFrom(320, 460, 700),
});

describe("a figure that names every event", () => {
  it("names each one time: at its mark, or under one letter", () => {
    fc.assert(
      fc.property(cases, ({ events, by, height }) => {
        const { drawing, size } = figureOf(events, by, height);
        const named = [
          ...drawing.labels.map(({ index }) => index),
          ...(drawing.undatedLabels ?? []).map(({ index }) => index),
          ...drawing.context.filter(({ label }) => label !== undefined).map(({ index }) => index),
          ...(drawing.keys ?? []).flatMap((key) => key.events),
        ];
        expect(new Set(named).size).toBe(named.length);
        expect(named.length).toBe(size - drawing.counts.carried);
      }),
      { numRuns: 150 },
    );
  });

  it("has its letters in order, none twice, and none on another", () => {
    fc.assert(
      fc.property(cases, ({ events, by, height }) => {
        const keys = figureOf(events, by, height).drawing.keys ?? [];
        const order = (text: string): number =>
          [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0);
        keys.forEach(({ text }, i) => expect(order(text)).toBe(i + 1));
        const boxes = keys.map(({ text, x, y, size }) => {
          const width = textWidth(text, { family: "chart", size, weight: 600 });
          return { x: x - width / 2, y: y - 7, width, height: 7 };
        });
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(i + 1)) {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart, JSON.stringify([a, b])).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
