import { writeFile } from "node:fs/promises";
import { type MeasuredPage, type Program, startProgram } from "../measure/browser.ts";
import { memoryOf, processorTime, spentBy } from "../measure/counters.ts";
import { paintTime, traceFrames } from "../measure/frame-trace.ts";
import { performGesture } from "../measure/gesture.ts";
import { pause, within } from "../measure/limit.ts";
import { quantile } from "../measure/statistics.ts";
import type { Measurement, Size } from "./measurement.ts";
import type { Subject } from "./subjects.ts";

export interface Task {
  readonly program: Program;
  readonly subject: Subject;
  readonly size: Size;
  readonly run: number;
  /** Where the pages are served. */
  readonly origin: string;
  /** Paths without an ending, for a picture after the first paint and a CPU profile of the gesture. */
  readonly picture?: string;
  readonly profile?: string;
}

type Building = { -readonly [Key in keyof Measurement]: Measurement[Key] };

/** Measures one subject at one size in a browser of its own. Never throws: what fails is told in the measurement. */
export async function measure(task: Task): Promise<Measurement> {
  const { program, subject, size, run } = task;
  const result: Building = { program: program.name, subject: subject.id, size, run };
  let started: MeasuredPage | undefined;
  try {
    started = await startProgram(program);
    await load(started, task, result);
    await pause(500);
    if (task.picture !== undefined) await started.page.screenshot({ path: `${task.picture}.png` });
    await gesture(started, task, result);
    const svg = await within(
      "SVG export",
      started.page.evaluate(() => window.bench?.svg()),
    );
    if (svg !== undefined) result.svg = svg;
  } catch (error) {
    result.failed = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  } finally {
    await started?.close();
  }
  return result;
}

async function load(started: MeasuredPage, { origin, subject, size }: Task, result: Building): Promise<void> {
  const { page, browserSession } = started;
  page.setDefaultTimeout(90_000);
  await page.goto(`${origin}/${subject.page}`);
  await within(
    "page",
    page.waitForFunction(() => window.bench !== undefined),
  );
  result.events =
    (await within(
      "data",
      page.evaluate((wanted) => window.bench?.prepare(wanted), size),
    )) ?? 0;
  const before = await memoryOf(started);
  const stop = await traceFrames(browserSession);
  await within(
    "first paint",
    page.evaluate(() => window.bench?.load()),
  );
  const paint = paintTime(await within("trace", stop()), "bench-begun", "bench-drawn");
  if (paint !== undefined) result.paint = paint;
  await pause(500);
  result.memory = { before, after: await within("memory", memoryOf(started)) };
}

async function gesture(started: MeasuredPage, task: Task, result: Building): Promise<void> {
  const { page, session, browserSession, threadSession } = started;
  const { subject } = task;
  if (task.profile !== undefined) {
    await session.send("Profiler.enable");
    await session.send("Profiler.setSamplingInterval", { interval: 200 });
    await session.send("Profiler.start");
  }
  await page.evaluate(() => window.bench?.watchFrames());
  const processor = await processorTime(browserSession);
  const [spent, thread] = [await spentBy(session), await spentBy(threadSession)];
  const begun = performance.now();
  const byButtons = (direction: 1 | -1): Promise<void> => page.evaluate((way) => window.bench?.zoom(way), direction);
  const movement = subject.hasButtons === true ? { ...subject.gesture, byButtons } : subject.gesture;
  await performGesture(session, movement).catch((error: unknown) => {
    result.cut = error instanceof Error ? error.message : String(error);
  });
  const wall = performance.now() - begun;
  const processorAfter = await processorTime(browserSession);
  const spentAfter = await within("counters", spentBy(session));
  const threadAfter = await within("counters", spentBy(threadSession));
  const frames = await within(
    "frames",
    page.evaluate(() => window.bench?.frames()),
  );
  if (task.profile !== undefined) {
    const { profile } = await session.send("Profiler.stop");
    await writeFile(`${task.profile}.cpuprofile`, JSON.stringify(profile));
  }
  if (frames === undefined || frames.deltas.length === 0) throw new Error("frames: none were shown");
  const { deltas } = frames;
  const updates = Math.max(1, frames.updates);
  result.frames = {
    median: quantile(deltas, 0.5) ?? 0,
    p95: quantile(deltas, 0.95) ?? 0,
    longest: Math.max(...deltas),
    updates: frames.updates,
    seconds: wall / 1000,
    mainThread: (spentAfter.task - spent.task) / updates,
    thread: (threadAfter.task - thread.task) / updates,
    script: (spentAfter.script - spent.script) / updates,
    ...(processor === undefined || processorAfter === undefined
      ? {}
      : { processor: (processorAfter - processor) / updates }),
  };
}
