import { describe, expect, it } from "vitest";
import { checkDataset, type Dataset, readDataset } from "../../../data/schema/index.ts";

/** A small sound dataset about an invented negotiation. */
function talks(): Dataset {
  return {
    format: "parley/1",
    id: "talks",
    title: "Talks",
    span: { from: "1901", to: "1902" },
    parties: [
      { id: "N", name: "North bank", short: "North", kind: "state", aliases: [] },
      { id: "S", name: "South bank", short: "South", kind: "state", aliases: [], side: "S" },
    ],
    people: [],
    places: [],
    issues: [
      {
        id: "toll",
        name: "Toll",
        question: "Who takes the toll?",
        scale: [
          { value: 0, label: "North", criterion: "all to the north" },
          { value: 1, label: "South", criterion: "all to the south" },
        ],
        poles: { low: "N", high: "S" },
      },
    ],
    documents: [
      {
        id: "memo",
        title: "Memo",
        type: "memorandum",
        collection: "Papers",
        date: { edtf: "1901-03-04", basis: "stated" },
        participants: [],
        citation: { id: "memo", type: "document" },
        text: { sha256: "0".repeat(64), length: 100 },
        language: "en",
      },
    ],
    events: [
      {
        id: "first",
        kind: "meeting",
        title: "First meeting",
        summary: "They met.",
        when: { edtf: "1901-03-04", basis: "stated" },
        status: "occurred",
        parties: ["N", "S"],
        issues: ["toll"],
        links: [],
        evidence: [{ document: "memo", position: { start: 0, end: 10 }, supports: ["when"] }],
        origin: { method: "curated", confidence: 1 },
      },
      {
        id: "second",
        kind: "position",
        title: "North keeps the toll",
        summary: "It keeps it.",
        when: { edtf: "1901-03-05", basis: "stated" },
        status: "occurred",
        parties: ["N"],
        issues: ["toll"],
        stance: { party: "N", issue: "toll", value: [0, 0], held: "states" },
        links: [{ type: "part-of", to: "first" }],
        evidence: [{ document: "memo", position: { start: 20, end: 30 }, supports: ["stance"] }],
        origin: { method: "rule", rule: "r", confidence: 0.7 },
      },
    ],
  };
}

/** The dataset after a change that may break it. */
function changed(change: (dataset: Record<string, never> & Dataset) => void): Dataset {
  const dataset = structuredClone(talks()) as Record<string, never> & Dataset;
  change(dataset);
  return dataset;
}

describe("checkDataset", () => {
  it("passes a sound dataset whole", () => {
    const { dataset, faults } = checkDataset(talks());
    expect(faults).toEqual([]);
    expect(dataset).toEqual(talks());
  });

  const twelve = "one two three four five six seven eight nine ten eleven twelve";
  it.each<[string, (dataset: Dataset) => void, string, RegExp]>([
    [
      "a date that is none",
      (d) => void (d.events[0]!.when.edtf = "1973-13"),
      "events[0].when.edtf",
      /not an EDTF date/,
    ],
    ["a party that is missing", (d) => void d.events[0]!.parties.push("X"), "events[0].parties[2]", /no party.*"X"/],
    ["a link to nothing", (d) => void (d.events[1]!.links[0]!.to = "third"), "events[1].links[0].to", /no event/],
    [
      "an offset beyond the text",
      (d) => void (d.events[0]!.evidence[0]!.position.end = 101),
      "events[0].evidence[0].position.end",
      /beyond the end/,
    ],
    [
      "an empty passage",
      (d) => void (d.events[0]!.evidence[0]!.position.end = 0),
      "events[0].evidence[0].position",
      /ends after/,
    ],
    [
      "a long quotation",
      (d) => void (d.events[0]!.evidence[0]!.quote = { exact: `${twelve} thirteen` }),
      "events[0].evidence[0].quote.exact",
      /13 words/,
    ],
    [
      "a step that the scale lacks",
      (d) => void (d.events[1]!.stance!.value = [0, 2]),
      "events[1].stance.value",
      /no step/,
    ],
    ["a position without a stance", (d) => void delete d.events[1]!.stance, "events[1].stance", /needs a stance/],
    ["an event without evidence", (d) => void (d.events[0]!.evidence = []), "events[0].evidence", /at least one/],
    ["an id used twice", (d) => void (d.events[1]!.id = "first"), "events[1].id", /twice/],
  ])("finds %s, and keeps the rest", (_, change, path, reason) => {
    const { dataset, faults, events } = checkDataset(changed(change));
    expect(faults.map((fault) => fault.path)).toContain(path);
    expect(faults.find((fault) => fault.path === path)?.message).toMatch(reason);
    expect(events.unsound).toBeGreaterThan(0);
    expect(dataset?.events.length).toBe(2 - events.unsound);
  });

  it("allows a quotation of twelve words", () => {
    const dataset = changed((d) => void (d.events[0]!.evidence[0]!.quote = { exact: twelve }));
    expect(checkDataset(dataset).faults).toEqual([]);
  });

  it("takes links to an unsound event away with it", () => {
    const { dataset } = checkDataset(changed((d) => void (d.events[0]!.when.edtf = "never")));
    expect(dataset?.events.map((event) => [event.id, event.links])).toEqual([["second", []]]);
  });

  it("gives no dataset when the frame is unsound", () => {
    const { dataset, faults } = checkDataset(changed((d) => void (d.issues[0]!.poles.low = "X")));
    expect(dataset).toBeUndefined();
    expect(faults).toEqual([{ path: "issues[0].poles.low", message: 'there is no party with the id "X"' }]);
  });

  it.each([
    ["parley/2", /newer format/],
    ["timeline/1", /no Parley dataset/],
  ])("refuses the format %s", (format, reason) => {
    const { dataset, faults } = checkDataset({ ...talks(), format });
    expect(dataset).toBeUndefined();
    expect(faults[0]).toMatchObject({ path: "format", message: expect.stringMatching(reason) });
  });
});

describe("readDataset", () => {
  it("tells the line of a fault", () => {
    const text = JSON.stringify(
      changed((d) => void (d.events[1]!.when.edtf = "1973-13")),
      undefined,
      2,
    );
    const line = text.split("\n").findIndex((row) => row.includes("1973-13")) + 1;
    expect(readDataset(text).faults).toEqual([
      { path: "events[1].when.edtf", message: expect.stringContaining("1973-13"), line },
    ]);
  });

  it("tells the line nearest to something that is missing", () => {
    const text = JSON.stringify(
      changed((d) => void delete (d.events[1] as { title?: string }).title),
      undefined,
      2,
    );
    const [fault] = readDataset(text).faults;
    expect(fault?.path).toBe("events[1].title");
    expect(
      text
        .split("\n")
        .slice(fault?.line ?? 0)
        .join(),
    ).toContain('"id": "second"');
  });

  it.each([
    ["", /empty/],
    ["[]", /JSON object/],
    ["{", /not JSON/],
    ['{\n "format": "parley/1",\n oops }', /not JSON/],
    ["null", /JSON object/],
  ])("never throws on %j", (text, reason) => {
    const { dataset, faults } = readDataset(text);
    expect(dataset).toBeUndefined();
    expect(faults[0]?.message).toMatch(reason);
  });

  it("reads a file that begins with a byte order mark", () => {
    expect(readDataset(`\uFEFF${JSON.stringify(talks())}`).faults).toEqual([]);
  });
});
