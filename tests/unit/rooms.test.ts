import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/run/root.ts";
import { breaches } from "../setup/rooms/rules.ts";
import { readSource } from "../setup/rooms/source.ts";

const ROOM_FOLDERS = ["data", "electron", "renderer", "scripts", "tests"];
const NOT_OURS = /(^|\/)(node_modules|results|peers|desktop\/runtime)(\/|$)/;

function sourceFiles(): readonly string[] {
  return ROOM_FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !NOT_OURS.test(file)),
  ).sort();
}

test("every file keeps to the rules of its room", () => {
  const files = sourceFiles();
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) => breaches(readSource(file, readFileSync(join(ROOT, file), "utf8"))));
  expect(found.join("\n")).toBe("");
});

describe("what breaks a rule is told with its path and the reason", () => {
  const told = (path: string, text: string) => breaches(readSource(path, text));

  test.each([
    ["data/schema/a.ts", `import { z } from "zod"; import "./b.ts";`],
    ["scripts/extract/derive/a.ts", `import { Event } from "../../../data/schema/index.ts";`],
    ["scripts/figure.ts", `import { readFile } from "node:fs/promises"; import { svg } from "../renderer/pen/svg.ts";`],
    ["renderer/timeline/marks/a.ts", `import { line } from "d3"; const at = new Date(0); // Date.now()`],
    ["renderer/timeline/interact/a.ts", `const now = performance.now(); import { x } from "../scale/time.ts";`],
    ["electron/main/a.ts", `import type { Platform } from "../../renderer/platform/contract.ts"; import "node:fs";`],
    ["electron/main/ipc/entry.ts", `import { ipcMain } from "electron"; ipcMain.handle("x", f);`],
    ["tests/unit/a.test.ts", `import { x } from "../../electron/main/a.ts"; window.parley;`],
  ])("nothing is wrong in %s", (path, text) => {
    expect(told(path, text)).toEqual([]);
  });

  test.each([
    [
      "data/schema/a.ts",
      `import { x } from "../../renderer/model/x.ts";`,
      "renderer/model/x.ts: format may not know drawing",
    ],
    ["data/schema/a.ts", `import { x } from "d3";`, "d3: format may not use the package d3"],
    [
      "scripts/extract/a.ts",
      `import { readFile } from "node:fs/promises";`,
      "node:fs/promises: extract runs without Node",
    ],
    [
      "scripts/figure.ts",
      `import { App } from "../renderer/ui/App.tsx";`,
      "renderer/ui/App.tsx: scripts may not know application",
    ],
    ["renderer/model/a.ts", `import { useState } from "react";`, "react: drawing may not use the package react"],
    ["renderer/model/a.ts", `const x = await import("node:os");`, "node:os: drawing runs without Node"],
    ["renderer/model/a.ts", `export { x } from "../ui/x.ts";`, "renderer/ui/x.ts: drawing may not know application"],
    ["renderer/timeline/layout/a.ts", `const t = Date.now();`, "uses Date.now, but drawing is pure"],
    ["renderer/timeline/layout/a.ts", `const t = new Date();`, "uses new Date(), but drawing is pure"],
    ["renderer/pen/a.ts", `const t = Math["random"]();`, "uses Math.random, but drawing is pure"],
    ["renderer/ui/a.tsx", `import { app } from "electron";`, "electron: application may not use the package electron"],
    [
      "renderer/ui/a.tsx",
      `import "../../electron/main/x.ts";`,
      "electron/main/x.ts: application may not know main process",
    ],
    [
      "renderer/ui/a.tsx",
      `const b = window.parley;`,
      "uses window.parley, which only renderer/platform/desktop.ts may",
    ],
    [
      "electron/main/a.ts",
      `import { x } from "../../renderer/platform/contract.ts";`,
      "may know only the types of contract",
    ],
    [
      "electron/main/a.ts",
      `import { ipcMain } from "electron";`,
      "uses ipcMain, which only electron/main/ipc/entry.ts may",
    ],
    ["electron/main/a.ts", `import * as e from "electron"; e.ipcMain.on("x", f);`, "uses ipcMain"],
    ["electron/preload/preload.ts", `import { x } from "../main/x.ts";`, "may know only the types of main process"],
    ["electron/main/a.ts", `import { x } from "../../scripts/run/root.ts";`, "main process may not know scripts"],
    ["scripts/a.ts", `import { x } from "../tests/setup/x.ts";`, "scripts may not know tests"],
    ["drawer/a.ts", ``, "lies in no room"],
  ])("%s: %s", (path, text, reason) => {
    const found = told(path, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(path);
    expect(found[0]).toContain(reason);
  });
});
