import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullMask } from "../../../renderer/model/filter.ts";
import { createRecord } from "../../../renderer/model/record.ts";
import { textWidth } from "../../../renderer/pen/metrics/text.ts";
import { IN_FOLD, MAJOR, MINOR } from "../../../renderer/timeline/layout/axis.ts";
import { layoutTimeline } from "../../../renderer/timeline/layout/layout.ts";
import { planTime } from "../../../renderer/timeline/scale/folds.ts";
import { durationWords, tickLevel, ticksBetween } from "../../../renderer/timeline/scale/ticks.ts";
import { TimeScale } from "../../../renderer/timeline/scale/time-scale.ts";
import { sketches } from "./arbitrary.ts";
import { inventedDataset } from "./invented.ts";

const DAY = 86_400_000;

describe("ticks", () => {
  it("change with the zoom from centuries to hours", () => {
    const perDay = [1e-5, 0.001, 0.02, 0.2, 0.5, 2.6, 7, 15, 30, 200, 2000];
    const levels = perDay.map((pixels) => tickLevel(pixels / DAY)).map(({ unit, step }) => `${step} ${unit}`);
    expect(levels).toEqual([
      "20000 year",
      "200 year",
      "10 year",
      "1 year",
      "3 month",
      "1 month",
      "5 day",
      "2 day",
      "1 day",
      "6 hour",
      "1 hour",
    ]);
  });

  it("fall on whole units, rising, none twice", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -700_000, max: 40_000 }),
        fc.double({ min: -4, max: 4, noNaN: true }),
        (start, power) => {
          const from = start * DAY;
          const rate = 10 ** power / DAY;
          const ticks = ticksBetween(from, from + 1000 / rate, tickLevel(rate));
          ticks.slice(1).forEach(({ time }, i) => expect(time).toBeGreaterThan(ticks[i]?.time ?? 0));
          for (const { time } of ticks) expect(time % (DAY / 24)).toBeCloseTo(0, 6);
          expect(ticks.length).toBeLessThan(200);
        },
      ),
    );
  });
});

describe("the axis", () => {
  it("never lets its names collide, at any zoom", () => {
    const zooms = fc.double({ min: -3, max: 14, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(sketches, { maxLength: 20 }),
        zooms,
        fc.integer({ min: 600, max: 1900 }),
        (events, zoom, width) => {
          const record = createRecord(inventedDataset(events));
          const scale = TimeScale.fit(planTime(record), width - 168).zoomAt(300, 2 ** zoom);
          const input = {
            record,
            mask: fullMask(record),
            scale,
            lanes: { by: "party" as const },
            size: { width, height: 700 },
            gutter: 168,
            measure: textWidth,
          };
          const { axis } = layoutTimeline(input);
          const majors = axis.majors.map(({ x, text }) => [x, x + textWidth(text, MAJOR)] as const);
          const minors = axis.minors.map(({ x, text, inFold }) => {
            const half = textWidth(text, inFold ? IN_FOLD : MINOR) / 2;
            return [x - half, x + half] as const;
          });
          for (const row of [majors, minors]) {
            const sorted = row.toSorted((a, b) => a[0] - b[0]);
            sorted.slice(1).forEach(([from], i) => expect(from).toBeGreaterThan((sorted[i]?.[1] ?? 0) + 2));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("durations", () => {
  it.each([
    [5 / 24, "5 h"],
    [9, "9 days"],
    [40, "6 wk"],
    [457, "15 mo"],
    [1552, "4 y 3 mo"],
    [8400, "23 y"],
    [730.5, "2 y"],
  ])("%d days are %s", (days, words) => expect(durationWords(days * DAY)).toBe(words));
});
