import { browserPlatform } from "./browser.ts";
import type { Platform } from "./contract.ts";
import { desktopPlatform } from "./desktop.ts";

/** The shell that the application finds itself in: the desktop's where its bridge is there, else the browser's. */
export function connectPlatform(): Platform {
  return desktopPlatform() ?? browserPlatform();
}
