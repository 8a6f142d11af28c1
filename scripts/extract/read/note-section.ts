import type { Line } from "./lines.ts";

/** A note as it stands in the text: source[start, end) is its words, without number and return arrow. */
export interface RawNote {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

export interface NoteSection {
  /** Index of the first line of the section; the number of lines where there is none. */
  readonly firstLine: number;
  readonly notes: readonly RawNote[];
}

const NUMBERED = /^(?:\[(\d{1,5})\]|(\d{1,5})[.)]|(\d{1,5})(?= [A-Z]))\s*/;
const ARROW = /\s*[↩↵⏎]\uFE0E?$/;
const BULLET = /^[-•*–]\s+/;

/** How the first note of a document begins: with its source, or with a word that only notes begin with. */
const SOURCE = /^(?:Source|Ibid|See|Reference is|Printed|Drafted|Text as|Brackets)\b/;

/**
 * Finds the notes at the end of a site text.
 *
 * They are numbered from 1 and indented; copies lose the indent, or the numbers and gain an arrow each. Going up from
 * the end, the section begins at the note numbered 1 (or the first line with an arrow); a numbered list of the memo
 * itself is told from notes by the indent or by how a first note begins.
 */
export function findNotes(text: string, lines: readonly Line[]): NoteSection {
  return arrowNotes(text, lines) ?? numberedNotes(text, lines) ?? { firstLine: lines.length, notes: [] };
}

function arrowNotes(text: string, lines: readonly Line[]): NoteSection | undefined {
  const last = lastFilled(lines);
  if (last === -1 || !ARROW.test(lines[last]?.text ?? "")) return undefined;
  let first = last;
  for (let i = last; i >= 0; i -= 1) {
    const line = lines[i];
    if (line === undefined || line.text === "") continue;
    if (!ARROW.test(line.text)) break;
    first = i;
  }
  const notes = lines
    .slice(first)
    .filter((line) => line.text !== "")
    .map((line, i) => {
      const lead = (BULLET.exec(line.text) ?? NUMBERED.exec(line.text))?.[0].length ?? 0;
      const words = line.text.slice(lead).replace(ARROW, "");
      const start = line.at + lead + (words.length - words.trimStart().length);
      return { label: String(i + 1), start, end: start + words.trim().length };
    });
  return text === "" ? undefined : { firstLine: first, notes };
}

function numberedNotes(text: string, lines: readonly Line[]): NoteSection | undefined {
  for (let i = lines.length - 1; i >= 1; i -= 1) {
    const line = lines[i];
    if (line === undefined || numberOf(line) !== 1 || !opensNotes(text, line)) continue;
    const notes = notesFrom(lines, i);
    if (notes !== undefined) return { firstLine: i, notes };
  }
  return undefined;
}

function opensNotes(text: string, line: Line): boolean {
  const words = line.text.replace(NUMBERED, "");
  if (SOURCE.test(words)) return true;
  return line.at > line.start && /^[ \t]+$/.test(text.slice(line.start, line.at)) && words !== "";
}

/** The notes from a line on; lines between numbered ones go on with the note before. */
function notesFrom(lines: readonly Line[], first: number): readonly RawNote[] | undefined {
  const notes: RawNote[] = [];
  for (let i = first; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined || line.text === "") continue;
    const lead = NUMBERED.exec(line.text)?.[0].length ?? 0;
    if (numberOf(line) === notes.length + 1) {
      notes.push({ label: String(notes.length + 1), start: line.at + lead, end: line.at + line.text.length });
      continue;
    }
    const previous = notes.pop();
    if (previous === undefined) return undefined;
    notes.push({ ...previous, end: line.at + line.text.length });
  }
  return notes.length > 0 ? notes : undefined;
}

function numberOf(line: Line): number | undefined {
  const match = NUMBERED.exec(line.text);
  return match === null ? undefined : Number(match[1] ?? match[2] ?? match[3]);
}

function lastFilled(lines: readonly Line[]): number {
  for (let i = lines.length - 1; i >= 0; i -= 1) if (lines[i]?.text !== "") return i;
  return -1;
}
