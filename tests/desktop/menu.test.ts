import type { Command } from "../../renderer/platform/contract.ts";
import { chooseMenu, expect, RIVER_TOLL, test } from "./parley.ts";

/** Every command that a menu can give. The type check fails when the contract gets one that is not listed here. */
const COMMANDS: Readonly<Record<Command, true>> = {
  open: true,
  "open-shipped": true,
  "export-figure": true,
  copy: true,
  undo: true,
  redo: true,
  find: true,
  "zoom-in": true,
  "zoom-out": true,
  "zoom-fit": true,
  "toggle-true-time": true,
  "toggle-panel": true,
  "toggle-coverage": true,
  "toggle-overview": true,
  "view-timeline": true,
  "view-positions": true,
  "view-compare": true,
  "view-table": true,
  "theme-system": true,
  "theme-light": true,
  "theme-dark": true,
  "theme-high-contrast": true,
  "theme-print": true,
  "theme-print-mono": true,
  "keyboard-help": true,
  about: true,
};

test("each command stands in a menu and reaches the page", async ({ launch }) => {
  const { app, page } = await launch({ dataset: RIVER_TOLL });
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.parley?.onCommand((command) => heard.push(command));
  });
  const expected = Object.keys(COMMANDS);
  for (const command of expected) await chooseMenu(app, command);
  await expect.poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(expected);
});

test("no two items share a shortcut", async ({ launch }) => {
  const { app } = await launch({ dataset: RIVER_TOLL });
  const shortcuts = await app.evaluate(({ Menu }) => {
    const found: string[] = [];
    const visit = (menu: Electron.Menu): void => {
      for (const item of menu.items) {
        const shortcut =
          item.accelerator ??
          (item as unknown as { getDefaultRoleAccelerator?: () => string }).getDefaultRoleAccelerator?.();
        if (shortcut !== undefined && shortcut !== null)
          found.push(shortcut.replace(/CmdOrCtrl|CommandOrControl/, "Control"));
        if (item.submenu !== undefined && item.submenu !== null) visit(item.submenu);
      }
    };
    const menu = Menu.getApplicationMenu();
    if (menu !== null) visit(menu);
    return found;
  });
  expect(shortcuts.length).toBeGreaterThan(10);
  expect([...new Set(shortcuts)]).toEqual(shortcuts);
});

test("the menu marks the theme that was chosen, also after a restart", async ({ launch }) => {
  const marked = ["theme-system", "theme-light", "theme-dark", "theme-high-contrast", "theme-print"];
  const first = await launch({ dataset: RIVER_TOLL });
  const state = (app: typeof first.app): Promise<string[]> =>
    app.evaluate(
      ({ Menu }, ids) => ids.filter((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.checked),
      marked,
    );
  expect(await state(first.app)).toEqual(["theme-system"]);
  await first.page.evaluate(() => window.parley?.saveSetting("theme", '"dark"'));
  expect(await state(first.app)).toEqual(["theme-dark"]);
  await first.quit();
  const again = await launch({ dataset: RIVER_TOLL, profile: first.profile });
  expect(await state(again.app)).toEqual(["theme-dark"]);
});

test("the menu hides coverage and overview, marks what is shown, also after a restart", async ({ launch }) => {
  const parts = ["toggle-coverage", "toggle-overview"];
  const first = await launch({ dataset: RIVER_TOLL });
  const state = (app: typeof first.app): Promise<string[]> =>
    app.evaluate(({ Menu }, ids) => ids.filter((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.checked), parts);
  const brush = first.page.getByRole("slider", { name: "What is shown", exact: true });
  await expect(brush).toHaveCount(1);
  expect(await state(first.app)).toEqual(parts);
  await chooseMenu(first.app, "toggle-overview");
  await expect(brush).toHaveCount(0);
  await expect.poll(() => state(first.app)).toEqual(["toggle-coverage"]);
  await first.quit();
  const again = await launch({ dataset: RIVER_TOLL, profile: first.profile });
  await expect(again.page.getByRole("listbox", { name: /^Timeline,/ })).toBeVisible();
  expect(await state(again.app)).toEqual(["toggle-coverage"]);
  await chooseMenu(again.app, "toggle-overview");
  await expect(again.page.getByRole("slider", { name: "What is shown", exact: true })).toHaveCount(1);
  await expect.poll(() => state(again.app)).toEqual(parts);
});
