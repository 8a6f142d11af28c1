import { Draft, type Sha256 } from "./draft.ts";
import { InlineWriter } from "./inline.ts";
import type { Item } from "./item.ts";
import { itemsOf } from "./items.ts";
import { paragraphLines } from "./lines.ts";
import { findNoteMarks, type NoteMark } from "./note-marks.ts";
import { findNotes, type RawNote } from "./note-section.ts";
import { type BulletReading, participantsFrom, readBullet } from "./person-line.ts";
import type { SourceDocument, StatedFields } from "./source.ts";
import { settleNames } from "./roll.ts";
import { markSpeakers } from "./speakers.ts";

/**
 * Reads a memo in the layout of the FRUS site, and in those of its copies (numbers on lines of their own, numbers lost,
 * notes with arrows): number and title on the first line, perhaps a date line and headed lists, paragraphs, notes.
 *
 * @param text the document's exact text, line endings LF. Positions count in it.
 */
export function readFrusText(text: string, sha256: Sha256): SourceDocument {
  const lines = paragraphLines(text);
  const section = findNotes(text, lines);
  const titleLine = lines.findIndex((line) => line.text !== "" && !/^\[Page \S+\]$/.test(line.text));
  const title = lines[titleLine];
  const head = titleParts(title?.text ?? "", section.notes.length);
  const titleAt = title?.at ?? 0;
  const bodyLines = lines.slice(titleLine + 1, section.firstLine);
  const bodyStart = title?.end ?? 0;
  const bodyEnd = bodyLines.at(-1)?.end ?? bodyStart;
  const titleMarks = head.marks.map((mark) => ({ ...mark, start: mark.start + titleAt, end: mark.end + titleAt }));
  const bodyMarks = findNoteMarks(text.slice(bodyStart, bodyEnd), titleMarks.length + 1, section.notes.length).map(
    (mark): NoteMark => ({ ...mark, start: mark.start + bodyStart, end: mark.end + bodyStart }),
  );
  const items = itemsOf(text, bodyLines);
  settleHead(items, /conversation|meeting|minutes|talks|discussion/i.test(head.title));
  if (/conversation|meeting|minutes|talks|discussion/i.test(head.title)) settleNames(items);
  markSpeakers(
    items,
    items.filter((item) => item.kind === "participant").map((item) => item.text),
  );

  const draft = new Draft();
  const writer = new InlineWriter(text, [...titleMarks, ...bodyMarks]);
  // The page on which the document begins may stand before its title.
  writer.write(draft, 0, titleAt);
  writer.write(draft, titleAt, titleAt + head.lead);
  const start = draft.transcript.length;
  writer.write(draft, titleAt + head.lead, titleAt + head.end);
  draft.block("title", start, head.number === undefined ? {} : { label: head.number });
  writer.write(draft, titleAt + head.end, title?.end ?? titleAt);
  for (const item of items) writeItem(draft, writer, item);
  for (const note of section.notes)
    writeNote(draft, writer, note, /^Source\b/.test(text.slice(note.start, note.start + 8)));
  const stated: StatedFields = {
    ...(head.title === "" ? {} : { title: head.title }),
    ...(head.marks.length === 0 ? {} : { notedTitle: true }),
    ...(head.number === undefined ? {} : { number: head.number }),
  };
  return draft.finish(text, "frus-text", stated, sha256);
}

/** Writes an item on a line of its own; label and speaker stand in the plain text, but outside the block. */
export function writeItem(draft: Draft, writer: InlineWriter, item: Item): void {
  if (item.text === "") {
    writer.write(draft, item.at, item.end);
    return;
  }
  draft.newLine(item.at);
  writer.write(draft, item.at, item.wordsAt);
  const start = draft.transcript.length;
  writer.write(draft, item.wordsAt, item.end);
  draft.block(item.kind, start, {
    ...(item.speaker === undefined ? {} : { speaker: item.speaker }),
    ...(item.label === undefined ? {} : { label: item.label }),
    ...(item.depth === undefined ? {} : { depth: item.depth }),
    ...(item.part === undefined ? {} : { part: item.part }),
  });
}

