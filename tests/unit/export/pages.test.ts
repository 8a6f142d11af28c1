import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../data/schema/index.ts";
import { compareProposals } from "../../../renderer/compare/comparison.ts";
import { makeFigure } from "../../../renderer/export/figure.ts";
import { A4_LANDSCAPE, type FigureOptions } from "../../../renderer/export/options.ts";
import { makePages } from "../../../renderer/export/pages.ts";
import { createRecord } from "../../../renderer/model/record.ts";

const { dataset } = readDataset(
  readFileSync(new URL("../../../data/vietnam-1966-1973/dataset.json", import.meta.url), "utf8"),
);
if (dataset === undefined) throw new Error("The shipped dataset cannot be read");
const record = createRecord(dataset);

const compared = ["1972-10-text", "1972-11-23-drv-package", "1971-05-31-us-seven-points"];

function optionsFor(view: FigureOptions["view"], change: Partial<FigureOptions> = {}): FigureOptions {
  return { view, theme: "print-mono", size: A4_LANDSCAPE, sha256: "0".repeat(64), generator: "Parley", ...change };
}

/** Issues with a row, in the order in which they are drawn. */
function rowsIn(svg: string): readonly string[] {
  return [...svg.matchAll(/class="issue" data-issue="([^"]+)"/g)].map(([, id = ""]) => id);
}

/** Whole texts of a figure. */
function textsIn(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);
}

describe("a figure on several pages", () => {
  it("shows every issue of Positions once, on pages of just the size that was asked for", () => {
    const pages = makePages(record, optionsFor("positions"));
    expect(pages.length).toBeGreaterThan(2);
    for (const { width, height } of pages) expect([width, height]).toEqual([297, 210]);
    const whole = makeFigure(record, optionsFor("positions", { size: { width: 297 } }));
    const rows = pages.flatMap(({ svg }) => rowsIn(svg));
    expect(rows).toEqual(rowsIn(whole.svg));
    expect(new Set(rows).size).toBe(rows.length);
    for (const { svg } of pages) expect(svg).not.toContain("Left out for want of room");
  });

  it("shows every issue of a comparison once, each page with its heads", () => {
    const options = optionsFor("compare", { compared });
    const whole = makeFigure(record, options);
    expect(whole.height).toBeGreaterThan(210.5);
    const pages = makePages(record, options);
    expect(pages.length).toBeGreaterThan(1);
    for (const { width, height } of pages) expect([width, height]).toEqual([297, 210]);
    const texts = pages.map(({ svg }) => textsIn(svg));
    const names = compareProposals(record, compared, "every").rows.map(({ issue }) => issue.name);
    const short = names.filter((name) => !name.includes(" "));
    expect(short.length).toBeGreaterThan(2);
    for (const name of short) expect(texts.filter((page) => page.includes(name))).toHaveLength(1);
    for (const { svg } of pages) for (const id of compared) expect(svg).toContain(`data-event="${id}"`);
  });

  it("numbers its pages, and says where it goes on but on the last", () => {
    const pages = makePages(record, optionsFor("compare", { compared, title: "Three texts" }));
    pages.forEach(({ svg }, i) => {
      expect(svg).toContain(`<title id="figure-title">Three texts (${i + 1} of ${pages.length})</title>`);
      const on = textsIn(svg)
        .join(" ")
        .includes(`Continued on page ${i + 2} of ${pages.length}.`);
      expect(on).toBe(i < pages.length - 1);
    });
  });

  it("is one like any other where it fits, and where its view or its size has no pages", () => {
    const few = optionsFor("positions", { filter: { issues: ["us-withdrawal", "prisoners-of-war"] } });
    const free = optionsFor("compare", { compared, size: { width: 297 } });
    for (const options of [few, free, optionsFor("timeline")])
      expect(makePages(record, options)).toEqual([makeFigure(record, options)]);
  });

  it("keeps a row that no page can hold whole on a page that grows", () => {
    const pages = makePages(record, optionsFor("compare", { compared, size: { width: 180, height: 100 } }));
    expect(pages.length).toBe(compareProposals(record, compared, "every").rows.length);
    expect(Math.max(...pages.map(({ height }) => height))).toBeGreaterThan(100);
  });
});
