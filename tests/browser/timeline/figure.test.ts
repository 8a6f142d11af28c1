import { readFile } from "node:fs/promises";
import { expect, test } from "../parley.ts";
import { openTimeline } from "./stage.ts";

/** How many names the figure says that it had no room for. */
const unnamed = (svg: string) => Number(/(\d+) names had no room/.exec(svg.replace(/<[^>]+>/g, " "))?.[1] ?? 0);

test("a figure can be asked for every name: where there is no room, letters stand for names in a list", async ({
  page,
  shipped,
}) => {
  await openTimeline(page, shipped.url);
  const figures: string[] = [];
  for (const labels of ["fitting", "all"]) {
    await page.keyboard.press("Control+e");
    await page.getByLabel("Names").selectOption(labels);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save SVG…" }).click();
    figures.push(await readFile(await (await download).path(), "utf8"));
  }
  const [fitting = "", all = ""] = figures;
  expect(unnamed(fitting)).toBeGreaterThan(0);
  expect(fitting).not.toContain("What the letters stand for");
  expect(unnamed(all)).toBe(0);
  expect(all).toContain("What the letters stand for");
});
