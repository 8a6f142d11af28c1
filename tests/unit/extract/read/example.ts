import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Directory } from "../../../../scripts/extract/document/directory.ts";
import { GAZETTEER_FILES, type Gazetteer, readGazetteer } from "../../../../scripts/extract/gazetteer.ts";
import { recogniseFormat } from "../../../../scripts/extract/read/format.ts";
import { readDocument } from "../../../../scripts/extract/read/read.ts";
import type { Block, SourceDocument } from "../../../../scripts/extract/read/source.ts";
import { sha256 } from "../../../../scripts/extraction/hash.ts";

/** Memos about an invented negotiation, written for these tests, in every layout that copies come in. */
export const FIXTURES = fileURLToPath(new URL("../fixtures/", import.meta.url));

export const TELEGRAMS = [
  "telegram.txt",
  "telegram.full.txt",
  "telegram.numline.txt",
  "telegram.nonum.txt",
  "telegram.arrow.txt",
  "telegram.xml",
] as const;
export const DOCUMENTS = [...TELEGRAMS, "memcon.txt", "memcon.full.txt", "record.txt"] as const;

export function fixture(name: string): string {
  return readFileSync(`${FIXTURES}${name}`, "utf8");
}

/** Reads a fixture in the format that its content shows. */
export function read(name: string): SourceDocument {
  return readText(fixture(name));
}

export function readText(text: string): SourceDocument {
  const { format } = recogniseFormat(text);
  if (format === undefined) throw new Error("no format was recognised");
  return readDocument(text, format, sha256);
}

export function words(source: SourceDocument, block: Pick<Block, "start" | "end">): string {
  return source.plain.slice(block.start, block.end);
}

/** The invented negotiation's gazetteer, as a user would write one. */
function mirrow(): Gazetteer {
  return readGazetteer(Object.fromEntries(GAZETTEER_FILES.flatMap((file) => textOf(file))));
}

export function directory(): Directory {
  return new Directory(mirrow());
}

function textOf(file: string): [string, string][] {
  try {
    return [[file, fixture(`gazetteer/${file}`)]];
  } catch {
    return [];
  }
}
