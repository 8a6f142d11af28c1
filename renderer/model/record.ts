import type {
  Channel,
  Dataset,
  Document,
  Event,
  EventKind,
  Issue,
  Party,
  Person,
  Place,
} from "../../data/schema/index.ts";
import { DAY, type Moment, momentOf } from "./dates.ts";
import { EVIDENCE_STATES, type EvidenceState, evidenceState } from "./evidence.ts";
import { type Incidence, incidenceOf, valuesAt } from "./incidence.ts";
import { partySlots, type PartySlot } from "./slots.ts";

export const KINDS = ["meeting", "proposal", "position", "message", "action"] as const satisfies readonly EventKind[];
/** Code 0 is a channel that no source states. */
export const CHANNELS = ["not stated", "public", "private", "secret", "backchannel"] as const;
export const STATUSES = ["occurred", "ongoing", "planned", "cancelled"] as const satisfies readonly Event["status"][];

/** What drawing and filtering ask of every event, one value each, in the record's order. Times are UTC milliseconds. */
export interface Columns {
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  /** Where the mark stands; NaN without a date. */
  readonly placed: Float64Array;
  /** Codes into KINDS, CHANNELS and STATUSES. */
  readonly kind: Uint8Array;
  readonly channel: Uint8Array;
  readonly status: Uint8Array;
  /** 1 where a link begins. */
  readonly linking: Uint8Array;
}

export interface NumberedDocument {
  /** From 1, in order of date. */
  readonly number: number;
  readonly document: Document;
  /** Its own date; NaN where it has none. */
  readonly placed: number;
}

/**
 * A dataset in memory, ready to be drawn, filtered and looked up. Events are in order of time, then id; those without a
 * date come last. What costs more than a pass over the events is made when it is first asked for.
 */
export interface Record {
  readonly dataset: Dataset;
  readonly events: readonly Event[];
  readonly size: number;
  /** How many events have a date: the first ones. */
  readonly dated: number;
  /** The record's own span, UTC milliseconds; the first and the last event widen it where it leaves them out. */
  readonly spanStart: number;
  readonly spanEnd: number;
  readonly columns: Columns;
  readonly parties: Incidence;
  readonly issues: Incidence;
  readonly people: Incidence;
  readonly places: Incidence;
  /** Documents of an event's evidence, and of its points'. */
  readonly sources: Incidence;
  readonly documents: readonly NumberedDocument[];
  readonly slots: ReadonlyMap<string, PartySlot>;
  readonly party: ReadonlyMap<string, Party>;
  readonly person: ReadonlyMap<string, Person>;
  readonly place: ReadonlyMap<string, Place>;
  readonly issue: ReadonlyMap<string, Issue>;
  readonly document: ReadonlyMap<string, Document>;
  /** -1 when there is no such event. */
  indexOf(id: string): number;
  byId(id: string): Event | undefined;
  moment(index: number): Moment;
  evidence(index: number): EvidenceState;
  /** Codes into EVIDENCE_STATES. */
  readonly evidenceColumn: Uint8Array;
  /** Events that a document supports, in order of time. */
  eventsOf(document: string): Uint32Array;
}

/** Puts a valid dataset in order. At half a million events this takes a second or so; everything else is lazy. */
export function createRecord(dataset: Dataset): Record {
  return new OrderedRecord(dataset);
}

class OrderedRecord implements Record {
  readonly events: readonly Event[];
  readonly size: number;
  readonly dated: number;
  readonly spanStart: number;
  readonly spanEnd: number;
  readonly columns: Columns;
  readonly party: ReadonlyMap<string, Party>;
  readonly person: ReadonlyMap<string, Person>;
  readonly place: ReadonlyMap<string, Place>;
  readonly issue: ReadonlyMap<string, Issue>;
  readonly document: ReadonlyMap<string, Document>;
  private readonly made = new Map<string, unknown>();
  private readonly asked: Uint8Array;
  private readonly moments: readonly Moment[];

  constructor(readonly dataset: Dataset) {
    const moments = dataset.events.map((event) => momentOf(event.when.edtf));
    const order = orderOf(dataset.events, moments);
    this.events = order === undefined ? dataset.events : inOrder(dataset.events, order);
    this.moments = order === undefined ? moments : inOrder(moments, order);
    this.size = this.events.length;
    this.asked = new Uint8Array(this.size);
    this.spanStart = momentOf(dataset.span.from).date.earliest;
    this.spanEnd = momentOf(dataset.span.to).date.latest;
    this.columns = columnsOf(this.events, this.moments);
    this.dated = firstUndated(this.columns.placed);
    this.party = byIdOf(dataset.parties);
    this.person = byIdOf(dataset.people);
    this.place = byIdOf(dataset.places);
    this.issue = byIdOf(dataset.issues);
    this.document = byIdOf(dataset.documents);
  }

