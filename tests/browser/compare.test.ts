import type { Page } from "playwright/test";
import { accessibilityFaults, complaints, expect, test } from "./parley.ts";

const THREE = "Three points";
const SEVEN = "Seven points, put as final";

async function openCompare(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("[data-settled]").waitFor();
  await page.keyboard.press("3");
  await expect(grid(page)).toBeVisible();
}

const grid = (page: Page) => page.getByRole("grid", { name: "Proposals side by side" });
const heads = (page: Page) => grid(page).locator(".head .title button:first-child");
const panel = (page: Page) => page.getByRole("complementary");
const chosen = (page: Page) => grid(page).locator('[role="gridcell"][aria-selected="true"]');
const row = (page: Page, issue: string) =>
  grid(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: issue }) });

async function add(page: Page, words: string): Promise<void> {
  await page.getByRole("combobox", { name: "Add proposal" }).fill(words);
  await page.getByRole("option").first().click();
}

test("sets the seven points beside the three that they answer, issue by issue, and complains of nothing", async ({
  page,
  shipped,
}) => {
  const found = complaints(page);
  await openCompare(page, shipped.url);
  await expect(heads(page)).toHaveText([THREE, SEVEN]);
  await expect(grid(page).locator(".head").first()).toContainText("answered by");
  const cells = row(page, "US withdrawal").getByRole("gridcell");
  await expect(cells.nth(0)).toContainText("30 June 1971");
  await expect(cells.nth(0)).toContainText("pp. 657–8");
  await expect(cells.nth(1)).toContainText("basic terms");
  await expect(row(page, "Supervision").getByRole("gridcell").nth(0)).toHaveText("silent");
  await expect(row(page, "Who governs in Saigon").getByRole("gridcell").nth(1)).toContainText("Not in the text");
  const issues = await grid(page).getByRole("rowheader").count();
  await expect(page.locator(".compare-bar .total")).toHaveText(`${issues} issues, 10 points`);
  expect(found).toEqual([]);
});

