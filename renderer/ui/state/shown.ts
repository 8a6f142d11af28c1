import type { Platform } from "../../platform/contract.ts";
import type { AppState } from "./store.ts";

/** Which lines between texts are drawn. */
export const LINK_CHOICES = ["all", "lane", "selection", "none"] as const;
export type ShownLinks = (typeof LINK_CHOICES)[number];

/** What of the timeline's window is shown; it outlives a session. */
export type Shown = Pick<AppState, "coverageOpen" | "overviewOpen" | "panelComes" | "links">;

const KEY = "shown";

export function saveShown(platform: Platform, shown: Shown): void {
  const { coverageOpen, overviewOpen, panelComes, links } = shown;
  void platform.saveSetting(KEY, JSON.stringify({ coverageOpen, overviewOpen, panelComes, links }));
}

/** What was kept, as far as it is sound: another version of Parley may have written it. */
export async function loadShown(platform: Platform): Promise<Partial<Shown>> {
  const stored = readObject(await platform.loadSetting(KEY));
  const links = LINK_CHOICES.find((choice) => choice === stored["links"]);
  const flags = (["coverageOpen", "overviewOpen", "panelComes"] as const).flatMap((name) =>
    typeof stored[name] === "boolean" ? [[name, stored[name]]] : [],
  );
  return { ...(Object.fromEntries(flags) as Partial<Shown>), ...(links === undefined ? {} : { links }) };
}

function readObject(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