  get parties(): Incidence {
    return this.once("parties", () => incidenceOf(this.events, idsOf(this.dataset.parties), (event) => event.parties));
  }

  get issues(): Incidence {
    return this.once("issues", () => incidenceOf(this.events, idsOf(this.dataset.issues), issuesOf));
  }

  get people(): Incidence {
    return this.once("people", () => incidenceOf(this.events, idsOf(this.dataset.people), peopleOf));
  }

  get places(): Incidence {
    const place = (event: Event): readonly string[] => (event.place === undefined ? [] : [event.place]);
    return this.once("places", () => incidenceOf(this.events, idsOf(this.dataset.places), place));
  }

  get sources(): Incidence {
    return this.once("sources", () => incidenceOf(this.events, idsOf(this.dataset.documents), documentsOf));
  }

  get documents(): readonly NumberedDocument[] {
    return this.once("documents", () => numbered(this.dataset.documents));
  }

  get slots(): ReadonlyMap<string, PartySlot> {
    return this.once("slots", () => {
      const { ids, counts } = this.parties;
      return partySlots(this.dataset.parties, new Map(ids.map((id, value) => [id, counts[value] ?? 0])));
    });
  }

  get evidenceColumn(): Uint8Array {
    return this.once("evidence", () =>
      Uint8Array.from(this.events, (event) => EVIDENCE_STATES.indexOf(evidenceState(event, this.document))),
    );
  }

  indexOf(id: string): number {
    // Nobody's id: not worth a table of half a million of them, which the first picture would wait for.
    if (id === "") return -1;
    const indices = this.once("ids", () => new Map(this.events.map((event, i) => [event.id, i])));
    return indices.get(id) ?? -1;
  }

  byId(id: string): Event | undefined {
    return this.events[this.indexOf(id)];
  }

  moment(index: number): Moment {
    return this.moments[index] ?? momentOf("XXXX");
  }

  evidence(index: number): EvidenceState {
    // One more than the code, so that 0 is what nobody has asked for yet.
    const known = this.asked[index];
    if (known !== undefined && known > 0) return EVIDENCE_STATES[known - 1] ?? "catalogue";
    const event = this.events[index];
    if (event === undefined) return "catalogue";
    const state = evidenceState(event, this.document);
    this.asked[index] = EVIDENCE_STATES.indexOf(state) + 1;
    return state;
  }

  eventsOf(document: string): Uint32Array {
    const lists = this.once("events of documents", () => invert(this.sources));
    return lists.get(document) ?? new Uint32Array(0);
  }

  private once<Value>(name: string, make: () => Value): Value {
    if (!this.made.has(name)) this.made.set(name, make());
    return this.made.get(name) as Value;
  }
}

/** Instants nearer than this are put in order one by one. Nearly all fall on the start or the middle of a day. */
const HALF_DAY = DAY / 2;

/**
 * Order by placed instant, then id, those without one last; undefined when the events already stand so. Events are dealt out to
 * half days by counting, so that only those of one half day are compared.
 */
function orderOf(events: readonly Event[], moments: readonly Moment[]): Uint32Array | undefined {
  const size = events.length;
  const placed = new Float64Array(size);
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < size; i += 1) {
    const at = (moments[i] as Moment).placed;
    placed[i] = Number.isNaN(at) ? Infinity : at;
    if (at < first) first = at;
    if (at > last) last = at;
  }
  const precedes = (a: number, b: number): boolean => {
    const [x, y] = [placed[a] ?? 0, placed[b] ?? 0];
    return x < y || (x === y && (events[a] as Event).id <= (events[b] as Event).id);
  };
  const all = new Uint32Array(size);
  for (let i = 0; i < size; i += 1) all[i] = i;
  if (isRising(all, precedes)) return undefined;
  // Few events over thousands of years would leave most half days empty.
  const width = Math.max(HALF_DAY, (last - first) / (4 * size));
  const undated = first > last ? 0 : Math.floor((last - first) / width) + 1;
  const bucket = (i: number): number => {
    const at = placed[i] ?? Infinity;
    return at === Infinity ? undated : Math.floor((at - first) / width);
  };
  const starts = new Uint32Array(undated + 2);
  for (let i = 0; i < size; i += 1) {
    const next = bucket(i) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const ends = starts.slice();
  const order = all;
  for (let i = 0; i < size; i += 1) {
    const to = bucket(i);
    const end = ends[to] ?? 0;
    order[end] = i;
    ends[to] = end + 1;
  }
  for (let i = 0; i <= undated; i += 1) {
    if ((starts[i + 1] ?? 0) - (starts[i] ?? 0) < 2) continue;
    const near = order.subarray(starts[i], starts[i + 1]);
    if (!isRising(near, precedes)) near.sort((a, b) => (precedes(a, b) ? -1 : 1));
  }
  return order;
}

