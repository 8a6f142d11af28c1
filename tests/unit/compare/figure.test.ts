import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../data/schema/index.ts";
import { compareProposals } from "../../../renderer/compare/comparison.ts";
import { drawComparison } from "../../../renderer/compare/draw.ts";
import { layoutComparison } from "../../../renderer/compare/layout.ts";
import { composeFigure } from "../../../renderer/export/figure.ts";
import { A4_LANDSCAPE, type FigureOptions } from "../../../renderer/export/options.ts";
import { createRecord, type Record } from "../../../renderer/model/record.ts";
import { textWidth } from "../../../renderer/pen/metrics/text.ts";
import { createSvgPen } from "../../../renderer/pen/svg.ts";
import { type ThemeName, themes } from "../../../renderer/pen/theme.ts";
import { FONTS } from "../../../renderer/compare/layout.ts";
import { expectPicture, withoutFonts } from "../marks/snapshot.ts";
import { point, proposal, recordOf, stance } from "./talks.ts";

const lighthouse = recordOf([
  proposal("offer", "1923-05-01", ["KAP", "LUN"], {
    title: "Terms for the lighthouse",
    channel: "private",
    participants: [
      { name: "Ada Holm", party: "KAP", role: "proposer" },
      { name: "Jon Vik", party: "LUN", role: "addressee" },
    ],
    points: [
      point(1, "The town tends the lamp, day and night, at its own cost and with its own men.", ["lamp"], "3"),
      point(2, "Dues are halved at once.", ["dues"], "4"),
    ],
    issues: ["lamp", "dues"],
  }),
  proposal("reply", "1923-05-09", ["LUN", "KAP"], {
    title: "What Lunde says to them",
    channel: "secret",
    points: [point(1, "The guild tends the lamp.", ["lamp"]), point(2, "No horn before spring.", ["fog"])],
    issues: ["lamp", "fog"],
    links: [{ type: "answers", to: "offer" }],
  }),
  proposal("joint", "1923-05", ["KAP", "LUN"], {
    title: "A joint text",
    participants: [
      { name: "Ada Holm", party: "KAP" },
      { name: "Jon Vik", party: "LUN" },
    ],
    points: [point(1, "Town and guild tend the lamp in turn.", ["lamp"])],
    links: [{ type: "revises", to: "reply" }],
  }),
  stance("fog", "1923-05-01", { party: "KAP", issue: "fog", value: [1, 1] }),
  stance("lamp-1", "1923-05-01", { party: "KAP", issue: "lamp", value: [0, 1] }),
  stance("lamp-2", "1923-05-09", { party: "LUN", issue: "lamp", value: [3, 3] }),
]);
const ids = ["offer", "reply", "joint"];
const comparison = compareProposals(lighthouse, ids, "every");

function draw(record: Record, compared: readonly string[], name: ThemeName): string {
  const drawing = layoutComparison({
    record,
    comparison: compareProposals(record, compared, "every"),
    width: 1040,
    notes: new Map(),
  });
  const theme = themes[name];
  const pen = createSvgPen();
  drawComparison(drawing, record, pen, theme);
  const [width, height] = [drawing.width + 40, Math.ceil(drawing.height) + 40];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -20 ${width} ${height}" width="${width}" height="${height}">`,
    `<title>Proposals side by side, theme ${name}</title>`,
    `<style>text { font-kerning: none; font-variant-ligatures: none; white-space: pre }</style>`,
    `<defs>\n${pen.definitions()}\n</defs>`,
    `<rect x="-20" y="-20" width="${width}" height="${height}" fill="${theme.surface.canvas}"/>`,
    pen.body(),
    `</svg>\n`,
  ].join("\n");
}

const options: FigureOptions = {
  view: "compare",
  theme: "print",
  size: A4_LANDSCAPE,
  sha256: "0123456789abcdef".repeat(4),
  generator: "Parley test",
  compared: ids,
};

