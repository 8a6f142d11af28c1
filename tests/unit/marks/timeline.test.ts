import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../data/schema/index.ts";
import { fullMask } from "../../../renderer/model/filter.ts";
import { createRecord, type Record } from "../../../renderer/model/record.ts";
import { textWidth } from "../../../renderer/pen/metrics/text.ts";
import { createSvgPen } from "../../../renderer/pen/svg.ts";
import { themes, type ThemeName } from "../../../renderer/pen/theme.ts";
import type { TimelineDrawing } from "../../../renderer/timeline/drawing.ts";
import { layoutTimeline } from "../../../renderer/timeline/layout/layout.ts";
import { drawTimeline, type DrawingOptions, type TimelineState } from "../../../renderer/timeline/marks/index.ts";
import { planTime } from "../../../renderer/timeline/scale/folds.ts";
import { TimeScale } from "../../../renderer/timeline/scale/time-scale.ts";
import { ferryRecord } from "../export/ferry-record.ts";
import { inventedDataset } from "../timeline/invented.ts";
import { expectPicture } from "./snapshot.ts";

const WIDTH = 1096;
const HEIGHT = 792;
const GUTTER = 168;

function lay(record: Record, selected?: string): TimelineDrawing {
  return layoutTimeline({
    record,
    mask: fullMask(record),
    scale: TimeScale.fit(planTime(record), WIDTH - GUTTER),
    lanes: { by: "party" },
    size: { width: WIDTH, height: HEIGHT },
    gutter: GUTTER,
    measure: textWidth,
    links: "all",
    ...(selected === undefined ? {} : { selected }),
  });
}

function draw(drawing: TimelineDrawing, theme: ThemeName, state?: TimelineState, options?: DrawingOptions): string {
  const pen = createSvgPen();
  drawTimeline(drawing, pen, themes[theme], state, options);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">`,
    `<style>text { font-kerning: none; font-variant-ligatures: none }</style>`,
    `<defs>\n${pen.definitions()}\n</defs>`,
    pen.body(),
    `</svg>\n`,
  ].join("\n");
}

const ferry = ferryRecord();
const drawing = lay(ferry);
const plain = draw(drawing, "light");

/** The drawing of one group by its event, in the first lane it stands in. */
function groupOf(svg: string, event: string): string {
  return new RegExp(`<g class="[a-z]+" data-event="${event}"[^]*?</g>`).exec(svg)?.[0] ?? "";
}

