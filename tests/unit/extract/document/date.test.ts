import { describe, expect, it } from "vitest";
import { documentFacts } from "../../../../scripts/extract/document/facts.ts";
import { archiveSpans } from "../../../../scripts/extract/document/archive-date.ts";
import { directory, read, readText } from "../read/example.ts";

const names = directory();

/** A short site text: title, paragraphs and notes. */
function memo(title: string, paragraphs: readonly string[], notes: readonly string[]): string {
  return [
    `${title}1`,
    "",
    "",
    ...paragraphs.flatMap((line) => [line, ""]),
    ...notes.map((note, i) => `  ${i + 1}. ${note}`),
  ].join("\n");
}

function dateOf(text: string): string {
  return documentFacts(readText(text), names).document.date.edtf;
}

describe("a date line", () => {
  it.each([
    "Port Amber, November 4, 1974.",
    "Port Amber,November 4, 1974, 10 a.m.",
    "Port Amber, November 4, 1974, 1840Z.",
    "November 4, 1974",
    "Lake Mirrow, Monday, November 4, 1974, 9:30-11 a.m.",
    "4 November 1974",
    "DATE & TIME: Monday, November 4, 1974 - 5:15-6:45 p.m.",
    "TIME, DATE AND PLACE: 4:30 p.m., November 4, 1974, the boat house",
  ])("is read: %s", (line) => {
    expect(
      dateOf(
        memo(
          "3. Memorandum of Conversation",
          [line, "They talked of the straits."],
          ["Source: State Archive. Secret."],
        ),
      ),
    ).toBe("1974-11-04");
  });

  it("in a title has no day glued to the marks of notes", () => {
    const text = [
      "8. Letter From Varga to Rehn, Port Amber, December 22, 19741 2",
      "",
      "",
      "Dear friend,",
      "",
      "  1. Source: State Archive. Secret.",
      "  2. He read it on the boat.",
    ].join("\n");
    expect(dateOf(text)).toBe("1974-12-22");
  });
});

describe("other ways to say when", () => {
  const source = "Source: State Archive, Talks, November 1974. Secret.";
  it("a date line without a day gives the month", () => {
    expect(dateOf(memo("3. Paper Prepared by Varga", ["Port Amber, November 1974."], [source]))).toBe("1974-11");
  });

  it("a year that the notes contradict is a misprint, and the note says so", () => {
    const text = memo(
      "3. Memorandum of Conversation",
      ["Port Amber, November 4, 1973.", "They talked.2"],
      [source, "Varga had written to Rehn on October 30, 1974."],
    );
    const { date } = documentFacts(readText(text), names).document;
    expect(date).toMatchObject({ edtf: "1974-11-04", basis: "inferred" });
    expect(date.note).toContain("Printed 1973");
  });

  it("a date-time group", () => {
    expect(dateOf(memo("3. Telegram From Varga to Brook", ["041610Z NOV 74. Nothing is new."], [source]))).toBe(
      "1974-11-04",
    );
  });

  it("the day on the folder", () => {
    expect(
      dateOf(
        memo(
          "3. Memorandum of Conversation",
          ["They talked."],
          ["Source: State Archive, Box 4, Memcon, November 4, 1974. Secret."],
        ),
      ),
    ).toBe("1974-11-04?");
  });

  it("the first day that an editorial note speaks of", () => {
    expect(dateOf("5. Editorial Note\n\n\nOn November 15, 1974, Rehn left. He came back on November 19.\n")).toBe(
      "1974-11-15",
    );
  });
});

