import { describe, expect, it } from "vitest";
import { fullMask } from "../../../renderer/model/filter.ts";
import { createRecord } from "../../../renderer/model/record.ts";
import { textWidth } from "../../../renderer/pen/metrics/text.ts";
import { hitAt } from "../../../renderer/timeline/layout/hit.ts";
import type { LayoutInput } from "../../../renderer/timeline/layout/input.ts";
import { layoutTimeline } from "../../../renderer/timeline/layout/layout.ts";
import { nearestInLane, nextInTime } from "../../../renderer/timeline/layout/neighbours.ts";
import { planTime } from "../../../renderer/timeline/scale/folds.ts";
import { TimeScale } from "../../../renderer/timeline/scale/time-scale.ts";
import { type EventSketch, inventedDataset } from "./invented.ts";

function inputOf(sketches: readonly EventSketch[]): LayoutInput {
  const record = createRecord(inventedDataset(sketches));
  return {
    record,
    mask: fullMask(record),
    scale: TimeScale.fit(planTime(record), 928),
    lanes: { by: "party" },
    size: { width: 1096, height: 792 },
    gutter: 168,
    measure: textWidth,
  };
}

const crowd = Array.from({ length: 30 }, (_, i) => ({
  id: `stance-${String(i).padStart(2, "0")}`,
  kind: "position" as const,
  parties: ["AAR"],
}));

describe("a pill opened in place", () => {
  const input = inputOf([...crowd, { kind: "proposal", parties: ["BRA"], when: "1902-01-01" }]);
  const [pill] = layoutTimeline(input).pills;
  const { fan, regions } = layoutTimeline({ ...input, opened: pill?.id ?? "" });

  it("shows its members one by one, in order, inside the chart", () => {
    expect(fan?.rows.map(({ glyph }) => glyph.event)).toEqual(crowd.map(({ id }) => id));
    expect(fan?.more).toBe(0);
    const { box } = fan ?? { box: regions.lanes };
    expect(box.x).toBeGreaterThanOrEqual(regions.chart.x);
    expect(box.x + box.width).toBeLessThanOrEqual(regions.chart.x + regions.chart.width);
    for (const { label, glyph } of fan?.rows ?? []) {
      expect(label.box.x + label.box.width).toBeLessThanOrEqual(box.x + box.width);
      expect(glyph.y).toBeLessThan(box.y + box.height);
    }
  });

  it("marks the titles that a rule doubts", () => {
    const doubted = crowd.map((sketch, i) => ({
      ...sketch,
      origin: { method: "rule" as const, confidence: i === 3 ? 0.4 : 0.9 },
    }));
    const asked = inputOf(doubted);
    const id = layoutTimeline(asked).pills[0]?.id ?? "";
    const rows = layoutTimeline({ ...asked, opened: id }).fan?.rows ?? [];
    expect(rows.map(({ label }) => label.doubtful)).toEqual(doubted.map((_, i) => i === 3));
  });

  it("answers to the pointer before what lies below it", () => {
    const drawing = layoutTimeline({ ...input, opened: pill?.id ?? "" });
    const row = drawing.fan?.rows[7];
    const hit = hitAt(drawing, row?.glyph.x ?? 0, row?.glyph.y ?? 0);
    expect(hit).toMatchObject({ kind: "event", event: "stance-07" });
  });

  it("is gone when there is no such pill", () => {
    expect(layoutTimeline({ ...input, opened: "elsewhere" }).fan).toBeUndefined();
  });
});

describe("pointing", () => {
  const input = inputOf([{ id: "meeting" }, { id: "far", when: "1902-06-01" }]);
  const drawing = layoutTimeline(input);

  it("goes to the nearest centre within targets of 24 px", () => {
    const [glyph] = drawing.glyphs;
    const at = (dx: number, dy: number) => hitAt(drawing, (glyph?.x ?? 0) + dx, (glyph?.y ?? 0) + dy);
    expect(at(11, -11)).toMatchObject({ kind: "event", event: "meeting" });
    expect(at(0, 200)).toBeUndefined();
  });

  it("finds a label's event and a lane's heading", () => {
    const [label] = drawing.labels;
    expect(hitAt(drawing, (label?.box.x ?? 0) + 8, (label?.box.y ?? 0) + 4)).toMatchObject({ event: label?.event });
    expect(hitAt(drawing, 20, drawing.lanes[0]?.y ?? 0)).toEqual({ kind: "lane", lane: drawing.lanes[0]?.id });
  });
});

describe("walking", () => {
  const input = inputOf([
    { id: "a", when: "1901-02-01" },
    { id: "b", when: "1901-05-01", parties: ["AAR", "DUN"] },
    { id: "c", when: "1901-09-01" },
  ]);

  it("steps through time over what the filters show", () => {
    const { record } = input;
    expect(nextInTime(record, Uint8Array.of(1, 0, 1), 0, 1)).toBe(2);
    expect(nextInTime(record, input.mask, 2, -1)).toBe(1);
    expect(nextInTime(record, input.mask, -1, 1)).toBe(0);
    expect(nextInTime(record, input.mask, 0, Infinity)).toBe(2);
  });

  it("steps from lane to lane", () => {
    const drawing = layoutTimeline(input);
    expect(nearestInLane(drawing, 0, "down")?.index).toBe(1);
    expect(nearestInLane(drawing, 99, "down")).toBeUndefined();
  });
});
