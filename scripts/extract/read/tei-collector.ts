import type { BlockKind } from "./source.ts";
import { type Run, wordsOf } from "./tei-runs.ts";
import { localName } from "./volume.ts";

/** A block while it is collected. */
interface OpenBlock {
  readonly kind: BlockKind;
  readonly runs: Run[];
  readonly depth?: number;
  readonly part?: string;
  readonly label?: string;
  readonly source?: boolean;
}

export interface TeiBlock extends OpenBlock {
  readonly words: string;
}

/** An element that is open: its name, the block that it began, and what it says of those inside. */
interface Frame {
  readonly name: string;
  readonly block?: OpenBlock;
  readonly note?: boolean;
  readonly list?: BlockKind;
  /** Runs inside it are left out. */
  readonly mute?: boolean;
  part?: string;
}

const LISTS: Readonly<Record<string, BlockKind>> = { participants: "participant", subject: "subject" };

/** Elements that hold a block of text each. */
const BLOCKS: Readonly<Record<string, BlockKind>> = {
  p: "paragraph",
  item: "list-item",
  dateline: "dateline",
  signed: "signature",
  closer: "signature",
  salute: "paragraph",
  row: "paragraph",
  l: "paragraph",
  trailer: "paragraph",
  label: "paragraph",
  ab: "paragraph",
  seg: "paragraph",
};

const DAY = /^\d{4}(?:-\d\d(?:-\d\d)?)?/;

/**
 * Collects the blocks and notes of one document from the events of an XML parser. Positions are those of the parser in
 * the document's raw XML: `position` is where the markup that caused the event ends.
 */
export class TeiCollector {
  readonly notes: OpenBlock[] = [];
  number: string | undefined;
  anchor: string | undefined;
  date: string | undefined;
  place: string | undefined;

  private readonly order: OpenBlock[] = [];
  private readonly frames: Frame[] = [];
  private readonly open_: OpenBlock[] = [];
  private lists = 0;
  private parts: string[] = [];
  private mutes = 0;
  private inNote = 0;
  private inDocument = false;
  private titled = false;
  private textStart = 0;
  private dateline: { place?: string; done: boolean } | undefined;

  constructor(private readonly source: string) {}

  get blocks(): readonly TeiBlock[] {
    return this.order.map((block) => ({ ...block, words: wordsOf(block.runs, this.source) }));
  }

  open(name: string, attributes: Readonly<Record<string, string>>, position: number): void {
    const local = localName(name);
    const tagStart = this.source.lastIndexOf("<", position - 1);
    this.frames.push(this.frameFor(local, attributes, tagStart));
    this.textStart = position;
  }

  close(name: string, position: number): void {
    const frame = this.frames.pop();
    if (frame?.block !== undefined) this.open_.pop();
    if (frame?.note === true) this.inNote -= 1;
    if (frame?.list !== undefined) this.lists -= 1;
    if (frame?.mute === true) this.mutes -= 1;
    if (frame?.part !== undefined) this.parts.pop();
    const local = localName(name);
    if (local === "cell") this.push({ kind: "space", start: position, end: position });
    if (local === "dateline" && this.dateline !== undefined) this.dateline = { ...this.dateline, done: true };
    this.textStart = position;
  }

  /** Text that ends at `end`. */
  text(end: number): void {
    this.addText("text", this.textStart, end);
    this.textStart = end;
  }

  cdata(position: number): void {
    const start = this.source.lastIndexOf("<![CDATA[", position - 3) + 9;
    this.addText("cdata", start, position - 3);
    this.textStart = position;
  }

  /** Markup that holds no text. */
  skip(position: number): void {
    this.textStart = position;
  }

  private addText(kind: "text" | "cdata", start: number, end: number): void {
    if (this.mutes > 0 || end <= start) return;
    if (this.open_.length === 0) {
      if (this.frames.length === 0 || this.source.slice(start, end).trim() === "") return;
      // Text that stands in no block is a paragraph all the same.
      const block = this.newBlock("paragraph");
      block.runs.push({ kind, start, end });
      return;
    }
    this.push({ kind, start, end });
  }

  private push(run: Run): void {
    if (this.mutes === 0) this.open_.at(-1)?.runs.push(run);
  }

