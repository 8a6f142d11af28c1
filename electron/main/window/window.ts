import { join } from "node:path";
import { app, BrowserWindow, nativeTheme, screen } from "electron";
import type { Command, OpenedFile, Outcome } from "../../../renderer/platform/contract.ts";
import { PRELOAD, START_PAGE } from "../addresses.ts";
import { CheckedFile } from "../files/settings.ts";
import { type Area, boundsFor, Place, SMALLEST } from "./place.ts";
import { recover } from "./recovery.ts";

interface Messages {
  readonly "parley:command": Command;
  readonly "parley:opened": Outcome<OpenedFile>;
}

/** What shows for the moment before the first paint: the paper of the light and of the dark theme. */
const PAPER = { light: "#FBFAF6", dark: "#15181D" };

/** Moving and resizing report many times a second; the place is written once they rest. Milliseconds. */
const REST = 400;

/** Parley's one window: opened where it was, made again when it was closed and is asked for. */
export class MainWindow {
  #window: BrowserWindow | undefined;

  get window(): BrowserWindow | undefined {
    return this.#window;
  }

  /** Opens the window, or brings it to the front. */
  open(): void {
    if (this.#window === undefined) this.#create();
    else {
      if (this.#window.isMinimized()) this.#window.restore();
      this.#window.show();
      this.#window.focus();
    }
  }

  send<Channel extends keyof Messages>(channel: Channel, message: Messages[Channel]): void {
    this.#window?.webContents.send(channel, message);
  }

  #create(): void {
    const place = placeFile();
    const window = new BrowserWindow({
      ...boundsFor(place.content, workAreas()),
      minWidth: SMALLEST.width,
      minHeight: SMALLEST.height,
      title: "Parley",
      show: false,
      backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
      webPreferences: {
        preload: PRELOAD,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        webSecurity: true,
      },
    });
    this.#window = window;
    window.on("closed", () => (this.#window = undefined));
    window.on("page-title-updated", (event) => event.preventDefault());
    window.once("ready-to-show", () => {
      if (place.content?.maximized === true) window.maximize();
      window.show();
    });
    rememberPlace(window, place);
    recover(window);
    void window.loadURL(START_PAGE).catch(() => undefined);
  }
}

function placeFile(): CheckedFile<Place | undefined> {
  return new CheckedFile<Place | undefined>(join(app.getPath("userData"), "window.json"), Place, undefined);
}

function workAreas(): [Area, ...Area[]] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  return [main.workArea, ...others.map((display) => display.workArea)];
}

function rememberPlace(window: BrowserWindow, file: CheckedFile<Place | undefined>): void {
  let rest: NodeJS.Timeout | undefined;
  const write = (): void => {
    clearTimeout(rest);
    file.write({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const later = (): void => {
    clearTimeout(rest);
    rest = setTimeout(write, REST);
  };
  window.on("resize", later);
  window.on("move", later);
  window.on("close", write);
  window.on("closed", () => clearTimeout(rest));
}
