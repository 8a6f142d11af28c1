import { describe, expect, it } from "vitest";
import type { Event } from "../../../../data/schema/index.ts";
import { type AnchoredDocument, findAnchor } from "../../../../scripts/extract/curate/anchor.ts";
import { applyCuration } from "../../../../scripts/extract/curate/apply.ts";
import { readCuration } from "../../../../scripts/extract/curate/curation.ts";
import { fixture, read } from "../read/example.ts";

const source = read("telegram.txt");
const ID = "mirel-88";
const document: AnchoredDocument = { id: ID, text: fixture("telegram.txt"), source };
const documents = new Map([[ID, document]]);

function anchored(exact: string, more: { prefix?: string; through?: string } = {}) {
  return findAnchor({ document: ID, exact, supports: ["summary"], ...more }, document);
}

/** The exact text of what an anchor found. */
function passage(exact: string, more: { prefix?: string; through?: string } = {}): string {
  const found = anchored(exact, more);
  if (!("evidence" in found)) throw new Error(found.fault);
  const { start, end } = found.evidence.position;
  return [...document.text].slice(start, end).join("");
}

describe("anchors", () => {
  it("find a phrase, its page, and the end of a passage", () => {
    expect(passage("met again with Rehn")).toBe("met again with Rehn");
    expect(passage("fishing boats would", { through: "that they would not" })).toBe(
      "fishing boats would need one as well, and we said that [Page 58] they would not",
    );
    const found = anchored("no instructions on the lighthouse");
    expect("evidence" in found && found.evidence.page).toBe("58");
    expect("evidence" in anchored("met again") && anchored("met again")).not.toHaveProperty("evidence.page");
  });

  it("find a phrase across the number of a note, with or without it", () => {
    expect(passage("on both sides. 2. We opened")).toContain("sides.2");
    expect(passage("as instructed.3 Rehn asked")).toBe("as instructed.3 Rehn asked");
  });

  it("need words before a phrase that occurs more than once", () => {
    const twice = anchored("Rehn");
    expect("fault" in twice && twice.fault).toMatch(/“Rehn” is found \d times in mirel-88: give a prefix/);
    expect(passage("Rehn", { prefix: "again with" })).toBe("Rehn");
    const lost = anchored("a phrase of nobody");
    expect("fault" in lost && lost.fault).toBe("“a phrase of nobody” is not found in mirel-88");
  });
});

function event(id: string, exact: string, more: Partial<Event> = {}): Event {
  const found = anchored(exact);
  if (!("evidence" in found)) throw new Error(found.fault);
  return {
    id,
    kind: "meeting",
    title: "Talk at the lake",
    summary: "Varga and Rehn talk.",
    when: { edtf: "1974-11-12", basis: "stated" },
    status: "occurred",
    parties: ["MAR", "TOL"],
    issues: [],
    links: [],
    evidence: [found.evidence],
    origin: { method: "rule", rule: "meeting-reported", confidence: 0.9 },
    ...more,
  };
}

function curation(entries: readonly unknown[], sha256 = source.sha256) {
  return [readCuration("mirel.json", JSON.stringify({ documents: { [ID]: sha256 }, entries }))];
}

const asserted = {
  id: "1974-11-12-lake-talk",
  kind: "meeting",
  title: "Second talk at the lake",
  summary: "They go over permits.",
  when: { edtf: "1974-11", basis: "inferred" },
  status: "occurred",
  parties: ["MAR", "TOL"],
  issues: [],
  links: [],
  evidence: [{ document: ID, exact: "for two hours on November 12", supports: ["when"] }],
  origin: { confidence: 0.95 },
};

