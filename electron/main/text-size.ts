import { app, BrowserWindow, Menu } from "electron";
import type { Settings } from "./files/settings.ts";

/** Sizes of all text and with it of everything else, in percent. */
export const TEXT_SIZES = [100, 125, 150, 175, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** The menu item of a size. */
export function textSizeId(size: TextSize): string {
  return `text-size-${size}`;
}

const SETTING = "shell.text-size";

/** Shows every window at the size that was chosen, and the choice in the menu. Call it once the menu is there. */
export function keepTextSize(settings: Settings): void {
  app.on("browser-window-created", (_, window) => {
    // A page that is loaded anew begins at its own size.
    window.webContents.on("did-finish-load", () => window.webContents.setZoomFactor(chosen(settings) / 100));
  });
  mark(chosen(settings));
}

export function chooseTextSize(settings: Settings, size: TextSize): void {
  settings.write({ ...settings.content, [SETTING]: String(size) });
  for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(size / 100);
  mark(size);
}

function chosen(settings: Settings): TextSize {
  return TEXT_SIZES.find((size) => String(size) === settings.content[SETTING]) ?? 100;
}

function mark(size: TextSize): void {
  const item = Menu.getApplicationMenu()?.getMenuItemById(textSizeId(size));
  if (item !== undefined && item !== null) item.checked = true;
}
