/** A document's text cut at a passage. */
export interface Passage {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/**
 * Cuts a text at a range of evidence.
 *
 * @param text with line endings made LF, which is what offsets count in
 * @param start Unicode code points from the start of the text
 */
export function cutAt(text: string, start: number, end: number): Passage {
  const from = indexOfCodePoint(text, start);
  const to = indexOfCodePoint(text, end);
  return { before: text.slice(0, from), words: text.slice(from, to), after: text.slice(to) };
}

/** Line endings as offsets count them. Nothing else is changed. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** The UTF-16 index at which the given code point begins. */
function indexOfCodePoint(text: string, point: number): number {
  let index = 0;
  for (let i = 0; i < point && index < text.length; i += 1) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return index;
}

/** A piece of a text: words, or the marker at which a page begins. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "page"; readonly label: string };

/** Tells page markers (`[Page 653]`) from the words between them. */
export function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(/\[Page ([^\]]+)\]/g)) {
    if (match.index > at) found.push({ kind: "text", text: text.slice(at, match.index) });
    found.push({ kind: "page", label: match[1] ?? "" });
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push({ kind: "text", text: text.slice(at) });
  return found;
}
