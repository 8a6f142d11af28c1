import { type Incidence, valuesAt } from "../../model/incidence.ts";
import { CHANNELS, KINDS, type Record } from "../../model/record.ts";
import { shortDocumentName } from "../../model/document-name.ts";
import type { Hue } from "../drawing.ts";
import type { LaneBy, LaneChoice, LanePlan, LaneSpec } from "./choice.ts";
import { partyLanes } from "./parties.ts";

/** More lanes than this cannot be told apart on any screen: the ones with the fewest events share the last. */
const MOST_LANES = 24;
const REST = "rest";
export const UNATTRIBUTED = "unattributed";
export const INK: Hue = { slot: "none" };

/** Puts a record in lanes. Counts are of the events that the mask shows. */
export function planLanes(record: Record, mask: Uint8Array, choice: LaneChoice): LanePlan {
  return choice.by === "party" ? partyLanes(record, mask, choice) : plainLanes(record, mask, choice);
}

const NOT_STATED: Readonly<{ [by in LaneBy]: string }> = {
  party: "No party stated",
  kind: "Other",
  issue: "No issue stated",
  channel: "Channel not stated",
  person: "Nobody named",
  place: "Place not stated",
  document: "No document",
  none: "All events",
};

const KIND_NAMES = ["Meetings", "Proposals", "Positions", "Messages", "Actions"] as const;
const CHANNEL_NAMES = ["Not stated", "Public", "Private", "Secret", "Backchannel"] as const;
const ACTION = KINDS.indexOf("action");

/** Which lanes an event names, as values of one small list. */
interface Naming {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly at: (index: number) => ArrayLike<number>;
}

function plainLanes(record: Record, mask: Uint8Array, choice: LaneChoice): LanePlan {
  const naming = namingOf(record, choice.by);
  const counts = new Uint32Array(naming.ids.length);
  let unnamed = 0;
  for (let i = 0; i < record.size; i += 1) {
    if (mask[i] === 0 || record.columns.kind[i] === ACTION) continue;
    const values = naming.at(i);
    if (values.length === 0) unnamed += 1;
    for (let k = 0; k < values.length; k += 1) counts[values[k] ?? 0] = (counts[values[k] ?? 0] ?? 0) + 1;
  }
  const keepsOrder = choice.by === "kind" || choice.by === "channel";
  const used = naming.ids.map((_, value) => value).filter((value) => keepsOrder || (counts[value] ?? 0) > 0);
  if (!keepsOrder) used.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const own = used.length > MOST_LANES ? used.slice(0, MOST_LANES - 1) : used;
  const rest = used.slice(own.length);
  const lane = (id: string, name: string, count: number): LaneSpec => ({
    id,
    name,
    short: name,
    count,
    offers: 0,
    stances: 0,
    hue: INK,
    side: "",
    depth: 0,
    collapsed: choice.collapsed?.includes(id) ?? false,
  });
  const lanes = own.map((value) => lane(naming.ids[value] ?? "", naming.names[value] ?? "", counts[value] ?? 0));
  if (rest.length > 0) {
    const count = rest.reduce((sum, value) => sum + (counts[value] ?? 0), 0);
    lanes.push(lane(REST, `${rest.length} others`, count));
  }
  if (unnamed > 0 || lanes.length === 0) lanes.push(lane(UNATTRIBUTED, NOT_STATED[choice.by], unnamed));
  const ordered = inOrder(lanes, choice.order);
  const place = new Map(ordered.map(({ id }, i) => [id, i]));
  const restLane = place.get(REST) ?? place.get(UNATTRIBUTED) ?? 0;
  const laneOf = naming.ids.map((id) => place.get(id) ?? restLane);
  const nowhere = [place.get(UNATTRIBUTED) ?? 0];
  const homes = (index: number): readonly number[] => {
    const values = naming.at(index);
    if (values.length === 0) return nowhere;
    if (values.length === 1) return [laneOf[values[0] ?? 0] ?? 0];
    return ascending(Array.from(values, (value) => laneOf[value] ?? 0));
  };
  return {
    by: choice.by,
    lanes: ordered,
    laneOfParty: new Int16Array(0),
    homes,
    eachHome: (index, visit) => homes(index).forEach(visit),
    reaches: homes,
  };
}

function namingOf(record: Record, by: LaneBy): Naming {
  const { dataset } = record;
  const incident = (incidence: Incidence, names: readonly string[]): Naming => ({
    ids: incidence.ids,
    names,
    at: (index) => valuesAt(incidence, index),
  });
  const single = (column: Uint8Array, ids: readonly string[], names: readonly string[]): Naming => ({
    ids,
    names,
    at: (index) => column.subarray(index, index + 1),
  });
  switch (by) {
    case "kind":
      return single(record.columns.kind, KINDS.slice(0, ACTION), KIND_NAMES);
    case "channel":
      return single(
        record.columns.channel,
        CHANNELS.map((channel) => channel.replace(" ", "-")),
        CHANNEL_NAMES,
      );
    case "issue":
      return incident(
        record.issues,
        dataset.issues.map(({ name }) => name),
      );
    case "person":
      return incident(
        record.people,
        dataset.people.map(({ name }) => name),
      );
    case "place":
      return incident(
        record.places,
        dataset.places.map(({ name }) => name),
      );
    case "document": {
      const number = new Map(record.documents.map((item) => [item.document.id, item.number]));
      return incident(
        record.sources,
        dataset.documents.map((document) => `${number.get(document.id) ?? ""} ${shortDocumentName(record, document)}`),
      );
    }
    case "party":
    case "none":
      return { ids: [], names: [], at: () => [] };
  }
}

/** The lanes in the order that a person gave them; new ones follow in their own. */
export function inOrder(lanes: readonly LaneSpec[], order: readonly string[] | undefined): readonly LaneSpec[] {
  if (order === undefined || order.length === 0) return lanes;
  const rank = new Map(order.map((id, i) => [id, i]));
  return lanes.toSorted((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || 0);
}

/** Each once, rising. */
export function ascending(values: readonly number[]): readonly number[] {
  if (values.length < 2) return values;
  const [first = 0, second = 0] = values;
  if (values.length === 2) return first === second ? [first] : first < second ? values : [second, first];
  return [...new Set(values)].sort((a, b) => a - b);
}
