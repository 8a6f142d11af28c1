import { median } from "../measure/statistics.ts";
import type { Measurement, Size } from "./measurement.ts";

/** Medians of the runs of one subject at one size. */
export interface Summary {
  readonly program: Measurement["program"];
  readonly subject: string;
  readonly size: Size;
  readonly events: number | undefined;
  readonly runs: number;
  readonly succeeded: number;
  readonly failed?: string;
  readonly cut: boolean;
  readonly paint: number | undefined;
  readonly frameMedian: number | undefined;
  readonly frameP95: number | undefined;
  readonly frameLongest: number | undefined;
  readonly updates: number | undefined;
  readonly seconds: number | undefined;
  readonly mainThread: number | undefined;
  readonly thread: number | undefined;
  readonly script: number | undefined;
  readonly processor: number | undefined;
  /** Growth over the data alone, MB. */
  readonly heap: number | undefined;
  readonly elements: number | undefined;
  readonly resident: number | undefined;
  readonly svgTime: number | undefined;
  readonly svgMegabytes: number | undefined;
}

export function summarise(measured: readonly Measurement[]): readonly Summary[] {
  const groups = new Map<string, Measurement[]>();
  for (const item of measured) {
    const key = `${item.program} ${item.size} ${item.subject}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].map(summaryOf);
}

function summaryOf(all: readonly Measurement[]): Summary {
  const [first] = all as readonly [Measurement, ...Measurement[]];
  const good = all.filter(({ failed }) => failed === undefined);
  const used = good.length > 0 ? good : all;
  const of = (value: (item: Measurement) => number | undefined): number | undefined => median(used.map(value));
  const growth = (part: "heap" | "elements" | "resident"): number | undefined =>
    of(({ memory }) => {
      const [before, after] = [memory?.before[part], memory?.after[part]];
      return before === undefined || after === undefined ? undefined : after - before;
    });
  const failed = good.length === 0 ? first.failed : undefined;
  return {
    program: first.program,
    subject: first.subject,
    size: first.size,
    events: first.events,
    runs: all.length,
    succeeded: good.length,
    ...(failed === undefined ? {} : { failed }),
    cut: used.some(({ cut }) => cut !== undefined),
    paint: of(({ paint }) => paint),
    frameMedian: of(({ frames }) => frames?.median),
    frameP95: of(({ frames }) => frames?.p95),
    frameLongest: of(({ frames }) => frames?.longest),
    updates: of(({ frames }) => frames?.updates),
    seconds: of(({ frames }) => frames?.seconds),
    mainThread: of(({ frames }) => frames?.mainThread),
    thread: of(({ frames }) => frames?.thread),
    script: of(({ frames }) => frames?.script),
    processor: of(({ frames }) => frames?.processor),
    heap: growth("heap"),
    elements: growth("elements"),
    resident: growth("resident"),
    svgTime: of(({ svg }) => svg?.milliseconds),
    svgMegabytes: of(({ svg }) => (svg === undefined ? undefined : svg.bytes / 1e6)),
  };
}
