import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build, type BuildOptions, loadConfigFromFile, type UserConfig } from "vite";
import { ROOT } from "../../../scripts/run/root.ts";
import { runCommand } from "../../setup/run-command.ts";

const BENCH = join(ROOT, "tests", "bench");
const PEERS = join(BENCH, "peers");
const SHIPPED = join(ROOT, "data", "vietnam-1966-1973", "dataset.json");
const APPLICATION = join(ROOT, "renderer", "vite.config.ts");
const MARKWHEN = join(PEERS, "node_modules", "@markwhen", "timeline", "dist", "index.html");

/**
 * Builds the pages to be measured into a folder; the peers are installed on first use.
 *
 * @param readable keeps the names of functions, for profiles
 * @throws Error with a sentence when the peers can't be installed.
 */
export async function buildPages(folder: string, withPeers: boolean, readable: boolean): Promise<void> {
  if (withPeers) await installPeers();
  const minify = readable ? { minify: false } : {};
  const { rolldownOptions } = (await loadApplicationConfig()).build ?? {};
  await buildPage(folder, "page", { ...minify, emptyOutDir: true, rolldownOptions: rolldownOptions ?? {} });
  if (withPeers) await buildPage(folder, "peers", { ...minify, emptyOutDir: false });
  await copyFile(SHIPPED, join(folder, "shipped.json"));
  if (!withPeers) return;
  await mkdir(join(folder, "markwhen"), { recursive: true });
  await copyFile(MARKWHEN, join(folder, "markwhen", "index.html"));
}

/** Parley's page is built as the application is, each peer as its makers ship it. */
async function buildPage(folder: string, page: "page" | "peers", options: BuildOptions): Promise<void> {
  await build({
    configFile: false,
    root: BENCH,
    base: "./",
    logLevel: "error",
    build: {
      ...options,
      outDir: folder,
      target: "chrome120",
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { ...options.rolldownOptions, input: join(BENCH, page, "index.html") },
    },
  });
}

async function loadApplicationConfig(): Promise<UserConfig> {
  const loaded = await loadConfigFromFile({ command: "build", mode: "production" }, APPLICATION);
  if (loaded === null) throw new Error(`The application's build settings can't be read: ${APPLICATION}`);
  return loaded.config;
}

/** `npm ci` in the peers' own folder, unless what is there is what the lockfile says. */
async function installPeers(): Promise<void> {
  const lock = await readFile(join(PEERS, "package-lock.json"), "utf8");
  const stamp = join(PEERS, "node_modules", ".bench-installed");
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === lock) return;
  console.log("Installing the peers, once (250 MB)…");
  const npm = process.env["npm_execpath"];
  const parameters = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { code, output } = await (npm === undefined
    ? runCommand("npm", parameters, { cwd: PEERS })
    : runCommand(process.execPath, [npm, ...parameters], { cwd: PEERS }));
  if (code !== 0) throw new Error(`The peers can't be installed: ${output.trim().split("\n")[0] ?? ""}`);
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, lock);
}
