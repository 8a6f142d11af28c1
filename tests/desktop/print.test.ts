import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { answerSaveDialog, chooseMenu, expect, RIVER_TOLL, test } from "./parley.ts";

test("a figure is saved as a PDF of its own size, with its letters in it, and nothing stays open", async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch({ dataset: RIVER_TOLL });
  await page.locator("[data-settled]").waitFor();
  const target = join(folder, "talks.pdf");
  await answerSaveDialog(app, target);
  await chooseMenu(app, "export-figure");
  const dialog = page.getByRole("dialog", { name: "Export figure" });
  await dialog.getByLabel("File").selectOption("pdf");
  await dialog.getByRole("button", { name: "Save PDF…" }).click();
  await expect(page.getByText(`Saved ${target}`)).toBeVisible();
  const pdf = await readFile(target, "latin1");
  expect(pdf).toMatch(/^%PDF-/);
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  // A4 in points, to the half millimetre.
  expect(Math.abs(Number(width) - 841.89)).toBeLessThan(1.5);
  expect(Math.abs(Number(height) - 595.28)).toBeLessThan(1.5);
  expect(pdf).toContain("IBMPlexSansCond");
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test("what is no drawing is printed as nothing, and nothing in it runs or reaches out", async ({ launch, folder }) => {
  const { app, page } = await launch({ dataset: RIVER_TOLL });
  const target = join(folder, "odd.pdf");
  await answerSaveDialog(app, target);
  const content = `<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="20mm"><script>document.documentElement.innerHTML = "<text y='20'>it ran</text>"</script><text y="20">it stayed</text></svg>`;
  const file = { name: "odd.pdf", kind: "pdf", content, encoding: "drawing" } as const;
  const seen = await app.evaluate(({ app: electron }) => {
    const scripted: string[] = [];
    (globalThis as { scripted?: string[] }).scripted = scripted;
    electron.on("web-contents-created", (_event, contents) => {
      // Electron has it, its types don't.
      const { getLastWebPreferences } = contents as unknown as { getLastWebPreferences(): { javascript: boolean } };
      contents.on("did-finish-load", () => scripted.push(String(getLastWebPreferences.call(contents).javascript)));
    });
    return scripted.length;
  });
  expect(seen).toBe(0);
  expect(await page.evaluate((given) => window.parley?.saveFile(given), file)).toEqual({ ok: true, value: target });
  const scripts = await app.evaluate(() => (globalThis as { scripted?: string[] }).scripted);
  expect(scripts).toEqual(["false"]);
});
