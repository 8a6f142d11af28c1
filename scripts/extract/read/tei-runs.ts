import type { Draft } from "./draft.ts";

/** A stretch of raw text, or a mark that stands between stretches. Positions count in the document's raw XML. */
export interface Run {
  readonly kind: "text" | "cdata" | "space" | "page" | "note";
  readonly start: number;
  readonly end: number;
  /** The page's number or the note's. */
  readonly label?: string;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A word, a stretch of white space or an entity of raw text. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Cuts a run into pieces. Entities have been checked by the parser, so that only those of XML itself occur. */
function* piecesOf(run: Run, source: string): Generator<Piece> {
  if (run.kind === "space") {
    yield { text: " ", start: run.start, end: run.start };
    return;
  }
  if (run.kind !== "text" && run.kind !== "cdata") return;
  const raw = source.slice(run.start, run.end);
  const shape = run.kind === "text" ? /&(#x?[0-9a-fA-F]+|\w+);|\s+|[^\s&]+|&/g : /\s+|\S+/g;
  for (const match of raw.matchAll(shape)) {
    const start = run.start + match.index;
    const entity = run.kind === "text" ? match[1] : undefined;
    const text = entity === undefined ? match[0] : decode(entity);
    yield { text: /^\s+$/.test(text) ? " " : text, start, end: start + match[0].length };
  }
}

function decode(entity: string): string {
  const named = NAMED[entity];
  if (named !== undefined) return named;
  const code = entity.startsWith("#x") ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
  return Number.isFinite(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** The words of some runs, white space made single and trimmed: what `writeRuns` adds to a draft. */
export function wordsOf(runs: readonly Run[], source: string): string {
  const parts: string[] = [];
  let space = false;
  for (const run of runs) {
    for (const piece of piecesOf(run, source)) {
      if (piece.text === " ") {
        space = parts.length > 0;
        continue;
      }
      if (space) parts.push(" ");
      space = false;
      parts.push(piece.text);
    }
  }
  return parts.join("");
}

/** Writes runs into a draft at the start of a line, telling where each note's mark stood. */
export function writeRuns(draft: Draft, source: string, runs: readonly Run[], onNote: (label: string) => void): void {
  const transcript = draft.transcript;
  const begin = transcript.length;
  let space: Piece | undefined;
  for (const run of runs) {
    if (run.kind === "page" && run.label !== undefined) {
      // The page begins with its first word, not with the space before.
      if (space !== undefined) transcript.instead(" ", space.start, space.end);
      space = undefined;
      draft.page(run.label);
    }
    if (run.kind === "note" && run.label !== undefined) onNote(run.label);
    for (const piece of piecesOf(run, source)) {
      if (piece.text === " ") {
        if (transcript.length > begin && transcript.lastCharacter !== " ") space ??= piece;
        continue;
      }
      if (space !== undefined) transcript.instead(" ", space.start, space.end);
      space = undefined;
      if (source.startsWith(piece.text, piece.start) && piece.text.length === piece.end - piece.start)
        transcript.verbatim(piece.text, piece.start);
      else transcript.instead(piece.text, piece.start, piece.end);
    }
  }
}
