import type { Event, EventKind } from "../../../data/schema/index.ts";
import type { Glyph, Hue, Label, LinkLine, Pill, Stem, TableTint } from "../drawing.ts";
import type { LanePlace } from "../lanes/heights.ts";
import type { LaneIndex } from "../lanes/index-lanes.ts";
import type { LanePlan } from "../lanes/choice.ts";
import type { LayoutInput } from "./input.ts";
import type { DateMark } from "./reach.ts";

/** The part of time that is laid out, in places: what is on screen and a margin, so that panning changes little. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** Width of the blocks it is laid out in, fixed to time; without it the window is one (see `blocks.ts`). */
  readonly block?: number;
  /** The part of it that has labels: the rest is there for the marks at its edge. */
  readonly named?: { readonly from: number; readonly to: number };
}

/** What the steps of layout share. Heights are final; sideways everything is in places, moved to the view at the end. */
export interface Stage {
  readonly input: LayoutInput;
  readonly plan: LanePlan;
  readonly index: LaneIndex;
  /** By lane, in pixels from the top of the view. */
  readonly places: readonly LanePlace[];
  readonly window: Window;
  /** Where labels may lie: the lanes. */
  readonly top: number;
  readonly bottom: number;
}

/** One mark of one event in one lane, before it is known whether it stands alone. */
export interface Item {
  readonly index: number;
  readonly event: Event;
  readonly kind: EventKind;
  readonly lane: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly inFold: boolean;
  readonly planned: boolean;
  readonly mark: DateMark;
  readonly hue: Hue;
  readonly toward: Glyph["toward"] | undefined;
  /** The event's topmost lane, where its whisker and its label are drawn first. */
  readonly first: boolean;
  /** Where marks may spread up and down instead of lying on each other. */
  readonly table: Table | undefined;
}

/** A part of a drawing with room at many heights: between the facing lanes, or a whole lane that is no party's. */
export interface Table {
  /** -1 for the one between the facing lanes, else the lane. */
  readonly id: number;
  readonly top: number;
  readonly bottom: number;
  /** Which way a mark moves from its own height: down, up, or either. */
  readonly step: 1 | -1 | 0;
}

/** Everything inside the lanes, in places. */
export interface Scene {
  readonly window: Window;
  readonly glyphs: readonly Glyph[];
  readonly pills: readonly Pill[];
  readonly stems: readonly Stem[];
  readonly tables: readonly TableTint[];
  readonly links: readonly LinkLine[];
  readonly labels: readonly Label[];
  /** Positions that a proposal of the same day carries. */
  readonly carried: ReadonlySet<number>;
}