function shipped(): Record {
  const text = readFileSync(new URL("../../../data/vietnam-1966-1973/dataset.json", import.meta.url), "utf8");
  const { dataset } = readDataset(text);
  if (dataset === undefined) throw new Error("the shipped dataset is not sound: npm run validate says why");
  return createRecord(dataset);
}

describe("a comparison on paper", () => {
  it.each([480, 700, 1040, 1600])(
    "at %i px keeps every line inside its cell and every cell inside its row",
    (width) => {
      const drawing = layoutComparison({ record: lighthouse, comparison, width, notes: new Map([["log", 1]]) });
      for (const row of drawing.rows) {
        for (const { box, entries } of row.cells) {
          expect(box.y + box.height).toBe(row.bottom);
          let above = box.y;
          for (const { words, page } of entries) {
            expect(words.y - words.leading).toBeGreaterThanOrEqual(above - 10);
            const beside = page.text !== "" && page.y === words.y;
            const right = beside ? page.x - textWidth(page.text, FONTS.page) : box.x + box.width;
            for (const line of words.lines) {
              // A word longer than its cell is not broken up; these are all shorter.
              expect(words.x + textWidth(line, FONTS.words), line).toBeLessThanOrEqual(right);
            }
            above = Math.max(words.y + (words.lines.length - 1) * words.leading, page.y);
            expect(above).toBeLessThan(row.bottom);
          }
        }
      }
      expect(drawing.height).toBe(drawing.rows.at(-1)?.bottom);
    },
  );

  it("refuses a width in which no word fits", () => {
    expect(() => layoutComparison({ record: lighthouse, comparison, width: 420, notes: new Map() })).toThrow(
      RangeError,
    );
  });

  it("says all that the cells say, silence and what was said beside a text included", () => {
    const svg = composeFigure(lighthouse, options);
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join(" ");
    for (const text of [
      "Terms for the lighthouse",
      "Ada Holm to Jon Vik",
      "Not in the text; said beside it: Summary of fog.",
      "silent",
      "answered by",
      "revised by",
      "0.50–0.75",
      "p. 3",
    ])
      expect(words).toContain(text);
    expect(words).toContain("three proposals compared, May 1923");
    expect(svg.replaceAll("&quot;", '"')).toContain('"events":{"shown":4,"total":6}');
  });

  it("is the same twice, and compares the shipped pair where none is named", () => {
    expect(composeFigure(lighthouse, options)).toBe(composeFigure(lighthouse, options));
    const { compared: _, ...rest } = options;
    const svg = composeFigure(shipped(), rest);
    expect(svg).toContain(">Three points<");
    expect(svg).toContain(">Seven points, put as final<");
  });

  it("holds with no proposal and with one", () => {
    expect(composeFigure(recordOf([]), { ...options, compared: [] })).toContain("no proposals compared");
    expect(composeFigure(lighthouse, { ...options, compared: ["offer"] })).toContain("one proposal compared");
  });
});

describe("pictures to look at", () => {
  it("the invented quarrel in light and dark, and as figures", () => {
    for (const name of ["light", "dark"] as const)
      expectPicture(`compare-lighthouse-${name}.svg`, draw(lighthouse, ids, name));
    expectPicture("figure-compare-lighthouse-print.svg", withoutFonts(composeFigure(lighthouse, options)));
    const mono = composeFigure(lighthouse, { ...options, theme: "print-mono" });
    expectPicture("figure-compare-lighthouse-print-mono.svg", withoutFonts(mono));
  });

  it("the shipped three and seven points, and the October text beside the November package", () => {
    const record = shipped();
    const points = ["1971-04-15-drv-three-points", "1971-05-31-us-seven-points"];
    for (const name of ["light", "dark"] as const)
      expectPicture(`compare-vietnam-1971-${name}.svg`, draw(record, points, name));
    for (const [year, compared] of [
      ["1971", points],
      ["1972", ["1972-10-text", "1972-11-23-drv-package"]],
    ] as const)
      expectPicture(
        `figure-compare-vietnam-${year}-print.svg`,
        withoutFonts(composeFigure(record, { ...options, compared })),
      );
  });
});
