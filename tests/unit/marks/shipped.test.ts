import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../data/schema/index.ts";
import { DAY } from "../../../renderer/model/dates.ts";
import { fullMask } from "../../../renderer/model/filter.ts";
import { createRecord, type Record } from "../../../renderer/model/record.ts";
import type { Box } from "../../../renderer/pen/pen.ts";
import { textWidth } from "../../../renderer/pen/metrics/text.ts";
import { createSvgPen } from "../../../renderer/pen/svg.ts";
import { type ThemeName, themes } from "../../../renderer/pen/theme.ts";
import type { TimelineDrawing } from "../../../renderer/timeline/drawing.ts";
import { layoutTimeline } from "../../../renderer/timeline/layout/layout.ts";
import { drawTimeline } from "../../../renderer/timeline/marks/index.ts";
import { planTime } from "../../../renderer/timeline/scale/folds.ts";
import { TimeScale } from "../../../renderer/timeline/scale/time-scale.ts";
import { expectPicture } from "./snapshot.ts";

/** Windows, with what they leave to the timeline: title, key and status bars take 108 px at 100 percent. */
type Size = readonly [width: number, height: number];
const WINDOWS: readonly Size[] = [
  [1280, 800],
  [1440, 900],
  [1920, 1080],
];
const BARS = 108;
const TEXT = [100, 200] as const;
const PARTS = ["all", "densest"] as const;
const THEMES = ["light", "dark", "high-contrast", "print", "print-mono"] as const;

function shipped(): Record {
  const text = readFileSync(new URL("../../../data/vietnam-1966-1973/dataset.json", import.meta.url), "utf8");
  const { dataset } = readDataset(text);
  if (dataset === undefined) throw new Error("the shipped dataset is not sound: npm run validate says why");
  return createRecord(dataset);
}

const record = shipped();
const mask = fullMask(record);
const densest = densestMonth(record);

/** The first instant of the month with the most events, UTC milliseconds. */
function densestMonth({ columns, dated }: Record): number {
  const counts = new Map<number, number>();
  for (const placed of columns.placed.subarray(0, dated)) {
    const at = new Date(placed);
    const month = Date.UTC(at.getUTCFullYear(), at.getUTCMonth());
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** The drawing as a window shows it; larger text magnifies it, so that it has fewer pixels of its own. */
function lay([wide, high]: Size, text: (typeof TEXT)[number], part: (typeof PARTS)[number]) {
  const [width, height] = [(wide * 100) / text, (high * 100) / text - BARS];
  const gutter = width >= 1800 ? 200 : width >= 1400 ? 168 : 136;
  const whole = TimeScale.fit(planTime(record), width - gutter);
  return layoutTimeline({
    record,
    mask,
    scale: part === "all" ? whole : whole.show(densest, densest + 31 * DAY),
    lanes: { by: "party" },
    size: { width, height },
    gutter,
    measure: textWidth,
    labelSize: width >= 1800 ? 12.5 : 11.5,
  });
}

function areApart(a: Box, b: Box): boolean {
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
}

function draw(drawing: TimelineDrawing, theme: ThemeName): string {
  const { width, height } = drawing;
  const pen = createSvgPen();
  drawTimeline(drawing, pen, themes[theme]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<style>text { font-kerning: none; font-variant-ligatures: none }</style>`,
    `<defs>\n${pen.definitions()}\n</defs>`,
    pen.body(),
    `</svg>\n`,
  ].join("\n");
}

describe.each(WINDOWS)("the shipped dataset in a window of %d by %d", (...size) => {
  for (const text of TEXT) {
    for (const part of PARTS) {
      const name = `${size[0]}-${text}-${part}`;
      const drawing = lay(size, text, part);

      it(`${name}: words keep clear of each other and of the lanes' edge`, () => {
        const { labels, regions, laneScroll } = drawing;
        for (const [i, { box }] of labels.entries()) {
          for (const other of labels.slice(i + 1).map((label) => label.box)) {
            expect(areApart(box, other), `${labels[i]?.lines.join(" ")} and another at ${other.x}, ${other.y}`).toBe(
              true,
            );
          }
          if (laneScroll !== undefined) continue;
          expect(box.y).toBeGreaterThanOrEqual(regions.lanes.y);
          expect(box.y + box.height).toBeLessThanOrEqual(regions.lanes.y + regions.lanes.height);
        }
        expect(labels.length).toBeGreaterThan(text === 100 ? 12 : 3);
      });

      it(`${name}: no cluster lies on another`, () => {
        for (const [i, { id, box }] of drawing.pills.entries()) {
          for (const other of drawing.pills.slice(i + 1))
            expect(areApart(box, other.box), `${id} and ${other.id}`).toBe(true);
        }
      });

      it.each(THEMES)(`${name}: %s, as kept`, (theme) =>
        expectPicture(`timeline/shipped-${name}-${theme}.svg`, draw(drawing, theme)),
      );
    }
  }
});
