import { resolve } from "node:path";

/**
 * The dataset named on the command line, as an absolute path.
 *
 * In development the application's own folder stands before it (`electron . talks.json`), and Electron's switches may
 * stand anywhere; what is left is the user's.
 */
export function datasetArgument(argv: readonly string[], ownFolder: string): string | undefined {
  const own = resolve(ownFolder);
  const at = argv.findLastIndex((argument, i) => i > 0 && !argument.startsWith("-") && resolve(argument) === own);
  const named = argv.slice(Math.max(at, 0) + 1).find((argument) => argument !== "" && !argument.startsWith("-"));
  return named === undefined ? undefined : resolve(named);
}
