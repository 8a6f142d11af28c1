import type { Hue } from "../drawing.ts";

/** The lane that parties without a hue of their own share. */
export const OTHERS = "others";

export type LaneBy = "party" | "kind" | "issue" | "channel" | "person" | "place" | "document" | "none";

export const LANE_CHOICES = ["party", "kind", "issue", "channel", "person", "place", "document", "none"] as const;

/** What a person chose: how events are put in lanes, and what they did to the lanes since. */
export interface LaneChoice {
  readonly by: LaneBy;
  /** Under every party, a lane for each of its issues. */
  readonly nested?: boolean;
  /** Parties without a hue of their own do not share a lane: each has one. */
  readonly apart?: boolean;
  /** Lane ids in the order they were dragged to; lanes that are not in it keep their own order after these. */
  readonly order?: readonly string[];
  readonly collapsed?: readonly string[];
}

/** A lane before it has a place: who it stands for. */
export interface LaneSpec {
  readonly id: string;
  readonly name: string;
  /** For where the name does not fit. */
  readonly short: string;
  readonly second?: string;
  readonly count: number;
  /** Of them, offers and stances: what lies beside the line, and so asks for height. Of the record, not of the filters. */
  readonly offers: number;
  readonly stances: number;
  readonly hue: Hue;
  /** Lanes of one side stand together; a gutter parts the sides. */
  readonly side: string;
  readonly depth: number;
  readonly collapsed: boolean;
}

/** The lanes of a view, in order from the top, and which events lie in which. */
export interface LanePlan {
  readonly by: LaneBy;
  readonly lanes: readonly LaneSpec[];
  /**
   * The two lanes that face each other across the table: the parties with the most proposals between them, when their lanes are
   * neighbours. The upper one first.
   */
  readonly facing?: readonly [number, number];
  /** The lane of a party (by its value in the record's incidence), -1 for none; only by party. */
  readonly laneOfParty: Int16Array;
  /** Lanes in which an event has its mark, ascending; every event has at least one. */
  homes(index: number): readonly number[];
  /** The same lanes one by one, in any order and with no list made: for passes over the whole record. */
  eachHome(index: number, visit: (lane: number) => void): void;
  /** Lanes of all its parties, ascending, for the lines that join them. */
  reaches(index: number): readonly number[];
}
