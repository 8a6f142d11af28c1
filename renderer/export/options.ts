import type { RowChoice } from "../compare/comparison.ts";
import type { Filter } from "../model/filter.ts";
import type { IssueOrder } from "../positions/order.ts";
import type { ThemeName } from "../pen/theme.ts";
import type { LaneChoice } from "../timeline/lanes/choice.ts";

export const FIGURE_VIEWS = ["timeline", "positions", "compare"] as const;
export type FigureViewName = (typeof FIGURE_VIEWS)[number];

export const FIGURE_THEMES = ["print", "print-mono", "light", "dark"] as const satisfies readonly ThemeName[];
export type FigureTheme = (typeof FIGURE_THEMES)[number];

/** Size on paper in millimetres. Without a height, the figure is as high as it needs. */
export interface FigureSize {
  readonly width: number;
  readonly height?: number;
}

/**
 * The narrowest that a view can be, in millimetres: timeline and positions fit into one column of a journal, with codes
 * for names; the points of a text are sentences, and sentences side by side need a page.
 */
export const LEAST_WIDTH: Readonly<{ [name in FigureViewName]: number }> = {
  timeline: 80,
  positions: 80,
  compare: 120,
};
/** Narrower figures are set tighter. */
export const COLUMN_WIDTH = 120;

export const A4_LANDSCAPE: Required<FigureSize> = { width: 297, height: 210 };

/** Sizes by name. A width alone leaves the height to what the figure needs. */
export const FIGURE_SIZES = {
  a4: A4_LANDSCAPE,
  a3: { width: 420, height: 297 },
  /** 16:9, as presentation programs have it: 13.33 by 7.5 inches. */
  slide: { width: 338.6, height: 190.5 },
  page: { width: 180 },
  column: { width: 88 },
} as const satisfies Readonly<{ [name in string]: FigureSize }>;
export type FigureSizeName = keyof typeof FIGURE_SIZES;

/** A page of several. */
export interface FigurePage {
  /** The first of the view's rows that it shows, counted from 0. */
  readonly from: number;
  /** Its number, from 1, and how many there are. */
  readonly number: number;
  readonly of: number;
}

export interface FigureOptions {
  readonly view: FigureViewName;
  readonly theme: FigureTheme;
  readonly size: FigureSize;
  /** SHA-256 of the dataset's file, 64 hexadecimal digits. */
  readonly sha256: string;
  /** What wrote the figure, with its version. */
  readonly generator: string;
  /** First and last date to be shown, EDTF; the whole record without them. */
  readonly from?: string;
  readonly to?: string;
  readonly filter?: Filter;
  readonly lanes?: LaneChoice;
  /** `all`: every event is named, by a letter and a list where there is no room; otherwise those that have room beside their mark. */
  readonly labels?: "fitting" | "all";
  /** For Compare: ids of the proposals, and which issues have a row. */
  readonly compared?: readonly string[];
  readonly comparedRows?: RowChoice;
  /** For Positions: whose gap, for how many days a stance is carried, and the order of the issues. */
  readonly positions?: {
    readonly pair?: readonly [string, string] | undefined;
    readonly carry: number;
    readonly order: IssueOrder;
    readonly hand: readonly string[];
  };
  /** Which part of a figure of several pages this is; see `makePages`. */
  readonly page?: FigurePage;
  /** In place of the title that is made from the dataset's title, what is shown and when. */
  readonly title?: string;
}

/** CSS pixels in a millimetre. */
export const PX_PER_MM = 96 / 25.4;
