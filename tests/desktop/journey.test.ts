import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { answerSaveDialog, chooseMenu, expect, test } from "./parley.ts";

test("the main job: look, zoom, choose by keyboard, read the evidence, export a figure", async ({ launch, folder }) => {
  const { app, page } = await launch();
  await page.locator("[data-settled]").waitFor();
  const timeline = page.getByRole("listbox", { name: /^Timeline,/ });
  const marks = page.locator('.mirror [role="option"]');
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vietnam peace negotiations, 1966–1973");
  expect(await marks.count()).toBeGreaterThan(200);

  const scale = page.locator(".status .say");
  const before = await scale.textContent();
  await chooseMenu(app, "zoom-in");
  await expect(scale).not.toHaveText(before ?? "");
  await chooseMenu(app, "zoom-fit");
  await expect(scale).toHaveText(before ?? "");

  await timeline.focus();
  // Letters find an event by the beginning of its title.
  await page.keyboard.type("seven points");
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText("Seven points, put as final");
  await expect(panel.locator(".points li")).toHaveCount(7);
  const evidence = panel.getByRole("region", { name: "Evidence" });
  await expect(evidence.locator("mark").first()).toBeVisible();
  await expect(evidence.locator(".page").first()).toHaveText(/^pp?\. 65\d/);

  const target = join(folder, "talks.svg");
  await answerSaveDialog(app, target);
  await chooseMenu(app, "export-figure");
  const dialog = page.getByRole("dialog", { name: "Export figure" });
  await dialog.getByRole("button", { name: "Save SVG…" }).click();
  await expect(page.getByText(`Saved ${target}`)).toBeVisible();
  const svg = await readFile(target, "utf8");
  expect(svg).toMatch(/^<\?xml|^<svg/);
  expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(svg).toContain("vietnam-1966-1973");
  expect(svg).not.toMatch(/<script|href="http/);
  expect(
    await page.evaluate(
      (text) => new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror")?.textContent,
      svg,
    ),
  ).toBeUndefined();
});
