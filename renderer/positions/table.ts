import { toCsv, toTsv } from "../model/csv.ts";
import { dateWords, dayWords } from "../model/date-words.ts";
import { sourceLine } from "../model/citation.ts";
import { documentsOf, eventAt, issueName, partyName } from "../model/names.ts";
import type { Record } from "../model/record.ts";
import { type Gap, gapWords, type JointDate, jointDates } from "./gap.ts";
import { labels, remarksOf } from "./remarks.ts";
import { standOf, type Track } from "./stance.ts";

/** The statements behind the tracks as a table: all that the drawing shows, columns say. */
export const STATEMENT_COLUMNS = [
  "issue",
  "party",
  "date",
  "held",
  "steps",
  "condition",
  "evidence",
  "what",
  "source",
] as const;
export type StatementColumn = (typeof STATEMENT_COLUMNS)[number];

export const STATEMENT_TITLES: { readonly [column in StatementColumn]: string } = {
  issue: "Issue",
  party: "Party",
  date: "Date",
  held: "How",
  steps: "Steps of the scale",
  condition: "If",
  evidence: "Evidence",
  what: "What",
  source: "Source",
};

export interface StatementRow {
  readonly index: number;
  readonly cells: { readonly [column in StatementColumn]: string };
}

const EVIDENCE = { "on-record": "on record", reported: "reported", catalogue: "catalogue only" } as const;

/** Statements in the order of the issues, then of the parties, then of time. */
export function statementRows(
  record: Record,
  order: readonly string[],
  tracks: ReadonlyMap<string, readonly Track[]>,
): readonly StatementRow[] {
  return order.flatMap((id) =>
    (tracks.get(id) ?? []).flatMap(({ steps }) =>
      steps.flatMap(({ events }) => events.map((index) => statementRow(record, index))),
    ),
  );
}

function statementRow(record: Record, index: number): StatementRow {
  const event = eventAt(record, index);
  const { stance } = event;
  const issue = stance === undefined ? undefined : record.issue.get(stance.issue);
  const { condition } = stance ?? {};
  const on = condition?.issue === undefined ? "" : ` (${issueName(record, condition.issue)})`;
  return {
    index,
    cells: {
      issue: issue?.name ?? "",
      party: partyName(record, stance?.party ?? ""),
      date: dateWords(event.when),
      held: stance?.held ?? "",
      steps: stance === undefined || issue === undefined ? "" : stepWords(record, index),
      condition: condition === undefined ? "" : `${condition.text}${on}`,
      evidence: EVIDENCE[record.evidence(index)],
      what: event.title,
      source: documentsOf(record, index).map(sourceLine).join("; "),
    },
  };
}

/** "2 of 0–4: after a settlement, no date", with the values that the dataset gives the steps. */
function stepWords(record: Record, index: number): string {
  const { stance } = eventAt(record, index);
  const issue = stance === undefined ? undefined : record.issue.get(stance.issue);
  if (stance === undefined || issue === undefined) return "";
  const [low, high] = stance.value;
  const value = low === high ? String(low) : `${low}–${high}`;
  const scale = `${issue.scale[0]?.value ?? 0}–${issue.scale.at(-1)?.value ?? 0}`;
  return `${value} of ${scale}: ${labels(issue, standOf(issue, stance)).replaceAll(/[“”]/g, "")}`;
}

/** Sorted by what a column says; dates by time, and equal ones stay as they were. */
export function sortStatements(
  rows: readonly StatementRow[],
  column: StatementColumn,
  descending: boolean,
): readonly StatementRow[] {
  const collator = new Intl.Collator("en", { numeric: true });
  const sign = descending ? -1 : 1;
  if (column === "date") return rows.toSorted((a, b) => sign * (a.index - b.index));
  return rows.toSorted((a, b) => sign * collator.compare(a.cells[column], b.cells[column]));
}

/** How far apart the pair was on one issue at the first and at the last date at which both are in evidence. */
export interface Convergence {
  readonly issue: string;
  readonly name: string;
  readonly joint: readonly JointDate[];
  readonly steps: number;
  readonly remarks: readonly string[];
  /** What it came to, in words; "" where there are not two dates to compare. */
  readonly words: string;
}

/**
 * One line per issue and nothing averaged: gaps of different scales cannot be added up. Issues on which the two are never both in
 * evidence stay in, with the words for that.
 */
export function convergenceOf(
  record: Record,
  order: readonly string[],
  tracks: ReadonlyMap<string, readonly Track[]>,
  pair: readonly [string, string],
  carry: number,
): readonly Convergence[] {
  return order.flatMap((id) => {
    const issue = record.issue.get(id);
    const list = tracks.get(id) ?? [];
    if (issue === undefined) return [];
    const [a, b] = pair.map((party) => list.find((track) => track.party === party));
    const joint = jointDates(a, b, issue.scale.length, carry);
    return [
      {
        issue: id,
        name: issue.name,
        joint,
        steps: issue.scale.length,
        remarks: remarksOf(issue, list, joint).map(({ rule }) => rule),
        words: convergenceWords(joint, [a, b], pair),
      },
    ];
  });
}

function convergenceWords(
  joint: readonly JointDate[],
  [a, b]: readonly (Track | undefined)[],
  pair: readonly [string, string],
): string {
  const [first, last] = [joint[0], joint.at(-1)];
  if (a === undefined || b === undefined) {
    const only = a?.party ?? b?.party;
    return only === undefined ? `neither ${pair[0]} nor ${pair[1]} is in evidence` : `${only} only`;
  }
  if (first === undefined || last === undefined) return "never both in evidence at one time";
  if (first === last) return "one date only";
  return changeWords(first.gap, last.gap);
}

