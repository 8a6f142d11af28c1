import type { Event } from "../../../data/schema/index.ts";
import { DAY } from "../../model/dates.ts";
import { authorsOf, correspondenceOf } from "../../model/roles.ts";
import { issuesOf, type Record } from "../../model/record.ts";
import type { Hue, Slot } from "../drawing.ts";
import { type LanePlace, towards } from "../lanes/heights.ts";
import type { Gathered } from "./gather.ts";
import { dateMark } from "./reach.ts";
import type { Item, Stage, Table } from "./scene.ts";
import { glyphSize } from "./sizes.ts";
import { isPlanned } from "./status.ts";

/** How far a message within one party lies off its own line. */
const ASIDE = 27;

export interface Itemised {
  readonly items: readonly Item[];
  readonly carried: ReadonlySet<number>;
}

/** Puts every gathered event where the grammar of lanes says: talks on the line, offers before it, stances behind it. */
export function itemise(stage: Stage, gathered: Gathered): Itemised {
  const { record } = stage.input;
  const carriers = carriedIssues(record, gathered.lanesOf.keys());
  const carried = new Set<number>();
  const items: Item[] = [];
  const indices = [...gathered.lanesOf.keys()].sort((a, b) => a - b);
  for (const index of indices) {
    const event = record.events[index];
    if (event === undefined) continue;
    if (stage.plan.by === "party" && isCarried(event, record.columns.placed[index] ?? 0, carriers)) carried.add(index);
    else items.push(...itemsOf(stage, index, event, gathered.lanesOf.get(index) ?? []));
  }
  return { items, carried };
}

function itemsOf(stage: Stage, index: number, event: Event, lanes: readonly number[]): Item[] {
  const { scale, record } = stage.input;
  const moment = record.moment(index);
  const inFold = scale.isFolded(moment.placed);
  const size = glyphSize(event.kind, (event.points?.length ?? 0) > 0, inFold);
  const mark = dateMark(moment, event.status === "ongoing", size / 2, scale);
  const planned = isPlanned(event);
  const make = (lane: number, first: boolean, at: Placing): Item => ({
    index,
    event,
    kind: event.kind,
    lane,
    x: mark.x,
    y: at.y,
    size,
    inFold,
    planned,
    mark,
    hue: at.hue,
    toward: at.toward,
    first,
    table: at.table,
  });
  const joint = event.kind === "proposal" && lanes.length > 1 ? jointItem(stage, lanes) : undefined;
  if (joint !== undefined) return [make(joint.lane, true, joint)];
  return lanes.map((lane, i) => make(lane, i === 0, placeIn(stage, event, lane)));
}

interface Placing {
  readonly y: number;
  readonly hue: Hue;
  readonly toward?: Item["toward"];
  readonly table?: Item["table"];
}

function placeIn(stage: Stage, event: Event, lane: number): Placing {
  const { plan, places } = stage;
  const place = places[lane];
  if (place === undefined) return { y: 0, hue: { slot: "none" } };
  const side = towards(plan, lane);
  const facing = plan.facing?.includes(lane) ?? false;
  if (plan.by !== "party") {
    const hue = hueOf(stage.input.record, event);
    return { y: place.y, hue, ...rightward(event), table: laneTable(lane, place) };
  }
  const own = plan.lanes[lane]?.hue ?? { slot: "none" };
  switch (event.kind) {
    case "proposal":
      return { y: place.y + side * place.offer, hue: own, ...(facing ? { table: facingTable(stage, side) } : {}) };
    case "position":
      return { y: place.y - side * place.stance, hue: own };
    case "message": {
      const sender = senderLane(stage, event);
      const by = correspondenceOf(event).sender;
      const hue: Hue = by === undefined ? { slot: "none" } : { slot: slotOf(stage.input.record, by) };
      if (by === undefined) return { y: place.y, hue, toward: "right" };
      if (sender !== undefined && sender !== lane) return { y: place.y, hue, toward: lane < sender ? "up" : "down" };
      const aside = Math.min(ASIDE, place.offer);
      return {
        y: place.y + side * aside,
        hue,
        toward: "right",
        ...(facing && aside > 0 ? { table: facingTable(stage, side) } : {}),
      };
    }
    default:
      return { y: place.y, hue: own };
  }
}

/** The nearest that a mark on the table comes to either line. */
const TABLE_EDGE = 27;

