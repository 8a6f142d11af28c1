import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ensureBuilt } from "../../scripts/run/build.ts";
import { ROOT } from "../../scripts/run/root.ts";
import { serve } from "../../scripts/run/server.ts";
import { type Program, startProgram } from "./measure/browser.ts";
import { paintTime, traceFrames } from "./measure/frame-trace.ts";
import { pause, within } from "./measure/limit.ts";
import { preparePrograms } from "./measure/programs.ts";
import { median } from "./measure/statistics.ts";
import type { PartResult } from "./results.ts";

/** Milliseconds. */
interface Opening {
  /** From navigation to the first frame with marks. */
  readonly marks: number | undefined;
  /** The same for the first text or picture of any kind. */
  readonly anything: number | undefined;
}

interface Weight {
  readonly what: string;
  readonly files: number;
  readonly bytes: number;
  readonly gzip: number;
}

/** The application itself: how soon the shipped dataset is drawn, and how large the built renderer is. */
export async function windowPart({
  in: wanted,
  runs,
}: {
  readonly in: readonly string[];
  readonly runs: number;
}): Promise<{ readonly result: PartResult; readonly programs: readonly Program[] } | undefined> {
  const fault = await ensureBuilt();
  if (fault !== undefined) throw new Error(fault);
  const programs = await preparePrograms(wanted);
  const server = await serve();
  try {
    const openings = new Map<string, Opening[]>(programs.map(({ name }) => [name, []]));
    for (let run = 0; run < runs; run += 1) {
      for (const program of programs) openings.get(program.name)?.push(await opening(program, server.url));
    }
    const medians = [...openings].map(([program, list]) => ({
      program,
      marks: median(list.map(({ marks }) => marks)),
      anything: median(list.map(({ anything }) => anything)),
      runs: list.length,
    }));
    const weights = await weigh(join(ROOT, "dist", "renderer"));
    const markdown = [
      "The shipped dataset in the built application, from navigation to the first frame with marks; medians, ms.",
      "",
      "| in | runs | first paint of anything | first frame with marks |",
      "|---|---|---|---|",
      ...medians.map(
        ({ program, runs: count, anything, marks }) =>
          `| ${program} | ${count} | ${anything?.toFixed(0) ?? "–"} | ${marks?.toFixed(0) ?? "–"} |`,
      ),
      "",
      "| built renderer | files | kB | kB, gzip |",
      "|---|---|---|---|",
      ...weights.map(
        ({ what, files, bytes, gzip }) => `| ${what} | ${files} | ${kilobytes(bytes)} | ${kilobytes(gzip)} |`,
      ),
    ].join("\n");
    return { result: { part: "window", data: { openings: medians, weights }, markdown }, programs };
  } finally {
    await server.close();
  }
}

/** A fresh process each time; the page is loaded once more, since Electron has loaded it before anybody can watch. */
async function opening(program: Program, address: string): Promise<Opening> {
  const started = await startProgram(program.name === "electron" ? { ...program, application: [ROOT] } : program);
  try {
    const { page, browserSession } = started;
    await page.addInitScript(markFirstDrawing);
    const stop = await traceFrames(browserSession);
    if (program.name === "electron") await within("reload", page.reload());
    else await within("page", page.goto(address));
    await within("timeline", page.locator("[data-settled]").waitFor());
    await pause(100);
    const marks = paintTime(await stop(), "bench-begun", "bench-drawn");
    const anything = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
    return { marks, anything };
  } finally {
    await started.close();
  }
}

/** Runs in the page before its own scripts: a timeline draws in the same task in which its canvas comes. */
function markFirstDrawing(): void {
  performance.mark("bench-begun", { startTime: 0 });
  const observer = new MutationObserver(() => {
    if (document.querySelector(".timeline-host canvas") === null) return;
    performance.mark("bench-drawn");
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** What has to be loaded to start (scripts and styles), the fonts, and the shipped dataset. */
async function weigh(folder: string): Promise<readonly Weight[]> {
  const groups: readonly (readonly [string, RegExp])[] = [
    ["scripts, styles and page", /\.(js|css|html)$/],
    ["fonts", /\.woff2?$/],
    ["shipped dataset", /dataset\.json$/],
  ];
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.\w+$/.test(name));
  const weights: Weight[] = [];
  for (const [what, pattern] of groups) {
    const own = names.filter((name) => pattern.test(name));
    const contents = await Promise.all(own.map((name) => readFile(join(folder, name))));
    weights.push({
      what,
      files: own.length,
      bytes: contents.reduce((sum, { length }) => sum + length, 0),
      gzip: contents.reduce((sum, content) => sum + gzipSync(content).length, 0),
    });
  }
  return weights;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
