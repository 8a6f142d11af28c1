import type { Event } from "../../../data/schema/index.ts";
import type { Glyph, Pill } from "../drawing.ts";
import { EVIDENCE_STATES } from "../../model/evidence.ts";
import { whoKnew } from "../../model/lens.ts";
import type { Record } from "../../model/record.ts";
import { bodyOf, steppedAside } from "./aside.ts";
import { ringed } from "./boxes.ts";
import { blockAt, blockNumbered } from "./blocks.ts";
import { type Cluster, clusterRow, kindsOf, PILL_HEIGHT, type RowRules } from "./clusters.ts";
import type { Gathered } from "./gather.ts";
import { chiefOf, weighing } from "./importance.ts";
import { Occupancy } from "./occupancy.ts";
import type { LayoutInput } from "./input.ts";
import type { Item, Stage } from "./scene.ts";
import { spreadOnTable } from "./table.ts";

/** A mark that layout has settled, with what stands behind it. */
export interface Settled {
  readonly glyph: Glyph;
  readonly item: Item;
}

export interface Marks {
  readonly settled: readonly Settled[];
  readonly pills: readonly SettledPill[];
}

export interface SettledPill {
  readonly pill: Pill;
  readonly items: readonly Item[];
}

/** What is not under the lens, or off the line that is being followed, is veiled to this. */
const VEILED = 0.4;
/** What has not happened yet by the date of the lens. */
const AHEAD = 0.2;
const FADED = 0.35;
/**
 * Settles every mark: spread on the table, then stacked or put in pills row by row; what is only planned finds its place last.
 *
 * @param counted pills of the lanes that were counted, which stand already
 */
export function settleMarks(
  stage: Stage,
  items: readonly Item[],
  isDense: Gathered["isDense"],
  counted: readonly Pill[],
): Marks {
  const settled: Settled[] = [];
  const pills: SettledPill[] = [];
  const solid = new Occupancy();
  for (const { box } of counted) solid.add(box);
  const { follow, selected } = stage.input;
  const isChosen = ({ items: [item] }: Cluster): boolean => item?.event.id === selected;
  const settle = (cluster: Cluster): void => {
    solid.add(isChosen(cluster) ? ringed(bodyOf(cluster)) : bodyOf(cluster));
    if (cluster.form === "pill") pills.push({ pill: pillOf(stage, cluster), items: cluster.items });
    else settled.push(settledOf(stage, cluster));
  };
  const rules = rulesOf(stage, isDense);
  const later: Cluster[] = [];
  for (const row of rowsOf(stage, items, weighing(stage.input))) {
    const planned = row.filter((item) => item.planned);
    const happened = planned.length === 0 ? row : row.filter((item) => !item.planned);
    const ahead = clusterRow(planned, rules);
    const chosen = ahead.find(isChosen);
    // What is chosen stays where it is, also when it is only planned: then it stands before all that steps aside.
    if (chosen !== undefined) settle(chosen);
    if (follow === undefined) later.push(...settleBesideChosen(clusterRow(happened, rules), isChosen, settle, chosen));
    else {
      // A line that is followed is seen text by text: its members share no pill with what has faded.
      const isFollowed = (item: Item): boolean => follow.has(item.event.id);
      clusterRow(happened.filter(isFollowed), rules).forEach(settle);
      for (const cluster of clusterRow(
        happened.filter((item) => !isFollowed(item)),
        rules,
      )) {
        if (cluster.items.length === 1) settle(cluster);
        else later.push(cluster);
      }
    }
    later.push(...ahead.filter((cluster) => cluster !== chosen));
  }
  for (const cluster of steppedAside(stage, later, solid)) settle(cluster);
  return { settled, pills };
}

/**
 * Settles a row but for the clusters that lie under the chosen mark: it stands by itself, and they step aside, so that what they hold
 * can still be read.
 *
 * @param ahead the chosen mark, where it is only planned and so not of the row
 */
