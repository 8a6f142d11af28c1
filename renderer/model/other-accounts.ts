import type { Event, Evidence } from "../../data/schema/index.ts";
import { SOURCES_DIFFER } from "./accounts.ts";
import { dateWords } from "./date-words.ts";
import { DAY } from "./dates.ts";
import { personName, placeName, linksTo } from "./names.ts";
import type { Record } from "./record.ts";
import { authorsOf, correspondenceOf } from "./roles.ts";

/** Another event that may be, or is said to be, the same one as told by other documents. */
export interface OtherAccount {
  readonly other: Event;
  /** `declared`: the record itself says that sources differ; `rule`: the two only look like one. */
  readonly by: "declared" | "rule";
  /** The record's own words on it; "" where it has none. */
  readonly note: string;
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly about: "date" | "place" | "who was there" | "channel" | "points";
  readonly mine: Reading;
  readonly theirs: Reading;
}

/** What one account says, and the passage that says so. */
export interface Reading {
  readonly words: string;
  readonly evidence: Evidence | undefined;
}

/** How the rule works, for whoever reads what it found. */
export const ACCOUNTS_RULE =
  "Found by rule: two documents tell of a like event, of the same parties, on the same days or on days next to each other at one place, and neither document speaks of both.";

/**
 * Other accounts of an event, each with what it says otherwise. They stay apart in the record: nothing is merged, neither is preferred.
 *
 * Declared are those that a link ties to it whose note says that sources differ. By rule, two events that happened (or are said to have)
 * look like one when they are meetings of the same parties, proposals of the same authors, or messages between the same two; no document
 * supports both and no link keeps them apart; no two different channels are stated; and their dates overlap, or lie a day apart at a place
 * that both name. The rule reports only what contradicts: a range that holds the other's day, or a list that holds the other's people, says
 * less and not otherwise.
 */
export function otherAccountsOf(record: Record, id: string): readonly OtherAccount[] {
  const index = record.indexOf(id);
  const event = record.events[index];
  if (event === undefined) return [];
  const declared = declaredAccounts(record, event);
  const found: OtherAccount[] = [...declared].flatMap(([other, note]) => {
    const theirs = record.byId(other);
    return theirs === undefined
      ? []
      : [{ other: theirs, by: "declared" as const, note, differences: differencesOf(record, event, theirs) }];
  });
  for (const other of candidatesOf(record, index)) {
    if (declared.has(other.id) || !isAlike(record, event, other)) continue;
    const differences = differencesOf(record, event, other);
    if (differences.length > 0) found.push({ other, by: "rule", note: "", differences });
  }
  return found;
}

/** Events that a link with such a note ties to this one, in either direction, and the notes. */
function declaredAccounts(record: Record, event: Event): ReadonlyMap<string, string> {
  const linked = [
    ...event.links.map(({ to, note = "" }) => ({ other: to, note })),
    ...linksTo(record, event.id).map(({ from, link: { note = "" } }) => ({ other: from, note })),
  ];
  return new Map(linked.filter(({ note }) => SOURCES_DIFFER.test(note)).map(({ other, note }) => [other, note]));
}

const KINDS: ReadonlySet<Event["kind"]> = new Set<Event["kind"]>(["meeting", "proposal", "message"]);

/** Events of the same kind whose dates overlap or lie a day apart. */
function candidatesOf(record: Record, index: number): readonly Event[] {
  const event = record.events[index];
  if (event === undefined || !KINDS.has(event.kind) || !happened(event)) return [];
  const { kind, earliest, latest } = record.columns;
  const [from, to] = [earliest[index] ?? Number.NaN, latest[index] ?? Number.NaN];
  // Vaguer than a month, dates overlap with everything.
  if (!isNear(from, to)) return [];
  const found: Event[] = [];
  for (let i = 0; i < record.dated; i += 1) {
    if (i === index || kind[i] !== kind[index]) continue;
    const [start, end] = [earliest[i] ?? Number.NaN, latest[i] ?? Number.NaN];
    const other = record.events[i];
    if (other === undefined || start > to + DAY || end < from - DAY || !isNear(start, end)) continue;
    if (happened(other)) found.push(other);
  }
  return found;
}

function happened({ status }: Event): boolean {
  return status === "occurred" || status === "ongoing";
}

function isNear(from: number, to: number): boolean {
  return to - from <= 31 * DAY;
}

