import { Command, InvalidArgumentError } from "commander";
import { runBrowserVersion } from "./run/browser-version.ts";
import { ensureBuilt } from "./run/build.ts";
import { fromWhereCalled } from "./run/root.ts";

await new Command("web")
  .description("Serve Parley to a browser on this computer. Builds it first where it is not built.")
  .argument("[dataset]", "dataset file to start with; without one, the dataset that ships with Parley")
  .option("--port <number>", "port to listen on; without one, any that is free", readPort, 0)
  .action(async (dataset: string | undefined, { port }: { port: number }) => {
    try {
      const fault = await ensureBuilt();
      if (fault !== undefined) throw new Error(fault);
      await runBrowserVersion("Parley is at", dataset === undefined ? undefined : fromWhereCalled(dataset), port);
    } catch (error) {
      console.error(`Parley can't be served: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  })
  .parseAsync();

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("A port is a number from 0 to 65535.");
  return port;
}