function settleBesideChosen(
  row: readonly Cluster[],
  isChosen: (cluster: Cluster) => boolean,
  settle: (cluster: Cluster) => void,
  ahead: Cluster | undefined,
): readonly Cluster[] {
  const chosen = ahead ?? row.find(isChosen);
  const room = chosen === undefined ? undefined : ringed(bodyOf(chosen));
  const isUnder = (cluster: Cluster): boolean => {
    if (room === undefined || cluster === chosen || cluster.form !== "pill") return false;
    const body = bodyOf(cluster);
    return body.x < room.x + room.width && room.x < body.x + body.width;
  };
  for (const cluster of row) if (!isUnder(cluster)) settle(cluster);
  return row.filter(isUnder);
}

/** A row's marks keep to their blocks, and pills beside a stretch that was counted keep off it. */
function rulesOf({ input, window }: Stage, isDense: Gathered["isDense"]): RowRules {
  const alone = (item: Item): boolean => item.event.id === input.selected;
  if (window.block === undefined) return { alone, blockOf: () => 0, room: () => [-Infinity, Infinity] };
  const blockOf = ({ x }: Item): number => blockAt(window, x);
  return {
    alone,
    blockOf,
    room: (first, last) => {
      const [start, end] = [blockOf(first), blockOf(last)];
      return [
        isDense(first.lane, start - 1) ? blockNumbered(window, start).from : -Infinity,
        isDense(last.lane, end + 1) ? blockNumbered(window, end).to : Infinity,
      ];
    },
  };
}

/** Marks of one lane and height, in order of x; those on a table first find their heights. */
function rowsOf({ window }: Stage, items: readonly Item[], weigh: (item: Item) => number): readonly Item[][] {
  const rows = new Map<number, Item[]>();
  const tables = new Map<string, Item[]>();
  for (const item of items) {
    if (item.table === undefined) addTo(rows, rowKey(item.lane, item.y), item);
    else addTo(tables, `${item.table.id}:${blockAt(window, item.x)}`, item);
  }
  for (const onTable of tables.values()) {
    const id = onTable[0]?.table?.id ?? 0;
    for (const item of spreadOnTable(onTable, weigh)) addTo(rows, rowKey(id, item.y), item);
  }
  for (const row of rows.values()) row.sort(byPlace);
  return [...rows.values()];
}

/** A lane and a height to the quarter pixel, as one number. */
function rowKey(lane: number, y: number): number {
  return (lane + 1) * 65_536 + Math.round(y * 4);
}

function addTo<Key>(rows: Map<Key, Item[]>, key: Key, item: Item): void {
  const row = rows.get(key);
  if (row === undefined) rows.set(key, [item]);
  else row.push(item);
}

function byPlace(a: Item, b: Item): number {
  return a.x - b.x || a.index - b.index;
}

function pillOf(stage: Stage, cluster: Extract<Cluster, { form: "pill" }>): Pill {
  const { items } = cluster;
  const [first] = items as readonly [Item, ...Item[]];
  const height = first.inFold ? PILL_HEIGHT - 2 : PILL_HEIGHT;
  const lane = stage.plan.lanes[first.lane]?.id ?? "";
  return {
    id: `${lane}:${first.event.id}:${items.length}`,
    lane,
    box: {
      x: cluster.x - cluster.width / 2,
      y: first.y + (cluster.lift ?? 0) - height / 2,
      width: cluster.width,
      height,
    },
    members: items.map(({ index }) => index),
    kinds: kindsOf(items).map((kind) => {
      const same = items.filter((item) => item.kind === kind);
      return { kind, count: same.length, hue: same[0]?.hue ?? first.hue };
    }),
    total: items.length,
    planned: first.planned,
    reach: { from: Math.min(...items.map(({ x }) => x)), to: Math.max(...items.map(({ x }) => x)) },
    inFold: first.inFold,
    ...pillVeil(stage.input, items),
  };
}

