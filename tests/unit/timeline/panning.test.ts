import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullMask } from "../../../renderer/model/filter.ts";
import { createRecord, type Record } from "../../../renderer/model/record.ts";
import { textWidth } from "../../../renderer/pen/metrics/text.ts";
import type { TimelineDrawing } from "../../../renderer/timeline/drawing.ts";
import { LANE_CHOICES } from "../../../renderer/timeline/lanes/choice.ts";
import { chartWidth, type LayoutInput } from "../../../renderer/timeline/layout/input.ts";
import { layoutTimeline } from "../../../renderer/timeline/layout/layout.ts";
import { planTime } from "../../../renderer/timeline/scale/folds.ts";
import { TimeScale } from "../../../renderer/timeline/scale/time-scale.ts";
import { syntheticDataset } from "../../bench/synthetic.ts";
import { inventedDataset } from "./invented.ts";

const GUTTER = 168;
/** Records too large to be laid out whole: what is in view follows from what is near it alone. */
const COUNTS = [1000, 3000, 6000] as const;
const LARGE = new Map(COUNTS.map((count) => [count, createRecord(syntheticDataset(count, { seed: count }))]));

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Words end 3 px before an edge; and nothing lies just so far from it by design, so that a hair of a pixel decides nothing. */
const EDGE = 3.37;

type View = Pick<TimelineDrawing, "labels" | "pills" | "glyphs">;

/** Names of everything that lies wholly between two places (pixels from the start of time), with where it lies. */
function between({ labels, pills, glyphs }: View, offset: number, from: number, to: number): Map<string, Place> {
  const found = new Map<string, Place>();
  const add = (name: string, left: number, y: number, width: number): void => {
    const x = left - GUTTER + offset;
    if (x > from + EDGE && x + width < to - EDGE) found.set(name, { x, y });
  };
  for (const { event, lines, box } of labels) add(`label of ${event}: ${lines.join(" ")}`, box.x, box.y, box.width);
  for (const { id, box } of pills) add(`pill ${id}`, box.x, box.y, box.width);
  for (const { event, lane, x, y } of glyphs) add(`mark of ${event} in ${lane}`, x - 20, y, 40);
  return found;
}

/** Pans step by step and holds each frame against the one before, in the part of time that both show. */
function expectSteady(input: LayoutInput, steps: readonly number[]): void {
  let { scale } = input;
  let before = layoutTimeline(input);
  for (const step of steps) {
    const next = scale.panBy(step);
    const after = layoutTimeline({ ...input, scale: next });
    const from = Math.max(scale.offset, next.offset);
    const to = Math.min(scale.offset, next.offset) + scale.width;
    const was = between(before, scale.offset, from, to);
    const is = between(after, next.offset, from, to);
    expect([...is.keys()].toSorted()).toEqual([...was.keys()].toSorted());
    for (const [name, { x, y }] of was) {
      expect(is.get(name)?.x, name).toBeCloseTo(x, 3);
      expect(is.get(name)?.y, name).toBeCloseTo(y, 3);
    }
    [before, scale] = [after, next];
  }
}

const pans = fc.record({
  count: fc.constantFrom(...COUNTS),
  width: fc.constantFrom(960, 1440, 1880),
  zoom: fc.constantFrom(1, 2, 4, 8, 16, 40, 150),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  by: fc.constantFrom(...LANE_CHOICES),
  steps: fc.array(fc.integer({ min: -700, max: 700 }), { minLength: 1, maxLength: 4 }),
});

describe("panning a large record", () => {
  it("changes no label, mark or cluster that stays in view", () => {
    fc.assert(
      fc.property(pans, ({ count, width, zoom, at, by, steps }) => {
        const record = LARGE.get(count) as Record;
        const fit = TimeScale.fit(planTime(record), chartWidth(width, GUTTER));
        const scale = zoom === 1 ? fit : fit.zoomAt(at * fit.width, zoom);
        const size = { width, height: 792 };
        expectSteady(
          { record, mask: fullMask(record), scale, lanes: { by }, size, gutter: GUTTER, measure: textWidth },
          steps,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("keeps what reaches into view, from before it and from after it", () => {
    const crowd = Array.from({ length: 1200 }, (_, i) => ({
      when: new Date(Date.UTC(1901, 0, 1) + (i % 700) * 86_400_000).toISOString().slice(0, 10),
    }));
    const record = createRecord(
      inventedDataset([
        ...crowd,
        { when: "1901~", title: "Vague" },
        { when: "1901-02-03", status: "ongoing", title: "Going on" },
        { when: "1902", title: "Some day of a year" },
      ]),
    );
    const mask = record.events.map(({ title }) => Number(!title.startsWith("Event")));
    const fit = TimeScale.fit(planTime(record), 1000);
    const scale = fit.zoomAt(500, 60);
    const at = (date: string): TimeScale => scale.movedTo(Date.parse(date), 500);
    const reaching = (date: string): string[] =>
      layoutTimeline({
        record,
        mask: Uint8Array.from(mask),
        scale: at(date),
        lanes: { by: "party" },
        size: { width: 1000 + GUTTER, height: 792 },
        gutter: GUTTER,
        measure: textWidth,
      }).glyphs.map(({ event }) => record.byId(event)?.title ?? "");
    expect(new Set(reaching("1901-12-01"))).toEqual(new Set(["Vague", "Going on"]));
    expect(new Set(reaching("1902-02-10"))).toEqual(new Set(["Vague", "Going on", "Some day of a year"]));
    expect(new Set(reaching("1902-11-10"))).toEqual(new Set(["Going on", "Some day of a year"]));
  });
});
