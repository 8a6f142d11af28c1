/** First and last code points, both in it. */
type Span = readonly [first: number, last: number];

/** What CSS calls a `unicode-range`: the characters that a face of a font is for ("U+0-FF, U+131, U+4??"). */
export class UnicodeRange {
  private readonly spans: readonly Span[];

  constructor(text: string) {
    this.spans = text.split(",").map(spanOf);
  }

  has(codePoint: number): boolean {
    return this.spans.some(([first, last]) => first <= codePoint && codePoint <= last);
  }
}

function spanOf(text: string): Span {
  const [first = "", last] = text.trim().replace(/^U\+/i, "").split("-");
  return [parseInt(first.replaceAll("?", "0"), 16), parseInt(last ?? first.replaceAll("?", "F"), 16)];
}
