import { expect, test } from "./parley.ts";
import { pixel } from "./timeline/stage.ts";

test("forced colours that change leave Positions where it was: its focus, its place and its canvas", async ({
  page,
  shipped,
}) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await page.goto(shipped.url);
  await page.locator("[data-settled]").waitFor();
  await page.keyboard.press("2");
  const host = page.locator(".positions-host");
  await expect(host).toHaveAttribute("data-settled", "true");
  const list = page.getByRole("listbox", { name: /^Positions,/ });
  await list.focus();
  await host.evaluate((element) => {
    element.scrollTop = 400;
    Object.assign(element.querySelector("canvas") ?? {}, { before: true });
  });
  // A place in a row of its own picture, right of the last column's words: ground and nothing else.
  const box = await host.boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) - 4, (box?.y ?? 0) + 200];
  await expect.poll(() => pixel(page, x, y)).toEqual([0, 0, 0]);
  await page.emulateMedia({ forcedColors: "active", colorScheme: "light" });
  await expect.poll(() => pixel(page, x, y)).toEqual([255, 255, 255]);
  await expect(list).toBeFocused();
  expect(await host.evaluate((element) => element.scrollTop)).toBe(400);
  // The same canvas, not another one.
  expect(await host.evaluate((element) => "before" in (element.querySelector("canvas") ?? {}))).toBe(true);
});
