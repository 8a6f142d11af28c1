import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../../../scripts/run/build.ts";
import { fromWhereCalled } from "../../../scripts/run/root.ts";
import { serve } from "../../../scripts/run/server.ts";
import type { Program } from "../measure/browser.ts";
import { preparePrograms } from "../measure/programs.ts";
import { median } from "../measure/statistics.ts";
import type { PartResult } from "../results.ts";
import { measurePositions, type PositionsMeasurement } from "./measure.ts";
import { talksOf } from "./talks.ts";

const ISSUES = 100;
const PARTIES = 20;
const OPENING = 1000;
const REFRESH = 17.5;

interface Options {
  readonly runs: number;
  readonly in: readonly string[];
  readonly pictures?: string;
  readonly profiles?: string;
}

/** Medians of the runs in one program. */
interface Summary extends PositionsMeasurement {
  readonly program: Program["name"];
  readonly runs: number;
}

/** The Positions view of 100 invented issues and 20 parties: how soon it opens, and how it scrolls. */
export async function positionsPart(
  options: Options,
): Promise<{ readonly result: PartResult; readonly programs: readonly Program[] } | undefined> {
  const fault = await ensureBuilt();
  if (fault !== undefined) throw new Error(fault);
  const programs = await preparePrograms(options.in);
  if (programs.length === 0) return undefined;
  const folder = await mkdtemp(join(tmpdir(), "parley-bench-positions-"));
  const dataset = join(folder, "talks.json");
  const talks = talksOf(ISSUES, PARTIES);
  await writeFile(dataset, JSON.stringify(talks));
  const server = await serve(dataset);
  try {
    const measured = new Map<Program["name"], PositionsMeasurement[]>(programs.map(({ name }) => [name, []]));
    for (let run = 0; run < options.runs; run += 1)
      for (const program of programs) {
        const path = async (wanted: string | undefined): Promise<string | undefined> =>
          wanted === undefined || run > 0 ? undefined : join(await folderFor(wanted), `positions-${program.name}`);
        const [profile, picture] = [await path(options.profiles), await path(options.pictures)];
        try {
          const one = await measurePositions({
            program,
            address: server.url,
            dataset,
            ...(profile === undefined ? {} : { profile }),
            ...(picture === undefined ? {} : { picture }),
          });
          measured.get(program.name)?.push(one);
          console.log(lineOf(program.name, one));
        } catch (error) {
          // One browser that does not start must not cost the other measurements.
          console.log(
            `${program.name}: ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)}`,
          );
        }
      }
    const summaries = [...measured]
      .filter(([, all]) => all.length > 0)
      .map(([program, all]) => summaryOf(program, all));
    const markdown = tables(summaries, talks.events.length);
    return { result: { part: "positions", data: summaries, markdown }, programs };
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function folderFor(path: string): Promise<string> {
  const folder = fromWhereCalled(path);
  await mkdir(folder, { recursive: true });
  return folder;
}

function summaryOf(program: Program["name"], all: readonly PositionsMeasurement[]): Summary {
  const of = (key: keyof PositionsMeasurement): number => median(all.map((one) => one[key])) ?? Number.NaN;
  return {
    program,
    runs: all.length,
    opening: of("opening"),
    restP95: of("restP95"),
    frameMedian: of("frameMedian"),
    frameP95: of("frameP95"),
    frameLongest: of("frameLongest"),
    updates: of("updates"),
    seconds: of("seconds"),
    mainThread: of("mainThread"),
    thread: of("thread"),
    processor: of("processor"),
  };
}

function lineOf(program: string, one: PositionsMeasurement): string {
  return (
    `${program}: opens in ${fixed(one.opening)} ms; frames ${fixed(one.frameMedian, 1)} / ${fixed(one.frameP95, 1)} ms (at rest ${fixed(one.restP95, 1)}), ` +
    `main thread ${fixed(one.mainThread, 1)} ms (processor ${fixed(one.thread, 1)}) per update`
  );
}

function tables(summaries: readonly Summary[], statements: number): string {
  return [
    `${ISSUES} invented issues, ${PARTIES} parties, ${statements} stances in the built application: from the key that switches views to the first complete frame, then three seconds of the wheel. Medians, ms.`,
    "",
    "| in | runs | opens in | frame at rest, p95 | frame median / p95 / longest | updates | main thread per update | its processor time | all processes |",
    "|---|---|---|---|---|---|---|---|---|",
    ...summaries.map(
      (row) =>
        `| ${row.program} | ${row.runs} | ${fixed(row.opening)} | ${fixed(row.restP95, 1)} | ${fixed(row.frameMedian, 1)} / ${fixed(row.frameP95, 1)} / ${fixed(row.frameLongest)} | ${fixed(row.updates)} in ${fixed(row.seconds, 1)} s | ${fixed(row.mainThread, 1)} | ${fixed(row.thread, 1)} | ${fixed(row.processor, 1)} |`,
    ),
    "",
    "### Goals",
    "",
    "| in | what | limit | measured | reached |",
    "|---|---|---|---|---|",
    ...summaries.flatMap(({ program, opening, frameP95 }) => [
      goal(program, "opens in, ms", OPENING, opening),
      goal(program, "frame, 95th percentile, ms", REFRESH, frameP95),
    ]),
  ].join("\n");
}

function goal(program: string, what: string, limit: number, measured: number | undefined): string {
  const reached = measured !== undefined && measured <= limit ? "yes" : "**no**";
  return `| ${program} | ${what} | ${limit} | ${fixed(measured, 1)} | ${reached} |`;
}

function fixed(value: number | undefined, digits = 0): string {
  return value === undefined || Number.isNaN(value) ? "–" : value.toFixed(digits);
}
