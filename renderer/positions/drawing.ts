import type { Box } from "../pen/pen.ts";
import type { PartySlot } from "../model/slots.ts";
import type { Fill, TimelineDrawing } from "../timeline/drawing.ts";

/**
 * What layout hands to the marks of the Positions view: boxes, points and lines in CSS pixels, with no colour in it. The origin is
 * the upper left corner of the view; rows are already moved by the scroll.
 */
export interface PositionsDrawing {
  readonly width: number;
  readonly height: number;
  /** Axis and folds, as on the timeline. */
  readonly frame: TimelineDrawing;
  readonly chart: Box;
  readonly table: Box;
  readonly rows: readonly IssueRow[];
  /** Height of all rows, drawn or not. */
  readonly extent: number;
  /** Columns of the gap table. */
  readonly columns: readonly GapColumn[];
  readonly pair: readonly [PartyName, PartyName];
}

export interface PartyName {
  readonly id: string;
  readonly slot: PartySlot;
}

export interface IssueRow {
  readonly issue: string;
  readonly question: string;
  readonly top: number;
  readonly height: number;
  readonly steps: readonly ScaleStep[];
  readonly bands: readonly Box[];
  readonly shades: readonly Shade[];
  readonly lines: readonly TrackLine[];
  readonly risers: readonly Riser[];
  readonly ends: readonly TrackEnd[];
  readonly stances: readonly StanceMark[];
  readonly codes: readonly PartyCode[];
  /** One per column of the table. */
  readonly gaps: readonly GapCell[];
  /** What a rule found in this row, with the rule's own words. */
  readonly remarks: readonly string[];
}

export interface ScaleStep {
  readonly value: number;
  readonly label: string;
  readonly criterion: string;
  readonly y: number;
  /** The party whose pole this step is. */
  readonly pole: PartySlot | undefined;
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
}

export interface PartyCode {
  readonly text: string;
  readonly slot: PartySlot;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

export interface GapColumn {
  readonly x: number;
  readonly label: string;
  /** First and last instant whose stances it compares, UTC milliseconds. */
  readonly from: number;
  readonly to: number;
}

export type GapCell =
  | {
      readonly kind: "gap";
      readonly x: number;
      readonly y: number;
      readonly narrowest: number;
      readonly widest: number;
    }
  | { readonly kind: "words"; readonly x: number; readonly y: number; readonly text: string };
