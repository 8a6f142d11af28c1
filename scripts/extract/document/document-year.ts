import type { SourceDocument } from "../read/source.ts";
import { FULL_MONTH } from "../recognise/date-words.ts";
import type { ArchiveSpan } from "./archive-date.ts";

/** Whose papers are kept where: the years in which what is there was written. */
const ADMINISTRATIONS: readonly (readonly [RegExp, number, number])[] = [
  [/\bKennedy (?:Library|Presidential)/, 1961, 1963],
  [/\bJohnson Library|\bPapers of Lyndon/, 1963, 1969],
  [/\bNixon (?:Presidential|Library|Intelligence)|\bHAK\b|Kissinger (?:Office Files|Papers|Telephone)/, 1969, 1974],
  [/\bFord Library|\bFord Presidential/, 1974, 1977],
  [/\bCarter (?:Library|Presidential)/, 1977, 1981],
];

/** Within which years a document has to lie, by the folders, the series and the library that its notes name. */
function yearBounds(notes: string, spans: readonly ArchiveSpan[]): readonly [number, number] {
  let [from, to] = [1900, 2000];
  const narrow = (low: number, high: number): void => {
    if (low > to || high < from) return;
    [from, to] = [Math.max(from, low), Math.min(to, high)];
  };
  const [span] = spans;
  if (span !== undefined) narrow(Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4)));
  for (const [library, low, high] of ADMINISTRATIONS) if (library.test(notes)) narrow(low, high);
  return [from, to];
}

/**
 * The year that folders, notes and text point to. A text speaks of years gone by, so the latest year that it names as
 * past comes first; years of books and of the series itself count for nothing.
 */
export function yearOf(source: SourceDocument, spans: readonly ArchiveSpan[]): string | undefined {
  const [span] = spans;
  if (span !== undefined && span.from.slice(0, 4) === span.to.slice(0, 4)) return span.from.slice(0, 4);
  const texts = { notes: "", body: "" };
  for (const block of source.blocks) {
    const text = source.plain.slice(block.start, block.end);
    if (block.kind === "note" || block.kind === "source-note") texts.notes += `${text}\n`;
    else texts.body += `${text}\n`;
  }
  const [from, to] = yearBounds(texts.notes, spans);
  const inBounds = (year: string) => Number(year) >= from && Number(year) <= to;
  const body = fullYears(texts.body).filter(inBounds).sort();
  const notes = yearsIn(
    texts.notes.replace(
      /\b19\d\d\s*[-–]\s*(?:19)?\d\d\b|\([^()]*?(?:Press|Printing|York|Company|Boston|Washington:)[^()]*\)/g,
      " ",
    ),
  ).filter(inBounds);
  const counts = new Map<string, number>();
  for (const year of notes) counts.set(year, (counts.get(year) ?? 0) + 1);
  const common = [...counts.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]?.[0];
  const latest = body.at(-1);
  // A year of the text that is older than every year of the notes is history.
  if (latest !== undefined && (common === undefined || latest >= common)) return latest;
  return common ?? latest ?? (from === to ? String(from) : undefined);
}

/**
 * The years between which a document without any day lies: from the latest that it names to the end of the papers among
 * which it is kept. Undefined where nothing bounds it to less than ten years.
 */
export function yearsOf(source: SourceDocument, spans: readonly ArchiveSpan[]): string | undefined {
  const year = yearOf(source, spans);
  const notes = source.blocks
    .filter((block) => block.kind === "note" || block.kind === "source-note")
    .map((block) => source.plain.slice(block.start, block.end))
    .join("\n");
  const [from, to] = yearBounds(notes, spans);
  if (to - from >= 10) return undefined;
  const low = year === undefined ? from : Math.max(from, Number(year) - 1);
  return low === to ? String(to) : `${low}/${to}`;
}

/** The first and the last year that are possible: by folder, series and library, else by the years that are printed. */
export function yearBoundsOf(source: SourceDocument, spans: readonly ArchiveSpan[]): readonly [number, number] {
  const notes = source.blocks
    .filter((block) => block.kind === "note" || block.kind === "source-note")
    .map((block) => source.plain.slice(block.start, block.end))
    .join("\n");
  const [from, to] = yearBounds(notes, spans);
  if (to - from < 12) return [from, to];
  const years = [...fullYears(source.plain), ...yearsIn(notes)].map(Number).toSorted((a, b) => a - b);
  const [first] = years;
  const last = years.at(-1);
  return first === undefined || last === undefined ? EARLIEST_AND_LATEST : [Math.max(first - 1, last - 10), last + 1];
}

/** Without a year anywhere, any of these may be meant. */
const EARLIEST_AND_LATEST = [1945, 1981] as const;

const FULL_YEAR = new RegExp(`\\b${FULL_MONTH}\\.?(?: \\d{1,2}(?:st|nd|rd|th)?,?)? (19[4-9]\\d)\\b`, "g");

/** Years of full dates: a year alone may be history. */
function fullYears(text: string): string[] {
  return [...text.matchAll(FULL_YEAR)].map((match) => match[1] ?? "");
}

/** Years of full dates and of months, and years alone that nothing says are of a treaty or still to come. */
function yearsIn(text: string): string[] {
  return [
    ...text.matchAll(/\b(19[4-9]\d)\b(?!\s*(?:Geneva|Accords?|Agreements?|election|Conference|Treaty|Declaration))/g),
  ].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (
      /\b(?:since|until|by|of|in) $/.test(before) &&
      /\b(?:Accords?|Agreements?|Declaration|Conference) (?:of|in) $/.test(before)
    )
      return [];
    return match[1] === undefined ? [] : [match[1]];
  });
}
