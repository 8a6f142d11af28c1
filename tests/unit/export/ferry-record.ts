import type { Dataset, Document, Event, Evidence } from "../../../data/schema/index.ts";
import { createRecord, type Record } from "../../../renderer/model/record.ts";

/*
 * Invented for Parley's tests: three harbour towns and a guild quarrel over a lake ferry. It holds every kind, channel,
 * evidence and shape of date, so that a figure of it shows the whole grammar.
 */

const minutes = document("minutes", "Minutes of the quay meeting", "minutes", "1904-03-10", "stated");
const letters = document("letters", "Letter book of the guild", "letter", "1904-04-02", "inferred");
const ledger = document("ledger", "Harbour ledger", "ledger", "1907", "catalogued");

function document(id: string, title: string, type: string, edtf: string, basis: Document["date"]["basis"]): Document {
  return {
    id,
    title,
    type,
    collection: "Lake Archive, box 4",
    date: { edtf, basis },
    participants: [
      { name: "Ada Holm", party: "OST" },
      { name: "Jørgen Vik", party: "VES" },
    ],
    citation: { id, type: "manuscript", title, page: "3–9" },
    text: { sha256: "0".repeat(64), length: 4000 },
    language: "en",
  };
}

function passage(of: string): Evidence {
  return { document: of, position: { start: 10, end: 40 }, page: "4", supports: ["when"] };
}

let counter = 0;

function event(
  kind: Event["kind"],
  title: string,
  edtf: string,
  parties: string[],
  change: Partial<Event> = {},
): Event {
  counter += 1;
  return {
    id: `e${String(counter).padStart(2, "0")}`,
    kind,
    title,
    summary: `${title}.`,
    when: { edtf, basis: "stated" },
    status: "occurred",
    parties,
    issues: ["fare"],
    links: [],
    evidence: [passage("letters")],
    origin: { method: "rule", rule: "test", confidence: 0.9 },
    ...change,
  };
}

function points(count: number): NonNullable<Event["points"]> {
  return Array.from({ length: count }, (_, i) => ({
    n: i + 1,
    summary: `Point ${i + 1}`,
    issues: ["fare"],
    evidence: [passage("minutes")],
  }));
}

function events(): Event[] {
  counter = 0;
  const proposer = (party: string, to: string): Pick<Event, "participants"> => ({
    participants: [
      { name: "A", party, role: "proposer" },
      { name: "B", party: to, role: "addressee" },
    ],
  });
  const stance = { party: "OST", issue: "fare", value: [1, 2], held: "states" } satisfies Event["stance"];
  return [
    event("meeting", "Quay meeting", "1904-03-10", ["OST", "VES"], {
      channel: "public",
      evidence: [passage("minutes")],
    }),
    event("proposal", "Five terms for the ferry", "1904-03-10", ["OST", "VES"], {
      ...proposer("OST", "VES"),
      channel: "public",
      points: points(5),
      evidence: [passage("minutes")],
    }),
    event("position", "Østby wants a fixed fare", "1904-03-21", ["OST"], { stance }),
    event("meeting", "Dinner at the mill", "1904-03-28", ["OST", "VES"], { channel: "secret" }),
    event("proposal", "Three terms in reply", "1904-04-02", ["VES", "OST"], {
      ...proposer("VES", "OST"),
      channel: "private",
      points: points(3),
      links: [{ type: "answers", to: "e02" }],
    }),
    event("message", "Guild writes to Vesthavn", "1904-04-09", ["GUI", "VES"], { channel: "backchannel" }),
    event("meeting", "Talks in the customs house", "1904-04-14/1904-04-22", ["OST", "VES"], { channel: "private" }),
    event("message", "Nordvik is told", "1904-04-25", ["OST", "NOR"], {
      channel: "secret",
      when: { edtf: "1904-04-25", basis: "inferred" },
      origin: { method: "curated", confidence: 1 },
    }),
    event("proposal", "A joint draft", "1904-05-06", ["OST", "VES"], {
      participants: [
        { name: "A", party: "OST" },
        { name: "B", party: "VES" },
      ],
      links: [{ type: "revises", to: "e05" }],
    }),
    event("meeting", "Council, about May", "1904-05~", ["NOR", "GUI"], { channel: "private" }),
    event("meeting", "Second dinner, day in doubt", "1904-05-20?", ["VES", "GUI"]),
    event("meeting", "A signing that was planned", "1904-06-03", ["OST", "VES"], { status: "planned" }),
    event("meeting", "A visit called off", "1904-06-10", ["NOR", "OST"], { status: "cancelled" }),
    event("meeting", "One of two evenings", "[1904-06-16,1904-06-24]", ["VES", "NOR"], { status: "planned" }),
    event("position", "Lê Đức’s note on Брежнев street", "1904-06-27", ["VES"], {
      stance: { ...stance, party: "VES" },
      evidence: [],
      when: { edtf: "1904-06-27", basis: "catalogued" },
    }),
    event("action", "Storm closes the harbour", "1904-04-18", ["OST"], {}),
    event("action", "Fighting between porters", "1904-05-02/1904-05-16", ["OST"], {}),
    event("action", "Fare act due", "1904-06-20", ["OST"], { status: "planned" }),
    event("meeting", "A word in passing", "1905-09", ["OST", "NOR"]),
    event("meeting", "The bridge talks open", "1907-02-03", ["OST", "VES", "NOR"], {
      channel: "public",
      evidence: [passage("ledger")],
    }),
    event("proposal", "Toll instead of fare", "1907-02-20", ["NOR", "OST"], {
      ...proposer("NOR", "OST"),
      links: [{ type: "supersedes", to: "e09" }],
      evidence: [passage("ledger")],
    }),
    event("message", "Guild warns both towns", "1907-03-09", ["GUI", "OST"], { evidence: [passage("ledger")] }),
    event("meeting", "Bridge talks go on", "1907-03-15/..", ["OST", "VES"], {
      status: "ongoing",
      evidence: [passage("ledger")],
    }),
    event("meeting", "No day is known", "XXXX", ["OST", "GUI"], { evidence: [passage("ledger")] }),
  ];
}

export function ferryDataset(): Dataset {
  return {
    format: "parley/1",
    id: "lake-ferry",
    title: "The lake ferry, an invented quarrel",
    span: { from: "1904-03", to: "1907-04" },
    parties: [
      { id: "OST", name: "Østby", short: "Østby", kind: "state", aliases: [] },
      { id: "VES", name: "Vesthavn", short: "Vesthavn", kind: "state", aliases: [] },
      { id: "NOR", name: "Nordvik", short: "Nordvik", kind: "state", aliases: [], side: "OST" },
      { id: "GUI", name: "Guild of Porters", short: "Guild", kind: "organisation", aliases: [] },
    ],
    people: [],
    places: [],
    issues: [
      {
        id: "fare",
        name: "Fare",
        question: "Who sets the fare?",
        scale: [
          { value: 1, label: "Østby alone", criterion: "Østby sets it" },
          { value: 2, label: "both", criterion: "both set it" },
          { value: 3, label: "Vesthavn alone", criterion: "Vesthavn sets it" },
        ],
        poles: { low: "OST", high: "VES" },
      },
    ],
    documents: [minutes, letters, ledger],
    events: events(),
  };
}

export function ferryRecord(): Record {
  return createRecord(ferryDataset());
}
