import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, Option } from "commander";
import {
  type Dataset,
  type Document,
  type Event,
  type Participation,
  readDataset,
  readEdtf,
} from "../../data/schema/index.ts";
import { type Layout, LAYOUTS, readTeiDocuments } from "./tei-layouts.ts";

/** What a person (or the markup) says is true of one document. What is absent is not measured. */
interface Label {
  /** A day, or `day/day`. */
  readonly date?: string | null;
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly people?: readonly LabelledPerson[];
  readonly meetings?: readonly LabelledMeeting[];
  readonly proposals?: readonly { readonly by: string; readonly points: number }[] | null;
  /** A person has read the document, so what is not labelled is not there. */
  readonly read?: boolean;
}

/** `names`: any of these words may name the person. `party` null: the party is not judged. */
interface LabelledPerson {
  readonly names: readonly string[];
  readonly party?: string | null;
  readonly optional?: boolean;
}

/** `main`: the document is about it. Any of `dates` is right. `optional`: to be found or not, both are right. */
interface LabelledMeeting {
  readonly dates: readonly string[];
  readonly main: boolean;
  readonly optional?: boolean;
}

interface Subject {
  readonly name: string;
  readonly label: Label;
  readonly document?: Document;
  readonly events: readonly Event[];
}

interface Run {
  readonly dataset: Dataset;
  readonly files: readonly { readonly file: string; readonly documents: readonly string[]; readonly error?: string }[];
  readonly seconds: number;
  readonly peakMegabytes?: number;
}

