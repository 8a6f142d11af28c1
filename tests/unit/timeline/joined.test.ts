import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullMask } from "../../../renderer/model/filter.ts";
import { createRecord } from "../../../renderer/model/record.ts";
import { textWidth } from "../../../renderer/pen/metrics/text.ts";
import { hitAt } from "../../../renderer/timeline/layout/hit.ts";
import type { LayoutInput } from "../../../renderer/timeline/layout/input.ts";
import { layoutTimeline } from "../../../renderer/timeline/layout/layout.ts";
import { planTime } from "../../../renderer/timeline/scale/folds.ts";
import { TimeScale } from "../../../renderer/timeline/scale/time-scale.ts";
import { sketches } from "./arbitrary.ts";
import { type EventSketch, inventedDataset } from "./invented.ts";

function inputOf(events: readonly EventSketch[], zoom = 1, more: Partial<LayoutInput> = {}): LayoutInput {
  const record = createRecord(inventedDataset(events));
  const fit = TimeScale.fit(planTime(record), 928);
  return {
    record,
    mask: fullMask(record),
    scale: fit.zoomAt(464, zoom),
    lanes: { by: "party" },
    size: { width: 1096, height: 792 },
    gutter: 168,
    measure: textWidth,
    ...more,
  };
}

describe("an event of several days", () => {
  const days = (edtf: string) =>
    layoutTimeline(inputOf([{ id: "twice", kind: "message", parties: ["AAR"], when: edtf }]));

  it("has a mark on each, joined, and each is pointed at", () => {
    const input = inputOf([{ id: "twice", kind: "message", parties: ["AAR"], when: "{1901-03-10,1901-08-20}" }]);
    const drawing = layoutTimeline(input);
    const [glyph] = drawing.glyphs;
    const x = (day: string) => input.gutter + input.scale.x(Date.parse(`${day}T12:00:00Z`));
    expect(glyph?.x).toBeCloseTo(x("1901-03-10"), 3);
    expect(glyph?.both).toHaveLength(1);
    expect(glyph?.both?.[0]).toBeCloseTo(x("1901-08-20"), 3);
    expect(glyph?.capsule).toBeUndefined();
    expect(glyph?.alternative).toBeUndefined();
    expect(hitAt(drawing, x("1901-08-20"), glyph?.y ?? 0)).toMatchObject({ event: "twice" });
  });

  it("is a capsule where its days touch, and a span stays one", () => {
    expect(days("{1901-03-10,1901-03-12}").glyphs[0]).toMatchObject({ capsule: { openEnd: false } });
    expect(days("1901-03-10/1901-08-20").glyphs[0]?.both).toBeUndefined();
    expect(days("[1901-03-10,1901-08-20]").glyphs[0]).toMatchObject({ fill: "dashed" });
  });
});

describe("words on links", () => {
  const TYPES = ["answers", "revises", "supersedes", "accepts", "rejects"] as const;
  const family = fc.array(
    fc.record({ day: fc.integer({ min: 10, max: 28 }), to: fc.nat(), type: fc.constantFrom(...TYPES) }),
    { minLength: 2, maxLength: 14 },
  );

  it("never lie on each other; those of the selection find a place first", () => {
    fc.assert(
      fc.property(family, fc.constantFrom(1, 6, 20), (texts, zoom) => {
        const events = texts.map(({ day, to, type }, i) => ({
          id: `text-${i}`,
          kind: "proposal" as const,
          parties: [i % 2 === 0 ? "AAR" : "BRA"],
          when: `1901-05-${day}`,
          links: i === 0 ? [] : [{ type, to: `text-${to % i}` }],
        }));
        const { links } = layoutTimeline(inputOf(events, zoom, { selected: "text-0" }));
        const boxes = links.flatMap(({ label }) => {
          if (label === undefined) return [];
          const width = textWidth(label.text, { family: "chart", size: 11, weight: 400, italic: true });
          return [{ x: label.x - width / 2, y: label.y - 10, width, height: 12 }];
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

describe("a line of descent that is followed", () => {
  it("shares no cluster with what fades", () => {
    fc.assert(
      fc.property(fc.array(sketches, { minLength: 10, maxLength: 50 }), (events) => {
        const input = inputOf(events.map((event) => ({ ...event, when: "1901-05-10", status: "occurred" as const })));
        const ids = input.record.events.map(({ id }) => id);
        const follow = new Set(ids.filter((_, i) => i % 5 === 0));
        const { pills } = layoutTimeline({ ...input, follow });
        for (const { members } of pills) {
          const followed = Array.from(members, (index) => follow.has(ids[index] ?? ""));
          expect(new Set(followed).size).toBe(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("words over a fold", () => {
  it("do not take its colour before all of time, where a fold stands first", () => {
    const at = (when: string, status: "occurred" | "ongoing" = "occurred") => ({
      when,
      status,
      kind: "meeting" as const,
    });
    const input = inputOf([at("1901-03"), at("1901-05-02%"), at("1901-01-01", "ongoing"), at("1901-05-02")]);
    const [first] = input.scale.segments;
    expect(first?.folded).toBe(true);
    expect(input.scale.isFolded((first?.start ?? 0) + 1)).toBe(true);
    expect(input.scale.isFolded((first?.start ?? 0) - 1)).toBe(false);
  });

  it("take its colour only where they lie on it", () => {
    fc.assert(
      fc.property(fc.array(sketches, { maxLength: 40 }), (events) => {
        const input = inputOf(events);
        const { labels, folds } = layoutTimeline(input);
        for (const { box, onFold, inFold } of labels) {
          const middle = box.x + box.width / 2;
          expect(onFold ?? inFold).toBe(folds.some(({ from, to }) => middle > from && middle < to));
        }
      }),
      { numRuns: 100 },
    );
  });
});
