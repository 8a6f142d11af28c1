// oxlint-disable-next-line triple-slash-reference -- what `window.parley` is; an import of nothing is refused as well
/// <reference path="../../renderer/platform/desktop.ts" />
import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page, test as base } from "playwright/test";
import { ROOT } from "../../scripts/run/root.ts";

export { expect } from "playwright/test";

/** The tests' own dataset: an invented negotiation. */
export const RIVER_TOLL: string = join(ROOT, "tests", "fixtures", "river-toll.json");
export const RIVER_TOLL_TITLE = "The river toll, an invented negotiation";

export interface Parley {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The folder of its settings; another start with the same one is a restart. */
  readonly profile: string;
  /** Closes the window as a user would and waits for the application to end. */
  readonly quit: () => Promise<void>;
}

export interface Start {
  /** Absolute path of a dataset for the command line. */
  readonly dataset?: string;
  readonly profile?: string;
}

interface Each {
  /** A folder of the test's own. */
  readonly folder: string;
  /** The Electron to run; skips the test with the reason where there is none. */
  readonly electron: string;
  /** Starts the real application; what is still running when the test ends is ended. */
  readonly launch: (start?: Start) => Promise<Parley>;
}

/** Desktop tests: Parley in a real Electron, each start with settings of its own. */
export const test = base.extend<Each>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "parley-test-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  electron: async ({}, use) => {
    const why = process.env["PARLEY_TEST_NO_ELECTRON"];
    base.skip(why !== undefined, why);
    const executable = process.env["PARLEY_TEST_ELECTRON"];
    if (executable === undefined) throw new Error("Run the desktop tests with npm test: it prepares Electron.");
    await use(executable);
  },
  launch: async ({ electron: _needed, folder }, use) => {
    const running: ChildProcess[] = [];
    await use(async ({ dataset, profile = join(folder, "profile") } = {}) => {
      // Without a path Playwright starts what the electron package names, and holds it until it is attached to it.
      const app = await _electron.launch({ args: commandLine(profile, dataset), timeout: 60_000 });
      running.push(app.process());
      const page = await app.firstWindow();
      await page.waitForLoadState();
      return { app, page, profile, quit: () => quit(app) };
    });
    for (const process of running) await end(process);
  },
});

/** Parley's command line: the same for Playwright and for a second start beside it. */
export function commandLine(profile: string, dataset?: string): string[] {
  return [ROOT, ...(dataset === undefined ? [] : [dataset]), `--user-data-dir=${profile}`];
}

async function quit(app: ElectronApplication): Promise<void> {
  const closed = app.waitForEvent("close");
  await app.evaluate(({ app: main }) => main.quit());
  await closed;
}

/** Ends an application whatever its state: one that hangs or shows a dialog hears no request to close. */
async function end(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => process.once("exit", () => resolve()));
  process.kill("SIGKILL");
  await gone;
}

/** The window's title, as the system shows it. */
export function windowTitle(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? "");
}

/** Chooses a menu item by its id, which for commands is the command's name. */
export function chooseMenu(app: ElectronApplication, id: string): Promise<void> {
  return app.evaluate(({ BrowserWindow, Menu }, name) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(name);
    if (item === undefined || item === null) throw new Error(`There is no menu item ${name}`);
    item.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
  }, id);
}

/** Answers the next dialogs for opening with this path: nobody is there to click in the system's own dialog. */
export function answerOpenDialog(app: ElectronApplication, path: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
}

/** Answers the next dialogs for saving with this path. */
export function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** Answers the next message boxes with the button of this number, and keeps what they said. */
export function answerMessages(app: ElectronApplication, response: number): Promise<void> {
  return app.evaluate(({ dialog }, button) => {
    const said: string[] = [];
    Object.assign(globalThis, { parleyMessages: said });
    dialog.showMessageBox = (...given: readonly unknown[]) => {
      const options = given.at(-1) as { readonly message: string };
      said.push(options.message);
      return Promise.resolve({ response: button, checkboxChecked: false });
    };
  }, response);
}

/** What the message boxes said since `answerMessages`. */
export function messages(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as unknown as { readonly parleyMessages: readonly string[] }).parleyMessages);
}
