import { readFile } from "node:fs/promises";
import { type Dataset, type Event, type Evidence, readDataset, readEdtf } from "../../../data/schema/index.ts";
import { add, emptyScore, judge, type Score } from "./share.ts";

/** By document, the ids of the events that a one-page chronology of it would carry; see the README for the criterion. */
export type MainEvents = Readonly<Record<string, readonly string[]>>;

/** Reads the shipped dataset and the list of main events, and checks that the list names events of the dataset. */
export async function readMainEvents(dataset: string, list: string): Promise<{ shipped: Dataset; main: MainEvents }> {
  const { dataset: shipped, faults } = readDataset(await readFile(dataset, "utf8"));
  if (shipped === undefined) throw new Error(`${dataset}: ${faults[0]?.message}`);
  const main = JSON.parse(await readFile(list, "utf8")) as MainEvents;
  const ids = new Set(shipped.events.map((event) => event.id));
  for (const id of Object.values(main).flat())
    if (!ids.has(id))
      throw new Error(`${list}: there is no event "${id}" in ${dataset}; take it out or put its new id`);
  return { shipped, main };
}

/** How many main events rules alone find, and how many of the events that rules find a reader kept. */
export function scoreMemos(shipped: Dataset, main: MainEvents, found: Dataset): Score {
  const score = emptyScore();
  const events = new Map(shipped.events.map((event) => [event.id, event]));
  const named = new Set(shipped.documents.map((document) => document.text.sha256));
  const present = new Map(
    found.documents.filter(({ text }) => named.has(text.sha256)).map(({ id, text }) => [text.sha256, id]),
  );
  const idHere = new Map(shipped.documents.map(({ id, text }) => [id, present.get(text.sha256)]));
  for (const [document, ids] of Object.entries(main)) {
    if (idHere.get(document) === undefined) continue;
    const wanted = ids.flatMap((id) => events.get(id) ?? []);
    const partner = pairUp(wanted, found.events, (one, other) => sameEvent(one, other, idHere));
    for (const event of wanted) {
      const right = partner.has(event.id);
      add(score.shares, "main events that rules alone find", right);
      add(score.shares, `  of ${document}`, right);
      add(score.shares, `  ${event.kind}s`, right);
      const expected = `${event.id} ${event.when.edtf}`;
      if (!right) score.failures.push({ document, what: event.kind, expected, got: "not found" });
    }
  }
  const here = new Set(present.values());
  for (const event of found.events) {
    if (!event.evidence.some((evidence) => here.has(evidence.document))) continue;
    const right = shipped.events.some((one) => sameEvent(one, event, idHere));
    add(score.shares, "events that rules find and a reader kept", right);
    judge(score, event, right);
  }
  return score;
}

/** Gives each wanted event at most one of the found ones, and as many of them as can be (augmenting paths). */
function pairUp(
  wanted: readonly Event[],
  found: readonly Event[],
  same: (one: Event, other: Event) => boolean,
): ReadonlyMap<string, Event> {
  const takenBy = new Map<Event, Event>();
  const place = (event: Event, tried: Set<Event>): boolean => {
    for (const candidate of found) {
      if (tried.has(candidate) || !same(event, candidate)) continue;
      tried.add(candidate);
      const holder = takenBy.get(candidate);
      if (holder !== undefined && !place(holder, tried)) continue;
      takenBy.set(candidate, event);
      return true;
    }
    return false;
  };
  for (const event of wanted) place(event, new Set());
  return new Map([...takenBy].map(([candidate, event]) => [event.id, candidate]));
}

/**
 * The same kind, dates that can both be true, and overlapping evidence or the same date and parties. A position has the same
 * party and issue as well, and steps of the scale in common.
 */
function sameEvent(shipped: Event, found: Event, idHere: ReadonlyMap<string, string | undefined>): boolean {
  if (shipped.kind !== found.kind) return false;
  const [one, other] = [readEdtf(shipped.when.edtf), readEdtf(found.when.edtf)];
  if (one.latest < other.earliest || other.latest < one.earliest) return false;
  if (shipped.stance !== undefined && found.stance !== undefined) {
    const [mine, theirs] = [shipped.stance, found.stance];
    if (mine.party !== theirs.party || mine.issue !== theirs.issue) return false;
    if (mine.value[1] < theirs.value[0] || theirs.value[1] < mine.value[0]) return false;
  }
  const overlap = (mine: Evidence, theirs: Evidence) =>
    idHere.get(mine.document) === theirs.document &&
    mine.position.start < theirs.position.end &&
    theirs.position.start < mine.position.end;
  if (allEvidence(shipped).some((mine) => allEvidence(found).some((theirs) => overlap(mine, theirs)))) return true;
  const parties = (event: Event) => [...event.parties].sort().join(" ");
  return shipped.when.edtf === found.when.edtf && parties(shipped) === parties(found);
}

function allEvidence(event: Event): readonly Evidence[] {
  return [...event.evidence, ...(event.points ?? []).flatMap((point) => point.evidence)];
}
