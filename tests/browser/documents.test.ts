import { expect, test } from "./parley.ts";

test("a document chosen in the coverage rows stands in the key, and the key lets go of it in every view", async ({
  page,
  shipped,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(shipped.url);
  await page.locator("[data-settled]").waitFor();
  const all = (await page.locator(".total").textContent()) ?? "";
  const chip = page.locator(".key-bar").getByRole("button", { name: /^Only what this document speaks of: / });
  // The rows are drawn, not elements: the first click upwards from the foot that meets one chooses it.
  for (let y = 860; y > 600 && (await chip.count()) === 0; y -= 8) await page.mouse.click(60, y);
  await expect(chip).toContainText(/, 19(66|7\d)$/);
  await expect(page.locator(".total")).not.toHaveText(all);
  // Nothing of the bar is pushed out of the window.
  for (const width of [1440, 1280, 1024]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(page.getByRole("button", { name: "Clear", exact: true })).toBeInViewport({ ratio: 1 });
  }
  for (const view of ["Positions", "Table"]) {
    await page.getByRole("tab", { name: view }).click();
    await expect(chip).toBeInViewport({ ratio: 1 });
  }
  await chip.click();
  await expect(chip).toHaveCount(0);
  await expect(page.locator(".total")).toHaveText(all);
});

test("where one row stands for all documents, a click on it chooses none", async ({ page, shipped }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.goto(shipped.url);
  await page.locator("[data-settled]").waitFor();
  const all = (await page.locator(".total").textContent()) ?? "";
  const canvas = page.locator("canvas").first();
  const box = await canvas.boundingBox();
  if (box === null) throw new Error("the timeline has no canvas");
  for (let y = box.y + box.height - 130; y < box.y + box.height - 60; y += 6) await page.mouse.click(60, y);
  await expect(page.locator(".total")).toHaveText(all);
});
