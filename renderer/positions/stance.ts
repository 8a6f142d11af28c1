import type { Issue, Stance } from "../../data/schema/index.ts";
import type { EvidenceState } from "../model/evidence.ts";
import type { Record } from "../model/record.ts";

/** Where a party may stand: places of the issue's steps, counted from 0 at the low pole; equal where only one step fits. */
export interface Stand {
  readonly low: number;
  readonly high: number;
}

/** What one party held on one issue, from one or more statements of the same date. `low` and `high` span all of them. */
export interface StanceStep extends Stand {
  /** Indices of the events that state it: in the order of the passages where a record gives one, else in the record's order. */
  readonly events: readonly number[];
  /** What is held from then on: see `heldAfter`. */
  readonly after: Stand;
  /** Whether the evidence says which of several statements came last. */
  readonly ordered: boolean;
  /** First and last instant that its date may mean, and where its mark stands; UTC milliseconds. */
  readonly earliest: number;
  readonly latest: number;
  readonly placed: number;
  /** The last instant that its date may mean; `placed` where its end is open. From then on a stance is only carried. */
  readonly until: number;
  /** In evidence for a span of time, from the first day to the last. */
  readonly lasting: boolean;
  readonly held: readonly Stance["held"][];
  readonly conditions: readonly { readonly event: number; readonly condition: NonNullable<Stance["condition"]> }[];
  readonly evidence: EvidenceState;
}

/** The stances of one party on one issue, in order of time. */
export interface Track {
  readonly party: string;
  readonly issue: string;
  readonly steps: readonly StanceStep[];
}

/**
 * All tracks of a record, in the order of its issues and parties.
 *
 * Statements that one party made on one issue on the same date are one step whose range spans them. Statements without a
 * date are left out.
 *
 * @param mask 1 where an event is to be seen
 */
export function tracksOf(record: Record, mask: Uint8Array): readonly Track[] {
  const dates = new Map<
    string,
    { readonly party: string; readonly issue: string; readonly days: Map<string, number[]> }
  >();
  const { earliest, latest } = record.columns;
  for (let index = 0; index < record.dated; index += 1) {
    const stance = record.events[index]?.stance;
    if (stance === undefined || mask[index] === 0) continue;
    const key = `${stance.issue} ${stance.party}`;
    const track = dates.get(key) ?? { party: stance.party, issue: stance.issue, days: new Map<string, number[]>() };
    dates.set(key, track);
    const day = `${earliest[index]} ${latest[index]}`;
    const events = track.days.get(day);
    if (events === undefined) track.days.set(day, [index]);
    else events.push(index);
  }
  const rank = (ids: readonly { readonly id: string }[]) => new Map(ids.map(({ id }, i) => [id, i]));
  const [issues, parties] = [rank(record.dataset.issues), rank(record.dataset.parties)];
  return [...dates.values()]
    .map(({ party, issue, days }) => ({
      party,
      issue,
      steps: [...days.values()].map((events) => stepOf(record, issue, events)).sort((a, b) => a.placed - b.placed),
    }))
    .sort(
      (a, b) =>
        (issues.get(a.issue) ?? 0) - (issues.get(b.issue) ?? 0) ||
        (parties.get(a.party) ?? 0) - (parties.get(b.party) ?? 0),
    );
}

/** Where a stance stands on its issue's scale, by place and not by value: the values of steps only have to rise. */
export function standOf(issue: Issue | undefined, stance: Stance): Stand {
  const place = (value: number): number => Math.max(0, issue?.scale.findIndex((step) => step.value === value) ?? 0);
  return { low: place(stance.value[0]), high: place(stance.value[1]) };
}

/** Both ends of all of them. */
export function hull(stands: readonly Stand[]): Stand {
  return { low: Math.min(...stands.map(({ low }) => low)), high: Math.max(...stands.map(({ high }) => high)) };
}

const STRENGTH: readonly EvidenceState[] = ["catalogue", "reported", "on-record"];

function stepOf(record: Record, issueId: string, found: readonly number[]): StanceStep {
  const issue = record.issue.get(issueId);
  const inOrder = inSpokenOrder(record, found);
  const events = inOrder ?? found;
  const stances = events.flatMap((event) => record.events[event]?.stance ?? []);
  const stands = stances.map((stance) => standOf(issue, stance));
  const first = events[0] ?? 0;
  const { earliest, latest, placed } = record.columns;
  const strongest = Math.max(...events.map((event) => STRENGTH.indexOf(record.evidence(event))));
  const end = latest[first] ?? Number.NaN;
  return {
    ...hull(stands),
    events,
    after: inOrder === undefined ? hull(stands) : heldAfter(stances, stands),
    ordered: inOrder !== undefined && inOrder.length > 1,
    earliest: earliest[first] ?? Number.NaN,
    latest: latest[first] ?? Number.NaN,
    placed: placed[first] ?? Number.NaN,
    until: (Number.isFinite(end) ? end : placed[first]) ?? Number.NaN,
    lasting: record.moment(first).shape === "span",
    held: [...new Set(stances.map(({ held }) => held))],
    conditions: events.flatMap((event) => {
      const condition = record.events[event]?.stance?.condition;
      return condition === undefined ? [] : [{ event, condition }];
    }),
    evidence: STRENGTH[strongest] ?? "catalogue",
  };
}

/**
 * What a party holds when the day is over, from statements in the order in which they were made: the last one without a
 * condition, widened by those with one that followed, since whether their conditions are met is not said.
 */
function heldAfter(stances: readonly Stance[], stands: readonly Stand[]): Stand {
  const last = stances.findLastIndex(({ condition }) => condition === undefined);
  return hull(stands.slice(Math.max(0, last)));
}

/**
 * The statements in the order in which they stand in a document that records them all (minutes, or the text itself); undefined
 * where there is none. A report tells things in its own order, which says nothing about theirs.
 */
function inSpokenOrder(record: Record, events: readonly number[]): readonly number[] | undefined {
  if (events.length === 1) return events;
  if (events.some((event) => record.evidence(event) !== "on-record")) return undefined;
  const places = events.map((event) => firstPlaces(record, event));
  const shared = [...(places[0]?.keys() ?? [])].find((document) => places.every((place) => place.has(document)));
  if (shared === undefined) return undefined;
  const at = new Map(events.map((event, i) => [event, places[i]?.get(shared) ?? 0]));
  return events.toSorted((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0) || a - b);
}

/** Where an event's stance is first spoken of, by document. */
function firstPlaces(record: Record, event: number): ReadonlyMap<string, number> {
  const evidence = record.events[event]?.evidence ?? [];
  const own = evidence.filter(({ supports }) => supports.includes("stance"));
  const places = new Map<string, number>();
  for (const { document, position } of own.length > 0 ? own : evidence)
    places.set(document, Math.min(places.get(document) ?? Infinity, position.start));
  return places;
}

/**
 * Where a party may stand at an instant: by every statement that may have been made by then and that no other one, certainly
 * made after it, has certainly replaced by then. Several, where dates are too vague to say which came last; none, where nothing is
 * in evidence yet.
 */
export function possibleAt(track: Track, time: number): readonly Stand[] {
  const made = track.steps.filter((step) => step.earliest <= time);
  const lastStart = Math.max(...made.filter((step) => step.latest <= time).map((step) => step.earliest));
  return made
    .filter((step) => step.latest >= lastStart)
    .map((step) => (step.latest <= time ? step.after : { low: step.low, high: step.high }));
}
