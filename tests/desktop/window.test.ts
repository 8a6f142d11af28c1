import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ElectronApplication } from "playwright/test";
import { ROOT } from "../../scripts/run/root.ts";
import { runCommand } from "../setup/run-command.ts";
import {
  answerMessages,
  chooseMenu,
  expect,
  messages,
  RIVER_TOLL,
  RIVER_TOLL_TITLE,
  test,
  windowTitle,
} from "./parley.ts";

function bounds(app: ElectronApplication): Promise<{ x: number; y: number; width: number; height: number }> {
  return app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window === undefined) throw new Error("There is no window");
    return window.getBounds();
  });
}

test("the window comes back where it was", async ({ launch }) => {
  const place = { x: 140, y: 60, width: 1100, height: 720 };
  const first = await launch({ dataset: RIVER_TOLL });
  await first.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), place);
  await expect.poll(() => bounds(first.app)).toEqual(place);
  await first.quit();
  const again = await launch({ dataset: RIVER_TOLL, profile: first.profile });
  await expect.poll(() => bounds(again.app)).toEqual(place);
});

test("a place that is off every screen is not gone back to", async ({ launch, folder }) => {
  const profile = await profileWith(
    folder,
    "window.json",
    '{"x":-9000,"y":4,"width":1200,"height":800,"maximized":false}',
  );
  const { app } = await launch({ dataset: RIVER_TOLL, profile });
  const { x, y, width, height } = await bounds(app);
  const area = await app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);
  expect(x).toBeGreaterThanOrEqual(area.x);
  expect(y).toBeGreaterThanOrEqual(area.y);
  expect(x + width).toBeLessThanOrEqual(area.x + area.width);
  expect(y + height).toBeLessThanOrEqual(area.y + area.height);
  expect({ width, height }).toEqual({ width: 1200, height: 800 });
});

test("a damaged place or settings file stops nothing and is kept aside", async ({ launch, folder }) => {
  const profile = await profileWith(folder, "window.json", '{"x": 12, "y"');
  await writeFile(join(profile, "settings.json"), '{"theme": 7}');
  const { app } = await launch({ dataset: RIVER_TOLL, profile });
  await expect.poll(() => windowTitle(app)).toContain(RIVER_TOLL_TITLE);
  expect(await readFile(join(profile, "window.json.damaged"), "utf8")).toBe('{"x": 12, "y"');
  expect(await readFile(join(profile, "settings.json.damaged"), "utf8")).toBe('{"theme": 7}');
});

test("text twice as large stays so, and leaves the timeline whole", async ({ launch }) => {
  const zoom = ({ app }: { readonly app: ElectronApplication }) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());
  const first = await launch({ dataset: RIVER_TOLL });
  await chooseMenu(first.app, "text-size-200");
  await expect.poll(() => zoom(first)).toBeCloseTo(2);
  expect(await first.page.evaluate(() => window.devicePixelRatio)).toBeCloseTo(2);
  await first.page.locator("[data-settled]").waitFor();
  await expect(first.page.locator('.mirror [role="option"]')).toHaveCount(4);
  await first.quit();
  const again = await launch({ dataset: RIVER_TOLL, profile: first.profile });
  await expect.poll(() => zoom(again)).toBeCloseTo(2);
});

test("settings outlive the application", async ({ launch }) => {
  const first = await launch({ dataset: RIVER_TOLL });
  await first.page.evaluate(() => window.parley?.saveSetting("test.colour", '"teal"'));
  expect(await first.page.evaluate(() => window.parley?.loadSetting("test.colour"))).toBe('"teal"');
  await first.quit();
  const again = await launch({ dataset: RIVER_TOLL, profile: first.profile });
  expect(await again.page.evaluate(() => window.parley?.loadSetting("test.colour"))).toBe('"teal"');
  expect(await again.page.evaluate(() => window.parley?.loadSetting("test.other"))).toBeUndefined();
});

test("after a crash of the page Parley says so, and reloads what was open", async ({ launch }) => {
  const { app } = await launch({ dataset: RIVER_TOLL });
  await expect.poll(() => windowTitle(app)).toContain(RIVER_TOLL_TITLE);
  await answerMessages(app, 0);
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setTitle("crashed");
    window?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(() => windowTitle(app)).toContain(RIVER_TOLL_TITLE);
  expect(await messages(app)).toEqual(["Parley's window stopped working."]);
});

test("when the page hangs Parley asks, and reloads it", async ({ electron, folder }) => {
  const driver = join(ROOT, "tests", "desktop", "drivers", "hang.mjs");
  const { code, output } = await runCommand(electron, [
    "--no-sandbox",
    `--user-data-dir=${join(folder, "profile")}`,
    driver,
    RIVER_TOLL,
  ]);
  expect(code, output).toBe(0);
  const line = output.split("\n").find((text) => text.startsWith("{")) ?? "{}";
  const { said, titles } = JSON.parse(line) as { readonly said: string[]; readonly titles: string[] };
  expect(said).toEqual(["Parley's window does not answer."]);
  expect(titles).toEqual([titles[0], titles[0]]);
  expect(titles[0]).toContain(RIVER_TOLL_TITLE);
});

async function profileWith(folder: string, name: string, text: string): Promise<string> {
  const profile = join(folder, "profile");
  await mkdir(profile, { recursive: true });
  await writeFile(join(profile, name), text);
  return profile;
}
