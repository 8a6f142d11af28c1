import type { Program } from "./measure/browser.ts";
import { benchExtract } from "./extract.ts";
import type { PartResult } from "./results.ts";

/** How many documents a second, and how that grows with the number of volumes. */
export async function extractPart(): Promise<{ readonly result: PartResult; readonly programs: readonly Program[] }> {
  const costs = await benchExtract();
  const rows = costs.map(
    ({ what, documents, megabytes, seconds, documentsPerSecond, peakMegabytes }) =>
      `| ${what} | ${documents} | ${megabytes} | ${seconds} | ${documentsPerSecond} | ${peakMegabytes ?? "–"} |`,
  );
  const markdown = [
    "The real command, by rules alone, nothing kept from earlier runs.",
    "",
    "| what | documents | MB | seconds | documents per second | peak memory, MB |",
    "|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
  return { result: { part: "extract", data: costs, markdown }, programs: [] };
}
