import type { Event } from "../../../data/schema/index.ts";

/** Right out of so many. */
export interface Share {
  right: number;
  of: number;
}

export interface Failure {
  readonly document: string;
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

/** What is counted while documents are measured; the counters are written to. */
export interface Score {
  readonly shares: Map<string, Share>;
  readonly calibration: Map<string, Share>;
  readonly failures: Failure[];
}

export function emptyScore(): Score {
  return { shares: new Map(), calibration: new Map(), failures: [] };
}

/** Counts one answer under a name. */
export function add(shares: Map<string, Share>, name: string, right: boolean): void {
  const share = shares.get(name) ?? { right: 0, of: 0 };
  shares.set(name, { right: share.right + (right ? 1 : 0), of: share.of + 1 });
}

/** Right or wrong, by what the event says of its own confidence. */
export function judge(score: Score, event: Event, right: boolean): void {
  const { confidence, rule } = event.origin;
  add(score.calibration, `all ${(Math.floor(confidence * 10) / 10).toFixed(1)}`, right);
  add(score.calibration, `${event.kind} ${(Math.floor(confidence * 10) / 10).toFixed(1)}`, right);
  add(score.calibration, `rule ${rule ?? "?"} (says ${confidence})`, right);
}

/** One line of a table. */
export function row(name: string, { right, of }: Share): string {
  return `${name.padEnd(58)} ${String(right).padStart(5)} of ${String(of).padStart(5)}  ${((100 * right) / of).toFixed(1).padStart(5)} %`;
}
