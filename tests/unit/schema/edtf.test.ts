import { describe, expect, it } from "vitest";
import { isEdtf, readEdtf } from "../../../data/schema/index.ts";

const day = (text: string) => Date.parse(`${text}T00:00:00.000Z`);
const endOf = (text: string) => day(text) + 86_400_000 - 1;

describe("readEdtf", () => {
  it.each([
    ["1971-05-31", "1971-05-31", "1971-05-31", "day"],
    ["1972-11", "1972-11-01", "1972-11-30", "month"],
    ["1967", "1967-01-01", "1967-12-31", "year"],
    ["1966-12~", "1966-12-01", "1966-12-31", "month"],
    ["197X", "1970-01-01", "1979-12-31", "decade"],
    ["1971-05-XX", "1971-05-01", "1971-05-31", "month"],
    ["1973-05-17/1973-05-23", "1973-05-17", "1973-05-23", "day"],
    ["[1971-06-23,1971-06-25]", "1971-06-23", "1971-06-25", "day"],
    ["{1971,1973}", "1971-01-01", "1973-12-31", "year"],
    ["[1971..1973]", "1971-01-01", "1973-12-31", "year"],
  ])("gives the bounds of %s", (text, first, last, precision) => {
    const date = readEdtf(text);
    expect([date.earliest, date.latest, date.precision]).toEqual([day(first), endOf(last), precision]);
  });

  it("tells open ends from unknown ones", () => {
    expect(readEdtf("1971-06/..")).toMatchObject({ latest: Infinity, start: "known", end: "open" });
    expect(readEdtf("1971-06/")).toMatchObject({ latest: Infinity, end: "unknown" });
    expect(readEdtf("../1973")).toMatchObject({ earliest: -Infinity, latest: endOf("1973-12-31"), start: "open" });
  });

  it("keeps about and uncertain apart, and joins them for %", () => {
    expect(readEdtf("1966-12~")).toMatchObject({ approximate: true, uncertain: false });
    expect(readEdtf("1972-10-23?")).toMatchObject({ approximate: false, uncertain: true });
    expect(readEdtf("1966-12%")).toMatchObject({ approximate: true, uncertain: true });
  });

  it("knows a date of which nothing is known", () => {
    expect(readEdtf("XXXX-XX-XX")).toMatchObject({ type: "unknown", precision: "unknown" });
  });

  it.each(["1973-13", "1971-02-30", "31 May 1971", "", "/", "1973-05/1971-01", "1971-05-31 "])("refuses %j", (text) => {
    expect(isEdtf(text)).toBe(false);
  });
});
