import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

const tests = fileURLToPath(new URL("../..", import.meta.url));
const update = (process.env["UPDATE_SNAPSHOTS"] ?? "") !== "";

/**
 * Holds a picture against the file of that name in tests/snapshots, which anybody can open and look at. With
 * UPDATE_SNAPSHOTS=1 in the environment it is written instead.
 */
export function expectPicture(name: string, svg: string): void {
  const kept = path.join(tests, "snapshots", name);
  if (update) {
    writeFileSync(kept, svg);
    return;
  }
  const before = existsSync(kept) ? readFileSync(kept, "utf8") : "";
  if (before === svg) return;
  const result = path.join(tests, "results", "snapshots", name);
  mkdirSync(path.dirname(result), { recursive: true });
  writeFileSync(result, svg);
  const at = svg.split("\n").findIndex((line, i) => line !== before.split("\n")[i]);
  expect.fail(
    `tests/snapshots/${name} ${before === "" ? "does not exist" : `is drawn differently now, from line ${at + 1} on`}.\n` +
      `Compare it with tests/results/snapshots/${name}. If the new one is right: UPDATE_SNAPSHOTS=1 npm run test:unit -- tests/unit/marks tests/unit/export`,
  );
}

/** Without the letters' outlines: most pictures do well with the fonts of the machine, and are small then. */
export function withoutFonts(svg: string): string {
  return svg.replace(/@font-face\{[^}]*\}\n?/g, "");
}
