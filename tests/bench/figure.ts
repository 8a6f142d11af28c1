import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Dataset, readDataset } from "../../data/schema/index.ts";
import { composeFigure } from "../../renderer/export/figure.ts";
import { A4_LANDSCAPE } from "../../renderer/export/options.ts";
import { createRecord } from "../../renderer/model/record.ts";
import { ROOT } from "../../scripts/run/root.ts";
import type { Program } from "./measure/browser.ts";
import { median } from "./measure/statistics.ts";
import type { PartResult } from "./results.ts";
import { syntheticDataset } from "./synthetic.ts";
import type { Size } from "./timeline/measurement.ts";

interface FigureCost {
  readonly size: Size;
  readonly events: number;
  /** Milliseconds: the record made of the dataset, and the figure made of the record. */
  readonly record: number | undefined;
  readonly figure: number | undefined;
  readonly kilobytes: number;
}

/** What an SVG figure costs without a window, from a dataset in memory. */
export async function figurePart({
  n,
  runs,
}: {
  readonly n: readonly Size[];
  readonly runs: number;
}): Promise<{ readonly result: PartResult; readonly programs: readonly Program[] }> {
  const costs: FigureCost[] = [];
  for (const size of n) {
    const dataset = size === "shipped" ? await shipped() : syntheticDataset(size);
    costs.push(costOf(size, dataset, runs));
  }
  const rows = costs.map(
    ({ size, events, record, figure, kilobytes }) =>
      `| ${size === "shipped" ? `the shipped ${events}` : events} | ${record?.toFixed(0)} | ${figure?.toFixed(0)} | ${kilobytes} |`,
  );
  const markdown = [
    "A figure of the timeline on A4, in Node; medians, ms.",
    "",
    "| events | record | figure | kB |",
    "|---|---|---|---|",
    ...rows,
  ].join("\n");
  return { result: { part: "figure", data: costs, markdown }, programs: [] };
}

function costOf(size: Size, dataset: Dataset, runs: number): FigureCost {
  const sha256 = createHash("sha256").update(dataset.id).digest("hex");
  const options = { view: "timeline", theme: "print", size: A4_LANDSCAPE, sha256, generator: "Parley" } as const;
  const [records, figures]: [number[], number[]] = [[], []];
  let bytes = 0;
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    const record = createRecord(dataset);
    const ready = performance.now();
    bytes = Buffer.byteLength(composeFigure(record, options));
    records.push(ready - begun);
    figures.push(performance.now() - ready);
  }
  return {
    size,
    events: dataset.events.length,
    record: median(records),
    figure: median(figures),
    kilobytes: Math.round(bytes / 1024),
  };
}

async function shipped(): Promise<Dataset> {
  const text = await readFile(join(ROOT, "data", "vietnam-1966-1973", "dataset.json"), "utf8");
  const { dataset } = readDataset(text);
  if (dataset === undefined) throw new Error("The shipped dataset is not valid: npm run validate tells why.");
  return dataset;
}
