import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../scripts/extract/read/read.ts";
import { sha256 } from "../../../../scripts/extraction/hash.ts";

function speakersOf(...speeches: readonly string[]): readonly (string | undefined)[] {
  const text = [
    "Record of Conversation between Minister Varga and Envoy Rehn",
    "",
    "4 March 1974",
    "",
    ...speeches.flatMap((line) => [line, ""]),
  ].join("\n");
  const { blocks } = readDocument(text, "wilson-text", sha256);
  return blocks.filter((block) => block.kind === "speech").map((block) => block.speaker);
}

describe("a speaker's label that ends with a stop", () => {
  it("goes on after initials", () => {
    expect(
      speakersOf(
        "A. B. Varga. We want to speak of the straits.",
        "Rehn. So do we.",
        "A. B. Varga. They are closed.",
        "Rehn. They are not.",
        "A. B. Varga. We shall see.",
        "Rehn. Let us see.",
      ),
    ).toEqual(["A. B. Varga", "Rehn", "A. B. Varga", "Rehn", "A. B. Varga", "Rehn"]);
  });

  it("is never a title alone", () => {
    expect(speakersOf("Mr. Varga spoke of boats.", "Mr. Varga spoke of nets.", "Mr. Varga spoke of fish.")).toEqual([]);
  });
});
