import { daySpan } from "../recognise/calendar.ts";
import { lowerCase } from "../recognise/phrases.ts";
import type { Candidate } from "../derive/candidate.ts";
import { joinEvidence } from "../derive/meetings.ts";
import { joinProposals, sameProposal } from "../derive/proposals.ts";
import { type Joined, keyOf } from "./joined.ts";

/** Which rule's word goes first about a meeting: the record of it, then a report, then a mention. */
const RANK = [
  "meeting-recorded",
  "meeting-reported",
  "meeting-referred",
  "meeting-undated",
  "meeting-planned",
  "meeting-cancelled",
];

/**
 * Joins candidates of several documents that are one event. Only those in the same bucket (one day, one message number,
 * one position) are compared, so cost grows with the number of candidates and not with its square.
 */
export function joinDuplicates(candidates: readonly Candidate[]): readonly Joined[] {
  const joined: Joined[] = [];
  const buckets = new Map<string, number[]>();
  for (const one of candidates) {
    const candidate = {
      ...one,
      refers: one.refers.map((refer) => ({
        ...refer,
        to: refer.named === undefined ? keyOf(one.document, refer.to) : "",
      })),
    };
    const keys = bucketsOf(candidate);
    const near = [...new Set(keys.flatMap((key) => buckets.get(key) ?? []))];
    const index = near.find((at) => isSame(joined[at], candidate));
    const twin = index === undefined ? undefined : joined[index];
    const stands = keyOf(candidate.document, candidate.handle);
    if (index === undefined || twin === undefined) {
      for (const key of keys) buckets.set(key, [...(buckets.get(key) ?? []), joined.length]);
      joined.push({ ...candidate, stands: [stands] });
    } else {
      joined[index] = { ...join(twin, candidate), stands: [...twin.stands, stands] };
    }
  }
  return joined;
}

function bucketsOf(candidate: Candidate): readonly string[] {
  switch (candidate.kind) {
    case "meeting":
    case "action":
      return daySpan(candidate.when.edtf)?.precision === "day" ? [`${candidate.kind}|${candidate.when.edtf}`] : [];
    case "message":
      return candidate.number === undefined ? [`message|${candidate.when.edtf}`] : [`message|${candidate.number}`];
    case "position":
      return [`position|${candidate.stance?.party}|${candidate.stance?.issue}|${candidate.when.edtf}`];
    case "proposal":
      return [
        ...new Set((candidate.words ?? []).flatMap((words) => words.split(" ").filter((word) => word.length > 6))),
      ].map((word) => `proposal|${word}`);
  }
}

function isSame(a: Joined | undefined, b: Candidate): boolean {
  if (a === undefined || a.kind !== b.kind) return false;
  if (a.document === b.document && b.kind !== "proposal") return false;
  switch (b.kind) {
    case "meeting":
      return sameStatus(a, b) && sameTable(a, b);
    case "message":
      return b.number !== undefined ? a.number === b.number : sameEnds(a, b);
    case "position":
      return a.stance?.held === b.stance?.held && a.stance?.value.join() === b.stance?.value.join();
    case "proposal":
      return sameProposal(a, b);
    case "action":
      return a.title === b.title;
  }
}

/** A meeting that was planned and then held is one meeting; so is one that was planned twice. */
function sameStatus(a: Candidate, b: Candidate): boolean {
  return a.status === b.status || a.status === "occurred" || b.status === "occurred";
}

/** Two people in common, or one from each side; parties alone only where nobody is named on either hand. */
function sameTable(a: Candidate, b: Candidate): boolean {
  const [left, right] = [peopleOf(a), peopleOf(b)];
  const shared = left.filter((one) => right.includes(one)).length;
  const parties = a.parties.filter((party) => b.parties.includes(party)).length;
  if (left.length === 0 || right.length === 0) return parties >= 2;
  return shared >= 2 || (shared === 1 && (parties >= 2 || Math.min(left.length, right.length) === 1));
}

function sameEnds(a: Candidate, b: Candidate): boolean {
  const [left, right] = [peopleOf(a), peopleOf(b)];
  return left.length > 1 && left.join() === right.join();
}

function peopleOf(candidate: Candidate): readonly string[] {
  return (candidate.participants ?? []).flatMap(
    (one) => one.person ?? (one.name === undefined ? [] : (lowerCase(one.name).split(" ").at(-1) ?? [])),
  );
}

function join(a: Joined, b: Candidate): Candidate {
  if (a.kind === "proposal") return { ...joinProposals(a, b), handle: a.handle, document: a.document };
  const [main, other] = rank(b) < rank(a) ? [b, a] : [a, b];
  const place = main.place ?? other.place;
  const channel = main.channel ?? other.channel;
  const known = [...(a.knownTo ?? []), ...(b.knownTo ?? [])];
  return {
    ...main,
    handle: a.handle,
    document: a.document,
    ...(place === undefined ? {} : { place }),
    ...(channel === undefined ? {} : { channel }),
    status: a.status === "occurred" || b.status === "occurred" ? "occurred" : main.status,
    parties: [...new Set([...main.parties, ...other.parties])],
    issues: [...new Set([...main.issues, ...other.issues])],
    refers: [...main.refers, ...other.refers],
    evidence: joinEvidence(main.evidence, other.evidence),
    ...(known.length === 0 ? {} : { knownTo: known }),
    origin: {
      ...main.origin,
      confidence: Math.max(main.origin.confidence, Math.min(0.97, other.origin.confidence + 0.03)),
    },
  };
}

function rank(candidate: Candidate): number {
  const at = RANK.indexOf(candidate.origin.rule ?? "");
  return at < 0 ? RANK.length : at;
}
