import { describe, expect, it } from "vitest";
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
});
