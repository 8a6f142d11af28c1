import { realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { HOST, SCHEME } from "../addresses.ts";

/**
 * The file that an `app://parley/…` address means, or undefined where it means none inside the folder.
 *
 * Dots are refused before and after decoding, so are backslashes, drive letters and NUL; then links are followed and
 * the place that they lead to must still lie inside. Whether the file is missing or forbidden looks the same from outside.
 */
export async function containedFile(folder: string, address: string): Promise<string | undefined> {
  const path = plainPath(address);
  if (path === undefined) return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/** The path of an address as it would stand on disk, relative and with plain segments only. */
function plainPath(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== `${SCHEME}:` || url.host !== HOST) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
  const segments = path.split("/").filter((segment) => segment !== "");
  const plain = segments.every((segment) => !segment.startsWith(".") && !/[\\:%\0]/.test(segment));
  return plain ? segments.join("/") || "index.html" : undefined;
}
