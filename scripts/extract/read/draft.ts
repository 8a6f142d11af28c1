import type { Block, BlockKind, Note, PageBreak, SourceDocument, SourceFormat, StatedFields } from "./source.ts";
import { codePointCounter, Transcript } from "./transcript.ts";

/** Computes the SHA-256 of a text's UTF-8, in hexadecimal. Handed in, since this room knows no Node. */
export type Sha256 = (text: string) => string;

/** A document as far as a reader has written it: blocks in order, each on its own line of the plain text. */
export class Draft {
  readonly transcript = new Transcript();
  readonly blocks: Block[] = [];
  readonly notes: Note[] = [];
  readonly pages: PageBreak[] = [];

  /** Ends the line before, if there is one, so that a block can begin. `sourceAt` is where the line feed stands for. */
  newLine(sourceAt: number): void {
    if (this.transcript.length > 0 && this.transcript.lastCharacter !== "\n")
      this.transcript.instead("\n", sourceAt, sourceAt);
  }

  /** Adds a block over plain[start, now), trimmed; nothing where that holds no words. */
  block(kind: BlockKind, start: number, details: Omit<Block, "kind" | "start" | "end"> = {}): Block | undefined {
    const end = this.transcript.length;
    if (end <= start) return undefined;
    const block: Block = { kind, start, end, ...details };
    this.blocks.push(block);
    return block;
  }

  page(label: string): void {
    this.pages.push({ label, at: this.transcript.length });
  }

  /** Closes the draft. `source` is the exact text that positions count in. */
  finish(source: string, format: SourceFormat, stated: StatedFields, sha256: Sha256): SourceDocument {
    const counter = codePointCounter(source);
    const hash = sha256(source);
    const transcript = this.transcript;
    return {
      id: documentId(stated, hash),
      format,
      sha256: hash,
      length: counter.total,
      plain: transcript.toString(),
      blocks: this.blocks,
      notes: this.notes,
      pages: this.pages,
      stated,
      locate: (start, end) => {
        const range = transcript.sourceRange(start, end);
        return { start: counter.before(range.start), end: counter.before(range.end) };
      },
    };
  }
}

/** `frus1964-68v02-d17` where volume and number are known, else made of the title and the hash. */
function documentId(stated: StatedFields, hash: string): string {
  if (stated.volume !== undefined && stated.number !== undefined) return `${stated.volume}-d${stated.number}`;
  const words = (stated.title ?? "document")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9 -]+/g, "")
    .split(/[ -]+/)
    .filter((word) => word !== "")
    .slice(0, 6)
    .join("-");
  const number = stated.number === undefined ? "" : `d${stated.number}-`;
  return `${number}${words === "" ? "document" : words}-${hash.slice(0, 8)}`;
}
