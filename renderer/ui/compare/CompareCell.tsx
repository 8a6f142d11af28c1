import { type ReactNode, useState } from "react";
import type { Event, Evidence, Point } from "../../../data/schema/index.ts";
import type { Cell } from "../../compare/cell.ts";
import type { Column } from "../../compare/comparison.ts";
import { columnHue } from "../../compare/marks.ts";
import { pageWords } from "../../compare/pages.ts";
import { eventDate, issueName } from "../../model/names.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { themes } from "../../pen/theme.ts";
import { useApp } from "../state/context.ts";
import { useThemeName } from "../useTheme.ts";
import { fateOf } from "./fates.ts";
import { PassageWords } from "./PassageWords.tsx";
import { showEvidence } from "./show-evidence.ts";

interface Properties {
  readonly record: DatasetRecord;
  readonly columns: readonly Column[];
  /** The place of the cell's column. */
  readonly at: number;
  readonly cell: Cell;
  /** Its own buttons can be reached by Tab. */
  readonly reachable: boolean;
}

/** What one text says to one issue, each thing with its page. */
export function CompareCell({ record, columns, at, cell, reachable }: Properties) {
  const column = columns[at];
  if (column === undefined) return null;
  switch (cell.state) {
    case "points":
      return (
        <ul className="said">
          {cell.points.map((point) => (
            <Said
              key={point.n}
              sign={<PointChip record={record} column={column} point={point} />}
              page={<Page event={column.event} evidence={point.evidence} point={point} reachable={reachable} />}
              fate={fateOf(columns, at, point)}
            >
              <Words evidence={point.evidence}>{point.summary}</Words>
            </Said>
          ))}
        </ul>
      );
    case "whole":
      return (
        <ul className="said">
          <Said
            sign={<Dash />}
            page={<Page event={column.event} evidence={cell.evidence} reachable={reachable} />}
            quiet
          >
            Speaks to it; the record gives no point of its own. <Words evidence={cell.evidence}>{cell.summary}</Words>
          </Said>
        </ul>
      );
    case "beside":
      return <Beside record={record} column={column} statements={cell.statements} reachable={reachable} />;
    case "silent":
      return <span className="silent">silent</span>;
  }
}

interface SaidProperties {
  readonly sign: ReactNode;
  readonly page: ReactNode;
  readonly fate?: string | undefined;
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

function Said({ sign, page, fate, quiet, children }: SaidProperties) {
  return (
    <li className={quiet === true ? "one quiet" : "one"}>
      {sign}
      <span className="words">{children}</span>
      <span className="page">
        {page}
        {fate !== undefined && <span className="fate">{fate}</span>}
      </span>
    </li>
  );
}

interface BesideProperties {
  readonly record: DatasetRecord;
  readonly column: Column;
  readonly statements: readonly Event[];
  readonly reachable: boolean;
}

/** Not in the text, but stated beside it: the first statement, and the others when asked for. */
function Beside({ record, column, statements, reachable }: BesideProperties) {
  const [open, setOpen] = useState(false);
  const [first] = statements;
  const more = statements.length - 1;
  if (first === undefined) return null;
  const sameDay = first.when.edtf === column.event.when.edtf;
  return (
    <ul className="said">
      {(open ? statements : [first]).map((event, i) => (
        <Said
          key={event.id}
          sign={i === 0 ? <Dash /> : <span />}
          page={<Page event={event} evidence={event.evidence} reachable={reachable} />}
          quiet
        >
          {i === 0 &&
            `Not in the text; said ${sameDay ? "beside it" : eventDate(record, record.indexOf(event.id), { long: true })}: `}
          <Words evidence={event.evidence}>{event.summary}</Words>{" "}
          {i === 0 && more > 0 && (
            <button
              type="button"
              className="link-button"
              tabIndex={reachable ? 0 : -1}
              aria-expanded={open}
              onClick={(click) => {
                click.stopPropagation();
                setOpen(!open);
              }}
            >
              {open ? "less" : `${more} more`}
            </button>
          )}
        </Said>
      ))}
    </ul>
  );
}

function Words({ evidence, children }: { readonly evidence: readonly Evidence[]; readonly children: string }) {
  const { store } = useApp();
  const words = store((state) => state.comparedWords);
  return words === "summary" ? children : <PassageWords evidence={evidence} />;
}

function Dash() {
  return <span className="dash" aria-hidden="true" />;
}

interface ChipProperties {
  readonly record: DatasetRecord;
  readonly column: Column;
  readonly point: Point;
}

function PointChip({ record, column, point }: ChipProperties) {
  const { store } = useApp();
  const { party } = themes[useThemeName(store)];
  const { slot, lower } = columnHue(record, column.index);
  const fill = party[slot].fill;
  const issues = point.issues.map((issue) => issueName(record, issue)).join(", ");
  return (
    <span
      className="point-chip"
      title={`Point ${point.n}${point.label === undefined ? "" : `, ${point.label}`}: ${issues}`}
      style={{
        background: lower === undefined ? fill : `linear-gradient(${fill} 50%, ${party[lower].fill} 50%)`,
        color: party[slot].on,
      }}
    >
      <span className="visually-hidden">point </span>
      {point.n}
    </span>
  );
}

interface PageProperties {
  readonly event: Event;
  readonly evidence: readonly Evidence[];
  readonly point?: Point;
  readonly reachable: boolean;
}

/** The page, which leads to the passage. Where the source has no page markers, the passage has no number but is there. */
function Page({ event, evidence, point, reachable }: PageProperties) {
  const { actions } = useApp();
  const pages = pageWords(evidence);
  const what = point === undefined ? event.title : `point ${point.n} of ${event.title}`;
  return (
    <button
      type="button"
      className="link-button"
      tabIndex={reachable ? 0 : -1}
      title={`Show the evidence of ${what}`}
      aria-label={`${pages === "" ? "passage" : pages}: evidence of ${what}`}
      onClick={(click) => {
        click.stopPropagation();
        actions.select([event.id]);
        showEvidence(point?.n);
      }}
    >
      {pages === "" ? "passage" : pages}
    </button>
  );
}