/** What the convergence is sorted by, with the heading of its column. */
export const CONVERGENCE_COLUMNS = [
  ["issue", "Issue"],
  ["first", "First, both in evidence"],
  ["first-gap", "Gap then"],
  ["last", "Last, both in evidence"],
  ["last-gap", "Gap then"],
  ["change", "Change"],
] as const;
export type ConvergenceColumn = (typeof CONVERGENCE_COLUMNS)[number][0];

/**
 * Sorted by what a column says: dates by time, gaps by the narrowest and then the widest reading. What says nothing comes last, whichever
 * way the rest is sorted; equal ones stay as they were.
 */
export function sortConvergence(
  rows: readonly Convergence[],
  column: ConvergenceColumn,
  descending: boolean,
): readonly Convergence[] {
  const collator = new Intl.Collator("en", { numeric: true });
  const sign = descending ? -1 : 1;
  if (column === "issue" || column === "change") {
    const words = (row: Convergence): string => (column === "issue" ? row.name : row.words);
    return rows.toSorted((a, b) => sign * collator.compare(words(a), words(b)));
  }
  const keys = new Map(rows.map((row) => [row, keysOf(row, column)]));
  return rows.toSorted((a, b) => {
    const [mine, theirs] = [keys.get(a), keys.get(b)];
    if (mine === undefined || theirs === undefined) return Number(mine === undefined) - Number(theirs === undefined);
    return sign * (mine[0] - theirs[0] || mine[1] - theirs[1]);
  });
}

function keysOf(
  { joint }: Convergence,
  column: Exclude<ConvergenceColumn, "issue" | "change">,
): readonly [number, number] | undefined {
  const date = column.startsWith("first") ? joint[0] : joint.length > 1 ? joint.at(-1) : undefined;
  if (date === undefined) return undefined;
  return column.endsWith("gap") ? [date.gap.narrowest, date.gap.widest] : [date.time, 0];
}

/** Which way a gap went, as far as its readings agree. */
export function changeWords(then: Gap, now: Gap): string {
  const exact = [then, now].every(({ narrowest, widest }) => narrowest === widest);
  if (exact && then.narrowest === now.narrowest) return "no change";
  for (const [before, after, word] of [
    [then, now, "nearer"],
    [now, then, "farther apart"],
  ] as const) {
    if (after.widest < before.narrowest) return word;
    if (after.widest === before.narrowest) return `${word}, or the same`;
  }
  const lower = now.narrowest <= then.narrowest && now.widest <= then.widest;
  const higher = now.narrowest >= then.narrowest && now.widest >= then.widest;
  if (lower && higher) return "cannot be told: the same readings";
  if (lower) return "nearer by both readings, which overlap";
  if (higher) return "farther apart by both readings, which overlap";
  return "cannot be told: the readings overlap";
}

const CONVERGENCE_HEADING = [
  "Issue",
  "First date both in evidence",
  "Gap then",
  "Last date both in evidence",
  "Gap then",
  "Change",
  "Rules",
];

function convergenceCells({ name, joint, words, remarks }: Convergence): readonly string[] {
  const [first, last] = [joint[0], joint.at(-1)];
  const at = (date: JointDate | undefined): readonly string[] =>
    date === undefined ? ["", ""] : [dayWords(date.time), gapWords(date.gap)];
  return [name, ...at(first), ...at(last), words, remarks.join(" ")];
}

/** Tab-separated text for a spreadsheet's clipboard. */
export function convergenceTsv(rows: readonly Convergence[]): string {
  return toTsv([CONVERGENCE_HEADING, ...rows.map(convergenceCells)]);
}

/** CSV: one line per issue and date at which both are in evidence, with numbers to compute with. */
export function convergenceCsv(rows: readonly Convergence[], pair: readonly [string, string]): string {
  const heading = [
    "issue",
    "name",
    "steps",
    "date",
    `${pair[0]}_low`,
    `${pair[0]}_high`,
    `${pair[1]}_low`,
    `${pair[1]}_high`,
    "gap_narrowest",
    "gap_widest",
  ];
  const lines = rows.flatMap(({ issue, name, steps, joint }) =>
    joint.map(({ time, a, b, gap }) => [
      issue,
      name,
      String(steps),
      new Date(time).toISOString().replace(/T.*$/, ""),
      ...[a.after.low, a.after.high, b.after.low, b.after.high].map(String),
      ...[gap.narrowest, gap.widest].map((value) => String(Math.round(value * 1e6) / 1e6)),
    ]),
  );
  return toCsv([heading, ...lines]);
}

export function statementsTsv(rows: readonly StatementRow[]): string {
  const heading = STATEMENT_COLUMNS.map((column) => STATEMENT_TITLES[column]);
  return toTsv([heading, ...rows.map(({ cells }) => STATEMENT_COLUMNS.map((column) => cells[column]))]);
}

/** CSV with ids, EDTF dates and the dataset's own values beside what is shown. */
export function statementsCsv(record: Record, rows: readonly StatementRow[]): string {
  const heading = ["id", "edtf", "issue_id", "party_id", "low", "high", ...STATEMENT_COLUMNS];
  const lines = rows.map(({ index, cells }) => {
    const { id, when, stance } = eventAt(record, index);
    const values = stance === undefined ? ["", "", "", ""] : [stance.issue, stance.party, ...stance.value.map(String)];
    return [id, when.edtf, ...values, ...STATEMENT_COLUMNS.map((column) => cells[column])];
  });
  return toCsv([heading, ...lines]);
}
