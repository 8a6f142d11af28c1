import { expect, test } from "../parley.ts";
import { openTimeline } from "./stage.ts";

test("the card of a mark goes when the wheel moves the mark away from under the pointer", async ({
  page,
  riverToll,
}) => {
  await openTimeline(page, riverToll.url);
  const mark = page.locator('.mirror [role="option"]:not([data-pill])').first();
  const box = await mark.boundingBox();
  if (box === null) throw new Error("there is no mark");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const card = page.locator(".hover-card");
  await expect(card).toBeVisible();
  await page.mouse.wheel(0, -240);
  await expect(card).toHaveCount(0);
});
