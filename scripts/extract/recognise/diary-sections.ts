import type { SourceDocument } from "../read/source.ts";
import { FULL_MONTH, WEEKDAY } from "./date-words.ts";
import { findCalendarDates } from "./calendar-date.ts";

/** A day of a diary: the stretch of text that is about it. Positions are UTF-16 indices. */
export interface DiarySection {
  readonly start: number;
  readonly end: number;
  /** The day, `1970-10-12`. */
  readonly edtf: string;
}

const HEAD = new RegExp(
  `^(?:${WEEKDAY},? )?(?:${FULL_MONTH} \\d{1,2}|\\d{1,2} ${FULL_MONTH}),? (?:19\\d\\d)(?:\\d{1,2})?(?:[.:—–]|\\s*$|\\n)`,
);

/** The days of a diary whose paragraphs or headings begin with them; none for other papers. */
export function diarySections(source: SourceDocument): readonly DiarySection[] {
  if (!/\b(?:diary|diaries|journal|chronology)\b/i.test(source.stated.title ?? "")) return [];
  const heads = source.blocks.flatMap((block) => {
    if (block.kind === "note" || block.kind === "source-note" || block.kind === "title" || block.kind === "dateline")
      return [];
    const lead = HEAD.exec(source.plain.slice(block.start, Math.min(block.end, block.start + 60)))?.[0];
    const [date] = lead === undefined ? [] : findCalendarDates(lead, {});
    return date === undefined ? [] : [{ start: block.start, edtf: date.edtf }];
  });
  const end = source.notes[0]?.start ?? source.plain.length;
  return heads.map((head, at) => ({ ...head, end: heads[at + 1]?.start ?? Math.max(end, head.start) }));
}
