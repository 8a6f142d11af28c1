import { fileURLToPath } from "node:url";
import { prepareChromium } from "../../setup/chromium.ts";
import { type Display, prepareDisplay } from "../../setup/display.ts";
import { prepareElectron } from "../../setup/electron.ts";
import { runCommand } from "../../setup/run-command.ts";
import type { Program } from "./browser.ts";

const EMPTY_WINDOW = fileURLToPath(new URL("electron-window.mjs", import.meta.url));

let display: Display | undefined;

/** The programs to measure in; what can't be had is told, and left out. */
export async function preparePrograms(wanted: readonly string[]): Promise<readonly Program[]> {
  const programs = [
    ...(wanted.includes("chromium") ? [await chromiumProgram()] : []),
    ...(wanted.includes("electron") ? [await electronProgram()] : []),
  ];
  return programs.filter((program) => program !== undefined);
}

export function closeDisplay(): void {
  display?.close();
  display = undefined;
}

async function chromiumProgram(): Promise<Program | undefined> {
  const found = await prepareChromium();
  if ("missing" in found) return missing("Chromium", found.missing);
  const { output } = await runCommand(found.executable, ["--version"]);
  const version = /\d+(?:\.\d+)+/.exec(output)?.[0] ?? "";
  return { name: "chromium", executable: found.executable, version };
}

async function electronProgram(): Promise<Program | undefined> {
  const found = await prepareElectron();
  if ("missing" in found) return missing("Electron", found.missing);
  const shown = display ?? (await prepareDisplay());
  if ("missing" in shown) return missing("Electron", shown.missing);
  display = shown;
  const { executable, version } = found;
  return { name: "electron", executable, version, application: [EMPTY_WINDOW], environment: shown.environment };
}

function missing(what: string, why: string): undefined {
  console.log(`${what} is left out: ${why}.`);
  return undefined;
}
