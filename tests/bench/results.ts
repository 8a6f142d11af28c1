import { mkdir, readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../scripts/run/root.ts";
import type { Program } from "./measure/browser.ts";

const FOLDER = join(ROOT, "tests", "bench", "results");
const PARTS = ["window", "timeline", "positions", "extract", "figure"] as const;

export type PartName = (typeof PARTS)[number];

/** What a part of the benchmark found. */
export interface PartResult {
  readonly part: PartName;
  /** Medians, or what else is to be kept; written as JSON. */
  readonly data: unknown;
  /** The same for people. */
  readonly markdown: string;
}

interface Kept {
  readonly machine: string;
  readonly when: string;
  readonly markdown: string;
  readonly data: unknown;
}

/** Writes a part's result, and the summary of all parts that were ever run, each with when and where. */
export async function writeResult(
  { part, data, markdown }: PartResult,
  programs: readonly Program[],
  folder = FOLDER,
): Promise<void> {
  const kept: Kept = { machine: machineWords(programs), when: new Date().toISOString().slice(0, 10), markdown, data };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${part}.json`), `${JSON.stringify(kept, rounded, 1)}\n`);
  const sections = await Promise.all(PARTS.map((name) => sectionOf(folder, name)));
  const text = ["# What Parley costs", "", "Written by `npm run bench`.", ...sections.flat()].join("\n");
  await writeFile(join(folder, "summary.md"), `${text}\n`);
}

async function sectionOf(folder: string, part: PartName): Promise<readonly string[]> {
  try {
    const kept = JSON.parse(await readFile(join(folder, `${part}.json`), "utf8")) as Kept;
    return ["", `## ${part}`, "", `${kept.when}; ${kept.machine}.`, "", kept.markdown];
  } catch {
    return [];
  }
}

function machineWords(programs: readonly Program[]): string {
  const processors = cpus();
  const browsers = programs.map(({ name, version }) => `${name} ${version}`);
  const machine = `${processors.length} cores (${processors[0]?.model.trim() ?? "unknown"}), software rendering`;
  return [machine, `Node ${process.versions.node}`, ...browsers].join(", ");
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 1000) / 1000 : value;
}
