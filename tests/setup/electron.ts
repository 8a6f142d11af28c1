import { findElectron, tried } from "../../scripts/run/electron.ts";
import { installPackages } from "./system-packages.ts";
import { prepareTestRuntime } from "./test-runtime.ts";

export type TestElectron = { readonly executable: string; readonly version: string; readonly source: string };

/** What Debian has to have for Electron to start; its own name differs between releases for two of them. */
const LIBRARIES = [
  "xauth",
  "libgtk-3-0",
  "libnss3",
  "libasound2",
  "libgbm1",
  "libxss1",
  "libxtst6",
  "libatk-bridge2.0-0",
  "libdrm2",
  "libnotify4",
  "libsecret-1-0",
];

/** The Electron for the desktop tests: `ELECTRON_OVERRIDE_DIST_PATH`, the official one, else the test runtime. */
export async function prepareElectron(): Promise<TestElectron | { readonly missing: string }> {
  const wanted = await withLibraries(() => findElectron());
  if (!("missing" in wanted))
    return { ...wanted, source: wanted.source === "override" ? "ELECTRON_OVERRIDE_DIST_PATH" : "official" };
  if ((process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? "") !== "") return wanted;
  const runtime = await prepareTestRuntime();
  if ("missing" in runtime) return { missing: `${wanted.missing}, and ${runtime.missing}` };
  const started = await withLibraries(() => tried(runtime.executable, "override"));
  return "missing" in started ? started : { ...started, source: "test runtime" };
}

/** Tries once more after installing what the system lacks. */
async function withLibraries<Found extends object>(
  find: () => Promise<Found | { readonly missing: string }>,
): Promise<Found | { readonly missing: string }> {
  const found = await find();
  if (!("missing" in found) || !/system library/.test(found.missing)) return found;
  const why = await installPackages(...LIBRARIES);
  return why === undefined ? find() : { missing: `${found.missing}; ${why}` };
}
