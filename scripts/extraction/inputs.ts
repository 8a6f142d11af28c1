import { stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";

/** A file to read. `asked` is true where the command line names it, false where it lies in a folder or meets a glob. */
export interface Input {
  readonly path: string;
  /** As it is shown: relative to where the command runs, with forward slashes. */
  readonly shown: string;
  readonly bytes: number;
  readonly asked: boolean;
}

export interface Inputs {
  readonly files: readonly Input[];
  /** Paths that name nothing. */
  readonly missing: readonly { readonly file: string; readonly error: string }[];
}

/**
 * Finds the files that paths, folders and globs mean, in an order that depends on their names alone.
 *
 * Hidden files are left out of folders. A file named twice is read once.
 *
 * @param except files that are never read: what this run writes.
 */
export async function findInputs(paths: readonly string[], except: readonly string[]): Promise<Inputs> {
  const found = new Map<string, Input>();
  const missing: { file: string; error: string }[] = [];
  const written = new Set(except.map((path) => resolve(path)));
  const add = async (path: string, asked: boolean): Promise<void> => {
    const full = resolve(path);
    if (written.has(full)) return;
    const facts = await stat(full);
    if (!facts.isFile()) return;
    const earlier = found.get(full);
    found.set(full, { path: full, shown: shownAs(full), bytes: facts.size, asked: asked || earlier?.asked === true });
  };
  for (const path of paths) {
    try {
      const facts = await statOf(path);
      if (facts?.isFile() === true) await add(path, true);
      else if (facts?.isDirectory() === true) {
        for (const file of await glob("**/*", { cwd: path, absolute: true, onlyFiles: true, expandDirectories: false }))
          await add(file, false);
      } else if (isDynamicPattern(path.split(sep).join("/"))) {
        const files = await glob(path.split(sep).join("/"), {
          absolute: true,
          onlyFiles: true,
          expandDirectories: false,
        });
        if (files.length === 0) missing.push({ file: path, error: "no file meets this pattern" });
        for (const file of files) await add(file, false);
      } else if (facts === undefined) missing.push({ file: path, error: "there is no such file or folder" });
      else missing.push({ file: path, error: "it is neither a file nor a folder" });
    } catch (error) {
      missing.push({ file: path, error: `cannot be read: ${error instanceof Error ? error.message : String(error)}` });
    }
  }
  const files = [...found.values()].sort((a, b) => (a.shown < b.shown ? -1 : 1));
  return { files, missing };
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return undefined;
    throw error;
  }
}

function shownAs(path: string): string {
  const near = relative(process.cwd(), path);
  return (near === "" ? path : near).split(sep).join("/");
}
