import { describe, expect, it } from "vitest";
import { findNoteMarks } from "../../../../scripts/extract/read/note-marks.ts";
import { titleParts } from "../../../../scripts/extract/read/frus-text.ts";

/** The text with each mark in angle brackets. */
function marked(text: string, count: number): string {
  let out = text;
  for (const { start, end } of [...findNoteMarks(text, 1, count)].reverse())
    out = `${out.slice(0, start)}<${out.slice(start, end)}>${out.slice(end)}`;
  return out;
}

describe("numbers of notes glued to the word before", () => {
  it.each([
    ["They met.1 He left,2 and so on.", 2, "They met.<1> He left,<2> and so on."],
    ["He said “no.”1 Then he left (late).2", 2, "He said “no.”<1> Then he left (late).<2>"],
    ["They came in 1974.1 The boat was an MTB3 of 1961.2", 2, "They came in 1974.<1> The boat was an MTB3 of 1961.<2>"],
    ["on December 22, 19741 in the hall2", 2, "on December 22, 1974<1> in the hall<2>"],
    ["They agreed.1 It ended on June 82 at noon.3", 3, "They agreed.<1> It ended on June 8<2> at noon.<3>"],
    ["It cost 3,500 and began at 7:30. Then they ate.1", 1, "It cost 3,500 and began at 7:30. Then they ate.<1>"],
    ["On June 18 they met.1", 1, "On June 18 they met.<1>"],
  ])("%s", (text, count, expected) => {
    expect(marked(text, count)).toBe(expected);
  });

  it("takes the best rising chain of ten thousand", () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `Sentence.${i + 1}`).join(" ");
    expect(findNoteMarks(text, 1, 10_000)).toHaveLength(10_000);
  });
});

describe("title lines", () => {
  it.each([
    ["207. Memorandum of Conversation1", 1, "207", "Memorandum of Conversation"],
    ["14. Telegram From the Envoy to the Ministry 1", 1, "14", "Telegram From the Envoy to the Ministry"],
    ["8. Letter, Port Amber, December 22, 19741 2", 2, "8", "Letter, Port Amber, December 22, 1974"],
    ["8. Letter, Port Amber, December 22, 1971", 0, "8", "Letter, Port Amber, December 22, 1971"],
    ["9. Editorial Note", 0, "9", "Editorial Note"],
    ["Memorandum for the Record1", 3, undefined, "Memorandum for the Record"],
  ])("%s", (line, notes, number, title) => {
    const parts = titleParts(line, notes);
    expect([parts.number, parts.title]).toEqual([number, title]);
  });
});
