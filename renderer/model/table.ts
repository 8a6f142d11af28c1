import type { Event, Evidence } from "../../data/schema/index.ts";
import { documentsOf, eventAt, eventDate, issueName, partyName } from "./names.ts";
import { sourceLine } from "./citation.ts";
import { dateWords, yearName } from "./date-words.ts";
import type { Record } from "./record.ts";

/** The columns of the table, in order. */
export const COLUMNS = [
  "date",
  "kind",
  "title",
  "parties",
  "channel",
  "issues",
  "evidence",
  "knowledge",
  "source",
  "origin",
] as const;
export type Column = (typeof COLUMNS)[number];

export const COLUMN_TITLES: { readonly [column in Column]: string } = {
  date: "Date",
  kind: "Kind",
  title: "What",
  parties: "Parties",
  channel: "Channel",
  issues: "Issues",
  evidence: "Evidence",
  knowledge: "Known to",
  source: "Source",
  origin: "Origin",
};

export const GROUPINGS = ["year", "party", "issue", "document", "none"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** One line of the table: a group's heading, or an event. */
export type Row =
  | { readonly kind: "group"; readonly key: string; readonly title: string; readonly count: number }
  | { readonly kind: "event"; readonly key: string; readonly index: number };

/** What a cell says. Empty where the record does not say. */
export function cell(record: Record, index: number, column: Column): string {
  const event = eventAt(record, index);
  switch (column) {
    case "date":
      return eventDate(record, index);
    case "kind":
      return event.kind;
    case "title":
      return event.title;
    case "parties":
      return event.parties.join(", ");
    case "channel":
      return event.channel ?? "";
    case "issues":
      return event.issues.map((issue) => issueName(record, issue)).join(", ");
    case "evidence":
      return passages(passagesOf(event).length);
    case "knowledge":
      return knowledgeWords(event);
    case "source":
      return documentsOf(record, index).map(sourceLine).join("; ");
    case "origin":
      return event.origin.method === "curated" ? "checked" : `by rule, ${event.origin.confidence.toFixed(2)}`;
  }
}

/** The passages of an event and, with the number of the point, those of its points. */
export function passagesOf(event: Event): readonly { readonly passage: Evidence; readonly point?: number }[] {
  return [
    ...event.evidence.map((passage) => ({ passage })),
    ...(event.points ?? []).flatMap(({ n, evidence }) => evidence.map((passage) => ({ passage, point: n }))),
  ];
}

/** Who is known to have known: those that knew from the start, then the others with the day. */
function knowledgeWords({ when, knownTo = [] }: Event): string {
  const told = new Map(knownTo.map(({ party, from }) => [party, from]));
  const later = [...told].filter(([, from]) => from !== when.edtf);
  const start = [...told.keys()].filter((party) => told.get(party) === when.edtf).join(", ");
  return [start, ...later.map(([party, from]) => `${party} from ${dateWords({ edtf: from, basis: "stated" })}`)]
    .filter((words) => words !== "")
    .join("; ");
}

function passages(count: number): string {
  return `${count} ${count === 1 ? "passage" : "passages"}`;
}

/**
 * The rows to show: events that pass, sorted, under group headings. An event of several groups stands in each.
 *
 * @param mask one byte per event, 1 where it passes the filters.
 */
export function tableRows(record: Record, mask: Uint8Array, sorting: Sorting, grouping: Grouping): readonly Row[] {
  const passing = [...mask.keys()].filter((index) => mask[index] === 1);
  const sorted = sortRows(record, passing, sorting);
  if (grouping === "none") return sorted.map((index) => ({ kind: "event", key: String(index), index }));
  const groups = new Map<string, number[]>();
  for (const index of sorted) {
    for (const title of groupsOf(record, index, grouping)) {
      const members = groups.get(title);
      if (members === undefined) groups.set(title, [index]);
      else members.push(index);
    }
  }
  return [...groups].flatMap(([title, members]): Row[] => [
    { kind: "group", key: title, title, count: members.length },
    ...members.map((index): Row => ({ kind: "event", key: `${title} ${index}`, index })),
  ]);
}

/** Dates sort by the placed instant, which is the order of indices; all else by what the cell says, then by date. */
function sortRows(record: Record, passing: number[], { column, descending }: Sorting): number[] {
  const sign = descending ? -1 : 1;
  if (column === "date") return descending ? passing.toReversed() : passing;
  const collator = new Intl.Collator("en", { numeric: true });
  const said = new Map(passing.map((index) => [index, cell(record, index, column)]));
  return passing.toSorted((a, b) => sign * collator.compare(said.get(a) ?? "", said.get(b) ?? "") || a - b);
}

function yearOf(record: Record, index: number): string {
  const placed = record.columns.placed[index] ?? Number.NaN;
  return Number.isNaN(placed) ? "No date" : yearName(new Date(placed).getUTCFullYear());
}

function groupsOf(record: Record, index: number, grouping: Exclude<Grouping, "none">): readonly string[] {
  const event = eventAt(record, index);
  const found = {
    year: () => [yearOf(record, index)],
    party: () => event.parties.map((party) => partyName(record, party)),
    issue: () => event.issues.map((issue) => issueName(record, issue)),
    document: () => documentsOf(record, index).map(sourceLine),
  }[grouping]();
  return found.length === 0 ? ["Not stated"] : found;
}
