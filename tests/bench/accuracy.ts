import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, Option } from "commander";
import type { Event } from "../../data/schema/index.ts";
import type { Label } from "./accuracy/label.ts";
import { readMainEvents, scoreMemos } from "./accuracy/memos.ts";
import { extract, type Run } from "./accuracy/run.ts";
import { type Subject, scoreAll } from "./accuracy/score.ts";
import { row, type Score } from "./accuracy/share.ts";
import { type Layout, LAYOUTS, readTeiDocuments } from "./tei-layouts.ts";

const SHIPPED = fileURLToPath(new URL("../../data/vietnam-1966-1973/dataset.json", import.meta.url));
const MAIN_EVENTS = fileURLToPath(new URL("./main-events.json", import.meta.url));

/** Puts labels beside what was found; `nameOf` says which label a file, or a document in it, goes by. */
function subjectsOf(
  run: Run,
  labels: ReadonlyMap<string, Label>,
  nameOf: (file: string, id: string) => string,
): Subject[] {
  const { documents, events } = run.dataset;
  const found = new Map<string, string[]>();
  for (const { file, documents: ids } of run.files)
    for (const id of ids) found.set(nameOf(file, id), [...(found.get(nameOf(file, id)) ?? []), id]);
  return [...labels].map(([name, label]) => {
    const ids = new Set(found.get(name) ?? []);
    const cites = (event: Event) => event.evidence.some((evidence) => ids.has(evidence.document));
    const document = documents.find((one) => ids.has(one.id));
    return { name, label, events: events.filter(cites), ...(document === undefined ? {} : { document }) };
  });
}

function print(title: string, run: Run, score: Score, failures: number): void {
  const { documents, events } = run.dataset;
  console.log(`\n${title}`);
  const memory = run.peakMegabytes === undefined ? "" : `, ${run.peakMegabytes.toFixed(0)} MB at most`;
  const rate = (documents.length / run.seconds).toFixed(1);
  console.log(
    `  ${documents.length} documents, ${events.length} events in ${run.seconds.toFixed(1)} s: ${rate} documents a second${memory} (${cpus().length} cores)`,
  );
  for (const { file, error } of run.files) if (error !== undefined) console.log(`  failed: ${file}: ${error}`);
  for (const [name, share] of score.shares) console.log(`  ${row(name, share)}`);
  if (score.calibration.size > 0) console.log("  right, by the confidence given:");
  for (const [name, share] of [...score.calibration].sort()) console.log(`    ${row(name, share)}`);
  for (const { document, what, expected, got } of score.failures.slice(0, failures))
    console.log(`  - ${document}: ${what}: expected ${expected}; got ${got}`);
}

interface Options {
  readonly volume?: string;
  readonly folder?: string;
  readonly labels?: string;
  readonly gazetteer?: string;
  readonly layouts: readonly (Layout | "tei")[];
  readonly select: "all" | "odd" | "even";
  readonly failures: number;
  readonly json?: string;
  readonly memos?: string;
}

async function measureVolume(options: Options, volume: string, work: string, labelled: ReadonlyMap<string, Label>) {
  const chosen = readTeiDocuments(await readFile(volume, "utf8")).filter(
    ({ number }) => options.select === "all" || (number % 2 === 0) === (options.select === "even"),
  );
  const stem = (id: string) => id.replace(/^.*?(d\d+)$/, "$1");
  const given = new Map([...labelled].map(([name, label]) => [stem(name), label]));
  const labels = new Map<string, Label>(
    chosen.map((document) => {
      const people = document.participants.map((name) => ({ names: [name] }));
      const stated = { date: document.date, from: document.from, to: document.to };
      return [document.id, { ...stated, ...(people.length > 0 ? { people } : {}), ...given.get(document.id) }];
    }),
  );
  const scores: Record<string, Score> = {};
  for (const layout of options.layouts) {
    const folder = join(work, layout);
    await mkdir(folder, { recursive: true });
    if (layout !== "tei")
      for (const { id, layouts } of chosen) await writeFile(join(folder, `${id}.txt`), layouts[layout]);
    const run = await extract(layout === "tei" ? volume : folder, work, options.gazetteer);
    const subjects = subjectsOf(run, labels, (file, id) => (layout === "tei" ? stem(id) : fileStem(file)));
    scores[layout] = scoreAll(subjects, run.dataset);
    print(`${relative(process.cwd(), volume)} as ${layout}`, run, scores[layout], options.failures);
  }
  return scores;
}

