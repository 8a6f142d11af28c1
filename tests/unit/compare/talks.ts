import type { Dataset, Event, Evidence, Link, Point, Stance } from "../../../data/schema/index.ts";
import { createRecord, type Record } from "../../../renderer/model/record.ts";

/*
 * Invented for these tests: two towns and a harbour guild haggle over a lighthouse. Every text is made up.
 */

export function passage(page?: string, document = "log"): Evidence {
  return {
    document,
    position: { start: 0, end: 10 },
    supports: ["points"],
    ...(page === undefined ? {} : { page }),
  };
}

export function point(n: number, summary: string, issues: readonly string[], page?: string): Point {
  return { n, summary, issues: [...issues], evidence: [passage(page)] };
}

interface Change extends Partial<Omit<Event, "links">> {
  readonly links?: readonly Link[];
}

export function proposal(id: string, edtf: string, parties: readonly string[], change: Change = {}): Event {
  return event(id, "proposal", edtf, parties, change);
}

export function stance(id: string, edtf: string, held: Omit<Stance, "held">, change: Change = {}): Event {
  return event(id, "position", edtf, [held.party], { ...change, stance: { ...held, held: "states" } });
}

export function event(
  id: string,
  kind: Event["kind"],
  edtf: string,
  parties: readonly string[],
  { links = [], ...change }: Change = {},
): Event {
  return {
    id,
    kind,
    title: `Text ${id}`,
    summary: `Summary of ${id}.`,
    when: { edtf, basis: "stated" },
    status: "occurred",
    parties: [...parties],
    issues: [],
    links: [...links],
    evidence: [passage("1")],
    origin: { method: "curated", confidence: 1 },
    ...change,
  };
}

const scale = [0, 1, 2, 3, 4].map((value) => ({ value, label: `step ${value}`, criterion: `Step ${value}.` }));

export function recordOf(events: readonly Event[]): Record {
  const party = (id: string, name: string) => ({ id, name, short: id, kind: "state" as const, aliases: [] });
  const issue = (id: string, name: string) => ({
    id,
    name,
    question: `${name}?`,
    scale,
    poles: { low: "KAP", high: "LUN" },
  });
  const dataset: Dataset = {
    format: "parley/1",
    id: "lighthouse",
    title: "The lighthouse, an invented quarrel",
    span: { from: "1923", to: "1924" },
    parties: [party("KAP", "Kapstad"), party("LUN", "Lunde"), party("GUI", "Guild")],
    people: [],
    places: [],
    issues: [issue("lamp", "Who tends the lamp"), issue("dues", "Harbour dues"), issue("fog", "Fog horn")],
    documents: [
      {
        id: "log",
        title: "Log of the pilot",
        type: "minutes",
        collection: "Pilot Archive",
        date: { edtf: "1923-05-01", basis: "stated" },
        participants: [],
        citation: { id: "log", type: "manuscript" },
        text: { sha256: "1".repeat(64), length: 400 },
        language: "en",
      },
    ],
    events: [...events],
  };
  return createRecord(dataset);
}
