import { describe, expect, it } from "vitest";
import { type DateContext, findDates } from "../../../../scripts/extract/recognise/date.ts";

function read(text: string, context: DateContext = {}): readonly string[] {
  return findDates(text, context).map((date) => `${date.text} = ${date.edtf}`);
}

describe("dates that name a month or a year", () => {
  it.each([
    ["Port Amber, December 22, 1974.", "December 22, 1974 = 1974-12-22"],
    ["the talks of 3 March 1974 and after", "3 March 1974 = 1974-03-03"],
    ["Results, May 17–23, 1973", "May 17–23, 1973 = 1973-05-17/1973-05-23"],
    ["from December 30, 1972–January 3, 1973", "December 30, 1972–January 3, 1973 = 1972-12-30/1973-01-03"],
    ["Sent 121530Z Jan 65 from Varna", "121530Z Jan 65 = 1965-01-12"],
    ["a treaty of November 1931", "November 1931 = 1931-11"],
    ["the accords signed in 1954 at Lake Mirrow", "1954 = 1954"],
    ["we met on December 2, 3 and 5, 1966", "December 2, 3 and 5, 1966 = {1966-12-02,1966-12-03,1966-12-05}"],
    ["open from 5 to 12 March 1971", "5 to 12 March 1971 = 1971-03-05/1971-03-12"],
    ["Memos, 1 Mar-28 Apr 65", "1 Mar-28 Apr 65 = 1965-03-01/1965-04-28"],
    ["between October 8 and 12, 1972", "October 8 and 12, 1972 = 1972-10-08/1972-10-12"],
    ["the note of 12 Mar 65 says", "12 Mar 65 = 1965-03-12"],
    ["Cables, Mar 65", "Mar 65 = 1965-03"],
    ["a year ago, March ’65, it", "March ’65 = 1965-03"],
    ["the spring of 1968 was wet", "the spring of 1968 = 1968-21"],
  ])("reads %s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it("takes the digits of footnotes for what they are", () => {
    expect(read("Letter, Port Amber, January 25, 19721 2")).toEqual(["January 25, 19721 2 = 1972-01-25"]);
    expect(read("Port Amber, June 23, 19711")).toEqual(["June 23, 19711 = 1971-06-23"]);
    expect(read("the session of April 153 was long", { documentDate: "1971" })).toEqual(["April 153 = 1971-04-15"]);
  });

  it("supplies the year that puts a date nearest to the document's", () => {
    expect(read("We meet on January 4.", { documentDate: "1972-12-28" })).toEqual(["January 4 = 1973-01-04"]);
    expect(read("Since October there was silence.", { documentDate: "1973-05-02" })).toEqual(["October = 1972-10"]);
    expect(read("We meet on January 4.")).toEqual([]);
  });

  it("does not take verbs and counts for dates", () => {
    expect(read("They may 20 times march 300 miles in file.", { documentDate: "1972-01-01" })).toEqual([]);
    expect(read("in 1954–1955 Statistical Abstract, p. 1931")).toEqual([]);
  });
});