const fileStem = (file: string) => file.replace(/^.*[\\/]/, "").replace(/(\.\w+)*$/, "");

async function measureFolder(options: Options, folder: string, work: string, labels: ReadonlyMap<string, Label>) {
  const there = new Set((await readdir(folder)).map(fileStem));
  const missing = [...labels.keys()].filter((name) => !there.has(name));
  if (missing.length > 0) throw new Error(`${folder} has no document for the label "${missing[0]}"`);
  const run = await extract(folder, work, options.gazetteer);
  const score = scoreAll(
    subjectsOf(run, labels, (file) => fileStem(file)),
    run.dataset,
  );
  print(folder, run, score, options.failures);
  return { folder: score };
}

/** The memos of the shipped dataset: which of their main events rules alone find. */
async function measureMemos(options: Options, folder: string, work: string) {
  const { shipped, main } = await readMainEvents(SHIPPED, MAIN_EVENTS);
  const run = await extract(folder, work, options.gazetteer);
  const score = scoreMemos(shipped, main, run.dataset);
  if (score.shares.size === 0) throw new Error(`${folder} holds none of the documents of the shipped dataset`);
  print(folder, run, score, options.failures);
  return { memos: score };
}

async function measure(options: Options): Promise<void> {
  const text = options.labels === undefined ? "{}" : await readFile(options.labels, "utf8");
  const labels = new Map(Object.entries(JSON.parse(text) as Record<string, Label>));
  const work = await mkdtemp(join(tmpdir(), "parley-accuracy-"));
  try {
    const scores = {
      ...(options.volume === undefined ? {} : await measureVolume(options, resolve(options.volume), work, labels)),
      ...(options.folder === undefined ? {} : await measureFolder(options, resolve(options.folder), work, labels)),
      ...(options.memos === undefined ? {} : await measureMemos(options, resolve(options.memos), work)),
    };
    const plain = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value);
    if (options.json !== undefined) await writeFile(options.json, JSON.stringify(scores, plain, 1));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

await new Command("accuracy")
  .description(
    `How often the extractor is right, by rules alone, on documents whose answers are known.
A TEI volume carries its own: dates and names stand in its attributes. It is measured as XML and in each layout in which
copies print it. Labels (a JSON file) add what only a reader can say; they are keyed by document (d24) or file name:
  { "d24": { "date": "1971-05-31", "read": true, "people": [{ "names": ["Vance"], "party": "US" }],
    "meetings": [{ "dates": ["1971-05-31"], "main": true }], "proposals": [{ "by": "US", "points": 7 }] } }
"proposals": [] says that there is none; what is left out is not measured. tests/bench/accuracy/label.ts tells how positions,
actions, links and knowledge are labelled.`,
  )
  .option("--volume <file>", "a volume (or one document) in TEI")
  .option("--folder <dir>", "a folder of documents, one a file; needs --labels")
  .option("--memos <dir>", "the memos of the shipped dataset: how many of their main events rules alone find")
  .option("--labels <file>", "answers that a reader gave (JSON)")
  .option("--gazetteer <dir>", "measure with this gazetteer in place of the shipped one")
  .option("--layouts <list>", `which of ${[...LAYOUTS, "tei"].join(",")}`, (list) => list.split(","), [
    ...LAYOUTS,
    "tei",
  ])
  .addOption(
    new Option("--select <which>", "documents of a volume by number").choices(["all", "odd", "even"]).default("all"),
  )
  .option("--failures <n>", "how many failures to print for each", Number, 0)
  .option("--json <file>", "write shares, calibration and every failure there")
  .action(async (options: Options) => {
    if ([options.volume, options.folder, options.memos].every((path) => path === undefined))
      throw new Error("say what to measure: --volume FILE, --folder DIR with --labels FILE, or --memos DIR");
    await measure(options);
  })
  .parseAsync()
  .catch((error: unknown) => {
    console.error(`accuracy: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  });
