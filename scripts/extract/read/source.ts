/**
 * A document as a reader hands it to the rules: one plain text, cut into blocks, that still knows where every character
 * stood in the file.
 *
 * All rules work on `plain`. Positions in `plain` are UTF-16 indices, as JavaScript strings have them; `locate` turns a
 * range of them into the dataset's own count, Unicode code points into the document's exact text.
 */
export interface SourceDocument {
  /** Stable, readable id: `frus1969-76v07-d207` where the document says so, else made of its title and hash. */
  readonly id: string;
  readonly format: SourceFormat;
  /** SHA-256 of the exact text that positions count in (UTF-8, line endings LF), and its length in code points. */
  readonly sha256: string;
  readonly length: number;
  /** Markup, page markers and line noise gone; paragraphs separated by a line feed. */
  readonly plain: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly pages: readonly PageBreak[];
  /** What the file's own markup states (TEI attributes, catalogue fields): better than anything read from prose. */
  readonly stated: StatedFields;
  locate(start: number, end: number): { readonly start: number; readonly end: number };
}

export type SourceFormat = "frus-text" | "wilson-text" | "frus-tei";

export type BlockKind =
  | "title"
  | "heading"
  | "dateline"
  | "subject"
  | "participant"
  | "list-item"
  | "speech"
  | "paragraph"
  | "signature"
  | "source-note"
  | "note";

/** A run of `plain`, in order, never overlapping. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** For speeches: the name before the words, as printed. The range covers the words only. */
  readonly speaker?: string;
  /** The number or letter that the paragraph or item is printed with: `1`, `a`, `iii`. */
  readonly label?: string;
  /** How deep in lists it stands, from 0. */
  readonly depth?: number;
  /** For attachments, tabs and enclosures: which one this block belongs to ("Enclosure", "Tab A"). */
  readonly part?: string;
}

/** A note at the foot or the end. `at` is where its number stood in the text, where that can be told. */
export interface Note {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly at?: number;
}

export interface PageBreak {
  readonly label: string;
  /** Index into `plain` from which the new page runs. */
  readonly at: number;
}

export interface StatedFields {
  readonly title?: string;
  /** The title bears the mark of a note. */
  readonly notedTitle?: boolean;
  readonly number?: string;
  /** The volume's id in the series: `frus1964-68v02`. */
  readonly volume?: string;
  /** The volume's number as printed: `II`. */
  readonly volumeNumber?: string;
  /** The document's id within its volume, as markup gives it: `d17`. */
  readonly anchor?: string;
  readonly collection?: string;
  readonly url?: string;
  readonly date?: string;
  readonly place?: string;
  readonly type?: string;
}
