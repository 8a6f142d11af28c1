import { availableParallelism } from "node:os";
import { dirname, join, relative } from "node:path";
import { access, constants, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError, Option } from "commander";
import writeFileAtomic from "write-file-atomic";
import { CurationError } from "./extract/curate/curation.ts";
import { GazetteerError } from "./extract/gazetteer.ts";
import { serialiseDataset, UnsoundDataset } from "./extract/write/dataset.ts";
import type { SourceFormat } from "./extract/read/source.ts";
import { runExtraction, type RunResult } from "./extraction/run.ts";

const DATASET = fileURLToPath(new URL("../data/vietnam-1966-1973", import.meta.url));

interface Options {
  readonly out?: string;
  readonly format: SourceFormat | "auto";
  readonly gazetteer: string;
  /** A path, or `false` for `--no-curation`. */
  readonly curation: string | boolean;
  readonly jobs: number;
  readonly report?: string;
  readonly strict?: boolean;
  readonly cache: boolean;
}

function jobCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new InvalidArgumentError("a whole number from 1 to 64");
  return count;
}

const command = new Command("extract")
  .description(
    "Read memos and write what happened as a Parley dataset: meetings, proposals, positions, messages, actions.",
  )
  .argument("<path...>", "memos: files, folders or globs")
  .option("-o, --out <file>", "write the dataset here (default: standard output)")
  .addOption(
    new Option("--format <format>", "read every file as this, whatever it looks like")
      .choices(["auto", "frus-text", "wilson-text", "frus-tei"])
      .default("auto"),
  )
  .option(
    "--gazetteer <dir>",
    "parties, people, places, issues and catalogue of the negotiation",
    join(DATASET, "gazetteer"),
  )
  .option(
    "--curation <path>",
    "what people decided about these documents: a file or a folder",
    join(DATASET, "curation"),
  )
  .option("--no-curation", "what rules find, and nothing else")
  .option("-j, --jobs <n>", "documents worked on at a time", jobCount, availableParallelism())
  .option("--report <file>", "write what was found by which rule, and what was not understood, as JSON")
  .option("--strict", "fail where anything was skipped or not understood")
  .option("--no-cache", "work out again what an earlier run has kept")
  .addHelpText(
    "after",
    `
A file's format and what it is are told from its content, never from its name. Formats: frus-text (text of the FRUS
site and copies of it), wilson-text (records with a line "Present were:"), frus-tei (TEI XML, one document or a volume).

Exit code: 0 if all went well, 1 if a file could not be read or a result would not be valid, 130 after Ctrl-C.
Files are written whole or not at all.`,
  );

/** The command line names what a person would type: paths below the working directory without a machine's own part. */
function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith("..") || near === "" ? path : near;
}

async function main(paths: readonly string[], options: Options): Promise<number> {
  const writes = [options.out, options.report].filter((path) => path !== undefined);
  for (const path of writes) await refuseUnwritable(path);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  const curation = await curationPath(options);
  const result = await runExtraction({
    paths,
    ...(options.format === "auto" ? {} : { format: options.format }),
    gazetteer: shown(options.gazetteer),
    ...(curation === undefined ? {} : { curation }),
    jobs: options.jobs,
    cache: options.cache,
    writes,
    signal: stop.signal,
  }).catch((error: unknown) => {
    if (stop.signal.aborted) return undefined;
    throw error;
  });
  if (result === undefined) {
    console.error("Stopped. Nothing was written.");
    return 130;
  }
  process.off("SIGINT", interrupt);
  process.off("SIGTERM", interrupt);
  if (options.report !== undefined)
    await writeFileAtomic(options.report, `${JSON.stringify(result.report, undefined, 2)}\n`);
  if (result.assembly !== undefined) {
    const text = serialiseDataset(result.assembly.dataset);
    if (options.out === undefined) process.stdout.write(text);
    else await writeFileAtomic(options.out, text);
  }
  return summarise(result, options);
}

/** The curation of another gazetteer's folder goes with it; the shipped one only with the shipped gazetteer. */
async function curationPath(options: Options): Promise<string | undefined> {
  if (typeof options.curation !== "string") return undefined;
  const asked = command.getOptionValueSource("curation") === "cli";
  if (!asked && command.getOptionValueSource("gazetteer") === "cli") return undefined;
  const exists = await stat(options.curation).then(
    () => true,
    () => false,
  );
  return asked || exists ? shown(options.curation) : undefined;
}

async function refuseUnwritable(path: string): Promise<void> {
  const folder = dirname(path);
  const facts = await stat(path).catch(() => undefined);
  if (facts?.isDirectory() === true) throw new UsageError(`${path}: cannot be written: it is a folder`);
  await access(folder, constants.W_OK).catch(() => {
    throw new UsageError(`${path}: cannot be written: the folder ${folder} is not there or may not be written to`);
  });
}

/** Something that the person who typed the command has to change. */
class UsageError extends Error {}

function summarise(result: RunResult, options: Options): number {
  const { report } = result;
  const doubts =
    report.documents.reduce((sum, document) => sum + document.notUnderstood.length, 0) + report.staleCuration.length;
  for (const stale of report.staleCuration) console.error(`curation is stale: ${stale}`);
  for (const other of report.otherTexts) console.error(other);
  const parts = [
    `${result.documents} ${result.documents === 1 ? "document" : "documents"}`,
    `${report.events.total} ${report.events.total === 1 ? "event" : "events"} (${report.events.fromRulesAlone} from rules alone, ${report.events.fromRulesAndCuration} from rules and curation, ${report.events.fromCurationAlone} from curation alone)`,
    ...(result.skipped > 0 ? [`${result.skipped} skipped`] : []),
    ...(result.failed > 0 ? [`${result.failed} failed`] : []),
    ...(doubts > 0 ? [`${doubts} not understood${options.report === undefined ? " (see --report)" : ""}`] : []),
  ];
  console.error(parts.join("; "));
  if (result.assembly === undefined) console.error("No document could be read. No dataset was written.");
  const strict = options.strict === true && (result.skipped > 0 || doubts > 0);
  if (strict) console.error("--strict: something was skipped or not understood.");
  return result.failed > 0 || result.assembly === undefined || strict ? 1 : 0;
}

await command.parseAsync();
try {
  process.exitCode = await main(command.args, command.opts<Options>());
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const known = error instanceof GazetteerError || error instanceof CurationError || error instanceof UsageError;
  if (error instanceof UnsoundDataset) {
    console.error("The dataset would not be valid; nothing was written:");
    for (const fault of error.faults.slice(0, 20)) console.error(`  ${fault.path}: ${fault.message}`);
    if (error.faults.length > 20) console.error(`  … and ${error.faults.length - 20} more`);
  } else if (known) console.error(error.message);
  else console.error(`Extraction failed: ${error.message}`);
  process.exitCode = 1;
}
