import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { type Fault, readDataset } from "../data/schema/index.ts";

/** How a fault reads on a terminal: `talks.json:1204: events[35].when.edtf: "1973-13" is not an EDTF date`. */
function faultLine(file: string, fault: Fault): string {
  const place = fault.line === undefined ? file : `${file}:${fault.line}`;
  return fault.path === "" ? `${place}: ${fault.message}` : `${place}: ${fault.path}: ${fault.message}`;
}

async function validate(file: string): Promise<boolean> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    console.error(`${file}: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
  const { dataset, faults, events } = readDataset(text);
  for (const fault of faults) console.error(faultLine(file, fault));
  if (dataset === undefined || faults.length > 0) {
    console.error(`${file}: ${faults.length} ${faults.length === 1 ? "fault" : "faults"}`);
    return false;
  }
  console.log(`${file}: sound; ${events.total} events, ${dataset.documents.length} documents`);
  return true;
}

await new Command("validate")
  .description(
    "Check dataset files. Names the file, the JSON path and the reason of each fault; exits 1 if there is any.",
  )
  .argument("<file...>", "dataset files (JSON)")
  .action(async (files: string[]) => {
    let sound = true;
    for (const file of files) sound = (await validate(file)) && sound;
    process.exitCode = sound ? 0 : 1;
  })
  .parseAsync();
