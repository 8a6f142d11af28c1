import { spawn } from "node:child_process";

export interface Finished {
  readonly code: number | null;
  readonly output: string;
}

/** Programs that were started and have not ended: what an interrupted run has to end itself. */
const running = new Set<ReturnType<typeof spawn>>();

/** Runs a program to its end; its output is returned, and shown as it comes where `show` says so. */
export function runCommand(
  program: string,
  parameters: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly show?: boolean } = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { cwd: options.cwd, env: options.env, stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    let output = "";
    const receive = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
      if (options.show === true) process.stdout.write(chunk);
    };
    child.stdout.on("data", receive);
    child.stderr.on("data", receive);
    child.on("error", (error) => {
      running.delete(child);
      resolve({ code: null, output: error.message });
    });
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code, output });
    });
  });
}

/** Ends what is still running. */
export function endCommands(): void {
  for (const child of running) child.kill("SIGTERM");
}
