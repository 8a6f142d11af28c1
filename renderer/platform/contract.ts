/**
 * What the user interface needs from the shell that it runs in. The renderer owns this contract; the desktop shell and
 * the browser shell each fulfil it. Everything that crosses it is plain data.
 */

/** A failure, told so that a person can act on it. */
export interface Problem {
  /** What was being done: "Opening talks.json". */
  readonly doing: string;
  /** Why it failed, in one plain sentence. */
  readonly message: string;
  /** What to do about it, where there is something. */
  readonly remedy?: string;
}

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

/** A text file as the shell read it. `name` is for people; nothing is derived from it. */
export interface OpenedFile {
  readonly name: string;
  readonly text: string;
}

export type FileKind = "svg" | "png" | "pdf" | "csv" | "tsv" | "json" | "html";

export interface SaveRequest {
  /** Suggested file name with its extension. */
  readonly name: string;
  readonly kind: FileKind;
  /** Text, or bytes as base64 where `encoding` says so; for `drawing`, an SVG document that the desktop shell prints as a PDF. */
  readonly content: string;
  readonly encoding: "utf8" | "base64" | "drawing";
}

/** What a menu, a keyboard accelerator or the system asks of the application. */
export type Command =
  | "open"
  | "open-shipped"
  | "export-figure"
  | "copy"
  | "undo"
  | "redo"
  | "find"
  | "zoom-in"
  | "zoom-out"
  | "zoom-fit"
  | "toggle-true-time"
  | "toggle-panel"
  | "toggle-coverage"
  | "toggle-overview"
  | "view-timeline"
  | "view-positions"
  | "view-compare"
  | "view-table"
  | "theme-system"
  | "theme-light"
  | "theme-dark"
  | "theme-high-contrast"
  | "theme-print"
  | "theme-print-mono"
  | "keyboard-help"
  | "about";

export interface Platform {
  readonly kind: "desktop" | "browser";
  /** The dataset that the application was started with (an argument, or the shipped one). */
  readonly initialDataset: () => Promise<Outcome<OpenedFile>>;
  /** The dataset that ships with Parley. */
  readonly shippedDataset: () => Promise<Outcome<OpenedFile>>;
  /** Asks the user for a dataset file; `undefined` when they thought better of it. */
  readonly openFile: () => Promise<Outcome<OpenedFile> | undefined>;
  /** Reads a file that was dropped on the window. */
  readonly readDropped: (file: File) => Promise<Outcome<OpenedFile>>;
  /** Asks where to save and writes; the value is the place for people, `undefined` when they thought better of it. */
  readonly saveFile: (request: SaveRequest) => Promise<Outcome<string> | undefined>;
  readonly copyText: (text: string) => Promise<Outcome<void>>;
  /** Opens an https address in the user's own browser. */
  readonly openExternal: (url: string) => Promise<Outcome<void>>;
  /** Small settings that outlive a session; the value is JSON text. */
  readonly loadSetting: (key: string) => Promise<string | undefined>;
  readonly saveSetting: (key: string, value: string) => Promise<void>;
  /** Commands from menus. Returns the way to stop listening. */
  readonly onCommand: (listener: (command: Command) => void) => () => void;
  /** Datasets that the shell opens by itself: a second start with an argument, a file opened from the system. */
  readonly onOpened: (listener: (file: Outcome<OpenedFile>) => void) => () => void;
  /** Tells the shell what it may show in the window's title. */
  readonly setTitle: (title: string) => void;
}

/** What a dropped file is, without the DOM's word for it. */
export interface File {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * What the desktop shell's preload hands to the page: the part of the platform that the page can't do by itself.
 * Every call is one message to the main process, which checks it again.
 */
export type Bridge = Omit<Platform, "kind" | "readDropped">;
