/**
 * Builds a document's plain text piece by piece, and remembers where in the source every piece came from.
 *
 * A piece is either verbatim (each character stands for one of the source) or stands as a whole for a stretch of it
 * (an entity, a run of white space). Positions are UTF-16 indices on both sides; `codePointsBefore` turns those of the
 * source into the dataset's own count.
 */
export class Transcript {
  private readonly parts: string[] = [];
  private readonly plainStarts: number[] = [];
  private readonly sourceStarts: number[] = [];
  /** For pieces that stand for a stretch: where that ends in the source; -1 for verbatim pieces. */
  private readonly sourceEnds: number[] = [];
  private size = 0;
  private last = "";

  /** How long the plain text is by now. */
  get length(): number {
    return this.size;
  }

  /** The last character, or the empty string at the beginning. */
  get lastCharacter(): string {
    return this.last;
  }

  /** Adds text that stands in the source exactly so, from `sourceStart`. */
  verbatim(text: string, sourceStart: number): void {
    this.add(text, sourceStart, -1);
  }

  /** Adds text that stands, as a whole, for source[sourceStart, sourceEnd). */
  instead(text: string, sourceStart: number, sourceEnd: number): void {
    this.add(text, sourceStart, Math.max(sourceEnd, sourceStart));
  }

  toString(): string {
    return this.parts.join("");
  }

  /** The stretch of the source that plain[start, end) stands for. An empty range gives an empty range. */
  sourceRange(start: number, end: number): { readonly start: number; readonly end: number } {
    const from = this.sourceAt(start, "start");
    return { start: from, end: end <= start ? from : Math.max(from, this.sourceAt(end - 1, "end")) };
  }

  private add(text: string, sourceStart: number, sourceEnd: number): void {
    if (text === "") return;
    const previous = this.plainStarts.length - 1;
    const continues =
      sourceEnd === -1 &&
      previous >= 0 &&
      this.sourceEnds[previous] === -1 &&
      (this.sourceStarts[previous] ?? 0) + (this.size - (this.plainStarts[previous] ?? 0)) === sourceStart;
    if (!continues) {
      this.plainStarts.push(this.size);
      this.sourceStarts.push(sourceStart);
      this.sourceEnds.push(sourceEnd);
    }
    this.parts.push(text);
    this.size += text.length;
    this.last = text.at(-1) ?? this.last;
  }

  private sourceAt(index: number, side: "start" | "end"): number {
    if (this.plainStarts.length === 0) return 0;
    const piece = lastAtOrBefore(this.plainStarts, Math.max(0, Math.min(index, this.size - 1)));
    const start = this.sourceStarts[piece] ?? 0;
    const end = this.sourceEnds[piece] ?? -1;
    if (end !== -1) return side === "start" ? start : end;
    const offset = start + (Math.min(index, this.size) - (this.plainStarts[piece] ?? 0));
    return side === "start" ? offset : offset + 1;
  }
}

/** Index of the last value that is at most `value`, in a rising list; 0 where there is none. */
function lastAtOrBefore(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** Counts code points in a text: how many stand before a UTF-16 index, and how many there are. */
export function codePointCounter(text: string): { before(index: number): number; readonly total: number } {
  // Almost every memo has no character outside the basic plane, so only those few are listed.
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\uD800-\uDBFF](?=[\uDC00-\uDFFF])/g)) pairs.push(match.index);
  const before = (index: number) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // A pair counts as passed when its first half does: an index never points between the halves.
      if ((pairs[middle] ?? 0) + 1 < index) low = middle + 1;
      else high = middle;
    }
    return index - low;
  };
  return { before, total: text.length - pairs.length };
}
