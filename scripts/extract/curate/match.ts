import { type Event, type Evidence, readEdtf } from "../../../data/schema/index.ts";

/** An event that a rule found, while curation looks for those it speaks of. */
export interface Matchable {
  event: Event;
  /** True when an entry has spoken of it: no second one may. */
  taken: boolean;
}

/**
 * The rule's event that a curated one corrects: of the same kind, standing on a passage that overlaps the curated
 * event's first one, at a date that may be the same. A position also has to be of the same party, and goes before
 * others where it is on the same issue.
 */
export function ruleEventFor(curated: Event, rules: readonly (Matchable | undefined)[]): Matchable | undefined {
  const [first] = curated.evidence;
  if (first === undefined) return undefined;
  const near = ruleEventsAt(curated.kind, first, undefined, rules).filter(
    ({ event }) =>
      datesMeet(event.when.edtf, curated.when.edtf) &&
      (curated.stance === undefined || event.stance?.party === curated.stance.party),
  );
  return near.find(({ event }) => event.stance?.issue === curated.stance?.issue) ?? near[0];
}

/** The rules' events of a kind at a passage that nobody has spoken of yet, the best overlap first. */
export function ruleEventsAt(
  kind: Event["kind"],
  passage: Evidence,
  rule: string | undefined,
  rules: readonly (Matchable | undefined)[],
): readonly Matchable[] {
  const scored = rules.flatMap((candidate) => {
    if (candidate === undefined || candidate.taken || candidate.event.kind !== kind) return [];
    if (rule !== undefined && candidate.event.origin.rule !== rule) return [];
    const overlap = Math.max(0, ...evidenceOf(candidate.event).map((evidence) => overlapOf(evidence, passage)));
    return overlap > 0 ? [{ candidate, overlap }] : [];
  });
  return scored.sort((a, b) => b.overlap - a.overlap).map(({ candidate }) => candidate);
}

function evidenceOf(event: Event): readonly Evidence[] {
  return [...event.evidence, ...(event.points ?? []).flatMap((point) => point.evidence)];
}

/** The part of the shorter passage that both share, from 0 to 1; more where the passages are about as long. */
function overlapOf(a: Evidence, b: Evidence): number {
  if (a.document !== b.document) return 0;
  const shared = Math.min(a.position.end, b.position.end) - Math.max(a.position.start, b.position.start);
  if (shared <= 0) return 0;
  const lengths = [a.position.end - a.position.start, b.position.end - b.position.start] as const;
  return shared / Math.min(...lengths) + shared / Math.max(...lengths);
}

function datesMeet(a: string, b: string): boolean {
  const left = readEdtf(a);
  const right = readEdtf(b);
  return left.earliest <= right.latest && right.earliest <= left.latest;
}
