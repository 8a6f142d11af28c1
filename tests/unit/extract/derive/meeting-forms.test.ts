import { describe, expect, it } from "vitest";
import { deriveEvents } from "../../../../scripts/extract/derive/index.ts";
import { derive, type Example, exampleSource, MIRROW, REHN, says, telegram, VARGA } from "./example.ts";

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
    ["Rehn had seen Moen the day before.", ["1974-11-20 occurred"]],
    ["Rehn asked me to come by again on Saturday.", ["1974-11-23 planned"]],
    ["Moen sent for me on November 19.", ["1974-11-19 occurred"]],
    ["Lund came by residence 19 November.", ["1974-11-19 occurred"]],
    ["Delivered your message to Rehn at 11 a.m. today.", ["1974-11-21 occurred"]],
    ["At tea break today Rehn took Lund aside.", ["1974-11-21 occurred"]],
    [
      "Saturday’s session with Rehn has been put off until Monday, November 25.",
      ["1974-11-23 cancelled", "1974-11-25 planned"],
    ],
    ["There will be no session November 28, Rehn says.", ["1974-11-28 cancelled"]],
    ["Lund, whom I saw on the 15th and the 19th, knows nothing.", ["1974-11-15 occurred", "1974-11-19 occurred"]],
    [
      "Rehn met with Moen on November 11, 13 and 15.",
      ["1974-11-11 occurred", "1974-11-13 occurred", "1974-11-15 occurred"],
    ],
    ["It was our first meeting with Rehn since November 8.", ["1974-11-08 occurred"]],
    ["We go back to Rehn at 9 a.m. tomorrow for second session.", ["1974-11-22 planned"]],
    ["Last week, on November 14, Lund saw Rehn for an hour.", ["1974-11-14 occurred"]],
    ["Rehn telephoned on 19 November and asked me to come by.", ["1974-11-19 occurred"]],
    ["Rehn telephoned Lund on November 19 to say so.", []],
    ["Rehn could meet us in Kesh on any day after November 25.", []],
    ["We talked with Rehn of today’s announcement.", ["1974-11-21 occurred"]],
    ["Rehn, who is dying, reports that since the death of Moen on November 2 there was no talk.", []],
    ["Message 64 of 11 November, recounting a discussion with Rehn, is here.", []],
    ["The session with Rehn arranged for 11 o’clock tomorrow stands.", ["1974-11-22 planned"]],
    [
      "We have just finished the second of two days with Rehn and Moen.",
      ["1974-11-20 occurred", "1974-11-21 occurred"],
    ],
    ["I have had three long sessions with Rehn since Saturday.", ["1974-11-16/1974-11-21 occurred"]],
    ["Nobody has word since the 8th, when Lund last saw Rehn.", ["1974-11-08 occurred"]],
    ["We agreed with Rehn to continue on November 28 at 9:30.", ["1974-11-28 planned"]],
    ["Rehn wishes to hear from me tomorrow, November 22.", ["1974-11-22 planned"]],
    ["This is the schedule that I gave them on September 16.", ["1974-09-16 occurred"]],
    ["On the 30th we open at Lake Mirrow with Rehn.", ["1974-11-30 planned"]],
    ["The earlier two talks with Rehn took place on October 2 and 9.", ["1974-10-02 occurred", "1974-10-09 occurred"]],
    [
      "We met with Rehn last week; the session set for November 19 was cancelled.",
      ["1974-11-11/1974-11-17 occurred", "1974-11-19 cancelled"],
    ],
    ["Lund had dinner with Rehn on 8th.", ["1974-11-08 occurred"]],
    ["Rehn was received by Moen on Monday.", ["1974-11-18 occurred"]],
    ["This is for your meeting with Rehn on Monday.", ["1974-11-25 planned"]],
    [
      "Lund, whom Foreign Minister Rehn had seen on October 4 and 6, agrees.",
      ["1974-10-04 occurred", "1974-10-06 occurred"],
    ],
    ["Moen called in Rehn this afternoon.", ["1974-11-21 occurred"]],
    ["Rehn will hear his council tonight and see us once more tomorrow.", ["1974-11-22 planned"]],
    [
      "Lund met with Rehn on Friday and again on Saturday for four and a half hours.",
      ["1974-11-15 occurred", "1974-11-16 occurred"],
    ],
    ["All this is to be known before Thursday’s plenary is decided on.", []],
    ["Rehn came in on Monday with a long answer.", []],
    ["Rehn had Port Amber in flames on a Friday.", []],
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

  it.each([
    ["On October 31 you gave us seven points.", "1974-10-31"],
    ["That is the schedule that I had given you on September 16.", "1974-09-16"],
    ["Since we parted on October 13 much has happened.", "1974-10-13"],
    ["It is in the line of the session which followed that of September 7.", "1974-09-07"],
  ])("knows from a talk of an earlier one: %s", (text, day) => {
    const record = {
      participants: [VARGA, REHN],
      lines: [says("Rehn", "Good."), says("Varga", text), says("Rehn", "Yes.")],
    };
    expect(meetings(record)).toEqual([`${day} occurred`, "1974-11-21 occurred"]);
  });

  it("takes what was proposed, and where lines ran, for no meeting", () => {
    for (const text of ["We proposed it on October 1.", "You go back to the lines of March 29."]) {
      const record = {
        participants: [VARGA, REHN],
        lines: [says("Rehn", "Good."), says("Varga", text), says("Rehn", "Yes.")],
      };
      expect(meetings(record)).toEqual(["1974-11-21 occurred"]);
    }
  });

  it("dates a talk by the note on it", () => {
    const note = {
      label: "2",
      text: "For a record of Lund’s conversation with Rehn on November 5, see ibid.",
      on: "Rehn.",
    };
    expect(meetings({ ...telegram(["I talked myself with Rehn."]), notes: [note] })).toContain("1974-11-05 occurred");
  });

  it("gives a meeting that a report dates its own day, and not the report's too", () => {
    const lines = ["I met with Rehn on November 19.", "Rehn told me that the straits would stay shut."];
    expect(meetings(telegram(lines))).toEqual(["1974-11-19 occurred"]);
  });

  it("counts from the day where a telegram was written, whose date line is in Greenwich time", () => {
    const lines = (dateline: string) => [
      { kind: "dateline" as const, text: dateline },
      "I met with Rehn this evening.",
    ];
    expect(meetings(telegram(lines("Washington, November 21, 1974, 0130Z.")))).toEqual(["1974-11-20 occurred"]);
    expect(meetings(telegram(lines("Paris, November 21, 1974, 0015Z.")))).toEqual(["1974-11-20 occurred"]);
    expect(meetings(telegram(lines("Paris, November 21, 1974, 1915Z.")))).toEqual(["1974-11-21 occurred"]);
  });

  it("reads a diary day by day", () => {
    const diary = telegram([
      "Monday, November 18, 1974. Varga saw Rehn this morning.",
      "She dined with Lund.",
      "Tuesday, November 19, 1974. Varga met with Moen.",
    ]);
    const { source, document } = exampleSource({ ...diary, title: "Diary of Foreign Minister Varga", type: "diary" });
    const titled = { ...source, stated: { title: "Diary of Foreign Minister Varga" } };
    const days = deriveEvents(titled, document, MIRROW).filter((one) => one.kind === "meeting");
    expect(days.map((one) => one.when.edtf).toSorted()).toEqual(["1974-11-18", "1974-11-18", "1974-11-19"]);
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
