import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FIXTURES } from "../read/example.ts";

export const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const GAZETTEER = join(FIXTURES, "gazetteer");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), "parley-extract-"));
}

/** Runs the real command in the repository. `meanwhile` gets the child, to interrupt it. */
export function extract(
  args: readonly string[],
  meanwhile?: (kill: (signal: NodeJS.Signals) => void, stderr: () => string) => void,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", join(ROOT, "scripts/extract.ts"), ...args], {
      cwd: ROOT,
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    meanwhile?.(
      (signal) => child.kill(signal),
      () => stderr,
    );
  });
}

/** The same with the invented negotiation's gazetteer, and nothing kept from earlier runs. */
export function extractMirrow(args: readonly string[]): Promise<Ended> {
  return extract(["--gazetteer", GAZETTEER, "--no-cache", ...args]);
}
