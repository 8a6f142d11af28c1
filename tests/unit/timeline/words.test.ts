import { describe, expect, it } from "vitest";
import { fullMask } from "../../../renderer/model/filter.ts";
import { createRecord } from "../../../renderer/model/record.ts";
import { textWidth } from "../../../renderer/pen/metrics/text.ts";
import { describeFold, describePill, describeView } from "../../../renderer/timeline/layout/describe.ts";
import { layoutTimeline } from "../../../renderer/timeline/layout/layout.ts";
import { planTime } from "../../../renderer/timeline/scale/folds.ts";
import { TimeScale } from "../../../renderer/timeline/scale/time-scale.ts";
import { type EventSketch, inventedDataset } from "./invented.ts";

const GUTTER = 168;

function lay(sketches: readonly EventSketch[], mask?: (title: string) => boolean) {
  const record = createRecord(inventedDataset(sketches));
  const shown = record.events.map(({ title }) => Number(mask === undefined || mask(title)));
  const drawing = layoutTimeline({
    record,
    mask: mask === undefined ? fullMask(record) : Uint8Array.from(shown),
    scale: TimeScale.fit(planTime(record), 1000),
    lanes: { by: "party" },
    size: { width: 1000 + GUTTER, height: 700 },
    gutter: GUTTER,
    measure: textWidth,
  });
  return { record, drawing };
}

describe("what a screen reader and a tooltip are told", () => {
  it("gives clusters and the view dates no better than they are known", () => {
    const year = Array.from({ length: 5 }, () => ({ when: "1901~" }));
    const { record, drawing } = lay([...year, { when: "1902-03-01" }]);
    const [pill] = drawing.pills;
    if (pill === undefined) throw new Error("there is no cluster");
    expect(describePill(record, drawing, pill)).toMatch(/^Cluster of 5 events, Aar: 5 meetings, c\. 1901$/);
    expect(describeView(record, drawing)).toContain("from c. 1901 to 1 Mar 1902");
  });

  it("says what a fold hides, from when to when, and whether that is nothing or only filtered", () => {
    const may = ["1901-01-05", "1901-01-06", "1901-01-07"].map((when) => ({ when }));
    const late = ["1902-11-05", "1902-11-06", "1902-11-07"].map((when) => ({ when }));
    const between = { when: "1901-09-01", title: "Alone" };
    const words = (...made: Parameters<typeof lay>): readonly string[] => lay(...made).drawing.folds.map(describeFold);
    expect(words([...may, between, ...late])).toContainEqual(
      expect.stringMatching(
        /^\d+ mo folded, from \d+ Jan 1901 to \d+ Oct 1902: 1 event; time runs [\d.]+ times faster here$/,
      ),
    );
    expect(words([...may, ...late])).toContainEqual(expect.stringContaining(": silent: nothing in this record; "));
    expect(words([...may, between, ...late], (title) => title !== "Alone")).toContainEqual(
      expect.stringContaining(": the filters leave nothing here; "),
    );
  });
});
