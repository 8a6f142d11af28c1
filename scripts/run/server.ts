import { createReadStream, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import sirv from "sirv";
import { ROOT } from "./root.ts";

const FOLDER = join(ROOT, "dist", "renderer");

export interface WebServer {
  /** The address to open, with the dataset to start with where there is one. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the built renderer to this computer only, on a port that is free, under the policy that the build wrote.
 *
 * @param dataset absolute path of a dataset to start with, read anew each time it is asked for.
 */
export async function serve(dataset?: string, port = 0): Promise<WebServer> {
  const headers = {
    "Content-Security-Policy": policy(),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
  // Looked up at each request, since a new build may take the place of the old one while the server runs.
  const files = sirv(FOLDER, { dev: true, etag: true });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("Cache-Control", "no-cache");
    if (!isLocal(request)) return end(response, 421, "Parley answers this computer only.");
    if (request.method !== "GET" && request.method !== "HEAD") return end(response, 405, "Parley only shows files.");
    if (dataset !== undefined && request.url === openedPath(dataset)) return send(dataset, response);
    return files(request, response, () => end(response, 404, "Parley has no such file."));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    url: dataset === undefined ? origin : `${origin}?open=${encodeURIComponent(basename(dataset))}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** In a browser the datasets come from the same server; on the desktop the page connects to nothing at all. */
function policy(): string {
  const text = readFileSync(join(FOLDER, "content-security-policy.txt"), "utf8").trim();
  return text.replace("connect-src 'none'", "connect-src 'self'");
}

/** A page elsewhere must not reach this server under a name of its own (DNS rebinding). */
function isLocal(request: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? "");
}

function openedPath(dataset: string): string {
  return `/opened/${encodeURIComponent(basename(dataset))}`;
}

function send(file: string, response: ServerResponse): void {
  const stream = createReadStream(file);
  stream.once("open", () => response.setHeader("Content-Type", "application/json; charset=utf-8"));
  stream.once("error", () => end(response, 404, "The dataset can't be read."));
  stream.pipe(response);
}

function end(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${message}\n`);
}
