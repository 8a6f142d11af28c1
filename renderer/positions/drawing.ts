import type { PartySlot } from "../model/slots.ts";
import type { Box, Font } from "../pen/pen.ts";
import type { DateReach, Fill, TimelineDrawing } from "../timeline/drawing.ts";
import type { Remark } from "./remarks.ts";

/**
 * What layout hands to the marks of the Positions view: boxes, points and lines in CSS pixels, with no colour in it. The origin is
 * the upper left corner of the view. Inside a row heights count from the row's own top, so that scrolling moves rows and changes
 * nothing in them.
 */
export interface PositionsDrawing {
  readonly width: number;
  readonly height: number;
  /** Axis and folds, as on the timeline. */
  readonly frame: TimelineDrawing;
  readonly type: GutterType;
  readonly chart: Box;
  /** Nothing where there is no room for the gap table. */
  readonly table: Box | undefined;
  readonly rows: readonly PlacedRow[];
  /** Height of all rows, drawn or not. */
  readonly extent: number;
  /** Columns of the gap table. */
  readonly columns: readonly GapColumn[];
  readonly pair: readonly [PartyName, PartyName];
  readonly links: readonly ConditionLink[];
  readonly key: ReadingKey | undefined;
}

/** How the gutter is set. */
export interface GutterType {
  readonly question: Font;
  readonly step: Font;
  readonly number: Font;
  /** Between the lines of a question. */
  readonly leading: number;
  /** Height of the first step under a question of one line. */
  readonly first: number;
  /** Between the lines of a step. */
  readonly stepLeading: number;
}

export interface PartyName {
  readonly id: string;
  readonly slot: PartySlot;
}

export interface PlacedRow {
  readonly row: IssueRow;
  readonly top: number;
}

export interface IssueRow {
  readonly issue: string;
  readonly height: number;
  /** The question, broken into lines. */
  readonly question: readonly TextLine[];
  /** The gap in words under a question that stands above its chart, and how high both are together. */
  readonly heading: { readonly summary: TextLine; readonly height: number } | undefined;
  readonly steps: readonly ScaleStep[];
  readonly bands: readonly GapBand[];
  /** Where only one of the pair is in evidence: the gap may be anything. */
  readonly unknowns: readonly UnknownGap[];
  readonly shades: readonly Shade[];
  readonly lines: readonly TrackLine[];
  readonly risers: readonly Riser[];
  readonly ends: readonly TrackEnd[];
  readonly stances: readonly StanceMark[];
  readonly codes: readonly PartyCode[];
  /** Statements by name, where the issue is opened. */
  readonly labels: readonly StatementLabel[];
  /** One per column of the table. */
  readonly gaps: readonly GapCell[];
  /** What rules found in this row, with the rules' own words, and where that stands under the gaps. */
  readonly remarks: readonly PlacedRemark[];
}

export interface TextLine {
  readonly text: string;
  readonly y: number;
}

export interface ScaleStep {
  readonly value: number;
  readonly label: string;
  /** The label in the room that there is. */
  readonly lines: readonly string[];
  readonly criterion: string;
  /** The criterion under the label, where the issue is opened. */
  readonly criterionLines: readonly string[];
  readonly y: number;
  /** The party whose pole this step is. */
  readonly pole: PartyName | undefined;
  /** How high its bar is. */
  readonly bar: number;
}

/** The gap of the pair at a date at which both are in evidence. */
export interface GapBand {
  /** Between the edges that are farthest apart under any reading. */
  readonly widest: Box;
  /** Between the nearer edges; nothing where the ranges meet. */
  readonly narrowest: Box | undefined;
  /** One of the two did not speak then: its stance is only carried. */
  readonly carried: boolean;
  /** How far apart, and when. */
  readonly tip: string;
}

/** A date at which the gap is not known. */
export interface UnknownGap extends Box {
  /** Who is in evidence, and when. */
  readonly tip: string;
}

/** The room between the two bounds of a range that is carried on. */
export interface Shade {
  readonly box: Box;
  readonly slot: PartySlot;
}

export interface TrackLine {
  readonly slot: PartySlot;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** Solid: evidence for the same step at both ends. Dotted: carried on without evidence. */
  readonly solid: boolean;
}

/** A change between two pieces of evidence, drawn at the later one. */
export interface Riser {
  readonly slot: PartySlot;
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** A ring: from here on nobody says. */
export interface TrackEnd {
  readonly slot: PartySlot;
  readonly x: number;
  readonly y: number;
}

export interface StanceMark {
  readonly party: string;
  readonly issue: string;
  /** Indices of the events that state it. */
  readonly events: readonly number[];
  readonly slot: PartySlot;
  readonly x: number;
  /** Equal for a single step; a range is stretched from one to the other. */
  readonly top: number;
  readonly bottom: number;
  readonly fill: Fill;
  readonly size: number;
  readonly inFold: boolean;
  /** How well it is dated. */
  readonly reach?: DateReach;
  /** It turned back here, by the rule of reversals. */
  readonly reversal?: Remark;
}

export interface PartyCode {
  readonly text: string;
  readonly slot: PartySlot;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
  /** Numbers of a figure's notes. */
  readonly notes?: string;
}

/** A statement told beside its mark, with a line to it where it lies apart. */
export interface StatementLabel {
  readonly event: number;
  readonly lines: readonly string[];
  readonly box: Box;
  readonly slot: PartySlot;
  readonly leader: readonly [number, number, number, number];
}

/** A stance that is tied to another issue: "if … then". */
export interface ConditionLink {
  readonly event: number;
  readonly issue: string;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  /** The other issue's row is far off or not in view: only which way the line goes is drawn, until it is asked for. */
  readonly away: boolean;
  /** How far the line swings out to the left. */
  readonly swing: number;
  readonly text: string;
}

export interface GapColumn {
  readonly x: number;
  readonly label: string;
  /** The month, UTC milliseconds: its first instant and its last. */
  readonly from: number;
  readonly to: number;
  /** The month of the selected date. */
  readonly chosen: boolean;
}

export type GapCell =
  | {
      readonly kind: "gap";
      readonly x: number;
      readonly y: number;
      readonly narrowest: number;
      readonly widest: number;
      readonly tip: string;
    }
  | { readonly kind: "words"; readonly x: number; readonly y: number; readonly text: string; readonly tip: string };

export interface PlacedRemark {
  readonly remark: Remark;
  readonly text: string;
  readonly box: Box;
}

/** How the tracks are read, at the foot of the view: only what is used. */
export interface ReadingKey {
  readonly box: Box;
  readonly entries: readonly KeyEntry[];
  readonly lines: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly font: Font;
    readonly tone: 1 | 2;
  }[];
}

export type KeySign =
  | "solid"
  | "dotted"
  | "range"
  | "pole"
  | "gap"
  | "carried"
  | "unknown"
  | "reported"
  | "catalogue"
  | "condition"
  | "reversal";

export interface KeyEntry {
  readonly sign: KeySign;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Of the picture. */
  readonly width: number;
}
