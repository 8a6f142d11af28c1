import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { protocol } from "electron";
import { RENDERER_FOLDER, SCHEME } from "../addresses.ts";
import { containedFile } from "./containment.ts";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** Makes `app:` a scheme like https: with an origin, relative addresses and secure. To be called before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built renderer, and nothing else, under `app://parley/`. */
export function serveApplication(folder: string = RENDERER_FOLDER): void {
  const policy = readFile(join(folder, "content-security-policy.txt"), "utf8").then(
    (text) => text.trim(),
    () => "default-src 'none'",
  );
  protocol.handle(SCHEME, async (request) => {
    const file = request.method === "GET" ? await containedFile(folder, request.url) : undefined;
    const headers = {
      "Content-Security-Policy": await policy,
      "Content-Type": MEDIA_TYPES[extname(file ?? ".txt")] ?? "application/octet-stream",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    };
    if (file === undefined) return new Response("Parley has no such file.", { status: 404, headers });
    return new Response(await readFile(file), { headers });
  });
}
