import type { Memory } from "../measure/counters.ts";

export type Size = number | "shipped";

/** One subject, one size, one fresh browser. Times in milliseconds, memory in MB. */
export interface Measurement {
  readonly program: "chromium" | "electron";
  readonly subject: string;
  readonly size: Size;
  readonly run: number;
  /** How many events the data holds. */
  readonly events?: number;
  /** From data in memory to the first frame that shows everything. */
  readonly paint?: number;
  readonly memory?: { readonly before: Memory; readonly after: Memory };
  readonly frames?: {
    readonly median: number;
    readonly p95: number;
    readonly longest: number;
    readonly updates: number;
    readonly seconds: number;
    /** Per update, by the clock, other programs' share of the time included. */
    readonly mainThread: number;
    /** Per update, processor time of the main thread alone. */
    readonly thread: number;
    /** Of it by the clock, in scripts. */
    readonly script: number;
    /** Of all the browser's processes, per update. */
    readonly processor?: number;
  };
  /** The gesture was not digested within the limit; the frames are those until then. */
  readonly cut?: string;
  readonly svg?: { readonly milliseconds: number; readonly bytes: number; readonly parses: boolean };
  /** What failed, with the stage. */
  readonly failed?: string;
}
