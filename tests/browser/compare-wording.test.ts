import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Page } from "playwright/test";
import { serve, type WebServer } from "../../scripts/run/server.ts";
import { accessibilityFaults, expect, test } from "./parley.ts";
import { type TwoMemos, writeTwoMemos } from "./two-memos.ts";

let written: TwoMemos;
let server: WebServer;

test.beforeAll(async () => {
  written = await writeTwoMemos();
  server = await serve(written.dataset);
});

test.afterAll(async () => {
  await server.close();
  await rm(dirname(written.dataset), { recursive: true, force: true });
});

const drawer = (page: Page) => page.getByRole("tabpanel", { name: "Wording" });
const wording = (page: Page) => drawer(page).getByRole("group", { name: "Wording" });

/** Compares the three texts on the lamp, the cells of two of them chosen, with the passages in place of summaries. */
async function compare(page: Page, first: string, second: string): Promise<void> {
  await page.goto(server.url);
  await page.locator("[data-settled]").waitFor();
  await page.keyboard.press("3");
  const grid = page.getByRole("grid", { name: "Proposals side by side" });
  for (const name of ["asked", "answered", "revised"]) {
    if ((await grid.locator(".head .title").filter({ hasText: name }).count()) > 0) continue;
    await page.getByRole("combobox", { name: "Add proposal" }).fill(name);
    await page.getByRole("option").first().click();
  }
  await page.getByText("Passages", { exact: true }).click();
  const cells = grid.getByRole("gridcell");
  const titles = await grid.locator(".head .title button:first-child").allInnerTexts();
  const at = (name: string): number => titles.findIndex((title) => title.endsWith(name));
  for (const chosen of await cells.all())
    if ((await chosen.getAttribute("aria-selected")) === "true") await chosen.click({ position: { x: 60, y: 8 } });
  for (const name of [first, second])
    await cells.nth(at(name)).click({ position: { x: 60, y: 8 }, modifiers: ["Shift"] });
}

async function bringTexts(page: Page): Promise<void> {
  await drawer(page).getByRole("button", { name: "Earlier passage" }).click();
  await page.locator('.dialog input[type="file"]').setInputFiles([...written.memos]);
  await expect(page.getByRole("region", { name: "Text of the document" })).toBeVisible();
  await page.keyboard.press("Escape");
}

test("the words of a revision are compared in the memos themselves, once both are at hand", async ({ page }) => {
  await compare(page, "asked", "revised");
  await expect(drawer(page)).toContainText("not both on this computer");
  await bringTexts(page);
  await expect(wording(page).locator("del")).toHaveText(["four"]);
  await expect(wording(page).locator("ins")).toHaveText(["second", "two"]);
  await expect(wording(page)).toHaveText(
    "that the lamp burn every second night, and that each ship pay four two coins",
  );
  await expect(drawer(page)).toContainText("12 words kept");
  await expect(drawer(page)).toContainText("Compares the passages. The later text revises the earlier.");
});

test("an answer of another party does not look like a revision", async ({ page }) => {
  await compare(page, "asked", "answered");
  await bringTexts(page);
  await expect(wording(page).locator("del, ins")).toHaveCount(0);
  await expect(wording(page).locator("p").first()).toContainText("every night, and that each ship pay four coins");
  await expect(wording(page).locator("p").last()).toContainText("on stormy nights alone");
  await expect(wording(page).locator("p").last().locator(".shared")).toHaveText(["that the lamp burn"]);
  await expect(drawer(page)).toContainText("The later text answers the earlier");
  await expect(drawer(page)).not.toContainText("dropped 1");
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("two documents' accounts of one meeting stand beside each other, in the panel of both", async ({ page }) => {
  await page.goto(server.url);
  await page.locator("[data-settled]").waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("minuted");
  await page.keyboard.press("Enter");
  const account = page.getByRole("region", { name: "Perhaps the same event" });
  await expect(account.getByRole("row", { name: /^place/ }).getByRole("cell")).toHaveText([
    /The quay\s*p\. 4/,
    /The tender\s*p\. 11/,
  ]);
  await expect(account).toContainText("Log of the pilot");
  await expect(account).toContainText("Found by rule");
  expect(await accessibilityFaults(page, ".panel")).toEqual([]);
  await account.getByRole("button", { name: /Meeting, heard/ }).click();
  await expect(page.getByRole("complementary").getByRole("heading", { level: 2 })).toHaveText("Meeting, heard");
  await expect(
    account
      .getByRole("row", { name: /^place/ })
      .getByRole("cell")
      .first(),
  ).toContainText("The tender");
});