describe("dates counted from the document's", () => {
  const context: DateContext = { documentDate: "1974-11-21" }; // a Thursday

  it.each([
    ["Yesterday I concluded the round.", "Yesterday = 1974-11-20"],
    ["I saw the envoy this morning.", "this morning = 1974-11-21"],
    ["We would then meet again on Saturday morning.", "Saturday morning = 1974-11-23"],
    ["He was told so on Monday.", "Monday = 1974-11-18"],
    ["He refused last September.", "last September = 1974-09"],
    ["He left two days ago.", "two days ago = 1974-11-19"],
    ["We settled this last week.", "last week = 1974-11-11/1974-11-17"],
    ["How about the 27th?", "the 27th = 1974-11-27"],
    ["I saw him on the 9th.", "on the 9th = 1974-11-09"],
    ["I shall see him on the 22d.", "on the 22d = 1974-11-22"],
    ["He comes Monday the 2nd.", "Monday the 2nd = 1974-12-02"],
    ["We spoke over the weekend.", "over the weekend = 1974-11-16/1974-11-17"],
    ["He left in April of last year.", "April of last year = 1973-04"],
    ["He comes the week of December 9.", "week of December 9 = 1974-12-09/1974-12-15"],
    ["It was quiet until Tet.", "Tet = 1975-02-11"],
    ["He rests on Thursdays and Tuesday mornings; nobody works.", undefined],
  ])("resolves %s", (text, expected) => {
    expect(read(text, context)).toEqual(expected === undefined ? [] : [expected]);
  });

  it("counts from a day that was just named", () => {
    expect(read("He met Lund on November 12. She had seen Rehn the day before.", context)).toEqual([
      "November 12 = 1974-11-12",
      "the day before = 1974-11-11",
    ]);
  });

  it("tells by what follows that a weekday is past", () => {
    expect(read("What about the meeting on Tuesday that was so long?", context)).toEqual(["Tuesday = 1974-11-19"]);
  });

  it("gives no year to a day where the document may be of several", () => {
    expect(read("He came on May 3.", { documentDate: "1969/1974", yearless: true })).toEqual(["May 3 = XXXX-05-03"]);
  });

  it("counts from the meeting where the words were spoken there", () => {
    expect(read("We meet tomorrow.", { documentDate: "1974-11-21", meetingDate: "1974-11-19" })).toEqual([
      "tomorrow = 1974-11-20",
    ]);
  });

  it("leaves a weekday beside its own date alone", () => {
    expect(read("set for Thursday, November 28 at three", context)).toEqual(["November 28 = 1974-11-28"]);
  });

  it("says nothing where it does not know from when to count", () => {
    expect(read("Yesterday I concluded the round; he left on Monday.")).toEqual([]);
  });
});

describe("dates that the notes resolve", () => {
  it("believes a note on the phrase before its own counting", () => {
    const text = "They asked to meet again on Monday to hear more.";
    const at = text.indexOf("Monday") + "Monday".length;
    const [date] = findDates(text, { documentDate: "1974-11-21", notes: [{ label: "4", text: "December 2.", at }] });
    expect(date).toMatchObject({ edtf: "1974-12-02", basis: "inferred", note: "Note 4 gives the date." });
  });

  it("believes a note at the end of the clause, if it fits the weekday", () => {
    const text = "They met on Saturday with Rehn.";
    const at = text.length;
    const day = (note: string) =>
      findDates(text, { documentDate: "1974-11-21", notes: [{ label: "2", text: note, at }] })[0]?.edtf;
    expect(day("November 9.")).toBe("1974-11-09");
    expect(day("November 10.")).toBe("1974-11-16");
  });

  it("dates a numbered session from a note or from elsewhere", () => {
    const notes = [{ label: "6", text: "Reference is to the 42nd plenary session held on April 15." }];
    expect(read("I said so at the 42nd session.", { documentDate: "1974-05-31", notes })).toEqual([
      "42nd session = 1974-04-15",
    ]);
    expect(read("I said so at the 40th session.", { sessions: new Map([[40, "1974-04-01"]]) })).toEqual([
      "40th session = 1974-04-01",
    ]);
  });

  it("catches a misprinted year when the notes contradict it", () => {
    const notes = [{ label: "1", text: "Source: Delta Archive, Box 9, Port Amber Memcons, January 8–13, 1973." }];
    const [date] = findDates("Port Amber, Tuesday, January 9, 1972", { notes });
    expect(date).toMatchObject({ edtf: "1973-01-09", basis: "inferred" });
    expect(date?.note).toContain("Printed 1972");
  });

  it("keeps a printed year that the notes do not touch", () => {
    const notes = [{ label: "1", text: "Source: Delta Archive, Box 9. See also the letter of June 3, 1969." }];
    expect(read("Port Amber, January 9, 1972", { notes })).toEqual(["January 9, 1972 = 1972-01-09"]);
  });
});
