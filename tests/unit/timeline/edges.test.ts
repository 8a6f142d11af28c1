import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../data/schema/index.ts";
import { fullMask } from "../../../renderer/model/filter.ts";
import { createRecord } from "../../../renderer/model/record.ts";
import { textWidth } from "../../../renderer/pen/metrics/text.ts";
import type { TimelineDrawing } from "../../../renderer/timeline/drawing.ts";
import type { LaneChoice } from "../../../renderer/timeline/lanes/choice.ts";
import type { LayoutInput } from "../../../renderer/timeline/layout/input.ts";
import { layoutTimeline } from "../../../renderer/timeline/layout/layout.ts";
import { wrapTitle } from "../../../renderer/timeline/layout/wrap.ts";
import { planTime } from "../../../renderer/timeline/scale/folds.ts";
import { TimeScale } from "../../../renderer/timeline/scale/time-scale.ts";
import { inventedDataset } from "./invented.ts";

/** Width, height and gutter. */
type Size = readonly [number, number, number];

const SIZES: readonly Size[] = [
  [1280 - 320, 652, 136],
  [1440 - 344, 792, 168],
  [1920 - 400, 972, 200],
  [1024, 592, 136],
] as const;

function draw(dataset: Dataset, [width, height, gutter]: Size, more: Partial<LayoutInput>): TimelineDrawing {
  const record = createRecord(dataset);
  return layoutTimeline({
    record,
    mask: fullMask(record),
    scale: TimeScale.fit(planTime(record), width - gutter),
    lanes: { by: "party" },
    size: { width, height },
    gutter,
    measure: textWidth,
    ...more,
  });
}

/** Every number of a drawing is one: nothing is lost at infinity. */
function expectFinite(value: unknown, path = "drawing"): void {
  if (typeof value === "number") expect(Number.isFinite(value), path).toBe(true);
  else if (Array.isArray(value)) value.forEach((item, i) => expectFinite(item, `${path}[${i}]`));
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) expectFinite(item, `${path}.${key}`);
  }
}

