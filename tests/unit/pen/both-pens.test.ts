import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { themeNames } from "../../../renderer/pen/theme.ts";
import { bundle, openChromium, pageWithFonts } from "./chromium-page.ts";

declare global {
  interface Window {
    readonly bundle: typeof import("./page-entry.ts");
  }
}

/** Of the 8-bit levels of a channel. What antialiasing and hinting make of one edge may differ that much on average. */
const MOST_MEAN = 0.1;

describe("canvas and SVG pen put the same ink in the same place", () => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    browser = await openChromium();
    script = await bundle(fileURLToPath(new URL("page-entry.ts", import.meta.url)));
  });
  afterAll(() => browser?.close());

  it("also where it copies pictures of its marks, which stand on whole pixels", async () => {
    const page = await pageWithFonts(browser);
    await page.addScriptTag({ content: script });
    await page.evaluate(() => window.bundle.showCanvas("light", false));
    const drawn = await page.screenshot();
    await page.evaluate(() => window.bundle.showCanvas("light", true));
    const { mean, most } = await difference(page, drawn, await page.screenshot());
    await page.close();
    expect(mean).toBeLessThan(0.3);
    expect(most).toBeLessThan(16);
  });

  const cases = [...themeNames.map((theme) => ({ theme, ratio: 1 })), { theme: "light" as const, ratio: 2 }];
  for (const { theme, ratio } of cases) {
    it(`${theme}, ${ratio} device pixels to one`, async () => {
      const page = await pageWithFonts(browser, ratio);
      await page.addScriptTag({ content: script });
      await page.evaluate((name) => window.bundle.showCanvas(name, false), theme);
      const canvas = await page.screenshot();
      await page.evaluate((name) => window.bundle.showSvg(name), theme);
      const svg = await page.screenshot();
      const { mean, most, ink } = await difference(page, canvas, svg);
      await page.close();
      expect(ink, "the plate is not empty").toBeGreaterThan(2);
      expect(mean).toBeLessThan(MOST_MEAN);
      expect(most, "the worst 24 px tile").toBeLessThan(16);
    });
  }
});

/** Mean difference of two pictures over all channels, its worst tile, and how far the first is from one flat colour. */
function difference(page: Page, first: Buffer, second: Buffer) {
  return page.evaluate(
    async (pictures) => {
      const pixels = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const canvas = document.createElement("canvas");
          canvas.width = image.width;
          canvas.height = image.height;
          const context = canvas.getContext("2d");
          if (context === null) throw new Error("no canvas");
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      const [a, b] = pixels;
      if (a === undefined || b === undefined) throw new Error("two pictures are needed");
      const across = Math.ceil(a.width / 24);
      const tiles = new Float64Array(across * Math.ceil(a.height / 24));
      let total = 0;
      let ink = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        let here = 0;
        for (let channel = 0; channel < 3; channel += 1) {
          here += Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) / 3;
          ink += Math.abs((a.data[at + channel] ?? 0) - (a.data[channel] ?? 0)) / 3;
        }
        total += here;
        const pixel = at / 4;
        const tile = Math.floor(pixel / a.width / 24) * across + Math.floor((pixel % a.width) / 24);
        tiles[tile] = (tiles[tile] ?? 0) + here / (24 * 24);
      }
      return { mean: total / (a.data.length / 4), most: Math.max(...tiles), ink: ink / (a.data.length / 4) };
    },
    [first.toString("base64"), second.toString("base64")],
  );
}
