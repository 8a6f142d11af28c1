import { Menu, nativeTheme } from "electron";
import { z } from "zod";
import type { Settings } from "./files/settings.ts";

const Theme = z.enum(["system", "light", "dark", "high-contrast", "print", "print-mono"]);

/** What the system's own parts are to look like beside each. */
const SOURCES: Readonly<{ [theme in z.infer<typeof Theme>]: "system" | "light" | "dark" }> = {
  system: "system",
  light: "light",
  dark: "dark",
  "high-contrast": "system",
  print: "light",
  "print-mono": "light",
};

/** The setting that the renderer keeps its theme in, as JSON text. */
export const THEME_SETTING = "theme";

/** Follows the chosen theme where the page can't: the menu's mark, and the system's own dialogs and menus. */
export function showTheme(settings: Settings): void {
  const theme = chosenTheme(settings.content[THEME_SETTING]);
  nativeTheme.themeSource = SOURCES[theme];
  const item = Menu.getApplicationMenu()?.getMenuItemById(`theme-${theme}`);
  if (item !== undefined && item !== null) item.checked = true;
}

function chosenTheme(setting: string | undefined): z.infer<typeof Theme> {
  const theme = Theme.safeParse(setting?.replaceAll('"', ""));
  return theme.success ? theme.data : "system";
}