interface Failure {
  readonly document: string;
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

/** Right out of so many. */
interface Share {
  right: number;
  of: number;
}

interface Score {
  readonly shares: Map<string, Share>;
  readonly calibration: Map<string, Share>;
  readonly failures: Failure[];
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Runs the extractor as a user would, and watches how much memory it takes (on Linux; elsewhere that is left out). */
async function extract(path: string, folder: string, gazetteer: string | undefined): Promise<Run> {
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

const add = (shares: Map<string, Share>, name: string, right: boolean, of = 1) => {
  const share = shares.get(name) ?? { right: 0, of: 0 };
  shares.set(name, { right: share.right + (right ? of : 0), of: share.of + of });
};

const words = (text: string) => new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
const holds = (text: string, name: string) => {
  const there = words(text);
  return [...words(name)].every((word) => there.has(word));
};

/** Every name that a participation may go by. */
function namesOf(who: Participation, dataset: Dataset): string {
  const person = dataset.people.find((one) => one.id === who.person);
  return [who.name, person?.name, ...(person?.aliases ?? []), who.role]
    .filter((name) => name !== undefined)
    .join(" / ");
}

const day = (edtf: string) => edtf.replace(/[~?%]/g, "").replace(/T[^/]*/g, "");

/** The same day or days; an interval in the label is met by any day in it. */
function sameDate(edtf: string, expected: string): boolean {
  if (day(edtf) === expected) return true;
  if (!expected.includes("/")) return false;
  const [found, wanted] = [readEdtf(edtf), readEdtf(expected)];
  return found.earliest >= wanted.earliest && found.latest <= wanted.latest;
}

/** No finer than it knows: the true day lies within, and what was said is no vaguer than some two months. */
function compatibleDate(edtf: string, expected: string): boolean {
  const [found, wanted] = [readEdtf(edtf), readEdtf(expected)];
  return (
    found.earliest <= wanted.earliest && found.latest >= wanted.earliest && found.latest - found.earliest < 62 * 864e5
  );
}

function scoreDate({ name, label, document }: Subject, score: Score): void {
  if (label.date === undefined || label.date === null) return;
  const got = document?.date.edtf ?? "no document";
  const right = document !== undefined && sameDate(got, label.date);
  const compatible = right || (document !== undefined && compatibleDate(got, label.date));
  add(score.shares, "document date, to the day", right);
  add(score.shares, "document date, right as far as it goes (two months)", compatible);
  const said = document === undefined ? undefined : readEdtf(got);
  const told = said !== undefined && Number.isFinite(said.earliest) && Number.isFinite(said.latest);
  const truth = readEdtf(label.date);
  const within = told && said.earliest <= truth.earliest && said.latest >= truth.earliest;
  add(score.shares, "document date given at all", told);
  if (told) add(score.shares, "… and the true day lies in what is given", right || within);
  if (!right) score.failures.push({ document: name, what: "date", expected: label.date, got });
}

function scorePeople(subject: Subject, dataset: Dataset, score: Score): void {
  const { name, label, document, events } = subject;
  const named = [...(label.from ?? []), ...(label.to ?? [])].map((one) => ({ names: [one] }));
  const wanted: readonly LabelledPerson[] = label.people ?? named;
  const meetings = events.filter((event) => event.kind === "meeting");
  const found = [
    ...(document === undefined ? [] : [document.from, document.to, ...document.participants]),
    ...meetings.flatMap((event) => event.participants ?? []),
  ].filter((who) => who !== undefined);
  for (const person of wanted.filter((one) => one.optional !== true)) {
    const same = found.filter((who) => person.names.some((one) => holds(namesOf(who, dataset), one)));
    add(score.shares, "participants found", same.length > 0);
    const judged = person.party !== undefined && person.party !== null;
    const right = same.some((who) => !judged || who.party === person.party);
    if (judged) add(score.shares, "participants found with the right party", right);
    if (right) continue;
    const got = same.length === 0 ? "missing" : same.map((who) => who.party ?? "no party").join(", ");
    const expected = `${person.names.join("|")} (${person.party ?? "any"})`;
    score.failures.push({ document: name, what: "participant", expected, got });
  }
  if (label.read !== true || !label.meetings?.some((meeting) => meeting.main)) return;
  for (const who of document?.participants ?? []) {
    const known = namesOf(who, dataset);
    const right = wanted.some((person) => person.names.some((one) => holds(known, one)));
    add(score.shares, "participants given that were there", right);
    if (!right) score.failures.push({ document: name, what: "participant", expected: "nobody", got: known });
  }
}

function scoreMeetings({ name, label, events }: Subject, score: Score): void {
  if (label.meetings === undefined) return;
  const found = events.filter((event) => event.kind === "meeting");
  const meets = (event: Event, dates: readonly string[]) => dates.some((date) => sameDate(event.when.edtf, date));
  for (const { dates, main } of label.meetings.filter((meeting) => meeting.optional !== true)) {
    const right = found.some((event) => meets(event, dates));
    add(score.shares, main ? "dates of meetings recorded" : "dates of other meetings spoken of", right);
    if (right) continue;
    const got = found.map((event) => event.when.edtf).join(", ") || "no meeting";
    score.failures.push({
      document: name,
      what: main ? "meeting" : "other meeting",
      expected: dates.join(" or "),
      got,
    });
  }
  if (label.read !== true) return;
  for (const event of found) {
    const right = label.meetings.some(({ dates }) => meets(event, dates));
    add(score.shares, "meetings given on a labelled date", right);
    judge(score, event, right);
    if (!right) {
      const got = `${event.when.edtf} "${event.when.text ?? event.title}" [${event.origin.rule} ${event.origin.confidence}]`;
      score.failures.push({ document: name, what: "meeting given", expected: "none on that date", got });
    }
  }
}

function scoreProposals({ name, label, events }: Subject, score: Score): void {
  if (label.proposals === undefined || label.proposals === null) return;
  const found = events.filter((event) => event.kind === "proposal");
  const itemised = found.filter((event) => (event.points?.length ?? 0) > 1);
  const got =
    found
      .map(
        (event) =>
          `${event.parties.join("+")} ${event.points?.length ?? 0} points [${event.origin.rule} ${event.origin.confidence}]`,
      )
      .join("; ") || "none";
  if (label.proposals.length === 0) {
    add(score.shares, "documents without a proposal, and none with points given", itemised.length === 0);
    add(score.shares, "documents without a proposal, and none at all given", found.length === 0);
    for (const event of itemised) judge(score, event, false);
    if (found.length > 0) score.failures.push({ document: name, what: "proposal", expected: "none", got });
    return;
  }
  const left = [...itemised];
  for (const { by, points } of label.proposals) {
    const at = left.findIndex((event) => event.points?.length === points);
    add(score.shares, "proposals with exactly the right number of points", at >= 0);
    add(score.shares, "… and the right proposer", at >= 0 && left[at]?.parties.includes(by) === true);
    const [event] = at >= 0 ? left.splice(at, 1) : [];
    if (event !== undefined) judge(score, event, true);
    else score.failures.push({ document: name, what: "proposal", expected: `${by} ${points} points`, got });
  }
  for (const event of left) judge(score, event, false);
  add(score.shares, "documents with a proposal, and no further one with points", left.length === 0);
}

/** Right or wrong, by what the event says of its own confidence. */
function judge(score: Score, event: Event, right: boolean): void {
  const { confidence, rule } = event.origin;
  add(score.calibration, `${event.kind} ${(Math.floor(confidence * 10) / 10).toFixed(1)}`, right);
  add(score.calibration, `rule ${rule ?? "?"} (says ${confidence})`, right);
}

function scoreAll(subjects: readonly Subject[], dataset: Dataset): Score {
  const score: Score = { shares: new Map(), calibration: new Map(), failures: [] };
  for (const subject of subjects) {
    scoreDate(subject, score);
    scorePeople(subject, dataset, score);
    scoreMeetings(subject, score);
    scoreProposals(subject, score);
  }
  return score;
}

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

function row(name: string, { right, of }: Share): string {
  return `${name.padEnd(58)} ${String(right).padStart(5)} of ${String(of).padStart(5)}  ${((100 * right) / of).toFixed(1).padStart(5)} %`;
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

async function measure(options: Options): Promise<void> {
  const text = options.labels === undefined ? "{}" : await readFile(options.labels, "utf8");
  const labels = new Map(Object.entries(JSON.parse(text) as Record<string, Label>));
  const work = await mkdtemp(join(tmpdir(), "parley-accuracy-"));
  try {
    const scores = {
      ...(options.volume === undefined ? {} : await measureVolume(options, resolve(options.volume), work, labels)),
      ...(options.folder === undefined ? {} : await measureFolder(options, resolve(options.folder), work, labels)),
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
"proposals": [] says that there is none; what is left out is not measured.`,
  )
  .option("--volume <file>", "a volume (or one document) in TEI")
  .option("--folder <dir>", "a folder of documents, one a file; needs --labels")
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
    if (options.volume === undefined && options.folder === undefined)
      throw new Error("say what to measure: --volume FILE or --folder DIR with --labels FILE");
    await measure(options);
  })
  .parseAsync()
  .catch((error: unknown) => {
    console.error(`accuracy: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  });
