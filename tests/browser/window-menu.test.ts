import { accessibilityFaults, expect, test } from "./parley.ts";

test("theme, keys and the shipped dataset are reached without a desktop's menus", async ({ page, riverToll }) => {
  await page.goto(riverToll.url);
  await page.locator("[data-settled]").waitFor();
  const menu = page.getByRole("button", { name: /^Menu:/ });
  await menu.click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("menuitemradio", { name: "High contrast" }).click();
  await expect(page.locator("[data-theme=high-contrast]")).toHaveCount(1);
  // What is printed can be seen beforehand; a light page, whatever the system prefers.
  await menu.click();
  await page.getByRole("menuitemradio", { name: "As printed in black and white" }).click();
  await expect(page.locator("[data-theme=print-mono]")).toHaveCSS("color-scheme", "light");
  expect(await accessibilityFaults(page)).toEqual([]);
  await menu.click();
  await page.getByRole("menuitemradio", { name: "High contrast" }).click();
  // It outlives the session.
  await page.reload();
  await page.locator("[data-settled]").waitFor();
  await expect(page.locator("[data-theme=high-contrast]")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await menu.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Keyboard" }).press("Enter");
  await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
  await page.keyboard.press("Escape");
  await menu.click();
  await page.getByRole("menuitem", { name: "Open the shipped dataset" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vietnam peace negotiations, 1966–1973");
});

test("nothing in the title bar lies on anything else, down to the smallest window", async ({ page, shipped }) => {
  await page.goto(shipped.url);
  await page.locator("[data-settled]").waitFor();
  for (const width of [1024, 1100, 1280, 1440]) {
    await page.setViewportSize({ width, height: 700 });
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll(".title-bar h1, .title-bar button, .title-bar .search")].map((element) => {
        const { left, right } = element.getBoundingClientRect();
        return { left, right, what: element.textContent };
      }),
    );
    for (const [i, box] of boxes.entries())
      for (const other of boxes.slice(i + 1))
        expect(
          Math.min(box.right, other.right) - Math.max(box.left, other.left),
          `${width}: ${box.what} and ${other.what}`,
        ).toBeLessThan(1);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThan(width);
  }
});
