import { expect, test } from "./parley.ts";

test("a word begun with nothing in focus finds an event, and its letters do nothing else on the way", async ({
  page,
  shipped,
}) => {
  await page.goto(shipped.url);
  await page.locator("[data-settled]").waitFor();
  const scale = await page.locator(".status .say").textContent();
  // The t in it would be true time by itself.
  await page.keyboard.type("rest");
  await expect(page.getByRole("complementary").getByRole("heading", { level: 2 })).toHaveText(/^Rest/);
  await expect(page.locator(".status .say")).toHaveText(scale ?? "");
});

test("after a search the keys go on from what was found", async ({ page, shipped }) => {
  await page.goto(shipped.url);
  await page.locator("[data-settled]").waitFor();
  await page.getByRole("combobox", { name: /^Search/ }).fill("seven points put");
  await page.keyboard.press("Enter");
  const list = page.getByRole("listbox", { name: /^Timeline,/ });
  await expect(list).toBeFocused();
  const found = page.locator('.mirror [role="option"][aria-selected="true"]');
  await expect(found).toHaveAccessibleName(/^Proposal, seven points|Seven points/);
  await expect(list).toHaveAttribute("aria-activedescendant", (await found.getAttribute("id")) ?? "none");
});

test("on a projector nothing of the bars is pushed out of the window, with a filter on or not", async ({
  page,
  shipped,
}) => {
  await page.goto(shipped.url);
  await page.locator("[data-settled]").waitFor();
  await page.getByRole("button", { name: /^Meetings, / }).click();
  // 1080 lines at 100 and at 150 percent, and a wide one.
  for (const [width, height] of [
    [1920, 1080],
    [1800, 900],
    [1500, 900],
    [1440, 900],
    [1280, 720],
    [2560, 1440],
  ] as const) {
    await page.setViewportSize({ width, height });
    // 1800 is the narrowest window with all its words.
    const clear = page.getByRole("button", { name: "Clear", exact: true });
    await expect(clear).toBeInViewport({ ratio: 1 });
    const right = await clear.evaluate((button) => button.getBoundingClientRect().right);
    expect(width - right, `room beside the bar at ${width}`).toBeGreaterThan(10);
  }
});
