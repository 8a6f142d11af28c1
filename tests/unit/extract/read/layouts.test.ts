import { describe, expect, it } from "vitest";
import { DOCUMENTS, fixture, read, TELEGRAMS, words } from "./example.ts";

/** Exact text of a stretch that is given in code points. */
function exact(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return [...text].slice(start, end).join("");
}

describe.each(TELEGRAMS)("the telegram as %s", (name) => {
  const source = read(name);
  const prose = source.blocks.filter((block) => block.kind === "paragraph");

  it("has the same words, without numbers of notes, page markers and line noise", () => {
    expect(prose.map((block) => words(source, block))).toEqual([
      "Mirel 88. From Varga and Brook.",
      "We met again with Rehn for two hours on November 12. The same people were present on both sides.",
      "We opened by putting the permit scheme as instructed. Rehn asked whether fishing boats would need one as well, and we said that they would not.",
      "Rehn would not hear of a new date for the release of the crews. He did not agree to meeting again on Friday. He said that he would be in Port Amber until then.",
      "Our impression is that he has no instructions on the lighthouse.",
    ]);
  });

  it("has its title, number and signature", () => {
    expect(source.stated.title).toBe("Telegram From the Maravian Delegation at Lake Mirrow to the Foreign Ministry");
    expect(source.stated.number).toBe("31");
    const signature = source.blocks.filter((block) => block.kind === "signature").map((block) => words(source, block));
    expect(signature).toEqual(["Varga"]);
  });

  it("has its notes, each with the place of its mark", () => {
    expect(source.notes.map((note) => [note.label, words(source, note).slice(0, 12)])).toEqual([
      ["1", "Source: Mara"],
      ["2", "The full rep"],
      ["3", "See Document"],
      ["4", "November 15."],
      ["5", "Lund told Va"],
    ]);
    const before = source.notes.map((note) => source.plain.slice((note.at ?? 0) - 9, note.at));
    expect(before).toEqual([" Ministry", "th sides.", "structed.", "n Friday.", "ghthouse."]);
    expect(source.blocks.filter((block) => block.kind === "source-note")).toHaveLength(1);
  });

  it("knows where page 58 begins", () => {
    expect(source.pages.map((page) => [page.label, source.plain.slice(page.at, page.at + 14)])).toEqual([
      ["58", "they would not"],
    ]);
  });
});

it.each(["telegram.txt", "telegram.full.txt", "telegram.numline.txt", "telegram.xml"])(
  "the numbers of paragraphs stand apart from their words in %s",
  (name) => {
    const prose = read(name).blocks.filter((block) => block.kind === "paragraph");
    expect(prose.map((block) => block.label)).toEqual([undefined, "1", "2", "3", "4"]);
  },
);

describe.each(DOCUMENTS)("positions in %s", (name) => {
  const text = fixture(name);
  const source = read(name);

  it("lead back to the same words in the exact text", () => {
    for (const block of [...source.blocks, ...source.notes]) {
      // In markup, tags stand between the words.
      const found = exact(text, source.locate(block.start, block.end)).replace(/<[^>]*>/g, "");
      const wanted = words(source, block);
      expect(found.slice(0, 5)).toBe(wanted.slice(0, 5));
      expect(found.slice(-3)).toBe(wanted.slice(-3));
    }
  });

  it("lie inside the text, and blocks follow one another", () => {
    expect(source.length).toBe([...text].length);
    let last = 0;
    for (const block of source.blocks) {
      expect(block.start).toBeGreaterThanOrEqual(last);
      expect(block.end).toBeGreaterThan(block.start);
      last = block.end;
    }
    expect(last).toBeLessThanOrEqual(source.plain.length);
  });
});

describe("the record of a meeting", () => {
  it.each(["memcon.txt", "memcon.full.txt"])("tells subject, participants, speeches and list in %s", (name) => {
    const source = read(name);
    const kinds = (kind: string) =>
      source.blocks.filter((block) => block.kind === kind).map((block) => words(source, block));
    expect(kinds("subject")).toEqual(["Talks on the Straits, November 4, 1974"]);
    expect(kinds("participant")).toHaveLength(5);
    expect(kinds("list-item").map((item) => item.slice(0, 10))).toEqual(["First, shi", "Second, th", "The sick w"]);
    expect(source.blocks.filter((block) => block.kind === "list-item").map((block) => block.depth)).toEqual([0, 0, 1]);
    const speakers = source.blocks.filter((block) => block.kind === "speech").map((block) => block.speaker);
    expect(speakers).toEqual(["Varga", "Rehn", "Varga", "Rehn", "Varga"]);
  });

  it("tells speakers whose names have no stop behind them", () => {
    const source = read("record.txt");
    const speeches = source.blocks.filter((block) => block.kind === "speech");
    expect(speeches.map((block) => `${block.speaker}: ${words(source, block)}`)).toContain("Oda Lund: It is new.");
    expect(new Set(speeches.map((block) => block.speaker))).toEqual(
      new Set(["K. D. Moen", "T. Rehn", "Oda Lund", "A. Stol"]),
    );
    expect(speeches).toHaveLength(10);
  });
});
