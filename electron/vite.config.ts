import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { defineConfig, type EnvironmentOptions } from "vite";

const NOT_BUNDLED = ["electron", /^node:/, ...builtinModules];

/**
 * The desktop shell as two files, each with everything that it needs: the main process as an ES module, and the preload
 * as CommonJS, since a sandboxed preload can be nothing else. Both run on Electron 33 (Node 20, Chromium 130) and later.
 */
export default defineConfig({
  root: here("."),
  publicDir: false,
  environments: {
    main: bundle({ entry: "main/main.ts", file: "main.js", format: "es", consumer: "server", target: "node20" }),
    preload: bundle({
      entry: "preload/preload.ts",
      file: "preload.cjs",
      format: "cjs",
      consumer: "client",
      target: "chrome130",
    }),
  },
  builder: {
    async buildApp(builder) {
      for (const name of ["main", "preload"]) {
        const environment = builder.environments[name];
        if (environment !== undefined) await builder.build(environment);
      }
    },
  },
});

interface Bundle {
  readonly entry: string;
  readonly file: string;
  readonly format: "es" | "cjs";
  readonly consumer: "server" | "client";
  readonly target: string;
}

function bundle({ entry, file, format, consumer, target }: Bundle): EnvironmentOptions {
  return {
    consumer,
    // CommonJS packages ask for this; in an ES module it has another name.
    define: format === "es" ? { __filename: "import.meta.filename" } : {},
    resolve: { external: ["electron"], noExternal: true, builtins: NOT_BUNDLED },
    build: {
      target,
      outDir: here("../dist/electron"),
      emptyOutDir: false,
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      modulePreload: false,
      rolldownOptions: {
        input: here(entry),
        external: NOT_BUNDLED,
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
