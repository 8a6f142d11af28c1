import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CDPSession, chromium, type Page } from "playwright";
import { pause } from "./limit.ts";

/** Software rendering and nothing that works in the background: what is measured is the page. */
const CHROMIUM = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const ELECTRON = ["--no-sandbox", "--disable-gpu"];

const VIEWPORT = { width: 1400, height: 900 };

/** A program to measure in. */
export interface Program {
  readonly name: "chromium" | "electron";
  readonly executable: string;
  readonly version: string;
  /** For Electron, the application to run: a folder or a main script, with its arguments. */
  readonly application?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** A browser that was started for one measurement, with its only page. */
export interface MeasuredPage {
  readonly page: Page;
  readonly session: CDPSession;
  readonly browserSession: CDPSession;
  /** A session whose clock is the main thread's own processor time: what other programs take is not in it. */
  readonly threadSession: CDPSession;
  /** When its process was asked for, as `Date.now()` has it. */
  readonly started: number;
  readonly close: () => Promise<void>;
}

const running = new Set<ChildProcess>();

/** Ends what is still running: for a benchmark that is interrupted. */
export function endPrograms(): void {
  for (const child of running) kill(child);
}

/** Starts the program with a new profile and attaches to its page; its window is brought to one size. */
export async function startProgram(program: Program): Promise<MeasuredPage> {
  const profile = await mkdtemp(join(tmpdir(), "parley-bench-"));
  const started = Date.now();
  const child = spawn(program.executable, parameters(program, profile), {
    stdio: ["ignore", "ignore", "pipe"],
    detached: process.platform !== "win32",
    env: { ...process.env, ...program.environment },
  });
  running.add(child);
  const end = async (): Promise<void> => {
    kill(child);
    running.delete(child);
    await pause(100);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => undefined);
  };
  try {
    const browser = await chromium.connectOverCDP(await debuggerAddress(child));
    const [context] = browser.contexts();
    if (context === undefined) throw new Error(`${program.name} opened no window`);
    const page = context.pages()[0] ?? (await (program.name === "chromium" ? context.newPage() : windowOf(context)));
    await page.setViewportSize(VIEWPORT);
    const session = await context.newCDPSession(page);
    const browserSession = await browser.newBrowserCDPSession();
    await session.send("Performance.enable");
    const threadSession = await context.newCDPSession(page);
    await threadSession.send("Performance.enable", { timeDomain: "threadTicks" });
    const close = async (): Promise<void> => {
      await Promise.race([browser.close().catch(() => undefined), pause(2000)]);
      await end();
    };
    return { page, session, browserSession, threadSession, started, close };
  } catch (error) {
    await end();
    throw error;
  }
}

async function windowOf(
  context: Awaited<ReturnType<typeof chromium.connectOverCDP>>["contexts"] extends () => (infer C)[] ? C : never,
): Promise<Page> {
  return context.waitForEvent("page", { timeout: 30_000 });
}

function parameters(program: Program, profile: string): string[] {
  const common = [`--user-data-dir=${profile}`, "--remote-debugging-port=0"];
  return program.name === "chromium"
    ? [...CHROMIUM, `--window-size=${VIEWPORT.width},${VIEWPORT.height + 87}`, ...common, "about:blank"]
    : [...ELECTRON, ...common, ...(program.application ?? [])];
}

/** Both programs tell on their error stream where they can be attached to. */
function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const timer = setTimeout(() => reject(new Error(`the browser does not answer: ${output.slice(-300)}`)), 30_000);
    const failed = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`the browser does not start: ${why}`));
    };
    child.on("error", (error) => failed(error.message));
    child.on("exit", (code) => failed(`it ended with code ${code}. ${output.slice(-300)}`));
    child.stderr?.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
      const address = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

/** A browser is several processes: its whole group is ended, and no other one's. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