function isAlike(record: Record, a: Event, b: Event): boolean {
  if (!sameSides(a, b) || isLinked(a, b) || (a.channel ?? b.channel) !== (b.channel ?? a.channel)) return false;
  const documents = documentsOf(a);
  if (documents.size === 0 || [...documentsOf(b)].some((document) => documents.has(document))) return false;
  if (overlap(record, a, b)) return true;
  return a.place !== undefined && a.place === b.place;
}

function sameSides(a: Event, b: Event): boolean {
  switch (a.kind) {
    case "meeting":
      return a.parties.length > 1 && same(a.parties, b.parties);
    case "proposal":
      return same(authorsOf(a), authorsOf(b)) && a.issues.some((issue) => b.issues.includes(issue));
    default: {
      const [mine, theirs] = [correspondenceOf(a), correspondenceOf(b)];
      const told = mine.recipients.length > 0 && same(mine.recipients, theirs.recipients);
      return told && mine.sender === theirs.sender && a.issues.some((issue) => b.issues.includes(issue));
    }
  }
}

/** Whoever links two events says that they are two. */
function isLinked(a: Event, b: Event): boolean {
  const to = (event: Event): readonly string[] => event.links.map((link) => link.to);
  const [mine, theirs] = [to(a), to(b)];
  return mine.includes(b.id) || theirs.includes(a.id);
}

function documentsOf({ evidence, points = [] }: Event): ReadonlySet<string> {
  return new Set([...evidence, ...points.flatMap((point) => point.evidence)].map(({ document }) => document));
}

function boundsOf(record: Record, event: Event): readonly [number, number] {
  const { date } = record.moment(record.indexOf(event.id));
  return [date.earliest, date.latest];
}

function overlap(record: Record, a: Event, b: Event): boolean {
  const [from, to] = boundsOf(record, a);
  const [start, end] = boundsOf(record, b);
  return start <= to && end >= from;
}

function differencesOf(record: Record, a: Event, b: Event): readonly Difference[] {
  const found: Difference[] = [];
  const add = (about: Difference["about"], field: RegExp, words: (event: Event) => string): void => {
    const reading = (event: Event): Reading => ({ words: words(event), evidence: passageFor(event, field) });
    found.push({ about, mine: reading(a), theirs: reading(b) });
  };
  if (isAtOdds(boundsOf(record, a), boundsOf(record, b)))
    add("date", /^when$/, ({ when }) => dateWords(when, { long: true }));
  if (a.place !== undefined && b.place !== undefined && !isWithin(record, a.place, b.place))
    add("place", /^place$/, ({ place = "" }) => placeName(record, place));
  const [mine, theirs] = [peopleOf(record, a), peopleOf(record, b)];
  if (mine.length > 0 && theirs.length > 0 && !holds(mine, theirs) && !holds(theirs, mine))
    add("who was there", /^participants$/, (event) => peopleOf(record, event).join(", "));
  if (a.channel !== undefined && b.channel !== undefined && a.channel !== b.channel)
    add("channel", /^channel$/, ({ channel = "" }) => channel);
  const [points, others] = [a.points?.length, b.points?.length];
  if (points !== undefined && others !== undefined && points !== others)
    add("points", /^points/, ({ points: list = [] }) => `${list.length} ${list.length === 1 ? "point" : "points"}`);
  return found;
}

/** Neither of two spans of time holds the other. */
function isAtOdds([from, to]: readonly [number, number], [start, end]: readonly [number, number]): boolean {
  const nested = (from <= start && end <= to) || (start <= from && to <= end);
  return !nested;
}

/** The same place, or one in the other. */
function isWithin(record: Record, a: string, b: string): boolean {
  const chain = (id: string): readonly string[] => {
    const places: string[] = [];
    for (let at: string | undefined = id; at !== undefined && !places.includes(at); at = record.place.get(at)?.within)
      places.push(at);
    return places;
  };
  return chain(a).includes(b) || chain(b).includes(a);
}

function peopleOf(record: Record, { participants = [] }: Event): readonly string[] {
  const names = participants.map(({ person, name = "" }) => (person === undefined ? name : personName(record, person)));
  return [...new Set(names.filter((name) => name !== ""))];
}

function holds(all: readonly string[], some: readonly string[]): boolean {
  return some.every((one) => all.includes(one));
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return holds(a, b) && holds(b, a);
}

/** The passage that backs a field; else the first one. */
function passageFor({ evidence }: Event, field: RegExp): Evidence | undefined {
  return evidence.find(({ supports }) => supports.some((name) => field.test(name))) ?? evidence[0];
}
