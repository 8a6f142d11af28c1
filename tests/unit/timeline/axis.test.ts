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
import { type EventSketch, inventedDataset } from "./invented.ts";

const DAY = 86_400_000;
const GUTTER = 168;

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

interface AxisView {
  readonly zoom?: number;
  readonly width?: number;
  /** Whether the first event is chosen. */
  readonly chosen?: boolean;
  readonly basis?: "stated" | "inferred";
}

function axisOf(sketches: readonly EventSketch[], { zoom = 1, width = 1200, chosen = false, basis }: AxisView = {}) {
  const dataset = inventedDataset(sketches);
  const events = dataset.events.map((event) => ({
    ...event,
    when: { ...event.when, basis: basis ?? event.when.basis },
  }));
  const record = createRecord({ ...dataset, events });
  const scale = TimeScale.fit(planTime(record), width - GUTTER).zoomAt(width / 2, zoom);
  const { axis } = layoutTimeline({
    record,
    mask: fullMask(record),
    scale,
    lanes: { by: "party" },
    size: { width, height: 700 },
    gutter: GUTTER,
    measure: textWidth,
    ...(chosen ? { selected: "event-0000" } : {}),
  });
  return { axis, scale };
}

describe("names on the axis", () => {
  it("put no month under the year before its own", () => {
    const days = fc.array(
      fc.integer({ min: 0, max: 2000 }).map((day) => ({
        when: new Date(Date.UTC(1901, 0, 1) + day * DAY).toISOString().slice(0, 10),
      })),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(days, fc.integer({ min: 460, max: 1900 }), fc.double({ min: 1, max: 6 }), (events, width, zoom) => {
        const { axis, scale } = axisOf(events, { width, zoom });
        if (tickLevel(scale.rate).unit !== "month") return;
        for (const { x, text, inFold } of axis.minors) {
          if (inFold) continue;
          const time = scale.time(x - GUTTER);
          const segment = scale.segmentAt(time);
          const named = axis.majors.filter(
            (major) => major.x <= x && scale.segmentAt(scale.time(major.x - GUTTER)) === segment,
          );
          const last = named.at(-1)?.text;
          if (last !== undefined) expect(last, text).toBe(String(new Date(time).getUTCFullYear()));
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["1901-05-10", "stated", "10 May"],
    ["1901-05-10", "inferred", "[10 May]"],
    ["1901-05-10?", "stated", "10 May?"],
    ["1901-05~", "stated", "c. May 1901"],
    ["1901", "stated", "1901"],
    ["1901-05-10/1901-05-14", "stated", "10–14 May 1901"],
  ] as const)("call the date of the chosen event, %s (%s), as it is known: %s", (when, basis, words) => {
    const { axis } = axisOf([{ when }], { basis, chosen: true });
    expect(axis.flag?.text).toBe(words);
  });

  it("say that hours are those of UTC, where there are hours", () => {
    const hours = [{ when: "1901-05-10T09:30:00Z" }, { when: "1901-05-10T15:00:00Z" }];
    expect(axisOf(hours, { zoom: 2000 }).axis.hours).toBe(true);
    expect(axisOf(hours).axis.hours).toBeUndefined();
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
