import { describe, it } from "vitest";
import type { Dataset } from "../../../data/schema/index.ts";
import { fullMask } from "../../../renderer/model/filter.ts";
import { createRecord } from "../../../renderer/model/record.ts";
import { textWidth } from "../../../renderer/pen/metrics/text.ts";
import { createSvgPen } from "../../../renderer/pen/svg.ts";
import { themes } from "../../../renderer/pen/theme.ts";
import { layoutTimeline } from "../../../renderer/timeline/layout/layout.ts";
import { drawTimeline } from "../../../renderer/timeline/marks/index.ts";
import { planTime } from "../../../renderer/timeline/scale/folds.ts";
import { TimeScale } from "../../../renderer/timeline/scale/time-scale.ts";
import { type EventSketch, inventedDataset } from "../timeline/invented.ts";
import { expectPicture } from "./snapshot.ts";

const KINDS = ["meeting", "proposal", "message"] as const;

/** So many events, told one by one. */
function many(count: number, sketch: (i: number) => EventSketch): readonly EventSketch[] {
  return Array.from({ length: count }, (_, i) => ({ kind: KINDS[i % 3] ?? "meeting", ...sketch(i) }));
}

const forty = Array.from({ length: 40 }, (_, i) => ({
  id: `P${i}`,
  name: `Party ${i} of forty`,
  short: `Party ${i}`,
  kind: "state" as const,
  aliases: [],
}));

/** Days spread over two years. */
const spread = (i: number): string => `190${1 + (i % 2)}-0${1 + (i % 9)}-1${i % 9}`;

const SCRIPTS = [
  "لقاء الوفدين في النزل عند النهر",
  "פגישה ראשונה בפונדק ליד הנהר",
  "第一次秘密会谈在河边的旅馆举行双方代表出席",
  "강가의 여관에서 열린 첫 번째 비밀 회담",
];

/** Datasets that ask for what an ordinary one does not. */
const DATASETS: Readonly<{ [name: string]: Dataset }> = {
  none: inventedDataset([]),
  one: inventedDataset([{ title: "The only meeting" }]),
  "one-day": inventedDataset(
    many(60, (i) => ({ title: `Event ${i + 1} of the day`, parties: [["AAR"], ["BRA"], ["AAR", "BRA"]][i % 3] ?? [] })),
  ),
  "two-thousand-years": inventedDataset(
    many(60, (i) => ({ when: String(1 + i * 33).padStart(4, "0"), title: `Treaty of the year ${1 + i * 33}` })),
    { span: { from: "0001", to: "2000" } },
  ),
  "forty-parties": inventedDataset(
    many(80, (i) => ({
      kind: "meeting",
      parties: [`P${i % 40}`, `P${(i * 7 + 1) % 40}`].filter((id, at, all) => all.indexOf(id) === at),
      when: spread(i),
      title: `Round ${i + 1}`,
    })),
    { parties: forty, issues: [] },
  ),
  "long-titles": inventedDataset(
    many(24, (i) => ({
      title:
        i % 3 === 0 ? "x".repeat(300) : "A very long title that never seems to come to an end ".repeat(6).slice(0, 300),
      when: spread(i),
    })),
  ),
  scripts: inventedDataset(many(16, (i) => ({ title: SCRIPTS[i % 4] ?? "", when: spread(i) }))),
  unknown: inventedDataset(many(30, (i) => ({ when: "XXXX", title: `A talk of no known day, ${i + 1}` }))),
  hours: inventedDataset(
    many(12, (i) => ({ when: `1901-05-10T${String(8 + i).padStart(2, "0")}:30:00Z`, title: `Session at ${8 + i}:30` })),
    { span: { from: "1901-05-10", to: "1901-05-10" } },
  ),
};

/** The timeline's own part of windows of 1280 by 800 and 1920 by 1080, with its gutter and the size of its labels. */
const VIEWS = [
  { name: "1280", width: 1280, height: 692, gutter: 136, labelSize: 11.5 },
  { name: "1920", width: 1920, height: 972, gutter: 200, labelSize: 12.5 },
] as const;

function picture(dataset: Dataset, { width, height, gutter, labelSize }: (typeof VIEWS)[number]): string {
  const record = createRecord(dataset);
  const drawing = layoutTimeline({
    record,
    mask: fullMask(record),
    scale: TimeScale.fit(planTime(record), width - gutter),
    lanes: { by: "party", apart: true },
    size: { width, height },
    gutter,
    measure: textWidth,
    labelSize,
  });
  const pen = createSvgPen();
  drawTimeline(drawing, pen, themes.light);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<defs>\n${pen.definitions()}\n</defs>`,
    pen.body(),
    `</svg>\n`,
  ].join("\n");
}

describe.each(Object.entries(DATASETS))("pictures of a dataset at the edge: %s", (name, dataset) => {
  it.each(VIEWS)("in a window $name wide, as kept", (view) =>
    expectPicture(`timeline/edge-${name}-${view.name}.svg`, picture(dataset, view)),
  );
});
