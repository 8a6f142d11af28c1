import { useMemo, useState } from "react";
import { dayWords } from "../../model/date-words.ts";
import { eventAt, partyName } from "../../model/names.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { GAP_FORMULA, gapWords, type JointDate } from "../../positions/gap.ts";
import type { Track } from "../../positions/stance.ts";
import {
  type Convergence,
  convergenceCsv,
  convergenceOf,
  convergenceTsv,
  sortStatements,
  STATEMENT_COLUMNS,
  STATEMENT_TITLES,
  type StatementColumn,
  statementRows,
  statementsCsv,
  statementsTsv,
} from "../../positions/table.ts";
import { SpreadsheetButtons } from "../SpreadsheetButtons.tsx";
import { useApp } from "../state/context.ts";

interface Properties {
  readonly record: DatasetRecord;
  readonly order: readonly string[];
  readonly tracks: ReadonlyMap<string, readonly Track[]>;
  readonly pair: readonly [string, string];
  readonly carry: number;
}

/** The accessible equal of the chart: the convergence of the pair, and every statement. Both can be copied and saved. */
export function PositionsTables(properties: Properties) {
  return (
    <div className="positions-tables" tabIndex={0} role="region" aria-label="Positions as tables">
      <ConvergenceTable {...properties} />
      <Statements {...properties} />
    </div>
  );
}

function ConvergenceTable({ record, order, tracks, pair, carry }: Properties) {
  const rows = useMemo(() => convergenceOf(record, order, tracks, pair, carry), [record, order, tracks, pair, carry]);
  const [from, to] = useMemo(() => spanOf(rows), [rows]);
  const [a, b] = pair.map((party) => partyName(record, party));
  return (
    <section aria-labelledby="convergence-title">
      <div className="table-tools">
        <h2 id="convergence-title">
          How far apart were {a} and {b}?
        </h2>
        <SpreadsheetButtons
          what="Summary"
          name={`${record.dataset.id}-gaps-${pair.join("-")}`}
          tsv={() => convergenceTsv(rows)}
          csv={() => convergenceCsv(rows, pair)}
        />
      </div>
      <p className="notes">
        The gap at the first and at the last date at which both are in evidence (a stance is carried {carry} days).{" "}
        <code>{GAP_FORMULA}</code>. Steps are ordered, not measured, and every issue has its own scale: nothing is
        averaged or added up.
      </p>
      <table className="plain" aria-label="Convergence">
        <thead>
          <tr>
            <th scope="col">Issue</th>
            <th scope="col">First, both in evidence</th>
            <th scope="col" className="number">
              Gap then
            </th>
            <th scope="col">Last, both in evidence</th>
            <th scope="col" className="number">
              Gap then
            </th>
            <th scope="col">Change</th>
            <th scope="col">All dates, by the gap from 0 (below) to 1</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ConvergenceRow key={row.issue} row={row} from={from} to={to} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ConvergenceRow({ row, from, to }: { readonly row: Convergence; readonly from: number; readonly to: number }) {
  const [first, last] = [row.joint[0], row.joint.at(-1)];
  const second = last === first ? undefined : last;
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td className="date">{first === undefined ? "" : dayWords(first.time)}</td>
      <td className="number">{first === undefined ? "" : gapWords(first.gap)}</td>
      <td className="date">{second === undefined ? "" : dayWords(second.time)}</td>
      <td className="number">{second === undefined ? "" : gapWords(second.gap)}</td>
      <td className={row.joint.length < 2 ? "none" : ""} title={row.remarks.join("\n")}>
        {row.words}
        {row.remarks.length > 0 && (
          <span className="rule-mark"> · {row.remarks.map((rule) => rule.split(/[:,]/)[0]).join(", ")}</span>
        )}
      </td>
      <td>{row.joint.length > 0 && <Spark joint={row.joint} from={from} to={to} />}</td>
    </tr>
  );
}

const SPARK = { width: 220, height: 26 };

/** The gap at each joint date: a bar from the narrowest to the widest reading, in true time, not joined: nobody says what lay between. */
function Spark({
  joint,
  from,
  to,
}: {
  readonly joint: readonly JointDate[];
  readonly from: number;
  readonly to: number;
}) {
  const x = (time: number) => 5 + ((time - from) / Math.max(1, to - from)) * (SPARK.width - 10);
  const y = (gap: number) => 3 + (1 - gap) * (SPARK.height - 6);
  const words = joint.map(({ time, gap }) => `${dayWords(time)}: ${gapWords(gap)}`).join("; ");
  return (
    <svg width={SPARK.width} height={SPARK.height} role="img" aria-label={words}>
      <title>{words}</title>
      {[0, 1].map((gap) => (
        <line key={gap} x1="0" x2={SPARK.width} y1={y(gap)} y2={y(gap)} stroke="var(--hair)" />
      ))}
      {joint.map(({ time, gap: { narrowest, widest } }) => (
        <g key={time}>
          {widest > narrowest && (
            <line x1={x(time)} x2={x(time)} y1={y(narrowest)} y2={y(widest)} stroke="var(--ink-3)" strokeWidth="3" />
          )}
          <circle cx={x(time)} cy={y(narrowest)} r="2.5" fill="var(--ink)" />
        </g>
      ))}
    </svg>
  );
}

function spanOf(rows: readonly Convergence[]): readonly [number, number] {
  const times = rows.flatMap(({ joint }) => joint.map(({ time }) => time));
  return times.length === 0 ? [0, 1] : [Math.min(...times), Math.max(...times)];
}

function Statements({ record, order, tracks }: Properties) {
  const { store, actions } = useApp();
  const selection = store((state) => state.selection);
  const [sorting, setSorting] = useState<{ readonly column: StatementColumn; readonly descending: boolean }>();
  const all = useMemo(() => statementRows(record, order, tracks), [record, order, tracks]);
  const rows = useMemo(
    () => (sorting === undefined ? all : sortStatements(all, sorting.column, sorting.descending)),
    [all, sorting],
  );
  return (
    <section aria-labelledby="statements-title">
      <div className="table-tools">
        <h2 id="statements-title">Every stance</h2>
        <SpreadsheetButtons
          what="Stances"
          name={`${record.dataset.id}-stances`}
          tsv={() => statementsTsv(rows)}
          csv={() => statementsCsv(record, rows)}
        />
      </div>
      <table className="plain stances" aria-label="Stances">
        <thead>
          <tr>
            {STATEMENT_COLUMNS.map((column) => {
              const active = sorting?.column === column;
              return (
                <th
                  key={column}
                  scope="col"
                  aria-sort={active ? (sorting.descending ? "descending" : "ascending") : undefined}
                >
                  <button
                    type="button"
                    onClick={() => setSorting({ column, descending: active && !sorting.descending })}
                  >
                    {STATEMENT_TITLES[column]}{" "}
                    {active && <span aria-hidden="true">{sorting.descending ? "▼" : "▲"}</span>}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ index, cells }) => {
            const { id } = eventAt(record, index);
            return (
              <tr key={id} aria-selected={selection.includes(id)} onClick={() => actions.select([id])}>
                {STATEMENT_COLUMNS.map((column) => (
                  <td key={column} className={column === "date" ? "date" : ""}>
                    {column === "what" ? (
                      <button type="button" className="link-button" onClick={() => actions.select([id])}>
                        {cells.what}
                      </button>
                    ) : (
                      cells[column]
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
