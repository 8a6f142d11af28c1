import { accessibilityFaults, expect, test } from "../parley.ts";
import { openTimeline, pixel, typeAhead } from "./stage.ts";

for (const [colorScheme, ground] of [
  ["dark", [0, 0, 0]],
  ["light", [255, 255, 255]],
] as const) {
  test(`forced colours, ${colorScheme}: the system's ground and highlight, axe finds nothing`, async ({
    page,
    shipped,
  }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await openTimeline(page, shipped.url);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "forced");
    await typeAhead(page, "seven");
    await page.waitForTimeout(600);
    const host = await page.locator(".timeline-host").boundingBox();
    expect(await pixel(page, (host?.x ?? 0) + 4, (host?.y ?? 0) + 4)).toEqual(ground);
    const [ring, highlight] = await page.evaluate(() => {
      const probe = document.createElement("i");
      probe.style.color = "Highlight";
      probe.style.forcedColorAdjust = "none";
      document.body.append(probe);
      const system = getComputedStyle(probe)
        .color.match(/[\d.]+/g)
        ?.slice(0, 3);
      probe.style.color = "var(--focus)";
      const ours = getComputedStyle(probe)
        .color.match(/[\d.]+/g)
        ?.slice(0, 3);
      probe.remove();
      return [ours, system];
    });
    expect(ring).toEqual(highlight);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

test("colours that are forced while Parley is open are taken over, and given back", async ({ page, riverToll }) => {
  await openTimeline(page, riverToll.url);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "forced");
  await page.locator("[data-settled]").waitFor();
  const host = await page.locator(".timeline-host").boundingBox();
  await expect.poll(() => pixel(page, (host?.x ?? 0) + 4, (host?.y ?? 0) + 4)).toEqual([0, 0, 0]);
  await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});

test("forced colours that change leave the focus and the zoom where they were", async ({ page, riverToll }) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await openTimeline(page, riverToll.url);
  await page.getByRole("listbox", { name: /^Timeline,/ }).focus();
  await page.keyboard.press("+");
  await page.waitForTimeout(600);
  const words = await page.locator(".status .say").textContent();
  await page.evaluate(() => Object.assign(document.querySelector("canvas") ?? {}, { before: true }));
  await page.emulateMedia({ forcedColors: "active", colorScheme: "light" });
  const host = await page.locator(".timeline-host").boundingBox();
  await expect.poll(() => pixel(page, (host?.x ?? 0) + 4, (host?.y ?? 0) + 4)).toEqual([255, 255, 255]);
  await expect(page.getByRole("listbox", { name: /^Timeline,/ })).toBeFocused();
  await expect(page.locator(".status .say")).toHaveText(words ?? "");
  // The same canvas, not another one.
  expect(await page.evaluate(() => "before" in (document.querySelector("canvas") ?? {}))).toBe(true);
});
