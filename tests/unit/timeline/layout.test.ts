import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyFilter, fullMask } from "../../../renderer/model/filter.ts";
import { createRecord, type Record } from "../../../renderer/model/record.ts";
import { textWidth } from "../../../renderer/pen/metrics/text.ts";
import type { Box } from "../../../renderer/pen/pen.ts";
import type { TimelineDrawing } from "../../../renderer/timeline/drawing.ts";
import { LANE_CHOICES } from "../../../renderer/timeline/lanes/choice.ts";
import { glyphBox } from "../../../renderer/timeline/layout/boxes.ts";
import { chartWidth, type LayoutInput } from "../../../renderer/timeline/layout/input.ts";
import { layoutTimeline } from "../../../renderer/timeline/layout/layout.ts";
import { planTime } from "../../../renderer/timeline/scale/folds.ts";
import { TimeScale } from "../../../renderer/timeline/scale/time-scale.ts";
import { syntheticDataset } from "../../bench/synthetic.ts";
import { crowds, sketches } from "./arbitrary.ts";
import { inventedDataset } from "./invented.ts";

interface View {
  readonly width?: number;
  readonly height?: number;
  readonly zoom?: number;
  readonly at?: number;
}

function inputFor(record: Record, view: View = {}, more: Partial<LayoutInput> = {}): LayoutInput {
  const { width = 1100, height = 790, zoom = 1, at = 0.5 } = view;
  const gutter = 168;
  const fit = TimeScale.fit(planTime(record), chartWidth(width, gutter));
  return {
    record,
    mask: fullMask(record),
    scale: zoom === 1 ? fit : fit.zoomAt(at * fit.width, zoom),
    lanes: { by: "party" },
    size: { width, height },
    gutter,
    measure: textWidth,
    ...more,
  };
}

const views = fc.record({
  width: fc.constantFrom(888, 1096, 1520),
  height: fc.constantFrom(560, 690, 790, 980),
  zoom: fc.constantFrom(1, 1, 3, 20),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});
/** What 200 % text leaves of an ordinary window. */
const narrow = fc.record({
  width: fc.constantFrom(480, 640),
  height: fc.constantFrom(260, 330),
  zoom: fc.constantFrom(1, 3),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});
const anything = fc.record({
  events: fc.oneof(fc.array(sketches, { maxLength: 60 }), crowds),
  view: views,
  by: fc.constantFrom(...LANE_CHOICES),
});

const EPSILON = 0.01;

function overlap(a: Box, b: Box): boolean {
  return (
    a.x + EPSILON < b.x + b.width &&
    b.x + EPSILON < a.x + a.width &&
    a.y + EPSILON < b.y + b.height &&
    b.y + EPSILON < a.y + a.height
  );
}

function firstOverlap(drawing: TimelineDrawing): string | undefined {
  const { labels } = drawing;
  for (const [i, label] of labels.entries()) {
    for (const other of labels.slice(i + 1)) {
      if (overlap(label.box, other.box)) return `label ${label.lines.join(" ")} lies on label ${other.lines.join(" ")}`;
    }
    for (const glyph of drawing.glyphs) {
      if (overlap(label.box, glyphBox(glyph)))
        return `label ${label.lines.join(" ")} lies on the mark of ${glyph.event}`;
    }
    for (const pill of drawing.pills) {
      if (overlap(label.box, pill.box)) return `label ${label.lines.join(" ")} lies on the pill ${pill.id}`;
    }
    for (const stem of drawing.stems) {
      const box = { x: stem.x, y: stem.from, width: 0.5, height: stem.to - stem.from };
      if (overlap(label.box, box)) return `label ${label.lines.join(" ")} lies on the line of ${stem.event}`;
    }
  }
  return undefined;
}

function drawnEvents(record: Record, drawing: TimelineDrawing): Set<string> {
  const ids = new Set<string>();
  for (const glyph of [...drawing.glyphs, ...drawing.undated]) {
    for (const id of glyph.stack?.members ?? [glyph.event]) ids.add(id);
  }
  for (const pill of drawing.pills)
    for (const index of Array.from(pill.members)) ids.add(record.events[index]?.id ?? "");
  for (const item of drawing.context) ids.add(item.event);
  return ids;
}