describe("the whole timeline", () => {
  it("draws every mark, label, stem and lane that layout hands it", () => {
    const marks = plain.match(/data-event="/g)?.length;
    expect(marks).toBe(drawing.glyphs.length + drawing.undated.length + drawing.context.length);
    expect(plain.match(/data-lane="[^"]*">\n<path/g)?.length).toBeGreaterThanOrEqual(drawing.lanes.length);
    for (const label of drawing.labels)
      for (const line of label.lines) expect(plain).toContain(`>${line.replaceAll("&", "&amp;")}<`);
    expect(plain.match(/<g class="link"/g)).toHaveLength(drawing.links.length);
  });

  it("says its regions' names, and in a figure fewer of them", () => {
    for (const name of ["Context", "Coverage", "True time", "Linear inside each fold"])
      expect(plain).toContain(`>${name}<`);
  });

  it("carries names of events for those who read the file", () => {
    const named = draw(drawing, "light", {}, { nameOf: (event) => `Event ${event}` });
    expect(groupOf(named, "e01")).toContain("<title>Event e01</title>");
    expect(plain).not.toContain("<title>");
  });

  it("keeps hover, selection and focus apart in every theme", () => {
    for (const theme of ["light", "dark", "high-contrast"] as const) {
      const before = draw(drawing, theme);
      const states = [
        draw(drawing, theme, { hovered: "e01" }),
        draw(drawing, theme, { selected: new Set(["e01"]) }),
        draw(drawing, theme, { focused: "e01" }),
        draw(drawing, theme, { selected: new Set(["e01"]), focused: "e01" }),
      ];
      expect(new Set([before, ...states]).size).toBe(5);
      expect(groupOf(states[0] ?? "", "e01")).toContain(`fill="${themes[theme].ink[1]}" opacity="0.12"`);
      expect(groupOf(states[1] ?? "", "e01")).toContain(`stroke="${themes[theme].ink[1]}" stroke-width="2"`);
      expect(states[2]).toContain(`<g class="focus">`);
    }
  });

  it("lets no name of a month be cut by the flag of the selected date", () => {
    const days = Array.from({ length: 24 }, (_, i) => ({
      id: `day-${i}`,
      when: `190${1 + (i % 2)}-${String(1 + (i >> 1)).padStart(2, "0")}-28`,
    }));
    const record = createRecord(inventedDataset(days));
    for (const { id } of days) {
      const laid = lay(record, id);
      const svg = draw(laid, "light", { selected: new Set([id]) });
      const at = laid.axis.flag?.x ?? Number.NaN;
      const near = laid.axis.minors.filter(({ x }) => Math.abs(x - at) < 20);
      const names = (text: string): number => svg.split(`>${text}<`).length;
      for (const { text } of near)
        expect(names(text), id).toBeLessThan(draw(lay(record), "light").split(`>${text}<`).length);
    }
  });

  it("draws the line of the selected date under the marks, and the words of links over all lines", () => {
    const svg = draw(drawing, "light", { selected: new Set(["e05"]) });
    expect(svg.indexOf(">answers<")).toBeGreaterThan(svg.lastIndexOf(`class="link"`));
    const dated = draw(lay(ferry, "e05"), "light", { selected: new Set(["e05"]) });
    const dots = dated.indexOf(`stroke-dasharray="1 2.5"`);
    expect(dots).toBeGreaterThan(0);
    expect(dots).toBeLessThan(dated.indexOf(`class="stems"`));
  });

  it("draws what is selected over the clusters beside it", () => {
    const days = ["1901-05-09", "1901-05-10", "1901-05-10", "1901-05-10", "1902-03-01"];
    const crowd = lay(createRecord(inventedDataset(days.map((when, i) => ({ id: `day-${i}`, when })))));
    const pill = crowd.pills[0]?.id ?? "";
    const event = crowd.glyphs.find(({ stack }) => stack === undefined)?.event ?? "";
    expect([pill, event]).not.toContain("");
    const places = [draw(crowd, "light"), draw(crowd, "light", { selected: new Set([event]) })].map((svg) => [
      svg.indexOf(`data-event="${event}"`),
      svg.indexOf(`data-pill="${pill}"`),
    ]);
    expect(places[0]?.[0]).toBeLessThan(places[0]?.[1] ?? -1);
    expect(places[1]?.[0]).toBeGreaterThan(places[1]?.[1] ?? Infinity);
  });

  it("fades what is not followed, and nothing else does", () => {
    const followed = draw(drawing, "light", { followed: new Set(["e02", "e05"]) });
    expect(groupOf(followed, "e02")).toBe(groupOf(plain, "e02"));
    expect(groupOf(followed, "e03")).not.toBe(groupOf(plain, "e03"));
    const selected = draw(drawing, "light", { selected: new Set(["e02"]) });
    expect(groupOf(selected, "e03")).toBe(groupOf(plain, "e03"));
  });

  it("draws links of the selected text in ink and says what they do", () => {
    const selected = draw(drawing, "light", { selected: new Set(["e05"]) });
    expect(selected).toMatch(/data-from="e02"[^>]*data-type="answers"[^]*?stroke="#1A1D22" stroke-width="2"/);
  });
});

describe("pictures to look at", () => {
  it("the invented quarrel, light, with a selection, and dark, with focus and hover", () => {
    expectPicture("timeline-ferry-light.svg", draw(lay(ferry, "e05"), "light", { selected: new Set(["e05"]) }));
    expectPicture("timeline-ferry-dark.svg", draw(drawing, "dark", { hovered: "e07", focused: "e10" }));
  });

  it("the shipped dataset in its three screen themes", () => {
    const text = readFileSync(new URL("../../../data/vietnam-1966-1973/dataset.json", import.meta.url), "utf8");
    const { dataset } = readDataset(text);
    if (dataset === undefined) throw new Error("the shipped dataset is not sound: npm run validate says why");
    const laid = lay(createRecord(dataset));
    for (const theme of ["light", "dark", "high-contrast"] as const)
      expectPicture(`timeline-vietnam-${theme}.svg`, draw(laid, theme));
  });
});
