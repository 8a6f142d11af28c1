import { expect, test } from "../parley.ts";
import { changedPixels, openTimeline, panel, remember, timeline, told, typeAhead } from "./stage.ts";

test("F follows a line of descent, which is told; the rest fades; Escape ends it before anything else", async ({
  page,
  shipped,
}) => {
  await openTimeline(page, shipped.url);
  await typeAhead(page, "seven");
  await expect(panel(page)).toBeVisible();
  await page.waitForTimeout(900);
  await remember(page, "before");
  await page.keyboard.press("f");
  await expect(told(page)).toHaveText(/^Following the line of descent of Seven points/);
  const faded = await changedPixels(page, "before");
  expect(faded).toBeGreaterThan(10_000);
  await page.keyboard.press("Escape");
  await expect(told(page)).toHaveText("The line of descent is no longer followed");
  await expect(panel(page)).toBeVisible();
  expect(await changedPixels(page, "before")).toBeLessThan(faded / 10);
});

test("a text without descent says so instead of fading everything", async ({ page, riverToll }) => {
  await openTimeline(page, riverToll.url);
  await timeline(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("f");
  await expect(page.getByText("No other text descends from this one")).toBeVisible();
  await expect(told(page)).not.toContainText("Following");
});

test("the panel's button follows too", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  await typeAhead(page, "seven");
  await page.getByRole("button", { name: "Follow", exact: true }).click();
  await expect(told(page)).toContainText("Following the line of descent");
  await page.getByRole("button", { name: "Stop following" }).click();
  await expect(told(page)).toContainText("no longer followed");
});