describe("the layout of any record", () => {
  it("never lets a label touch a label, a mark, a pill or a line", () => {
    fc.assert(
      fc.property(anything, ({ events, view, by }) => {
        const record = createRecord(inventedDataset(events));
        expect(firstOverlap(layoutTimeline(inputFor(record, view, { lanes: { by } })))).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });

  it("keeps every label inside the lanes and the chart", () => {
    fc.assert(
      fc.property(anything, ({ events, view, by }) => {
        const drawing = layoutTimeline(inputFor(createRecord(inventedDataset(events)), view, { lanes: { by } }));
        const { lanes, chart } = drawing.regions;
        for (const { box } of drawing.labels) {
          expect(box.x).toBeGreaterThanOrEqual(chart.x - EPSILON);
          expect(box.x + box.width).toBeLessThanOrEqual(chart.x + chart.width + EPSILON);
          expect(box.y).toBeGreaterThanOrEqual(lanes.y - EPSILON);
          expect(box.y + box.height).toBeLessThanOrEqual(lanes.y + lanes.height + EPSILON);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("draws or counts every event that the filters show", () => {
    fc.assert(
      fc.property(anything, ({ events, view, by }) => {
        const record = createRecord(inventedDataset(events));
        const { counts } = layoutTimeline(inputFor(record, view, { lanes: { by } }));
        const sum = counts.drawn + counts.clustered + counts.carried + counts.undated + counts.outside;
        expect(counts.shown).toBe(record.size);
        expect(sum).toBe(counts.shown);
        for (const count of Object.values(counts)) expect(count).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 100 },
    );
  });

  it("shows every event at full view: as a mark, in a stack, a pill or the tray, or says how many it left out", () => {
    fc.assert(
      fc.property(fc.array(sketches, { maxLength: 50 }), fc.constantFrom(...LANE_CHOICES), (events, by) => {
        const record = createRecord(inventedDataset(events));
        const drawing = layoutTimeline(inputFor(record, {}, { lanes: { by } }));
        const missing = record.size - drawnEvents(record, drawing).size;
        expect(missing).toBe(drawing.contextMore + drawing.counts.carried + drawing.undatedMore);
      }),
      { numRuns: 100 },
    );
  });

  it("conserves counts in pills and stacks", () => {
    fc.assert(
      fc.property(anything, ({ events, view, by }) => {
        const drawing = layoutTimeline(inputFor(createRecord(inventedDataset(events)), view, { lanes: { by } }));
        for (const pill of drawing.pills) {
          expect(pill.members.length).toBe(pill.total);
          expect(pill.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(pill.total);
        }
        for (const { stack } of drawing.glyphs) if (stack !== undefined) expect(stack.members.length).toBe(stack.count);
        // In one lane, nothing is both alone and in a pill.
        const seen = new Set<string>();
        for (const glyph of drawing.glyphs)
          for (const id of glyph.stack?.members ?? [glyph.event]) seen.add(`${glyph.lane}/${id}`);
        const pilled = drawing.pills.flatMap((pill) => Array.from(pill.members, (index) => `${pill.lane}/${index}`));
        expect(new Set(pilled).size).toBe(pilled.length);
      }),
      { numRuns: 80 },
    );
  });

  it("never lays a pill on a pill", () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(sketches, { maxLength: 40 }), crowds), views, (events, view) => {
        const { pills } = layoutTimeline(inputFor(createRecord(inventedDataset(events)), view));
        const real = pills.filter(({ planned }) => !planned);
        for (const [i, pill] of real.entries()) {
          for (const other of real.slice(i + 1))
            expect(overlap(pill.box, other.box), `${pill.id} on ${other.id}`).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("lays no pill of what is planned on one of what happened", () => {
    fc.assert(
      fc.property(crowds, fc.oneof(views, narrow), (events, view) => {
        const { pills } = layoutTimeline(inputFor(createRecord(inventedDataset(events)), view));
        const real = pills.filter(({ planned }) => !planned);
        for (const pill of pills.filter(({ planned }) => planned)) {
          for (const other of real) expect(overlap(pill.box, other.box), `${pill.id} on ${other.id}`).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("keeps lanes in order, apart, and inside their region", () => {
    fc.assert(
      fc.property(anything, ({ events, view, by }) => {
        const { lanes, regions } = layoutTimeline(
          inputFor(createRecord(inventedDataset(events)), view, { lanes: { by } }),
        );
        lanes.forEach((lane, i) => {
          expect(lane.top).toBeGreaterThanOrEqual((lanes[i - 1]?.bottom ?? regions.lanes.y) - EPSILON);
          expect(lane.y).toBeGreaterThanOrEqual(lane.top);
          expect(lane.y).toBeLessThanOrEqual(lane.bottom);
        });
        expect(lanes.at(-1)?.bottom ?? 0).toBeLessThanOrEqual(regions.lanes.y + regions.lanes.height + EPSILON);
      }),
      { numRuns: 60 },
    );
  });

  it("puts every single mark at its own date", () => {
    fc.assert(
      fc.property(fc.array(sketches, { maxLength: 40 }), views, (events, view) => {
        const record = createRecord(inventedDataset(events));
        const input = inputFor(record, view);
        for (const glyph of layoutTimeline(input).glyphs) {
          const { shape, placed, date } = record.moment(glyph.index);
          if (shape === "point" || shape === "unit" || shape === "open") {
            expect(glyph.x).toBeCloseTo(input.gutter + input.scale.x(placed), 6);
          } else {
            expect(glyph.x).toBeGreaterThanOrEqual(input.gutter + input.scale.x(date.earliest) - EPSILON);
            expect(glyph.x).toBeLessThanOrEqual(input.gutter + input.scale.x(date.latest) + EPSILON);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it("gives the same boxes for the same input", () => {
    fc.assert(
      fc.property(anything, ({ events, view, by }) => {
        const draw = (): TimelineDrawing =>
          layoutTimeline(inputFor(createRecord(inventedDataset(events)), view, { lanes: { by } }));
        expect(draw()).toEqual(draw());
      }),
      { numRuns: 30 },
    );
  });

  it("gives the same boxes whether a frame came before or not", () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: -400, max: 400 }), ({ events, view }, pan) => {
        const record = createRecord(inventedDataset(events));
        const input = inputFor(record, view);
        const scale = input.scale.panBy(pan);
        layoutTimeline(input);
        const after = layoutTimeline({ ...input, scale });
        expect(after).toEqual(layoutTimeline({ ...input, mask: fullMask(record), scale }));
      }),
      { numRuns: 40 },
    );
  });

  it("moves marks and labels with the pan and changes none that stay in view", () => {
    fc.assert(
      fc.property(fc.array(sketches, { maxLength: 60 }), fc.integer({ min: -60, max: 60 }), (events, pan) => {
        const record = createRecord(inventedDataset(events));
        const input = inputFor(record, { zoom: 3 });
        const before = layoutTimeline(input);
        const moved = input.scale.panBy(pan);
        const by = input.scale.offset - moved.offset;
        const after = layoutTimeline({ ...input, scale: moved });
        const { chart } = before.regions;
        for (const label of before.labels) {
          const x = label.box.x + by;
          // Words end 3 px before the edge of the view.
          if (x < chart.x + 1 || x + label.box.width > chart.x + chart.width - 4) continue;
          const same = after.labels.find(({ event }) => event === label.event);
          expect(same?.box.x).toBeCloseTo(x, 6);
          expect(same?.box.y).toBe(label.box.y);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("what stands where", () => {
  const may = "1901-05-10";

  it("joins neighbours, and passes lanes that take no part with a hairline", () => {
    const record = createRecord(
      inventedDataset([
        { kind: "proposal", parties: ["AAR"] },
        { kind: "proposal", parties: ["BRA"], when: "1901-06-01" },
        { parties: ["CEL", "BRA"], when: "1901-07-01" },
      ]),
    );
    const { stems, lanes } = layoutTimeline(inputFor(record));
    expect(lanes.map(({ id }) => id)).toEqual(["CEL", "AAR", "BRA"]);
    const [celt, aar, brae] = lanes;
    expect(stems.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["joining", celt?.y, celt?.bottom],
      ["crossing", celt?.bottom, brae?.top],
      ["joining", brae?.top, brae?.y],
    ]);
    expect(aar?.bottom).toBeLessThanOrEqual(brae?.top ?? 0);
  });

  it("lays offers on the table, stances behind the line and joint texts midway", () => {
    const record = createRecord(
      inventedDataset([
        { id: "offer", kind: "proposal", parties: ["AAR"] },
        { id: "counter", kind: "proposal", parties: ["BRA"], when: "1901-07-01" },
        { id: "stance", kind: "position", parties: ["AAR"], when: "1901-09-01" },
        {
          id: "joint",
          kind: "proposal",
          parties: ["AAR", "BRA"],
          when: "1901-11-01",
          participants: [
            { name: "Ann", party: "AAR" },
            { name: "Bo", party: "BRA" },
          ],
        },
      ]),
    );
    const { glyphs, lanes } = layoutTimeline(inputFor(record));
    const at = (id: string): number => glyphs.find(({ event }) => event === id)?.y ?? Number.NaN;
    const line = (id: string): number => lanes.find((lane) => lane.id === id)?.y ?? Number.NaN;
    expect(line("BRA") - line("AAR")).toBeGreaterThanOrEqual(150);
    expect(at("offer") - line("AAR")).toBe(38);
    expect(line("BRA") - at("counter")).toBe(38);
    expect(line("AAR") - at("stance")).toBe(34);
    expect(at("joint")).toBeCloseTo((line("AAR") + line("BRA")) / 2, 6);
    expect(glyphs.find(({ event }) => event === "joint")?.hue).toEqual({ slot: "1", lower: "2" });
  });

  it("spreads the papers of one day down the table", () => {
    const record = createRecord(
      inventedDataset(["a", "b", "c"].map((id) => ({ id, kind: "proposal", parties: id === "c" ? ["BRA"] : ["AAR"] }))),
    );
    const { glyphs, pills } = layoutTimeline(inputFor(record));
    const heights = glyphs.map(({ y }) => y).sort((a, b) => a - b);
    expect(pills).toEqual([]);
    expect(heights).toHaveLength(3);
    heights.slice(1).forEach((y, i) => expect(y - (heights[i] ?? 0)).toBeGreaterThanOrEqual(18));
  });

  it("lets a stance that a proposal of the day carries go without a mark of its own", () => {
    const record = createRecord(
      inventedDataset([
        { kind: "proposal", issues: ["tolls"] },
        { kind: "position" },
        { kind: "position", when: "1901-05-11" },
      ]),
    );
    const { counts, glyphs } = layoutTimeline(inputFor(record));
    expect(counts.carried).toBe(1);
    expect(glyphs.filter(({ kind }) => kind === "position")).toHaveLength(1);
  });

  it("never puts what is planned in one pill with what happened", () => {
    const record = createRecord(
      inventedDataset([{}, {}, { status: "planned" }, { status: "planned" }, { kind: "message" }]),
    );
    const { pills } = layoutTimeline(inputFor(record));
    expect(pills.length).toBeGreaterThan(0);
    for (const pill of pills) {
      const statuses = Array.from(pill.members, (index) => record.events[index]?.status);
      expect(new Set(statuses).size).toBe(1);
      expect(pill.planned).toBe(statuses[0] === "planned");
    }
  });

  it("never hides the selected event in a pill", () => {
    const record = createRecord(inventedDataset([{ id: "a" }, { id: "b" }, { id: "c" }]));
    const plain = layoutTimeline(inputFor(record));
    expect(plain.glyphs).toEqual([]);
    const { glyphs, labels } = layoutTimeline(inputFor(record, {}, { selected: "b" }));
    expect(glyphs.map(({ event }) => event)).toContain("b");
    expect(labels[0]?.event).toBe("b");
  });

  it("lays no cluster on the selected event, nor under its rings", () => {
    fc.assert(
      fc.property(crowds, fc.nat(), views, (events, choice, view) => {
        const record = createRecord(inventedDataset(events));
        const selected = record.events[choice % record.size]?.id ?? "";
        const { glyphs, pills } = layoutTimeline(inputFor(record, view, { selected }));
        for (const glyph of glyphs.filter(({ event, capsule }) => event === selected && capsule === undefined)) {
          const { x, y, size } = glyph;
          for (const { id, box } of pills.filter((pill) => !pill.planned)) {
            if (Math.abs(box.y + box.height / 2 - y) > 1) continue;
            expect(box.x + box.width <= x - size / 2 - 8 || box.x >= x + size / 2 + 8, id).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("sits a message on its reader's line, in its writer's hue, pointing there", () => {
    const record = createRecord(
      inventedDataset([
        { kind: "proposal", parties: ["AAR"], when: "1901-01-10" },
        { kind: "proposal", parties: ["BRA"], when: "1901-03-10" },
        { id: "note", kind: "message", parties: ["AAR", "BRA"], channel: "backchannel", when: may },
      ]),
    );
    const { glyphs, stems, lanes } = layoutTimeline(inputFor(record));
    const note = glyphs.filter(({ event }) => event === "note");
    expect(note).toHaveLength(1);
    expect(note[0]).toMatchObject({ lane: "BRA", toward: "down", hue: { slot: "1" } });
    expect(note[0]?.y).toBe(lanes.find(({ id }) => id === "BRA")?.y);
    expect(stems).toMatchObject([{ event: "note", channel: "backchannel", kind: "joining" }]);
  });

  it("draws stubs, not lines, for a meeting that is only planned", () => {
    const record = createRecord(inventedDataset([{ status: "planned" }]));
    const { stems } = layoutTimeline(inputFor(record));
    expect(stems.map(({ kind }) => kind)).toEqual(["stub", "stub"]);
    for (const { from, to } of stems) expect(to - from).toBeLessThanOrEqual(18);
  });

  it("counts a filtered fold as filtered and an empty one as silent", () => {
    const near = ["1901-01-05", "1901-01-07", "1901-01-09", "1902-11-05", "1902-11-07", "1902-11-09"];
    const record = createRecord(
      inventedDataset([
        ...near.map((when) => ({ when })),
        { kind: "message" as const, parties: ["AAR"], when: "1901-10-01" },
      ]),
    );
    const all = layoutTimeline(inputFor(record));
    const meetings = layoutTimeline(inputFor(record, {}, { mask: applyFilter(record, { kinds: ["meeting"] }).mask }));
    expect(all.folds.map(({ reason }) => reason)).toEqual(["quiet"]);
    expect(meetings.folds.map(({ reason, second }) => [reason, second])).toEqual([["filtered", "filtered"]]);
    const bare = createRecord(inventedDataset(near.map((when) => ({ when }))));
    expect(layoutTimeline(inputFor(bare)).folds.map(({ reason }) => reason)).toEqual(["silent"]);
  });
});

describe("large records", () => {
  const record = createRecord(syntheticDataset(20_000));

  it.each([1, 4, 30, 400])("keeps what it draws within bounds at zoom %d", (zoom) => {
    const drawing = layoutTimeline(inputFor(record, { width: 1400, zoom }));
    const marks = drawing.glyphs.length + drawing.stems.length + drawing.links.length + drawing.context.length;
    expect(marks + 6 * drawing.pills.length).toBeLessThan(3500);
    expect(drawing.labels.length).toBeLessThanOrEqual(400);
    expect(firstOverlap(drawing)).toBeUndefined();
    const { counts } = drawing;
    expect(counts.drawn + counts.clustered + counts.carried + counts.undated + counts.outside).toBe(20_000);
  });

  it("counts every membership of a crowded lane in its pills", () => {
    const drawing = layoutTimeline(inputFor(record, { width: 1400 }));
    const inLanes = drawing.pills.reduce((sum, pill) => sum + pill.total, 0);
    expect(drawing.glyphs).toEqual([]);
    expect(inLanes).toBeGreaterThan(15_000);
    for (const pill of drawing.pills) expect(pill.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(pill.total);
  });
});
