import { resolve } from "node:path";
import { expect, test } from "vitest";
import { datasetArgument } from "../../../electron/main/arguments.ts";

const OWN = resolve("/opt/parley");

test.each([
  ["from the project's folder", ["electron", OWN, "talks.json"]],
  ["with switches before and behind", ["electron", "--no-sandbox", OWN, "--inspect=0", "talks.json", "--trace"]],
  ["packaged, where there is no folder", ["parley", "talks.json"]],
])("%s", (_name, argv) => {
  expect(datasetArgument(argv, OWN)).toBe(resolve("talks.json"));
});

test("none is named", () => {
  expect(datasetArgument(["electron", OWN], OWN)).toBeUndefined();
  expect(datasetArgument(["electron", "--no-sandbox", OWN, "--inspect=0"], OWN)).toBeUndefined();
  expect(datasetArgument(["parley"], OWN)).toBeUndefined();
});
