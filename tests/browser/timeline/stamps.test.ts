import { expect, test } from "../parley.ts";
import { mostChanged, openTimeline, remember } from "./stage.ts";

test("what was drawn at first is still there when pictures of it are copied", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  await page.waitForTimeout(800);
  await remember(page, "first");
  for (const width of [1281, 1280, 1281, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.waitForTimeout(200);
  }
  // Edges of letters may be smoothed otherwise everywhere; a mark or a word that is gone is far more in one place.
  await expect.poll(() => mostChanged(page, "first")).toBeLessThan(70);
});
