import type { Cell } from "../compare/cell.ts";
import { defaultComparison } from "../compare/choice.ts";
import { type Comparison, compareProposals } from "../compare/comparison.ts";
import { drawComparison } from "../compare/draw.ts";
import type { CompareDrawing } from "../compare/drawing.ts";
import { layoutComparison } from "../compare/layout.ts";
import { drawColumnLink, drawSpeaks } from "../compare/marks.ts";
import { LINKED_WORDS } from "../model/link-words.ts";
import { partyName } from "../model/names.ts";
import type { Record } from "../model/record.ts";
import type { LegendEntry } from "../timeline/marks/legend.ts";
import type { FigurePage } from "./options.ts";
import type { FigureView, ViewRequest } from "./view.ts";
import { continuedWords, numberWord } from "./words.ts";

/** Proposals side by side as a figure: as on screen, with every statement in its cell and no drawer. It takes the height it needs. */
export function compareView({ record, options, width, height, notes }: ViewRequest): FigureView {
  const ids = options.compared ?? defaultComparison(record);
  const whole = compareProposals(record, ids, options.comparedRows ?? "every");
  const all = layoutComparison({ record, comparison: whole, width, notes });
  const [from, to] = rowsOnPage(all, options.page, height);
  const comparison = { ...whole, rows: whole.rows.slice(from, to) };
  const drawing = options.page === undefined ? all : layoutComparison({ record, comparison, width, notes });
  const { columns, rows } = comparison;
  const titles = columns.map(({ event }) => event.title).join("; ");
  return {
    width,
    height: drawing.height,
    draw: (pen, theme) => drawComparison(drawing, record, pen, theme),
    legend: legendOf(drawing),
    events: eventsOf(record, comparison),
    method: methodOf(record, comparison),
    ...(to < whole.rows.length ? { next: to } : {}),
    remark:
      "Silent means that the text, as the documents give it, does not speak to the issue. It does not mean agreement." +
      continuedWords(options.page, to < whole.rows.length),
    subject: `${numberWord(columns.length)} ${columns.length === 1 ? "proposal" : "proposals"} compared`,
    description: `${columns.length} proposals side by side on ${rows.length} issues: ${titles}.`,
  };
}

/** From which row to which a page has room: whole rows, one at least. */
function rowsOnPage(
  { rows, headHeight }: CompareDrawing,
  page: FigurePage | undefined,
  height = Infinity,
): readonly [number, number] {
  if (page === undefined) return [0, rows.length];
  const { from } = page;
  const start = rows[from]?.top ?? 0;
  const beyond = rows.findIndex(({ bottom }, i) => i > from && headHeight + bottom - start > height);
  return [from, beyond < 0 ? rows.length : beyond];
}

/** The proposals, and what was said beside them. */
function eventsOf(record: Record, { columns, rows }: Comparison): readonly number[] {
  const beside = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.state === "beside" ? cell.statements.map(({ id }) => record.indexOf(id)) : [])),
  );
  return [...new Set([...columns.map(({ index }) => index), ...beside])].sort((a, b) => a - b);
}

function methodOf(record: Record, { parties }: Comparison): string {
  const gap =
    parties === undefined
      ? ""
      : ` The number under an issue is the gap between ${parties.map((party) => partyName(record, party)).join(" and ")}, from 0 (agreement) to 1 (one end of the scale against the other).`;
  return `points stand side by side, issue by issue, in our words.${gap}`;
}

const STATES: readonly (readonly [Cell["state"], string])[] = [
  ["points", "in the text"],
  ["beside", "only beside it"],
  ["silent", "silent"],
];

/** What is used and nothing else. */
function legendOf({ heads, rows }: CompareDrawing): readonly LegendEntry[] {
  const entries: LegendEntry[] = [];
  const used = new Set<Cell["state"]>(
    rows.flatMap(({ speaks }) => speaks.map(({ state }) => (state === "whole" ? "points" : state))),
  );
  for (const [state, text] of STATES) {
    if (!used.has(state)) continue;
    entries.push({
      group: "evidence",
      text,
      width: 10,
      draw: (pen, theme, x, y) => drawSpeaks(state, { slot: "none" }, x + 5, y, pen, theme),
    });
  }
  const links = new Set(heads.flatMap(({ next }) => (next === undefined ? [] : [next.type])));
  for (const type of links) {
    entries.push({
      group: "link",
      text: LINKED_WORDS[type],
      width: 26,
      draw: (pen, theme, x, y) => drawColumnLink(type, x, x + 26, y, pen, theme, false),
    });
  }
  return entries;
}
