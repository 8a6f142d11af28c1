import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Dataset, readDataset } from "../../../data/schema/index.ts";

export interface Run {
  readonly dataset: Dataset;
  readonly files: readonly { readonly file: string; readonly documents: readonly string[]; readonly error?: string }[];
  readonly seconds: number;
  readonly peakMegabytes?: number;
}

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** Runs the extractor as a user would, and watches how much memory it takes (on Linux; elsewhere that is left out). */
export async function extract(path: string, folder: string, gazetteer: string | undefined): Promise<Run> {
  const out = join(folder, "dataset.json");
  const report = join(folder, "report.json");
  const options = ["--out", out, "--report", report, "--no-curation", "--no-cache"];
  if (gazetteer !== undefined) options.push("--gazetteer", gazetteer);
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/extract.ts", path, ...options], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  let peak = 0;
  const watch = setInterval(() => {
    void residentKilobytes(child.pid).then((now) => (peak = Math.max(peak, now)));
  }, 100);
  const code = await new Promise<number | null>((done, fail) => child.on("close", done).on("error", fail));
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  const text = await readFile(out, "utf8").catch(() => undefined);
  if (text === undefined) throw new Error(`the extractor wrote nothing (exit ${code}) for ${path}:\n${complaint}`);
  const { dataset, faults } = readDataset(text);
  if (dataset === undefined) throw new Error(`the extractor's output is no dataset: ${faults[0]?.message}`);
  const { files } = JSON.parse(await readFile(report, "utf8")) as Pick<Run, "files">;
  return { dataset, files, seconds, ...(peak > 0 ? { peakMegabytes: peak / 1024 } : {}) };
}

async function residentKilobytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0);
}
