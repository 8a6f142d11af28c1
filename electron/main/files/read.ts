import { open } from "node:fs/promises";
import { basename } from "node:path";
import { MOST_BYTES } from "../../../data/schema/index.ts";
import type { OpenedFile, Outcome } from "../../../renderer/platform/contract.ts";
import { failed, reason } from "./problem.ts";

/** Reads a dataset's text. Whether it is a dataset is for the renderer to say; here it must be a file of text of a size that fits. */
export async function readDatasetFile(path: string): Promise<Outcome<OpenedFile>> {
  const name = basename(path);
  const doing = `Opening ${name}`;
  try {
    const bytes = await readRegularFile(path);
    if (typeof bytes === "string")
      return failed({ doing, message: bytes, remedy: "Open a Parley dataset, a .json file." });
    return { ok: true, value: { name, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) } };
  } catch (error) {
    const message = error instanceof TypeError ? "This is not a text file in UTF-8." : reason(error);
    return failed({ doing, message, remedy: `Check ${path}, or open another dataset.` });
  }
}

/** @returns the bytes, or a sentence that says why there are none: reading a pipe or a device might never end. */
async function readRegularFile(path: string): Promise<Uint8Array | string> {
  const file = await open(path, "r");
  try {
    const { size, isFile } = await status(file);
    if (!isFile) return "This is not a file but a folder or a device.";
    if (size > MOST_BYTES) return `The file has ${megabytes(size)} MB; Parley reads up to ${megabytes(MOST_BYTES)} MB.`;
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function status(
  file: Awaited<ReturnType<typeof open>>,
): Promise<{ readonly size: number; readonly isFile: boolean }> {
  const found = await file.stat();
  return { size: found.size, isFile: found.isFile() };
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}
