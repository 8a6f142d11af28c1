import { expect, test } from "vitest";
import { summaryLines } from "../../setup/summary.ts";

test("the sums stand alone on the last line; what was skipped stands before it with its reason", () => {
  const parts = new Map([
    ["unit", { passed: 12, failed: 0, skipped: [] }],
    ["desktop", { passed: 0, failed: 0, skipped: [{ name: "opens", reason: "there is no Electron" }] }],
  ]);
  expect(summaryLines(parts)).toEqual([
    "unit: 12 passed, 0 failed",
    "desktop: 0 passed, 0 failed, 1 skipped",
    "Skipped, because there is no Electron:",
    "  opens",
    "",
    "12 passed, 0 failed, 1 skipped",
  ]);
});

test("nothing is said of skipping where nothing was skipped", () => {
  expect(summaryLines(new Map([["unit", { passed: 3, failed: 1, skipped: [] }]])).at(-1)).toBe("3 passed, 1 failed");
});
