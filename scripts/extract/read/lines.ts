/** One line of a text: source[start, end) without its line feed; `text` is trimmed, `at` is where that begins. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly at: number;
}

/** How long lines are at most in a text that was wrapped by hand or by a program, in characters. */
const WRAPPED_AT = 90;

/** Cuts a text into lines. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf("\n", start);
    const end = feed === -1 ? text.length : feed;
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    lines.push({ start, end, text: trimmed, at: start + (trimmed === "" ? 0 : raw.indexOf(trimmed)) });
    if (feed === -1) break;
    start = end + 1;
  }
  return lines;
}

/**
 * Joins the lines of a paragraph where a text was wrapped to a width.
 *
 * In the layouts of the site every line is a paragraph, however long. Copies are sometimes wrapped: then hardly any line
 * is longer than a screen is wide, most full lines are about as long as the longest, and paragraphs are told by empty
 * lines. Bullets, labels and notes start a line of their own all the same.
 */
export function paragraphLines(text: string): readonly Line[] {
  const lines = linesOf(text);
  if (!isWrapped(lines)) return lines;
  const joined: Line[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    if (previous === undefined || previous.text === "" || line.text === "" || startsAnew(line, previous)) {
      joined.push(line);
      continue;
    }
    joined[joined.length - 1] = {
      start: previous.start,
      end: line.end,
      at: previous.at,
      text: text.slice(previous.at, line.end).trimEnd(),
    };
  }
  return joined;
}

function isWrapped(lines: readonly Line[]): boolean {
  const lengths = lines.filter((line) => line.text !== "").map((line) => line.text.length);
  if (lengths.length < 12) return false;
  const sorted = [...lengths].sort((a, b) => a - b);
  const longest = sorted.at(-1) ?? 0;
  const upper = sorted[Math.floor(sorted.length * 0.7)] ?? 0;
  return longest <= WRAPPED_AT && upper >= longest * 0.75 && longest >= 50;
}

const ANEW = /^(?:[•▪◦*]|[-–—] |\[Page |\(?(?:\d{1,4}|[a-zA-Z]|[ivx]{1,5})[.)] )/;

/** The first line of a paragraph and a heading are no longer than they need to be. */
function startsAnew(line: Line, previous: Line): boolean {
  return ANEW.test(line.text) || previous.text.length < 45;
}
