import { readFileSync } from "node:fs";
import type { CDPSession } from "playwright";
import type { MeasuredPage } from "./browser.ts";

const MEGABYTE = 1_048_576;

/** Main-thread time of a page so far, milliseconds. */
export interface Spent {
  readonly task: number;
  readonly script: number;
  readonly nodes: number;
}

export async function spentBy(session: CDPSession): Promise<Spent> {
  const { metrics } = await session.send("Performance.getMetrics");
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { task: value("TaskDuration") * 1000, script: value("ScriptDuration") * 1000, nodes: value("Nodes") };
}

/** Processor time of the whole browser so far, milliseconds; undefined where it does not tell. */
export async function processorTime(browserSession: CDPSession): Promise<number | undefined> {
  const info = await browserSession.send("SystemInfo.getProcessInfo").catch(() => undefined);
  return info?.processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** Megabytes after two collections of garbage. */
export interface Memory {
  /** Of the JavaScript heap with the contents of typed arrays. */
  readonly heap: number;
  /** Of the page's elements and the like (Blink). */
  readonly elements: number;
  /** Resident memory of the page's process, shared parts by share; Linux only. */
  readonly resident?: number;
}

export async function memoryOf({ session, browserSession }: MeasuredPage): Promise<Memory> {
  for (let i = 0; i < 2; i += 1) await session.send("HeapProfiler.collectGarbage");
  const usage: {
    readonly usedSize: number;
    readonly embedderHeapUsedSize?: number;
    readonly backingStorageSize?: number;
  } = await session.send("Runtime.getHeapUsage");
  const resident = await residentOf(browserSession);
  return {
    heap: (usage.usedSize + (usage.backingStorageSize ?? 0)) / MEGABYTE,
    elements: (usage.embedderHeapUsedSize ?? 0) / MEGABYTE,
    ...(resident === undefined ? {} : { resident }),
  };
}

async function residentOf(browserSession: CDPSession): Promise<number | undefined> {
  const info = await browserSession.send("SystemInfo.getProcessInfo").catch(() => undefined);
  const sizes = (info?.processInfo ?? [])
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => proportional(id))
    .filter((size) => size !== undefined);
  return sizes.length === 0 ? undefined : Math.max(...sizes);
}

function proportional(process: number): number | undefined {
  try {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/smaps_rollup`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
