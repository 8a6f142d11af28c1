import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { answerSaveDialog, expect, RIVER_TOLL, test } from "./parley.ts";

const FIGURE = { name: "figure.svg", kind: "svg", content: "<svg/>", encoding: "utf8" } as const;

test("saves where the dialog says, whole, over what was there", async ({ launch, folder }) => {
  const target = join(folder, "figure.svg");
  await writeFile(target, "an older figure");
  const { app, page } = await launch({ dataset: RIVER_TOLL });
  await answerSaveDialog(app, target);
  const outcome = await page.evaluate((file) => window.parley?.saveFile(file), FIGURE);
  expect(outcome).toEqual({ ok: true, value: target });
  expect(await readFile(target, "utf8")).toBe("<svg/>");
  expect((await readdir(folder)).filter((name) => name.startsWith("figure"))).toEqual(["figure.svg"]);
});

test("saves bytes as they were, and adds the extension that was left out", async ({ launch, folder }) => {
  const { app, page } = await launch({ dataset: RIVER_TOLL });
  await answerSaveDialog(app, join(folder, "picture"));
  const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255]);
  const file = { name: "picture.png", kind: "png", content: bytes.toString("base64"), encoding: "base64" } as const;
  const outcome = await page.evaluate((given) => window.parley?.saveFile(given), file);
  expect(outcome).toEqual({ ok: true, value: join(folder, "picture.png") });
  expect(await readFile(join(folder, "picture.png"))).toEqual(bytes);
});

test("where it can't be saved it says why, and leaves nothing behind", async ({ launch, folder }) => {
  const { app, page } = await launch({ dataset: RIVER_TOLL });
  await answerSaveDialog(app, join(folder, "missing", "figure.svg"));
  const missing = await page.evaluate((file) => window.parley?.saveFile(file), FIGURE);
  expect(missing).toMatchObject({
    ok: false,
    problem: { doing: "Saving figure.svg", message: "There is no such file or folder." },
  });
  const target = join(folder, "taken.svg");
  await mkdir(target);
  await answerSaveDialog(app, target);
  const taken = await page.evaluate((file) => window.parley?.saveFile(file), FIGURE);
  expect(taken).toMatchObject({ ok: false, problem: { message: "This is a folder, not a file." } });
  expect((await readdir(folder)).filter((name) => name !== "profile")).toEqual(["taken.svg"]);
});

test("copies text to the system's clipboard", async ({ launch }) => {
  const { app, page } = await launch({ dataset: RIVER_TOLL });
  await page.evaluate(() => window.parley?.copyText("Ferry Board Archive, Box 4"));
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe("Ferry Board Archive, Box 4");
});
