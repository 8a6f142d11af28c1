import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullMask } from "../../../renderer/model/filter.ts";
import { createRecord } from "../../../renderer/model/record.ts";
import { textWidth } from "../../../renderer/pen/metrics/text.ts";
import { laneScrollDrag, scrollToShow } from "../../../renderer/timeline/interact/lane-scroll.ts";
import { hitAt } from "../../../renderer/timeline/layout/hit.ts";
import { eventsInside } from "../../../renderer/timeline/layout/inside.ts";
import type { LayoutInput } from "../../../renderer/timeline/layout/input.ts";
import { layoutTimeline } from "../../../renderer/timeline/layout/layout.ts";
import { laneScrollBar } from "../../../renderer/timeline/marks/lane-scroll.ts";
import { planTime } from "../../../renderer/timeline/scale/folds.ts";
import { TimeScale } from "../../../renderer/timeline/scale/time-scale.ts";
import { inventedDataset } from "./invented.ts";

/** A record with an envoy for each of so many lanes, all within two years. */
function envoys(count: number, height: number, more: Partial<LayoutInput> = {}): LayoutInput {
  const people = Array.from({ length: count }, (_, i) => ({ id: `p${i}`, name: `Envoy ${i}`, aliases: [], roles: [] }));
  const events = people.map(({ id }, i) => ({
    id: `meeting-${i}`,
    when: `190${1 + (i % 2)}-0${1 + (i % 9)}-10`,
    participants: [{ person: id, party: "AAR" }],
  }));
  const record = createRecord(inventedDataset(events, { people }));
  return {
    record,
    mask: fullMask(record),
    scale: TimeScale.fit(planTime(record), 928),
    lanes: { by: "person" },
    size: { width: 1096, height },
    gutter: 168,
    measure: textWidth,
    ...more,
  };
}

describe("more lanes than fit", () => {
  const input = envoys(22, 500);
  const drawing = layoutTimeline(input);

  it("keep the least height at which they can be read, and say how far they reach", () => {
    const { lanes, regions, laneScroll } = drawing;
    for (const lane of lanes) expect(lane.bottom - lane.top).toBeGreaterThanOrEqual(30);
    expect(laneScroll?.extent).toBeCloseTo((lanes.at(-1)?.bottom ?? 0) - regions.lanes.y, 6);
    expect(laneScroll?.extent).toBeGreaterThan(regions.lanes.height);
  });

  it("do not scroll where they fit", () => {
    expect(layoutTimeline(envoys(5, 700)).laneScroll).toBeUndefined();
    expect(layoutTimeline({ ...envoys(5, 700), laneScroll: 400 })).toEqual(layoutTimeline(envoys(5, 700)));
  });

  it("do not scroll by a hair where they fill their room", () => {
    for (let height = 400; height < 1400; height += 1) {
      const { laneScroll, regions } = layoutTimeline(envoys(9, height));
      if (laneScroll !== undefined) expect(laneScroll.extent - regions.lanes.height).toBeGreaterThan(0.5);
    }
  });

  it("move with the scroll, marks and labels with them, and nothing else changes", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 2000 }), (laneScroll) => {
        const moved = layoutTimeline({ ...input, laneScroll });
        const by = moved.laneScroll?.by ?? Number.NaN;
        const { extent } = drawing.laneScroll ?? { extent: 0 };
        expect(by).toBe(Math.min(Math.max(0, laneScroll), extent - drawing.regions.lanes.height));
        moved.lanes.forEach((lane, i) => expect(lane.top).toBeCloseTo((drawing.lanes[i]?.top ?? 0) - by, 6));
        moved.glyphs.forEach((glyph, i) => {
          expect(glyph.x).toBe(drawing.glyphs[i]?.x);
          expect(glyph.y).toBeCloseTo((drawing.glyphs[i]?.y ?? 0) - by, 6);
        });
        moved.labels.forEach((label, i) => {
          expect(label.lines).toBe(drawing.labels[i]?.lines);
          expect(label.box.y).toBeCloseTo((drawing.labels[i]?.box.y ?? 0) - by, 6);
        });
        expect(moved.regions).toEqual(drawing.regions);
        expect(moved.counts).toEqual(drawing.counts);
      }),
    );
  });

  it("are neither pointed at nor chosen where other regions cover them", () => {
    const { regions, glyphs } = drawing;
    const bottom = regions.lanes.y + regions.lanes.height;
    const hidden = glyphs.filter(({ y }) => y > bottom + 20 && y < drawing.height);
    expect(hidden.length).toBeGreaterThan(0);
    for (const { x, y } of hidden) expect(hitAt(drawing, x, y)?.kind).not.toBe("event");
    const all = { x: 0, y: 0, width: drawing.width, height: 10_000 };
    const chosen = eventsInside(input.record, drawing, all);
    for (const { event } of hidden) expect(chosen).not.toContain(event);
    expect(chosen.length).toBeGreaterThan(3);
  });

  it("are brought into sight by as little as it takes", () => {
    for (const [i, lane] of drawing.lanes.entries()) {
      const laneScroll = scrollToShow(drawing, [lane]);
      const after = layoutTimeline({ ...input, laneScroll });
      const shown = after.lanes[i];
      expect(shown?.top ?? -1).toBeGreaterThanOrEqual(after.regions.lanes.y - 1e-6);
      expect(shown?.bottom ?? Infinity).toBeLessThanOrEqual(after.regions.lanes.y + after.regions.lanes.height + 1e-6);
    }
    expect(
      scrollToShow(
        drawing,
        [drawing.lanes.at(-1), drawing.lanes[0]].flatMap((lane) => lane ?? []),
      ),
    ).toBe(0);
  });

  it("follow their bar from end to end", () => {
    const bar = laneScrollBar(drawing);
    if (bar === undefined) throw new Error("There is no bar");
    const middle = bar.x + bar.width / 2;
    const drag = laneScrollDrag(drawing, middle, bar.y + 5);
    expect(drag?.(bar.y + 5)).toBe(0);
    const room = drawing.regions.lanes.height - bar.height;
    expect(drag?.(bar.y + 5 + room)).toBeCloseTo((drawing.laneScroll?.extent ?? 0) - drawing.regions.lanes.height, 6);
    expect(laneScrollDrag(drawing, middle - 60, bar.y + 5)).toBeUndefined();
    const low = layoutTimeline({ ...input, laneScroll: 1e6 });
    const end = laneScrollBar(low);
    expect((end?.y ?? 0) + (end?.height ?? 0)).toBeCloseTo(low.regions.lanes.y + low.regions.lanes.height - 3, 6);
  });
});
