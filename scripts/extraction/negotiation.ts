import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type CurationFile, CurationError, readCuration } from "../extract/curate/curation.ts";
import { GAZETTEER_FILES, type Gazetteer, GazetteerError, readGazetteer } from "../extract/gazetteer.ts";

/** The files of a gazetteer, as they are read: workers and the cache's key need the texts themselves. */
export type GazetteerTexts = Readonly<Record<string, string | undefined>>;

/**
 * Reads the files of a gazetteer folder.
 *
 * @throws GazetteerError naming the folder where it can't be read.
 */
export async function gazetteerTexts(folder: string): Promise<GazetteerTexts> {
  const texts: Record<string, string | undefined> = {};
  const names = await readdir(folder).catch((error: unknown) => {
    throw new GazetteerError(`the gazetteer ${folder} cannot be read: ${messageOf(error)}`);
  });
  for (const name of GAZETTEER_FILES) {
    if (names.includes(name)) texts[name] = await readFile(join(folder, name), "utf8");
  }
  return texts;
}

/** Reads and checks a gazetteer. @throws GazetteerError whose lines name the faults, each with the folder. */
export function gazetteerFrom(texts: GazetteerTexts, folder: string): Gazetteer {
  try {
    return readGazetteer(texts);
  } catch (error) {
    if (error instanceof GazetteerError)
      throw new GazetteerError(
        error.message
          .split("\n")
          .map((line) => `${folder}/${line}`)
          .join("\n"),
      );
    throw error;
  }
}

/**
 * Reads curation from a file or a folder of files.
 *
 * @throws CurationError naming file and reason.
 */
export async function curationFrom(path: string): Promise<readonly CurationFile[]> {
  const facts = await stat(path).catch((error: unknown) => {
    throw new CurationError(`the curation ${path} cannot be read: ${messageOf(error)}`);
  });
  const files = facts.isDirectory()
    ? (await readdir(path))
        .filter((name) => name.endsWith(".json"))
        .sort()
        .map((name) => join(path, name))
    : [path];
  const read: CurationFile[] = [];
  for (const file of files) read.push(readCuration(file, await readFile(file, "utf8")));
  return read;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
