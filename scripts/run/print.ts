import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright";
import type { Figure } from "../../renderer/export/figure.ts";
import { installedChromium } from "./chromium.ts";

/** What journals ask for; a page counts 96 to the inch. */
const DOTS = 300 / 96;
const PX_PER_MM = 96 / 25.4;

/**
 * A figure as a PDF (one page of its size, with lines and letters) or a PNG picture (300 dots to the inch), drawn by an
 * installed browser without a window.
 *
 * @throws Error, with a plain sentence, where there is no browser
 */
export async function printed({ svg, width, height }: Figure, format: "pdf" | "png"): Promise<Buffer> {
  const executablePath = await installedChromium();
  if (executablePath === undefined)
    throw new Error(
      `a ${format.toUpperCase()} is drawn by an installed Chromium, Chrome or Edge, and there is none; write an SVG, or name the browser in PARLEY_CHROMIUM`,
    );
  // Root on Linux has to run without Chromium's own sandbox.
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 }).catch(() => {
    throw new Error(`the browser ${executablePath} does not start; write an SVG, or name another in PARLEY_CHROMIUM`);
  });
  const folder = await mkdtemp(join(tmpdir(), "parley-print-"));
  const file = join(folder, "figure.svg");
  try {
    await writeFile(file, svg);
    const viewport = { width: Math.ceil(width * PX_PER_MM), height: Math.ceil(height * PX_PER_MM) };
    const page = await browser.newPage({ viewport, deviceScaleFactor: DOTS, javaScriptEnabled: false });
    await page.goto(pathToFileURL(file).href);
    if (format === "pdf") return await page.pdf({ preferCSSPageSize: true, printBackground: true });
    return await page.screenshot({ clip: { x: 0, y: 0, width: width * PX_PER_MM, height: height * PX_PER_MM } });
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
