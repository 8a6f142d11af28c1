import { readFileSync } from "node:fs";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../data/schema/index.ts";
import { composeFigure, makeFigure } from "../../../renderer/export/figure.ts";
import { A4_LANDSCAPE, FIGURE_SIZES, type FigureOptions } from "../../../renderer/export/options.ts";
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
    expect(notes).toMatch(/1 Minutes, Ada Holm and Jørgen Vik, 10 Mar 1904\. .*pp\.\u00a03–9\. Dated in the text\./);
    expect(notes).toMatch(/2 Letter, .*\[2 Apr 1904\].*Date inferred\./);
    expect(notes).toMatch(/3 Ledger, .*1907\. .*Date catalogued\./);
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

describe("a range", () => {
  const drawn = (svg: string) => new Set(elements(svg).flatMap(({ attributes }) => attributes["data-event"] ?? []));

  it.each([
    [{ from: "1990" }, "nothing lies in 1990 or later; the record runs from 1 Mar 1904 to 30 Apr 1907"],
    [{ to: "1850" }, "nothing lies in 1850 or earlier; the record runs from"],
    [{ from: "1904-03-15", to: "1904-03-16" }, "nothing lies between 15 March 1904 and 16 March 1904; the record runs"],
    [{ from: "1904-03-12", to: "1904-03-12" }, "nothing lies in 12 March 1904; the record runs"],
  ])("with nothing in it is refused, and what there is is told: %j", (range, words) => {
    expect(() => composeFigure(ferryRecord(), { ...options, ...range })).toThrow(words);
  });

  it("that the filters leave empty says so", () => {
    const asked = { ...options, from: "1907", filter: { kinds: ["position" as const] } };
    expect(() => composeFigure(ferryRecord(), asked)).toThrow(
      /nothing that passes the filters \(positions\) lies in 1907/,
    );
  });

  it("counts what is drawn: not what began before it and is not known to have lasted", () => {
    const { svg, events } = makeFigure(ferryRecord(), { ...options, from: "1907-03-20" });
    // The bridge talks go on; "The bridge talks open" is a day of February.
    expect(events).toBe(1);
    expect(drawn(svg).has("e23")).toBe(true);
    expect(texts(svg, "foot")[0]).toContain("1 of 24 events: from 20 March 1907");
  });

  it("reaching beyond the record is titled by what there is", () => {
    const part = composeFigure(ferryRecord(), { ...options, from: "1800", to: "1904-04" });
    expect(texts(part, "heading")[0]).toBe("The lake ferry, an invented quarrel: events, March 1904 to April 1904");
  });

  it("of one day has that day on its axis, and no hours that nobody spoke of", () => {
    const day = composeFigure(ferryRecord(), { ...options, from: "1904-03-10", to: "1904-03-10" });
    expect(texts(day, "heading")[0]).toMatch(/events, 10 March 1904$/);
    expect(day).not.toMatch(/>\d\d:00</);
    expect(texts(day, "axis")).toContain("10");
  });

  it("is nothing to proposals that are compared, nor are filters, and the figure does not claim so", () => {
    const asked = { ...options, view: "compare" as const, from: "1990", filter: { kinds: ["message" as const] } };
    expect(texts(composeFigure(ferryRecord(), asked), "foot")[0]).not.toMatch(/1990|messages/);
  });
});

