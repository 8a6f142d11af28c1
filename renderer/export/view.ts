import type { Pen } from "../pen/pen.ts";
import type { Theme } from "../pen/theme.ts";
import type { Record } from "../model/record.ts";
import type { LegendEntry } from "../timeline/marks/legend.ts";
import type { KeyEntry } from "./key.ts";
import type { FigureOptions } from "./options.ts";

/** What the frame of a figure asks of the view inside it. */
export interface FigureView {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly draw: (pen: Pen, theme: Theme) => void;
  readonly legend: readonly LegendEntry[];
  /** Indices of the events that are in it, drawn one by one or together. */
  readonly events: readonly number[];
  /** Numbers of the notes that its labels carry; all of them where it does not say. */
  readonly cites?: ReadonlySet<number>;
  /** What letters in it stand for: a list below names what has no room for its name. */
  readonly key?: readonly KeyEntry[];
  /** How the marks are to be read, after "As five documents give them:". */
  readonly method: string;
  /** On a page of several: the first row that had no room; nothing where all are shown. */
  readonly next?: number;
  /** A remark that belongs under the notes. */
  readonly remark: string;
  /** What the title says is shown, where it is not events of all kinds: "two proposals compared". */
  readonly subject?: string;
  /** What is shown, for screen readers. */
  readonly description: string;
}

export interface ViewRequest {
  readonly record: Record;
  /** 1 where an event is to be seen. */
  readonly mask: Uint8Array;
  readonly options: FigureOptions;
  /** UTC milliseconds. */
  readonly range?: readonly [number, number];
  /** Numbers of the notes, by document. */
  readonly notes: ReadonlyMap<string, number>;
  readonly width: number;
  /** Without it, the view takes what it needs. */
  readonly height?: number;
}

export type MakeView = (request: ViewRequest) => FigureView;
