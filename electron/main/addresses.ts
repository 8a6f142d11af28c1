import { fileURLToPath } from "node:url";

/** The scheme and host that the application is served under: `app://parley/index.html`. */
export const SCHEME = "app";
export const HOST = "parley";
export const START_PAGE: string = `${SCHEME}://${HOST}/index.html`;

/** Everything below is relative to the built file, `dist/electron/main.js`. */
export const PRELOAD: string = beside("preload.cjs");
export const RENDERER_FOLDER: string = beside("../renderer");
export const SHIPPED_DATASET: string = beside("../../data/vietnam-1966-1973/dataset.json");

/** True for an address of the application itself. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${SCHEME}:` && url.host === HOST;
}

function beside(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
