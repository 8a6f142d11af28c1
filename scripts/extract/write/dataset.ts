import {
  checkDataset,
  type Dataset,
  type Document,
  type Event,
  type Fault,
  FORMAT,
  readEdtf,
} from "../../../data/schema/index.ts";
import type { Gazetteer } from "../gazetteer.ts";

/** What is wrong with a dataset that is about to be written: rules or curation are at fault, not the reader's file. */
export class UnsoundDataset extends Error {
  override readonly name = "UnsoundDataset";
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map((fault) => `${fault.path}: ${fault.message}`).join("\n"));
  }
}

/**
 * Puts a dataset together and checks it.
 *
 * Everything is in an order of its own (documents and events by date, then id), so the same documents give the same
 * bytes however they were named or read.
 *
 * @param name id and title where the gazetteer names no dataset, or none of its documents is here.
 * @throws UnsoundDataset where the result would not be valid.
 */
export function assembleDataset(
  documents: readonly Document[],
  events: readonly Event[],
  gazetteer: Gazetteer,
  name: { readonly id: string; readonly title: string },
): Dataset {
  // The shipped gazetteer serves other documents too: they don't become its dataset.
  const catalogued = new Set(gazetteer.documents.map((record) => record.sha256));
  const belongs = catalogued.size === 0 || documents.some((document) => catalogued.has(document.text.sha256));
  const facts = belongs ? gazetteer.dataset : undefined;
  const sorted = [...events].sort(byDate((event) => event.when.edtf));
  const named = peopleNamed([documents, events]);
  // A gazetteer knows many whom these documents never name, and parties that have no part in them.
  const people = gazetteer.people
    .filter((person) => named.has(person.id))
    .map(({ addressedAs: _addressedAs, ...person }) => person);
  const acting = partiesOf(documents, sorted, people, gazetteer);
  const dataset: Dataset = {
    format: FORMAT,
    id: facts?.id ?? name.id,
    title: facts?.title ?? name.title,
    ...(facts?.description === undefined ? {} : { description: facts.description }),
    span: facts?.span ?? spanOf(documents, sorted),
    parties: gazetteer.parties
      .filter((party) => acting.has(party.id))
      .map(({ cues: _cues, delegations: _delegations, ...party }) => party),
    people,
    places: gazetteer.places.map(({ cues: _cues, ...place }) => place),
    issues: gazetteer.issues.map(({ cues: _cues, topics: _topics, stepCues: _stepCues, ...issue }) => issue),
    documents: [...documents].sort(byDate((document) => document.date.edtf)),
    events: sorted,
    built: {
      by: "parley extract",
      documents: documents.length,
      rules: events.filter((event) => event.origin.method === "rule").length,
      curated: events.filter((event) => event.origin.method === "curated").length,
    },
  };
  const { faults } = checkDataset(dataset);
  if (faults.length > 0) throw new UnsoundDataset(faults);
  return dataset;
}

/** The ids of all people that a value speaks of, however deep: whoever is named takes part as `person`. */
function peopleNamed(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const item of value) peopleNamed(item, found);
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      if (key === "person" && typeof inner === "string") found.add(inner);
      else peopleNamed(inner, found);
    }
  return found;
}

/** The ids of all parties that documents, events, people and issues refer to, with the sides that these are on. */
function partiesOf(
  documents: readonly Document[],
  events: readonly Event[],
  people: readonly { readonly roles: readonly { readonly party: string }[] }[],
  gazetteer: Gazetteer,
): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) collect(item);
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if (key === "party" && typeof inner === "string") found.add(inner);
        else if (key === "parties" && Array.isArray(inner))
          for (const one of inner) {
            if (typeof one === "string") found.add(one);
            else collect(one);
          }
        else collect(inner);
      }
  };
  collect([documents, events, people.map(({ roles }) => roles)]);
  for (const { poles } of gazetteer.issues)
    for (const pole of [poles.low, poles.high]) if (pole !== undefined) found.add(pole);
  for (const party of gazetteer.parties) if (found.has(party.id) && party.side !== undefined) found.add(party.side);
  return found;
}

/** The bytes of a dataset file, as text. */
export function serialiseDataset(dataset: Dataset): string {
  return `${JSON.stringify(dataset, undefined, 2)}\n`;
}

function byDate<T extends { readonly id: string }>(edtfOf: (item: T) => string): (a: T, b: T) => number {
  const bounds = new Map<string, readonly [number, number]>();
  const boundsOf = (edtf: string): readonly [number, number] => {
    const known = bounds.get(edtf);
    if (known !== undefined) return known;
    const { earliest, latest } = readEdtf(edtf);
    // What may be any time comes last, not first.
    const found = [earliest === -Infinity && latest === Infinity ? Infinity : earliest, latest] as const;
    bounds.set(edtf, found);
    return found;
  };
  return (a, b) => {
    const [earlyA, lateA] = boundsOf(edtfOf(a));
    const [earlyB, lateB] = boundsOf(edtfOf(b));
    return compare(earlyA, earlyB) || compare(lateA, lateB) || compare(a.id, b.id);
  };
}

function compare<T>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The years that documents and events cover. */
function spanOf(documents: readonly Document[], events: readonly Event[]): { from: string; to: string } {
  const bounds = [...documents.map((document) => document.date.edtf), ...events.map((event) => event.when.edtf)]
    .map(readEdtf)
    .flatMap(({ earliest, latest }) => [earliest, latest])
    .filter(Number.isFinite);
  if (bounds.length === 0) return { from: "XXXX", to: "XXXX" };
  const month = (time: number) => new Date(time).toISOString().slice(0, 7);
  return { from: month(Math.min(...bounds)), to: month(Math.max(...bounds)) };
}
