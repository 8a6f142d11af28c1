import { spawn } from "node:child_process";
import { Command } from "commander";
import { runBrowserVersion } from "./run/browser-version.ts";
import { ensureBuilt } from "./run/build.ts";
import { whyNoDisplay } from "./run/display.ts";
import { findElectron, needsNoSandbox } from "./run/electron.ts";
import { fromWhereCalled, ROOT } from "./run/root.ts";

/** A window that ends with an error this soon never really opened. Milliseconds. */
const AT_ONCE = 5_000;

await new Command("start")
  .description("Open Parley in its own window. Where that can't be had, serve it to a browser.")
  .argument("[dataset]", "dataset file to open; without one, the dataset that ships with Parley")
  .action(async (named: string | undefined) => {
    const dataset = named === undefined ? undefined : fromWhereCalled(named);
    try {
      const fault = await ensureBuilt();
      if (fault !== undefined) throw new Error(fault);
      const why = await openWindow(dataset);
      if (why === undefined) return;
      console.log(`The desktop window can't open: ${why}.`);
      await runBrowserVersion("The browser version is at", dataset, 0);
    } catch (error) {
      console.error(`Parley can't start: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  })
  .parseAsync();

/** @returns why there is no window; undefined once the window was opened and closed again. */
async function openWindow(dataset: string | undefined): Promise<string | undefined> {
  const noDisplay = whyNoDisplay();
  if (noDisplay !== undefined) return noDisplay;
  const electron = await findElectron();
  if ("missing" in electron) return electron.missing;
  const switches = needsNoSandbox() ? ["--no-sandbox"] : [];
  if (switches.length > 0) console.log("Running as root, so Electron runs with --no-sandbox.");
  return run(electron.executable, [...switches, ROOT, ...(dataset === undefined ? [] : [dataset])]);
}

/** Runs Electron until it ends. What Chromium logs about the system's own services is no news to a user and is left out. */
function run(executable: string, parameters: readonly string[]): Promise<string | undefined> {
  const started = Date.now();
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  const child = spawn(executable, parameters, { env: environment, stdio: ["ignore", "inherit", "pipe"] });
  child.stderr.setEncoding("utf8");
  child.stderr.on("data", (text: string) => {
    const lines = text.split("\n").filter((line) => line !== "" && !/^\[\d+:\d{4}\//.test(line));
    if (lines.length > 0) console.error(lines.join("\n"));
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code, signal) => {
      const failed = signal === null ? code !== 0 : signal !== "SIGINT" && signal !== "SIGTERM";
      if (!failed) return resolve(undefined);
      if (Date.now() - started < AT_ONCE) return resolve(`Electron ended at once (${signal ?? `code ${code}`})`);
      process.exitCode = code ?? 1;
      return resolve(undefined);
    });
  });
}
