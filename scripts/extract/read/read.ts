import type { Sha256 } from "./draft.ts";
import { readFrusText, titleParts } from "./frus-text.ts";
import { readTeiDocument, type VolumeFacts } from "./frus-tei.ts";
import type { SourceDocument, SourceFormat } from "./source.ts";
import { truncation } from "./truncation.ts";
import { readWilsonText } from "./wilson-text.ts";

/** Why a text can't be read as a document. */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";
}

/** The longest text that is read as one document, in UTF-16 units: ten times the longest memo that anybody has seen. */
export const LONGEST_DOCUMENT = 8_000_000;

/**
 * Reads one document.
 *
 * @param text its exact text, line endings LF; for TEI the slice of the source that holds the document.
 * @param volume what the volume around a TEI document says of itself.
 * @throws UnreadableDocument in one sentence.
 */
export function readDocument(text: string, format: SourceFormat, sha256: Sha256, volume?: VolumeFacts): SourceDocument {
  if (text.trim() === "") throw new UnreadableDocument("the file is empty");
  if (text.length > LONGEST_DOCUMENT)
    throw new UnreadableDocument(
      `it is too long for one document: ${text.length.toLocaleString("en")} characters, at most ${LONGEST_DOCUMENT.toLocaleString("en")}`,
    );
  if (format === "frus-tei") return readTeiDocument(text, sha256, volume);
  const source = format === "frus-text" ? readFrusText(text, sha256) : readWilsonText(text, sha256);
  const cut = truncation(source, format === "frus-text" && hasNoteMark(text));
  if (cut !== undefined) throw new UnreadableDocument(cut);
  return source;
}

/** True where the first line ends in the mark of a note. */
function hasNoteMark(text: string): boolean {
  const title = text.trimStart().split("\n", 1)[0] ?? "";
  return titleParts(title.trimEnd(), 0).marks.length > 0;
}
