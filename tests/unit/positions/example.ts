import type { Dataset, Event, Stance } from "../../../data/schema/index.ts";
import { fullMask } from "../../../renderer/model/filter.ts";
import { createRecord, type Record } from "../../../renderer/model/record.ts";
import { type Track, tracksOf } from "../../../renderer/positions/stance.ts";

/** A statement in the invented talks over the Low Dyke between the hill towns (HIL) and the marsh towns (MAR). */
export interface Statement {
  readonly id?: string;
  readonly party: string;
  readonly when: string;
  readonly value: readonly [number, number];
  readonly issue?: string;
  readonly held?: Stance["held"];
  readonly condition?: Stance["condition"];
  /** `minutes` record what was said on 3 May 1911; `letter` only tells of it. */
  readonly document?: "minutes" | "letter";
  /** Where in the document it stands. */
  readonly at?: number;
}

const document = (id: string, type: string, date: string): Dataset["documents"][number] => ({
  id,
  title: id,
  type,
  collection: "Dyke archive",
  date: { edtf: date, basis: "stated" },
  participants: [],
  citation: { id, type: "document" },
  text: { sha256: "0".repeat(64), length: 5000 },
  language: "en",
});

const issue = (id: string, name: string, steps: number): Dataset["issues"][number] => ({
  id,
  name,
  question: `What of the ${name.toLowerCase()}?`,
  scale: Array.from({ length: steps }, (_, i) => ({
    value: i + 1,
    label: `${id} ${i + 1}`,
    criterion: `Says ${i + 1}.`,
  })),
  poles: { low: "HIL", high: "MAR" },
});

export function datasetWith(statements: readonly Statement[], more: Partial<Dataset> = {}): Dataset {
  return {
    format: "parley/1",
    id: "low-dyke",
    title: "The Low Dyke, 1911",
    span: { from: "1911-01", to: "1913-12" },
    parties: [
      { id: "HIL", name: "Hill towns", short: "Hill", kind: "state", aliases: [] },
      { id: "MAR", name: "Marsh towns", short: "Marsh", kind: "state", aliases: [] },
      { id: "ABB", name: "Abbey", short: "Abbey", kind: "organisation", aliases: [] },
    ],
    people: [],
    places: [],
    issues: [issue("dyke", "Dyke", 5), issue("tolls", "Tolls", 4)],
    documents: [
      document("minutes", "memorandum of conversation", "1911-05-03"),
      document("letter", "letter", "1911-05-20"),
    ],
    events: statements.map(eventOf),
    ...more,
  };
}

function eventOf(statement: Statement, i: number): Event {
  const { party, when, value, held = "states", condition, at = i * 10 } = statement;
  return {
    id: statement.id ?? `s${String(i).padStart(3, "0")}`,
    kind: "position",
    title: `Statement ${i}`,
    summary: "In our own words.",
    when: { edtf: when, basis: "stated" },
    status: "occurred",
    parties: [party],
    issues: [statement.issue ?? "dyke"],
    stance: {
      party,
      issue: statement.issue ?? "dyke",
      value: [value[0], value[1]],
      held,
      ...(condition === undefined ? {} : { condition }),
    },
    links: [],
    evidence: [
      { document: statement.document ?? "minutes", position: { start: at, end: at + 5 }, supports: ["stance"] },
    ],
    origin: { method: "curated", confidence: 1 },
  };
}

export function recordWith(statements: readonly Statement[]): Record {
  return createRecord(datasetWith(statements));
}

export function tracksWith(statements: readonly Statement[]): readonly Track[] {
  const record = recordWith(statements);
  return tracksOf(record, fullMask(record));
}

/** Noon of a day, UTC milliseconds. */
export function noon(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}
