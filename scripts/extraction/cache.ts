import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ExtractedDocument } from "../extract/pipeline.ts";
import type { GazetteerTexts } from "./negotiation.ts";

/** Keeps what was extracted, by the hash of the text. Losing it costs time and nothing else. */
export interface Cache {
  get(key: string): Promise<ExtractedDocument | undefined>;
  set(key: string, extracted: ExtractedDocument): Promise<void>;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What results depend on besides the text: any change of these files is another extractor. */
const PROGRAM = ["scripts/extract", "data/schema"];

/** Folders of earlier extractors and gazetteers that are kept. */
const KEPT = 4;

/**
 * Opens the cache for this extractor and this gazetteer. The extractor's version is the hash of its own sources, so that
 * nobody can forget to raise it.
 */
export async function openCache(texts: GazetteerTexts): Promise<Cache> {
  const base = join(ROOT, ".cache", "extract");
  const version = createHash("sha256");
  for (const folder of PROGRAM) await addFolder(version, join(ROOT, folder));
  for (const name of Object.keys(texts).sort()) version.update(`${name}\0${texts[name] ?? ""}\0`);
  const folder = join(base, version.digest("hex").slice(0, 24));
  await mkdir(folder, { recursive: true });
  const now = new Date();
  await utimes(folder, now, now);
  await prune(base);
  return {
    get: async (key) => {
      try {
        return JSON.parse(await readFile(join(folder, `${key}.json`), "utf8")) as ExtractedDocument;
      } catch {
        return undefined;
      }
    },
    set: async (key, extracted) => {
      const target = join(folder, `${key}.json`);
      const own = `${target}.${process.pid}`;
      try {
        await writeFile(own, JSON.stringify(extracted));
        await rename(own, target);
      } catch {
        await rm(own, { force: true });
      }
    },
  };
}

/** A cache that keeps nothing. */
export const NO_CACHE: Cache = { get: () => Promise.resolve(undefined), set: () => Promise.resolve() };

async function addFolder(hash: ReturnType<typeof createHash>, folder: string): Promise<void> {
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await addFolder(hash, path);
    else if (entry.name.endsWith(".ts"))
      hash
        .update(entry.name)
        .update("\0")
        .update(await readFile(path))
        .update("\0");
  }
}

async function prune(base: string): Promise<void> {
  const folders = await Promise.all(
    (await readdir(base)).map(async (name) => ({
      path: join(base, name),
      time: (await stat(join(base, name))).mtimeMs,
    })),
  );
  for (const { path } of folders.sort((a, b) => b.time - a.time).slice(KEPT))
    await rm(path, { recursive: true, force: true });
}
