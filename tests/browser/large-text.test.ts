import type { Browser } from "playwright/test";
import { accessibilityFaults, expect, test } from "./parley.ts";

/** Widths of ordinary windows, and of the smallest. */
const SIZES = [
  [1920, 1080],
  [1440, 900],
  [1280, 800],
  [1024, 700],
] as const;

for (const text of [150, 200]) {
  test(`text of ${text} percent: nothing of the bars lies outside of the window, in any view`, async ({
    playwright,
    shipped,
  }) => {
    const browser: Browser = await playwright.chromium.launch({
      executablePath: process.env["PARLEY_TEST_CHROMIUM"] ?? "",
      chromiumSandbox: process.platform === "linux" && process.getuid?.() !== 0,
      // What the reader sets in the browser's own settings.
      args: [`--blink-settings=defaultFontSize=${(16 * text) / 100}`],
    });
    const page = await browser.newPage({ viewport: { width: SIZES[0][0], height: SIZES[0][1] } });
    await page.goto(shipped.url);
    await page.locator("[data-settled]").waitFor();
    for (const view of ["Timeline", "Positions", "Compare", "Table"]) {
      await page.getByRole("tab", { name: view }).click();
      const filters = view === "Timeline" || view === "Table" ? [false, true] : [false];
      for (const filtered of filters) {
        if (filtered) await page.getByRole("button", { name: /^Proposals, / }).click();
        for (const [width, height] of SIZES) {
          await page.setViewportSize({ width, height });
          const outside = await page.evaluate(() =>
            [...document.querySelectorAll(".title-bar > *, .title-bar button, .key-bar > *, .key-bar button")]
              .map((part) => ({
                what: part.textContent || part.getAttribute("aria-label"),
                box: part.getBoundingClientRect(),
              }))
              .filter(({ box }) => box.width > 1 && (box.left < 0 || box.right > window.innerWidth + 0.5))
              .map(({ what }) => what),
          );
          expect(outside, `${view} in a window ${width} wide`).toEqual([]);
        }
        if (filtered) await page.getByRole("button", { name: "Clear", exact: true }).click();
      }
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    await browser.close();
  });
}
