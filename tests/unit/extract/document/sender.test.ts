import { describe, expect, it } from "vitest";
import { documentFacts } from "../../../../scripts/extract/document/facts.ts";
import { initialsFit, isInitials } from "../../../../scripts/extract/document/initials.ts";
import { drafterOf, signatureOf } from "../../../../scripts/extract/document/signature.ts";
import { directory, readText } from "../read/example.ts";

const names = directory();

function paper(title: string, body: readonly string[], source = "State Archive, 1974. Secret."): string {
  return [`12. ${title}1`, "", "", "Aldmoor, March 4, 1974.", "", ...body, "", `  1. Source: ${source}`].join("\n");
}

const TELEGRAM = "Telegram From the Maravian Embassy in Tolland to the Maravian Ministry of Foreign Affairs";
const WORDS =
  "311. The harbour master wanted the straits to be closed to all but fishing boats until the end of the month.";

function facts(text: string) {
  return documentFacts(readText(text), names).document;
}

describe("the sender of a telegram", () => {
  it("is who signs it, for the post", () => {
    const { from, to, participants } = facts(paper(TELEGRAM, [WORDS, "", "Varga"]));
    expect(from).toMatchObject({ person: "ilse-varga", party: "MAR", role: "Maravian Embassy in Tolland" });
    expect(to).toMatchObject({ party: "MAR" });
    expect(participants).toEqual([]);
  });

  it("may be somebody whom no gazetteer has", () => {
    const { from } = facts(paper(TELEGRAM, [WORDS, "", "Haverkamp"]));
    expect(from).toMatchObject({ name: "Haverkamp", party: "MAR" });
  });

  it("may be followed by whom it is for", () => {
    const { from, to } = facts(paper(TELEGRAM, [`311. From Haverkamp to Varga. ${WORDS.slice(5)}`]));
    expect(from).toMatchObject({ name: "Haverkamp", party: "MAR" });
    expect(to).toMatchObject({ person: "ilse-varga" });
  });

  it("may name nobody but whom it is for, whom the gazetteer has to know", () => {
    const to = (words: string) => facts(paper(TELEGRAM, [`311. ${words} ${WORDS.slice(5)}`])).to;
    expect(to("For Varga.")).toMatchObject({ person: "ilse-varga" });
    expect(to("For Information.")).toMatchObject({ name: "Maravian Ministry" });
    expect(to("Literally Eyes Only Brook from Haverkamp.")).toMatchObject({ person: "anselm-brook" });
  });

  it("passes on what others write", () => {
    const letter = "311. Please deliver the following letter from President Sol to President Moen at once.";
    expect(
      facts(paper(TELEGRAM, [letter, "", "“Dear Mr. President:", "", "“The straits are cold.”"])).participants,
    ).toEqual([
      { person: "petra-sol", party: "MAR", note: "writes what is passed on" },
      { person: "karel-duc-moen", party: "TOL", note: "gets what is passed on" },
    ]);
    const enclosed = facts(
      paper(TELEGRAM, [WORDS, "", "Letter From President Moen to President Sol", "", "Dear Madam:"]),
    );
    expect(enclosed.participants.map(({ person }) => person)).toEqual(["karel-duc-moen", "petra-sol"]);
  });

  it("is the post where nobody signs", () => {
    const { from } = facts(paper(TELEGRAM, [WORDS]));
    expect(from).toMatchObject({ name: "Maravian Embassy in Tolland", party: "MAR" });
  });

  it("is whom the first words name, and who signs is named besides", () => {
    const { from, to, participants } = facts(
      paper(TELEGRAM, [
        `311. For Brook from Varga. The harbour master wanted the straits to be closed.`,
        "",
        "Haverkamp",
      ]),
    );
    expect(from).toMatchObject({ person: "ilse-varga" });
    expect(to).toMatchObject({ person: "anselm-brook" });
    expect(participants).toMatchObject([{ name: "Haverkamp", note: "signs as well" }]);
  });
});

describe("a signature", () => {
  const signed = (...lines: readonly string[]) =>
    signatureOf(
      readText(paper("Letter From Minister Varga to General Brook", ["Dear General:", "", WORDS, "", ...lines])),
    );

  it("is the line on its own before the notes, with the office below", () => {
    expect(signed("Ilse Varga")).toEqual({ name: "Ilse Varga" });
    expect(signed("Sincerely,", "", "Ilse Varga", "", "Minister of the Straits")).toEqual({
      name: "Ilse Varga",
      role: "Minister of the Straits",
    });
    expect(signed("P. J. Loos Chief, Harbour Division")).toEqual({
      name: "P. J. Loos",
      role: "Chief, Harbour Division",
    });
    expect(signed("I. V.")).toEqual({ name: "I. V." });
  });

  it("is no sentence, no heading and no clearance", () => {
    expect(signed("They left.")).toBeUndefined();
    expect(signed("Approved")).toBeUndefined();
    expect(signed()).toBeUndefined();
  });
});

describe("the author of a note for the record", () => {
  it("is who dictated it, by the source note", () => {
    const note = paper(
      "Memorandum for the Record",
      [WORDS],
      "State Archive. Secret. Dictated by Varga and typed in her office.",
    );
    expect(drafterOf(readText(note))).toBe("Varga");
    expect(facts(note).from).toMatchObject({ person: "ilse-varga", party: "MAR" });
  });

  it("ends before the next sentence of the note", () => {
    const note = paper(
      "Memorandum for the Record",
      [WORDS],
      "State Archive. Secret. Drafted by Loos. Rehn cleared it.",
    );
    expect(drafterOf(readText(note))).toBe("Loos");
  });
});

describe("initials", () => {
  it("are those of a full name, with or without the middle one", () => {
    expect(initialsFit("PJL", "Piet J. Loos")).toBe(true);
    expect(initialsFit("P. L.", "Piet J. Loos")).toBe(true);
    expect(initialsFit("McG. B.", "McGillan Brook")).toBe(true);
    expect(initialsFit("PL", "Anselm Brook")).toBe(false);
    expect(initialsFit("L", "Piet Loos")).toBe(false);
  });

  it("are told from words", () => {
    expect(isInitials("McG. B.")).toBe(true);
    expect(isInitials("Varga")).toBe(false);
    expect(isInitials("V")).toBe(false);
  });
});
