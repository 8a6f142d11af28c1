import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import { accessibilityFaults, expect, test } from "./parley.ts";

async function openDialog(page: Page, address: string, view?: string): Promise<void> {
  await page.goto(address);
  await page.locator("[data-settled]").waitFor();
  if (view !== undefined) await page.getByRole("tab", { name: view }).click();
  await page.keyboard.press("Control+e");
  await expect(page.getByRole("dialog")).toBeVisible();
}

const save = (page: Page) => page.getByRole("button", { name: /^Save (SVG|PNG|PDF)…$/ });

test("a range with nothing in it can't be saved, and the dialog says what there is", async ({ page, riverToll }) => {
  await openDialog(page, riverToll.url);
  await expect(page.locator(".figure-facts")).toContainText("297 × 210 mm");
  await page.getByLabel("Time", { exact: true }).selectOption("dates");
  await page.getByLabel("First date").fill("2190");
  await expect(page.getByRole("status").filter({ hasText: "No figure" })).toContainText(
    /nothing lies in 2190 or later; the record runs from/,
  );
  await expect(save(page)).toBeDisabled();
  expect(await accessibilityFaults(page, "[role=dialog]")).toEqual([]);
  await page.getByLabel("First date").fill("next spring");
  await expect(page.locator(".figure-problem")).toContainText("“next spring” is no date: write 1971");
  await expect(save(page)).toBeDisabled();
  await page.getByLabel("First date").fill("");
  await expect(save(page)).toBeEnabled();
});

test("sizes are those in which the view can be read", async ({ page, shipped }) => {
  await openDialog(page, shipped.url, "Compare");
  const sizes = page.getByLabel("Size").locator("option");
  await expect(sizes.filter({ hasText: "A4" })).toHaveCount(1);
  await expect(sizes.filter({ hasText: "Column" })).toHaveCount(0);
  await expect(page.getByLabel("Time", { exact: true })).toHaveCount(0);
  await expect(page.locator(".figure-facts")).toContainText(/higher than the 210 asked for/);
});

test("a picture has 300 dots to the inch, in the figure's own letters", async ({ page, riverToll }) => {
  await openDialog(page, riverToll.url);
  await page.getByLabel("File").selectOption("png");
  const waiting = page.waitForEvent("download");
  await save(page).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/-timeline\.png$/);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([3508, 2480]);
  // The same, to hardly a shade, as the SVG that the dialog shows: whole, and set in the letters that it carries.
  await page.keyboard.press("Control+e");
  const shown = await page.getByRole("img", { name: "The figure as it will be saved" }).getAttribute("src");
  const apart = await page.evaluate(
    async (addresses) => {
      const [a, b] = await Promise.all(
        addresses.map(async (address) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          const context = new OffscreenCanvas(877, 620).getContext("2d");
          if (context === null) throw new Error("no canvas");
          context.imageSmoothingQuality = "high";
          context.drawImage(image, 0, 0, 877, 620);
          return context.getImageData(0, 0, 877, 620).data;
        }),
      );
      if (a === undefined || b === undefined) throw new Error("two pictures are needed");
      const inked = a.filter((value, i) => i % 4 === 0 && value < 200).length / (877 * 620);
      return { inked, apart: a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length };
    },
    [`data:image/png;base64,${bytes.toString("base64")}`, shown ?? ""],
  );
  expect(apart.inked).toBeGreaterThan(0.01);
  expect(apart.apart).toBeLessThan(3);
});
