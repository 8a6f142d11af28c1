import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pictureKey } from "../../../renderer/pen/picture-key.ts";

const part = fc.oneof(fc.string({ maxLength: 6 }), fc.integer(), fc.boolean(), fc.constant(undefined));
const parts = fc.array(part, { maxLength: 6 });

describe("the key of a picture", () => {
  it("is the same for the same parts and another one for others", () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const same = a.length === b.length && a.every((value, i) => value === b[i]);
        expect(pictureKey(...a) === pictureKey(...b)).toBe(same);
      }),
      { numRuns: 500 },
    );
  });

  it("tells words from numbers, and does not join words", () => {
    expect(pictureKey("1")).not.toBe(pictureKey(1));
    expect(pictureKey("a b")).not.toBe(pictureKey("a", "b"));
  });

  it("stays what it was after very many others", () => {
    const before = pictureKey("mark", 12, true);
    for (let i = 0; i < 50_000; i += 1) pictureKey("word", i);
    expect(pictureKey("mark", 12, true)).toBe(before);
  });
});
