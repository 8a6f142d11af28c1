import type { When } from "../../../data/schema/index.ts";
import { type DateContext, findDates, type FoundDate } from "../recognise/date.ts";
import { inferredDate } from "./inferred-date.ts";
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
 */
export function documentDate(source: SourceDocument, meets: boolean): DatedBy {
  for (const rule of [statedDate, datelineDate, titleDate]) {
    const found = rule(source);
    if (found !== undefined) return found;
  }
  const inferred = inferredDate(source, meets);
  if (inferred !== undefined) return inferred;
  return {
    when: { edtf: "XXXX", basis: "inferred", note: "The document gives no date that could be read." },
    rule: "none",
    confidence: 0,
  };
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
  const line = source.blocks.find((block) => block.kind === "dateline" && block.part === undefined);
  if (line === undefined) return undefined;
  const date = dayIn(source, line);
  return date === undefined ? undefined : dated(date, "dateline", 0.98);
}

function titleDate(source: SourceDocument): DatedBy | undefined {
  const title = source.blocks.find((block) => block.kind === "title");
  const date = title === undefined ? undefined : dayIn(source, title);
  return date === undefined ? undefined : dated(date, "title-date", 0.95);
}

function dayIn(source: SourceDocument, block: Block, context: DateContext = {}): FoundDate | undefined {
  return findDates(source.plain.slice(block.start, block.end), context).find((date) =>
    /^\d{4}-\d\d-\d\d/.test(date.edtf),
  );
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
