import { readFile } from "node:fs/promises";
import { Command } from "commander";
import writeFileAtomic from "write-file-atomic";
import { z } from "zod";
import { Dataset, FORMAT } from "../data/schema/index.ts";

const FILE = new URL("../data/schema/parley-1.schema.json", import.meta.url);

/** The JSON Schema (draft 2020-12) of a dataset. What it can't say, `npm run validate` checks. */
function jsonSchema(): string {
  const schema = z.toJSONSchema(Dataset, { io: "input" });
  return `${JSON.stringify({ ...schema, title: `Parley dataset, ${FORMAT}` }, undefined, 2)}\n`;
}

await new Command("schema")
  .description("Write the JSON Schema of the dataset format from its definition in data/schema.")
  .option("--check", "write nothing; exit 1 when the file is not what the definition says")
  .action(async ({ check }: { check?: boolean }) => {
    const wanted = jsonSchema();
    if (check !== true) return writeFileAtomic(FILE.pathname, wanted);
    const present = await readFile(FILE, "utf8").catch(() => "");
    if (present === wanted) return;
    console.error("data/schema/parley-1.schema.json is out of date: run npm run schema");
    process.exitCode = 1;
  })
  .parseAsync();
