/** Lines of a label hold at most this many characters, and a label at most two lines. */
const LINE = 22;
const ALONE = 28;
const ELLIPSIS = "…";

const remembered = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 50_000;

/**
 * Breaks a title into one or two lines of at most 22 characters, as even as its words allow; what is longer ends in an ellipsis.
 * Chinese, Japanese and Korean break between any two characters, which count double.
 */
export function wrapTitle(title: string): readonly string[] {
  const known = remembered.get(title);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const lines = wrap(title.replace(/\s+/g, " ").trim());
  remembered.set(title, lines);
  return lines;
}

const shortened = new Map<string, string>();

/** The title on one line, cut to so many characters: where there is only one line, it may be longer than a label's. */
export function shortTitle(title: string, characters = ALONE): string {
  const key = `${characters} ${title}`;
  const known = shortened.get(key);
  if (known !== undefined) return known;
  if (shortened.size >= MOST_REMEMBERED) shortened.clear();
  const short = cut(title.replace(/\s+/g, " ").trim(), characters);
  shortened.set(key, short);
  return short;
}

function wrap(title: string): readonly string[] {
  if (widthOf(title) <= LINE) return [title];
  const pieces = piecesOf(title);
  let best: readonly [string, string] | undefined;
  let bestWidth = Infinity;
  for (let i = 1; i < pieces.length; i += 1) {
    const first = pieces.slice(0, i).join("").trimEnd();
    const second = pieces.slice(i).join("").trimStart();
    const width = Math.max(widthOf(first), widthOf(second));
    if (widthOf(first) > LINE) break;
    if (width < bestWidth) {
      best = [first, second];
      bestWidth = width;
    }
  }
  if (best !== undefined && bestWidth <= LINE) return best;
  return longTitle(pieces);
}

/** The first line as full as it gets, the second cut. */
function longTitle(pieces: readonly string[]): readonly string[] {
  let first = "";
  let i = 0;
  while (i < pieces.length && widthOf((first + (pieces[i] ?? "")).trimEnd()) <= LINE) {
    first += pieces[i] ?? "";
    i += 1;
  }
  const rest = pieces.slice(i).join("").trim();
  return first === "" ? [cut(rest, LINE)] : [first.trimEnd(), cut(rest, LINE)];
}

/** Words with the blank after them; every wide character is a piece of its own. */
function piecesOf(title: string): readonly string[] {
  return (
    title.match(
      /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF]|[^\s\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF]+(?:\s|$)?|\s/gu,
    ) ?? [title]
  );
}

/** Cuts at a word where one ends not far before. */
function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  let room = width - 1;
  for (const character of text) {
    room -= widthOf(character);
    if (room < 0) break;
    kept += character;
  }
  const blank = kept.lastIndexOf(" ");
  const atWord = blank > width / 2 ? kept.slice(0, blank) : kept;
  return atWord.replace(/[\s,;:–-]+$/u, "") + ELLIPSIS;
}

const WIDE = /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/u;

function widthOf(text: string): number {
  if (!WIDE.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}
