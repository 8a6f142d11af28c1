import type { FileKind, OpenedFile, Outcome, Platform, SaveRequest } from "./contract.ts";
import { readTextFile } from "./file.ts";

/** Where the build puts the dataset that ships with Parley, relative to the page. */
const SHIPPED = "data/vietnam-1966-1973/dataset.json";

/** Settings share the origin's storage with whatever else is served there, hence a prefix. */
const SETTING = "parley.";

/** The platform in a browser: the same through web APIs. */
export function browserPlatform(): Platform {
  return {
    kind: "browser",
    initialDataset: () => fetchText(startedWith() ?? SHIPPED),
    shippedDataset: () => fetchText(SHIPPED),
    openFile: chooseFile,
    readDropped: readTextFile,
    saveFile: download,
    copyText,
    openExternal,
    loadSetting: async (key) => storage()?.getItem(SETTING + key) ?? undefined,
    saveSetting: async (key, value) => {
      try {
        storage()?.setItem(SETTING + key, value);
      } catch {
        // Storage is full: a setting that isn't kept is no reason to stop anybody.
      }
    },
    onCommand: () => () => undefined,
    onOpened: () => () => undefined,
    setTitle: (title) => {
      document.title = title;
    },
  };
}

/** The dataset that the server was started with: `?open=NAME` names one of the files it serves under `opened/`. */
function startedWith(): string | undefined {
  const name = new URLSearchParams(window.location.search).get("open");
  return name === null ? undefined : `opened/${encodeURIComponent(name)}`;
}

async function fetchText(path: string): Promise<Outcome<OpenedFile>> {
  const name = decodeURIComponent(path.slice(path.lastIndexOf("/") + 1));
  const doing = `Opening ${name}`;
  try {
    const answer = await fetch(new URL(path, document.baseURI), { cache: "no-cache" });
    if (answer.ok) return readTextFile(await namedFile(answer, name));
    const message = answer.status === 404 ? "The server has no such file." : `The server answered ${answer.status}.`;
    return { ok: false, problem: { doing, message, remedy: "Open a dataset file from your computer instead." } };
  } catch {
    const message = "The server that Parley came from does not answer.";
    return { ok: false, problem: { doing, message, remedy: "Start it again with npm run web, then reload." } };
  }
}

async function namedFile(answer: Response, name: string): Promise<File> {
  return new File([await answer.blob()], name);
}

function chooseFile(): Promise<Outcome<OpenedFile> | undefined> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json";
  return new Promise((resolve) => {
    input.addEventListener("cancel", () => resolve(undefined));
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      resolve(file === undefined ? undefined : readTextFile(file));
    });
    input.click();
  });
}

const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  pdf: "application/pdf",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  json: "application/json",
  html: "text/html",
};

async function download(request: SaveRequest): Promise<Outcome<string>> {
  if (request.encoding === "drawing") {
    const message = "A browser does not let a page make a PDF.";
    return {
      ok: false,
      problem: { doing: `Saving ${request.name}`, message, remedy: "Save it as SVG, open that and print it." },
    };
  }
  const content = request.encoding === "base64" ? bytesOf(request.content) : request.content;
  const address = URL.createObjectURL(new Blob([content], { type: MEDIA_TYPES[request.kind] }));
  const link = document.createElement("a");
  link.href = address;
  link.download = request.name;
  link.click();
  // The browser reads the blob after the click has returned; a minute is ample even for a slow disk.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { ok: true, value: `${request.name} in your downloads` };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

async function copyText(text: string): Promise<Outcome<void>> {
  try {
    await navigator.clipboard.writeText(text);
    return { ok: true, value: undefined };
  } catch {
    if (copySelected(text)) return { ok: true, value: undefined };
    const message = "The browser does not let this page use the clipboard.";
    return { ok: false, problem: { doing: "Copying", message, remedy: "Select the text and copy it by hand." } };
  }
}

/** The older way, which browsers allow after a click even where the newer one has to be permitted first. */
function copySelected(text: string): boolean {
  const field = document.createElement("textarea");
  const focused = document.activeElement;
  field.value = text;
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}

async function openExternal(url: string): Promise<Outcome<void>> {
  const doing = `Opening ${url}`;
  if (!URL.canParse(url) || new URL(url).protocol !== "https:") {
    return { ok: false, problem: { doing, message: "Only https addresses are opened." } };
  }
  window.open(url, "_blank", "noopener,noreferrer");
  return { ok: true, value: undefined };
}

/** Local storage, where the browser allows it: in a private window or with cookies off even asking throws. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
