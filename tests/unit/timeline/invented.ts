import type { Dataset, Event } from "../../../data/schema/index.ts";

/** What a test says of an event; the rest is filled in. */
export type EventSketch = Partial<Omit<Event, "when">> & { readonly when?: string };

const EVIDENCE = [{ document: "minutes", position: { start: 0, end: 10 }, supports: ["when"] }];

/** A small dataset about an invented negotiation between the river ports of Aar and Brae. */
export function inventedDataset(sketches: readonly EventSketch[], frame: Partial<Dataset> = {}): Dataset {
  return {
    format: "parley/1",
    id: "invented",
    title: "The river talks",
    span: { from: "1901", to: "1902" },
    parties: [
      { id: "AAR", name: "Aar", short: "Aar", kind: "state", aliases: [], side: "AAR" },
      { id: "BRA", name: "Brae", short: "Brae", kind: "state", aliases: [], side: "BRA" },
      { id: "CEL", name: "Celt", short: "Celt", kind: "state", aliases: [], side: "AAR" },
      { id: "DUN", name: "Dune", short: "Dune", kind: "movement", aliases: [], side: "BRA" },
    ],
    people: [{ id: "ann", name: "Ann", aliases: [], roles: [] }],
    places: [{ id: "inn", name: "The inn", aliases: [] }],
    issues: [
      {
        id: "tolls",
        name: "Tolls",
        question: "Who takes the tolls?",
        scale: [0, 1, 2].map((value) => ({ value, label: `step ${value}`, criterion: "says so" })),
        poles: { low: "AAR", high: "BRA" },
      },
    ],
    documents: [
      {
        id: "minutes",
        title: "Minutes of the inn",
        type: "minutes",
        collection: "Port archive",
        date: { edtf: "1901-05-10", basis: "stated" },
        participants: [],
        citation: { id: "minutes", type: "manuscript" },
        text: { sha256: "0".repeat(64), length: 1000 },
        language: "en",
      },
    ],
    ...frame,
    events: sketches.map(eventOf),
  };
}

function eventOf(sketch: EventSketch, i: number): Event {
  const { when = "1901-05-10", ...rest } = sketch;
  const kind = sketch.kind ?? "meeting";
  const parties = sketch.parties ?? (kind === "meeting" ? ["AAR", "BRA"] : ["AAR"]);
  return {
    id: `event-${String(i).padStart(4, "0")}`,
    kind,
    title: `Event ${i}`,
    summary: "Invented.",
    when: { edtf: when, basis: "stated" },
    status: "occurred",
    parties,
    issues: [],
    links: [],
    evidence: EVIDENCE,
    origin: { method: "rule", confidence: 0.9 },
    ...(kind === "position"
      ? {
          stance: {
            party: parties[0] ?? "AAR",
            issue: "tolls",
            value: [1, 1] as [number, number],
            held: "states" as const,
          },
        }
      : {}),
    ...rest,
  };
}
