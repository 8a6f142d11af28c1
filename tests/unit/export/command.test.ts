import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { ferryDataset } from "./ferry-record.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "parley-command-"));
const dataset = path.join(folder, "ferry.json");
writeFileSync(dataset, JSON.stringify(ferryDataset()));
afterAll(() => rmSync(folder, { recursive: true }));

function figure(...flags: string[]) {
  return figureIn(process.env, ...flags);
}

function figureIn(env: NodeJS.ProcessEnv, ...flags: string[]) {
  const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");
  return spawnSync(process.execPath, [tsx, path.join(root, "scripts/figure.ts"), ...flags], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
}

describe("npm run figure", () => {
  it("writes a figure of a dataset, the same bytes each time", () => {
    const flags = [
      dataset,
      "--view",
      "timeline",
      "--theme",
      "print-mono",
      "--size",
      "180",
      "--kinds",
      "meetings,message",
    ];
    for (const name of ["a.svg", "b.svg"]) {
      const { status, stderr } = figure(...flags, "--out", name);
      expect(stderr).toBe("");
      expect(status).toBe(0);
    }
    const svg = readFileSync(path.join(folder, "a.svg"), "utf8");
    expect(svg).toContain('width="180mm"');
    expect(svg).toContain("meetings and messages");
    expect(readFileSync(path.join(folder, "b.svg"), "utf8")).toBe(svg);
  });

  it("prints how many events are drawn, and how high a figure became that was too low", () => {
    const { stdout } = figure(dataset, "--from", "1907", "--size", "180x100", "--out", "c.svg");
    expect(stdout).toMatch(/^c\.svg: 4 of 24 events, 180 × \d+ mm \(100 was too low for what is shown\), \d+ kB\n$/);
  });

  it("says what it takes to draw a PDF where there is no browser", () => {
    const nowhere = { ...process.env, PATH: folder, PARLEY_CHROMIUM: path.join(folder, "no-such-browser") };
    const { status, stderr } = figureIn(nowhere, dataset, "--out", "x.pdf");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Drawing x\.pdf: .*browser/);
    expect(stderr, "no stack trace").not.toMatch(/^\s+at /m);
    expect(existsSync(path.join(folder, "x.pdf"))).toBe(false);
  });

  it.each([
    [["missing.json", "--out", "x.svg"], /Reading the dataset missing\.json: there is no such file/],
    [[dataset], /required option '--out <file>'/],
    [[dataset, "--out", "x.svg", "--theme", "pink"], /Allowed choices are print, print-mono, light, dark/],
    [[dataset, "--out", "x.svg", "--size", "huge"], /use a4, .*, a width in millimetres/],
    [[dataset, "--out", "x.svg", "--from", "1904-13"], /use an EDTF date/],
    [[dataset, "--out", "x.svg", "--from", "1905", "--to", "1904"], /ends \(1904\) before it starts \(1905\)/],
    [[dataset, "--out", "x.svg", "--from", "1990"], /nothing lies in 1990 or later; the record runs from 1 Mar 1904/],
    [[dataset, "--out", "x.svg", "--view", "compare", "--size", "column"], /compare needs a width of 120 mm/],
    [
      [dataset, "--out", "x.svg", "--view", "compare", "--from", "1904"],
      /^Drawing compare: --from would change nothing: proposals are compared whole\.$/m,
    ],
    [
      [dataset, "--out", "x.svg", "--proposals", "e02,e05"],
      /--proposals would change nothing: only compare takes them/,
    ],
    [[dataset, "--out", "x.svg", "--kinds", "dances"], /use one or more of meeting/],
    [[dataset, "--out", "no/such/folder/x.svg"], /Writing no\/such\/folder\/x\.svg/],
  ])("says what is wrong and writes nothing: %j", (flags, message) => {
    const { status, stderr } = figure(...flags);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr, "no stack trace").not.toMatch(/^\s+at /m);
    expect(existsSync(path.join(folder, "x.svg"))).toBe(false);
  });

  it("names path and reason where a dataset is faulty, and leaves no temporary file", () => {
    const broken = path.join(folder, "broken.json");
    const data = ferryDataset();
    const events = data.events.map((event, i) =>
      i === 3 ? { ...event, when: { ...event.when, edtf: "1904-13" } } : event,
    );
    writeFileSync(broken, JSON.stringify({ ...data, events }));
    const { status, stderr } = figure(broken, "--out", "x.svg");
    expect(status).toBe(1);
    expect(stderr).toMatch(/broken\.json: .*events\[3\]\.when\.edtf: "1904-13" is not an EDTF date/);
    expect(readdirSync(folder).filter((name) => name.includes("x.svg"))).toEqual([]);
  });
});
