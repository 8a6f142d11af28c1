import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../data/schema/index.ts";
import { makeFigure } from "../../../renderer/export/figure.ts";
import { FIGURE_SIZES } from "../../../renderer/export/options.ts";
import { createRecord } from "../../../renderer/model/record.ts";
import { recordWith } from "./example.ts";

const { dataset } = readDataset(
  readFileSync(new URL("../../../data/vietnam-1966-1973/dataset.json", import.meta.url), "utf8"),
);
if (dataset === undefined) throw new Error("The shipped dataset cannot be read");
const vietnam = createRecord(dataset);

function figureOf(record: typeof vietnam, width: number) {
  return makeFigure(record, {
    view: "positions",
    theme: "print",
    size: { width },
    sha256: "0".repeat(64),
    generator: "Parley",
  });
}

/** Its texts with their places and sizes; notes' numbers are in texts of their own. */
function textsIn(svg: string) {
  return [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"[^>]*? font-size="([\d.]+)"[^>]*>(.*?)<\/text>/g)].map(
    ([, x, y, size, text = ""]) => ({ x: Number(x), y: Number(y), size: Number(size), text: text.replace(/<.*/, "") }),
  );
}

describe("Positions in one column of a journal", () => {
  it("says every step of every issue whole, in type of 9 pixels at least, and cuts nothing", () => {
    const { svg } = figureOf(vietnam, FIGURE_SIZES.column.width);
    const texts = textsIn(svg);
    expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(8.6);
    const words = texts.map(({ text }) => text).join(" ");
    expect(words.replaceAll("if … then", "")).not.toContain("…");
    const issues = [...svg.matchAll(/class="issue" data-issue="([^"]+)"/g)].map(([, id = ""]) => vietnam.issue.get(id));
    expect(issues.length).toBeGreaterThan(9);
    for (const issue of issues) for (const { label } of issue?.scale ?? []) expect(words).toContain(label);
  });

  it("keeps the lines of its scales apart", () => {
    const { svg } = figureOf(vietnam, FIGURE_SIZES.column.width);
    const steps = textsIn(svg).filter(({ size, x }) => size === 9 && x === 80);
    expect(steps.length).toBeGreaterThan(50);
    steps.slice(1).forEach(({ y }, i) => expect(y - (steps[i]?.y ?? 0)).toBeGreaterThanOrEqual(9));
  });

  it("tells the gap in words, since there is no room for a table of it", () => {
    const record = recordWith([
      { party: "HIL", when: "1911-02-10", value: [1, 1] },
      { party: "MAR", when: "1911-02-10", value: [5, 5] },
      { party: "HIL", when: "1911-05-03", value: [2, 3] },
      { party: "HIL", when: "1911-02-10", value: [1, 1], issue: "tolls" },
    ]);
    const words = textsIn(figureOf(record, 88).svg).map(({ text }) => text);
    expect(words).toContain("Gap HIL–MAR: 1.00 (10 Feb 1911), then 0.50–0.75 (3 May 1911)");
    expect(words).toContain("Gap HIL–MAR: not known, never both in evidence at one time here");
  });

  it("is no narrower than 80 mm", () => {
    expect(() => figureOf(vietnam, 79)).toThrow("positions needs a width of 80 mm, 79 is too narrow");
  });
});
