import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fromWhereCalled } from "./root.ts";

/** An Electron that starts, or why there is none. */
export type Electron =
  | { readonly executable: string; readonly version: string; readonly source: "override" | "official" }
  | { readonly missing: string };

/** The official download is some 110 MB; a line that takes longer than this is no use. Milliseconds. */
const LONGEST_DOWNLOAD = 15 * 60_000;
const PATIENCE = 2_000;

/**
 * Finds the Electron to run: the one in the folder that `ELECTRON_OVERRIDE_DIST_PATH` names, else the official one, which
 * its npm package downloads on first use.
 */
export async function findElectron(say: (line: string) => void = console.log): Promise<Electron> {
  const folder = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  if (folder !== undefined && folder !== "") {
    const executable = join(fromWhereCalled(folder), executableName());
    if (!existsSync(executable)) return { missing: `ELECTRON_OVERRIDE_DIST_PATH holds no ${executableName()}` };
    return tried(executable, "override");
  }
  return officialElectron(say);
}

async function officialElectron(say: (line: string) => void): Promise<Electron> {
  let home: string;
  try {
    home = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  } catch {
    return { missing: "the electron package is not installed (npm ci)" };
  }
  const executable = join(home, "dist", executableName());
  if (!isDownloaded(home) || !existsSync(executable)) {
    // Said only where it takes a while: where there is no way out it fails at once, and that is told by itself.
    const patience = setTimeout(() => say("Fetching the Electron runtime, once…"), PATIENCE);
    const isThere = await download(home);
    clearTimeout(patience);
    if (!isThere) return { missing: "the Electron runtime could not be downloaded" };
  }
  return tried(executable, "official");
}

function isDownloaded(home: string): boolean {
  try {
    const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string };
    return (
      readFileSync(join(home, "dist", "version"), "utf8")
        .replace(/^v/, "")
        .trim() === version
    );
  } catch {
    return false;
  }
}

function download(home: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(home, "install.js")], { stdio: "ignore", timeout: LONGEST_DOWNLOAD });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}

function executableName(): string {
  if (process.platform === "win32") return "electron.exe";
  return process.platform === "darwin" ? "Electron.app/Contents/MacOS/Electron" : "electron";
}

/** Runs it as plain Node for a moment: a runtime that lacks a system library says so here, and not with a broken window. */
export function tried(executable: string, source: "override" | "official"): Promise<Electron> {
  return new Promise((resolve) => {
    const child = spawn(executable, ["-p", "process.versions.electron"], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: "1", NODE_OPTIONS: "" },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 60_000,
    });
    let version = "";
    let complaint = "";
    child.stdout.on("data", (text) => (version += String(text)));
    child.stderr.on("data", (text) => (complaint += String(text)));
    child.on("error", (error) => resolve({ missing: `the Electron runtime does not start: ${error.message}` }));
    child.on("close", (code) => {
      if (code === 0) return resolve({ executable, version: version.trim(), source });
      const library = /(lib[\w.+-]+\.so[\w.]*)/.exec(complaint)?.[1];
      const why = library === undefined ? `it ended with code ${code}` : `the system library ${library} is missing`;
      return resolve({ missing: `the Electron runtime does not start: ${why}` });
    });
  });
}

/** Chromium's sandbox refuses to run as root on Linux. */
export function needsNoSandbox(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0;
}
