import type { Event } from "../../data/schema/index.ts";
import { toCsv, toTsv } from "./csv.ts";
import { eventAt, issueName, partyName, personName, placeName } from "./names.ts";
import type { Record } from "./record.ts";
import { cell, passagesOf, type Row } from "./table.ts";

/** A column of the exported table: its heading for people, its name for programs, and what it says of an event. */
interface Field {
  readonly title: string;
  readonly name: string;
  readonly of: (record: Record, index: number, event: Event) => string;
}

/** More than the screen's columns: all that an event says, so that nothing has to be looked up again. Several values are parted by "; ". */
const FIELDS: readonly Field[] = [
  { title: "Id", name: "id", of: (_, __, { id }) => id },
  { title: "Date", name: "date", of: (record, index) => cell(record, index, "date") },
  { title: "EDTF", name: "edtf", of: (_, __, { when }) => when.edtf },
  { title: "Date is", name: "basis", of: (_, __, { when }) => when.basis },
  { title: "Why this date", name: "date_note", of: (_, __, { when }) => when.note ?? "" },
  { title: "Kind", name: "kind", of: (_, __, { kind }) => kind },
  { title: "What", name: "title", of: (_, __, { title }) => title },
  { title: "Summary", name: "summary", of: (_, __, { summary }) => summary },
  {
    title: "Points",
    name: "points",
    of: (_, __, event) => several(event.points, (point) => `${point.n}. ${point.summary}`),
  },
  { title: "Status", name: "status", of: (_, __, { status }) => status },
  {
    title: "Place",
    name: "place",
    of: (record, _, { place }) => (place === undefined ? "" : placeName(record, place)),
  },
  { title: "Parties", name: "parties", of: (_, __, { parties }) => parties.join("; ") },
  {
    title: "People",
    name: "people",
    of: (record, _, event) => several(event.participants, (who) => nameOf(record, who)),
  },
  { title: "Channel", name: "channel", of: (_, __, { channel }) => channel ?? "" },
  {
    title: "Issues",
    name: "issues",
    of: (record, _, { issues }) => issues.map((id) => issueName(record, id)).join("; "),
  },
  { title: "Stance", name: "stance", of: (record, _, event) => stanceOf(record, event) },
  { title: "Links", name: "links", of: (_, __, { links }) => several(links, ({ type, to }) => `${type} ${to}`) },
  { title: "Known to", name: "known_to", of: (_, __, event) => several(event.knownTo, knowing) },
  { title: "Evidence", name: "evidence", of: (record, index) => record.evidence(index) },
  { title: "Source", name: "source", of: (record, index) => cell(record, index, "source") },
  {
    title: "Pages",
    name: "pages",
    of: (_, __, event) => distinct(passagesOf(event).map(({ passage }) => passage.page)),
  },
  { title: "Passages", name: "passages", of: (_, __, event) => passagesOf(event).map(locator).join("; ") },
  { title: "Origin", name: "origin", of: (_, __, { origin }) => origin.method },
  { title: "Rule", name: "rule", of: (_, __, { origin }) => origin.rule ?? "" },
  { title: "Confidence", name: "confidence", of: (_, __, { origin }) => String(origin.confidence) },
];

/** The events of a table's rows for a spreadsheet's clipboard: each once, in the order shown, under headings for people. */
export function tableTsv(record: Record, rows: readonly Row[]): string {
  return toTsv([FIELDS.map(({ title }) => title), ...linesOf(record, rows)]);
}

/** The same as a CSV file, under names that programs take. */
export function tableCsv(record: Record, rows: readonly Row[]): string {
  return toCsv([FIELDS.map(({ name }) => name), ...linesOf(record, rows)]);
}

function linesOf(record: Record, rows: readonly Row[]): readonly (readonly string[])[] {
  const shown = new Set(rows.flatMap((row) => (row.kind === "event" ? [row.index] : [])));
  return [...shown].map((index) => {
    const event = eventAt(record, index);
    return FIELDS.map(({ of }) => of(record, index, event));
  });
}

function several<Value>(values: readonly Value[] | undefined, words: (value: Value) => string): string {
  return (values ?? []).map(words).join("; ");
}

function distinct(values: readonly (string | undefined)[]): string {
  return [...new Set(values.filter((value) => value !== undefined))].join("; ");
}

function nameOf(record: Record, who: NonNullable<Event["participants"]>[number]): string {
  const name = who.person === undefined ? (who.name ?? "") : personName(record, who.person);
  const about = [who.party, who.role].filter((part) => part !== undefined).join(", ");
  if (name === "") return who.party === undefined ? "" : partyName(record, who.party);
  return about === "" ? name : `${name} (${about})`;
}

function stanceOf(record: Record, { stance }: Event): string {
  if (stance === undefined) return "";
  const [low, high] = stance.value;
  const step = low === high ? String(low) : `${low} to ${high}`;
  const condition = stance.condition === undefined ? "" : `, if ${stance.condition.text}`;
  return `${stance.party} ${stance.held}: ${issueName(record, stance.issue)}, step ${step}${condition}`;
}

function knowing({ party, from, how }: NonNullable<Event["knownTo"]>[number]): string {
  return `${party} from ${from}${how === undefined ? "" : `, ${how}`}`;
}

/** Where a passage stands: characters of a document's text, counted in Unicode code points from 0. */
function locator({ passage, point }: ReturnType<typeof passagesOf>[number]): string {
  const { document, position } = passage;
  return `${document} ${position.start}–${position.end}${point === undefined ? "" : ` (point ${point})`}`;
}
