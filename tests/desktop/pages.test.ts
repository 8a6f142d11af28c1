import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chooseMenu, expect, test } from "./parley.ts";

const SHIPPED = fileURLToPath(new URL("../../data/vietnam-1966-1973/dataset.json", import.meta.url));

test("a comparison is saved as PDFs, one page each, until somebody thinks better of it", async ({ launch, folder }) => {
  const { app, page } = await launch({ dataset: SHIPPED });
  await page.locator("[data-settled]").waitFor();
  await chooseMenu(app, "view-compare");
  await expect(page.getByRole("grid", { name: "Proposals side by side" })).toBeVisible();
  await chooseMenu(app, "export-figure");
  const dialog = page.getByRole("dialog", { name: "Export figure" });
  await dialog.getByLabel("Pages").selectOption("several");
  await dialog.getByLabel("File").selectOption("pdf");
  await expect(dialog.getByText(/^2 pages, 297 × 210 mm/)).toBeVisible();

  // The second question is answered with Cancel: the dialog stays, and the first page is there.
  await answerByName(app, folder, 1);
  await dialog.getByRole("button", { name: "Save PDF…" }).click();
  await expect.poll(() => asked(app)).toEqual(["vietnam-1966-1973-compare-1.pdf", "vietnam-1966-1973-compare-2.pdf"]);
  await expect(dialog).toBeVisible();

  await answerByName(app, folder, 2);
  await dialog.getByRole("button", { name: "Save PDF…" }).click();
  await expect(dialog).toHaveCount(0);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".pdf")).sort();
  expect(files).toEqual(["vietnam-1966-1973-compare-1.pdf", "vietnam-1966-1973-compare-2.pdf"]);
  for (const name of files) {
    const pdf = await readFile(join(folder, name), "latin1");
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    // A4 in points, to the half millimetre.
    expect(Math.abs(Number(width) - 841.89)).toBeLessThan(1.5);
    expect(Math.abs(Number(height) - 595.28)).toBeLessThan(1.5);
  }
});

type App = Parameters<typeof chooseMenu>[0];

/** Answers the next questions where to save with the name that they propose, in a folder; so many of them, the rest with Cancel. */
function answerByName(app: App, folder: string, times: number): Promise<void> {
  return app.evaluate(
    ({ dialog }, { place, most }) => {
      const paths: string[] = [];
      Object.assign(globalThis, { parleyAsked: paths });
      dialog.showSaveDialog = (...given: readonly unknown[]) => {
        const { defaultPath } = given.at(-1) as { readonly defaultPath: string };
        paths.push(defaultPath);
        const name = defaultPath.split(/[\\/]/).at(-1) ?? "";
        return Promise.resolve(
          paths.length > most ? { canceled: true, filePath: "" } : { canceled: false, filePath: `${place}/${name}` },
        );
      };
    },
    { place: folder, most: times },
  );
}

/** The names that were proposed. */
async function asked(app: App): Promise<readonly string[]> {
  const paths = await app.evaluate(() => (globalThis as { parleyAsked?: string[] }).parleyAsked ?? []);
  return paths.map((path) => basename(path));
}
