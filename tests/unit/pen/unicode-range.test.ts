import { expect, it } from "vitest";
import { UnicodeRange } from "../../../renderer/pen/unicode-range.ts";

const characters = (text: string, of: string): string =>
  [...of].filter((letter) => new UnicodeRange(text).has(letter.codePointAt(0) ?? 0)).join("");

it("a range of characters is read as CSS writes it: single ones, spans, any digit, small or capital", () => {
  expect(characters("U+0-FF, U+131, U+2000-206F", "Aÿıđ—ọ")).toBe("Aÿı—");
  expect(characters("U+102-103, U+110-111,u+1ea0-1ef9", "Ađọă")).toBe("đọă");
  expect(characters("U+4??", "AЖӿԀ")).toBe("Жӿ");
  expect(characters("U+0-10FFFF", "A😀")).toBe("A😀");
});
