import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../data/schema/index.ts";
import { composeFigure } from "../../../renderer/export/figure.ts";
import { A4_LANDSCAPE, type FigureOptions, type FigureTheme } from "../../../renderer/export/options.ts";
import { fullMask } from "../../../renderer/model/filter.ts";
import { eventAt } from "../../../renderer/model/names.ts";
import { createRecord, type Record } from "../../../renderer/model/record.ts";
import { textWidth } from "../../../renderer/pen/metrics/text.ts";
import { createSvgPen } from "../../../renderer/pen/svg.ts";
import { type ThemeName, themes } from "../../../renderer/pen/theme.ts";
import { describeMark } from "../../../renderer/positions/describe.ts";
import { layoutPositions, sidesFor } from "../../../renderer/positions/layout.ts";
import { drawPositions } from "../../../renderer/positions/marks/index.ts";
import { busiestPair, orderIssues } from "../../../renderer/positions/order.ts";
import { tracksByIssue } from "../../../renderer/positions/tracks.ts";
import { planTime } from "../../../renderer/timeline/scale/folds.ts";
import { TimeScale } from "../../../renderer/timeline/scale/time-scale.ts";
import { expectPicture, withoutFonts } from "../marks/snapshot.ts";
import { recordWith, type Statement } from "./example.ts";

const SIZE = { width: 1440, height: 792 };

function shipped(): Record {
  const file = new URL("../../../data/vietnam-1966-1973/dataset.json", import.meta.url);
  const { dataset } = readDataset(readFileSync(file, "utf8"));
  if (dataset === undefined) throw new Error("The shipped dataset cannot be read");
  return createRecord(dataset);
}

/** Everything that a track can be: ranges, changes, no change, a reversal, a deadlock, a condition, vague dates. */
const DYKE: readonly Statement[] = [
  { party: "HIL", when: "1911-02-10", value: [1, 1] },
  { party: "MAR", when: "1911-02-10", value: [5, 5] },
  { party: "HIL", when: "1911-05-03", value: [1, 2] },
  { party: "MAR", when: "1911-05-03", value: [4, 5], at: 50, document: "letter" },
  { party: "ABB", when: "1911-05", value: [3, 3], document: "letter" },
  { party: "HIL", when: "1911-08-20", value: [3, 3] },
  { party: "MAR", when: "1911-08-20?", value: [4, 5], document: "letter" },
  { party: "HIL", when: "1911-12-01", value: [1, 1], condition: { issue: "tolls", text: "if the tolls stay" } },
  { party: "MAR", when: "1911-09-01/1911-11-10", value: [3, 4] },
  { party: "HIL", when: "1911-02-10", value: [1, 1], issue: "tolls" },
  { party: "MAR", when: "1911-02-10", value: [4, 4], issue: "tolls" },
  { party: "HIL", when: "1911-06-20", value: [1, 1], issue: "tolls" },
  { party: "MAR", when: "1911-06-20", value: [4, 4], issue: "tolls" },
];

function screen(record: Record, theme: ThemeName, selected?: string, opened?: string): string {
  const mask = fullMask(record);
  const tracks = tracksByIssue(record, mask);
  const pair = busiestPair(record, tracks);
  const { gutter, table } = sidesFor(SIZE.width);
  const drawing = layoutPositions({
    record,
    mask,
    scale: TimeScale.fit(planTime(record), SIZE.width - gutter - table),
    size: SIZE,
    gutter,
    table,
    pair,
    carry: 90,
    scroll: 0,
    order: orderIssues(record, tracks, { by: "movement", hand: [], pair, carry: 90 }),
    opened,
    key: true,
    pad: 16,
    measure: textWidth,
    ...(selected === undefined ? {} : { selected }),
  });
  const pen = createSvgPen();
  const state = selected === undefined ? {} : { selected: new Set([record.indexOf(selected)]) };
  const nameOf = (mark: (typeof drawing.rows)[number]["row"]["stances"][number]) => ({
    event: eventAt(record, mark.events[0] ?? 0).id,
    title: describeMark(record, mark),
  });
  drawPositions(drawing, pen, themes[theme], state, { panel: true, pad: 16, nameOf });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}">`,
    "<style>text{font-kerning:none;font-variant-ligatures:none;white-space:pre}</style>",
    `<defs>\n${pen.definitions()}\n</defs>`,
    pen.body(),
    "</svg>\n",
  ].join("\n");
}

function figure(record: Record, theme: FigureTheme, change: Partial<FigureOptions> = {}): string {
  const options: FigureOptions = {
    view: "positions",
    theme,
    size: A4_LANDSCAPE,
    sha256: "0".repeat(64),
    generator: "Parley",
    ...change,
  };
  return withoutFonts(composeFigure(record, options));
}

describe("pictures of Positions to look at", () => {
  it("the invented talks, light with a selection, dark, and one issue opened", () => {
    const record = recordWith(DYKE);
    expectPicture("positions-dyke-light.svg", screen(record, "light", "s005"));
    expectPicture("positions-dyke-dark.svg", screen(record, "dark"));
    expectPicture("positions-dyke-opened.svg", screen(record, "light", undefined, "dyke"));
  });

  it("the invented talks as figures, in colour and in black and white", () => {
    const record = recordWith(DYKE);
    expectPicture("figure-positions-dyke-print.svg", figure(record, "print"));
    expectPicture("figure-positions-dyke-print-mono.svg", figure(record, "print-mono"));
  });

  it("the shipped dataset, light, dark and in print", () => {
    const record = shipped();
    expectPicture("positions-vietnam-light.svg", screen(record, "light"));
    expectPicture("positions-vietnam-dark.svg", screen(record, "dark"));
    expectPicture("figure-positions-vietnam-print.svg", figure(record, "print"));
  });

  it("the shipped dataset in one column of a journal", () => {
    const record = shipped();
    const svg = figure(record, "print-mono", {
      size: { width: 88 },
      filter: { issues: ["us-withdrawal", "prisoners-of-war"] },
    });
    expectPicture("figure-positions-vietnam-column-mono.svg", svg);
  });

  it("the same figure twice has the same bytes", () => {
    expect(figure(recordWith(DYKE), "print")).toBe(figure(recordWith(DYKE), "print"));
  });
});