describe("curation", () => {
  const met = event("rule-1", "We met again with Rehn for two hours on November 12");
  const sent = event("rule-2", "Mirel 88", { kind: "message", links: [{ type: "reports", to: "rule-1" }] });

  it("replaces what a rule found at the same place, and links follow", () => {
    const { events, applied } = applyCuration(
      [met, sent],
      curation([{ decision: "assert", reason: "The hours matter.", event: asserted }]),
      documents,
    );
    expect(events.map((one) => one.id)).toEqual(["rule-2", "1974-11-12-lake-talk"]);
    expect(events[1]?.origin).toEqual({
      method: "curated",
      rule: "meeting-reported",
      confidence: 0.95,
      note: "The hours matter.",
    });
    expect(events[0]?.links).toEqual([{ type: "reports", to: "1974-11-12-lake-talk" }]);
    expect(applied).toMatchObject({ replaced: 1, added: 0 });
  });

  it("adds what no rule found: another kind, another place or another time is another event", () => {
    for (const changed of [
      { kind: "message" },
      { when: { edtf: "1975", basis: "stated" } },
      { evidence: [{ document: ID, exact: "no instructions on the lighthouse" }] },
    ]) {
      const { events, applied } = applyCuration(
        [met],
        curation([{ decision: "assert", reason: "New.", event: { ...asserted, ...changed } }]),
        documents,
      );
      expect(events).toHaveLength(2);
      expect(applied).toMatchObject({ replaced: 0, added: 1 });
    }
  });

  it("accepts, rejects and corrects", () => {
    const match = { kind: "meeting", anchor: { document: ID, exact: "met again with Rehn" } };
    const decide = (entry: unknown) => applyCuration([met, sent], curation([entry]), documents);
    expect(decide({ decision: "accept", reason: "It is so.", match }).events[0]?.origin).toMatchObject({
      method: "curated",
      rule: "meeting-reported",
      note: "It is so.",
    });
    const rejected = decide({ decision: "reject", reason: "It is not.", match });
    expect(rejected.events.map((one) => one.id)).toEqual(["rule-2"]);
    expect(rejected.events[0]?.links).toEqual([]);
    const corrected = decide({ decision: "correct", reason: "Private.", match, set: { channel: "private" } });
    expect(corrected.events[0]).toMatchObject({ id: "rule-1", channel: "private", origin: { method: "curated" } });
  });

  it("says which entries no longer meet anything", () => {
    const stale = applyCuration(
      [],
      curation([
        {
          decision: "reject",
          reason: "x",
          match: { kind: "meeting", anchor: { document: ID, exact: "met again with Rehn" } },
        },
      ]),
      documents,
    ).stale;
    expect(stale).toEqual(["mirel.json: entries[0]: no rule finds a meeting at “met again with Rehn” any more"]);
  });

  it("skips entries about documents that are not there", () => {
    expect(
      applyCuration([met], curation([{ decision: "assert", reason: "x", event: asserted }]), new Map()).events,
    ).toEqual([met]);
  });

  it.each([
    [
      "another text",
      curation([], "0".repeat(64)),
      /mirel\.json: documents\.mirel-88: the curation is for another text/,
    ],
    [
      "a lost anchor",
      curation([
        { decision: "assert", reason: "x", event: { ...asserted, evidence: [{ document: ID, exact: "never said" }] } },
      ]),
      /mirel\.json: entries\[0\]: “never said” is not found/,
    ],
    [
      "an unlisted document",
      curation([
        { decision: "assert", reason: "x", event: { ...asserted, evidence: [{ document: "other", exact: "x" }] } },
      ]),
      /“documents” does not list other/,
    ],
  ])("refuses %s", (_, files, message) => {
    expect(() => applyCuration([met], files, documents)).toThrow(message);
  });

  it("refuses a file of another shape, and quotations that are too long", () => {
    expect(() => readCuration("c.json", "{")).toThrow(/^c\.json: this is not JSON/);
    expect(() => readCuration("c.json", `{"documents":{},"entries":[{"decision":"maybe"}]}`)).toThrow(
      /c\.json: entries\[0\]/,
    );
    const long = { ...asserted, evidence: [{ document: ID, exact: "a b c d e f g h i j k l m" }] };
    expect(() => curation([{ decision: "assert", reason: "x", event: long }])).toThrow(/at most 12 words/);
  });
});
