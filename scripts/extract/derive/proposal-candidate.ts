import type { Participation, Point, When } from "../../../data/schema/index.ts";
import { lowerCase } from "../recognise/phrases.ts";
import { issuesOf } from "../recognise/issues.ts";
import type { Reading } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { evidenceFor } from "./evidence.ts";
import type { Subject } from "./proposal-subject.ts";
import { type Announcement, sidesOf } from "./proposal-who.ts";
import { capital, issueName, listed, partyName } from "./wording.ts";

export interface ProposalParts {
  readonly rule: string;
  readonly confidence: number;
  readonly introStart: number;
  readonly announcement: Announcement;
  readonly start: number;
  readonly end: number;
  readonly items: readonly {
    readonly n: number;
    readonly label: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly speaker?: Participation;
  /** Whose proposal it is, where that is known already. */
  readonly subject?: Subject;
  readonly status: "occurred" | "planned";
  readonly when: When;
}

/** A proposal with its points, in words of its own: who to whom, how many points, on which issues. */
export function proposalCandidate(reading: Reading, parts: ProposalParts): Candidate {
  const { document } = reading;
  const { proposers, by, addressee } = sidesOf(reading, parts.announcement, parts.speaker, parts.subject);
  const points = parts.items.map((item) => pointOf(reading, item));
  const issues = [...new Set(points.flatMap((point) => point.issues))];
  const parties = [...new Set([...proposers, ...(addressee === undefined ? [] : [addressee])])];
  const from =
    proposers.length === 0 ? "a party not named" : listed(proposers.map((party) => partyName(reading, party)));
  const to = addressee === undefined ? "" : ` to ${partyName(reading, addressee)}`;
  const count = `${points.length} ${points.length === 1 ? "point" : "points"}`;
  const subjects = listed(
    issues.map((issue) => issueName(reading, issue)),
    4,
  );
  return {
    handle: `${parts.rule}@${parts.start}`,
    document: document.id,
    kind: "proposal",
    title: `Proposal of ${from} in ${count}`,
    summary: `${capital(from)} ${parts.status === "planned" ? `${proposers.length > 1 ? "are" : "is"} to propose` : proposers.length > 1 ? "propose" : "proposes"} ${count}${to}${subjects === "" ? "" : `, on ${subjects}`}.`,
    when: parts.when,
    ...(document.place === undefined ? {} : { place: document.place }),
    status: parts.status,
    parties,
    ...(by === undefined ? {} : { participants: [by] }),
    issues,
    points,
    refers: [],
    evidence: [
      evidenceFor(reading, leadStart(reading, parts), Math.max(parts.end, parts.start + 1), ["parties", "points"]),
    ],
    range: [parts.start, parts.end],
    spans: parts.items.map(({ start, end }) => [start, end] as const),
    words: parts.items.map((item) => wordsOf(reading.text.slice(item.start, item.end))),
    origin: { method: "rule", rule: parts.rule, confidence: parts.confidence },
  };
}

/** Where the sentence begins that leads to the first point, within reach of it. */
function leadStart(reading: Reading, parts: ProposalParts): number {
  const from = Math.max(parts.introStart, parts.start - 300);
  const lead = reading.text.slice(from, parts.start).trimEnd();
  const stop = [...lead.matchAll(/[.!?:]["”’)]*\s+|\n/g)].findLast(
    (match) => match.index + match[0].length < lead.length,
  );
  return stop === undefined ? from : from + stop.index + stop[0].length;
}

function pointOf(
  reading: Reading,
  item: { readonly n: number; readonly label: string; readonly start: number; readonly end: number },
): Point {
  const issues = [...issuesOf(reading.text.slice(item.start, item.end), reading.lexicon)];
  const subject = listed(issues.map((issue) => issueName(reading, issue)));
  return {
    n: item.n,
    ...(item.label === "" ? {} : { label: item.label }),
    summary: subject === "" ? `Point ${item.n}.` : `Point ${item.n}, on ${subject}.`,
    issues,
    evidence: [evidenceFor(reading, item.start, item.end, [`points[${item.n - 1}]`])],
  };
}

const WORD = /\p{L}{4,}/gu;

/** The longer words of a text, folded and sorted, each once: what two printings of one point share. */
function wordsOf(text: string): string {
  return [...new Set(lowerCase(text).match(WORD) ?? [])].toSorted().join(" ");
}

/** How alike two points are by their words, from 0 to 1 (Jaccard's coefficient). */
export function likeness(a: string, b: string): number {
  const [left, right] = [new Set(a.split(" ")), new Set(b.split(" "))];
  if (a === "" || b === "") return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return shared / (left.size + right.size - shared);
}