  private frameFor(local: string, attributes: Readonly<Record<string, string>>, at: number): Frame {
    switch (local) {
      case "div":
      case "attachment":
        return this.divFrame(local, attributes);
      case "note": {
        const label = attributes["n"] ?? String(this.notes.length + 1);
        this.push({ kind: "note", start: at, end: at, label });
        const block: OpenBlock = { kind: "note", runs: [], label, source: attributes["type"] === "source" };
        this.notes.push(block);
        this.open_.push(block);
        this.inNote += 1;
        return { name: local, block, note: true };
      }
      case "pb":
        this.page(attributes["n"], at);
        return { name: local };
      case "lb":
        this.push({ kind: "space", start: at, end: at });
        return { name: local };
      case "list":
        this.lists += 1;
        return { name: local, list: LISTS[attributes["type"] ?? ""] ?? "list-item" };
      case "head":
        return this.headFrame();
      case "figure":
      case "graphic":
      case "teiHeader":
        this.mutes += 1;
        return { name: local, mute: true };
      case "date":
        this.stateDate(attributes);
        return { name: local };
      default:
        return this.blockFrame(local, at);
    }
  }

  private divFrame(local: string, attributes: Readonly<Record<string, string>>): Frame {
    if (local === "div" && !this.inDocument) {
      this.inDocument = true;
      this.anchor = attributes["xml:id"];
      this.number = attributes["n"];
      return { name: local };
    }
    const part = attributes["n"] === undefined ? "Attachment" : `Attachment ${attributes["n"]}`;
    this.parts.push(part);
    return { name: local, part };
  }

  private headFrame(): Frame {
    const list = this.frames.at(-1)?.list;
    if (this.inNote > 0) return { name: "head" };
    const top = this.parts.length === 0 && !this.titled;
    if (list === undefined) this.titled = true;
    const block = this.newBlock(list === undefined && top ? "title" : "heading");
    this.open_.push(block);
    return { name: "head", block };
  }

  private blockFrame(local: string, at: number): Frame {
    const kind = BLOCKS[local];
    if (kind === undefined) {
      if (local === "placeName" && this.dateline !== undefined && !this.dateline.done) this.statePlace(at);
      return { name: local };
    }
    if (this.inNote > 0) {
      // Paragraphs of a note are joined: a note is one block.
      this.push({ kind: "space", start: at, end: at });
      return { name: local };
    }
    const holder = this.open_.at(-1);
    // A paragraph inside an item is the item's own text, and so is a name inside a closing line.
    if (holder !== undefined && local !== "item" && local !== "signed" && local !== "dateline") {
      this.push({ kind: "space", start: at, end: at });
      return { name: local };
    }
    if (local === "dateline" && this.dateline === undefined && this.parts.length === 0) this.dateline = { done: false };
    const list = this.frames.findLast((frame) => frame.list !== undefined)?.list;
    const block = this.newBlock(local === "item" ? (list ?? kind) : kind);
    this.open_.push(block);
    return { name: local, block };
  }

  private newBlock(kind: BlockKind): OpenBlock {
    const part = this.parts.at(-1);
    const listed = kind === "participant" || kind === "subject" || kind === "list-item";
    const block: OpenBlock = {
      kind,
      runs: [],
      ...(listed && this.lists > 0 ? { depth: this.lists - 1 } : {}),
      ...(part === undefined ? {} : { part }),
    };
    this.order.push(block);
    return block;
  }

  private page(label: string | undefined, at: number): void {
    if (label === undefined) return;
    const run: Run = { kind: "page", start: at, end: at, label };
    // A page that begins inside a note is the page of what follows the note.
    const holder = this.inNote > 0 ? this.open_.findLast((block) => block.kind !== "note") : this.open_.at(-1);
    if (holder === undefined) this.newBlock("paragraph").runs.push(run);
    else holder.runs.push(run);
  }

  private statePlace(at: number): void {
    const end = this.source.indexOf("<", this.source.indexOf(">", at) + 1);
    const start = this.source.indexOf(">", at) + 1;
    if (this.place === undefined && start > 0 && end > start)
      this.place = this.source.slice(start, end).replace(/\s+/g, " ").trim();
  }

  /** The date of the first date line that is the document's own: what `when` says, or `from` and `to`. */
  private stateDate(attributes: Readonly<Record<string, string>>): void {
    if (this.date !== undefined || this.dateline === undefined || this.dateline.done || this.inNote > 0) return;
    const when = DAY.exec(attributes["when"] ?? "")?.[0];
    const from = DAY.exec(attributes["from"] ?? attributes["notBefore"] ?? "")?.[0];
    const to = DAY.exec(attributes["to"] ?? attributes["notAfter"] ?? "")?.[0];
    if (when !== undefined) this.date = when;
    else if (from !== undefined && to !== undefined) this.date = from === to ? from : `${from}/${to}`;
  }
}