describe("what is named", () => {
  /** A day on which much is said, and one text of many points among it. */
  function crowded(): ReturnType<typeof ferryDataset> {
    const dataset = ferryDataset();
    const offer = dataset.events.find(({ id }) => id === "e02");
    if (offer?.points === undefined) throw new Error("the ferry has no offer");
    const { points } = offer;
    const day = { ...offer, when: { edtf: "1907-04-12", basis: "stated" as const } };
    const aside = Array.from({ length: 14 }, (_, i) => ({
      ...day,
      id: `a${i}`,
      title: `Said aside ${i}`,
      points: points.slice(0, 1),
    }));
    const terms = { ...day, id: "terms", title: "The nine terms", points: [...points, ...points.slice(0, 4)] };
    return { ...dataset, events: [...aside, ...dataset.events, terms] };
  }

  it("is first of all the text with the most points and links, which no count swallows", () => {
    const svg = composeFigure(createRecord(crowded()), options);
    expect(texts(svg, "labels").join(" ")).toContain("The nine terms");
    const mark = elements(svg).filter(({ attributes }) => attributes["data-event"] === "terms");
    expect(mark.some(({ text }) => text.includes("9"))).toBe(true);
  });

  it("carries numbers that are all among the notes, however many documents there are", () => {
    const dataset = ferryDataset();
    const [pattern] = dataset.documents;
    if (pattern === undefined) throw new Error("the ferry has no documents");
    const documents = Array.from({ length: 60 }, (_, i) => ({ ...pattern, id: `d${i}`, title: `Letter ${i}` }));
    const events = dataset.events.map((event, i) => ({
      ...event,
      evidence: [{ document: `d${(i * 7) % 60}`, position: { start: 1, end: 2 }, supports: ["when"] }],
      ...(event.points === undefined
        ? {}
        : {
            points: event.points.map((point) => ({
              ...point,
              evidence: [{ document: `d${(i * 7) % 60}`, position: { start: 1, end: 2 }, supports: [] }],
            })),
          }),
    }));
    const rest = documents.slice(0, 50).map(({ id }, i) => ({
      ...(events[0] as (typeof events)[number]),
      id: `y${i}`,
      evidence: [{ document: id, position: { start: 1, end: 2 }, supports: ["when"] }],
    }));
    const svg = composeFigure(createRecord({ ...dataset, documents, events: [...events, ...rest] }), options);
    const listed = new Set(texts(svg, "notes").filter((text) => /^\d+$/.test(text)));
    const carried = elements(svg)
      .filter(({ name, path }) => name === "tspan" && /labels|context/.test(path))
      .flatMap(({ text }) => text.split(",").filter((part) => /^\d+$/.test(part)));
    expect(carried.length).toBeGreaterThan(5);
    expect(carried.filter((number) => !listed.has(number))).toEqual([]);
    expect(texts(svg, "notes").join(" ")).toMatch(/\d+ more documents vouch for marks without a name/);
  });

  it("is told apart in the notes from what only marks without a name rest on", () => {
    const dataset = ferryDataset();
    // So many that only one has room for its name.
    const events = Array.from({ length: 40 }, (_, i) => ({
      ...(dataset.events[0] as (typeof dataset.events)[number]),
      id: `z${i}`,
      evidence: [{ document: i === 0 ? "minutes" : "letters", position: { start: 1, end: 2 }, supports: ["when"] }],
    }));
    const notes = texts(composeFigure(createRecord({ ...dataset, events }), options), "notes").join(" ");
    expect(notes).toMatch(/2 Letter, .*For marks without a name\./);
    expect(notes).not.toMatch(/1 Minutes, [^2]*For marks without a name/);
  });
});

describe("paper has no beyond", () => {
  it("all lanes are on it, and it grows where its height would not hold them", () => {
    const low = { ...options, size: { width: 180, height: 100 } };
    const { svg, height } = makeFigure(ferryRecord(), low);
    expect(height).toBeGreaterThan(100);
    for (const lane of ["Østby", "Vesthavn", "Nordvik", "Guild of Porters"]) expect(svg).toContain(`>${lane}<`);
    expect(Number.parseFloat(elements(svg)[0]?.attributes["height"] ?? "")).toBeCloseTo(height, 1);
  });

  it("in a column of a journal, lanes go by their codes and type stays as large as print needs", () => {
    const column = composeFigure(ferryRecord(), { ...options, theme: "print-mono", size: FIGURE_SIZES.column });
    const root = elements(column)[0]?.attributes;
    expect(root?.["width"]).toBe("88mm");
    for (const code of ["OST", "VES", "NOR", "GUI"]) expect(column).toContain(`>${code}<`);
    for (const { attributes, name } of elements(column))
      if (name === "text") expect(Number(attributes["font-size"])).toBeGreaterThanOrEqual(7.5);
    expectPicture("figure-ferry-column-mono.svg", withoutFonts(column));
  });

  it("proposals side by side need a page, and say so", () => {
    expect(() => composeFigure(ferryRecord(), { ...options, view: "compare", size: { width: 90 } })).toThrow(
      "compare needs a width of 120 mm, 90 is too narrow",
    );
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

  it("refuses a record without events, and holds with one and with very long titles", () => {
    const dataset = ferryDataset();
    const empty = createRecord({ ...dataset, events: [] });
    expect(() => composeFigure(empty, options)).toThrow("the dataset holds no events");
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
