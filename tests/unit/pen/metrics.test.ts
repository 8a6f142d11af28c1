import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "playwright";
import { cssFont } from "../../../renderer/pen/families.ts";
import { fitText, textExtent, textWidth, wrapText } from "../../../renderer/pen/metrics/text.ts";
import type { Font } from "../../../renderer/pen/pen.ts";
import { openChromium, pageWithFonts } from "./chromium-page.ts";

const label: Font = { family: "chart", size: 11.5, weight: 500 };

const samples: readonly (readonly [Font, string])[] = [
  [label, "Seven points, put as final"],
  [label, "AVATAR To fi fl ffi Wave"],
  [{ ...label, weight: 400, italic: true }, "6 June: to sign"],
  [{ ...label, weight: 600, size: 12.5 }, "1966–1973 · 42 of 42 “events”"],
  [label, "Lê Đức Thọ, Xuân Thủy, Nguyễn Thị Bình"],
  [{ family: "ui", size: 13, weight: 600 }, "South Vietnam"],
  [{ family: "ui", size: 9, weight: 400 }, "Tatiana’s fjord: pp. 651–667, with notes 1–9."],
  [{ family: "read", size: 19, weight: 600 }, "Figure 1. Talks, papers and messages"],
  [{ family: "read", size: 14, weight: 400, italic: true }, "Affine office, Čech, Škoda"],
];

describe("text is measured as Chromium sets it", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser?.close());

  it("on a canvas and in SVG, without kerning and ligatures, to a hundredth of the size", async () => {
    const page = await pageWithFonts(browser);
    const measured = await page.evaluate(
      (lines) => {
        const context = document.createElement("canvas").getContext("2d");
        if (context === null) throw new Error("no canvas");
        context.fontKerning = "none";
        context.textRendering = "optimizeSpeed";
        const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
        document.body.append(svg);
        return lines.map(({ css, text }) => {
          context.font = css;
          const element = document.createElementNS("http://www.w3.org/2000/svg", "text");
          element.setAttribute("style", `font: ${css}; font-kerning: none; font-variant-ligatures: none`);
          element.textContent = text;
          svg.append(element);
          return { canvas: context.measureText(text).width, svg: element.getComputedTextLength() };
        });
      },
      samples.map(([font, text]) => ({ css: cssFont(font), text })),
    );
    await page.close();
    samples.forEach(([font, text], i) => {
      const own = textWidth(text, font);
      expect(Math.abs(own - (measured[i]?.canvas ?? 0)), `canvas: ${text}`).toBeLessThan(
        font.size * 0.01 * text.length * 0.1 + 0.15,
      );
      expect(Math.abs(own - (measured[i]?.svg ?? 0)), `SVG: ${text}`).toBeLessThan(
        font.size * 0.01 * text.length * 0.1 + 0.15,
      );
    });
  });
});

describe("characters that no bundled face has", () => {
  it("give Han, kana and emoji one em, marks nothing, the rest six tenths", () => {
    const font: Font = { family: "chart", size: 10, weight: 400 };
    expect(textWidth("黎德壽", font)).toBe(30);
    expect(textWidth("🕊", font)).toBe(10);
    expect(textWidth("\u0951", font)).toBe(0);
    expect(textWidth("ا", font)).toBe(6);
  });

  it("lend Plex Sans Condensed the Cyrillic of Plex Sans", () => {
    const font: Font = { family: "chart", size: 10, weight: 400 };
    expect(textWidth("Брежнев", font)).toBe(textWidth("Брежнев", { ...font, family: "ui" }));
  });
});

describe("textExtent", () => {
  it("gives what rises above and hangs below the baseline", () => {
    const { ascent, descent } = textExtent({ family: "chart", size: 10, weight: 500 });
    expect(ascent).toBeCloseTo(10.25);
    expect(descent).toBeCloseTo(2.75);
  });
});

describe("fitText", () => {
  it("keeps what fits, and never takes more room than it was given", () => {
    expect(fitText("Paris", label, 100)).toBe("Paris");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 0, max: 300 }), (text, width) => {
        const fitted = fitText(text, label, width);
        expect(fitted === "" ? 0 : textWidth(fitted, label)).toBeLessThanOrEqual(width);
        if (textWidth(text, label) <= width) expect(fitted).toBe(text);
      }),
    );
  });
});

describe("wrapText", () => {
  it("breaks into lines as even as the words allow", () => {
    expect(wrapText("Seven points, put as final")).toEqual(["Seven points,", "put as final"]);
    expect(wrapText("109th plenary, Kléber")).toEqual(["109th plenary, Kléber"]);
    expect(wrapText("")).toEqual([]);
  });

  it("ends in an ellipsis where two lines are not enough", () => {
    const lines = wrapText("The delegation asks that both sides return to the table without any condition");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/\S…$/);
  });

  it("breaks Chinese without spaces and words longer than a line", () => {
    expect(
      wrapText("関係正常化に関する第二回非公式協議の開催について協議").every((line) => [...line].length <= 22),
    ).toBe(true);
    expect(wrapText("x".repeat(30))).toEqual(["x".repeat(22), "x".repeat(8)]);
  });

  it("never makes a line too long, drops no letter of a text that fits, and gives the same lines each time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const lines = wrapText(text);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(line.match(/\P{M}\p{M}*|\p{M}+/gsu)?.length ?? 0).toBeLessThanOrEqual(22);
        if (!lines.some((line) => line.endsWith("…"))) {
          expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        }
        expect(wrapText(text)).toEqual(lines);
      }),
    );
  });
});
