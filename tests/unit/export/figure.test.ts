import { readFileSync } from "node:fs";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../data/schema/index.ts";
import { composeFigure } from "../../../renderer/export/figure.ts";
import { A4_LANDSCAPE, type FigureOptions } from "../../../renderer/export/options.ts";
import { createRecord } from "../../../renderer/model/record.ts";
import { expectPicture, withoutFonts } from "../marks/snapshot.ts";
import { ferryDataset, ferryRecord } from "./ferry-record.ts";

const options: FigureOptions = {
  view: "timeline",
  theme: "print",
  size: A4_LANDSCAPE,
  sha256: "0123456789abcdef".repeat(4),
  generator: "Parley test",
};
const figure = composeFigure(ferryRecord(), options);
const mono = composeFigure(ferryRecord(), { ...options, theme: "print-mono" });

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly path: string;
  text: string;
}

function elements(svg: string): Element[] {
  const parser = new SaxesParser();
  const open: Element[] = [];
  const all: Element[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = tag.attributes as Record<string, string>;
    const path = `${open.at(-1)?.path ?? ""}/${attributes["class"] ?? tag.name}`;
    const element = { name: tag.name, attributes, path, text: "" };
    open.push(element);
    all.push(element);
  });
  parser.on("text", (text) => {
    for (const element of open) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(svg).close();
  return all;
}

function texts(svg: string, part: string): string[] {
  return elements(svg)
    .filter(({ name, path }) => name === "text" && path.includes(`/${part}/`))
    .map(({ text }) => text);
}

describe("a figure stands by itself", () => {
  it("is one well-formed SVG document on a sheet of A4", () => {
    const root = elements(figure)[0];
    expect(root?.attributes).toMatchObject({
      xmlns: "http://www.w3.org/2000/svg",
      width: "297mm",
      height: "210mm",
      viewBox: "0 0 1122.52 793.7",
    });
  });

  it("has no script and points at nothing outside of itself", () => {
    for (const svg of [figure, mono]) {
      for (const { name, attributes } of elements(svg)) {
        expect(["script", "image", "foreignObject", "a", "use"]).not.toContain(name);
        for (const [key, value] of Object.entries(attributes)) {
          expect(key).not.toMatch(/^on|href/);
          if (value.includes("url(")) expect(value).toMatch(/^url\(#[a-z]+\d+\)$/);
        }
      }
      const style = elements(svg).find(({ name }) => name === "style")?.text ?? "";
      expect(style.match(/url\((?!data:font\/woff2;base64,)/)).toBeNull();
      expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:|file:|@import/);
    }
  });

  it("says in its metadata what it was made from", () => {
    const metadata = elements(figure).find(({ name }) => name === "metadata");
    expect(JSON.parse(metadata?.text ?? "")).toEqual({
      generator: "Parley test",
      dataset: {
        id: "lake-ferry",
        title: "The lake ferry, an invented quarrel",
        format: "parley/1",
        sha256: options.sha256,
      },
      view: "timeline",
      theme: "print",
      lanes: "party",
      filter: {},
      filters: "none",
      events: { shown: 24, total: 24 },
    });
  });

  it("has a title that states the scope, and a description, for those who hear it", () => {
    const [title, description] = ["title", "desc"].map((name) =>
      elements(figure).find((element) => element.name === name),
    );
    expect(title?.text).toBe("The lake ferry, an invented quarrel: events, March 1904 to March 1907");
    expect(description?.text).toMatch(/^Timeline with 4 lanes: .*Østby \(\d+\)/);
    expect(elements(figure)[0]?.attributes["aria-labelledby"]).toBe(
      `${title?.attributes["id"]} ${description?.attributes["id"]}`,
    );
  });

  it("keeps text as text, nothing below 7.5 px, and names every face with something that stands in for it", () => {
    const all = elements(figure).filter(({ name }) => name === "text" || name === "tspan");
    expect(all.length).toBeGreaterThan(60);
    for (const { attributes, text } of all) {
      expect(Number(attributes["font-size"]), text).toBeGreaterThanOrEqual(7.5);
      expect(attributes["font-family"]?.split(",").length).toBeGreaterThan(3);
    }
    const words = all.filter(({ path }) => /labels|notes|heading|legend|lane|frame/.test(path));
    for (const { name, attributes, text } of words)
      if (name === "text" && !/^\d$/.test(text))
        expect(Number(attributes["font-size"]), text).toBeGreaterThanOrEqual(9);
  });

  it("draws no line thinner than 0.75 px", () => {
    for (const { attributes } of elements(figure)) {
      if (attributes["stroke"] === undefined) continue;
      expect(Number(attributes["stroke-width"] ?? 1)).toBeGreaterThanOrEqual(0.75);
    }
  });

  it("embeds the letters it uses and those only in pieces of a few kB", () => {
    const style = elements(figure).find(({ name }) => name === "style")?.text ?? "";
    expect(style.match(/@font-face/g)?.length).toBeGreaterThan(5);
    expect(style).toContain("font-family:'Source Serif 4';font-weight:600");
    expect(style, "Vietnamese letters of one label").toMatch(/U\+1EA0/);
    expect(style, "Cyrillic, lent to the condensed face").toMatch(/IBM Plex Sans Condensed[^}]*U\+400/);
    expect(style).not.toContain("font-family:'Source Serif 4';font-weight:400;font-style:italic");
    const plain = composeFigure(ferryRecord(), { ...options, filter: { kinds: ["message"] } });
    expect(elements(plain).find(({ name }) => name === "style")?.text).not.toMatch(/U\+1EA0|U\+400/);
  });
});

describe("sources", () => {
  it("are numbered in order of date, with collection, page and how they are dated", () => {
    const notes = texts(figure, "notes").join(" ");
    expect(notes).toMatch(/1 Minutes, Ada Holm and Jørgen Vik, 10 Mar 1904\. .*pp\.\u00a03–9\. Date from the text\./);
    expect(notes).toMatch(/2 Letter, .*\[2 Apr 1904\].*Date inferred\./);
    expect(notes).toMatch(/3 Ledger, .*1907\. .*Date from the catalogue\./);
    expect(notes).toContain("Empty stretches are gaps in the record");
  });

  it("stand as numbers behind the labels of the events that rest on them", () => {
    const numbers = new Map([
      ["minutes", "1"],
      ["letters", "2"],
      ["ledger", "3"],
    ]);
    const numbered = texts(figure, "labels").flatMap((label) => {
      const match = /^(.*\D)(\d)$/.exec(label);
      return match === null ? [] : [{ line: match[1] ?? "", number: match[2] }];
    });
    expect(numbered.length).toBeGreaterThan(8);
    for (const { line, number } of numbered) {
      const event = ferryDataset().events.find(({ title }) => title.endsWith(line));
      expect(numbers.get(event?.evidence[0]?.document ?? ""), line).toBe(number);
    }
  });

  it("that no shown event rests on are not listed", () => {
    const messages = composeFigure(ferryRecord(), { ...options, to: "1904-05" });
    expect(texts(messages, "notes").join(" ")).not.toContain("Ledger");
  });
});

describe("the legend", () => {
  it("lists what is used and nothing else", () => {
    const all = texts(figure, "legend");
    for (const entry of [
      "meeting",
      "position",
      "message",
      "private",
      "secret",
      "backchannel",
      "reported",
      "cancelled",
      "about",
    ])
      expect(all).toContain(entry);
    const few = texts(composeFigure(ferryRecord(), { ...options, filter: { kinds: ["message"] } }), "legend");
    expect(few).toContain("message");
    for (const entry of ["meeting", "proposal", "position", "fighting", "cancelled", "answers", "joint text"])
      expect(few).not.toContain(entry);
  });
});

describe("what is shown is said", () => {
  it("counts all events, or names the filters and the range", () => {
    expect(texts(figure, "foot")[0]).toBe(
      "Parley dataset lake-ferry · sha256 0123·4567·89ab · 24 events, none hidden · parley/1",
    );
    const part = composeFigure(ferryRecord(), {
      ...options,
      filter: { kinds: ["meeting", "proposal"] },
      from: "1904-03",
      to: "1904-05",
    });
    expect(texts(part, "foot")[0]).toContain(
      " of 24 events: meetings or proposals; from March 1904; to May 1904 · parley/1",
    );
    expect(texts(part, "heading")[0]).toContain("meetings and proposals, March 1904 to May 1904");
  });

  it("draws nothing from outside the range, but keeps the whole record on the true-time bar", () => {
    const part = composeFigure(ferryRecord(), { ...options, from: "1904-03", to: "1904-04" });
    const drawn = new Set(elements(part).flatMap(({ attributes }) => attributes["data-event"] ?? []));
    expect(drawn.has("e01")).toBe(true);
    expect(drawn.has("e09")).toBe(false);
    expect(drawn.has("e20")).toBe(false);
    const years = (svg: string) => texts(svg, "overview");
    expect(years(part)).toEqual(years(figure));
  });

  it("says which positions have no mark of their own", () => {
    const carried = createRecord({
      ...ferryDataset(),
      events: ferryDataset().events.map((event) =>
        event.id === "e03" ? { ...event, when: { edtf: "1904-03-10", basis: "stated" as const } } : event,
      ),
    });
    expect(texts(composeFigure(carried, options), "notes").join(" ")).toContain("One position has no mark of its own");
    expect(texts(figure, "notes").join(" ")).not.toContain("no mark");
  });

  it("takes a title of one's own, escaped", () => {
    const own = composeFigure(ferryRecord(), { ...options, title: "Fares & <tolls>" });
    expect(texts(own, "heading")[0]).toBe("Fares & <tolls>");
  });

  it("refuses a range that ends before it starts", () => {
    expect(() => composeFigure(ferryRecord(), { ...options, from: "1905", to: "1904" })).toThrow(RangeError);
  });
});

describe("themes and sizes", () => {
  it("print-mono has no colour but greys, and no gradients", () => {
    expect(mono).not.toContain("Gradient");
    for (const colour of mono.match(/#[0-9A-F]{6}/g) ?? []) {
      expect(colour.slice(1, 3) === colour.slice(3, 5) && colour.slice(3, 5) === colour.slice(5, 7), colour).toBe(true);
    }
  });

  it("with a width alone the figure is as high as it needs", () => {
    const root = elements(composeFigure(ferryRecord(), { ...options, size: { width: 180 } }))[0];
    expect(root?.attributes["width"]).toBe("180mm");
    expect(Number.parseFloat(root?.attributes["height"] ?? "")).toBeGreaterThan(90);
  });

  it("holds with no event, with one, and with very long titles", () => {
    const dataset = ferryDataset();
    const empty = createRecord({ ...dataset, events: [] });
    elements(composeFigure(empty, options));
    const one = createRecord({ ...dataset, events: dataset.events.slice(0, 1) });
    expect(texts(composeFigure(one, options), "foot")[0]).toContain("1 event, none hidden");
    const long = createRecord({ ...dataset, title: "A quarrel ".repeat(40) });
    expect(texts(composeFigure(long, options), "heading").length).toBeGreaterThan(3);
  });
});

describe("same input, same bytes", () => {
  it("twice from equal records", () => {
    expect(composeFigure(ferryRecord(), options)).toBe(figure);
  });

  it("as kept: the invented quarrel, in both print themes and narrow", () => {
    expectPicture("figure-ferry-print.svg", figure);
    expectPicture("figure-ferry-print-mono.svg", withoutFonts(mono));
    const narrow = composeFigure(ferryRecord(), { ...options, size: { width: 180 } });
    expectPicture("figure-ferry-180mm.svg", withoutFonts(narrow));
  });

  it("as kept: the shipped dataset", () => {
    const text = readFileSync(new URL("../../../data/vietnam-1966-1973/dataset.json", import.meta.url), "utf8");
    const { dataset } = readDataset(text);
    if (dataset === undefined) throw new Error("the shipped dataset is not sound: npm run validate says why");
    expectPicture("figure-vietnam-print.svg", withoutFonts(composeFigure(createRecord(dataset), options)));
  });
});
