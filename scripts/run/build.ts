import { spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./root.ts";

/** What the build is made from; tests and scripts are not part of it. */
const SOURCES = ["renderer", "electron", "data"];
const VERSIONS = ["package.json", "package-lock.json"];
const PRODUCTS = ["dist/renderer/index.html", "dist/electron/main.js", "dist/electron/preload.cjs"];
const STAMP = join(ROOT, "dist", "built");

/**
 * Builds the application unless what is built is newer than everything that it is made from.
 *
 * @returns a sentence that says why it could not be built; undefined when it is there.
 */
export async function ensureBuilt(): Promise<string | undefined> {
  const state = sourceState();
  if (isBuilt(state)) return undefined;
  for (const config of ["renderer/vite.config.ts", "electron/vite.config.ts"]) {
    const fault = await build(config);
    if (fault !== undefined) return fault;
  }
  await mkdir(join(ROOT, "dist"), { recursive: true });
  await writeFile(STAMP, state);
  return undefined;
}

function isBuilt(state: string): boolean {
  try {
    for (const product of PRODUCTS) statSync(join(ROOT, product));
    return readFileSync(STAMP, "utf8") === state;
  } catch {
    return false;
  }
}

/** Names, sizes and times of the sources, as text: a file that was deleted or put back changes it too. */
function sourceState(): string {
  const inside = SOURCES.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  );
  return [...inside.sort(), ...VERSIONS]
    .map((file) => {
      const found = statSync(join(ROOT, file));
      return found.isFile() ? `${file} ${found.size} ${found.mtimeMs}\n` : "";
    })
    .join("");
}

function build(config: string): Promise<string | undefined> {
  const vite = join(ROOT, "node_modules", "vite", "bin", "vite.js");
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [vite, "build", "--config", config, "--logLevel", "warn"], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (text) => (output += String(text)));
    child.stderr.on("data", (text) => (output += String(text)));
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code) =>
      resolve(code === 0 ? undefined : `building with ${config} failed:\n${withoutStack(output)}`),
    );
  });
}

function withoutStack(output: string): string {
  return output
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^\s+at /.test(line))
    .join("\n");
}
