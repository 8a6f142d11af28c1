import { describe, expect, it } from "vitest";
import { derive, REHN, says, VARGA } from "./example.ts";

function referred(
  lines: Parameters<typeof derive>[0]["lines"],
  notes: Parameters<typeof derive>[0]["notes"] = [],
): readonly string[] {
  return derive(
    { participants: [VARGA, REHN], lines: [says("Rehn", "Good day."), says("Varga", "Good day."), ...lines], notes },
    "meeting",
  )
    .filter((one) => one.origin.rule !== "meeting-recorded")
    .map((one) => `${one.when.edtf} ${one.origin.rule}`);
}

describe("meeting-referred", () => {
  it("dates earlier meetings by what the speaker says", () => {
    expect(referred([says("Varga", "It is what I told you when we met in September.")])).toEqual([
      "1974-09 meeting-referred",
    ]);
    expect(referred([says("Rehn", "Yesterday I informed you about our harvest.")])).toEqual([
      "1974-11-20 meeting-referred",
    ]);
  });

  it("dates a numbered session by its footnote", () => {
    expect(
      referred(
        [says("Rehn", "I raised this at the 42nd session and later.")],
        [{ label: "6", text: "Reference is to the 42nd plenary session held on May 2." }],
      ),
    ).toEqual(["1974-05-02 meeting-referred"]);
  });

  it("keeps a talk of the same morning apart from the one recorded", () => {
    expect(referred([says("Rehn", "I spoke about this in a conversation with Ambassador Lund this morning.")])).toEqual(
      ["1974-11-21 meeting-referred"],
    );
  });
});

describe("meeting-undated", () => {
  it("knows of an earlier talk only that it came before", () => {
    const found = referred([says("Rehn", "You have heard of the conversations between Ilse Varga and Oda Lund.")]);
    expect(found).toEqual(["../1974-11-21 meeting-undated"]);
  });
});
