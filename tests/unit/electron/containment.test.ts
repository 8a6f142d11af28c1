import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { containedFile } from "../../../electron/main/protocol/containment.ts";

let outside: string;
let folder: string;

beforeAll(() => {
  outside = realpathSync(mkdtempSync(join(tmpdir(), "parley-contained-")));
  folder = join(outside, "renderer");
  mkdirSync(join(folder, "assets"), { recursive: true });
  mkdirSync(join(outside, "renderer-beside"));
  for (const file of [
    "secret.txt",
    "renderer-beside/secret.txt",
    "renderer/index.html",
    "renderer/assets/a b.css",
    "renderer/.hidden",
  ]) {
    writeFileSync(join(outside, file), file);
  }
  symlinkSync(join(outside, "secret.txt"), join(folder, "link.txt"));
  symlinkSync(outside, join(folder, "up"));
  symlinkSync(join(folder, "index.html"), join(folder, "inner.html"));
});

afterAll(() => rmSync(outside, { recursive: true }));

test.each([
  ["app://parley/index.html", "index.html"],
  ["app://parley/", "index.html"],
  ["app://parley/index.html?open=1#there", "index.html"],
  ["app://parley/assets/a%20b.css", "assets/a b.css"],
  ["app://parley//assets//a%20b.css", "assets/a b.css"],
  ["app://parley/inner.html", "index.html"],
])("%s is %s", async (address, file) => {
  expect(await containedFile(folder, address)).toBe(join(folder, file));
});

test.each([
  "app://parley/missing.html",
  "app://parley/assets",
  "app://parley/.hidden",
  "app://parley/link.txt",
  "app://parley/up/secret.txt",
  "app://parley/../secret.txt",
  "app://parley/%2e%2e/secret.txt",
  "app://parley/..%2fsecret.txt",
  "app://parley/%2e%2e%2fsecret.txt",
  "app://parley/assets/..%2f..%2fsecret.txt",
  "app://parley/..%2frenderer-beside/secret.txt",
  "app://parley/..%5csecret.txt",
  "app://parley/..\\secret.txt",
  "app://parley/%252e%252e%252fsecret.txt",
  "app://parley/C:/secret.txt",
  "app://parley/index.html%00",
  "app://parley/%E0%A4%A",
  "app://elsewhere/index.html",
  "file:///etc/passwd",
  "https://parley/index.html",
  "no address",
])("%s is nothing", async (address) => {
  expect(await containedFile(folder, address)).toBeUndefined();
});

test("a folder that is missing holds nothing", async () => {
  expect(await containedFile(join(outside, "nowhere"), "app://parley/index.html")).toBeUndefined();
});
