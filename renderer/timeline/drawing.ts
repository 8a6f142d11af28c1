import type { EventKind, LinkType, Channel } from "../../data/schema/index.ts";
import type { Box } from "../pen/pen.ts";

/**
 * What layout hands to the marks: everything that is to be seen, as boxes, points and lines in CSS pixels, with no colour
 * in it. A theme and a pen turn it into ink. Pointing, the accessible mirror and tests read the same boxes.
 *
 * Coordinates have their origin at the upper left of the whole timeline view, gutter included.
 */
export interface TimelineDrawing {
  readonly width: number;
  readonly height: number;
  readonly regions: Regions;
  readonly axis: Axis;
  readonly folds: readonly FoldBand[];
  /** Folds in view that were opened by hand and can be closed again. */
  readonly openedFolds?: readonly OpenedFold[];
  /** All of them: where they are higher than their region, some lie outside it. */
  readonly lanes: readonly Lane[];
  /** Where they are: the height of all lanes, and how far they are scrolled. Marks and lanes are moved by it already. */
  readonly laneScroll?: { readonly extent: number; readonly by: number };
  readonly tables: readonly TableTint[];
  readonly stems: readonly Stem[];
  readonly glyphs: readonly Glyph[];
  readonly pills: readonly Pill[];
  readonly links: readonly LinkLine[];
  readonly labels: readonly Label[];
  readonly context: readonly ContextItem[];
  readonly contextMore: number;
  readonly coverage: readonly CoverageRow[];
  readonly pleats: readonly Pleat[];
  readonly overview: Overview;
  /** Events without a date in evidence, in a row under the last lane, and how many more there was no room for. */
  readonly undated: readonly Glyph[];
  readonly undatedMore: number;
  /** Names of those in the row, where there is room for all of them. */
  readonly undatedLabels?: readonly Label[];
  /** A pill that is opened in place; lies over everything else. */
  readonly fan?: Fan;
  /** Where every event is to be named: letters at the marks of those that have no room for their names. */
  readonly keys?: readonly KeyMark[];
  readonly counts: Counts;
  /** Under the lens "Who knew": events that are veiled, and how much is left of them. */
  readonly veils?: ReadonlyMap<string, number>;
  /** The date of the lens. */
  readonly playhead?: { readonly x: number; readonly text: string };
}

/** Events, each counted once: `shown` is the sum of `drawn`, `clustered`, `carried`, `undated` and `outside`. */
export interface Counts {
  /** In the record. */
  readonly total: number;
  /** That the filters leave. */
  readonly shown: number;
  /** With a mark of their own on screen. */
  readonly drawn: number;
  /** On screen only inside a pill, a stack or the "+n" of the context band. */
  readonly clustered: number;
  /** Positions that a proposal of the same day already carries: no mark of their own here. */
  readonly carried: number;
  readonly undated: number;
  /** Before or after what is on screen. */
  readonly outside: number;
}

export interface Regions {
  /** Everything right of the gutter and left of a panel that lies over the view. */
  readonly chart: Box;
  readonly gutter: Box;
  readonly axis: Box;
  readonly context: Box;
  readonly lanes: Box;
  readonly coverage: Box;
  readonly pleats: Box;
  readonly overview: Box;
  readonly undated?: Box;
}

/** Who a mark belongs to: one party's slot, or two halves for a joint text. `none` is ink (lanes that are no parties). */
export interface Hue {
  readonly slot: Slot;
  readonly lower?: Slot;
}

export type Slot = "1" | "2" | "3" | "4" | "5" | "6" | "7" | "other" | "none";

export type Fill = "full" | "part" | "empty" | "dashed" | "struck";

/** Ends of what extends sideways from a mark, for how well it is dated. */
export type DateCap = "none" | "tick" | "ring" | "fade" | "fade-ring";

export interface DateReach {
  readonly from: number;
  readonly to: number;
  readonly start: DateCap;
  readonly end: DateCap;
}

export interface Glyph {
  readonly event: string;
  /** Index of the event in the model. */
  readonly index: number;
  readonly lane: string;
  readonly kind: EventKind;
  readonly x: number;
  readonly y: number;
  /** Height of the shape; 8 inside a fold. */
  readonly size: number;
  readonly hue: Hue;
  readonly fill: Fill;
  readonly channel?: Channel;
  /** The number of points, inside a proposal. */
  readonly numeral?: number;
  /** For messages: where the addressee's lane lies. */
  readonly toward?: "up" | "down" | "left" | "right";
  readonly checked: boolean;
  /** Square brackets: a day that was supplied. */
  readonly supplied: boolean;
  readonly reach?: DateReach;
  /** A span of days is a capsule from here to here instead of a shape. */
  readonly capsule?: {
    readonly from: number;
    readonly to: number;
    readonly openEnd: boolean;
    /** Lower than a mark where it is so long that others lie on it. */
    readonly height?: number;
  };
  /** Sheets of a stack of one kind, 2 or 3, with the number of events in it. */
  readonly stack?: { readonly sheets: number; readonly count: number; readonly members: readonly string[] };
  /** Another place of the same event: "or". */
  readonly alternative?: number;
  /** Further places of the same event, rising, joined with the first: it took place on each of these days. */
  readonly both?: readonly number[];
  readonly inFold: boolean;
  /** 1, or less where a lens veils it. */
  readonly presence: number;
  /** Under the lens "Who knew": learned later, with the x of that day, or not in evidence ("?"). */
  readonly knowledge?: { readonly state: "later"; readonly x: number } | { readonly state: "unknown" };
}

