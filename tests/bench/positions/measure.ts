import { writeFile } from "node:fs/promises";
import type { Page } from "playwright";
import { ROOT } from "../../../scripts/run/root.ts";
import { type MeasuredPage, type Program, startProgram } from "../measure/browser.ts";
import { processorTime, spentBy } from "../measure/counters.ts";
import { paintTime, traceFrames } from "../measure/frame-trace.ts";
import { paced } from "../measure/gesture.ts";
import { pause, within } from "../measure/limit.ts";
import { quantile } from "../measure/statistics.ts";

/** One opening and one scroll, in a browser of its own. Times in milliseconds. */
export interface PositionsMeasurement {
  /** From the key that switches views to when the first complete frame went to the display. */
  readonly opening: number | undefined;
  /** 95th percentile of frames in which nothing moves, before the scroll: what the machine itself adds. */
  readonly restP95: number;
  readonly frameMedian: number;
  readonly frameP95: number;
  readonly frameLongest: number;
  /** Frames that showed other rows than the one before. */
  readonly updates: number;
  readonly seconds: number;
  /** Per update, by the clock: what other programs took of the time is in it. */
  readonly mainThread: number;
  /** Per update, processor time of the main thread alone, and of all the browser's processes. */
  readonly thread: number;
  readonly processor: number | undefined;
}

export interface PositionsTask {
  readonly program: Program;
  /** Where the application is served, with the dataset to open; for Electron the dataset's file. */
  readonly address: string;
  readonly dataset: string;
  /** Path without an ending, for a CPU profile of the scroll and a picture after it. */
  readonly profile?: string;
  readonly picture?: string;
}

const HOST = ".positions-host";
/** Turns of the wheel, at 60 a second: three seconds, down and then up again. */
const TURNS = 180;
const TURN = 40;
const REST = 1500;

/** Opens the Positions view of the built application by its key, then turns the wheel over it. */
export async function measurePositions(task: PositionsTask): Promise<PositionsMeasurement> {
  const { program, dataset, address } = task;
  const started = await startProgram(
    program.name === "electron" ? { ...program, application: [ROOT, dataset] } : program,
  );
  try {
    const { page } = started;
    page.setDefaultTimeout(90_000);
    if (program.name === "chromium") await within("page", page.goto(address));
    await within("timeline", page.locator(".timeline-host[data-settled]").waitFor());
    await pause(500);
    const opening = await open(started);
    await pause(500);
    const scrolled = await scroll(started, task);
    if (task.picture !== undefined) await page.screenshot({ path: `${task.picture}.png` });
    return { opening, ...scrolled };
  } finally {
    await started.close();
  }
}

async function open({ page, browserSession }: MeasuredPage): Promise<number | undefined> {
  await page.evaluate(markOpening, HOST);
  const stop = await traceFrames(browserSession);
  await page.keyboard.press("2");
  await within("positions", page.locator(`${HOST}[data-settled]`).waitFor());
  await pause(100);
  return paintTime(await within("trace", stop()), "bench-begun", "bench-drawn");
}

/** Runs in the page: from the key to the task in which the canvas comes, which holds the whole first drawing. */
function markOpening(host: string): void {
  document.addEventListener("keydown", (event) => performance.mark("bench-begun", { startTime: event.timeStamp }), {
    capture: true,
    once: true,
  });
  const observer = new MutationObserver(() => {
    if (document.querySelector(`${host} canvas`) === null) return;
    performance.mark("bench-drawn");
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

type Scrolled = Omit<PositionsMeasurement, "opening">;

async function scroll(started: MeasuredPage, task: PositionsTask): Promise<Scrolled> {
  const { page, session, browserSession, threadSession } = started;
  const box = await page.locator(HOST).boundingBox();
  if (box === null) throw new Error("positions: there is nothing to scroll");
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, pointerType: "mouse" as const };
  await session.send("Input.dispatchMouseEvent", { ...at, type: "mouseMoved" });
  await pause(200);
  if (task.profile !== undefined) {
    await session.send("Profiler.enable");
    await session.send("Profiler.setSamplingInterval", { interval: 200 });
    await session.send("Profiler.start");
  }
  await page.evaluate(watchFrames, HOST);
  await pause(REST);
  const rest = await framesOf(page);
  await page.evaluate(watchFrames, HOST);
  const processor = await processorTime(browserSession);
  const [spent, thread] = [await spentBy(session), await spentBy(threadSession)];
  const begun = performance.now();
  await paced(TURNS, 60_000, (i) =>
    session.send("Input.dispatchMouseEvent", {
      ...at,
      type: "mouseWheel",
      deltaX: 0,
      deltaY: i < (TURNS * 2) / 3 ? TURN : -TURN,
    }),
  );
  const wall = performance.now() - begun;
  const processorAfter = await processorTime(browserSession);
  const [spentAfter, threadAfter] = [await spentBy(session), await spentBy(threadSession)];
  const { deltas, updates } = await framesOf(page);
  if (task.profile !== undefined) {
    const { profile } = await session.send("Profiler.stop");
    await writeFile(`${task.profile}.cpuprofile`, JSON.stringify(profile));
  }
  if (updates === 0) throw new Error("positions: the wheel moved nothing");
  return {
    restP95: quantile(rest.deltas, 0.95) ?? 0,
    frameMedian: quantile(deltas, 0.5) ?? 0,
    frameP95: quantile(deltas, 0.95) ?? 0,
    frameLongest: Math.max(...deltas),
    updates,
    seconds: wall / 1000,
    mainThread: (spentAfter.task - spent.task) / updates,
    thread: (threadAfter.task - thread.task) / updates,
    processor:
      processor === undefined || processorAfter === undefined ? undefined : (processorAfter - processor) / updates,
  };
}

interface Watched {
  readonly seen: { readonly time: number; readonly top: number }[];
  watching: boolean;
  next(): void;
}

/** Runs in the page, where only methods keep out the names that the loader of TypeScript gives functions. */
function watchFrames(host: string): void {
  const watched: Watched = {
    seen: [],
    watching: true,
    next() {
      if (!this.watching) return;
      this.seen.push({ time: performance.now(), top: document.querySelector(host)?.scrollTop ?? 0 });
      requestAnimationFrame(() => this.next());
    },
  };
  Object.assign(window, { watched });
  watched.next();
}

async function framesOf(page: Page): Promise<{ readonly deltas: readonly number[]; readonly updates: number }> {
  const seen = await page.evaluate(() => {
    const { watched } = window as unknown as { readonly watched: Watched };
    watched.watching = false;
    // The first was not seen at a frame.
    return watched.seen.slice(1);
  });
  const deltas = seen.slice(1).map(({ time }, i) => time - (seen[i]?.time ?? time));
  return { deltas, updates: seen.filter(({ top }, i) => i > 0 && top !== seen[i - 1]?.top).length };
}