function isRising(indices: Uint32Array, precedes: (a: number, b: number) => boolean): boolean {
  for (let i = 1; i < indices.length; i += 1) if (!precedes(indices[i - 1] ?? 0, indices[i] ?? 0)) return false;
  return true;
}

function inOrder<Item>(items: readonly Item[], order: Uint32Array): readonly Item[] {
  const ordered: Item[] = [];
  for (let i = 0; i < order.length; i += 1) ordered.push(items[order[i] ?? 0] as Item);
  return ordered;
}

function columnsOf(events: readonly Event[], moments: readonly Moment[]): Columns {
  const size = events.length;
  const columns = {
    earliest: new Float64Array(size),
    latest: new Float64Array(size),
    placed: new Float64Array(size),
    kind: new Uint8Array(size),
    channel: new Uint8Array(size),
    status: new Uint8Array(size),
    linking: new Uint8Array(size),
  };
  for (let i = 0; i < size; i += 1) {
    const event = events[i] as Event;
    const { date, placed } = moments[i] as Moment;
    columns.earliest[i] = date.earliest;
    columns.latest[i] = date.latest;
    columns.placed[i] = placed;
    columns.kind[i] = KINDS.indexOf(event.kind);
    columns.channel[i] = channelCode(event.channel);
    columns.status[i] = STATUSES.indexOf(event.status);
    if (event.links.length > 0) columns.linking[i] = 1;
  }
  return columns;
}

/** The code of a channel in the `channel` column. */
function channelCode(channel: Channel | undefined): number {
  return channel === undefined ? 0 : CHANNELS.indexOf(channel);
}

function firstUndated(placed: Float64Array): number {
  let end = placed.length;
  while (end > 0 && Number.isNaN(placed[end - 1])) end -= 1;
  return end;
}

function byIdOf<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map((item) => item.id);
}

/** Issues of an event: its own, its points' and its stance's. */
export function issuesOf(event: Event): readonly string[] {
  if (event.points === undefined && event.stance === undefined) return event.issues;
  const fromPoints = (event.points ?? []).flatMap((point) => point.issues);
  return [...event.issues, ...fromPoints, ...(event.stance === undefined ? [] : [event.stance.issue])];
}

function peopleOf(event: Event): readonly string[] {
  return (event.participants ?? []).flatMap(({ person }) => (person === undefined ? [] : [person]));
}

function documentsOf(event: Event): readonly string[] {
  const own = event.evidence.map((evidence) => evidence.document);
  return event.points === undefined
    ? own
    : [...own, ...event.points.flatMap((point) => point.evidence.map((evidence) => evidence.document))];
}

function numbered(documents: readonly Document[]): readonly NumberedDocument[] {
  const dated = documents.map((document) => ({ document, placed: momentOf(document.date.edtf).placed }));
  const key = (placed: number): number => (Number.isNaN(placed) ? Infinity : placed);
  dated.sort((a, b) =>
    key(a.placed) === key(b.placed) ? (a.document.id < b.document.id ? -1 : 1) : key(a.placed) - key(b.placed),
  );
  return dated.map((item, i) => ({ number: i + 1, ...item }));
}

function invert(incidence: Incidence): ReadonlyMap<string, Uint32Array> {
  const lists = incidence.ids.map((_, value) => new Uint32Array(incidence.counts[value] ?? 0));
  const filled = new Uint32Array(lists.length);
  for (let i = 0; i + 1 < incidence.offsets.length; i += 1) {
    for (const value of valuesAt(incidence, i)) {
      const list = lists[value];
      const at = filled[value] ?? 0;
      if (list !== undefined) list[at] = i;
      filled[value] = at + 1;
    }
  }
  return new Map(incidence.ids.map((id, value) => [id, lists[value] ?? new Uint32Array(0)]));
}
