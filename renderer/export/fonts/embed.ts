import { families, faceName } from "../../pen/families.ts";
import type { Font, FontFamily } from "../../pen/pen.ts";
import pieces from "./pieces.json";

/*
 * Fonts in a figure. Cutting a font to the letters of one figure takes WebAssembly, which the window's content security
 * policy forbids; so the faces were cut beforehand, by scripts/fonts.ts, into pieces of some 5 kB: basic Latin, the rest of
 * Latin 1, Latin extended, Vietnamese, Cyrillic. A figure embeds the pieces that its letters fall into. No code runs, the
 * window and the command line give the same bytes, and a letter that an editor adds by hand later is there.
 */

interface Piece {
  readonly ranges: string;
  readonly woff2: string;
}

const stored: Readonly<Record<string, Piece>> = pieces;
const NAMES = ["basic", "latin", "extended", "vietnamese", "cyrillic"] as const;
/** The face that lends its letters to one that lacks them, under the borrower's name. */
const LENDER: Readonly<Partial<Record<FontFamily, FontFamily>>> = { chart: "ui" };

/** `@font-face` rules for all that a drawing says in each font, in a fixed order. */
export function fontFaces(used: readonly { readonly font: Font; readonly text: string }[]): string {
  const letters = new Map<string, { readonly font: Font; text: string }>();
  for (const { font, text } of used) {
    const key = faceName(font);
    const known = letters.get(key);
    if (known === undefined) letters.set(key, { font, text });
    else known.text += text;
  }
  return [...letters.keys()]
    .sort()
    .flatMap((key) => {
      const entry = letters.get(key);
      return entry === undefined ? [] : rulesFor(entry.font, entry.text);
    })
    .join("\n");
}

function rulesFor(font: Font, text: string): string[] {
  const lender = LENDER[font.family];
  const missing = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
  const rules: string[] = [];
  for (const family of lender === undefined ? [font.family] : [font.family, lender]) {
    for (const name of NAMES) {
      const piece = stored[`${faceName({ ...font, family })}/${name}`];
      if (piece === undefined) continue;
      const held = [...missing].filter((point) => within(piece.ranges, point));
      if (held.length === 0) continue;
      for (const point of held) missing.delete(point);
      rules.push(rule(font, piece));
    }
  }
  return rules;
}

function rule(font: Font, piece: Piece): string {
  const style = font.italic === true ? "italic" : "normal";
  const family = families[font.family].split(",")[0] ?? "";
  return `@font-face{font-family:${family};font-weight:${font.weight};font-style:${style};unicode-range:${piece.ranges};src:url(data:font/woff2;base64,${piece.woff2}) format("woff2")}`;
}

function within(ranges: string, point: number): boolean {
  return ranges.split(",").some((range) => {
    const [from, to] = range.slice(2).split("-");
    const first = Number.parseInt(from ?? "", 16);
    return point >= first && point <= (to === undefined ? first : Number.parseInt(to, 16));
  });
}
