import type { Page } from "playwright/test";
import { expect, test } from "../parley.ts";
import { openTimeline, saying, timeline } from "./stage.ts";

/** Pixels of one month, as the status bar tells the scale. */
async function monthWidth(page: Page): Promise<number> {
  await page.waitForTimeout(600);
  const [, unit = "", pixels = ""] =
    /1 (year|month|day) = (\d+) px/.exec((await saying(page).textContent()) ?? "") ?? [];
  return Number(pixels) * ({ year: 1 / 12, month: 1, day: 30.44 }[unit] ?? Number.NaN);
}

/** The days that are shown, as the brush tells them. */
const range = (page: Page) => page.getByRole("slider", { name: "What is shown", exact: true });

test("the wheel zooms from all of time to an hour about the pointer, and back", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  const whole = await monthWidth(page);
  const mark = await page.locator('.mirror [data-event="1971-05-31-us-seven-points"]').boundingBox();
  const [x, y] = [(mark?.x ?? 0) + (mark?.width ?? 0) / 2, 640];
  await page.mouse.move(x, y);
  for (let i = 0; i < 60; i += 1) await page.mouse.wheel(0, -100);
  await expect(saying(page)).toContainText("1 day = 5760 px");
  // What lay under the pointer still does: a day to either side of it at most.
  await expect(range(page)).toHaveAttribute("aria-valuetext", /^(30|31) May 1971 to (31 May|1 June) 1971$/);
  for (let i = 0; i < 60; i += 1) await page.mouse.wheel(0, 100);
  expect(await monthWidth(page)).toBeLessThan(whole);
  await timeline(page).focus();
  await page.keyboard.press("0");
  expect(await monthWidth(page)).toBeCloseTo(whole, 0);
});

test("a trackpad pinches (a wheel with Ctrl) and pans sideways; a double click zooms; a drag pans", async ({
  page,
  shipped,
}) => {
  await openTimeline(page, shipped.url);
  const whole = await monthWidth(page);
  await page.mouse.move(900, 640);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -50);
  await page.keyboard.up("Control");
  const pinched = await monthWidth(page);
  expect(pinched).toBeGreaterThan(whole * 1.3);
  await page.mouse.dblclick(900, 655);
  const doubled = await monthWidth(page);
  expect(doubled).toBeGreaterThan(pinched * 2);
  const before = await range(page).getAttribute("aria-valuetext");
  await page.mouse.wheel(160, 0);
  await expect(range(page)).not.toHaveAttribute("aria-valuetext", before ?? "");
  expect(await monthWidth(page)).toBe(doubled);
  await page.mouse.move(900, 655);
  await page.mouse.down();
  await page.mouse.move(980, 655, { steps: 4 });
  await page.mouse.move(1060, 655, { steps: 4 });
  await page.mouse.up();
  await expect(range(page)).toHaveAttribute("aria-valuetext", before ?? "");
});

test("two fingers on a screen pinch", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  const whole = await monthWidth(page);
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", apart?: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints:
        apart === undefined
          ? []
          : [
              { x: 800 - apart, y: 600, id: 0 },
              { x: 800 + apart, y: 600, id: 1 },
            ],
    });
  await touch("touchStart", 40);
  for (const apart of [50, 70, 90, 120]) await touch("touchMove", apart);
  await touch("touchEnd");
  const pinched = await monthWidth(page);
  expect(pinched / whole).toBeGreaterThan(2.4);
  expect(pinched / whole).toBeLessThan(3.6);
});
