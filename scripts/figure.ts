import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError, Option } from "commander";
import writeFileAtomic from "write-file-atomic";
import { isEdtf, readDataset } from "../data/schema/index.ts";
import { MOST_COMPARED } from "../renderer/compare/choice.ts";
import { ROW_CHOICES } from "../renderer/compare/comparison.ts";
import { type Figure, makeFigure } from "../renderer/export/figure.ts";
import { canBePaged, makePages } from "../renderer/export/pages.ts";
import {
  A4_LANDSCAPE,
  FIGURE_THEMES,
  FIGURE_VIEWS,
  FIGURE_SIZES,
  type FigureOptions,
  type FigureSize,
  LEAST_WIDTH,
} from "../renderer/export/options.ts";
import { createRecord, KINDS, type Record } from "../renderer/model/record.ts";
import { DEFAULT_CARRY } from "../renderer/positions/gap.ts";
import { printed } from "./run/print.ts";
import { LANE_CHOICES } from "../renderer/timeline/lanes/choice.ts";

interface Flags {
  readonly view: FigureOptions["view"];
  readonly out: string;
  readonly from?: string;
  readonly to?: string;
  readonly lanes: NonNullable<FigureOptions["lanes"]>["by"];
  readonly theme: FigureOptions["theme"];
  readonly size: FigureSize;
  readonly kinds?: readonly (typeof KINDS)[number][];
  readonly issues?: readonly string[];
  readonly proposals?: readonly string[];
  readonly rows: NonNullable<FigureOptions["comparedRows"]>;
  readonly labels: NonNullable<FigureOptions["labels"]>;
  readonly pages: "one" | "several";
  readonly title?: string;
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const shipped = path.join(root, "data/vietnam-1966-1973/dataset.json");

const NARROWEST = Math.min(...Object.values(LEAST_WIDTH));
const SIZE_NAMES = Object.keys(FIGURE_SIZES).join(", ");

/** A fault that the person at the keyboard can mend: it is printed without a stack. */
class Refusal extends Error {}

function readSize(text: string): FigureSize {
  const named = Object.entries(FIGURE_SIZES).find(([name]) => name === text);
  if (named !== undefined) return named[1];
  const match = /^(\d+(?:\.\d+)?)(?:x(\d+(?:\.\d+)?))?$/.exec(text);
  const width = Number(match?.[1]);
  const height = match?.[2] === undefined ? undefined : Number(match[2]);
  const fits = width >= NARROWEST && width <= 2000 && (height === undefined || (height >= 100 && height <= 2000));
  if (match === null || !fits) {
    throw new InvalidArgumentError(
      `use ${SIZE_NAMES}, a width in millimetres (${NARROWEST} to 2000) or WIDTHxHEIGHT, for example 180 or 297x210.`,
    );
  }
  return height === undefined ? { width } : { width, height };
}

function readDate(text: string): string {
  if (!isEdtf(text)) throw new InvalidArgumentError("use an EDTF date, for example 1971, 1971-05 or 1971-05-31.");
  return text;
}

function readKinds(text: string): (typeof KINDS)[number][] {
  return text.split(",").map((part) => {
    const kind = KINDS.find((known) => known === part.trim().replace(/s$/, ""));
    if (kind === undefined)
      throw new InvalidArgumentError(`use one or more of ${KINDS.join(", ")}, with commas between.`);
    return kind;
  });
}

function idsIn(text: string): readonly string[] {
  return text.split(",").map((part) => part.trim());
}

function readIds(text: string): readonly string[] {
  const ids = idsIn(text);
  if (ids.length < 2 || ids.length > MOST_COMPARED)
    throw new InvalidArgumentError(`use two to ${MOST_COMPARED} ids, with commas between.`);
  return ids;
}

function load(file: string): { readonly record: Record; readonly sha256: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const why =
      error instanceof Error && "code" in error && error.code === "ENOENT" ? "there is no such file" : String(error);
    throw new Refusal(`Reading the dataset ${file}: ${why}.`);
  }
  const { dataset, faults } = readDataset(bytes.toString("utf8"));
  const fault = faults[0];
  if (fault !== undefined || dataset === undefined) {
    const where = [fault?.line === undefined ? "" : `line ${fault.line}`, fault?.path ?? ""].filter(
      (part) => part !== "",
    );
    const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : "";
    throw new Refusal(
      `Reading the dataset ${file}: ${where.join(", ")}${where.length > 0 ? ": " : ""}${fault?.message ?? "it is empty"}${more}.\nSee all with: npm run validate -- ${file}`,
    );
  }
  return { record: createRecord(dataset), sha256: createHash("sha256").update(bytes).digest("hex") };
}

function proposalsOf(record: Record, ids: readonly string[]): readonly string[] {
  for (const id of ids) {
    if (record.byId(id)?.kind !== "proposal")
      throw new Refusal(`Comparing proposals: ${record.dataset.id} has no proposal "${id}".`);
  }
  return ids;
}

function issuesOf(record: Record, ids: readonly string[]): readonly string[] {
  for (const id of ids) {
    if (!record.issue.has(id))
      throw new Refusal(
        `Choosing issues: ${record.dataset.id} has no issue "${id}". It has ${[...record.issue.keys()].join(", ")}.`,
      );
  }
  return ids;
}

/** What is left out, and, where issues are named, their order in Positions. */
function choiceOf(record: Record, { kinds, issues }: Flags): Pick<FigureOptions, "filter" | "positions"> {
  const named = issues === undefined ? undefined : issuesOf(record, issues);
  const filter = { ...(kinds === undefined ? {} : { kinds }), ...(named === undefined ? {} : { issues: named }) };
  return {
    ...(Object.keys(filter).length === 0 ? {} : { filter }),
    ...(named === undefined ? {} : { positions: { carry: DEFAULT_CARRY, order: "hand", hand: named } }),
  };
}

