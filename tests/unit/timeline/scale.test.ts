import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRecord } from "../../../renderer/model/record.ts";
import { planTime, type TimePlan } from "../../../renderer/timeline/scale/folds.ts";
import { TimeScale } from "../../../renderer/timeline/scale/time-scale.ts";
import { inventedDataset } from "./invented.ts";

const DAY = 86_400_000;
const START = Date.UTC(1901, 0, 1);

/** Plans of any length, from a month to two thousand years, with folds that neither touch nor cross. */
const plans: fc.Arbitrary<TimePlan> = fc
  .tuple(
    fc.constantFrom(30, 800, 36_500, 730_000),
    fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 12 }),
    fc.array(fc.integer({ min: 44, max: 150 }), { minLength: 6, maxLength: 6 }),
  )
  .map(([days, cuts, widths]) => {
    const edges = cuts.toSorted((a, b) => a - b);
    const at = (share: number): number => START + Math.round((share / 1000) * days) * DAY;
    const folds = [];
    for (let i = 0; i + 1 < edges.length; i += 2) {
      const [start, end] = [at(edges[i] ?? 0), at(edges[i + 1] ?? 0)];
      if (end > start) folds.push({ id: `f${i}`, start, end, width: widths[i / 2] ?? 44 });
    }
    return { start: START, end: START + days * DAY, folds };
  });

const scales = fc
  .tuple(plans, fc.integer({ min: 300, max: 2500 }), fc.double({ min: -2, max: 6, noNaN: true }))
  .map(([plan, width, zoom]) => TimeScale.fit(plan, width).zoomAt(width / 3, 2 ** zoom));

describe("folded time", () => {
  it("maps there and back", () => {
    fc.assert(
      fc.property(scales, fc.double({ min: -0.1, max: 1.1, noNaN: true }), (scale, share) => {
        const time = scale.plan.start + share * (scale.plan.end - scale.plan.start);
        const back = scale.time(scale.x(time));
        expect(Math.abs(back - time) * scale.rate).toBeLessThan(0.01);
      }),
    );
  });

  it("rises everywhere", () => {
    fc.assert(
      fc.property(
        scales,
        fc.array(fc.double({ min: -0.1, max: 1.1, noNaN: true }), { minLength: 2 }),
        (scale, shares) => {
          const times = shares
            .map((share) => scale.plan.start + share * (scale.plan.end - scale.plan.start))
            .sort((a, b) => a - b);
          const places = times.map((time) => scale.place(time));
          places.slice(1).forEach((place, i) => expect(place).toBeGreaterThanOrEqual(places[i] ?? 0));
        },
      ),
    );
  });

  it("has one rate in all open stretches and is linear in every fold", () => {
    fc.assert(
      fc.property(scales, (scale) => {
        for (const { start, end, from, to, folded, fold } of scale.segments) {
          const whole = (end - start) * scale.rate;
          if (!folded) expect(to - from).toBeCloseTo(whole, 3);
          expect(scale.place((start + end) / 2)).toBeCloseTo((from + to) / 2, 3);
          if (folded && whole > 2.3 * (fold?.width ?? 0)) expect(to - from).toBeCloseTo(fold?.width ?? 0, 6);
          if (whole <= 2 * (fold?.width ?? Infinity)) expect(folded).toBe(false);
        }
      }),
    );
  });

  it("keeps the date under the pointer when zooming", () => {
    fc.assert(
      fc.property(
        scales,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (scale, at, factor) => {
          const x = at * scale.width;
          const zoomed = scale.zoomAt(x, factor);
          expect(Math.abs(zoomed.time(x) - scale.time(x)) * zoomed.rate).toBeLessThan(0.01);
        },
      ),
    );
  });

  it("comes back to the same place after zooming in and out", () => {
    fc.assert(
      fc.property(
        plans,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.double({ min: 1, max: 2, noNaN: true }), { maxLength: 8 }),
        (plan, at, steps) => {
          const scale = TimeScale.fit(plan, 1000);
          const x = at * 1000;
          let moving = scale;
          for (const step of steps) moving = moving.zoomAt(x, step);
          if (moving.rate > scale.rate * steps.reduce((all, step) => all * step, 1) * 0.999999) {
            for (const step of steps.toReversed()) moving = moving.zoomAt(x, 1 / step);
            expect(moving.rate / scale.rate).toBeCloseTo(1, 6);
            expect(Math.abs(moving.offset - scale.offset)).toBeLessThan(0.01);
          }
        },
      ),
    );
  });

  it("never jumps while zooming: a hair more zoom moves nothing by much", () => {
    fc.assert(
      fc.property(scales, (scale) => {
        const zoomed = scale.zoomAt(0, 1.0001);
        for (const { start } of scale.segments) {
          const x = scale.x(start);
          if (x > 0 && x < scale.width) expect(Math.abs(zoomed.x(start) - x)).toBeLessThan(3);
        }
      }),
    );
  });

  it("fits all of time in the chart, filling it unless the folds leave no such rate", () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 300, max: 2500 }), (plan, width) => {
        const scale = TimeScale.fit(plan, width);
        expect(scale.x(plan.start)).toBeGreaterThanOrEqual(13.9);
        expect(scale.x(plan.end)).toBeLessThanOrEqual(width - 13.9);
        const wider = scale.segments.some(({ fold }) => fold !== undefined);
        if (!wider) expect(scale.extent).toBeCloseTo(width - 28, 3);
      }),
    );
  });

  it("shows a range edge to edge, folds and all", () => {
    fc.assert(
      fc.property(
        plans,
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        fc.double({ min: 0.6, max: 1, noNaN: true }),
        (plan, a, b) => {
          const length = plan.end - plan.start;
          const scale = TimeScale.fit(plan, 1000).show(plan.start + a * length, plan.start + b * length);
          const [from, to] = [scale.x(plan.start + a * length), scale.x(plan.start + b * length)];
          expect(from).toBeGreaterThan(-1);
          expect(to).toBeLessThan(1001);
          expect((from + to) / 2).toBeCloseTo(500, 0);
        },
      ),
    );
  });

  it("opens and closes folds about a date, and true time is linear", () => {
    const record = createRecord(
      inventedDataset(
        ["1901-01-05", "1901-01-07", "1901-01-09", "1902-11-05", "1902-11-07", "1902-11-09"].map((when) => ({ when })),
      ),
    );
    const scale = TimeScale.fit(planTime(record), 1000);
    const [fold] = scale.plan.folds;
    const x = scale.x(Date.UTC(1902, 10, 7));
    const open = scale.withFold(fold?.id ?? "", true, x);
    expect(open.time(x)).toBeCloseTo(scale.time(x), -2);
    expect(open.segments.every(({ folded }) => !folded)).toBe(true);
    expect(open.withFold(fold?.id ?? "", false, x).offset).toBeCloseTo(scale.offset, 3);
    const half = scale.withFold(fold?.id ?? "", 0.5, x);
    expect(half.extent).toBeGreaterThan(scale.extent);
    expect(half.extent).toBeLessThan(open.extent);
    const truth = scale.trueTime();
    expect(truth.extent).toBeCloseTo((truth.plan.end - truth.plan.start) * truth.rate, 6);
    expect(truth.trueTime(false).extent).toBeCloseTo(scale.extent, 6);
  });

  it("spans from a century to an hour, and from two thousand years", () => {
    const plan = { start: Date.UTC(1, 0, 1) - 1900 * 365.25 * DAY, end: START, folds: [] };
    let scale = TimeScale.fit(plan, 1000);
    for (let i = 0; i < 200; i += 1) scale = scale.zoomAt(400, 1.5);
    expect((scale.visible()[1] - scale.visible()[0]) / (DAY / 24)).toBeLessThan(6);
    for (let i = 0; i < 400; i += 1) scale = scale.zoomAt(400, 1 / 1.5);
    expect(scale.extent).toBeCloseTo(500, 3);
  });
});

