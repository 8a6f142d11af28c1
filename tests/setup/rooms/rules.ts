import { posix } from "node:path";
import type { Import, Source } from "./source.ts";

export type Room =
  | "format"
  | "extract"
  | "scripts"
  | "contract"
  | "drawing"
  | "application"
  | "main process"
  | "preload"
  | "build"
  | "tests";

/** The first pattern that fits a path says which room it lies in. */
const ROOMS: readonly (readonly [RegExp, Room])[] = [
  [/^([^/]+\/vite\.config\.ts$|dist\/)/, "build"],
  [/^renderer\/platform\/content-security-policy\.ts$/, "contract"],
  [/^data\//, "format"],
  [/^scripts\/extract\//, "extract"],
  [/^scripts\//, "scripts"],
  [/^renderer\/platform\/contract\.ts$/, "contract"],
  [/^renderer\/(model|pen|export|positions|compare)\//, "drawing"],
  [/^renderer\/timeline\/(?!interact\/)/, "drawing"],
  [/^renderer\/[^/]+\.json$/, "drawing"],
  [/^renderer\//, "application"],
  [/^electron\/preload\//, "preload"],
  [/^electron\//, "main process"],
  [/^tests\//, "tests"],
];

/** Which rooms a room may import from, beside itself. `types` lists those of which it may know the types only. */
const MAY_KNOW: Readonly<Record<Room, { readonly all: readonly Room[]; readonly types: readonly Room[] }>> = {
  format: { all: [], types: [] },
  extract: { all: ["format"], types: [] },
  scripts: { all: ["format", "extract", "drawing"], types: [] },
  contract: { all: [], types: [] },
  drawing: { all: ["format"], types: ["contract"] },
  application: { all: ["format", "drawing", "contract"], types: [] },
  "main process": { all: ["format"], types: ["contract"] },
  preload: { all: [], types: ["contract", "main process"] },
  build: { all: ["contract"], types: [] },
  tests: {
    all: ["format", "extract", "scripts", "contract", "drawing", "application", "main process", "preload", "build"],
    types: [],
  },
};

/** Packages that a room may use, where it may not use any that it likes. */
const PACKAGES: Readonly<Partial<Record<Room, RegExp>>> = {
  format: /^(zod|edtf|jsonc-parser)$/,
  extract: /^(zod|saxes)$/,
  contract: /^$/,
  drawing: /^(zod|d3|minisearch|diff)$/,
  application: /^(?!electron$)/,
  "main process": /^(?!react|d3)/,
  preload: /^electron$/,
  scripts: /^(?!electron$|react)/,
};

const MAY_USE_NODE: ReadonlySet<Room> = new Set(["main process", "scripts", "tests", "build"]);

/** Pure rooms give the same output for the same input, on any machine and at any time. */
const PURE: ReadonlySet<Room> = new Set(["format", "extract", "contract", "drawing"]);
const IMPURE = [
  "Date.now",
  "new Date()",
  "Date()",
  "Math.random",
  "performance.now",
  "crypto.randomUUID",
  "globalThis",
  "process.env",
];

/** Names that only one file may use, and which. Tests may use what they test. */
const ONE_FILE: Readonly<Record<string, string>> = {
  ipcMain: "electron/main/ipc/entry.ts",
  ipcRenderer: "electron/preload/preload.ts",
  "window.parley": "renderer/platform/desktop.ts",
};

/** Every rule that a file breaks: the path, what it does, and why it may not. */
export function breaches(source: Source): readonly string[] {
  const room = roomOf(source.path);
  if (room === undefined) return [`${source.path}: lies in no room; see the rooms in the architecture`];
  return [...source.imports.flatMap((entry) => importBreach(source.path, room, entry)), ...useBreaches(source, room)];
}

function roomOf(path: string): Room | undefined {
  return ROOMS.find(([pattern]) => pattern.test(path))?.[1];
}

function importBreach(path: string, room: Room, { specifier, typeOnly }: Import): readonly string[] {
  const told = `${path} → ${specifier}`;
  if (specifier.startsWith(".")) {
    const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ""));
    const other = roomOf(target) ?? (/^[\w.-]+$/.test(target) ? room : undefined);
    if (other === undefined) return [`${path} → ${target}: lies in no room`];
    const { all, types } = MAY_KNOW[room];
    if (other === room || all.includes(other) || (typeOnly && types.includes(other))) return [];
    if (types.includes(other))
      return [`${path} → ${target}: ${room} may know only the types of ${other} (import type)`];
    return [`${path} → ${target}: ${room} may not know ${other}`];
  }
  if (specifier.startsWith("node:")) {
    return MAY_USE_NODE.has(room) ? [] : [`${told}: ${room} runs without Node`];
  }
  const name = packageOf(specifier);
  const allowed = PACKAGES[room];
  return allowed === undefined || allowed.test(name) ? [] : [`${told}: ${room} may not use the package ${name}`];
}

function useBreaches(source: Source, room: Room): readonly string[] {
  const impure = PURE.has(room)
    ? IMPURE.filter((name) => source.uses.has(name)).map(
        (name) => `${source.path}: uses ${name}, but ${room} is pure: no clock, no randomness, no surroundings`,
      )
    : [];
  if (room === "tests") return impure;
  const misplaced = Object.entries(ONE_FILE)
    .filter(([name, file]) => source.uses.has(name) && source.path !== file)
    .map(([name, file]) => `${source.path}: uses ${name}, which only ${file} may`);
  return [...impure, ...misplaced];
}

function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
