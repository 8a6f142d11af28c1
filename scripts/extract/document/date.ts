import type { When } from "../../../data/schema/index.ts";
import { monthOf } from "../recognise/date-words.ts";
import { findDates, type FoundDate } from "../recognise/date.ts";
import { archiveSpans, type ArchiveSpan } from "./archive-date.ts";
import { yearOf } from "./document-year.ts";
import { inferredDate } from "./inferred-date.ts";
import type { PaperKind } from "./mention-clues.ts";
import { passagesOf, shelfmark } from "./passages.ts";
import type { Block, SourceDocument } from "../read/source.ts";

/** A document's date with the rule that found it. */
export interface DatedBy {
  readonly when: When;
  readonly rule: string;
  readonly confidence: number;
}

/**
 * The date of a document, by the first rule that finds one. Never fails: what has no date is `XXXX`, and says so.
 *
 * @param meets whether the title says that people met.
 * @param office the time in which writer and reader held their offices, where that is known.
 */
export function documentDate(source: SourceDocument, meets: boolean, office?: ArchiveSpan): DatedBy {
  for (const rule of [statedDate, datelineDate, titleDate]) {
    const found = rule(source);
    if (found !== undefined) return found;
  }
  const inferred = timeGroupDate(source) ?? noteDate(source) ?? inferredDate(source, kindOf(source, meets), office);
  if (inferred !== undefined) return inferred;
  return {
    when: { edtf: "XXXX", basis: "inferred", note: "The document gives no date that could be read." },
    rule: "none",
    confidence: 0,
  };
}

/** What kind of paper it is, as far as that tells how soon after things it is written. */
function kindOf(source: SourceDocument, meets: boolean): PaperKind {
  const title = source.stated.title ?? "";
  if (/\bmemorandum for (?:the )?(?:record|files?)\b/i.test(title)) return "for-the-record";
  if (meets) return "record";
  return /\b(?:telegram|message|cable|airgram|backchannel)\b/i.test(title) ? "wire" : "paper";
}

function statedDate(source: SourceDocument): DatedBy | undefined {
  const stated = source.stated.date;
  if (stated === undefined) return undefined;
  const line = source.blocks.find((block) => block.kind === "dateline" && block.part === undefined);
  const text = line === undefined ? undefined : dayIn(source, line)?.text;
  return {
    when: { edtf: stated, ...(text === undefined ? {} : { text }), basis: "stated" },
    rule: "stated-date",
    confidence: 0.99,
  };
}

function datelineDate(source: SourceDocument): DatedBy | undefined {
  for (const line of source.blocks) {
    if (line.kind !== "dateline" || line.part !== undefined) continue;
    const date = dayIn(source, line) ?? datesIn(source, line)[0];
    if (date !== undefined) return dated(date, "dateline", date.confidence < 0.9 ? 0.85 : 0.98);
  }
  return undefined;
}

function titleDate(source: SourceDocument): DatedBy | undefined {
  const title = source.blocks.find((block) => block.kind === "title");
  const date = title === undefined ? undefined : dayIn(source, title);
  return date === undefined ? undefined : dated(date, "title-date", 0.95);
}

const TIME_GROUP = /\b(\d\d)\d{4}Z?\s+([A-Z][A-Za-z]{2})[A-Za-z]*\.?\s+(?:19)?(\d\d)\b/;

/** The date-time group of a military or State message, `211610Z JUN 68`, among its first lines. */
function timeGroupDate(source: SourceDocument): DatedBy | undefined {
  for (const block of source.blocks.slice(0, 4)) {
    if (block.kind === "note" || block.kind === "source-note") continue;
    // Further on, and after "your" or "reference", a time group is another message's.
    const head = source.plain.slice(block.start, Math.min(block.end, block.start + 60));
    const match = /\b(?:ref|reference|your|reply|re)\b/i.test(head) ? null : TIME_GROUP.exec(head);
    const month = monthOf(match?.[2] ?? "");
    const day = Number(match?.[1]);
    if (match === null || month === 0 || day < 1 || day > 31) continue;
    const edtf = `19${match[3]}-${String(month).padStart(2, "0")}-${match[1]}`;
    return { when: { edtf, text: match[0], basis: "stated" }, rule: "date-time-group", confidence: 0.95 };
  }
  return undefined;
}

/** An editorial note has no date line: it is of the first day that it speaks of. */
function noteDate(source: SourceDocument): DatedBy | undefined {
  if (!/^editorial note/i.test(source.stated.title ?? "")) return undefined;
  const paragraphs = source.blocks.filter((block) => block.kind === "paragraph");
  const shelf = passagesOf(source).find((passage) => passage.where === "source-note")?.text ?? "";
  const year = yearOf(source, archiveSpans(shelfmark(shelf)));
  const days = [
    ...paragraphs.map((block) => dayIn(source, block)),
    // Where no day has its year, the year that the note points to fills it in.
    ...(year === undefined ? [] : paragraphs.map((block) => dayIn(source, block, year))),
  ];
  for (const date of days) {
    if (date === undefined) continue;
    const found = dated(date, "first-day-of-editorial-note", 0.7);
    const note = `An editorial note has no date of its own; ${date.text} is the first day that it speaks of.`;
    return { ...found, when: { ...found.when, basis: "inferred", note } };
  }
  return undefined;
}

function dayIn(source: SourceDocument, block: Block, year?: string): FoundDate | undefined {
  return datesIn(source, block, year).find((date) => /^\d{4}-\d\d-\d\d/.test(date.edtf));
}

/** The dates of a line. The notes are at hand, since a year that they contradict is a misprint. */
function datesIn(source: SourceDocument, block: Block, year?: string): readonly FoundDate[] {
  const notes = source.notes.map((note) => ({ label: note.label, text: source.plain.slice(note.start, note.end) }));
  return findDates(source.plain.slice(block.start, block.end), {
    notes,
    ...(year === undefined ? {} : { documentDate: year }),
  });
}

function dated(date: FoundDate, rule: string, confidence: number): DatedBy {
  return {
    when: {
      edtf: date.edtf,
      text: date.text,
      basis: date.basis,
      ...(date.note === undefined ? {} : { note: date.note }),
    },
    rule,
    confidence,
  };
}
