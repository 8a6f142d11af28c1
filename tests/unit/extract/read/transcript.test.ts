import fc from "fast-check";
import { expect, it } from "vitest";
import { codePointCounter, Transcript } from "../../../../scripts/extract/read/transcript.ts";

it("leads every verbatim character back to itself, whatever was left out", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 80 }),
      fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }),
      (source, kept) => {
        const transcript = new Transcript();
        const origin: number[] = [];
        for (let i = 0; i < source.length; i += 1) {
          if (kept[i] !== true) continue;
          transcript.verbatim(source[i] ?? "", i);
          origin.push(i);
        }
        expect(transcript.toString()).toBe(origin.map((i) => source[i]).join(""));
        origin.forEach((at, i) => expect(transcript.sourceRange(i, i + 1)).toEqual({ start: at, end: at + 1 }));
      },
    ),
  );
});

it("lets a piece stand for a stretch of the source", () => {
  const transcript = new Transcript();
  transcript.verbatim("a", 0);
  transcript.instead("&", 1, 6);
  transcript.verbatim("b", 6);
  expect(transcript.toString()).toBe("a&b");
  expect(transcript.sourceRange(1, 2)).toEqual({ start: 1, end: 6 });
  expect(transcript.sourceRange(0, 3)).toEqual({ start: 0, end: 7 });
});

it("counts code points as the dataset does", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 4 }), { maxLength: 20 }), (parts) => {
      const text = parts.join("");
      const counter = codePointCounter(text);
      expect(counter.total).toBe([...text].length);
      let index = 0;
      [...text].forEach((character, i) => {
        expect(counter.before(index)).toBe(i);
        index += character.length;
      });
    }),
  );
});