function generator(): string {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
  return `Parley ${version}`;
}

/** What the file is to hold: its name says which kind it is. */
async function contentOf(figure: Figure, out: string): Promise<string | Buffer> {
  const extension = path.extname(out).toLowerCase();
  if (extension !== ".pdf" && extension !== ".png") return figure.svg;
  try {
    return await printed(figure, extension === ".pdf" ? "pdf" : "png");
  } catch (error) {
    throw new Refusal(`Drawing ${out}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** An option that would change nothing is a misunderstanding: better told than passed over. */
function refuseIdle({ view, size, pages, from, to, kinds, issues, proposals }: Flags): void {
  if (pages === "several" && !canBePaged({ view, size }))
    throw new Refusal(
      view === "timeline"
        ? "Drawing timeline: --pages several would change nothing: only positions and compare go on over pages."
        : `Drawing ${view}: --pages several needs a size with a height, for example a4.`,
    );
  const idle = (given: { readonly [name: string]: unknown }): string[] =>
    Object.keys(given).filter((name) => given[name] !== undefined);
  const [names, why] =
    view === "compare"
      ? [idle({ "--from": from, "--to": to, "--kinds": kinds, "--issues": issues }), "proposals are compared whole"]
      : [idle({ "--proposals": proposals }), "only compare takes them"];
  if (names.length > 0) throw new Refusal(`Drawing ${view}: ${names.join(", ")} would change nothing: ${why}.`);
}

async function run(file: string | undefined, flags: Flags): Promise<void> {
  refuseIdle(flags);
  const { record, sha256 } = load(file ?? shipped);
  let figures: readonly Figure[];
  try {
    const options: FigureOptions = {
      view: flags.view,
      theme: flags.theme,
      size: flags.size,
      sha256,
      generator: generator(),
      lanes: { by: flags.lanes },
      labels: flags.labels,
      ...(flags.from === undefined ? {} : { from: flags.from }),
      ...(flags.to === undefined ? {} : { to: flags.to }),
      ...choiceOf(record, flags),
      ...(flags.proposals === undefined ? {} : { compared: proposalsOf(record, flags.proposals) }),
      comparedRows: flags.rows,
      ...(flags.title === undefined ? {} : { title: flags.title }),
    };
    figures = flags.pages === "several" ? makePages(record, options) : [makeFigure(record, options)];
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal(`Drawing the figure: ${error.message}.`);
    throw error;
  }
  for (const [i, figure] of figures.entries())
    await write(record, figure, figures.length === 1 ? flags.out : numbered(flags.out, i + 1), flags.size);
}

/** "talks-2.svg" */
function numbered(file: string, page: number): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}-${page}${ext}`);
}

async function write(record: Record, figure: Figure, out: string, asked: FigureSize): Promise<void> {
  const content = await contentOf(figure, out);
  try {
    await writeFileAtomic(out, content);
  } catch (error) {
    throw new Refusal(`Writing ${out}: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const { events, width, height } = figure;
  const count = events === record.size ? `${events} events` : `${events} of ${record.size} events`;
  const grown = asked.height !== undefined && height > asked.height + 0.5;
  const size = `${Math.round(width)} × ${Math.round(height)} mm${grown ? ` (${asked.height} was too low for what is shown)` : ""}`;
  console.log(`${out}: ${count}, ${size}, ${Math.round(Buffer.byteLength(content) / 1024)} kB`);
}

const program = new Command()
  .name("figure")
  .description("Write a figure of a dataset as a standalone SVG file, or as PDF or PNG.")
  .argument("[dataset]", "a dataset file; the shipped one without it")
  .addOption(new Option("--view <name>", "what to draw").choices([...FIGURE_VIEWS]).default("timeline"))
  .requiredOption("--out <file>", "the file to write: .svg; .pdf and .png by way of an installed browser")
  .option("--from <date>", "first date to show, EDTF", readDate)
  .option("--to <date>", "last date to show, EDTF", readDate)
  .addOption(new Option("--lanes <by>", "what a lane stands for").choices([...LANE_CHOICES]).default("party"))
  .addOption(
    new Option(
      "--labels <which>",
      "events to name: those with room beside their mark, or all, the rest by letters under the chart",
    )
      .choices(["fitting", "all"])
      .default("fitting"),
  )
  .addOption(new Option("--theme <name>", "colours").choices([...FIGURE_THEMES]).default("print"))
  .addOption(
    new Option("--size <size>", `${SIZE_NAMES}, or a width in mm, or WIDTHxHEIGHT in mm`)
      .argParser(readSize)
      .default(A4_LANDSCAPE, "a4"),
  )
  .option("--kinds <list>", `only these kinds of event: ${KINDS.join(", ")}`, readKinds)
  .option("--issues <ids>", "only these issues, with commas between; positions takes them in this order", idsIn)
  .option("--proposals <ids>", "for compare: ids of two to four proposals, with commas between", readIds)
  .addOption(
    new Option("--rows <which>", "for compare: every issue, or shared ones").choices([...ROW_CHOICES]).default("every"),
  )
  .addOption(
    new Option(
      "--pages <how many>",
      "for positions and compare: one, or as many of the size as it takes, in files with numbers",
    )
      .choices(["one", "several"])
      .default("one"),
  )
  .option("--title <text>", "a title in place of the one made from the dataset")
  .showHelpAfterError("(--help lists all options)")
  .action(run);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
