import type { SourceDocument } from "../read/source.ts";

/** A stretch of a document, by how much it says of when the document was written. */
export interface Passage {
  readonly where: "source-note" | "note" | "subject" | "opening" | "body";
  readonly text: string;
}

/** The parts of a document that may date it: enclosures are papers of their own. */
export function passagesOf(source: SourceDocument): readonly Passage[] {
  const passages: Passage[] = [];
  let opened = 0;
  for (const block of source.blocks) {
    if (block.part !== undefined && block.kind !== "source-note" && block.kind !== "note") continue;
    const text = source.plain.slice(block.start, block.end);
    if (block.kind === "source-note" || block.kind === "note") passages.push({ where: block.kind, text });
    else if (block.kind === "subject" || (block.kind === "heading" && opened === 0))
      passages.push({ where: "subject", text });
    else if (block.kind !== "title" && block.kind !== "participant") {
      passages.push({ where: opened < 2 ? "opening" : "body", text });
      opened += 1;
    }
  }
  return passages;
}

/** Where the shelf mark of a source note ends: at its classification, or at the first sentence about the paper. */
const CLASSIFIED =
  /(?<=[.\])”"] )(?:Top Secret|Secret|Confidential|Limited Official Use|Unclassified|No classification(?: marking)?|Personal|Eyes Only|Sensitive)\b[.;,]|\. (?=(?:The|This|A|An|According|Received|Drafted|Prepared|Sent|Printed|Forwarded|Dictated|Typed|No|It|In|On|All|Signed|Transmitted|Repeated|Also|Handed|Delivered) )/;

/** The part of a source note that says where the paper is kept: up to its classification. */
export function shelfmark(note: string): string {
  const end = CLASSIFIED.exec(note);
  return end === null ? note : note.slice(0, end.index);
}
