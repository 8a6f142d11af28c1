import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { findProgram } from "./find-program.ts";

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

/** A browser of Chromium's kin: the one that `PARLEY_CHROMIUM` names, an installed one, or Playwright's own; undefined where there is none. */
export async function installedChromium(): Promise<string | undefined> {
  const named = process.env["PARLEY_CHROMIUM"];
  if (named !== undefined && named !== "") return named;
  return (await findProgram(...NAMES)) ?? [...ELSEWHERE, chromium.executablePath()].find((path) => existsSync(path));
}
