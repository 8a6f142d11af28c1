import { accessibilityFaults, expect, test } from "./parley.ts";

const TEXT = new URL("../fixtures/river-toll.txt", import.meta.url).pathname;
const OTHER = new URL("./passage.test.ts", import.meta.url).pathname;

test("a passage says how to bring its text, and marks the words in it", async ({ page, riverToll }) => {
  await page.goto(riverToll.url);
  await page.locator("[data-settled]").waitFor();
  await page.getByRole("listbox", { name: /^Timeline,/ }).focus();
  await page.keyboard.press("Home");
  // Not every passage is quoted: walk to one that is.
  const card = page.locator(".evidence-card", { has: page.locator("mark") }).first();
  for (let step = 0; step < 10 && (await card.count()) === 0; step += 1) await page.keyboard.press("ArrowRight");
  const quoted = ((await card.locator("mark").textContent()) ?? "").replace(/[“”]/g, "");
  await card.getByRole("button", { name: "open passage" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("The text is not on this computer.")).toBeVisible();
  expect(await accessibilityFaults(page, ".dialog")).toEqual([]);

  await dialog.locator('input[type="file"]').setInputFiles(TEXT);
  const text = dialog.getByRole("region", { name: "Text of the document" });
  await expect(text).toBeVisible();
  await expect(text.locator("mark")).toContainText(quoted);
  await expect(text.locator("mark")).toBeInViewport();
});

test("a text that is not the document's is refused, since offsets would mark the wrong words", async ({
  page,
  riverToll,
}) => {
  await page.goto(riverToll.url);
  await page.locator("[data-settled]").waitFor();
  await page.getByRole("listbox", { name: /^Timeline,/ }).focus();
  await page.keyboard.press("Home");
  await page.locator(".evidence-card").first().getByRole("button", { name: "open passage" }).click();
  await page.getByRole("dialog").locator('input[type="file"]').setInputFiles(OTHER);
  await expect(page.getByText(/SHA-256 is that of no document/)).toBeVisible();
});