describe.each(SIZES)("datasets at the edge, in a view of %d by %d", (...size) => {
  const drawn = (dataset: Dataset, more: Partial<LayoutInput> = {}): TimelineDrawing => {
    const drawing = draw(dataset, size, more);
    expectFinite(drawing);
    return drawing;
  };

  it("holds nothing", () => {
    const drawing = drawn(inventedDataset([]));
    expect(drawing.counts).toMatchObject({ total: 0, shown: 0 });
    expect(drawing.axis.majors.map(({ text }) => text)).toContain("1901");
  });

  it("holds one event", () => {
    const drawing = drawn(inventedDataset([{ title: "The only meeting" }]));
    expect(drawing.glyphs).toHaveLength(2);
    expect(drawing.labels).toHaveLength(1);
  });

  it("holds a day of sixty events", () => {
    const kinds = ["meeting", "proposal", "position", "message"] as const;
    const drawing = drawn(
      inventedDataset(
        Array.from({ length: 60 }, (_, i) => ({ kind: kinds[i % 4], parties: i % 3 === 0 ? ["AAR"] : ["BRA"] })),
      ),
    );
    expect(drawing.counts.drawn + drawing.counts.clustered).toBe(60);
    expect(drawing.pills.length).toBeGreaterThan(0);
  });

  it("holds two thousand years", () => {
    const events = Array.from({ length: 100 }, (_, i) => ({ when: String(1 + i * 20).padStart(4, "0") }));
    const drawing = drawn(inventedDataset(events, { span: { from: "0001", to: "2000" } }));
    expect(drawing.axis.majors.length).toBeGreaterThan(3);
    expect(drawing.overview.bars.length).toBeGreaterThan(50);
    expect(drawing.folds).toEqual([]);
  });

  it("counts by the hour where all of time is a day, and says so", () => {
    const events = Array.from({ length: 12 }, (_, i) => ({
      when: `1901-05-10T${String(8 + i).padStart(2, "0")}:30:00Z`,
    }));
    const drawing = drawn(inventedDataset(events, { span: { from: "1901-05-10", to: "1901-05-10" } }));
    expect(drawing.overview.per).toBe("hour");
    expect(drawing.overview.bars).toHaveLength(12);
    expect(drawn(inventedDataset([{}])).overview.per).toBe("month");
  });

  it("holds years before Christ", () => {
    const drawing = drawn(
      inventedDataset([{ when: "-0043-03-15" }, { when: "-0030" }], { span: { from: "-0049", to: "-0026" } }),
    );
    expect(drawing.axis.majors.some(({ text }) => text.endsWith("BC"))).toBe(true);
  });

  it("holds forty parties", () => {
    const parties = Array.from({ length: 40 }, (_, i) => ({
      id: `P${i}`,
      name: `Party ${i}`,
      short: `P${i}`,
      kind: "state" as const,
      aliases: [],
    }));
    const events = parties.map(({ id }, i) => ({
      parties: [id, `P${(i * 7 + 1) % 40}`],
      when: `1901-0${1 + (i % 9)}-10`,
    }));
    const drawing = drawn(inventedDataset(events, { parties }));
    expect(drawing.lanes).toHaveLength(8);
    expect(drawing.lanes.at(-1)).toMatchObject({ name: "Others", hue: { slot: "other" } });
    for (const lane of drawing.lanes) expect(lane.bottom - lane.top).toBeGreaterThanOrEqual(20);
  });

  it("holds titles of three hundred characters", () => {
    const title = "A very long title that never seems to come to an end ".repeat(6).slice(0, 300);
    const drawing = drawn(inventedDataset([{ title }, { title: "x".repeat(300), when: "1902-03-01" }]));
    expect(drawing.labels).toHaveLength(2);
    for (const { lines } of drawing.labels) {
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(22);
      expect(lines.at(-1)).toMatch(/…$/);
    }
  });

  it("holds titles from right to left and without blanks between words", () => {
    const titles = [
      "لقاء الوفدين في النزل عند النهر",
      "פגישה ראשונה בפונדק ליד הנהר",
      "第一次秘密会谈在河边的旅馆举行双方代表出席",
      "강가의 여관에서 열린 첫 번째 비밀 회담",
    ];
    const drawing = drawn(
      inventedDataset(titles.map((title, i) => ({ title, when: `190${1 + (i >> 1)}-0${2 + 6 * (i % 2)}-10` }))),
    );
    expect(drawing.labels).toHaveLength(4);
    for (const { lines } of drawing.labels) expect(lines.length).toBeLessThanOrEqual(2);
  });

  it("holds nothing but events without a date", () => {
    const drawing = drawn(inventedDataset(Array.from({ length: 200 }, () => ({ when: "XXXX" }))));
    expect(drawing.counts).toMatchObject({ shown: 200, undated: 200, drawn: 0 });
    expect(drawing.undated.length + drawing.undatedMore).toBe(200);
    const tray = drawing.regions.undated;
    if (tray === undefined) throw new Error("There is no tray");
    // Several rows, since nothing else asks for the room; not so many that the lanes are gone.
    expect(tray.height % 24).toBe(0);
    expect(tray.height).toBeGreaterThan(96);
    expect(drawing.regions.lanes.height).toBeGreaterThan(150);
    for (const { x, y } of drawing.undated) {
      expect(x).toBeLessThan(drawing.width - 10);
      expect(y).toBeGreaterThan(tray.y);
      expect(y).toBeLessThan(tray.y + tray.height);
    }
  });

  it("names events without a date where all their names have room, and none lies on another", () => {
    const drawing = drawn(
      inventedDataset(Array.from({ length: 18 }, (_, i) => ({ when: "XXXX", title: `A talk of no known day, ${i}` }))),
    );
    const labels = drawing.undatedLabels ?? [];
    expect(labels).toHaveLength(18);
    for (const [i, { box }] of labels.entries()) {
      const mark = drawing.undated[i];
      expect(box.x).toBeGreaterThan((mark?.x ?? Infinity) + (mark?.size ?? 0) / 2);
      const next = drawing.undated[i + 1];
      if (next !== undefined && next.y === mark?.y) expect(box.x + box.width).toBeLessThan(next.x - next.size / 2);
      expect(box.x + box.width).toBeLessThanOrEqual(drawing.width);
    }
  });

  it.each<LaneChoice>([
    { by: "issue" },
    { by: "person" },
    { by: "place" },
    { by: "document" },
    { by: "none" },
    { by: "party", nested: true },
    { by: "party", collapsed: ["AAR", "BRA"] },
    { by: "party", order: ["DUN", "BRA", "AAR", "CEL"] },
  ])("lays lanes by %o", (lanes) => {
    const events = [
      { kind: "proposal" as const, issues: ["tolls"], place: "inn", participants: [{ person: "ann", party: "AAR" }] },
      { parties: ["CEL", "DUN"], when: "1901-08-01" },
      { kind: "position" as const, parties: ["BRA"], when: "1902-02-02" },
    ];
    const drawing = drawn(inventedDataset(events), { lanes });
    expect(drawing.counts.drawn).toBe(3);
    if (lanes.order !== undefined) expect(drawing.lanes.map(({ id }) => id)).toEqual(lanes.order);
    if (lanes.collapsed !== undefined) {
      for (const lane of drawing.lanes.filter(({ collapsed }) => collapsed)) {
        expect(lane.bottom - lane.top).toBeLessThanOrEqual(60);
      }
    }
    if (lanes.nested === true) expect(drawing.lanes.map(({ id }) => id)).toContain("AAR/tolls");
  });
});

describe("titles on lines", () => {
  it.each([
    ["Three points", ["Three points"]],
    ["Seven points, put as final", ["Seven points,", "put as final"]],
    ["No talks until the bombing ends for good", ["No talks until the", "bombing ends for good"]],
    ["  two\n blanks ", ["two blanks"]],
  ])("%s", (title, lines) => expect(wrapTitle(title)).toEqual(lines));
});
