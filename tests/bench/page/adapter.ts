/** An event as plain timelines take it. */
export interface Row {
  readonly id: number;
  /** Index into the groups. */
  readonly group: number;
  readonly title: string;
  /** UTC milliseconds. */
  readonly start: number;
  /** Undefined for what has no length. */
  readonly end?: number;
}

export interface Rows {
  readonly groups: readonly { readonly name: string; readonly colour: string }[];
  readonly rows: readonly Row[];
  /** First and last instant, UTC milliseconds. */
  readonly extent: readonly [number, number];
}

/** What is measured on a page: one timeline, driven in the same way whatever it is made of. */
export interface Adapter<Data> {
  /**
   * Makes the data that it is handed, untimed: what a user would have in memory.
   *
   * @param rows for plain timelines; who does not ask for them has read no date before the time is taken.
   */
  prepare(rows: () => Rows, dataset: unknown): Data | Promise<Data>;
  /**
   * Draws everything.
   *
   * @returns when it says that it has; a number where that was at an earlier instant (as `performance.now()` has it).
   */
  mount(host: HTMLElement, data: Data): Promise<number | void> | void;
  /** What is in view, as text that changes with it: counts true updates. */
  view(): string;
  /** Zooms by its own buttons, where no wheel does. */
  zoom?(direction: 1 | -1): void;
  /** A standalone SVG of everything; left out where it can make none. */
  svg?(): string | Promise<string>;
}