/** Between the two facing lanes there is room at many heights. */
function facingTable({ plan, places }: Stage, step: Table["step"]): Table | undefined {
  const upper = places[plan.facing?.[0] ?? -1];
  const lower = places[plan.facing?.[1] ?? -1];
  if (upper === undefined || lower === undefined) return undefined;
  return {
    id: -1,
    top: upper.y + Math.min(upper.offer, TABLE_EDGE),
    bottom: lower.y - Math.min(lower.offer, TABLE_EDGE),
    step,
  };
}

/** From a lane's edge to the marks next to it. */
const LANE_EDGE = 12;

/** A lane that is no party's has no sides: its marks spread over all of its height. */
function laneTable(lane: number, { top, bottom, y }: LanePlace): Table | undefined {
  const room = Math.min(y - top, bottom - y) - LANE_EDGE;
  return room < 20 ? undefined : { id: lane, top: y - room, bottom: y + room, step: 0 };
}

function rightward(event: Event): Pick<Placing, "toward"> {
  return event.kind === "message" ? { toward: "right" } : {};
}

/** The lane that a message comes from; undefined where nobody is named. */
export function senderLane({ plan, input }: Stage, event: Event): number | undefined {
  const sender = input.record.parties.ids.indexOf(correspondenceOf(event).sender ?? "");
  const lane = plan.laneOfParty[sender];
  return lane === undefined || lane < 0 ? undefined : lane;
}

/** A joint text lies midway between the lanes of those who put it, in the hues of both. */
function jointItem(stage: Stage, lanes: readonly number[]): (Placing & { readonly lane: number }) | undefined {
  const { plan, places } = stage;
  const [upper, lower] = lanes;
  if (plan.by !== "party" || upper === undefined || lower === undefined) return undefined;
  const hue: Hue = {
    slot: plan.lanes[upper]?.hue.slot ?? "other",
    lower: plan.lanes[lower]?.hue.slot ?? "other",
  };
  const above = places[upper]?.y ?? 0;
  const below = places[lower]?.y ?? 0;
  if (lower - upper > 1 || below - above < 40) {
    const side = towards(plan, upper);
    return { lane: upper, y: above + side * (places[upper]?.offer ?? 0), hue };
  }
  const facing = plan.facing?.[0] === upper && lanes.length === 2;
  return { lane: upper, y: (above + below) / 2, hue, ...(facing ? { table: facingTable(stage, 0) } : {}) };
}

/** The hues of an event where the lane does not say whose it is: its party's, or two halves for two. */
export function hueOf(record: Record, event: Event): Hue {
  const [first, second, third] = actorsOf(event);
  if (first === undefined) return { slot: "none" };
  const alone = second === undefined || third !== undefined;
  return alone ? { slot: slotOf(record, first) } : { slot: slotOf(record, first), lower: slotOf(record, second) };
}

/** Whose an event is: all who met, who put a text, who holds a stance, who wrote. */
function actorsOf(event: Event): readonly (string | undefined)[] {
  if (event.kind === "proposal") return authorsOf(event);
  if (event.kind === "message") return [correspondenceOf(event).sender];
  return event.kind === "position" && event.stance !== undefined ? [event.stance.party] : event.parties;
}

function slotOf(record: Record, party: string): Slot {
  return record.slots.get(party) ?? "other";
}

/** Issues that the proposals of a party and day speak to. */
type Carriers = ReadonlyMap<string, ReadonlySet<string>>;

function carriedIssues(record: Record, indices: Iterable<number>): Carriers {
  const carriers = new Map<string, Set<string>>();
  for (const index of indices) {
    const event = record.events[index];
    if (event?.kind !== "proposal") continue;
    for (const party of authorsOf(event)) {
      const key = dayKey(party, record.columns.placed[index] ?? 0);
      const issues = carriers.get(key) ?? new Set();
      for (const issue of issuesOf(event)) issues.add(issue);
      carriers.set(key, issues);
    }
  }
  return carriers;
}

function isCarried(event: Event, placed: number, carriers: Carriers): boolean {
  if (event.kind !== "position" || event.stance === undefined) return false;
  return carriers.get(dayKey(event.stance.party, placed))?.has(event.stance.issue) ?? false;
}

function dayKey(party: string, placed: number): string {
  return `${party}|${Math.floor(placed / DAY)}`;
}
