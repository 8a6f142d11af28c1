import { installedChromium } from "../../scripts/run/chromium.ts";
import { findProgram } from "../../scripts/run/find-program.ts";
import { installPackages } from "./system-packages.ts";

/** The browser for the tests: `PARLEY_CHROMIUM`, an installed one, Playwright's own, or Debian's, installed now. */
export async function prepareChromium(): Promise<{ readonly executable: string } | { readonly missing: string }> {
  const found = await installedChromium();
  if (found !== undefined) return { executable: found };
  const why = await installPackages("chromium");
  const installed = await findProgram("chromium");
  return installed === undefined
    ? { missing: why ?? "chromium was installed but is not found" }
    : { executable: installed };
}
