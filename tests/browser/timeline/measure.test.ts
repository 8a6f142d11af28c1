import { expect, test } from "../parley.ts";
import { openTimeline, saying, timeline, told } from "./stage.ts";

test("dragging along the axis measures in days, until the next click", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  const scale = await saying(page).textContent();
  const host = await page.locator(".timeline-host").boundingBox();
  if (host === null) throw new Error("The timeline is not on screen");
  const y = host.y + 22;
  await page.mouse.move(host.x + 700, y);
  await page.mouse.down();
  await page.mouse.move(host.x + 720, y);
  await page.mouse.move(host.x + 800, y);
  await expect(saying(page)).toHaveText(scale ?? "");
  await page.mouse.up();
  await expect(saying(page)).toHaveText(/^Measured: [\d,]+ days, \d+ \w+ \d{4} to \d+ \w+ \d{4}$/);
  await expect(told(page)).toContainText("Measured:");
  const words = await saying(page).textContent();
  const [, days = "", from = "", to = ""] = /Measured: ([\d,]+) days, (.+) to (.+)$/.exec(words ?? "") ?? [];
  const between = (Date.parse(`${to} UTC`) - Date.parse(`${from} UTC`)) / 86_400_000;
  expect(between).toBe(Number(days.replaceAll(",", "")));
  await page.mouse.click(host.x + 5, host.y + 5);
  await expect(saying(page)).toHaveText(scale ?? "");
});

test("Escape takes the measure away and leaves the rest", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  const scale = await saying(page).textContent();
  const host = await page.locator(".timeline-host").boundingBox();
  await page.mouse.move((host?.x ?? 0) + 600, (host?.y ?? 0) + 22);
  await page.mouse.down();
  await page.mouse.move((host?.x ?? 0) + 760, (host?.y ?? 0) + 22, { steps: 3 });
  await page.mouse.up();
  await expect(saying(page)).toContainText("Measured");
  await page.keyboard.press("Escape");
  await expect(saying(page)).toHaveText(scale ?? "");
});

test("with two events selected by keys, the status bar says the days between them", async ({ page, riverToll }) => {
  await openTimeline(page, riverToll.url);
  await timeline(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  await expect(saying(page)).toHaveText(/^2 events selected, (at least )?[\d,]+( to [\d,]+)? days? apart$/);
});
