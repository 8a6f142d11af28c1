import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { findProgram, installPackages } from "./system-packages.ts";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The browser for the tests: `PARLEY_CHROMIUM`, an installed one, Playwright's own, or Debian's, installed now. */
export async function prepareChromium(): Promise<{ readonly executable: string } | { readonly missing: string }> {
  const found = await installedChromium();
  if (found !== undefined) return { executable: found };
  const why = await installPackages("chromium");
  const installed = await findProgram("chromium");
  return installed === undefined
    ? { missing: why ?? "chromium was installed but is not found" }
    : { executable: installed };
}

async function installedChromium(): Promise<string | undefined> {
  const named = process.env["PARLEY_CHROMIUM"];
  if (named !== undefined && named !== "") return named;
  return (await findProgram(...NAMES)) ?? [...ELSEWHERE, chromium.executablePath()].find((path) => existsSync(path));
}
