import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullMask } from "../../../renderer/model/filter.ts";
import { createRecord, KINDS } from "../../../renderer/model/record.ts";
import { textWidth } from "../../../renderer/pen/metrics/text.ts";
import { LANE_CHOICES } from "../../../renderer/timeline/lanes/choice.ts";
import { indexLanes, reachOf } from "../../../renderer/timeline/lanes/index-lanes.ts";
import { planLanes } from "../../../renderer/timeline/lanes/plan.ts";
import { layoutTimeline } from "../../../renderer/timeline/layout/layout.ts";
import { planTime } from "../../../renderer/timeline/scale/folds.ts";
import { TimeScale } from "../../../renderer/timeline/scale/time-scale.ts";
import { syntheticDataset } from "../../bench/synthetic.ts";
import { sketches } from "./arbitrary.ts";
import { inventedDataset } from "./invented.ts";

const DAY = 86_400_000;
const events = fc.array(sketches, { maxLength: 60 });

describe("the order of a record", () => {
  it("is that of a plain sort by instant, then id, the undated last", () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 0, max: 1e6 }), (given, turn) => {
        const dataset = inventedDataset(given);
        const shuffled = dataset.events.toSorted((a, b) => mixed(a.id, turn) - mixed(b.id, turn));
        const record = createRecord({ ...dataset, events: shuffled });
        const key = (i: number): number => record.columns.placed[i] ?? Number.NaN;
        const plain = record.events
          .map(({ id }, i) => ({ id, placed: Number.isNaN(key(i)) ? Infinity : key(i) }))
          .toSorted((a, b) => (a.placed === b.placed ? (a.id < b.id ? -1 : 1) : a.placed - b.placed));
        expect(record.events.map(({ id }) => id)).toEqual(plain.map(({ id }) => id));
        record.events.forEach(({ when }, i) => expect(record.moment(i).edtf).toBe(when.edtf));
      }),
    );
  });

  it("holds over thousands of years and within one day", () => {
    const years = ["1973-01-02", "0004-05", "-0500", "1999-12-31T10:00:00Z", "1999-12-31T09:00:00Z", "1999-12-31"];
    const record = createRecord(inventedDataset(years.map((when) => ({ when }))));
    const order = ["-0500", "0004-05", "1973-01-02", "1999-12-31T09:00:00Z", "1999-12-31T10:00:00Z", "1999-12-31"];
    expect(record.events.map(({ when }) => when.edtf)).toEqual(order);
  });
});

/** A number that shuffles ids, the same for the same turn. */
function mixed(id: string, turn: number): number {
  return [...`${id}${turn}`].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193) >>> 0, 7);
}

describe("the index of lanes", () => {
  it("holds what looking at every event gives", () => {
    const choices = fc.record({ by: fc.constantFrom(...LANE_CHOICES), nested: fc.boolean() });
    fc.assert(
      fc.property(events, choices, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (given, choice, shown) => {
        const record = createRecord(inventedDataset(given));
        const mask = fullMask(record).map((_, i) => (shown[i] === true ? 1 : 0));
        for (const chosen of [mask, fullMask(record)]) {
          const plan = planLanes(record, chosen, choice);
          const index = indexLanes(record, chosen, plan);
          const seen = record.events.map((_, i) => i).filter((i) => chosen[i] === 1);
          const dated = seen.filter((i) => !Number.isNaN(record.columns.placed[i]));
          expect([...index.all]).toEqual(dated);
          expect([...index.placedAll]).toEqual(dated.map((i) => record.columns.placed[i]));
          expect([...index.undated]).toEqual(seen.filter((i) => !dated.includes(i)));
          expect(index.shown).toBe(seen.length);
          const real = (i: number): boolean => ["occurred", "ongoing"].includes(record.events[i]?.status ?? "");
          index.lanes.forEach((lane, number) => {
            const own = dated.filter((i) => record.events[i]?.kind !== "action" && plan.homes(i).includes(number));
            expect([...lane.real]).toEqual(own.filter(real));
            expect([...lane.planned]).toEqual(own.filter((i) => !real(i)));
            const reaches = own.filter((i) => {
              const lasted = (record.columns.latest[i] ?? 0) - (record.columns.earliest[i] ?? 0) > DAY;
              return lasted || record.events[i]?.status === "ongoing";
            });
            expect([...lane.long]).toEqual(reaches);
            const [begins, ends] = [0, 1].map((side) => reaches.map((i) => reachOf(record.columns, i)[side as 0 | 1]));
            expect([...lane.soonest]).toEqual(begins?.map((_, i) => Math.min(...(begins?.slice(i) ?? []))));
            expect([...lane.furthest]).toEqual(ends?.map((_, i) => Math.max(...(ends?.slice(0, i + 1) ?? []))));
          });
        }
      }),
    );
  });
});

describe("the pills of a crowded lane", () => {
  it.each([1, 5, 60])("count each kind as looking at their members does, at zoom %d", (zoom) => {
    const record = createRecord(syntheticDataset(20_000));
    const fit = TimeScale.fit(planTime(record), 1232);
    const drawing = layoutTimeline({
      record,
      mask: fullMask(record),
      lanes: { by: "party" },
      scale: zoom === 1 ? fit : fit.zoomAt(400, zoom),
      size: { width: 1400, height: 900 },
      gutter: 168,
      measure: textWidth,
    });
    expect(drawing.pills.length).toBeGreaterThan(40);
    for (const { kinds, members } of drawing.pills) {
      const codes = Array.from(members, (index) => record.columns.kind[index] ?? 0);
      const plain = KINDS.map((kind, code) => [kind, codes.filter((other) => other === code).length] as const);
      const counted = plain.map(([kind]) => [kind, kinds.find((other) => other.kind === kind)?.count ?? 0] as const);
      expect(counted).toEqual(plain);
    }
  });
});
