import { expect, test } from "vitest";
import { summaryLines } from "../../setup/summary.ts";

test("the sums stand alone on the last line; what was skipped stands before it with its reason", () => {
  const parts = new Map([
    ["unit", { passed: 12, failed: 0, failures: [], skipped: [] }],
    ["desktop", { passed: 0, failed: 0, failures: [], skipped: [{ name: "opens", reason: "there is no Electron" }] }],
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

test("what failed is told again at the end, where a long output is read; nothing is said of skipping where nothing was", () => {
  const failures = [{ name: "a file › its test", message: "expected 1\nto be 2" }];
  expect(summaryLines(new Map([["unit", { passed: 3, failed: 1, failures, skipped: [] }]]))).toEqual([
    "Failed: a file › its test",
    "    expected 1",
    "    to be 2",
    "",
    "unit: 3 passed, 1 failed",
    "",
    "3 passed, 1 failed",
  ]);
});
