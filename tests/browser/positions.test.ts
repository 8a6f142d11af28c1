import type { Page } from "playwright/test";
import { accessibilityFaults, complaints, expect, test } from "./parley.ts";

/** Positions at rest: drawn and mirrored. */
async function openPositions(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("[data-settled]").waitFor();
  await page.keyboard.press("2");
  await page.locator(".positions-host[data-settled]").waitFor();
}

const stances = (page: Page) => page.getByRole("listbox", { name: /^Positions,/ });
const issues = (page: Page) => page.getByRole("group", { name: "Issues, steps and gaps" });
const panel = (page: Page) => page.getByRole("complementary");
const bar = (page: Page) => page.getByRole("region", { name: "Key and filters" });

/** The table of stances as it is copied: all rows, of which the page has only those in view. */
async function copiedStances(page: Page): Promise<readonly (readonly string[])[]> {
  const table = page.getByRole("region", { name: "Every stance" });
  await table.getByRole("button", { name: "Copy for a spreadsheet" }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toMatch(/^Issue\tParty\tDate\t/);
  const lines = (await copied()).split("\n").slice(1);
  return lines.map((line) => line.split("\t"));
}

test("shows at least ten issues with two parties each, and complains of nothing", async ({
  page,
  context,
  shipped,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const found = complaints(page);
  await openPositions(page, shipped.url);
  await expect(bar(page).locator(".total")).toHaveText(/^\d+ issues, \d+ stances$/);
  await bar(page).getByRole("button", { name: "Tables" }).click();
  const parties = new Map<string, Set<string>>();
  for (const [issue = "", party = ""] of await copiedStances(page)) {
    parties.set(issue, (parties.get(issue) ?? new Set()).add(party));
  }
  expect([...parties.values()].filter((names) => names.size >= 2).length).toBeGreaterThanOrEqual(10);
  expect(found).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the chart and its tables, ${colorScheme}`, async ({ page, shipped }) => {
    await page.emulateMedia({ colorScheme });
    await openPositions(page, shipped.url);
    await stances(page).focus();
    await page.keyboard.press("Home");
    await expect(panel(page)).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await bar(page).getByRole("button", { name: "Tables" }).click();
    await expect(page.getByRole("table", { name: "Convergence" })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

test("arrow keys walk the statements, and each opens a passage", async ({ page, shipped }) => {
  await openPositions(page, shipped.url);
  await stances(page).focus();
  await page.keyboard.press("Home");
  const title = panel(page).getByRole("heading", { level: 2 });
  const first = (await title.textContent()) ?? "";
  await expect(panel(page).getByRole("heading", { name: /^Evidence/ })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(title).not.toHaveText(first);
  await page.keyboard.press("ArrowDown");
  await expect(panel(page).getByRole("region", { name: "Stance" })).toBeVisible();
  await page.keyboard.press("Home");
  await expect(title).toHaveText(first);
});

test("a click on a mark opens its panel", async ({ page, shipped }) => {
  await openPositions(page, shipped.url);
  const option = stances(page).getByRole("option").first();
  const box = await option.boundingBox();
  if (box === null) throw new Error("There is no stance in view");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(panel(page).getByRole("region", { name: "Stance" })).toBeVisible();
});

test("the criterion of a step is told on focus, an issue opens and closes", async ({ page, shipped }) => {
  await openPositions(page, shipped.url);
  const question = issues(page).getByRole("button", { expanded: false }).first();
  await question.focus();
  await page.keyboard.press("ArrowDown");
  const step = issues(page)
    .getByRole("button", { name: /^Step / })
    .first();
  await expect(step).toBeFocused();
  const [, label = ""] = /^Step [^:]+: ([^.]+)\./.exec((await step.getAttribute("aria-label")) ?? "") ?? [];
  await expect(page.locator(".position-card h3")).toHaveText(label);
  await question.focus();
  await page.keyboard.press("Enter");
  await expect(issues(page).getByRole("button", { expanded: true })).toHaveCount(1);
  await bar(page).getByRole("button", { name: "All issues" }).click();
  await expect(issues(page).getByRole("button", { expanded: true })).toHaveCount(0);
});

test("a fold says what it hides, and opens", async ({ page, shipped }) => {
  await openPositions(page, shipped.url);
  const canvas = page.locator(".positions-host canvas");
  const box = await canvas.boundingBox();
  if (box === null) throw new Error("there is no canvas");
  const card = page.locator(".position-card");
  // Folds take a good part of the axis: one of these places lies in one.
  for (let x = 300; x < box.width - 320 && !(await card.isVisible()); x += 40) {
    await page.mouse.move(box.x + x, box.y + 10);
    await page.waitForTimeout(400);
  }
  await expect(card).toContainText(/ folded · [\d.]+ times faster here/);
  await page.mouse.down();
  await page.mouse.up();
  await expect(card).toHaveCount(0);
});

test("issues are put in another order by hand, and back by undo", async ({ page, shipped }) => {
  await openPositions(page, shipped.url);
  const questions = issues(page).getByRole("button", { expanded: false });
  const [first = "", second = ""] = await questions.evaluateAll((all) =>
    all.map((one) => one.getAttribute("aria-label") ?? ""),
  );
  await questions.first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(questions.first()).toHaveAccessibleName(second);
  await expect(bar(page).getByLabel("Order of the issues")).toHaveValue("hand");
  await page.locator("body").press("Control+z");
  await expect(questions.first()).toHaveAccessibleName(first);
});

test("the pair and the days of carrying change the gaps", async ({ page, shipped }) => {
  await openPositions(page, shipped.url);
  const gaps = issues(page).getByRole("button", { name: /^Gap / });
  const before = await gaps.count();
  expect(before).toBeGreaterThan(0);
  await bar(page).getByLabel("Gap between this party").selectOption("USSR");
  await expect(stances(page)).toHaveAccessibleName(/between Soviet Union and/);
  await bar(page).getByLabel("Days for which a stance is carried without evidence").fill("400");
  await expect(bar(page).getByLabel("Days for which a stance is carried without evidence")).toHaveValue("365");
});

test("the table of stances sorts, and both tables are copied", async ({ page, context, shipped }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPositions(page, shipped.url);
  await bar(page).getByRole("button", { name: "Tables" }).click();
  const table = page.getByRole("table", { name: "Stances" });
  await table.getByRole("button", { name: "Party", exact: true }).click();
  await expect(table.getByRole("columnheader", { name: /^Party/ })).toHaveAttribute("aria-sort", "ascending");
  const gaps = page.getByRole("table", { name: "Convergence" });
  await gaps.getByRole("button", { name: "Issue", exact: true }).click();
  const names = await gaps.locator("tbody th").allTextContents();
  expect(names.length).toBeGreaterThan(9);
  expect(names).toEqual(names.toSorted(new Intl.Collator("en", { numeric: true }).compare));
  const parties = (await copiedStances(page)).map(([, party = ""]) => party);
  expect(parties).toEqual(parties.toSorted(new Intl.Collator("en", { numeric: true }).compare));
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "Copy for a spreadsheet" }).first().click();
  await expect.poll(copied).toMatch(/^Issue\tFirst date both in evidence\t/);
});

test("every pair of parties has its chart, and is chosen by its name", async ({ page, shipped }) => {
  await openPositions(page, shipped.url);
  await bar(page).getByRole("button", { name: "Tables" }).click();
  await page.getByText("Every pair of parties").click();
  const pairs = page.getByRole("table", { name: "Pairs" });
  await expect.poll(() => pairs.getByRole("row").count()).toBeGreaterThan(4);
  await expect(pairs.getByRole("img").first()).toHaveAccessibleName(/: [01]\.\d\d/);
  expect(await accessibilityFaults(page)).toEqual([]);
  await pairs.getByRole("button", { name: "United States – Soviet Union" }).click();
  await expect(bar(page).getByLabel("and this one")).toHaveValue("USSR");
  await expect(page.getByRole("heading", { name: /United States and Soviet Union/ })).toBeVisible();
});

/** Rows of the table of stances between the edges of the view. */
function rowsInView(page: Page): Promise<number> {
  return page.locator(".positions-tables").evaluate((view) => {
    const { top, bottom } = view.getBoundingClientRect();
    const boxes = [...view.querySelectorAll("tr[data-index]")].map((row) => row.getBoundingClientRect());
    return boxes.filter((box) => box.top > top && box.bottom < bottom).length;
  });
}

test("the table of stances has only rows in view in the page, tells their number, and scrolls to the last", async ({
  page,
  context,
  shipped,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPositions(page, shipped.url);
  await bar(page).getByRole("button", { name: "Tables" }).click();
  const table = page.getByRole("table", { name: "Stances" });
  // Rows are there wherever it is scrolled to, and nothing has to happen before.
  const view = page.getByRole("region", { name: "Positions as tables" });
  await view.hover();
  for (let i = 0; i < 3; i += 1) {
    await page.mouse.wheel(0, 1200);
    await expect.poll(() => rowsInView(page)).toBeGreaterThan(3);
  }
  const all = await copiedStances(page);
  await expect(table).toHaveAttribute("aria-rowcount", String(all.length + 1));
  expect(await table.locator("tr[aria-rowindex]").count()).toBeLessThan(all.length / 2);
  await view.focus();
  await page.keyboard.press("End");
  const last = table.locator(`tr[aria-rowindex="${all.length + 1}"]`);
  await expect(last).toBeInViewport();
  expect(await last.locator("td").allTextContents()).toEqual(all.at(-1));
  // The rows between the first and the last are as many as they are high: none lies on another.
  const tops = await table
    .locator("tr[data-index]")
    .evaluateAll((rows) => rows.map((row) => [row.getBoundingClientRect().top, row.getBoundingClientRect().bottom]));
  for (const [i, [, bottom = 0]] of tops.slice(0, -1).entries()) expect(tops[i + 1]?.[0]).toBeCloseTo(bottom, 0);
  await last.getByRole("button").click();
  await expect(panel(page)).toBeVisible();
  await expect(last).toHaveAttribute("aria-selected", "true");
});

test("who knew: the lens veils, steps from event to event, and goes off again", async ({ page, riverToll }) => {
  await page.goto(riverToll.url);
  await page.locator("[data-settled]").waitFor();
  const lens = page.getByRole("group", { name: "Who knew what, when" });
  await expect(lens).toHaveCount(0);
  await page.keyboard.press("k");
  await expect(lens).toContainText("unknown whether it knew");
  await expect(lens.getByRole("slider")).toBeDisabled();
  await page.keyboard.press(".");
  await expect(lens.getByRole("slider")).toBeEnabled();
  await expect(lens).toContainText("still ahead");
  const day = await lens.getByLabel("Day", { exact: true }).inputValue();
  await page.keyboard.press(".");
  await expect(lens.getByLabel("Day", { exact: true })).not.toHaveValue(day);
  await page.keyboard.press("k");
  await expect(lens).toHaveCount(0);
});

test("who knew: what it did not know can be hidden, on the timeline and in the table", async ({ page, riverToll }) => {
  await page.goto(riverToll.url);
  await page.locator("[data-settled]").waitFor();
  await page.keyboard.press("k");
  const lens = page.getByRole("group", { name: "Who knew what, when" });
  await page.keyboard.press(".");
  const ahead = Number(await lens.locator(".counts b").nth(3).textContent());
  const later = Number(await lens.locator(".counts b").nth(1).textContent());
  expect(ahead).toBeGreaterThan(0);
  const total = bar(page).locator(".total");
  const all = Number(/of (\d+)/.exec((await total.textContent()) ?? "")?.[1]);
  await lens.getByLabel("hide what it did not know").check();
  await expect(total).toContainText(`${all - ahead - later} of ${all} events`);
  await page.getByRole("tab", { name: "Table" }).click();
  await expect(lens).toContainText("still ahead");
  await expect(page.getByRole("table", { name: "Events" }).locator("tr.event")).toHaveCount(all - ahead - later);
  await lens.getByRole("button", { name: "Off" }).click();
  await expect(total).toContainText(`${all} of ${all} events`);
});

test("sources that differ stand side by side", async ({ page, shipped }) => {
  await page.goto(shipped.url);
  await page.locator("[data-settled]").waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("six days in Paris");
  await page.keyboard.press("Enter");
  const readings = page.getByRole("region", { name: "Sources differ" }).getByRole("listitem");
  await expect(readings.first()).toBeVisible();
  expect(await readings.count()).toBeGreaterThanOrEqual(2);
});

test("the part of time that is shown is the same in the timeline and in Positions", async ({ page, shipped }) => {
  const scale = page.getByText(/^Open time: /);
  const shown = stances(page).getByRole("option");
  await page.goto(shipped.url);
  await page.locator(".timeline-host[data-settled]").waitFor();
  await page.locator(".timeline-host canvas").hover({ position: { x: 600, y: 300 } });
  await page.mouse.wheel(0, -900);
  await expect(scale).not.toHaveText(/= 59 px/);
  await page.waitForTimeout(300);
  const zoomed = (await scale.textContent()) ?? "";
  await page.keyboard.press("2");
  await page.locator(".positions-host[data-settled]").waitFor();
  const part = await shown.count();
  await page.keyboard.press("1");
  await page.locator(".timeline-host[data-settled]").waitFor();
  await expect(scale).toHaveText(zoomed);
  await page.keyboard.press("0");
  await expect(scale).not.toHaveText(zoomed);
  await page.keyboard.press("2");
  await page.locator(".positions-host[data-settled]").waitFor();
  expect(await shown.count()).toBeGreaterThan(part);
});