describe("a date that the text has lost", () => {
  const source = "Source: State Archive, Varga Papers, October–December 1974. Secret.";
  it.each([
    [
      "the note says when the meeting was",
      memo(
        "3. Memorandum of Conversation",
        ["They talked."],
        [`${source} The meeting took place in the boat house on November 4.`],
      ),
      "1974-11-04",
    ],
    [
      "the text calls a day today",
      memo("3. Telegram From Varga to Brook", ["We met this morning, November 12, with Rehn."], [source]),
      "1974-11-12",
    ],
    [
      "the text calls a day yesterday",
      memo("3. Telegram From Varga to Brook", ["Yesterday, November 12, we met with Rehn."], [source]),
      "1974-11-13",
    ],
    [
      "what the subject line names ended yesterday",
      [
        "3. Memorandum From Varga to Petra Sol1",
        "",
        "",
        "  • Talks with Rehn, November 5–9, 1974",
        "",
        "Yesterday I concluded five days of talks with Rehn.",
        "",
        `  1. ${source}`,
      ].join("\n"),
      "1974-11-10",
    ],
    [
      "a note resolves the weekday ahead",
      memo(
        "3. Message From Varga to Petra Sol",
        ["I shall see Rehn alone tomorrow. We would then meet again with everybody on Saturday.2"],
        [source, "November 16."],
      ),
      "1974-11-14?",
    ],
    [
      "a cover bounds the weekday of the talk",
      memo(
        "3. Memorandum of Conversation",
        ["Rehn came to see me on Monday afternoon."],
        [`${source} Forwarded under a November 8 covering memorandum.`],
      ),
      "1974-10-28/1974-11-11",
    ],
    [
      "a note resolves yesterday, and the telegram was received in time",
      memo(
        "3. Telegram From Varga to Brook",
        ["I saw Rehn yesterday with Lund.2"],
        [`${source} Received at 12:20 a.m. on November 13.`, "November 12."],
      ),
      "1974-11-13",
    ],
    [
      "the year is not printed, and a weekday tells it",
      memo(
        "3. Telegram From Varga to Brook",
        ["Rehn asked us back for Tuesday, November 19. He was friendly today.", "Moen comes on Thursday.2"],
        ["Source: State Archive. Secret. Received on November 12. The file is of 1973–1975.", "November 14."],
      ),
      "1974-11-12?",
    ],
    [
      "nothing tells the year",
      memo(
        "3. Telegram From Varga to Brook",
        ["Nothing is new."],
        ["Source: State Archive. Secret. Received on November 12."],
      ),
      "XXXX-11-12",
    ],
    [
      "what the text speaks of as past gives no more than a span",
      memo("3. Message From Varga to Brook", ["The harbour was shut on October 28."], [source]),
      "1974-10-28/1974-11-07",
    ],
    [
      "late in the evening it was received, when it was tomorrow in Greenwich",
      memo(
        "3. Telegram From Varga to Brook",
        ["Nothing is new."],
        [`${source} Received at 10:40 p.m. on November 12.`],
      ),
      "1974-11-13?",
    ],
    [
      "a folder holds a range and a day in it",
      memo(
        "3. Message From Varga to Brook",
        ["Nothing is new."],
        ["Source: State Archive, Talks, September 1974–15 December 1974, Speech of November 6, 1974. Secret."],
      ),
      "1974-09-01/1974-12-15",
    ],
    [
      "a note dates the next number of the same count",
      memo(
        "3. Telegram From the Embassy in Tolland to the Ministry of Foreign Affairs",
        ["4171. He refused to see me.2"],
        [source, "Telegram 4172 from Port Amber, November 12, has the text."],
      ),
      "1974-11-12",
    ],
    [
      "a number of another count says nothing",
      memo(
        "3. Telegram From the Embassy in Tolland to the Ministry of Foreign Affairs",
        ["4171. He refused to see me.2"],
        [source, "Telegram 4172 to Port Amber, November 12, has the text."],
      ),
      "1974-10-19/1974-12-11",
    ],
    [
      "the opening of a record dates the talk",
      memo(
        "3. Memorandum of Conversation",
        ["In a long talk with Lund in my office on the evening of November 6th he was tired."],
        [source],
      ),
      "1974-11-06?",
    ],
    [
      "a folder is dated with dashes",
      memo(
        "3. Minutes of a Meeting",
        ["Nothing is new."],
        ["Source: State Archive, Minutes 1–3–74 to 7–24–74. Secret."],
      ),
      "1974-01-03/1974-07-24",
    ],
    [
      "a folder's range has months cut short",
      memo(
        "3. Minutes of a Meeting",
        ["Nothing is new."],
        ["Source: State Archive, Talks, Mar. 1973–Apr. 1974. Secret."],
      ),
      "1973-03/1974-04",
    ],
    [
      "the opening says when they came together",
      memo(
        "3. Memorandum From Varga to Brook",
        ["Meeting convened at 2:20 p.m., Monday, November 4, 1974", "They talked of the straits."],
        [source],
      ),
      "1974-11-04?",
    ],
    [
      "a folder has a word of secrecy in its name",
      memo(
        "3. Message From Varga to Brook",
        ["Nothing is new."],
        ["Source: State Archive, Talks, Sensitive, 10/73–12/31/74. Secret."],
      ),
      "1973-10/1974-12",
    ],
    [
      "only the folder is dated",
      memo(
        "3. Message From Varga to Brook",
        ["Nothing is new."],
        ["Source: State Archive, Varga Papers, 1974, October. Secret."],
      ),
      "1974-10?",
    ],
    [
      "nothing is dated",
      memo("3. Message From Varga to Brook", ["Nothing is new."], ["Source: State Archive. Secret."]),
      "XXXX",
    ],
  ])("%s", (_, text, expected) => {
    expect(dateOf(text)).toBe(expected);
  });

  it("is inferred with its reason", () => {
    const { date } = documentFacts(read("memcon.txt"), names).document;
    expect(date).toEqual({
      edtf: "1974-11-04",
      text: "November 4",
      basis: "inferred",
      note: "The date line is lost: note 1 says that the meeting was on November 4.",
    });
  });
});

describe("spans of archival folders", () => {
  it.each([
    ["Box 3, Talks, November 18–25, 1974", "1974-11-18", "1974-11-25"],
    ["Chronological, 1974, October", "1974-10-01", "1974-10-31"],
    ["Memos, 2/66–1/67", "1966-02-01", "1967-01-31"],
    ["Incoming-September 1974", "1974-09-01", "1974-09-30"],
    ["Central Files 1967–69, ORG 7", "1967-01-01", "1969-12-31"],
  ])("%s", (text, from, to) => {
    expect(archiveSpans(text)[0]).toMatchObject({ from, to });
  });
});
