import type { CDPSession } from "playwright";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** Microseconds. */
  readonly ts: number;
  readonly pid: number;
  readonly id2?: { readonly local?: string };
}

const CATEGORIES = ["blink.user_timing", "disabled-by-default-devtools.timeline.frame"];

/** Starts to record frames and the page's own marks; the function that comes back stops and gives them, in order of time. */
export async function traceFrames(session: CDPSession): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { readonly value: readonly unknown[] }): void => {
    for (const event of value) events.push(event as TraceEvent);
  };
  session.on("Tracing.dataCollected", collect);
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { recordMode: "recordAsMuchAsPossible", includedCategories: CATEGORIES },
  });
  return async () => {
    const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
    await session.send("Tracing.end");
    await complete;
    session.off("Tracing.dataCollected", collect);
    return events.sort((a, b) => a.ts - b.ts);
  };
}

/**
 * From the mark `begun` to when the first frame that holds what was there at the mark `drawn` went to the display, milliseconds:
 * style, layout, paint and raster are in it. Undefined when no such frame was recorded.
 */
export function paintTime(events: readonly TraceEvent[], begun: string, drawn: string): number | undefined {
  const start = events.find(({ name }) => name === begun);
  const ready = events.find(({ name }) => name === drawn);
  if (start === undefined || ready === undefined) return undefined;
  const later = events.filter(({ pid, ts }) => pid === start.pid && ts >= ready.ts);
  const commit = later.find(({ name, ph }) => name === "Commit" && ph === "b");
  if (commit === undefined) return undefined;
  const ofFrame = (name: string, phase: string): TraceEvent | undefined =>
    later.find(
      (event) =>
        event.name === name && event.ph === phase && event.ts >= commit.ts && event.id2?.local === commit.id2?.local,
    );
  const shown =
    ofFrame("SubmitCompositorFrameToPresentationCompositorFrame", "b") ?? ofFrame("EndCommitToActivation", "e");
  return shown === undefined ? undefined : (shown.ts - start.ts) / 1000;
}