function writeNote(draft: Draft, writer: InlineWriter, note: RawNote, namesSource: boolean): void {
  draft.newLine(note.start);
  const start = draft.transcript.length;
  writer.write(draft, note.start, note.end);
  const end = draft.transcript.length;
  if (end === start) return;
  const at = writer.marks.get(note.label);
  draft.block(namesSource ? "source-note" : "note", start, { label: note.label });
  draft.notes.push({ label: note.label, start, end, ...(at === undefined ? {} : { at }) });
}

interface TitleParts {
  readonly number?: string;
  readonly title: string;
  /** Length of the number with its stop; where the title's words end, before the marks of its notes. */
  readonly lead: number;
  readonly end: number;
  readonly marks: readonly NoteMark[];
}

/** Takes a title line apart: `148. Memorandum of Conversation, New York, August 4, 19721 2`. */
export function titleParts(line: string, notes: number): TitleParts {
  const numbered = /^(\d{1,4}[a-z]?)\.\s+/.exec(line);
  const lead = numbered?.[0].length ?? 0;
  const tail = /(?<=[^\d\s]|\b1[89]\d\d|[^\d\s]\s|[ap]\.m\.)\s?(1)(?:\s?,?\s?(2))?(?:\s?,?\s?(3))?$/u.exec(line);
  const marks: NoteMark[] = [];
  let end = line.length;
  if (
    tail !== null &&
    (notes > 0 || /\p{L}1$|(?<!\b(?:Memorandum|Directive|Estimate|Part|Tab|Annex|Number|No\.|Phase)) 1$/u.test(line))
  ) {
    const count = [tail[1], tail[2], tail[3]].filter((digit) => digit !== undefined).length;
    if (notes === 0 || count <= notes) {
      end = line.slice(0, tail.index).trimEnd().length;
      let at = tail.index;
      for (let n = 1; n <= count; n += 1) {
        at = line.indexOf(String(n), at);
        marks.push({ label: String(n), start: at, end: at + 1 });
        at += 1;
      }
    }
  }
  const title = line.slice(lead, end).trim();
  return { ...(numbered?.[1] === undefined ? {} : { number: numbered[1] }), title, lead, end, marks };
}

const PROSE_BEFORE = /\b\p{Ll}{2,} .*\p{Ll}[.,]?:$/u;

/** Delegations are nested lists: the line that others stand below heads people, and they are its people. */
function nested(head: readonly { readonly item: Item }[], i: number): BulletReading | undefined {
  const depth = head[i]?.item.depth ?? 0;
  if ((head[i + 1]?.item.depth ?? 0) > depth) return "person";
  return depth > 0 && readBullet(head[i]?.item.text ?? "") === "topic" ? "either" : undefined;
}

/** Tells subject from participants among the bullets that head the document. */
function settleHead(items: readonly Item[], meets: boolean): void {
  const first = items.findIndex((item) => item.bulleted === true);
  const before = items.slice(0, Math.max(0, first)).filter((item) => item.text !== "" && item.kind === "paragraph");
  if (first === -1 || before.length > 2 || before.some((item) => item.text.length > 160)) return;
  const head: { readonly item: Item; readonly gap: boolean }[] = [];
  let gap = false;
  for (const item of items.slice(first)) {
    if (item.text === "") gap = true;
    else if (item.bulleted !== true) {
      if (item.kind !== "heading" && item.kind !== "dateline") break;
      gap = true;
    } else {
      head.push({ item, gap: gap || item.blankBefore });
      gap = false;
    }
  }
  const open = head.filter(({ item }) => item.kind === "list-item");
  if (open.length === 0 || open.some(({ item }) => item.text.length > 300)) return;
  const readings = open.map(({ item }, i) => nested(open, i) ?? readBullet(item.text));
  // "It consists of these elements:" leads to a list of the text, and to no head.
  if (PROSE_BEFORE.test(before.at(-1)?.text ?? "") && readings.every((reading) => reading === "topic")) return;
  const split = participantsFrom(
    readings,
    open.map(({ gap: here }) => here),
    meets,
  );
  const last = readings.findLastIndex((reading) => reading !== "topic");
  open.forEach(({ item }, i) => {
    // Topics after the people are an agenda.
    if (i >= split && i > last) return;
    item.kind = i < split ? "subject" : "participant";
    // What looked like the label of a list ("W. Richard Smyser") is an initial here.
    if (item.kind === "participant") {
      delete item.label;
      item.wordsAt = item.at;
    }
  });
}
