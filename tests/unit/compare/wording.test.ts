import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordingOf } from "../../../renderer/compare/wording.ts";

const text = fc.array(fc.constantFrom("the", "lamp", "Lamp,", "burns", "by", "night.", "dues", "–"), { maxLength: 12 });

function wordsIn(pieces: ReturnType<typeof wordingOf>["pieces"], ...kinds: string[]): string[] {
  return pieces.filter(({ kind }) => kinds.includes(kind)).flatMap(({ text }) => text.split(" "));
}

describe("two wordings", () => {
  it("tells words kept, dropped and added, those dropped first", () => {
    const { pieces, kept, dropped, added } = wordingOf("The town tends the lamp", "The guild tends the lamp at night");
    expect(pieces).toEqual([
      { kind: "kept", text: "The", before: "The" },
      { kind: "dropped", text: "town" },
      { kind: "added", text: "guild" },
      { kind: "kept", text: "tends the lamp", before: "tends the lamp" },
      { kind: "added", text: "at night" },
    ]);
    expect([kept, dropped, added]).toEqual([4, 1, 3]);
  });

  it("does not take case or punctuation for a change, and shows the later text's", () => {
    const { pieces, dropped, added } = wordingOf("lamps, and horns", "Lamps and horns.");
    expect([dropped, added]).toEqual([0, 0]);
    expect(pieces).toEqual([{ kind: "kept", text: "Lamps and horns.", before: "lamps, and horns" }]);
  });

  it("holds with nothing on one side or on both", () => {
    expect(wordingOf("", "")).toEqual({ pieces: [], kept: 0, dropped: 0, added: 0 });
    expect(wordingOf("", "a lamp")).toMatchObject({ kept: 0, dropped: 0, added: 2 });
    expect(wordingOf("a lamp", " ")).toMatchObject({ kept: 0, dropped: 2, added: 0 });
  });

  it("accounts for every word of both, in order", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { pieces, kept, dropped, added } = wordingOf(a.join(" "), b.join("  "));
        expect(kept + dropped).toBe(a.length);
        expect(kept + added).toBe(b.length);
        expect(wordsIn(pieces, "kept", "added")).toEqual(b);
        const earlier = pieces.filter(({ kind }) => kind !== "added").map(({ text: words, before = words }) => before);
        expect(earlier.join(" ")).toBe(a.join(" "));
        expect(wordsIn(pieces, "kept", "dropped").map(bare)).toEqual(a.map(bare));
        for (let i = 1; i < pieces.length; i += 1)
          expect([pieces[i - 1]?.kind, pieces[i]?.kind]).not.toEqual(["added", "dropped"]);
      }),
    );
  });

  it("of equal texts drops and adds nothing", () => {
    fc.assert(
      fc.property(text, (a) => {
        expect(wordingOf(a.join(" "), a.join(" "))).toMatchObject({ kept: a.length, dropped: 0, added: 0 });
      }),
    );
  });
});

function bare(word: string): string {
  return word === "–" ? word : word.toLowerCase().replace(/[.,]/g, "");
}
