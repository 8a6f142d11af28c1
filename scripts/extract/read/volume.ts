import { SaxesParser } from "saxes";
import type { VolumeFacts } from "./frus-tei.ts";

/** One document as it stands in a volume: its raw XML, from `<div type="document"` to `</div>`. */
export interface VolumeSlice {
  readonly text: string;
  readonly volume: VolumeFacts;
}

/** Why XML can't be read on from some place. */
export class MalformedXml extends Error {
  override readonly name = "MalformedXml";
}

/** The longest header field that is kept. */
const LONGEST_FIELD = 400;

/**
 * Cuts TEI into documents while it streams by, keeping no more than one document in memory.
 *
 * Positions of a document count in the text that it hands out: for a file that is one document (its root is the
 * document's `div`), the whole file; for a volume, the raw XML of that document's `div` and nothing else. So the same
 * document has the same hash whatever stands around it in the volume.
 */
export class VolumeSlicer {
  private readonly parser = new SaxesParser({ xmlns: false, position: true });
  private buffer = "";
  /** Position in the whole stream of the first character of `buffer`. */
  private bufferStart = 0;
  private depth = 0;
  private documentDepth = 0;
  private sawRoot = false;
  private documentStart = 0;
  private rootIsDocument = false;
  private tooLong = false;
  private anchor = "";
  private capture: { readonly key: string; readonly depth: number; text: string } | undefined;
  private readonly header = new Map<string, string>();
  private found = 0;

  /**
   * @param onDocument called for each document, in order.
   * @param onTooLong called for each document longer than `longest` characters, which is left out.
   */
  constructor(
    private readonly onDocument: (slice: VolumeSlice) => void,
    private readonly onTooLong: (anchor: string) => void,
    private readonly longest: number,
  ) {
    this.parser.on("error", (error) => {
      throw new MalformedXml(plainFault(error.message));
    });
    this.parser.on("opentag", (tag) => this.opened(tag.name, tag.attributes));
    this.parser.on("closetag", (tag) => this.closed(tag.name));
    this.parser.on("text", (text) => {
      if (this.capture !== undefined && this.capture.text.length < LONGEST_FIELD) this.capture.text += text;
    });
  }

  /** Number of documents handed out. */
  get documents(): number {
    return this.found;
  }

  /**
   * Takes the next stretch of the file, line endings LF.
   *
   * @throws MalformedXml where the XML is at fault.
   */
  write(chunk: string): void {
    this.buffer += chunk;
    this.parser.write(chunk);
    this.forget();
  }

  /** Ends the file. @throws MalformedXml where it ends too soon. */
  close(): void {
    this.parser.close();
    if (this.rootIsDocument && !this.tooLong) this.handOut(this.buffer);
  }

  private opened(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth += 1;
    this.sawRoot = true;
    const local = localName(name);
    if (this.documentDepth === 0) {
      if (local === "div" && (attributes["type"] === "document" || attributes["subtype"] === "document")) {
        this.documentDepth = this.depth;
        this.tooLong = false;
        this.rootIsDocument = this.depth === 1;
        const position = this.parser.position - this.bufferStart;
        // A "<" can't stand inside a tag, so the last one before here began it.
        this.documentStart = this.rootIsDocument ? 0 : this.bufferStart + this.buffer.lastIndexOf("<", position - 1);
        this.anchor = attributes["xml:id"] ?? "";
        return;
      }
      this.startCapture(local, attributes);
    }
  }

  private startCapture(local: string, attributes: Readonly<Record<string, string>>): void {
    if (this.capture !== undefined) return;
    if (local !== "title" && local !== "idno") return;
    const key = `${local}:${attributes["type"] ?? ""}`;
    if (!this.header.has(key)) this.capture = { key, depth: this.depth, text: "" };
  }

  private closed(name: string): void {
    if (this.capture !== undefined && this.capture.depth === this.depth) {
      this.header.set(this.capture.key, this.capture.text.replace(/\s+/g, " ").trim());
      this.capture = undefined;
    }
    if (this.documentDepth === this.depth && localName(name) === "div") {
      this.documentDepth = 0;
      if (!this.rootIsDocument && !this.tooLong)
        this.handOut(this.buffer.slice(this.documentStart - this.bufferStart, this.parser.position - this.bufferStart));
    }
    this.depth -= 1;
  }

  /** Drops what no document needs any more, and a document that has grown beyond what is read. */
  private forget(): void {
    const inDocument = this.documentDepth > 0 || this.rootIsDocument;
    if (inDocument && !this.tooLong) {
      const length = this.bufferStart + this.buffer.length - this.documentStart;
      if (length <= this.longest) {
        if (!this.rootIsDocument) this.dropUntil(this.documentStart);
        return;
      }
      this.tooLong = true;
      this.onTooLong(this.anchor);
    }
    // Until the root is there, this may be a file that is one document, and its beginning part of it.
    if (!this.sawRoot && this.buffer.length <= this.longest) return;
    // The tag that is being read may be the start of a document.
    const keep = this.buffer.lastIndexOf("<");
    this.dropUntil(this.bufferStart + (keep === -1 || this.buffer.length - keep > 65_536 ? this.buffer.length : keep));
  }

  private dropUntil(position: number): void {
    const drop = position - this.bufferStart;
    if (drop <= 0) return;
    this.buffer = this.buffer.slice(drop);
    this.bufferStart = position;
  }

  private handOut(text: string): void {
    this.found += 1;
    const volume: VolumeFacts = {
      ...(this.header.has("idno:frus") ? { id: this.header.get("idno:frus") ?? "" } : {}),
      ...(this.header.has("title:complete") ? { title: this.header.get("title:complete") ?? "" } : {}),
      ...(this.header.has("title:volumenumber")
        ? { number: (this.header.get("title:volumenumber") ?? "").replace(/^Volume /, "") }
        : {}),
    };
    this.onDocument({ text, volume });
  }
}

export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** `12:5: unclosed tag: div.` as a sentence. */
function plainFault(message: string): string {
  const match = /^(\d+):(\d+): (.*?)\.?$/.exec(message);
  if (match === null) return `the XML is not well formed: ${message}`;
  return `the XML is not well formed: line ${match[1]}, column ${Number(match[2]) + 1}: ${match[3]}`;
}
