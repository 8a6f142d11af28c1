import { describe, expect, it } from "vitest";
import { derive, telegram } from "./example.ts";

function meetings(...lines: readonly string[]): readonly string[] {
  return derive(telegram(lines), "meeting").map((one) => `${one.when.edtf} ${one.status} ${one.title}`);
}

describe("meeting-reported", () => {
  it.each([
    [
      "I met again with Rehn for three hours on November 20.",
      "1974-11-20 occurred Meeting of Ilse Varga and Tomas Rehn",
    ],
    [
      "Yesterday I concluded four days of talks at Lake Mirrow with Tomas Rehn.",
      "1974-11-20 occurred Meeting of Ilse Varga and Tomas Rehn",
    ],
    ["I saw Ambassador Lund this morning at her request.", "1974-11-21 occurred Meeting of Ilse Varga and Oda Lund"],
    [
      "I have just completed a six-hour meeting with the Tollanders.",
      "1974-11-21 occurred Meeting of Ilse Varga and Tolland",
    ],
    ["Rehn called on Oda Lund on November 18.", "1974-11-18 occurred Meeting of Tomas Rehn and Oda Lund"],
  ])("reads %s", (line, expected) => {
    expect(meetings(line)).toEqual([expected]);
  });

  it("keeps two meetings of one day apart when others sat there", () => {
    expect(meetings("I met with Rehn this morning.", "I met with Ambassador Lund tonight.")).toEqual([
      "1974-11-21 occurred Meeting of Ilse Varga and Tomas Rehn",
      "1974-11-21 occurred Meeting of Ilse Varga and Oda Lund",
    ]);
  });

  it("joins what is said of one meeting", () => {
    const found = derive(
      telegram(["I met with Rehn on November 20.", "At the meeting of November 20 Rehn was calm."]),
      "meeting",
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.evidence).toHaveLength(2);
  });

  it("takes papers, press conferences and figures of speech for what they are", () => {
    expect(meetings("The memorandum of conversation, November 19, is attached.")).toEqual([]);
    expect(meetings("Rehn held a press conference on November 19.")).toEqual([]);
    expect(meetings("We cannot meet the demands of November 19.")).toEqual([]);
  });
});
