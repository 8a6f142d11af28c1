import { describe, expect, it } from "vitest";
import { pageWords } from "../../../renderer/compare/pages.ts";
import { passage } from "./talks.ts";

const words = (...pages: (string | undefined)[]) => pageWords(pages.map((page) => passage(page)));

describe("pages as people write them", () => {
  it.each([
    [["657"], "p. 657"],
    [["653", "654"], "pp. 653–4"],
    [["654", "653", "653"], "pp. 653–4"],
    [["653-654"], "pp. 653–4"],
    [["653–4", "655"], "pp. 653–5"],
    [["653", "656"], "pp. 653, 656"],
    [["99", "100"], "pp. 99–100"],
    [["111", "112"], "pp. 111–12"],
    [["109", "110"], "pp. 109–10"],
    [["xii"], "p. xii"],
  ])("%j is %s", (pages, expected) => {
    expect(words(...pages)).toBe(expected);
  });

  it("says nothing where a source has no page markers", () => {
    expect(words(undefined)).toBe("");
    expect(words(undefined, "7")).toBe("p. 7");
    expect(pageWords([])).toBe("");
  });

  it("keeps the pages of two documents apart", () => {
    expect(pageWords([passage("7", "log"), passage("3", "ledger"), passage("8", "log")])).toBe("pp. 7–8; p. 3");
  });
});
