import { describe, expect, it } from "vitest";
import { derive, type Example, REHN, telegram, VARGA } from "./example.ts";

function meetings(example: Example): readonly string[] {
  return derive(example, "meeting")
    .map((one) => `${one.when.edtf} ${one.status}`)
    .toSorted();
}

const note = (text: string): Example => ({
  title: "Editorial Note",
  type: "editorial note",
  date: "XXXX",
  collection: "Mirrow Papers, January–June 1974",
  lines: [text],
});

/** The telegram is of Thursday, 21 November 1974. */
describe("wordings of meetings", () => {
  it.each([
    ["President Moen received Lund November 12 and again yesterday.", ["1974-11-12 occurred", "1974-11-20 occurred"]],
    ["Rehn told DCM today that the straits would stay shut.", ["1974-11-21 occurred"]],
    ["I am seeing Rehn again Wednesday.", ["1974-11-27 planned"]],
    ["Called on Rehn 19 November at his office.", ["1974-11-19 occurred"]],
    ["After my conversation with Rehn I went to the harbour.", ["1974-11-21 occurred"]],
    ["Dined with Rehn last evening.", ["1974-11-20 occurred"]],
    [
      "Lund gave me on November 12 and 13 account of talk she had with Rehn on October 4.",
      ["1974-10-04 occurred", "1974-11-12 occurred", "1974-11-13 occurred"],
    ],
    ["The meeting with Rehn set for Tuesday, November 19, had not taken place.", ["1974-11-19 cancelled"]],
    ["If Rehn had met with us on November 18 the crews would be home.", []],
    ["Varga’s government informed us this morning that the straits are shut.", []],
    ["We have never discussed the crews with Rehn this year.", []],
  ])("reads %s", (line, expected) => {
    expect(meetings(telegram([line]))).toEqual(expected);
  });

  it("makes one meeting of each date in a list, the year rolling back", () => {
    expect(
      meetings({
        ...telegram([
          "Conversations between Lund and Rehn took place on December 17, January 15 and 25, and February 13.",
        ]),
        date: "1974-03-02",
      }),
    ).toEqual(["1973-12-17 occurred", "1974-01-15 occurred", "1974-01-25 occurred", "1974-02-13 occurred"]);
  });

  it.each([
    ["President Sol discussed the straits with Foreign Minister Varga on the morning of May 6, 1974.", "1974-05-06"],
    ["The Council convened at noon on June 2, 1974; President Sol and Foreign Minister Varga attended.", "1974-06-02"],
  ])("reads an editor's %s", (text, day) => {
    expect(meetings(note(text))).toEqual([`${day} occurred`]);
  });

  it("dates a record by the days that its subject gives", () => {
    expect(
      meetings({
        title: "Memorandum for the Record",
        type: "memorandum for the record",
        participants: [VARGA, REHN],
        lines: [
          { kind: "subject", text: "Meeting with Ambassador Lund, November 18–19, 1974" },
          "The talks were long.",
        ],
      }),
    ).toEqual(["1974-11-18/1974-11-19 occurred"]);
  });
});
