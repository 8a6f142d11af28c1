import { createRequire } from "node:module";
import type axe from "axe-core";
import { type Page, test as base } from "playwright/test";
import { serve, type WebServer } from "../../scripts/run/server.ts";

export { expect } from "playwright/test";

/** The tests' own dataset: an invented negotiation. */
export const RIVER_TOLL: string = new URL("../fixtures/river-toll.json", import.meta.url).pathname;

interface Worker {
  /** Parley's own web server on the shipped dataset. */
  readonly shipped: WebServer;
  /** The same, started with the invented dataset. */
  readonly riverToll: WebServer;
}

interface Each {
  /** Skips the test with the reason where there is no browser. */
  readonly chromiumOrSkip: void;
}

/** Browser tests: Parley as `npm run web` serves it, in a real Chromium. */
export const test = base.extend<Each, Worker>({
  chromiumOrSkip: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const why = process.env["PARLEY_TEST_NO_CHROMIUM"];
      base.skip(why !== undefined, why);
      await use();
    },
    { auto: true },
  ],
  shipped: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const server = await serve();
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
  riverToll: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const server = await serve(RIVER_TOLL);
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
});

const AXE: string = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/**
 * What axe-core finds wrong on the page, each as one line: rule, what it is about, and where.
 *
 * axe is run through the inspector, since the page's own policy lets no foreign script in.
 */
export async function accessibilityFaults(page: Page, within = "body"): Promise<readonly string[]> {
  const { readFile } = await import("node:fs/promises");
  await page.evaluate(await readFile(AXE, "utf8"));
  const results = await page.evaluate(
    (selector) => (window as unknown as { readonly axe: typeof axe }).axe.run(selector),
    within,
  );
  return results.violations.map(
    (fault) => `${fault.id}: ${fault.help} (${fault.nodes.map((node) => node.target.join(" ")).join("; ")})`,
  );
}

/** Everything that the page complained about: errors, refused requests, violations of its policy. */
export function complaints(page: Page): readonly string[] {
  const found: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") found.push(message.text());
  });
  page.on("pageerror", (error) => found.push(error.message));
  page.on("requestfailed", (request) => found.push(`${request.url()}: ${request.failure()?.errorText}`));
  return found;
}
