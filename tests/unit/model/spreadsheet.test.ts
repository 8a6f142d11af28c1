import { csvParse, tsvParse } from "d3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv, toTsv } from "../../../renderer/model/csv.ts";
import { tableCsv, tableTsv } from "../../../renderer/model/spreadsheet.ts";
import { fullMask } from "../../../renderer/model/filter.ts";
import { createRecord } from "../../../renderer/model/record.ts";
import { cell, tableRows } from "../../../renderer/model/table.ts";
import { ferryDataset } from "../export/ferry-record.ts";

const dataset = ferryDataset();
const record = createRecord({
  ...dataset,
  events: dataset.events.map((event) =>
    event.id === "e02"
      ? {
          ...event,
          summary: 'Østby names five terms, "all or none".',
          knownTo: [
            { party: "OST", from: "1904-03-10" },
            { party: "VES", from: "1904-03-10" },
            { party: "NOR", from: "1904-04-25", how: "told by Østby" },
          ],
        }
      : event,
  ),
});
const rows = tableRows(record, fullMask(record), { column: "date", descending: false }, "party");

describe("the table as a file", () => {
  const csv = tableCsv(record, rows);
  const read = csvParse(csv.slice(1));
  const offer = read.find(({ id }) => id === "e02");

  it("begins with the mark by which spreadsheets know UTF-8, and ends its lines as RFC 4180 has it", () => {
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.endsWith("\r\n")).toBe(true);
  });

  it("has every event once, also where it stands in several groups", () => {
    expect(read.map(({ id }) => id).sort()).toEqual(dataset.events.map(({ id }) => id).sort());
  });

  it("holds summary, points, page, passages and who knew", () => {
    expect(offer?.["summary"]).toBe('Østby names five terms, "all or none".');
    expect(offer?.["points"]).toMatch(/^1\. Point 1; .*5\. Point 5$/);
    expect(offer?.["pages"]).toBe("4");
    expect(offer?.["passages"]).toBe(
      ["minutes 10–40", ...[1, 2, 3, 4, 5].map((n) => `minutes 10–40 (point ${n})`)].join("; "),
    );
    expect(offer?.["known_to"]).toBe("OST from 1904-03-10; VES from 1904-03-10; NOR from 1904-04-25, told by Østby");
    expect(read.find(({ id }) => id === "e03")?.["stance"]).toBe("OST states: Fare, step 1 to 2");
    expect(read.find(({ id }) => id === "e05")?.["links"]).toBe("answers e02");
  });

  it("is copied with the same cells under headings for people", () => {
    const copied = tsvParse(tableTsv(record, rows)).find(({ Id }) => Id === "e02");
    expect(copied?.["Known to"]).toBe(offer?.["known_to"]);
    expect(copied?.["EDTF"]).toBe("1904-03-10");
  });
});

it("a cell of the table says who knew from the start, and who later", () => {
  expect(cell(record, record.indexOf("e02"), "knowledge")).toBe("OST, VES; NOR from 25 Apr 1904");
  expect(cell(record, record.indexOf("e01"), "knowledge")).toBe("");
});

describe("cells", () => {
  it("come back as they went in, whatever they hold", () => {
    const text = fc.string({ unit: "grapheme" }).filter((cell) => !/^[=+@\t\r-]/.test(cell));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (lines) => {
        const written = toCsv([["a", "b"], ...lines]).slice(1);
        expect(csvParse(written).map(({ a, b }) => [a, b])).toEqual(lines);
      }),
    );
  });

  it("that a spreadsheet would run are kept as text; numbers are left alone", () => {
    expect(toCsv([["=HYPERLINK(1)", "+1", "@a", "-x", "-1.5", "–"]])).toBe(
      "\uFEFF'=HYPERLINK(1),'+1,'@a,'-x,-1.5,–\r\n",
    );
    expect(toTsv([["a\tb", "line\nend"]])).toBe("a b\tline end");
  });
});
