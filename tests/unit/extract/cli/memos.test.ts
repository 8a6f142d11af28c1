import { copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../../data/schema/index.ts";
import { extract, freshFolder, ROOT } from "./run.ts";

/** The memos of the first dataset are not part of the project: they are tested where somebody has put them. */
const MEMOS = join(ROOT, "../shared/memos");
const SHIPPED = join(ROOT, "data/vietnam-1966-1973/dataset.json");
const present = existsSync(MEMOS);
if (!present) console.log("The five memos are not in ../shared/memos: what is made of them is not tested here.");

describe.runIf(present)("the five memos", () => {
  const texts = present ? readdirSync(MEMOS).filter((name) => name.endsWith(".txt")) : [];

  it("make the shipped dataset, byte for byte", async () => {
    const ended = await extract([MEMOS, "--no-cache"]);
    expect(ended.stderr).toContain("README.md: skipped, not a document");
    expect(ended.code).toBe(0);
    expect(
      ended.stdout === readFileSync(SHIPPED, "utf8"),
      "the shipped dataset is not what the command makes of the memos: run it and look at the difference",
    ).toBe(true);
  });

  it("are known by their text, under any name and with any line endings", async () => {
    const folder = freshFolder();
    texts.forEach((name, i) => copyFileSync(join(MEMOS, name), join(folder, `scan ${texts.length - i}.dat`)));
    const ended = await extract([folder, "--no-curation", "--jobs", "2"]);
    const documents = readDataset(ended.stdout).dataset?.documents ?? [];
    expect(documents.map((document) => `${document.id} ${document.date.edtf}`)).toEqual([
      "wilson-1966-12-16 1966-12-16",
      "frus1969-76v07-d207 1971-05-31",
      "frus1969-76v09-d59 1972-10-23?",
      "frus1969-76v09-d120 1972-11-23",
      "frus1969-76v10-d59 1973-05-24",
    ]);
  });
});
