import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../../scripts/run/root.ts";
import { runCommand } from "../setup/run-command.ts";
import {
  answerOpenDialog,
  chooseMenu,
  commandLine,
  expect,
  RIVER_TOLL,
  RIVER_TOLL_TITLE,
  test,
  windowTitle,
} from "./parley.ts";

const SHIPPED = join(ROOT, "data", "vietnam-1966-1973", "dataset.json");

async function shippedTitle(): Promise<string> {
  const { title } = JSON.parse(await readFile(SHIPPED, "utf8")) as { readonly title: string };
  return title;
}

test("opens on the dataset that ships with Parley", async ({ launch }) => {
  const { app } = await launch();
  await expect.poll(() => windowTitle(app)).toContain(await shippedTitle());
});

test("opens on the dataset that the command line names", async ({ launch }) => {
  const { app } = await launch({ dataset: RIVER_TOLL });
  await expect.poll(() => windowTitle(app)).toContain(RIVER_TOLL_TITLE);
});

test("opens a dataset from the menu, and goes back to the shipped one", async ({ launch }) => {
  const { app } = await launch();
  await expect.poll(() => windowTitle(app)).toContain(await shippedTitle());
  await answerOpenDialog(app, RIVER_TOLL);
  await chooseMenu(app, "open");
  await expect.poll(() => windowTitle(app)).toContain(RIVER_TOLL_TITLE);
  await chooseMenu(app, "open-shipped");
  await expect.poll(() => windowTitle(app)).toContain(await shippedTitle());
});

test("opens a dataset that is dropped on the window", async ({ launch }) => {
  const { app, page } = await launch();
  await expect.poll(() => windowTitle(app)).toContain(await shippedTitle());
  const dropped = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "dropped.json", { type: "application/json" }));
      return transfer;
    },
    await readFile(RIVER_TOLL, "utf8"),
  );
  for (const type of ["dragenter", "dragover", "drop"])
    await page.dispatchEvent("#root", type, { dataTransfer: dropped });
  await expect.poll(() => windowTitle(app)).toContain(RIVER_TOLL_TITLE);
});

test("a second start hands its dataset to the first and ends", async ({ electron, launch }) => {
  const { app, profile } = await launch();
  await expect.poll(() => windowTitle(app)).toContain(await shippedTitle());
  const { code } = await runCommand(electron, ["--no-sandbox", ...commandLine(profile, RIVER_TOLL)]);
  expect(code).toBe(0);
  await expect.poll(() => windowTitle(app)).toContain(RIVER_TOLL_TITLE);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test.describe("what can't be read is told with file and reason", () => {
  test("a file that does not exist", async ({ launch, folder }) => {
    const { page } = await launch({ dataset: join(folder, "nowhere.json") });
    const outcome = await page.evaluate(() => window.parley?.initialDataset());
    expect(outcome).toMatchObject({
      ok: false,
      problem: { doing: "Opening nowhere.json", message: "There is no such file or folder." },
    });
  });

  test("a folder", async ({ launch, folder }) => {
    const { page } = await launch({ dataset: folder });
    const outcome = await page.evaluate(() => window.parley?.initialDataset());
    expect(outcome).toMatchObject({ ok: false, problem: { message: "This is not a file but a folder or a device." } });
  });

  test("a file that is no text", async ({ launch, folder }) => {
    const file = join(folder, "picture.json");
    await writeFile(
      file,
      Uint8Array.from({ length: 512 }, (_, i) => i % 256),
    );
    const { page } = await launch({ dataset: file });
    const outcome = await page.evaluate(() => window.parley?.initialDataset());
    expect(outcome).toMatchObject({ ok: false, problem: { message: "This is not a text file in UTF-8." } });
  });

  test("a pipe, which would never end", async ({ launch }) => {
    test.skip(process.platform === "win32", "there are no such pipes on Windows");
    const { page } = await launch({ dataset: "/dev/zero" });
    const outcome = await page.evaluate(() => window.parley?.initialDataset());
    expect(outcome).toMatchObject({ ok: false, problem: { message: "This is not a file but a folder or a device." } });
  });
});

test("a broken dataset is told with its place while the old one stays open", async ({ launch, folder }) => {
  const broken = join(folder, "broken.json");
  const dataset = JSON.parse(await readFile(RIVER_TOLL, "utf8")) as { parties: { kind: string }[] };
  dataset.parties[1] = { ...dataset.parties[1], kind: "planet" };
  await writeFile(broken, JSON.stringify(dataset));
  const { app, page } = await launch({ dataset: RIVER_TOLL });
  await expect.poll(() => windowTitle(app)).toContain(RIVER_TOLL_TITLE);
  await answerOpenDialog(app, broken);
  await chooseMenu(app, "open");
  await expect(page.getByText("parties[1].kind")).toBeVisible();
  expect(await windowTitle(app)).toContain(RIVER_TOLL_TITLE);
});
