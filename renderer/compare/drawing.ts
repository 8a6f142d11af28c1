import type { LinkType } from "../../data/schema/index.ts";
import type { Box } from "../pen/pen.ts";
import type { Hue } from "../timeline/drawing.ts";
import type { Cell } from "./cell.ts";

/** A comparison on paper: boxes, lines of text and marks in CSS pixels, with no colour in them. */
export interface CompareDrawing {
  readonly width: number;
  readonly height: number;
  /** Width of the issues at the left, and height of the heads. */
  readonly rowHead: number;
  readonly headHeight: number;
  readonly heads: readonly Head[];
  readonly rows: readonly DrawnRow[];
}

/** Lines of one text, set below one another. */
export interface TextBlock {
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly leading: number;
  readonly lines: readonly string[];
}

export interface Head {
  readonly box: Box;
  /** Of the proposal, in the record's order. */
  readonly index: number;
  readonly hue: Hue;
  /** Where its mark stands. */
  readonly mark: { readonly x: number; readonly y: number };
  readonly title: TextBlock;
  /** Numbers of the figure's notes. */
  readonly notes: readonly number[];
  readonly when: TextBlock;
  readonly put: TextBlock;
  /** What it does to texts that are not beside it. */
  readonly others?: TextBlock;
  /** To the next column. */
  readonly next?: {
    readonly type: LinkType;
    readonly words: string;
    readonly from: number;
    readonly to: number;
    readonly y: number;
  };
}

export interface DrawnRow {
  readonly top: number;
  readonly bottom: number;
  readonly issue: TextBlock;
  readonly speaks: readonly {
    readonly state: Cell["state"];
    readonly hue: Hue;
    readonly x: number;
    readonly y: number;
  }[];
  readonly gap: { readonly text: string; readonly known: boolean; readonly x: number; readonly y: number };
  readonly cells: readonly DrawnCell[];
}

export interface DrawnCell {
  readonly box: Box;
  readonly state: Cell["state"];
  readonly hue: Hue;
  readonly entries: readonly {
    /** The point's number, in a square; a dash without one. */
    readonly number?: number;
    readonly sign: { readonly x: number; readonly y: number };
    readonly words: TextBlock;
    /** Right-aligned at x. */
    readonly page: { readonly text: string; readonly x: number; readonly y: number };
  }[];
}
