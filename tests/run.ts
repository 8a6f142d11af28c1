import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Command, Option } from "commander";
import { ensureBuilt } from "../scripts/run/build.ts";
import { ROOT } from "../scripts/run/root.ts";
import { prepareChromium } from "./setup/chromium.ts";
import { type Display, prepareDisplay } from "./setup/display.ts";
import { prepareElectron } from "./setup/electron.ts";
import { endCommands } from "./setup/run-command.ts";
import { type PartSummary, summaryLines } from "./setup/summary.ts";

const PARTS = ["unit", "browser", "desktop"] as const;
type Part = (typeof PARTS)[number];

interface Options {
  readonly only?: Part;
  readonly grep?: string;
}

function broken(
  message: string,
  found: Omit<PartSummary, "failed" | "failures"> = { passed: 0, skipped: [] },
): PartSummary {
  return { ...found, failed: 1, failures: [{ name: "the test runner itself", message }] };
}

let display: Display | undefined;
let running: ReturnType<typeof spawn> | undefined;

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, interrupt);

await new Command("test")
  .description("Run the tests. What they need and is missing is installed or fetched first, where that can be done.")
  .addOption(new Option("--only <part>", "run one part only").choices(PARTS))
  .option("-g, --grep <pattern>", "run only the tests whose name matches")
  .argument("[files...]", "run only the test files whose path contains one of these")
  .action(async (files: readonly string[], options: Options) => {
    const parts = PARTS.filter((part) => options.only === undefined || options.only === part);
    const summaries = new Map<string, PartSummary>();
    if (parts.some((part) => part !== "unit")) await buildOnce();
    for (const part of parts) {
      console.log(`\n${part} tests`);
      summaries.set(part, await runPart(part, files, options.grep));
    }
    display?.close();
    console.log("");
    for (const line of summaryLines(summaries)) console.log(line);
    process.exitCode = [...summaries.values()].some((part) => part.failed > 0) ? 1 : 0;
  })
  .parseAsync();

async function buildOnce(): Promise<void> {
  const fault = await ensureBuilt();
  if (fault === undefined) return;
  console.error(fault);
  console.log("\n0 passed, 1 failed");
  process.exit(1);
}

async function runPart(part: Part, files: readonly string[], grep: string | undefined): Promise<PartSummary> {
  const summary = join(ROOT, "tests", "results", `${part}.json`);
  await rm(summary, { force: true });
  const environment = { ...(await environmentFor(part)), PARLEY_TEST_SUMMARY: summary };
  const code = await run(commandFor(part, files, grep), environment);
  try {
    const found = JSON.parse(await readFile(summary, "utf8")) as PartSummary;
    // A runner that ends with an error although no test failed has a fault of its own.
    return code !== 0 && found.failed === 0
      ? broken(`It ended with code ${code} although no test failed.`, found)
      : found;
  } catch {
    return broken(`It ended with code ${code} and left no summary.`);
  }
}

function commandFor(part: Part, files: readonly string[], grep: string | undefined): readonly string[] {
  if (part === "unit") {
    const reporters = ["--reporter=default", "--reporter=./tests/setup/vitest-summary.ts"];
    const vitest = ["vitest/vitest.mjs", "run", "--config", "tests/vitest.config.ts", ...reporters, ...files];
    return grep === undefined ? vitest : [...vitest, "-t", grep];
  }
  const playwright = [
    "playwright/cli.js",
    "test",
    ...files,
    "--config",
    "tests/playwright.config.ts",
    "--project",
    part,
  ];
  return grep === undefined ? playwright : [...playwright, "--grep", grep];
}

/** Prepares what a part needs and says where it is, or why it is missing: those tests then skip with that reason. */
async function environmentFor(part: Part): Promise<Readonly<Record<string, string>>> {
  if (part === "unit") return {};
  if (part === "browser") {
    const chromium = await prepareChromium();
    if ("missing" in chromium) return { PARLEY_TEST_NO_CHROMIUM: chromium.missing };
    return { PARLEY_TEST_CHROMIUM: chromium.executable };
  }
  const electron = await prepareElectron();
  if ("missing" in electron) return { PARLEY_TEST_NO_ELECTRON: electron.missing };
  const shown = await prepareDisplay();
  if ("missing" in shown) return { PARLEY_TEST_NO_ELECTRON: shown.missing };
  display = shown;
  console.log(`Electron ${electron.version} (${electron.source})`);
  // The electron package then names the test runtime too, and Playwright asks that package.
  const found: Readonly<Record<string, string>> = { ...shown.environment, PARLEY_TEST_ELECTRON: electron.executable };
  if (electron.source !== "test runtime") return found;
  return { ...found, ELECTRON_OVERRIDE_DIST_PATH: dirname(electron.executable) };
}

function run(
  [program = "", ...parameters]: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve) => {
    running = spawn(process.execPath, [join(ROOT, "node_modules", program), ...parameters], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: "inherit",
    });
    running.on("error", () => resolve(1));
    running.on("close", (code) => resolve(code ?? 1));
  });
}

/** Ends what was started, and waits for it: the runners end their browsers themselves when they are asked to. */
function interrupt(): void {
  const child = running;
  child?.kill("SIGINT");
  endCommands();
  const finish = (): void => {
    display?.close();
    console.log("\nThe tests were interrupted.");
    process.exit(130);
  };
  if (child === undefined || child.exitCode !== null) finish();
  else child.once("close", finish);
}
