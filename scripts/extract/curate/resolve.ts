import type { Event, Evidence } from "../../../data/schema/index.ts";
import type { Anchor, CuratedEvent } from "./curation.ts";

/** Gives an anchor's evidence, or undefined where its document is not part of the run or it is faulty. */
export type Resolve = (anchor: Anchor) => Evidence | undefined;

/** A curated event with its anchors turned to evidence; undefined where none of it is in the documents of this run. */
export function resolveEvent(event: CuratedEvent, resolve: Resolve): Event | undefined {
  const evidence = all(event.evidence, resolve);
  if (evidence.length === 0 && event.evidence.length > 0) return undefined;
  const { points: _points, knownTo: _knownTo, ...rest } = event;
  return { ...rest, ...parts(event, resolve), evidence, origin: { method: "curated", ...event.origin } };
}

/** The same for the fields that a correction sets. */
export function resolvePartial(set: Partial<CuratedEvent>, resolve: Resolve): Partial<Event> {
  const { evidence, points: _points, knownTo: _knownTo, origin, ...rest } = set;
  return {
    ...rest,
    ...parts(set, resolve),
    ...(evidence === undefined ? {} : { evidence: all(evidence, resolve) }),
    ...(origin === undefined ? {} : { origin: { method: "curated" as const, ...origin } }),
  };
}

function parts(event: Partial<CuratedEvent>, resolve: Resolve): Pick<Partial<Event>, "points" | "knownTo"> {
  const points = event.points
    ?.map((point) => ({ ...point, evidence: all(point.evidence, resolve) }))
    .filter((point) => point.evidence.length > 0);
  const knownTo = event.knownTo?.map(({ evidence, ...knowledge }) => ({
    ...knowledge,
    ...(evidence === undefined ? {} : { evidence: all(evidence, resolve) }),
  }));
  return { ...(points === undefined ? {} : { points }), ...(knownTo === undefined ? {} : { knownTo }) };
}

function all(anchors: readonly Anchor[], resolve: Resolve): Evidence[] {
  return anchors.flatMap((anchor) => resolve(anchor) ?? []);
}
