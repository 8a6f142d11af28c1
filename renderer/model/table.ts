import { documentsOf, eventAt, eventDate, issueName, partyName } from "./names.ts";
import { sourceLine } from "./citation.ts";
import { yearName } from "./date-words.ts";
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
      return passages(
        event.evidence.length + (event.points ?? []).reduce((sum, point) => sum + point.evidence.length, 0),
      );
    case "source":
      return documentsOf(record, index).map(sourceLine).join("; ");
    case "origin":
      return event.origin.method === "curated" ? "checked" : `by rule, ${event.origin.confidence.toFixed(2)}`;
  }
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

/** Tab-separated text for a spreadsheet's clipboard: what is shown, with a heading. */
export function tableTsv(record: Record, rows: readonly Row[]): string {
  const clean = (text: string) => text.replace(/[\t\r\n]+/g, " ");
  return lines(
    record,
    rows,
    COLUMNS.map((column) => COLUMN_TITLES[column]),
    (index) => COLUMNS.map((column) => clean(cell(record, index, column))),
  )
    .map((line) => line.join("\t"))
    .join("\n");
}

/** CSV by RFC 4180, with ids and EDTF dates beside what is shown. */
export function tableCsv(record: Record, rows: readonly Row[]): string {
  const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${lines(record, rows, ["id", "edtf", "basis", ...COLUMNS], (index) => {
    const event = eventAt(record, index);
    return [event.id, event.when.edtf, event.when.basis, ...COLUMNS.map((column) => cell(record, index, column))];
  })
    .map((line) => line.map(quote).join(","))
    .join("\r\n")}\r\n`;
}

function lines(
  record: Record,
  rows: readonly Row[],
  heading: readonly string[],
  toCells: (index: number, record: Record) => readonly string[],
): (readonly string[])[] {
  const seen = new Set<number>();
  const cells = rows.flatMap((row) => {
    if (row.kind === "group" || seen.has(row.index)) return [];
    seen.add(row.index);
    return [toCells(row.index, record)];
  });
  return [heading, ...cells];
}
