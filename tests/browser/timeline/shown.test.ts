import type { Page } from "playwright/test";
import { accessibilityFaults, expect, test } from "../parley.ts";
import { changedPixels, openTimeline, panel, remember, timeline, told } from "./stage.ts";

async function choose(page: Page, role: "menuitemradio" | "menuitemcheckbox", name: string): Promise<void> {
  await page.getByRole("button", { name: /^Show: / }).click();
  await page.getByRole(role, { name, exact: true }).click();
  await page.keyboard.press("Escape");
  // A mark under the pointer would be drawn as such.
  await page.mouse.move(1, 1);
}

test("coverage, true time and the panel are hidden, told, and still hidden after a reload", async ({
  page,
  riverToll,
}) => {
  await openTimeline(page, riverToll.url);
  await choose(page, "menuitemcheckbox", "Coverage");
  await expect(told(page)).toHaveText("Coverage hidden");
  await choose(page, "menuitemcheckbox", "Detail panel");
  const lanes = page.getByRole("group", { name: "Lanes and folds" }).getByRole("button", { name: /^Lane / });
  const lowest = async () => {
    const box = await lanes.last().boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  await expect.poll(lowest).toBeGreaterThan(0);
  const without = await lowest();
  await page.reload();
  await page.locator("[data-settled]").waitFor();
  await expect.poll(lowest).toBe(without);
  await timeline(page).focus();
  await page.keyboard.press("Home");
  await expect(panel(page)).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeVisible();
  await choose(page, "menuitemcheckbox", "Coverage");
  await expect.poll(lowest).toBeLessThan(without);
});

test("links are drawn for all, for the selection, or not at all", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  await remember(page, "all");
  await choose(page, "menuitemradio", "none");
  await expect(told(page)).toHaveText("No links shown");
  const hidden = await changedPixels(page, "all");
  expect(hidden).toBeGreaterThan(1000);
  await remember(page, "none");
  await choose(page, "menuitemradio", "of the selection");
  await expect(told(page)).toHaveText("Links of the selection shown");
  // Nothing is selected, so nothing is drawn.
  expect(await changedPixels(page, "none")).toBeLessThan(hidden / 3);
  await choose(page, "menuitemradio", "all");
  await expect(told(page)).toHaveText("All links shown");
  expect(await changedPixels(page, "all")).toBeLessThan(hidden / 3);
});

test("the open menu has no fault that axe finds", async ({ page, riverToll }) => {
  await openTimeline(page, riverToll.url);
  await page.getByRole("button", { name: /^Show: / }).click();
  await expect(page.getByRole("menuitemradio", { name: "none", exact: true })).toBeVisible();
  expect(await accessibilityFaults(page, ".popover")).toEqual([]);
});
