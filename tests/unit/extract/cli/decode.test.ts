import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, normalise, UnreadableText } from "../../../../scripts/extraction/decode.ts";

/** Text as a Western European word processor saves it: the characters of Windows-1252 that memos hold. */
const WINDOWS_1252: Readonly<Record<string, number>> = {
  "‘": 0x91,
  "’": 0x92,
  "“": 0x93,
  "”": 0x94,
  "•": 0x95,
  "–": 0x96,
  "—": 0x97,
  "…": 0x85,
  é: 0xe9,
  ü: 0xfc,
};

function encode1252(text: string): Uint8Array {
  return Uint8Array.from([...text].map((character) => WINDOWS_1252[character] ?? character.codePointAt(0) ?? 63));
}

describe("the text of a file", () => {
  it("is what was written, in UTF-8 with any line endings and with or without a mark", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (raw) => {
        const text = raw.replace(/[\p{Cc}\uFEFF]/gu, " ");
        const wanted = normalise(`${text}\nend`);
        for (const shape of [`${text}\nend`, `\uFEFF${text}\r\nend`, `${text}\rend`])
          expect(decodeText(Buffer.from(shape))).toEqual({ text: wanted, encoding: "UTF-8" });
      }),
    );
  });

  it("is read from Windows-1252 where it reads as prose", () => {
    const text = "Varga said: “We don’t agree — not yet…” • Café Zürich, pp. 3–4.";
    expect(decodeText(encode1252(text))).toEqual({ text, encoding: "Windows-1252" });
  });

  it("is text or a plain refusal, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          expect(decodeText(bytes).text).not.toContain("\r");
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableText);
        }
      }),
      { numRuns: 500 },
    );
  });
});
