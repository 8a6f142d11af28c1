import { type ChildProcess, spawn } from "node:child_process";
import { whyNoDisplay } from "../../scripts/run/display.ts";
import { findProgram } from "../../scripts/run/find-program.ts";
import { installPackages } from "./system-packages.ts";

export interface Display {
  /** What programs need in their environment to find it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly close: () => void;
}

/** The display for the desktop tests: the one that is there, else an Xvfb of our own, installed now if need be. */
export async function prepareDisplay(): Promise<Display | { readonly missing: string }> {
  if (whyNoDisplay() === undefined) return { environment: {}, close: () => undefined };
  const why = (await findProgram("Xvfb")) === undefined ? await installPackages("xvfb", "xauth") : undefined;
  const program = await findProgram("Xvfb");
  if (program === undefined) return { missing: why ?? "Xvfb was installed but is not found" };
  return startXvfb(program);
}

/** Xvfb picks a number that is free and writes it to the descriptor that it is given, once it is ready. */
function startXvfb(program: string): Promise<Display | { readonly missing: string }> {
  const child: ChildProcess = spawn(program, ["-displayfd", "3", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ missing: `Xvfb does not start: ${error.message}` }));
    child.on("exit", (code) => resolve({ missing: `Xvfb ended with code ${code}` }));
    child.stdio[3]?.once("data", (number: Buffer) => {
      const environment = { DISPLAY: `:${number.toString("utf8").trim()}` };
      resolve({ environment, close: () => void child.kill("SIGTERM") });
    });
  });
}
