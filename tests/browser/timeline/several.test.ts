import { accessibilityFaults, expect, test } from "../parley.ts";
import { openTimeline, panel, saying, timeline, told } from "./stage.ts";

test("Shift and drag chooses what lies in the rectangle, once it is let go", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  const host = await page.locator(".timeline-host").boundingBox();
  const at = (x: number, y: number) => [(host?.x ?? 0) + x, (host?.y ?? 0) + y] as const;
  await page.keyboard.down("Shift");
  await page.mouse.move(...at(500, 200));
  await page.mouse.down();
  await page.mouse.move(...at(700, 300));
  await page.mouse.move(...at(900, 420));
  await expect(panel(page)).toHaveCount(0);
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await expect(saying(page)).toHaveText(/^\d+ events selected$/);
  await expect(told(page)).toHaveText((await saying(page).textContent()) ?? "");
});

test("Ctrl+A selects what the filters leave; the panel lists it, goes to each, and axe finds nothing", async ({
  page,
  riverToll,
}) => {
  await openTimeline(page, riverToll.url);
  await page.getByRole("button", { name: /^Meetings, / }).click();
  await page.getByRole("button", { name: /^Messages, / }).click();
  const many = Number(/^(\d+) of/.exec((await page.locator(".total").textContent()) ?? "")?.[1]);
  expect(many).toBeGreaterThan(1);
  await timeline(page).focus();
  await page.keyboard.press("Control+a");
  await expect(told(page)).toContainText(`${many} events selected`);
  await page.keyboard.press("Enter");
  const list = panel(page).getByRole("region", { name: `${many} events selected` });
  const rows = list.getByRole("listitem");
  await expect(rows).toHaveCount(many);
  const title = await rows.first().getByRole("button").textContent();
  await rows.first().getByRole("button").click();
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(title ?? "");
  await expect(rows).toHaveCount(many);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("Ctrl+C copies every selected event, a line each", async ({ page, context, riverToll }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openTimeline(page, riverToll.url);
  await timeline(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+c");
  await expect(page.getByText("3 events copied")).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line).toMatch(/.\t./);
});
