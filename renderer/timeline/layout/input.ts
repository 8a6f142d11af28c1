import type { Font } from "../../pen/pen.ts";
import type { Record } from "../../model/record.ts";
import type { LaneChoice } from "../lanes/choice.ts";
import type { TimeScale } from "../scale/time-scale.ts";

/** Everything that a drawing of the timeline follows from. Equal input gives equal boxes. */
export interface LayoutInput {
  readonly record: Record;
  /** 1 where an event is to be seen, in the record's order. */
  readonly mask: Uint8Array;
  /** Its width is that of the chart: the view's less the gutter (see `chartWidth`). */
  readonly scale: TimeScale;
  /** True between two zooms: what lies beyond the view is not laid out ahead of a pan. */
  readonly zooming?: boolean;
  readonly lanes: LaneChoice;
  /** The whole view, gutter included, in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** Width of the lane headings at the left. */
  readonly gutter: number;
  readonly regions?: RegionOptions;
  /** How far the lanes are scrolled, pixels from the top of the first; more than there is to scroll counts as all of it. */
  readonly laneScroll?: number;
  /** Width of a text in pixels, from the metrics of the bundled fonts. */
  readonly measure: (text: string, font: Font) => number;
  /** The selected event. */
  readonly selected?: string;
  /** Events whose labels come first and may have leaders (a story's). */
  readonly pinned?: readonly string[];
  /** The id of a pill that is opened in place. Gone when zooming or filters part it. */
  readonly opened?: string;
  /** The first of its members that its card shows, where it has no room for all; 0 without it. */
  readonly openedFrom?: number;
  /** Ids of the folds that were opened by hand: they can be closed where they lie. */
  readonly openFolds?: readonly string[];
  /** On screen, a label that the view's edge cuts is left out until it fits, and lanes scroll. A figure has no beyond. */
  readonly mode?: "screen" | "figure";
  /** Numbers of a figure's notes, by document; labels carry them. */
  readonly notes?: ReadonlyMap<string, number>;
  /** Who knew: a party and, perhaps, the date by which (UTC milliseconds). */
  readonly lens?: { readonly party: string; readonly at?: number };
  /** The events of a line of descent that is being followed: the rest fades. */
  readonly follow?: ReadonlySet<string>;
  /** `lane`: those of the texts in the lanes of the selected event. */
  readonly links?: "all" | "lane" | "selection" | "none";
  /**
   * `all`: every event is named, also those that a pill or a stack holds: beside its mark, within reach of a leader, or by a letter
   * that stands for it (`keys`). Otherwise what does not fit beside its mark goes without.
   */
  readonly labels?: "fitting" | "all";
  /** Size of chart labels in pixels: 11.5, or 12.5 on a large screen. */
  readonly labelSize?: number;
  /** A BCP 47 tag for the names of months; English without it. */
  readonly locale?: string;
}

export interface RegionOptions {
  /** Rows of the context band, 17 px each; 0 hides it. Three, or one in a window less than 720 high. */
  readonly contextRows?: number;
  /** `rows`: one per document, as many as `coverageRows`; `density`: a single row of bars. */
  readonly coverage?: "rows" | "density" | "off";
  readonly coverageRows?: number;
  /** The true-time overview and the pleats above it. */
  readonly overview?: boolean;
  /** Pixels at the right that a panel lies over. */
  readonly inset?: number;
}

/** Width of the chart, which a `TimeScale` has to be made for. */
export function chartWidth(width: number, gutter: number): number {
  return Math.max(1, width - gutter);
}
