import { Menu } from "electron";
import { z } from "zod";
import type { Settings } from "./files/settings.ts";

/** The setting in which the renderer keeps what of the timeline's window is shown, as JSON text. */
export const SHOWN_SETTING = "shown";

const Shown = z.object({ coverageOpen: z.boolean().catch(true), overviewOpen: z.boolean().catch(true) });

/** Marks in the menu what of the timeline's window is shown. */
export function showParts(settings: Settings): void {
  const shown = shownIn(settings.content[SHOWN_SETTING]);
  mark("toggle-coverage", shown.coverageOpen);
  mark("toggle-overview", shown.overviewOpen);
}

/** Both, unless the setting says otherwise: another version of Parley may have written it. */
function shownIn(setting: string | undefined): z.infer<typeof Shown> {
  let value: unknown;
  try {
    value = JSON.parse(setting ?? "{}");
  } catch {
    value = undefined;
  }
  const read = Shown.safeParse(value);
  return read.success ? read.data : { coverageOpen: true, overviewOpen: true };
}

function mark(id: string, checked: boolean): void {
  const item = Menu.getApplicationMenu()?.getMenuItemById(id);
  if (item !== undefined && item !== null) item.checked = checked;
}
