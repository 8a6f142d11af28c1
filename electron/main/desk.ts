import type { OpenedFile, Outcome } from "../../renderer/platform/contract.ts";
import { SHIPPED_DATASET } from "./addresses.ts";
import { readDatasetFile } from "./files/read.ts";
import type { MainWindow } from "./window/window.ts";

/** Which dataset is on the desk: what the window asks for when it starts, and what the system hands in later. */
export class Desk {
  #current: string | undefined;
  #main: MainWindow | undefined;

  /** @param path absolute path of the dataset to start with; without one, the dataset that ships with Parley. */
  constructor(path: string | undefined) {
    this.#current = path;
  }

  connect(main: MainWindow): void {
    this.#main = main;
  }

  /** The dataset that a window starts with; after a reload that is the one that was opened last. */
  initial(): Promise<Outcome<OpenedFile>> {
    return this.#current === undefined ? this.shipped() : readDatasetFile(this.#current);
  }

  async shipped(): Promise<Outcome<OpenedFile>> {
    this.#current = undefined;
    return readDatasetFile(SHIPPED_DATASET);
  }

  /** A dataset that the user chose in the window. */
  chosen(path: string): Promise<Outcome<OpenedFile>> {
    return this.#read(path);
  }

  /** A dataset that came from outside: shown in the window, or kept for it where there is none yet. */
  async open(path: string | undefined): Promise<void> {
    const window = this.#main?.window;
    if (path !== undefined && window === undefined) this.#current = path;
    this.#main?.open();
    if (path !== undefined && window !== undefined) this.#main?.send("parley:opened", await this.#read(path));
  }

  /** A file that can't be read is not what a reload should come back to. */
  async #read(path: string): Promise<Outcome<OpenedFile>> {
    const read = await readDatasetFile(path);
    if (read.ok) this.#current = path;
    return read;
  }
}
