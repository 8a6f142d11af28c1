import type { Event, LinkType } from "../../data/schema/index.ts";
import { linksTo } from "../model/names.ts";
import { issuesOf, type Record } from "../model/record.ts";
import { authorsOf } from "../model/roles.ts";
import { DESCENT } from "./lineage.ts";

/** Fewer do not compare, more do not fit side by side. */
export const MOST_COMPARED = 4;

interface Pair {
  readonly older: Event;
  readonly newer: Event;
  readonly type: LinkType;
}

/**
 * The proposals to set side by side when nobody chose any.
 *
 * With a proposal selected: what it answers, else what it revises or replaces, else what answers or revises it, and it. Without
 * one: of two proposals of which one answers the other across the table, the pair with most points, then with most issues;
 * where nobody answers anybody, any linked pair by the same measure. Ids in order of time; none, where no proposals are linked.
 */
export function defaultComparison(record: Record, selected?: string): readonly string[] {
  const event = selected === undefined ? undefined : record.byId(selected);
  if (event?.kind === "proposal") {
    const partner = partnerOf(record, event);
    return ordered(record, partner === undefined ? [event.id] : [event.id, partner.id]);
  }
  const pairs = pairsOf(record);
  const facing = pairs.filter(({ type, older, newer }) => type === "answers" && !sameAuthors(older, newer));
  const candidates = facing.length > 0 ? facing : pairs;
  candidates.sort((a, b) => weight(b, pointsOf) - weight(a, pointsOf) || weight(b, issueCount) - weight(a, issueCount));
  const best = candidates[0];
  return best === undefined ? [] : ordered(record, [best.older.id, best.newer.id]);
}

/** Ids in the record's order of time, each once, what is no proposal left out, four at most. */
export function ordered(record: Record, ids: readonly string[]): readonly string[] {
  return [...new Set(ids)]
    .filter((id) => record.byId(id)?.kind === "proposal")
    .slice(0, MOST_COMPARED)
    .sort((a, b) => record.indexOf(a) - record.indexOf(b));
}

const NEAREST: readonly LinkType[] = ["answers", "accepts", "rejects", "revises", "supersedes", "withdraws"];

function partnerOf(record: Record, event: Event): Event | undefined {
  const older = event.links.flatMap(({ type, to }) => asProposal(record, event.id, type, to));
  const newer = linksTo(record, event.id).flatMap(({ from, link }) => asProposal(record, event.id, link.type, from));
  const rank = (a: { type: LinkType; event: Event }, b: { type: LinkType; event: Event }) =>
    NEAREST.indexOf(a.type) - NEAREST.indexOf(b.type) || pointsOf(b.event) - pointsOf(a.event);
  return [...older].sort(rank)[0]?.event ?? [...newer].sort(rank)[0]?.event;
}

function asProposal(record: Record, of: string, type: LinkType, id: string): { type: LinkType; event: Event }[] {
  const event = record.byId(id);
  return event?.kind === "proposal" && id !== of && DESCENT.has(type) ? [{ type, event }] : [];
}

function pairsOf(record: Record): Pair[] {
  return record.events.flatMap((newer) =>
    newer.kind !== "proposal"
      ? []
      : newer.links.flatMap(({ type, to }) =>
          asProposal(record, newer.id, type, to).map(({ event }) => ({ older: event, newer, type })),
        ),
  );
}

function sameAuthors(a: Event, b: Event): boolean {
  const theirs = authorsOf(b);
  return authorsOf(a).every((party) => theirs.includes(party));
}

function weight({ older, newer }: Pair, measure: (event: Event) => number): number {
  return measure(older) + measure(newer);
}

function pointsOf(event: Event): number {
  return event.points?.length ?? 0;
}

function issueCount(event: Event): number {
  return new Set(issuesOf(event)).size;
}
