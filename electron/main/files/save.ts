import { access } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import writeFileAtomic from "write-file-atomic";
import type { FileKind, Outcome, SaveRequest } from "../../../renderer/platform/contract.ts";
import { printedAsPdf } from "./print.ts";
import { failed, reason } from "./problem.ts";

const KINDS: Readonly<Record<FileKind, string>> = {
  svg: "SVG figure",
  png: "PNG picture",
  pdf: "PDF document",
  csv: "Comma-separated table",
  tsv: "Tab-separated table",
  json: "JSON",
  html: "Web page",
};

/** Asks where to save and writes there, whole or not at all. `undefined` when the user thought better of it. */
export async function saveFile(window: BrowserWindow, file: SaveRequest): Promise<Outcome<string> | undefined> {
  const name = safeName(file.name);
  const answer = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath("documents"), name),
    filters: [{ name: KINDS[file.kind], extensions: [file.kind] }],
  });
  if (answer.canceled || answer.filePath === "") return undefined;
  const path = await withExtension(answer.filePath, file.kind);
  try {
    await writeFileAtomic(path, await contentOf(file));
    return { ok: true, value: path };
  } catch (error) {
    return failed({
      doing: `Saving ${basename(path)}`,
      message: reason(error),
      remedy: "Save it in another place. What was there before is unchanged.",
    });
  }
}

async function contentOf({ encoding, content }: SaveRequest): Promise<Buffer | string> {
  if (encoding === "drawing") return printedAsPdf(content);
  return encoding === "base64" ? Buffer.from(content, "base64") : content;
}

/** A name without any folder in it, whatever the page suggested. */
function safeName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is to be taken out
  return basename(name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "-")).replace(/^\.+/, "") || "parley";
}

/** Some dialogs add no extension by themselves; one is added where that names no other file, which nobody was asked about. */
async function withExtension(path: string, kind: FileKind): Promise<string> {
  if (extname(path) !== "") return path;
  const extended = `${path}.${kind}`;
  return access(extended).then(
    () => path,
    () => extended,
  );
}
