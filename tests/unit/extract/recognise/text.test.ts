import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findIssues } from "../../../../scripts/extract/recognise/issues.ts";
import { lexiconOf } from "../../../../scripts/extract/recognise/lexicon.ts";
import { findParties } from "../../../../scripts/extract/recognise/parties.ts";
import { lowerCase, Phrases, scanned } from "../../../../scripts/extract/recognise/phrases.ts";
import { placeOf } from "../../../../scripts/extract/recognise/places.ts";
import { sentencesOf } from "../../../../scripts/extract/recognise/sentences.ts";
import { stepsShown } from "../../../../scripts/extract/recognise/steps.ts";
import { MIRROW } from "../derive/example.ts";

const lexicon = lexiconOf(MIRROW);

describe("phrases", () => {
  it("finds the longest phrase, at whole words only", () => {
    const phrases = new Phrases(
      [
        ["free", 1],
        ["free passage", 2],
      ] as const,
      lowerCase,
    );
    expect(phrases.find("Free passage, freely; be free.").map((hit) => hit.value)).toEqual([2, 1]);
  });

  it("keeps every position, whatever the letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(lowerCase(text)).toHaveLength(text.length);
        expect(scanned(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe("sentences", () => {
  function cut(text: string): readonly string[] {
    return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  }

  it.each([
    ["I met Mr. Rehn. He left at 5 p.m. on Monday.", ["I met Mr. Rehn.", "He left at 5 p.m. on Monday."]],
    ["The U.S. position stands. J. B. Lund agreed.", ["The U.S. position stands.", "J. B. Lund agreed."]],
    ["“Is it so?” he asked. “It is.”", ["“Is it so?” he asked.", "“It is.”"]],
    ["It was long.3 Then it rained.", ["It was long.3", "Then it rained."]],
  ])("%s", (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it("loses nothing but space, on any text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(cut(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});

describe("what words stand for", () => {
  it("takes a capital after a preposition for a place, not a government", () => {
    expect(findParties("Port Amber refused.", lexicon).map((one) => one.party)).toEqual(["TOL"]);
    expect(findParties("We met in Port Amber.", lexicon)).toEqual([]);
    expect(placeOf("We met in Port Amber.", lexicon)).toBe("port-amber");
  });

  it("finds issues by their cues and steps by theirs", () => {
    expect(findIssues("Free passage of the straits", lexicon).map((one) => one.issue)).toEqual(["straits", "straits"]);
    expect(stepsShown("The crews would go home after a treaty.", "crews", lexicon)).toEqual([1]);
    expect(stepsShown("The crews are well.", "crews", lexicon)).toEqual([]);
  });
});
