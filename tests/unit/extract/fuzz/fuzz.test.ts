import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assemble, extractDocument, type ExtractedDocument } from "../../../../scripts/extract/pipeline.ts";
import { recogniseFormat } from "../../../../scripts/extract/read/format.ts";
import { LONGEST_DOCUMENT, readDocument, UnreadableDocument } from "../../../../scripts/extract/read/read.ts";
import type { SourceFormat } from "../../../../scripts/extract/read/source.ts";
import { MalformedXml, VolumeSlicer } from "../../../../scripts/extract/read/volume.ts";
import { decodeText, UnreadableText } from "../../../../scripts/extraction/decode.ts";
import { sha256 } from "../../../../scripts/extraction/hash.ts";
import { extractMirrow, freshFolder } from "../cli/run.ts";
import { directory, DOCUMENTS, fixture } from "../read/example.ts";

const names = directory();
const FORMATS: readonly SourceFormat[] = ["frus-text", "wilson-text", "frus-tei"];

/**
 * Reads and extracts bytes as the command does. What comes back is sound (it makes a valid dataset), or it is one of the
 * refusals that are made for people to read.
 */
function survives(bytes: Uint8Array, format?: SourceFormat): ExtractedDocument | undefined {
  try {
    const { text } = decodeText(bytes);
    const chosen = format ?? recogniseFormat(text).format;
    if (chosen === undefined) return undefined;
    const source = readDocument(text, chosen, sha256);
    const points = [...text].length;
    for (const block of [...source.blocks, ...source.notes]) {
      const { start, end } = source.locate(block.start, block.end);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(points);
    }
    const extracted = extractDocument(source, names);
    assemble([extracted], names.gazetteer, undefined, new Map());
    return extracted;
  } catch (error) {
    if (error instanceof UnreadableText || error instanceof UnreadableDocument || error instanceof MalformedXml) {
      expect(error.message.length).toBeGreaterThan(10);
      return undefined;
    }
    throw error;
  }
}

const anyFixture = fc.constantFrom(...DOCUMENTS).map((name) => Buffer.from(fixture(name)));

describe("memos that have come to harm", () => {
  it("cut off anywhere", () => {
    fc.assert(
      fc.property(anyFixture, fc.nat(), (bytes, at) => void survives(bytes.subarray(0, at % bytes.length))),
      { numRuns: 150 },
    );
  });

  it("with bytes turned over", () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyFixture, flips, (bytes, changes) => {
        const copy = Uint8Array.from(bytes);
        for (const [at, mask] of changes) copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ mask;
        survives(copy);
      }),
      { numRuns: 150 },
    );
  });

  it("with lines lost, doubled and out of order", () => {
    fc.assert(
      fc.property(anyFixture, fc.array(fc.nat(), { maxLength: 60 }), (bytes, order) => {
        const lines = bytes.toString().split("\n");
        survives(Buffer.from(order.map((at) => lines[at % lines.length]).join("\n")));
      }),
      { numRuns: 150 },
    );
  });

  it("read as a format that they are not in", () => {
    fc.assert(
      fc.property(anyFixture, fc.constantFrom(...FORMATS), (bytes, format) => void survives(bytes, format)),
      { numRuns: 40 },
    );
  });

  it("made of anything at all", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.constantFrom(...FORMATS),
        (text, format) => void survives(Buffer.from(text), format),
      ),
      { numRuns: 200 },
    );
  });
});

describe("memos out of all proportion", () => {
  const head = "12. Memorandum of Conversation1\n\n\n";
  const source = "\n  1. Source: State Archive, November 1974. Secret.";

  it("ten thousand notes", () => {
    const body = Array.from({ length: 10_000 }, (_, i) => `They spoke of it.${i + 2}`).join(" ");
    const notes = Array.from({ length: 10_000 }, (_, i) => `\n  ${i + 2}. See Document ${i}.`).join("");
    const text = `${head}${body}${source}${notes}`;
    expect(readDocument(text, "frus-text", sha256).notes.filter((note) => note.at !== undefined)).toHaveLength(10_001);
    expect(survives(Buffer.from(text))).toBeDefined();
  });

  it.each([
    ["one word", "a"],
    ["capitals", "Varga "],
    ["brackets", "[Page 1] ("],
    ["digits", "1.1 "],
    ["dates", "November 4, 1974, "],
    ["points", "(1) First, (a) "],
    ["names and colons", "Varga: Rehn: "],
  ])("a line of 300,000 characters of %s", (_, unit) => {
    const line = unit.repeat(Math.ceil(300_000 / unit.length));
    expect(survives(Buffer.from(`${head}${line}.${source}`))).toBeDefined();
  });

  it("thirty thousand lines", () => {
    const lines = Array.from({ length: 30_000 }, (_, i) => `Varga: This is sentence ${i}.`).join("\n\n");
    expect(survives(Buffer.from(`${head}${lines}${source}`))).toBeDefined();
  }, 120_000);

  it("more text than one document can have is refused", () => {
    expect(() => readDocument("a".repeat(LONGEST_DOCUMENT + 1), "frus-text", sha256)).toThrow(
      /too long for one document/,
    );
  });

  it.each([
    ["elements in elements", (depth: number) => `${"<hi>".repeat(depth)}deep${"</hi>".repeat(depth)}`],
    ["lists in lists", (depth: number) => `${"<list><item>x".repeat(depth)}${"</item></list>".repeat(depth)}`],
    ["notes in notes", (depth: number) => `${'<note n="1">x'.repeat(depth)}${"</note>".repeat(depth)}`],
  ])("%s, 5,000 deep", (_, nest) => {
    survives(
      Buffer.from(
        `<div type="document" xml:id="d1" n="1"><head>1. Memorandum of Conversation</head><p>${nest(5000)}</p></div>`,
      ),
    );
  });

  it("entities that would grow without end are refused before they grow", () => {
    const levels = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
    const bomb = `<!DOCTYPE d [<!ENTITY l0 "boom">${levels}]><div type="document" xml:id="d1"><head>1. Letter</head><p>&l30;</p></div>`;
    expect(() => readDocument(bomb, "frus-tei", sha256)).toThrow(MalformedXml);
  });

  it("a volume with one endless document costs no more memory than the longest that is read", () => {
    const tooLong: string[] = [];
    let documents = 0;
    const slicer = new VolumeSlicer(
      () => (documents += 1),
      (anchor) => tooLong.push(anchor),
      100_000,
    );
    slicer.write('<TEI><text><body><div type="document" xml:id="d1"><p>');
    for (let i = 0; i < 2000; i += 1) slicer.write("words without end ".repeat(100));
    slicer.write('</p></div><div type="document" xml:id="d2"><p>short</p></div></body></text></TEI>');
    slicer.close();
    expect([tooLong, documents]).toEqual([["d1"], 1]);
  });
});

it("a file with harm done to it leaves nothing half-written", async () => {
  const folder = freshFolder();
  const bytes = Buffer.from(fixture("volume.xml"));
  for (const [i, at] of [0.3, 0.6, 0.9].entries())
    writeFileSync(join(folder, `cut-${i}.xml`), bytes.subarray(0, Math.floor(bytes.length * at)));
  const out = join(folder, "out.json");
  const ended = await extractMirrow([folder, "--out", out]);
  expect(ended.code).toBe(1);
  expect(ended.stderr.match(/cut-\d\.xml: /g)).toHaveLength(3);
  expect(readdirSync(folder).filter((name) => name.startsWith("out.json") && name !== "out.json")).toEqual([]);
});
