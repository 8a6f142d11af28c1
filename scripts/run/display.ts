import { existsSync } from "node:fs";

/** Why no window can be shown here; undefined where one can. Windows and macOS always have a display. */
export function whyNoDisplay(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (process.platform === "win32" || process.platform === "darwin") return undefined;
  if (environment["WAYLAND_DISPLAY"] !== undefined && environment["WAYLAND_DISPLAY"] !== "") return undefined;
  const display = environment["DISPLAY"] ?? "";
  if (display === "") return "there is no display";
  const local = /^:(\d+)/.exec(display)?.[1];
  if (local === undefined || existsSync(`/tmp/.X11-unix/X${local}`)) return undefined;
  return `the display ${display} does not exist`;
}
