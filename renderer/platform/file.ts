import { MOST_BYTES } from "../../data/schema/index.ts";
import type { File, OpenedFile, Outcome } from "./contract.ts";

/** Reads a file that the page was handed, as UTF-8 text. A file that is too large or is not text is a problem, not a crash. */
export async function readTextFile(file: File): Promise<Outcome<OpenedFile>> {
  const doing = `Opening ${file.name}`;
  if (file.size > MOST_BYTES) {
    const message = `The file has ${megabytes(file.size)} MB; Parley reads up to ${megabytes(MOST_BYTES)} MB.`;
    return { ok: false, problem: { doing, message, remedy: "Open a smaller dataset." } };
  }
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    const message = "It can't be read: it is a folder, or it was moved or changed meanwhile.";
    return { ok: false, problem: { doing, message, remedy: "Choose the file again." } };
  }
  try {
    return { ok: true, value: { name: file.name, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) } };
  } catch {
    const message = "This is not a text file in UTF-8.";
    return { ok: false, problem: { doing, message, remedy: "Open a Parley dataset, a .json file." } };
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}
