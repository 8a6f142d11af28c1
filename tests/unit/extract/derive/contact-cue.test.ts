import { describe, expect, it } from "vitest";
import { derive, type Example, says, telegram } from "./example.ts";

function meetings(example: Example): readonly string[] {
  return derive(example, "meeting")
    .map((one) => `${one.when.edtf} ${one.status}`)
    .toSorted();
}

/** Each verb stands for its class: another of the class in its place must change nothing. The telegram is of 21 November 1974. */
describe("verbs of meeting", () => {
  it.each(["bumped into", "ran into", "sounded out", "entertained", "consulted", "greeted", "took leave of"])(
    "%s somebody on a day",
    (verb) => {
      expect(meetings(telegram([`Oda Lund ${verb} Rehn on November 18.`]))).toEqual(["1974-11-18 occurred"]);
    },
  );
  it.each(["lunched", "sat for two hours", "chatted", "conferred", "dined", "got together"])(
    "%s with somebody",
    (verb) => {
      expect(meetings(telegram([`Oda Lund ${verb} with Rehn on November 18.`]))).toEqual(["1974-11-18 occurred"]);
    },
  );
  it.each(["will see", "plans to call on", "is to receive", "has arranged to visit"])(
    "%s somebody is to come",
    (verb) => {
      expect(meetings(telegram([`Oda Lund ${verb} Rehn on November 25.`]))).toEqual(["1974-11-25 planned"]);
    },
  );
  it.each([
    "Oda Lund did not meet Rehn on November 18.",
    "Oda Lund received Rehn’s letter on November 18.",
    "Oda Lund saw the straits on November 18.",
  ])("%s", (text) => {
    expect(meetings(telegram([text]))).toEqual([]);
  });
});

it("refused to see somebody on a day", () => {
  expect(meetings(telegram(["Oda Lund refused to see Rehn on November 18."]))).toEqual(["1974-11-18 cancelled"]);
});

describe("verbs of telling", () => {
  it.each(["told Rehn", "suggested to Rehn", "raised this with Rehn", "gave the list to Rehn", "assured Rehn of it"])(
    "%s on a day, and met him",
    (words) => {
      expect(meetings(telegram([`Oda Lund ${words} on November 18.`]))).toEqual(["1974-11-18 occurred"]);
    },
  );
  it.each([
    "Oda Lund told Rehn so by letter on November 18.",
    "Oda Lund told the press on November 18.",
    "Oda Lund telephoned and told Rehn on November 18.",
  ])("%s", (text) => {
    expect(meetings(telegram([text]))).toEqual([]);
  });
});

describe("nouns of meeting", () => {
  it.each(["mtg with Rehn Nov. 18", "visit to Rehn on November 18", "call on Rehn November 18"])("%s", (words) => {
    expect(meetings(telegram([`At her ${words} Oda Lund was silent.`]))).toEqual(["1974-11-18 occurred"]);
  });
  it("an appointment is still to come", () => {
    expect(meetings(telegram(["He has an appointment with Oda Lund on Monday night."]))).toEqual([
      "1974-11-25 planned",
    ]);
  });
});

it("takes the time of day for no end of a sentence", () => {
  expect(meetings(telegram(["Oda Lund called on Rehn at 10 a.m. November 18 to say that Moen had phoned."]))).toEqual([
    "1974-11-18 occurred",
  ]);
});

it("after a meeting the report goes on to its own", () => {
  expect(
    meetings(
      telegram(
        ["After the Thursday evening meeting with Rehn I phoned Lund.", "I saw Moen within an hour of my arrival."],
        {
          date: "1974-11-23",
        },
      ),
    ),
  ).toEqual(["1974-11-21 occurred", "1974-11-23 occurred"]);
});

it("gives a time of day in an editorial note the day that was named before", () => {
  const lines = ["On March 3, 1974, Varga flew to Kesh.", "At 10:30 a.m. Varga met with Rehn and Lund."];
  expect(meetings({ title: "Editorial Note", type: "editorial note", date: "1974-03-03", lines })).toEqual([
    "1974-03-03 occurred",
  ]);
});

it("dates an earlier meeting by how long they have not met", () => {
  const record: Example = {
    participants: [
      { person: "ilse-varga", party: "MAR" },
      { person: "tomas-rehn", party: "TOL" },
    ],
    lines: [
      says("Varga", "We have not met since October 3."),
      says("Rehn", "When we separated on October 3 you were tired."),
      says("Varga", "Yesterday you said that you would bring a map."),
    ],
  };
  expect(meetings(record)).toEqual(["1974-10-03 occurred", "1974-11-20 occurred", "1974-11-21 occurred"]);
});
