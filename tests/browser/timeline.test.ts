import type { Page } from "playwright/test";
import { accessibilityFaults, complaints, expect, test } from "./parley.ts";

/** The timeline at rest: drawn, mirrored, and its fonts loaded. */
async function openTimeline(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("[data-settled]").waitFor();
}

const timeline = (page: Page) => page.getByRole("listbox", { name: /^Timeline,/ });
const panel = (page: Page) => page.getByRole("complementary");
const selected = (page: Page) => page.locator('.mirror [role="option"][aria-selected="true"]');

test("draws every event of the shipped dataset, and complains of nothing", async ({ page, shipped }) => {
  const found = complaints(page);
  await openTimeline(page, shipped.url);
  const total = await page.evaluate(async () => {
    const answer = await fetch("data/vietnam-1966-1973/dataset.json").catch(() => undefined);
    return answer === undefined ? undefined : ((await answer.json()) as { events: unknown[] }).events.length;
  });
  await expect(page.locator(".total")).toHaveText(`${total} of ${total} events`);
  await expect(timeline(page)).toHaveAccessibleName(new RegExp(`^Timeline, ${total} events`));
  expect(await page.locator('.mirror [role="option"]').count()).toBeGreaterThan(200);
  expect(found).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the timeline, the panel and the table, ${colorScheme}`, async ({ page, shipped }) => {
    await page.emulateMedia({ colorScheme });
    await openTimeline(page, shipped.url);
    await timeline(page).focus();
    await page.keyboard.press("Home");
    await expect(panel(page)).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("4");
    await expect(page.getByRole("table", { name: "Events" })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

test("arrow keys walk the events, the panel tells of the one reached", async ({ page, riverToll }) => {
  await openTimeline(page, riverToll.url);
  await timeline(page).focus();
  await page.keyboard.press("Home");
  const first = await panel(page).getByRole("heading", { level: 2 }).textContent();
  await expect(selected(page)).toHaveCount(1);
  await page.keyboard.press("ArrowRight");
  await expect(panel(page).getByRole("heading", { level: 2 })).not.toHaveText(first ?? "");
  await page.keyboard.press("ArrowLeft");
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(first ?? "");
  await expect(panel(page).getByRole("heading", { name: /^Evidence/ })).toBeVisible();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(selected(page)).toHaveCount(2);
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(selected(page)).toHaveCount(0);
});

test("a click on a mark selects it, one beside it lets go", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  const mark = page.locator('.mirror [data-event="1971-05-31-us-seven-points"]');
  const box = await mark.boundingBox();
  if (box === null) throw new Error("The seven points are not on the timeline");
  // Where it lies in a cluster, the first click opens the cluster up.
  for (let tries = 0; tries < 4 && (await selected(page).count()) === 0; tries += 1) {
    const now = (await mark.boundingBox()) ?? box;
    await page.mouse.click(now.x + now.width / 2, now.y + now.height / 2);
    await page.waitForTimeout(700);
  }
  await expect(selected(page)).toHaveCount(1);
  await expect(panel(page)).toBeVisible();
});

test("the wheel zooms about the pointer, the brush follows, 0 shows everything again", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  const words = page.locator(".status .say");
  const before = await words.textContent();
  await page.mouse.move(700, 400);
  for (let i = 0; i < 5; i += 1) await page.mouse.wheel(0, -100);
  await expect(words).not.toHaveText(before ?? "");
  await timeline(page).focus();
  await page.keyboard.press("0");
  await expect(words).toHaveText(before ?? "");
});

test("T shows true time; undo folds it again", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  const words = page.locator(".status .say");
  await expect(words).toContainText("fold");
  const before = await words.textContent();
  await page.keyboard.press("t");
  await expect(words).toContainText("nothing folded");
  await page.keyboard.press("Control+z");
  await expect(words).toHaveText(before ?? "");
});

test("the key filters, says so, and offers the smallest step back", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  const total = page.locator(".total");
  const all = await total.textContent();
  await page.getByRole("button", { name: /^Proposals, / }).click();
  await expect(total).not.toHaveText(all ?? "");
  await page.getByRole("button", { name: /^Backchannel, / }).click();
  await page.getByRole("button", { name: /^Planned, / }).click();
  await expect(page.getByRole("heading", { name: "Nothing is left to show." })).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(total).toHaveText(all ?? "");
});

test("lanes are put together by what was chosen, and undone", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  const lanes = page.getByRole("group", { name: "Lanes and folds" }).getByRole("button", { name: /^Lane / });
  await expect(lanes.first()).toHaveAccessibleName(/South Vietnam|United States/);
  await page.getByRole("button", { name: /^Lanes/ }).click();
  await page.getByRole("menuitemradio", { name: "kind", exact: true }).click();
  await expect(lanes.first()).toHaveAccessibleName(/^Lane Meetings/);
  await page.keyboard.press("Control+z");
  await expect(lanes.first()).toHaveAccessibleName(/South Vietnam|United States/);
});

test("search finds by any spelling and shows what it found", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  await page.keyboard.press("/");
  await page.keyboard.type("le duc tho brezhnev");
  const options = page.getByRole("listbox", { name: "Events found" }).getByRole("option");
  await expect(options.first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeVisible();
  await expect(selected(page)).toHaveCount(1);
});

test("the table sorts, shares the selection, and is copied for a spreadsheet", async ({ page, context, riverToll }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openTimeline(page, riverToll.url);
  await page.keyboard.press("4");
  const table = page.getByRole("table", { name: "Events" });
  await table.getByRole("button", { name: "What" }).click();
  await expect(table.getByRole("columnheader", { name: "What" })).toHaveAttribute("aria-sort", "ascending");
  await table.locator("tr.event").first().click();
  const title = await table.locator("tr.event").first().locator(".what").textContent();
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(title ?? "");
  await page.getByRole("button", { name: "Copy for a spreadsheet" }).click();
  await expect(page.getByText("Table copied")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const rows = copied.split("\n");
  // All that the screen's columns say, and what they leave out.
  const columns = await table.getByRole("columnheader").allTextContents();
  const copiedColumns = rows[0]?.split("\t") ?? [];
  expect(copiedColumns).toEqual(expect.arrayContaining(columns.map((column) => column.replace(/[▲▼]/, "").trim())));
  expect(copiedColumns).toEqual(expect.arrayContaining(["Id", "EDTF", "Summary", "Points", "Pages", "Passages"]));
  expect(rows.length).toBe(1 + (await table.locator("tr.event").count()));
});
