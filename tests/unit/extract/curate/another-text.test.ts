import { describe, expect, it } from "vitest";
import { anotherText, anotherTextSaid, curatedTexts } from "../../../../scripts/extract/curate/another-text.ts";
import { readCuration } from "../../../../scripts/extract/curate/curation.ts";
import { fixture } from "../read/example.ts";

const anchors = [
  "met again with Rehn",
  "no instructions on the lighthouse",
  "on the day the permit",
  "fishing boats would",
];
const curation = readCuration(
  "mirrow.json",
  JSON.stringify({
    documents: { "mirel-88": "a".repeat(64) },
    entries: anchors.map((exact) => ({
      decision: "reject",
      reason: "for the test",
      match: { kind: "meeting", anchor: { document: "mirel-88", exact } },
    })),
  }),
);
const texts = curatedTexts([curation], [{ id: "mirel-88", title: "Telegram", number: "88" }]);
const telegram = fixture("telegram.txt");

describe("another text of a curated document", () => {
  it("is known by the phrases that the curation found in it", () => {
    expect(anotherText(telegram.replace("Rehn", "Rehn,"), texts)?.id).toBe("mirel-88");
    expect(anotherText(telegram.replaceAll("\n", "\r\n"), texts)?.id).toBe("mirel-88");
    expect(anotherText(fixture("record.txt"), texts)).toBeUndefined();
  });

  it("is named with what to do", () => {
    const [text] = texts;
    expect(text && anotherTextSaid({ title: "Telegram", number: "88" }, text)).toMatch(
      /88\. Telegram.*text differs.*Use the text/,
    );
  });
});
