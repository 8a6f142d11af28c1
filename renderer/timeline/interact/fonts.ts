import { cssFont } from "../../pen/families.ts";
import type { Font } from "../../pen/pen.ts";
import type { Face } from "./painter-messages.ts";
import { thePainter } from "./painter.ts";

/** What nearly every drawing sets words in, and in which sizes. */
const FACES: readonly (readonly [face: Omit<Font, "size">, ...sizes: number[]])[] = [
  [{ family: "chart", weight: 400 }, 10, 10.5, 11, 11.5],
  [{ family: "chart", weight: 500 }, 11.5],
  [{ family: "chart", weight: 600 }, 10, 11, 11.7, 12],
  [{ family: "chart", weight: 400, italic: true }, 10.5, 11.5],
  [{ family: "chart", weight: 500, italic: true }, 11],
  [{ family: "ui", weight: 600 }, 12.5, 13],
];

/**
 * Starts the painter and gives it the fonts that the page's style sheets declare, before there is anything to draw; resolves when
 * those that every drawing needs are there.
 */
export async function loadDrawingFonts(): Promise<void> {
  const first = FACES.flatMap(([face, ...sizes]) => sizes.map((size) => cssFont({ ...face, size })));
  await thePainter().loadFonts([...document.styleSheets].flatMap(facesOf), first);
}

function facesOf(sheet: CSSStyleSheet): readonly Face[] {
  const base = sheet.href ?? document.baseURI;
  return [...sheet.cssRules].flatMap((rule) => {
    if (rule instanceof CSSImportRule) return rule.styleSheet === null ? [] : facesOf(rule.styleSheet);
    return rule instanceof CSSFontFaceRule ? [faceOf(rule.style, base)] : [];
  });
}

function faceOf(style: CSSStyleDeclaration, base: string): Face {
  const value = (name: string): string => style.getPropertyValue(name);
  return {
    family: value("font-family").replaceAll(/^["']|["']$/g, ""),
    source: value("src").replaceAll(/url\((["']?)([^"')]+)\1\)/g, (_, _quote, address: string) => {
      return `url("${new URL(address, base).href}")`;
    }),
    weight: value("font-weight") || "normal",
    style: value("font-style") || "normal",
    unicodeRange: value("unicode-range") || "U+0-10FFFF",
  };
}
