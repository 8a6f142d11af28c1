import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { CONTENT_SECURITY_POLICY } from "./platform/content-security-policy.ts";

const SHIPPED = "data/vietnam-1966-1973/dataset.json";

/**
 * Tells V8 to compile all functions while the script is fetched, beside the page, instead of one by one when each is first called:
 * nearly all are called for the first picture.
 */
const COMPILED_AT_ONCE = "//# allFunctionsCalledOnLoad";

/** The application as plain files: relative addresses, nothing inline, so that any shell can serve it under a strict policy. */
export default defineConfig({
  root: here("."),
  base: "./",
  plugins: [react(), besideThePage()],
  define: { PARLEY_VERSION: JSON.stringify(version()) },
  build: {
    outDir: here("../dist/renderer"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output: { postBanner: COMPILED_AT_ONCE } },
  },
});

/** Writes what the shells need beside the page: the policy to send, and the dataset that the browser shell fetches. */
function besideThePage(): Plugin {
  return {
    name: "parley:beside-the-page",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "content-security-policy.txt", source: `${CONTENT_SECURITY_POLICY}\n` });
      const dataset = here(`../${SHIPPED}`);
      if (existsSync(dataset)) this.emitFile({ type: "asset", fileName: SHIPPED, source: readFileSync(dataset) });
      else this.warn(`${SHIPPED} is missing: the browser version will have nothing to show at first`);
    },
  };
}

function version(): string {
  return (JSON.parse(readFileSync(here("../package.json"), "utf8")) as { version: string }).version;
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
