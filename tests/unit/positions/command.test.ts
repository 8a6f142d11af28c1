import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { datasetWith } from "./example.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "parley-positions-"));
const file = path.join(folder, "dyke.json");
writeFileSync(
  file,
  JSON.stringify(
    datasetWith([
      { party: "HIL", when: "1911-05-03", value: [1, 1], issue: "dyke" },
      { party: "MAR", when: "1911-05-03", value: [4, 4], issue: "dyke" },
      { party: "HIL", when: "1911-05-03", value: [2, 2], issue: "tolls" },
    ]),
  ),
);
afterAll(() => rmSync(folder, { recursive: true }));

function figure(...flags: string[]) {
  const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");
  const script = path.join(root, "scripts/figure.ts");
  return spawnSync(process.execPath, [tsx, script, file, "--view", "positions", "--out", "p.svg", ...flags], {
    cwd: folder,
    encoding: "utf8",
  });
}

/** The issues that have a row, from the top. */
function rows(name = "p.svg"): readonly string[] {
  const svg = readFileSync(path.join(folder, name), "utf8");
  return [...svg.matchAll(/<g class="issue" data-issue="([^"]+)"/g)].map(([, issue = ""]) => issue);
}

describe("npm run figure -- --view positions --issues", () => {
  it("draws the issues that are named, in their order, and no others", () => {
    expect(figure("--issues", "tolls,dyke")).toMatchObject({ status: 0, stderr: "" });
    expect(rows()).toEqual(["tolls", "dyke"]);
    expect(figure("--issues", "dyke").status).toBe(0);
    expect(rows()).toEqual(["dyke"]);
  });

  it("goes on over pages in files with numbers where they are asked for", () => {
    const { status, stdout } = figure("--pages", "several", "--size", "297x100");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^p-1\.svg: .*\np-2\.svg: /);
    expect([1, 2].map((page) => rows(`p-${page}.svg`))).toEqual([["dyke"], ["tolls"]]);
    expect(figure("--pages", "several", "--size", "page").stderr).toBe(
      "Drawing positions: --pages several needs a size with a height, for example a4.\n",
    );
  });

  it("refuses an issue that there is not, and names those that there are", () => {
    const { status, stderr } = figure("--issues", "bridge");
    expect(status).toBe(1);
    expect(stderr).toContain('low-dyke has no issue "bridge". It has dyke, tolls.');
  });
});
