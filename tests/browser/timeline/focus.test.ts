import { expect, test } from "../parley.ts";
import { openTimeline, timeline } from "./stage.ts";

test("the first stop of Tab skips the bars; a view opened by its key takes the focus of the one before", async ({
  page,
  riverToll,
}) => {
  await openTimeline(page, riverToll.url);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the timeline" });
  await expect(skip).toBeFocused();
  const box = await skip.boundingBox();
  expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Enter");
  await expect(timeline(page)).toBeFocused();
  for (const key of ["2", "3", "4", "1"]) {
    await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest("#view") !== null)).toBe(true);
  }
  await expect(timeline(page)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(page.locator('.mirror [role="option"][aria-selected="true"]')).toHaveCount(1);
  // A tab that is clicked keeps the focus.
  await page.getByRole("tab", { name: "Table" }).click();
  await expect(page.getByRole("tab", { name: "Table" })).toBeFocused();
});
