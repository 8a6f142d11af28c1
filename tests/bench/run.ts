import { Command, InvalidArgumentError } from "commander";
import { fromWhereCalled } from "../../scripts/run/root.ts";
import { endPrograms, type Program } from "./measure/browser.ts";
import { closeDisplay } from "./measure/programs.ts";
import { figurePart } from "./figure.ts";
import { extractPart } from "./extract-part.ts";
import { positionsPart } from "./positions/part.ts";
import { type PartResult, writeResult } from "./results.ts";
import { timelinePart } from "./timeline/part.ts";
import type { Size } from "./timeline/measurement.ts";
import { PEERS } from "./timeline/subjects.ts";
import { windowPart } from "./window.ts";

const PARTS = ["window", "timeline", "positions", "extract", "figure"] as const;
type Part = (typeof PARTS)[number];

/** What the command line asks for. */
export interface Options {
  readonly n: readonly Size[];
  readonly runs: number;
  readonly peers: readonly string[];
  readonly in: readonly string[];
  readonly out?: string;
  readonly pictures?: string;
  readonly profiles?: string;
}

type Measured = { readonly result: PartResult; readonly programs: readonly Program[] };

const parts: Readonly<{ [part in Part]: (options: Options) => Promise<Measured | undefined> }> = {
  window: windowPart,
  timeline: timelinePart,
  positions: positionsPart,
  extract: extractPart,
  figure: figurePart,
};

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    endPrograms();
    closeDisplay();
    console.log("\nThe benchmark was interrupted; nothing was written.");
    process.exit(130);
  });
}

try {
  await new Command("bench")
    .description("Measure Parley, and beside it what a person might use instead. The results are written to a folder.")
    .argument("[parts...]", `what to measure: ${PARTS.join(", ")}; all without it`)
    .option("--n <sizes>", "synthetic events, or shipped", sizes, [500, 5_000, 50_000, 500_000, "shipped"] as const)
    .option("--runs <count>", "runs of each, interleaved", count, 3)
    .option("--peers <list>", `what to draw beside it: ${PEERS.join(", ")}, or none`, peers, PEERS)
    .option("--in <programs>", "chromium, electron, or both", programs, ["chromium", "electron"])
    .option("--out <folder>", "where the results go, in place of tests/bench/results")
    .option("--pictures <folder>", "keep a picture of every timeline here")
    .option("--profiles <folder>", "keep a CPU profile of every gesture here (slows it down: not for results)")
    .showHelpAfterError("(--help lists all options)")
    .action(run)
    .parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  closeDisplay();
}

async function run(names: readonly string[], options: Options): Promise<void> {
  const unknown = names.find((name) => !PARTS.some((part) => part === name));
  if (unknown !== undefined) throw new Error(`There is no part ${unknown}; the parts are ${PARTS.join(", ")}.`);
  for (const part of PARTS.filter((name) => names.length === 0 || names.includes(name))) {
    console.log(`\n${part}`);
    const measured = await parts[part](options);
    if (measured === undefined) continue;
    console.log(`\n${measured.result.markdown}`);
    const folder = options.out === undefined ? undefined : fromWhereCalled(options.out);
    await writeResult(measured.result, measured.programs, folder);
  }
}

function sizes(text: string): readonly Size[] {
  return text.split(",").map((part) => (part === "shipped" ? part : count(part)));
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError("use a whole number, 1 or more.");
  return value;
}

function peers(text: string): readonly string[] {
  if (text === "none") return [];
  return known(text, PEERS);
}

function programs(text: string): readonly string[] {
  return known(text, ["chromium", "electron"]);
}

function known(text: string, names: readonly string[]): readonly string[] {
  const wanted = text.split(",");
  const strange = wanted.find((name) => !names.includes(name));
  if (strange !== undefined) throw new InvalidArgumentError(`${strange} is none of ${names.join(", ")}.`);
  return wanted;
}
