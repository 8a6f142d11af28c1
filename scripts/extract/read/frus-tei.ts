import { SaxesParser } from "saxes";
import { Draft, type Sha256 } from "./draft.ts";
import type { Item } from "./item.ts";
import { isClosing, isDateline, isShortLine, labelOf, listHeading, partName } from "./shapes.ts";
import type { BlockKind, SourceDocument, StatedFields } from "./source.ts";
import { settleNames, settleRoll } from "./roll.ts";
import { markSpeakers } from "./speakers.ts";
import { TeiCollector, type TeiBlock } from "./tei-collector.ts";
import { writeRuns, wordsOf } from "./tei-runs.ts";
import { MalformedXml } from "./volume.ts";

/** What a volume says of itself in its header. */
export interface VolumeFacts {
  /** `frus1964-68v02` */
  readonly id?: string;
  /** `Foreign Relations of the United States, 1964–1968, Volume II, Vietnam, January–June 1965` */
  readonly title?: string;
  /** `II` */
  readonly number?: string;
}

const SITE = "https://history.state.gov/historicaldocuments/";

/**
 * Reads one document of a FRUS volume from its TEI.
 *
 * @param text the raw XML that holds the document and nothing else (see `VolumeSlicer`). Positions count in it.
 * @throws MalformedXml where the XML is at fault.
 */
export function readTeiDocument(text: string, sha256: Sha256, volume: VolumeFacts = {}): SourceDocument {
  const collector = new TeiCollector(text);
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on("error", (error) => {
    throw new MalformedXml(`the XML is not well formed: ${error.message}`);
  });
  parser.on("opentag", (tag) => collector.open(tag.name, tag.attributes, parser.position));
  parser.on("closetag", (tag) => collector.close(tag.name, parser.position));
  parser.on("text", () => collector.text(parser.position - 1));
  parser.on("cdata", () => collector.cdata(parser.position));
  parser.on("comment", () => collector.skip(parser.position + 1));
  parser.on("processinginstruction", () => collector.skip(parser.position));
  parser.on("xmldecl", () => collector.skip(parser.position));
  parser.on("doctype", () => collector.skip(parser.position));
  parser.write(text).close();

  const blocks = collector.blocks.filter(
    (block) => block.words !== "" || block.runs.some((run) => run.kind === "page"),
  );
  const items = blocks.map(itemOf);
  settleParagraphs(items);
  settleRoll(items);
  if (/conversation|meeting|minutes|talks|discussion/i.test(items.find((item) => item.kind === "title")?.text ?? ""))
    settleNames(items);
  markSpeakers(
    items,
    items.filter((item) => item.kind === "participant").map((item) => item.text),
  );
  const draft = new Draft();
  const marks = new Map<string, number>();
  items.forEach((item, i) => writeBlock(draft, text, blocks[i], item, marks));
  for (const note of collector.notes) {
    const words = wordsOf(note.runs, text);
    if (words === "") continue;
    draft.newLine(note.runs[0]?.start ?? 0);
    const start = draft.transcript.length;
    writeRuns(draft, text, note.runs, () => undefined);
    const label = note.label ?? "";
    draft.block(note.source === true ? "source-note" : "note", start, { label });
    const at = marks.get(label);
    draft.notes.push({ label, start, end: draft.transcript.length, ...(at === undefined ? {} : { at }) });
  }
  return draft.finish(text, "frus-tei", statedFields(collector, items, volume), sha256);
}

function itemOf(block: TeiBlock): Item {
  const words = block.words;
  return {
    kind: block.kind,
    at: 0,
    end: words.length,
    text: words,
    wordsAt: 0,
    blankBefore: true,
    ...(block.depth === undefined ? {} : { depth: block.depth }),
    ...(block.part === undefined ? {} : { part: block.part }),
  };
}

/** What markup leaves open: paragraphs that are labels, date lines, headings or names of tabs. */
function settleParagraphs(items: readonly Item[]): void {
  let part: string | undefined;
  let closing = false;
  items.forEach((item, i) => {
    if (item.kind === "title") {
      const lead = /^\d{1,4}[a-z]?\.\s+/.exec(item.text)?.[0] ?? "";
      item.wordsAt = lead.length;
      if (lead !== "") item.label = lead.replace(/\.\s+$/, "");
    }
    if (item.kind === "list-item") label(item);
    if (item.kind === "paragraph" && item.text !== "") {
      const name = partName(item.text);
      if (name !== undefined) {
        part = name;
        item.kind = "heading";
        closing = false;
      } else if (isDateline(item.text) && (i < 8 || part !== undefined)) item.kind = "dateline";
      else if (listHeading(item.text) !== undefined) item.kind = "heading";
      else if (isClosing(item.text)) {
        item.kind = "signature";
        closing = true;
      } else if (closing && isShortLine(item.text)) item.kind = "signature";
      else if (isShortLine(item.text) && item.text === item.text.toUpperCase() && /\p{Lu}{3}/u.test(item.text))
        item.kind = "heading";
      else label(item);
    }
    if (item.text.length > 90) closing = false;
    if (item.part === undefined && part !== undefined) item.part = part;
  });
}

function label(item: Item): void {
  const found = labelOf(item.text.slice(0, 40));
  if (found === undefined) return;
  item.label = found.label;
  item.wordsAt = found.length;
}

function writeBlock(
  draft: Draft,
  text: string,
  block: TeiBlock | undefined,
  item: Item,
  marks: Map<string, number>,
): void {
  if (block === undefined) return;
  if (item.text !== "") draft.newLine(block.runs[0]?.start ?? 0);
  const start = draft.transcript.length;
  writeRuns(draft, text, block.runs, (note) => marks.set(note, draft.transcript.length));
  if (item.text === "") return;
  draft.block(item.kind as BlockKind, start + Math.min(item.wordsAt, item.text.length), {
    ...(item.speaker === undefined ? {} : { speaker: item.speaker }),
    ...(item.label === undefined ? {} : { label: item.label }),
    ...(item.depth === undefined ? {} : { depth: item.depth }),
    ...(item.part === undefined ? {} : { part: item.part }),
  });
}

function statedFields(collector: TeiCollector, items: readonly Item[], volume: VolumeFacts): StatedFields {
  const title = items.find((item) => item.kind === "title");
  const words = title?.text.slice(title.wordsAt).trim();
  const number = collector.number ?? title?.label;
  const anchor = collector.anchor;
  return {
    ...(words === undefined || words === "" ? {} : { title: words }),
    ...(number === undefined ? {} : { number }),
    ...(anchor === undefined ? {} : { anchor }),
    ...(volume.id === undefined ? {} : { volume: volume.id }),
    ...(volume.number === undefined ? {} : { volumeNumber: volume.number }),
    ...(volume.title === undefined ? {} : { collection: volume.title }),
    ...(volume.id === undefined || anchor === undefined ? {} : { url: `${SITE}${volume.id}/${anchor}` }),
    ...(collector.date === undefined ? {} : { date: collector.date }),
    ...(collector.place === undefined ? {} : { place: collector.place }),
  };
}
