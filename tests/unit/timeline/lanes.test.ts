import { describe, expect, it } from "vitest";
import { fullMask } from "../../../renderer/model/filter.ts";
import { createRecord, type Record } from "../../../renderer/model/record.ts";
import type { LaneChoice } from "../../../renderer/timeline/lanes/choice.ts";
import { placeLanes } from "../../../renderer/timeline/lanes/heights.ts";
import { planLanes } from "../../../renderer/timeline/lanes/plan.ts";
import { type EventSketch, inventedDataset } from "./invented.ts";

const talks: readonly EventSketch[] = [
  { kind: "proposal", parties: ["AAR"] },
  { kind: "proposal", parties: ["BRA"], when: "1901-06-01" },
  { kind: "proposal", parties: ["BRA"], when: "1901-06-08" },
  { parties: ["AAR", "BRA"] },
  { parties: ["CEL", "DUN"] },
  { kind: "position", parties: ["DUN"], when: "1901-07-01" },
  { kind: "message", parties: ["AAR", "CEL"], when: "1901-07-02" },
  { kind: "action", parties: ["AAR"], when: "1901-07-03" },
];

function planOf(record: Record, choice: LaneChoice) {
  return planLanes(record, fullMask(record), choice);
}

describe("lanes by party", () => {
  const record = createRecord(inventedDataset(talks));
  const plan = planOf(record, { by: "party" });

  it("stand side by side, the facing two as neighbours, allies outside", () => {
    expect(plan.lanes.map(({ id }) => id)).toEqual(["CEL", "AAR", "BRA", "DUN"]);
    expect(plan.facing).toEqual([1, 2]);
    expect(plan.lanes.map(({ count }) => count)).toEqual([2, 3, 3, 2]);
  });

  it("turn round when the other side weighs more", () => {
    const more = createRecord(inventedDataset([...talks, { parties: ["DUN", "BRA"], when: "1901-09-01" }]));
    expect(planOf(more, { by: "party" }).lanes.map(({ id }) => id)).toEqual(["DUN", "BRA", "AAR", "CEL"]);
  });

  it("hold a message with its reader, a stance with its holder, a meeting with all", () => {
    const homes = (id: string) => plan.homes(record.indexOf(id)).map((lane) => plan.lanes[lane]?.id);
    expect(homes("event-0003")).toEqual(["AAR", "BRA"]);
    expect(homes("event-0004")).toEqual(["CEL", "DUN"]);
    expect(homes("event-0005")).toEqual(["DUN"]);
    expect(homes("event-0006")).toEqual(["CEL"]);
  });

  it("keep a lane that filters have emptied", () => {
    const mask = new Uint8Array(record.size);
    expect(planLanes(record, mask, { by: "party" }).lanes.map(({ id, count }) => [id, count])).toEqual([
      ["CEL", 0],
      ["AAR", 0],
      ["BRA", 0],
      ["DUN", 0],
    ]);
  });

  it("gather events of no party in a lane of their own", () => {
    const lone = createRecord(inventedDataset([...talks, { kind: "message", parties: [], when: "1901-08-01" }]));
    const plan = planOf(lone, { by: "party" });
    expect(plan.lanes.at(-1)).toMatchObject({ name: "No party stated", count: 1 });
    expect(plan.homes(lone.indexOf("event-0008"))).toEqual([4]);
  });

  it("stand each by itself where that is asked for, also those without a hue", () => {
    const parties = Array.from({ length: 40 }, (_, i) => ({
      id: `P${i}`,
      name: `Party ${i}`,
      short: `P${i}`,
      kind: "state" as const,
      aliases: [],
    }));
    const many = createRecord(
      inventedDataset(
        parties.map(({ id }, i) => ({ parties: [id, `P${(i + 1) % 40}`] })),
        { parties },
      ),
    );
    expect(planOf(many, { by: "party" }).lanes).toHaveLength(8);
    const apart = planOf(many, { by: "party", apart: true });
    expect(apart.lanes).toHaveLength(40);
    expect(apart.lanes.filter(({ hue }) => hue.slot === "other")).toHaveLength(33);
    for (const [i] of parties.entries()) expect(apart.homes(i)).toHaveLength(2);
  });

  it("take a dragged order, new lanes after it, and lose the table when the two are parted", () => {
    const dragged = planOf(record, { by: "party", order: ["BRA", "DUN", "AAR"] });
    expect(dragged.lanes.map(({ id }) => id)).toEqual(["BRA", "DUN", "AAR", "CEL"]);
    expect(dragged.facing).toBeUndefined();
  });
});

describe("lanes by other things", () => {
  const record = createRecord(inventedDataset(talks));

  it("count each event in every lane that it lies in, and none twice", () => {
    for (const by of ["kind", "issue", "channel", "person", "place", "document", "none"] as const) {
      const plan = planOf(record, { by });
      const sum = plan.lanes.reduce((all, { count }) => all + count, 0);
      expect(sum, by).toBe(7);
    }
    expect(planOf(record, { by: "kind" }).lanes.map(({ name, count }) => [name, count])).toEqual([
      ["Meetings", 2],
      ["Proposals", 3],
      ["Positions", 1],
      ["Messages", 1],
    ]);
  });
});

describe("heights", () => {
  const plan = planOf(createRecord(inventedDataset(talks)), { by: "party" });

  it("keep the facing lines 150 apart where there is room, the others 42 high", () => {
    for (const height of [380, 450, 600, 900]) {
      const places = placeLanes(plan, height);
      expect((places[2]?.y ?? 0) - (places[1]?.y ?? 0)).toBeGreaterThanOrEqual(150);
      for (const i of [0, 3]) expect((places[i]?.bottom ?? 0) - (places[i]?.top ?? 0)).toBeGreaterThanOrEqual(42);
    }
  });

  it("fill the height exactly, unless that is less than what can be read: then they are higher, on screen before on paper", () => {
    const extent = (height: number, on: "screen" | "figure") => placeLanes(plan, height, on).at(-1)?.bottom ?? 0;
    const [screen, figure] = [extent(0, "screen"), extent(0, "figure")];
    expect(figure).toBeLessThan(screen);
    for (let height = 20; height < 1200; height += 7) {
      const places = placeLanes(plan, height);
      expect(extent(height, "screen")).toBeCloseTo(Math.max(height, screen), 6);
      expect(extent(height, "figure")).toBeCloseTo(Math.max(height, figure), 6);
      for (const { top, bottom } of places) expect(bottom - top).toBeGreaterThanOrEqual(30);
      places.slice(1).forEach(({ top }, i) => expect(top).toBeGreaterThanOrEqual((places[i]?.bottom ?? 0) - 1e-9));
    }
  });

  it("give way smoothly: a pixel less of height never moves a lane by many", () => {
    for (let height = 120; height < 700; height += 1) {
      const [a, b] = [placeLanes(plan, height), placeLanes(plan, height + 1)];
      a.forEach(({ y }, i) => expect(Math.abs(y - (b[i]?.y ?? 0))).toBeLessThan(3));
    }
  });
});
