import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's own folder. */
export const ROOT: string = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** A path as the user meant it: npm runs commands in the project's folder, but says where it was called from. */
export function fromWhereCalled(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}
