import { SaxesParser } from "saxes";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Font } from "../../../renderer/pen/pen.ts";
import { createSvgPen, escape, number } from "../../../renderer/pen/svg.ts";

const font: Font = { family: "chart", size: 11.5, weight: 500 };

function parse(xml: string): void {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

describe("the SVG pen", () => {
  it("rounds to two decimals and writes no negative zero", () => {
    expect(number(1.005001)).toBe("1.01");
    expect(number(-0.001)).toBe("0");
    const pen = createSvgPen();
    pen.path(
      (sink) => {
        sink.moveTo(1 / 3, 2 / 3);
        sink.lineTo(10, 0);
      },
      { stroke: "#000000", width: 1.2345 },
    );
    expect(pen.body()).toBe('<path d="M0.33,0.67L10,0" fill="none" stroke="#000000" stroke-width="1.23"/>');
  });

  it("numbers patterns, gradients and clips in the order of their first use, each once", () => {
    const draw = (prefix: string) => {
      const pen = createSvgPen(prefix);
      const box = (fill: Parameters<typeof pen.path>[1]["fill"]) => pen.path((sink) => sink.rect(0, 0, 9, 9), { fill });
      box({ hatch: "#111111", gap: 6, width: 1 });
      box({ from: "#22222200", to: "#222222", x0: 0, x1: 9 });
      box({ hatch: "#111111", gap: 6, width: 1 });
      pen.clip({ x: 0, y: 0, width: 5, height: 5 }, () => box("#333333"));
      return `${pen.definitions()}\n${pen.body()}`;
    };
    expect(draw("a")).toBe(draw("a"));
    expect(draw("a").match(/id="[^"]+"/g)).toEqual(['id="a1"', 'id="a2"', 'id="a3"']);
    expect(draw("b")).toContain("url(#b1)");
  });

  it("splits a colour with alpha, which older readers do not know", () => {
    const pen = createSvgPen();
    pen.path((sink) => sink.rect(0, 0, 1, 1), { fill: "#11223380" });
    expect(pen.body()).toContain('fill="#112233" fill-opacity="0.5"');
  });

  it("names groups, with a title and data, and leaves out those that drew nothing", () => {
    const pen = createSvgPen();
    pen.group({ name: "empty" }, () => undefined);
    pen.group({ name: "meeting", data: { event: 'a"b' }, title: "Talks & tea" }, () =>
      pen.text("x", 0, 0, { font, fill: "#000000" }),
    );
    expect(pen.body()).not.toContain("empty");
    expect(pen.body()).toContain('<g class="meeting" data-event="a&quot;b"><title>Talks &amp; tea</title>');
  });

  it("keeps a raised word in the same text element", () => {
    const pen = createSvgPen();
    const raised = { content: "2", font: { ...font, size: 8 }, fill: "#444444", rise: 3, gap: 2 };
    pen.text("Thieu told", 10, 20, { font, fill: "#000000", anchor: "end", raised });
    expect(pen.body().match(/<text/g)).toHaveLength(1);
    expect(pen.body()).toMatch(/>Thieu told<tspan dx="2" dy="-3"[^>]*>2<\/tspan><\/text>$/);
  });

  it("says which letters it used of each font", () => {
    const pen = createSvgPen();
    pen.text("abba", 0, 0, { font, fill: "#000000" });
    pen.text("cab", 0, 0, { font: { ...font, size: 20 }, fill: "#000000" });
    pen.text("z", 0, 0, { font: { ...font, italic: true }, fill: "#000000" });
    expect(pen.used().map(({ text }) => text)).toEqual(["abc", "z"]);
  });

  it("is well-formed whatever a text holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const pen = createSvgPen();
        pen.group({ name: "g", data: { event: text }, title: text }, () =>
          pen.text(text, 0, 0, { font, fill: "#000000" }),
        );
        parse(`<svg>${pen.body()}</svg>`);
      }),
    );
    expect(escape("a\u0000b\uFFFEc")).toBe("abc");
  });
});