test("sets the November package beside the October text, from the panel", async ({ page, shipped }) => {
  await page.goto(shipped.url);
  await page.locator("[data-settled]").waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("package of four");
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText("Package of four");
  await expect(panel(page).getByRole("tree", { name: "Lineage" })).toContainText("October text");
  await panel(page).getByRole("button", { name: "Compare with…" }).click();
  await expect(heads(page)).toHaveText(["October text", "Package of four"]);
  await expect(grid(page).locator(".head").first()).toContainText("revised by");
  const cells = row(page, "Civilian prisoners").getByRole("gridcell");
  await expect(cells.nth(0)).toContainText("bargain");
  await expect(cells.nth(1)).toContainText("sixty days");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the columns, the drawer and the panel, ${colorScheme}`, async ({ page, shipped }) => {
    await page.emulateMedia({ colorScheme });
    await openCompare(page, shipped.url);
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const tab of ["Changes", "Lineage"]) {
      await page.getByRole("tab", { name: tab }).click();
      expect(await accessibilityFaults(page), tab).toEqual([]);
    }
    await page.getByText("Passages", { exact: true }).click();
    await heads(page).first().click();
    await expect(panel(page)).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

test("two cells are chosen with the keyboard, and their words compared without colour", async ({ page, shipped }) => {
  await openCompare(page, shipped.url);
  await expect(chosen(page)).toHaveCount(2);
  await grid(page).locator("#compare-cell-0-0").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(grid(page).locator("#compare-cell-1-1")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(chosen(page)).toHaveCount(2);
  await expect(grid(page).locator(".row.current")).toHaveCount(1);
  await expect(grid(page).locator('.row.current [aria-selected="true"]')).toHaveCount(2);
  const drawer = page.getByRole("tabpanel", { name: "Wording" });
  await expect(drawer).toContainText("Compares our summaries.");
  const counts = await drawer.locator(".counts").innerText();
  const [kept, dropped, added] = [...counts.matchAll(/\d+/g)].map(([number]) => Number(number));
  expect(kept ?? 0).toBeGreaterThan(0);
  const words = async (paragraph: number, selector: string) =>
    (await drawer.locator(".diff p").nth(paragraph).locator(selector).allInnerTexts())
      .join(" ")
      .split(/\s+/)
      .filter(Boolean).length;
  expect([await words(0, ".shared"), await words(1, ".shared")]).toEqual([kept, kept]);
  // An answer has words of its own: nothing is struck through.
  await expect(drawer.locator(".diff").locator("del, ins")).toHaveCount(0);
  const whole = async (paragraph: number) =>
    (await drawer.locator(".diff p").nth(paragraph).innerText())
      .split("\n")
      .slice(1)
      .join(" ")
      .split(/\s+/)
      .filter(Boolean).length;
  expect([await whole(0), await whole(1)]).toEqual([(kept ?? 0) + (dropped ?? 0), (kept ?? 0) + (added ?? 0)]);
  await page.keyboard.press("Enter");
  await expect(chosen(page)).toHaveCount(1);
  await expect(drawer).toContainText("Choose two cells");
});

test("a page opens the panel on the evidence of its point", async ({ page, shipped }) => {
  await openCompare(page, shipped.url);
  await row(page, "Prisoners of war")
    .getByRole("button", { name: /^pp\. 653, 656: evidence of point 7/ })
    .click();
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(SEVEN);
  const card = panel(page).locator(".evidence-card", { hasText: "supports point 7" }).first();
  await expect(card).toBeInViewport();
  // The window itself has not moved.
  expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
});

test("proposals are added and taken out, up to four, and each step is undone", async ({ page, shipped }) => {
  await openCompare(page, shipped.url);
  await add(page, "october");
  await expect(heads(page)).toHaveText([THREE, SEVEN, "October text"]);
  await add(page, "package of four");
  await expect(heads(page)).toHaveCount(4);
  await expect(page.getByRole("combobox", { name: "Add proposal" })).toBeDisabled();
  await grid(page).locator("#compare-cell-0-2").focus();
  await page.keyboard.press("Delete");
  await expect(heads(page)).toHaveText([THREE, SEVEN, "Package of four"]);
  await page.keyboard.press("Control+z");
  await expect(heads(page)).toHaveCount(4);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(heads(page)).toHaveText([THREE, SEVEN]);
  await page.keyboard.press("Control+y");
  await expect(heads(page)).toHaveCount(3);
});

test("rows can be those that are shared, passages can stand for summaries", async ({ page, shipped }) => {
  await openCompare(page, shipped.url);
  const every = await grid(page).getByRole("rowheader").count();
  await page.getByText("shared issues only").click();
  await expect(grid(page).getByRole("rowheader")).not.toHaveCount(every);
  await expect(grid(page).locator(".cell.silent")).toHaveCount(0);
  await page.getByText("Passages", { exact: true }).click();
  await expect(grid(page).locator("q").first()).toBeVisible();
  await expect(page.getByText("The texts of these passages are not both on this computer.")).toBeVisible();
});

test("what became of each point, and where the texts come from", async ({ page, shipped }) => {
  await openCompare(page, shipped.url);
  await page.getByRole("tab", { name: "Changes" }).click();
  const changes = page.getByRole("region", { name: `${SEVEN} against ${THREE}` });
  await expect(changes).toContainText("1 → 1");
  await expect(changes).toContainText("3 Bombing halt kept");
  await page.keyboard.press("ArrowDown");
  const tree = page.getByRole("tree", { name: "Lineage" });
  await expect(tree.getByRole("treeitem", { name: /Three points/ })).toHaveAttribute("aria-selected", "true");
  await expect(tree.getByRole("treeitem", { name: /^PRG ten points/ })).toHaveAttribute("aria-level", "1");
  await tree.getByRole("treeitem", { name: /Three points/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(tree.getByRole("treeitem", { name: /Seven points/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(SEVEN);
});

test("the comparison is copied for a spreadsheet and drawn as a figure", async ({ page, context, shipped }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openCompare(page, shipped.url);
  await page.getByRole("button", { name: /^Copy/ }).click();
  await expect(page.getByText("Comparison copied")).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n").map((line) => line.split("\t"));
  expect(lines[0]?.slice(2)).toEqual([`${THREE}, 15 Apr 1971`, `${SEVEN}, 31 May 1971`]);
  expect(lines.length).toBe(1 + (await grid(page).getByRole("rowheader").count()));
  await page.getByRole("button", { name: "Export figure" }).click();
  const picture = page.getByRole("img", { name: "The figure as it will be saved" });
  await expect(picture).toBeVisible();
  expect(decodeURIComponent((await picture.getAttribute("src")) ?? "")).toContain("two proposals compared");
});

test("a lineage is shown on the timeline, or all texts on an issue", async ({ page, shipped }) => {
  await openCompare(page, shipped.url);
  await page.getByRole("tab", { name: "Lineage" }).click();
  const texts = await page.getByRole("tree", { name: "Lineage" }).getByRole("treeitem").count();
  await page.getByRole("button", { name: "Show these on the timeline" }).click();
  await expect(page.locator(".total")).toContainText(new RegExp(`^${texts} of `));
  await expect(page.getByRole("listbox", { name: /^Timeline,/ })).toBeVisible();
  await page.keyboard.press("3");
  await page.getByRole("tab", { name: "Lineage" }).click();
  await page.getByRole("button", { name: "Show all descent on “US withdrawal”" }).click();
  await expect(page.getByRole("button", { name: /^Proposals, / })).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(".total")).not.toContainText(new RegExp(`^${texts} of `));
});

test("a comparison that outgrows its page is saved as several, each of the size", async ({ page, shipped }) => {
  await openCompare(page, shipped.url);
  await page.keyboard.press("Control+e");
  const facts = page.locator(".figure-facts");
  await expect(facts).toContainText(/higher than the 210 asked for/);
  await page.getByLabel("Pages").selectOption("several");
  await expect(facts).toHaveText(/^2 pages, 297 × 210 mm, each with its own notes\.$/);
  await expect(page.getByRole("img", { name: /^Page \d of 2 as it will be saved$/ })).toHaveCount(2);
  expect(await accessibilityFaults(page, "[role=dialog]")).toEqual([]);
  const names: string[] = [];
  page.on("download", (download) => names.push(download.suggestedFilename()));
  await page.getByRole("button", { name: "Save SVG…" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect.poll(() => names).toEqual(["vietnam-1966-1973-compare-1.svg", "vietnam-1966-1973-compare-2.svg"]);
});
