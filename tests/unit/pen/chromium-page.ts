import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright";
import { build } from "vite";
import { prepareChromium } from "../../setup/chromium.ts";

const resolve = createRequire(import.meta.url).resolve;

const FACES = [
  ["IBM Plex Sans Condensed", "ibm-plex-sans-condensed", [400, 500, 600]],
  ["IBM Plex Sans", "ibm-plex-sans", [400, 500, 600]],
  ["Source Serif 4", "source-serif-4", [400, 600]],
] as const;
const SUBSETS = [
  ["latin", "U+0000-00FF,U+2000-206F,U+20AC,U+2212"],
  ["latin-ext", "U+0100-01AF,U+01B1-02BA"],
  ["vietnamese", "U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+1EA0-1EF9"],
] as const;

/** A real Chromium; fails with the reason where there is none. */
export async function openChromium(): Promise<Browser> {
  const found = await prepareChromium();
  if ("missing" in found) throw new Error(`These tests draw in a real Chromium, and there is none: ${found.missing}`);
  return chromium.launch({ executablePath: found.executable });
}

/** An empty page in which the bundled fonts are loaded. */
export async function pageWithFonts(browser: Browser, ratio = 1): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, deviceScaleFactor: ratio });
  await page.setContent(`<!doctype html><style>${await fontFaces()} body { margin: 0 }</style>`);
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load()));
  });
  return page;
}

/** Bundles a module of the renderer so that a page can run it; what it exports is on `window.bundle`. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, minify: false, lib: { entry, name: "bundle", formats: ["iife"] } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !("output" in output)) throw new Error(`vite built nothing from ${entry}`);
  return `${output.output[0].code}\nwindow.bundle = bundle;`;
}

async function fontFaces(): Promise<string> {
  const rules: string[] = [];
  for (const [family, slug, weights] of FACES) {
    for (const weight of weights) {
      for (const style of ["normal", "italic"]) {
        for (const [subset, range] of SUBSETS) {
          const file = resolve(`@fontsource/${slug}/files/${slug}-${subset}-${weight}-${style}.woff2`);
          const data = (await readFile(file)).toString("base64");
          rules.push(
            `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; unicode-range: ${range}; src: url(data:font/woff2;base64,${data}) }`,
          );
        }
      }
    }
  }
  return rules.join("\n");
}
