import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEdtf } from "../../../data/schema/index.ts";
import { dateWords, dayWords } from "../../../renderer/model/date-words.ts";
import { momentOf, quickRead } from "../../../renderer/model/dates.ts";

const words = (edtf: string, basis: "stated" | "inferred" | "catalogued" = "stated"): string =>
  dateWords({ edtf, basis });

describe("dates in words", () => {
  it.each([
    ["1971-05-31", "31 May 1971"],
    ["1971-06", "June 1971"],
    ["1969-08", "Aug 1969"],
    ["1967", "1967"],
    ["1966-12~", "c. Dec 1966"],
    ["1973-05-22?", "22 May 1973?"],
    ["1966-12%", "c. Dec 1966?"],
    ["1973-05-17/1973-05-23", "17–23 May 1973"],
    ["1973-05-17/1973-06-23", "17 May – 23 June 1973"],
    ["1972-12-17/1973-01-23", "17 Dec 1972 – 23 Jan 1973"],
    ["1973-02/1973-05", "Feb–May 1973"],
    ["1971-06/..", "from June 1971"],
    ["../1971-06", "until June 1971"],
    ["/1971-06", "until June 1971"],
    ["[1971-06-23,1971-06-25]", "23 or 25 June 1971"],
    ["[1971-06-23,1971-07-25]", "23 June 1971 or 25 July 1971"],
    ["[1973-05-17..1973-05-23]", "17–23 May 1973"],
    ["[1971-06-13,1971-06-19..1971-06-21]", "13 June 1971 or 19–21 June 1971"],
    ["{1971-06-23,1971-06-25}", "23 and 25 June 1971"],
    ["1972-23", "autumn 1972"],
    ["197X", "1970s"],
    ["XXXX", "no date"],
    ["1971-05-31T14:30:00Z", "31 May 1971, 14:30"],
    ["-0043-03", "Mar 44 BC"],
  ])("%s is %s", (edtf, expected) => expect(words(edtf)).toBe(expected));

  it("puts a supplied day in brackets, and only a day", () => {
    expect(words("1966-12-16", "catalogued")).toBe("[16 Dec 1966]");
    expect(words("1966-12-16", "inferred")).toBe("[16 Dec 1966]");
    expect(words("1966-12", "inferred")).toBe("Dec 1966");
  });

  it("spells months out in prose", () => {
    expect(dateWords({ edtf: "1966-12-16", basis: "stated" }, { long: true })).toBe("16 December 1966");
    expect(dayWords(Date.UTC(1971, 4, 31))).toBe("31 May 1971");
  });

  it("follows a locale where one is asked for", () => {
    expect(dateWords({ edtf: "1966-12-16", basis: "stated" }, { long: true, locale: "de" })).toBe("16. Dezember 1966");
  });
});

describe("where a mark stands", () => {
  it("is the middle of a day or unit, and the start of a span", () => {
    expect(momentOf("1971-05-31")).toMatchObject({ shape: "point", placed: Date.UTC(1971, 4, 31, 12) });
    expect(momentOf("1971-06")).toMatchObject({ shape: "unit", placed: Date.UTC(1971, 5, 16) });
    expect(momentOf("1973-05-17/1973-05-23")).toMatchObject({ shape: "span", placed: Date.UTC(1973, 4, 17) });
    expect(momentOf("[1973-05-17..1973-05-18]")).toMatchObject({ shape: "unit", placed: Date.UTC(1973, 4, 18) });
    expect(momentOf("[1971-06-23,1971-06-25]").shape).toBe("one-of");
    expect(momentOf("1971-06/..").shape).toBe("open");
    expect(momentOf("XXXX").placed).toBeNaN();
  });
});

describe("the quick reader", () => {
  const two = (value: number): string => String(value).padStart(2, "0");
  const plain = fc
    .tuple(
      fc.integer({ min: 0, max: 2100 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      fc.constantFrom("", "~", "?", "%"),
    )
    .map(
      ([year, month, day, sign]) =>
        `${String(year).padStart(4, "0")}${month === 0 ? "" : `-${two(month)}${day === 0 ? "" : `-${two(day)}`}`}${sign}`,
    );
  const read = (text: string): unknown => {
    try {
      return readEdtf(text);
    } catch {
      return undefined;
    }
  };

  it("leaves intervals whose ends begin together to the full reader, which refuses them", () => {
    for (const text of ["1971/1971", "0001/0001", "1971-05-31/1971-05-31", "1971~/1971-01", "1971-01-01/1971"]) {
      expect(quickRead(text), text).toBeUndefined();
      expect(read(text), text).toBeUndefined();
    }
  });

  it("says what the full reader says, or nothing", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          plain,
          fc.tuple(plain, plain).map((pair) => pair.join("/")),
          plain.map((text) => `${text}/${text}`),
        ),
        (text) => {
          const quick = quickRead(text);
          if (quick !== undefined) expect(quick).toEqual(read(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("reads the forms that it is for", () => {
    for (const text of ["1971-05-31", "1971-02", "1971", "1966-12~", "1972-10-23?", "1973-05-17/1973-05-23"]) {
      expect(quickRead(text)).toBeDefined();
    }
    expect(quickRead("1971-02-29")).toBeUndefined();
    expect(quickRead("1971-13")).toBeUndefined();
  });
});
