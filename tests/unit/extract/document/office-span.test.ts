import { describe, expect, it } from "vitest";
import { Directory } from "../../../../scripts/extract/document/directory.ts";
import { documentFacts } from "../../../../scripts/extract/document/facts.ts";
import { officeSpan } from "../../../../scripts/extract/document/office-span.ts";
import { directory, readText } from "../read/example.ts";

const { gazetteer } = directory();
const dated = new Directory({
  ...gazetteer,
  people: [
    ...gazetteer.people,
    {
      id: "wim-haverkamp",
      name: "Wim Haverkamp",
      aliases: ["Haverkamp"],
      roles: [{ party: "MAR", role: "Ambassador in Tolland", from: "1974-03", to: "1974-11" }],
    },
    {
      id: "ria-dorn",
      name: "Ria Dorn",
      aliases: [],
      roles: [{ party: "MAR", role: "Secretary of State", from: "1974-06-10", to: "1979" }],
    },
  ],
});

describe("the time of offices", () => {
  const ambassador = { person: "wim-haverkamp", role: "Embassy in Tolland" };

  it("is when all of them were held", () => {
    expect(officeSpan([ambassador, undefined], dated)).toMatchObject({ from: "1974-03-01", to: "1974-11-30" });
    expect(officeSpan([ambassador, { person: "ria-dorn", role: "Secretary of State" }], dated)).toMatchObject({
      from: "1974-06-10",
      to: "1974-11-30",
    });
  });

  it("says nothing of another office, of a stranger, or of offices never held together", () => {
    expect(officeSpan([{ person: "wim-haverkamp", role: "Minister of Fisheries" }], dated)).toBeUndefined();
    expect(officeSpan([{ name: "Stol", role: "Embassy in Tolland" }], dated)).toBeUndefined();
    expect(officeSpan([{ person: "ria-dorn", role: "Deputy Secretary of State" }], dated)).toBeUndefined();
  });

  it("bounds the date of a telegram that has lost its date line", () => {
    const telegram = (body: string) =>
      [
        "12. Telegram From the Maravian Embassy in Tolland to the Maravian Ministry of Foreign Affairs1",
        "",
        "",
        body,
        "",
        "Haverkamp",
        "",
        "  1. Source: State Archive. Secret.",
      ].join("\n");
    const date = (body: string) => documentFacts(readText(telegram(body)), dated).document.date;
    const plain = date(
      "311. The harbour master wanted the straits to be closed to all but fishing boats for the time being.",
    );
    expect(plain).toMatchObject({ edtf: "1974-03/1974-11", basis: "inferred" });
    expect(plain.note).toContain("held their offices");
    // The term gives a day without a year its year, and the text no more than a span about that day.
    expect(
      date("311. The harbour master told us on June 20 that the straits would be closed to all but fishing boats.")
        .edtf,
    ).toMatch(/^1974-06-20\/1974-0[67]-\d\d$/);
  });
});