/** Under the lens, or while a line is followed, a pill is as strong as the best known of its members, and says where any of them is not known of. */
function pillVeil(input: LayoutInput, items: readonly Item[]): Pick<Pill, "presence" | "unknown"> {
  if (input.lens === undefined && input.follow === undefined) return {};
  const veils = items.map((item) => veil(input, item));
  return {
    presence: Math.max(...veils.map(({ presence }) => presence)),
    unknown: veils.some(({ knowledge }) => knowledge?.state === "unknown"),
  };
}

function settledOf(stage: Stage, cluster: Cluster): Settled {
  const item = chiefOf(stage.input, cluster.items as readonly [Item, ...Item[]]);
  const { event, mark } = item;
  const members = cluster.items.map((member) => member.event.id);
  const numeral = event.kind === "proposal" && !item.inFold ? event.points?.length : undefined;
  const whisker = item.first ? mark.reach : undefined;
  const { presence, knowledge } = veil(stage.input, item);
  // One object and no spreads: there may be hundreds in a frame.
  const glyph: { -readonly [Key in keyof Glyph]: Glyph[Key] } = {
    event: event.id,
    index: item.index,
    lane: stage.plan.lanes[item.lane]?.id ?? "",
    kind: event.kind,
    x: item.x,
    y: item.y,
    size: item.size,
    hue: item.hue,
    fill: fillOf(stage.input.record, item),
    checked: event.origin.method === "curated" && item.first,
    supplied: isSupplied(stage.input, item),
    inFold: item.inFold,
    presence,
  };
  if (event.channel !== undefined) glyph.channel = event.channel;
  if (numeral !== undefined && numeral > 0) glyph.numeral = numeral;
  if (item.toward !== undefined) glyph.toward = item.toward;
  if (whisker !== undefined) glyph.reach = whisker;
  if (mark.capsule !== undefined) glyph.capsule = mark.capsule;
  if (cluster.form === "stack") glyph.stack = { sheets: Math.min(3, members.length), count: members.length, members };
  if (mark.alternative !== undefined) glyph.alternative = mark.alternative;
  if (mark.both !== undefined) glyph.both = mark.both;
  if (knowledge !== undefined) glyph.knowledge = knowledge;
  return { glyph, item };
}

export function fillOf(
  record: Record,
  item: { readonly event: Event; readonly index: number; readonly mark: { readonly oneOf: boolean } },
): Glyph["fill"] {
  const { status } = item.event;
  if (status === "cancelled") return "struck";
  if (status === "planned" || item.mark.oneOf) return "dashed";
  const state = record.evidence(item.index);
  return state === EVIDENCE_STATES[0] ? "full" : state === EVIDENCE_STATES[1] ? "part" : "empty";
}

/** Square brackets: a day that was inferred, or that a catalogue gives. Beside every mark of a line it would be noise. */
function isSupplied(input: LayoutInput, item: Item): boolean {
  const { date, shape } = input.record.moment(item.index);
  return item.first && item.event.when.basis !== "stated" && shape === "point" && date.precision === "day";
}

/** How strong an event is under the lens or off the line that is followed, and what the party knew of it. */
export function veil(input: LayoutInput, item: { readonly event: Event }): Pick<Glyph, "presence" | "knowledge"> {
  if (input.follow !== undefined && !input.follow.has(item.event.id)) return { presence: FADED };
  if (input.lens === undefined) return { presence: 1 };
  const knowing = whoKnew(item.event, input.lens.party, input.lens.at);
  if (knowing.state === "known") return { presence: 1 };
  if (knowing.state === "ahead") return { presence: AHEAD };
  if (knowing.state === "unknown") return { presence: VEILED, knowledge: { state: "unknown" } };
  return { presence: VEILED, knowledge: { state: "later", x: input.scale.place(knowing.from) } };
}
