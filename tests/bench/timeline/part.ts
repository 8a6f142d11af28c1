import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromWhereCalled } from "../../../scripts/run/root.ts";
import type { Program } from "../measure/browser.ts";
import { preparePrograms } from "../measure/programs.ts";
import { servePages } from "../measure/serve.ts";
import type { PartResult } from "../results.ts";
import type { Measurement, Size } from "./measurement.ts";
import { buildPages } from "./pages.ts";
import { runTimelines } from "./run.ts";
import { summarise } from "./summary.ts";
import { timelineTables } from "./table.ts";

interface Options {
  readonly n: readonly Size[];
  readonly runs: number;
  readonly peers: readonly string[];
  readonly in: readonly string[];
  readonly pictures?: string;
  readonly profiles?: string;
}

/** Parley's timeline and its peers: first paint, frames, main thread, memory and SVG, at each size. */
export async function timelinePart(
  options: Options,
): Promise<{ readonly result: PartResult; readonly programs: readonly Program[] } | undefined> {
  const programs = await preparePrograms(options.in);
  if (programs.length === 0) return undefined;
  const folder = await mkdtemp(join(tmpdir(), "parley-bench-pages-"));
  await buildPages(folder, options.peers.length > 0, options.profiles !== undefined);
  const server = await servePages(folder);
  try {
    const kept = {
      ...(options.pictures === undefined ? {} : { pictures: await folderFor(options.pictures) }),
      ...(options.profiles === undefined ? {} : { profiles: await folderFor(options.profiles) }),
    };
    const plan = {
      programs,
      subjects: ["parley", ...options.peers],
      sizes: options.n,
      runs: options.runs,
      origin: server.origin,
      ...kept,
    };
    const summaries = summarise(
      await runTimelines(
        plan,
        (measured) => console.log(lineOf(measured)),
        (why) => console.log(why),
      ),
    );
    return { result: { part: "timeline", data: summaries, markdown: timelineTables(summaries) }, programs };
  } finally {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function folderFor(path: string): Promise<string> {
  const folder = fromWhereCalled(path);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** One measurement as a line, as soon as it is done. */
function lineOf({ program, subject, size, run, paint, frames, memory, svg, failed }: Measurement): string {
  const number = (value: number | undefined, digits = 0): string => (value === undefined ? "–" : value.toFixed(digits));
  const heap = memory === undefined ? undefined : memory.after.heap - memory.before.heap;
  return [
    `${program} ${subject}`.padEnd(26),
    `${size}`.padStart(8),
    `#${run + 1}`,
    `paint ${number(paint)} ms`,
    `frame ${number(frames?.median, 1)}/${number(frames?.p95, 1)}`,
    `main ${number(frames?.mainThread, 1)} (cpu ${number(frames?.thread, 1)}, script ${number(frames?.script, 1)}) x ${number(frames?.updates)}`,
    `heap +${number(heap, 1)} MB`,
    svg === undefined ? "" : `svg ${number(svg.milliseconds)} ms`,
    failed ?? "",
  ].join("  ");
}
