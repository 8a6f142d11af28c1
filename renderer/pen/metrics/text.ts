import type { Font, FontFamily } from "../pen.ts";
import { faceName } from "../families.ts";
import faces from "./faces.json";

/*
 * Text is measured by the advance widths of the fonts that ship with Parley, never with what a machine has, so that the
 * same input gives the same boxes anywhere. Kerning and ligatures are off in both pens: a line's width is the sum of its
 * characters.
 */

interface Face {
  readonly ascent: number;
  readonly descent: number;
  readonly runs: readonly (readonly (number | readonly number[])[])[];
}

interface Widths {
  /** Advance per code point in thousandths of the size; -1 where the face has no such character. */
  readonly table: Int16Array;
  readonly ascent: number;
  readonly descent: number;
}

const TABLE = 0x2400;
const stored: Readonly<Record<string, Face>> = faces;
const loaded = new Map<string, Widths>();

/** The face that lends a character which the family lacks. */
const lender: Readonly<Partial<Record<FontFamily, FontFamily>>> = { chart: "ui" };

/** Width of one line in pixels. */
export function textWidth(text: string, font: Font): number {
  const { table } = widthsOf(font);
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const advance = unit < TABLE ? (table[unit] ?? -1) : -1;
    if (advance >= 0) {
      sum += advance;
    } else {
      const point = text.codePointAt(at) ?? unit;
      if (point > 0xffff) at += 1;
      sum += borrowed(point, font);
    }
  }
  return (sum * font.size) / 1000;
}

/** How far letters rise above the baseline and hang below it, in pixels. */
export function textExtent(font: Font): { readonly ascent: number; readonly descent: number } {
  const { ascent, descent } = widthsOf(font);
  return { ascent: (ascent * font.size) / 1000, descent: (descent * font.size) / 1000 };
}

/** The text itself where it fits into a width in pixels, else as much of it as fits before an ellipsis; "" if nothing does. */
export function fitText(text: string, font: Font, width: number): string {
  if (textWidth(text, font) <= width) return text;
  const letters = clusters(text);
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (textWidth(shortened(letters, middle), font) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? "" : shortened(letters, low);
}

/**
 * Breaks text into lines of at most `characters` characters, the lines as even as the words allow; what does not fit into
 * `lines` of them ends in an ellipsis. Breaks fall at spaces, after hyphens and dashes, and between Han, kana and hangul.
 */
export function wrapText(text: string, lines = 2, characters = 22): string[] {
  const parts = breakable(text.trim().replace(/\s+/g, " "), characters);
  if (parts.length === 0) return [];
  for (let count = 1; count <= lines; count += 1) {
    const tried = evenly(parts, count, characters);
    if (tried !== undefined) return tried;
  }
  const kept: string[] = [];
  let at = 0;
  for (let line = 0; line < lines; line += 1) {
    let current = "";
    while (at < parts.length && length(current + parts[at]) <= characters) current += parts[at++] ?? "";
    kept.push(current.trimEnd());
  }
  const last = clusters(kept.at(-1) ?? "").slice(0, characters - 1);
  kept[lines - 1] = `${last.join("").replace(/[\s,.;:–—-]+$/u, "")}…`;
  return kept;
}

/** The break into `count` lines whose longest line is shortest, or nothing where a line would be too long. */
function evenly(parts: readonly string[], count: number, characters: number): string[] | undefined {
  if (count === 1) {
    const line = parts.join("").trimEnd();
    return length(line) <= characters ? [line] : undefined;
  }
  let best: string[] | undefined;
  let least = characters + 1;
  for (let cut = 1; cut < parts.length; cut += 1) {
    const first = parts.slice(0, cut).join("").trimEnd();
    if (length(first) > characters) break;
    const rest = evenly(parts.slice(cut), count - 1, characters);
    if (rest === undefined) continue;
    const longest = Math.max(length(first), ...rest.map(length));
    if (longest < least) {
      least = longest;
      best = [first, ...rest];
    }
  }
  return best;
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Pieces between which a line may break, spaces kept at their ends; a word longer than a line is cut up. */
function breakable(text: string, characters: number): string[] {
  const parts: string[] = [];
  for (const word of text.match(/[^\s–—-]*[–—-]+\s?|[^\s–—-]+\s?|\s/gu) ?? []) {
    if (WIDE.test(word)) {
      parts.push(...clusters(word));
    } else if (length(word) > characters) {
      const letters = clusters(word);
      for (let at = 0; at < letters.length; at += characters)
        parts.push(letters.slice(at, at + characters).join(""));
    } else {
      parts.push(word);
    }
  }
  return parts;
}

function length(text: string): number {
  return clusters(text.trimEnd()).length;
}

/** Letters with the marks that stand on them; surrogate pairs whole. */
function clusters(text: string): string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? [];
}

function shortened(letters: readonly string[], count: number): string {
  return `${letters.slice(0, count).join("").trimEnd()}…`;
}

function borrowed(point: number, font: Font): number {
  const family = lender[font.family];
  if (family !== undefined && point < TABLE) {
    const advance = widthsOf({ ...font, family }).table[point] ?? -1;
    if (advance >= 0) return advance;
  }
  return strange(point);
}

/** Advance of a character that no bundled face has: wide scripts take 1 em, marks nothing, the rest 0.6 em. */
function strange(point: number): number {
  if (/\p{M}/u.test(String.fromCodePoint(point)) || point === 0x200d || (point >= 0xfe00 && point <= 0xfe0f)) return 0;
  const wide =
    (point >= 0x1100 && point <= 0x115f) ||
    (point >= 0x2e80 && point <= 0xa4cf) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe30 && point <= 0xfe6f) ||
    (point >= 0xff00 && point <= 0xffe6) ||
    point >= 0x1f000;
  return wide ? 1000 : 600;
}

function widthsOf(font: Pick<Font, "family" | "weight" | "italic">): Widths {
  const name = faceName(font);
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const face = stored[name] ?? stored[faceName(nearest(font))];
  if (face === undefined) throw new Error(`the font metrics hold no face "${name}"`);
  const table = new Int16Array(TABLE).fill(-1);
  for (const [from, advances] of face.runs) {
    if (typeof from !== "number" || typeof advances !== "object") continue;
    advances.forEach((advance, i) => {
      if (from + i < TABLE) table[from + i] = advance;
    });
  }
  const widths = { table, ascent: face.ascent, descent: face.descent };
  loaded.set(name, widths);
  return widths;
}

/** Source Serif ships no 500, Plex Mono no 600 and no italic: the face that a browser would take instead. */
function nearest(font: Pick<Font, "family" | "weight" | "italic">): Pick<Font, "family" | "weight" | "italic"> {
  if (font.family === "read") return { family: "read", weight: 400, italic: font.italic ?? false };
  if (font.family === "code") return { family: "code", weight: font.weight === 400 ? 400 : 500 };
  return font;
}