/** The line that joins the parties of a meeting or a message. */
export interface Stem {
  readonly event: string;
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly channel?: Channel;
  /** `crossing`: a hairline through lanes that take no part. `stub`: planned, the table is not laid yet. */
  readonly kind: "joining" | "crossing" | "stub";
  readonly planned: boolean;
}

/** The ground between the lanes of a meeting that lasted. */
export interface TableTint {
  readonly event: string;
  readonly box: Box;
}

/** Several events in one mark. */
export interface Pill {
  readonly id: string;
  readonly lane: string;
  readonly box: Box;
  /** Indices of the events in the model, in order of time. Possibly tens of thousands: a view of an array, not a copy. */
  readonly members: ArrayLike<number>;
  readonly kinds: readonly { readonly kind: EventKind; readonly count: number; readonly hue: Hue }[];
  readonly total: number;
  readonly planned: boolean;
  readonly reach: { readonly from: number; readonly to: number };
  readonly inFold: boolean;
  /** Less than 1 where the lens "Who knew", or a line that is followed, veils all of its members. */
  readonly presence?: number;
  /** Of some of its members nothing says whether they were known of. */
  readonly unknown?: boolean;
}

/** A letter beside a mark, and the events that it stands for, by index in the model. */
export interface KeyMark {
  readonly text: string;
  /** The middle of its baseline. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly events: readonly number[];
}

/** The members of an opened pill, in columns on a card. */
export interface Fan {
  readonly pill: string;
  readonly box: Box;
  readonly rows: readonly { readonly glyph: Glyph; readonly label: Label }[];
  /** Rows in each column but the last. */
  readonly perColumn: number;
  /** Members before those on the card, and after them: it has no room for all. */
  readonly before: number;
  readonly more: number;
}

export interface LinkLine {
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
  /** The older text first. Two points and the two Bézier handles between them. */
  readonly points: readonly [Point, Point, Point, Point];
  readonly doubtful: boolean;
  readonly emphasis: boolean;
  readonly label?: { readonly text: string; readonly x: number; readonly y: number };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Label {
  readonly event: string;
  /** Index of the event in the model. */
  readonly index: number;
  readonly lines: readonly string[];
  /** Baseline of the first line, at the anchor. */
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly lineHeight: number;
  readonly box: Box;
  readonly planned: boolean;
  readonly doubtful: boolean;
  readonly inFold: boolean;
  /** It lies over a fold, whose colour its halo takes. */
  readonly onFold?: boolean;
  readonly size: number;
  /** Numbers of the figure's notes. */
  readonly notes?: readonly number[];
  readonly leader?: readonly [Point, Point];
}

export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly second?: string;
  readonly count: number;
  readonly hue: Hue;
  readonly top: number;
  readonly bottom: number;
  /** The lane's own line. */
  readonly y: number;
  readonly collapsed: boolean;
  readonly depth: number;
  /** A gutter of 8 px follows: the next lane is of another side. */
  readonly endsSide: boolean;
}

export interface Axis {
  /** Lines through the chart: strong at a year, faint at a month. Those in a fold are short ticks of the axis only. */
  readonly ticks: readonly { readonly x: number; readonly major: boolean; readonly inFold: boolean }[];
  /** Bold, above; the text starts at x. */
  readonly majors: readonly { readonly x: number; readonly text: string }[];
  /** Below; the text is centred on x. */
  readonly minors: readonly { readonly x: number; readonly text: string; readonly inFold: boolean }[];
  /** Its finest ticks are hours, of UTC. */
  readonly hours?: true;
  /** The date of the selected event. */
  readonly flag?: { readonly x: number; readonly text: string };
}

export interface FoldBand {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** True bounds, UTC milliseconds. */
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** A second, smaller line: "silent" or "filtered", or nothing. */
  readonly second: string;
  readonly reason: "quiet" | "silent" | "filtered";
  /** How many of the events that the filters leave stand in it. */
  readonly events: number;
  /** How many times faster time runs here than in the open stretches. */
  readonly compression: number;
}

export interface OpenedFold {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** How long it is, in words. */
  readonly label: string;
}

export interface ContextItem {
  readonly event: string;
  readonly index: number;
  readonly box: Box;
  readonly row: number;
  readonly fighting: boolean;
  readonly planned: boolean;
  readonly reach?: DateReach;
  readonly label?: {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: "start" | "end" | "middle";
    readonly width?: number;
    readonly notes?: readonly number[];
  };
}

export interface CoverageRow {
  readonly document: string;
  readonly number: number;
  readonly title: string;
  readonly y: number;
  readonly reach: { readonly from: number; readonly to: number };
  readonly own: number | undefined;
  readonly ticks: readonly number[];
  /** A density row draws bars of this height at `ticks` in place of ticks. */
  readonly heights?: readonly number[];
  readonly emphasis: boolean;
}

/** Ties a stretch of the folded axis above to its true place below. */
export interface Pleat {
  readonly top: readonly [number, number];
  readonly bottom: readonly [number, number];
}

export interface Overview {
  /** What one bar counts the events of: "month". */
  readonly per?: string;
  readonly bars: readonly { readonly x: number; readonly width: number; readonly height: number }[];
  readonly years: readonly { readonly x: number; readonly text: string }[];
  readonly stretches: readonly (readonly [number, number])[];
  /** The part that is on screen. */
  readonly brush: readonly [number, number];
}
