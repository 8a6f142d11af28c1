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

test("a fold, a cluster and a lane say what they are under the pointer", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  const host = page.locator(".timeline-host");
  for (const [role, name, words] of [
    [
      "button",
      /^4 y 3 mo folded/,
      /^4 y 3 mo folded, from .* to .* 1971: \d+ events; time runs \d+ times faster here$/,
    ],
    ["option", /^Cluster of \d+ events, Soviet Union/, /^Cluster of \d+ events, Soviet Union: /],
    ["button", /^Lane China/, /^China, \d+ events$/],
  ] as const) {
    const box = await page.getByRole(role, { name }).first().boundingBox();
    if (box === null) throw new Error(`nothing is named ${String(name)}`);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect(host).toHaveAttribute("title", words);
  }
});
