import type { Draft } from "./draft.ts";
import type { NoteMark } from "./note-marks.ts";

/** Something inside a line that is no part of its words. */
type Skip =
  | { readonly kind: "mark"; readonly start: number; readonly end: number; readonly label: string }
  | { readonly kind: "page"; readonly start: number; readonly end: number; readonly label: string };

const PAGE = /\[Page ([0-9IVXLCivxlc]+(?:[-–][0-9]+)?)\][ \t]?/g;

/** Writes stretches of a site text into a draft, leaving out page markers and the numbers of notes but noting both. */
export class InlineWriter {
  private readonly skips: readonly Skip[];
  /** Where each note's number stood, in the plain text. */
  readonly marks = new Map<string, number>();

  constructor(
    private readonly text: string,
    marks: readonly NoteMark[],
  ) {
    const pages = [...text.matchAll(PAGE)].map((match): Skip => {
      return { kind: "page", start: match.index, end: match.index + match[0].length, label: match[1] ?? "" };
    });
    this.skips = [...pages, ...marks.map((mark): Skip => ({ kind: "mark", ...mark }))].sort(
      (a, b) => a.start - b.start,
    );
  }

  /** Writes source[start, end). */
  write(draft: Draft, start: number, end: number): void {
    let at = start;
    for (let i = this.firstFrom(start); i < this.skips.length; i += 1) {
      const skip = this.skips[i];
      if (skip === undefined || skip.start >= end) break;
      this.copy(draft, at, Math.max(at, skip.start));
      if (skip.kind === "page") draft.page(skip.label);
      else if (!this.marks.has(skip.label)) this.marks.set(skip.label, draft.transcript.length);
      at = Math.max(at, Math.min(skip.end, end));
    }
    this.copy(draft, at, end);
  }

  /** Copies words; white space that would stand doubled or at the start of a line is left out. */
  private copy(draft: Draft, start: number, end: number): void {
    if (end <= start) return;
    let from = start;
    const last = draft.transcript.lastCharacter;
    if (last === " " || last === "\n" || last === "") while (from < end && /\s/.test(this.text[from] ?? "")) from += 1;
    draft.transcript.verbatim(this.text.slice(from, end).replaceAll("\n", " "), from);
  }

  private firstFrom(start: number): number {
    let low = 0;
    let high = this.skips.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.skips[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
