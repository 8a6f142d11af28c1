import { toCsv, toTsv } from "../model/csv.ts";
import { issueName, partyName } from "../model/names.ts";
import { dateWords } from "../model/date-words.ts";
import type { Record } from "../model/record.ts";
import { gapWords } from "../positions/gap.ts";
import type { Cell } from "./cell.ts";
import type { Comparison, RowGap } from "./comparison.ts";
import { pageWords } from "./pages.ts";

/** What the gap of a row says: a number, or in words why there is none. */
export function rowGapWords(gap: RowGap): string {
  switch (gap.kind) {
    case "gap":
      return gapWords(gap.gap);
    case "only":
      return `${gap.party} only`;
    case "none":
      return "no evidence";
  }
}

/** What a cell says, in one line. */
export function cellWords(cell: Cell): string {
  switch (cell.state) {
    case "points":
      return cell.points.map((point) => `${point.n}. ${paged(point.summary, pageWords(point.evidence))}`).join(" ");
    case "whole":
      return `Speaks to it, no single point: ${paged(cell.summary, pageWords(cell.evidence))}`;
    case "beside":
      return `Not in the text; said beside it: ${cell.statements.map((event) => paged(event.summary, pageWords(event.evidence))).join(" ")}`;
    case "silent":
      return "silent";
  }
}

function paged(words: string, pages: string): string {
  return pages === "" ? words : `${words} (${pages})`;
}

/** Tab-separated text for a spreadsheet's clipboard: the comparison as it is shown. */
export function comparisonTsv(comparison: Comparison): string {
  const heading = [
    "Issue",
    comparison.parties === undefined ? "Gap" : `Gap ${comparison.parties.join("–")}`,
    ...comparison.columns.map(({ event }) => `${event.title}, ${dateWords(event.when)}`),
  ];
  const rows = comparison.rows.map(({ issue, gap, cells }) => [issue.name, rowGapWords(gap), ...cells.map(cellWords)]);
  return toTsv([heading, ...rows]);
}

const COLUMNS = [
  "issue",
  "issue name",
  "gap narrowest",
  "gap widest",
  "proposal",
  "title",
  "edtf",
  "put by",
  "state",
  "point",
  "words",
  "issues of the point",
  "source",
  "page",
];

/** CSV, one line for each thing that a cell says, with ids and EDTF dates. */
export function comparisonCsv(record: Record, comparison: Comparison): string {
  const lines = comparison.rows.flatMap(({ issue, gap, cells }) =>
    cells.flatMap((cell, at) => {
      const column = comparison.columns[at];
      if (column === undefined) return [];
      const { event, authors } = column;
      const gaps = gap.kind === "gap" ? [gap.gap.narrowest.toFixed(4), gap.gap.widest.toFixed(4)] : ["", ""];
      const put = authors.map((party) => partyName(record, party)).join(" and ");
      const lead = [issue.id, issue.name, ...gaps, event.id, event.title, event.when.edtf, put];
      return saidIn(record, cell).map((said) => [...lead, STATES[cell.state], ...said]);
    }),
  );
  return toCsv([COLUMNS, ...lines]);
}

const STATES: Readonly<{ [state in Cell["state"]]: string }> = {
  points: "in the text",
  whole: "in the text, no single point",
  beside: "beside the text",
  silent: "silent",
};

/** Point, words, issues, documents and pages of all that a cell says. */
function saidIn(record: Record, cell: Cell): readonly (readonly string[])[] {
  const line = (point: string, words: string, issues: readonly string[], evidence: Parameters<typeof pageWords>[0]) => [
    point,
    words,
    issues.map((issue) => issueName(record, issue)).join("; "),
    [...new Set(evidence.map(({ document }) => document))].join("; "),
    pageWords(evidence),
  ];
  switch (cell.state) {
    case "points":
      return cell.points.map(({ n, summary, issues, evidence }) => line(String(n), summary, issues, evidence));
    case "whole":
      return [line("", cell.summary, [], cell.evidence)];
    case "beside":
      return cell.statements.map((event) => line("", event.summary, event.issues, event.evidence));
    case "silent":
      return [["", "", "", "", ""]];
  }
}