describe("where time folds", () => {
  const plan = (days: readonly string[], kind: "meeting" | "action" = "meeting", around?: number): TimePlan =>
    planTime(createRecord(inventedDataset(days.map((when) => ({ when, kind })))), around);
  const days = (time: number): string => new Date(time).toISOString().slice(0, 10);

  it("opens a stretch for three events within 120 days, padded by a week, and folds the rest", () => {
    const { folds } = plan(["1901-04-10", "1901-05-01", "1901-06-01"]);
    expect(folds.map(({ start, end }) => [days(start), days(end)])).toEqual([
      ["1901-01-01", "1901-04-03"],
      ["1901-06-09", "1903-01-01"],
    ]);
  });

  it("opens none for two events, for three that are far apart, or for actions, and then folds nothing", () => {
    expect(plan(["1901-04-10", "1901-04-12"]).folds).toEqual([]);
    expect(plan(["1901-04-10", "1901-08-01", "1901-12-01"]).folds).toEqual([]);
    expect(plan(["1901-04-10", "1901-04-11", "1901-04-12"], "action").folds).toEqual([]);
  });

  it("does not let a year or an open end open a stretch", () => {
    expect(plan(["1901", "1901", "1901"]).folds).toEqual([]);
    expect(plan(["1901-04-10/..", "1901-04-11/..", "1901-04-12/.."]).folds).toEqual([]);
    expect(plan(["1901-04", "1901-05", "1901-04"]).folds).not.toEqual([]);
  });

  it("leaves gaps of less than sixty days open", () => {
    const { folds } = plan(["1901-01-20", "1901-01-21", "1901-01-22", "1902-12-01", "1902-12-02", "1902-12-03"]);
    expect(folds).toHaveLength(1);
  });

  it("opens a stretch around the selection", () => {
    const quiet = ["1901-01-20", "1901-01-21", "1901-01-22", "1902-01-15"];
    const at = Date.UTC(1902, 0, 15);
    expect(plan(quiet).folds.some(({ start, end }) => start < at && at < end)).toBe(true);
    expect(plan(quiet, "meeting", at).folds.some(({ start, end }) => start < at && at < end)).toBe(false);
  });

  it("makes a fold as wide as what it holds asks, from 44 to 150", () => {
    const burst = ["1901-01-05", "1901-01-06", "1901-01-07", "1902-11-05", "1902-11-06", "1902-11-07"];
    expect(plan(burst).folds[0]?.width).toBe(44);
    expect(plan([...burst, "1901-08-01"]).folds[0]?.width).toBe(68);
    expect(
      plan([
        ...burst,
        ...["01", "02", "03", "04", "05", "06"].map((year) => `1902-0${year.slice(1)}-1${year.slice(1)}~`),
      ]).folds.every(({ width }) => width <= 150),
    ).toBe(true);
  });
});
