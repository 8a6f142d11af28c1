import open from "open";
import { whyNoDisplay } from "./display.ts";
import { serve } from "./server.ts";

/**
 * Serves the browser version until it is ended, says where, and opens the default browser if there is one.
 *
 * @param introduction what to say before the address; the two make one line.
 */
export async function runBrowserVersion(
  introduction: string,
  dataset: string | undefined,
  port: number,
): Promise<void> {
  const server = await serve(dataset, port);
  console.log(`${introduction} ${server.url} (Ctrl+C ends it)`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
  if (whyNoDisplay() !== undefined) return;
  const browser = await open(server.url).catch(() => undefined);
  browser?.on("error", () => undefined);
}
