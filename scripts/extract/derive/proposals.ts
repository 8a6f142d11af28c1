import type { When } from "../../../data/schema/index.ts";
import type { Reading } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { round } from "./meeting-reported.ts";
import { joinEvidence } from "./meetings.ts";
import { likeness } from "./proposal-candidate.ts";
import { proposalProse } from "./proposal-prose.ts";
import { proposalNumbered } from "./proposal-numbered.ts";

/** All proposals of a document; one that is stated twice is one, with the evidence of both places. */
export function deriveProposals(reading: Reading, when: When): readonly Candidate[] {
  const found = [...proposalNumbered(reading, when), ...proposalProse(reading, when)].toSorted(
    (a, b) => startOf(a) - startOf(b),
  );
  const kept: Candidate[] = [];
  for (const candidate of found) {
    const index = kept.findIndex((one) => sameProposal(one, candidate) || holds(one, candidate));
    const first = kept[index];
    if (first === undefined) kept.push(candidate);
    else if (sameProposal(first, candidate)) kept[index] = joinProposals(first, candidate);
  }
  return kept;
}

/** Two statements of one proposal: most points of the shorter one have their like in the other. */
export function sameProposal(a: Candidate, b: Candidate): boolean {
  const [left, right] = [a.words ?? [], b.words ?? []];
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  if (few.length < 2) return false;
  // Two sides speak of the same matters in much the same words: theirs have to be all but equal to be one proposal.
  const [enough, share] = a.parties[0] === b.parties[0] ? [0.5, 0.6] : [0.8, 0.8];
  const alike = few.filter((words) => many.some((other) => likeness(words, other) >= enough)).length;
  return alike / few.length >= share && many.length - few.length <= 2;
}

/** A list inside a point of a proposal belongs to that point. */
function holds(outer: Candidate, inner: Candidate): boolean {
  return (outer.points ?? []).some((point) => {
    const [whole, part] = [point.evidence[0]?.position, inner.points?.[0]?.evidence[0]?.position];
    return whole !== undefined && part !== undefined && whole.start <= part.start && part.start < whole.end;
  });
}

/** The fuller statement gives the points; the other adds its evidence to those that it repeats. */
export function joinProposals(a: Candidate, b: Candidate): Candidate {
  const more = (b.points?.length ?? 0) - (a.points?.length ?? 0);
  // Of two that are equally full, the one that tells to whom it was put knows whose it is.
  const [main, other] = more > 0 || (more === 0 && b.parties.length > a.parties.length) ? [b, a] : [a, b];
  const points = (main.points ?? []).map((point, at) => {
    const words = main.words?.[at] ?? "";
    const match = (other.words ?? []).findIndex((one) => likeness(words, one) >= 0.5);
    const twin = match < 0 ? undefined : other.points?.[match];
    return twin === undefined ? point : { ...point, evidence: joinEvidence(point.evidence, twin.evidence) };
  });
  return {
    ...main,
    points,
    evidence: joinEvidence(main.evidence, other.evidence),
    origin: {
      ...main.origin,
      confidence: round(Math.min(0.96, Math.max(main.origin.confidence, other.origin.confidence) + 0.03)),
    },
  };
}

function startOf(candidate: Candidate): number {
  return candidate.points?.[0]?.evidence[0]?.position.start ?? 0;
}
