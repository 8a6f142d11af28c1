import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Dataset } from "../../data/schema/index.ts";
import { serve } from "../../scripts/run/server.ts";
import { expect, RIVER_TOLL, test } from "./parley.ts";

test("titles of three hundred letters without a blank are broken, not cut off, wherever they stand", async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "parley-"));
  const file = join(folder, "long.json");
  const dataset = JSON.parse(await readFile(RIVER_TOLL, "utf8")) as Dataset;
  const events = dataset.events.map((event) => ({ ...event, title: "x".repeat(300), summary: "y".repeat(300) }));
  await writeFile(file, JSON.stringify({ ...dataset, events }));
  const server = await serve(file);
  try {
    await page.goto(server.url);
    await page.locator("[data-settled]").waitFor();
    await page.getByRole("listbox", { name: /^Timeline,/ }).focus();
    await page.keyboard.press("Home");
    const wide = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll(".panel h2, .panel p, .panel .scroll, .hover-card, .hover-card h3")]
          .filter((part) => part.scrollWidth > part.clientWidth)
          .map((part) => part.outerHTML.slice(0, 60)),
      );
    await expect(page.getByRole("complementary").getByRole("heading", { level: 2 })).toBeVisible();
    expect(await wide()).toEqual([]);
    const box = await page.locator('.mirror [role="option"][data-event]').first().boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await expect(page.locator(".hover-card")).toBeVisible();
    expect(await wide()).toEqual([]);
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
});
