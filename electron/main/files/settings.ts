import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";
import writeFileAtomic from "write-file-atomic";
import { z } from "zod";

/** A small JSON file of the user's: checked when it is read, and written whole or not at all. */
export class CheckedFile<Content> {
  readonly #path: string;
  readonly #schema: z.ZodType<Content>;
  #content: Content;

  constructor(path: string, schema: z.ZodType<Content>, otherwise: Content) {
    this.#path = path;
    this.#schema = schema;
    this.#content = this.#read() ?? otherwise;
  }

  get content(): Content {
    return this.#content;
  }

  /** Written at once, so that nothing is lost when the application ends right after. */
  write(content: Content): void {
    this.#content = content;
    try {
      writeFileAtomic.sync(this.#path, `${JSON.stringify(content, undefined, 2)}\n`);
    } catch (error) {
      // A full disk must not stop anybody from working: the settings then last as long as the window.
      console.error(`Settings are not kept: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** A file that is damaged is kept aside, so that nothing in it is lost. */
  #read(): Content | undefined {
    let text: string;
    try {
      text = readFileSync(this.#path, "utf8");
    } catch {
      return undefined;
    }
    const content = this.#schema.safeParse(parsed(text));
    if (content.success) return content.data;
    try {
      renameSync(this.#path, `${this.#path}.damaged`);
    } catch {
      // Then it is overwritten by the next write, which is the most that can be done.
    }
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export type Settings = CheckedFile<Readonly<Record<string, string>>>;

/** What the renderer keeps between sessions: names and JSON texts, which only the renderer understands. */
export function settingsFile(): Settings {
  return new CheckedFile(join(app.getPath("userData"), "settings.json"), z.record(z.string(), z.string()), {});
}
