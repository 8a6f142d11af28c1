import type { Stance } from "../../data/schema/index.ts";
import type { EvidenceState } from "../model/evidence.ts";
import type { Record } from "../model/record.ts";

/** What one party held on one issue, from one or more statements of the same date. */
export interface StanceStep {
  /** Indices of the events that state it, in the record's order. */
  readonly events: readonly number[];
  /** Lowest and highest step of the scale that it may be. */
  readonly low: number;
  readonly high: number;
  /** First and last instant that its date may mean, and where its mark stands; UTC milliseconds. */
  readonly earliest: number;
  readonly latest: number;
  readonly placed: number;
  readonly held: readonly Stance["held"][];
  readonly condition: Stance["condition"];
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
 * Statements that one party made on one issue on the same date are one step whose range spans them: which of them came
 * last that day is more than the record says. Statements without a date are left out.
 *
 * @param mask 1 where an event is to be seen
 */
export function tracksOf(record: Record, mask: Uint8Array): readonly Track[] {
  const found = new Map<string, { readonly party: string; readonly issue: string; readonly steps: StanceStep[] }>();
  for (let index = 0; index < record.dated; index += 1) {
    const stance = record.events[index]?.stance;
    if (stance === undefined || mask[index] === 0) continue;
    const key = `${stance.issue} ${stance.party}`;
    const track = found.get(key) ?? { party: stance.party, issue: stance.issue, steps: [] };
    found.set(key, track);
    const step = stepOf(record, index, stance);
    const last = track.steps.at(-1);
    if (last !== undefined && last.earliest === step.earliest && last.latest === step.latest) {
      track.steps[track.steps.length - 1] = joined(last, step);
    } else track.steps.push(step);
  }
  const rank = (ids: readonly { readonly id: string }[]) => new Map(ids.map(({ id }, i) => [id, i]));
  const [issues, parties] = [rank(record.dataset.issues), rank(record.dataset.parties)];
  return [...found.values()].sort(
    (a, b) =>
      (issues.get(a.issue) ?? 0) - (issues.get(b.issue) ?? 0) ||
      (parties.get(a.party) ?? 0) - (parties.get(b.party) ?? 0),
  );
}

function stepOf(record: Record, index: number, stance: Stance): StanceStep {
  const { earliest, latest, placed } = record.columns;
  return {
    events: [index],
    low: stance.value[0],
    high: stance.value[1],
    earliest: earliest[index] ?? Number.NaN,
    latest: latest[index] ?? Number.NaN,
    placed: placed[index] ?? Number.NaN,
    held: [stance.held],
    condition: stance.condition,
    evidence: record.evidence(index),
  };
}

const STRENGTH: readonly EvidenceState[] = ["catalogue", "reported", "on-record"];

function joined(a: StanceStep, b: StanceStep): StanceStep {
  const stronger = STRENGTH.indexOf(a.evidence) >= STRENGTH.indexOf(b.evidence) ? a.evidence : b.evidence;
  return {
    ...a,
    events: [...a.events, ...b.events],
    low: Math.min(a.low, b.low),
    high: Math.max(a.high, b.high),
    held: [...new Set([...a.held, ...b.held])],
    condition: a.condition ?? b.condition,
    evidence: stronger,
  };
}

/**
 * The steps of a track that may be in force at an instant: those that may have been made by then, and that no other one,
 * certainly made after them, has certainly replaced by then. Several, where dates are too vague to say which came last; none,
 * where nothing is in evidence yet.
 */
export function possibleAt(track: Track, time: number): readonly StanceStep[] {
  const made = track.steps.filter((step) => step.earliest <= time);
  const lastStart = Math.max(...made.filter((step) => step.latest <= time).map((step) => step.earliest));
  return made.filter((step) => step.latest >= lastStart);
}
