import { describe, expect, it } from "vitest";
import { missingNotes } from "../../../../scripts/extract/read/truncation.ts";
import { DOCUMENTS, fixture, readText } from "./example.ts";

const memcon = fixture("memcon.txt");
const notes = memcon.indexOf("  1. Source");

describe("a text that ends with a whole sentence", () => {
  it("lacks its end where the title has the mark of a note and there is none", () => {
    const cut = memcon.slice(0, memcon.lastIndexOf(".", notes) + 1);
    expect(missingNotes(readText(cut))).toContain("there are no notes");
  });

  it("lacks its end where it refers to a note that is not there", () => {
    const last = memcon.lastIndexOf("\n  ", memcon.trimEnd().length);
    expect(missingNotes(readText(memcon.slice(0, last)))).toMatch(/refers to note \d/);
  });

  it.each(DOCUMENTS)("is whole where its notes are: %s", (name) => {
    expect(missingNotes(readText(fixture(name)))).toBeUndefined();
  });

  it("is read where its last sentence ends with the mark of a note", () => {
    const stop = memcon.lastIndexOf(".", notes) + 1;
    const cut = `${memcon.slice(0, stop)}2`;
    expect(() => readText(cut)).not.toThrow();
    expect(() => readText(`${memcon.slice(0, stop - 1)}.”4`)).not.toThrow();
    expect(() =>
      readText(`${memcon.slice(0, stop)} They asked for at least a ferry each hour and a toll of 3.2`),
    ).toThrow();
  });
});
