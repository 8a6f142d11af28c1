import { app, type BrowserWindow, dialog } from "electron";
import { START_PAGE } from "../addresses.ts";

/** When the page crashes, hangs or can't be loaded, says so and offers to load it again. */
export function recover(window: BrowserWindow): void {
  let isReloading = false;
  const reload = (): void => {
    isReloading = false;
    if (!window.isDestroyed()) window.webContents.reload();
  };
  window.webContents.on("render-process-gone", (_event, details) => {
    if (details.reason === "clean-exit" || window.isDestroyed()) return;
    if (isReloading) reload();
    else void afterCrash(window, reload);
  });
  window.webContents.on("did-fail-load", (_event, code, _description, _address, isMainFrame) => {
    // -3 is a load that something else replaced: a reload while loading.
    if (isMainFrame && code !== -3) void afterFailure(window);
  });
  window.on("unresponsive", () => {
    void whileHanging(window, () => {
      // A page that hangs hears no reload: its process is ended, and what follows a crash then loads it again.
      isReloading = true;
      window.webContents.forcefullyCrashRenderer();
    });
  });
}

async function afterCrash(window: BrowserWindow, reload: () => void): Promise<void> {
  const answer = await dialog.showMessageBox(window, {
    type: "error",
    message: "Parley's window stopped working.",
    detail: "The dataset on disk is unharmed. Reload opens it again; settings are kept.",
    buttons: ["Reload", "Close"],
    defaultId: 0,
    cancelId: 1,
  });
  if (answer.response === 0) reload();
  else if (!window.isDestroyed()) window.close();
}

async function afterFailure(window: BrowserWindow): Promise<void> {
  const answer = await dialog.showMessageBox(window, {
    type: "error",
    message: "Parley can't show its window.",
    detail: "A part of it is missing. Build it with npm run build, or install it again.",
    buttons: ["Try Again", "Quit"],
    defaultId: 0,
    cancelId: 1,
  });
  if (answer.response !== 0) app.quit();
  else if (!window.isDestroyed()) void window.loadURL(START_PAGE).catch(() => undefined);
}

async function whileHanging(window: BrowserWindow, endPage: () => void): Promise<void> {
  const better = new AbortController();
  window.once("responsive", () => better.abort());
  const answer = await dialog.showMessageBox(window, {
    type: "warning",
    message: "Parley's window does not answer.",
    detail: "It may be busy with a large dataset. Wait, or reload it.",
    buttons: ["Wait", "Reload"],
    defaultId: 0,
    cancelId: 0,
    signal: better.signal,
  });
  if (!better.signal.aborted && !window.isDestroyed() && answer.response === 1) endPage();
}
