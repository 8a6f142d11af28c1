import { describe, expect, it } from "vitest";
import { eraOf } from "../../../../scripts/extract/recognise/era.ts";
import { lexiconOf } from "../../../../scripts/extract/recognise/lexicon.ts";
import { PeopleFinder } from "../../../../scripts/extract/recognise/people.ts";
import { MIRROW, REHN, VARGA } from "../derive/example.ts";

const lexicon = lexiconOf({
  ...MIRROW,
  people: [
    ...MIRROW.people,
    { id: "old-minister", name: "Bo Ferrant", aliases: [], roles: [{ party: "KES", role: "President", to: "1970" }] },
    { id: "new-minister", name: "Ada Quill", aliases: [], roles: [{ party: "KES", role: "President", from: "1971" }] },
  ],
});

function find(text: string, home = "MAR", present = [VARGA, REHN]): readonly string[] {
  return new PeopleFinder(lexicon, { present, home, date: "1974-11-21" })
    .find(text)
    .map((one) => `${one.person ?? one.name} ${one.party ?? "-"}`);
}

describe("people", () => {
  it.each([
    ["Ilse Varga spoke.", "ilse-varga MAR"],
    ["Then Rehn spoke.", "tomas-rehn TOL"],
    ["I told Ambassador Lund so.", "oda-lund KES"],
    ["He read it to Karel Due Moen at once.", "karel-duc-moen TOL"],
    ["I thank the Special Envoy for that.", "tomas-rehn TOL"],
    ["General Strand was there.", "Strand -"],
  ])("%s", (text, expected) => {
    expect(find(text)).toEqual([expected]);
  });

  it("tells which president is meant from who writes, and when", () => {
    expect(find("The President has decided.", "MAR")).toEqual(["petra-sol MAR"]);
    expect(find("The President has decided.", "TOL")).toEqual(["karel-duc-moen TOL"]);
    expect(find("The President has decided.", "KES")).toEqual(["new-minister KES"]);
  });

  it("keeps a namesake apart by given name or rank", () => {
    expect(find("Otto Rehn met them.", "MAR", [VARGA]).join()).not.toContain("tomas-rehn");
    expect(find("Admiral Rehn met them.", "MAR", [VARGA]).join()).not.toContain("tomas-rehn");
  });

  it("takes capitals of places and days for no people", () => {
    expect(find("The Secretary Friday went to Port Amber.", "MAR", [])).toEqual([]);
  });

  it("says who a speaker's label means", () => {
    const finder = new PeopleFinder(lexicon, { present: [VARGA, { name: "Captain Holm", party: "TOL" }], home: "MAR" });
    expect(finder.identify("Mr. Rehn:")).toEqual({ person: "tomas-rehn", party: "TOL" });
    expect(finder.identify("Holm")).toMatchObject({ name: "Captain Holm", party: "TOL" });
    expect(finder.identify("Nobody")).toBeUndefined();
  });

  it("tells an office from the side that sits across, and never gives one's own to another", () => {
    const finder = (home: string, others: readonly string[], date: string) =>
      new PeopleFinder(lexicon, { present: [], home, others, date });
    const at = (one: PeopleFinder, text: string) => one.find(text).map(({ person }) => person);
    expect(at(finder("TOL", ["MAR"], "1974-11-21"), "I called on the Foreign Minister at noon.")).toEqual([
      "ilse-varga",
    ]);
    expect(at(finder("TOL", ["KES"], "1974-11-21"), "I called on the Foreign Minister at noon.")).toEqual([]);
    // Which of two presidents is meant the lost date leaves open; it is still none of Tolland's.
    expect(at(finder("KES", ["TOL"], "1960/1980"), "He saw the President at noon.")).toEqual([]);
  });

  it("takes a surname that several bear for the one who goes by it", () => {
    const people = [
      ...MIRROW.people,
      { id: "jan-haas", name: "Jan Haas", aliases: ["Haas"], roles: [{ party: "TOL", role: "Harbour master" }] },
      { id: "ewa-haas", name: "Ewa Haas", aliases: [], roles: [{ party: "TOL", role: "Pilot" }] },
    ];
    const finder = new PeopleFinder(lexiconOf({ ...MIRROW, people }), { present: [], home: "MAR", date: "1974-11-21" });
    expect(finder.find("We told Haas so.").map(({ person }) => person)).toEqual(["jan-haas"]);
    expect(finder.find("We told Ewa Haas so.").map(({ person }) => person)).toEqual(["ewa-haas"]);
  });
});

describe("eraOf", () => {
  const terms = (from: string, to: string) => [{ party: "MAR", role: "Minister", from, to }];
  const dated = lexiconOf({
    ...MIRROW,
    people: [
      { id: "a", name: "Ada Quill", aliases: [], roles: terms("1961-01", "1968-06") },
      { id: "b", name: "Bo Ferrant", aliases: [], roles: terms("1966-03", "1972-01") },
      { id: "c", name: "Cas Wende", aliases: [], roles: terms("1970-01", "1975-12") },
    ],
  });

  it("is when those were in office who are named together", () => {
    expect(eraOf("Quill asked Ferrant.", dated)).toBe("1966-03/1968-06");
    expect(eraOf("Ferrant asked Bo Ferrant and Cas Wende.", dated)).toBe("1970-01/1972-01");
    expect(eraOf("Quill asked Ferrant.", dated, "1967-05/1990")).toBe("1967-01/1968-06");
  });

  it("is not told by one person, nor by nobody", () => {
    expect(eraOf("Quill asked for fish.", dated)).toBeUndefined();
    expect(eraOf("Fish was asked for.", dated)).toBeUndefined();
  });
});
