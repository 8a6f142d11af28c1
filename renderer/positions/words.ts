import type { Font } from "../pen/pen.ts";

type Measure = (text: string, font: Font) => number;

/** The text on as many lines as it takes, at most `most`; the last one is cut where it does not fit. Widths in pixels. */
export function broken(text: string, font: Font, width: number, most: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.trim().split(/\s+/);
  for (const [i, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || measure(longer, font) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) return [...lines, cut([line, ...words.slice(i)].join(" "), font, width, measure)];
    lines.push(line);
    line = word;
  }
  return [...lines, cut(line, font, width, measure)];
}

/** The text, or as much of it as fits with an ellipsis. */
export function cut(text: string, font: Font, width: number, measure: Measure): string {
  if (measure(text, font) <= width) return text;
  let kept = text;
  while (kept.length > 1 && measure(`${kept.trimEnd()}…`, font) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
