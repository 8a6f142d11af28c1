import { useMemo, useState } from "react";
import { dayWords } from "../../model/date-words.ts";
import { partyName } from "../../model/names.ts";
import { GAP_FORMULA, gapWords, type JointDate } from "../../positions/gap.ts";
import {
  type Convergence,
  CONVERGENCE_COLUMNS,
  type ConvergenceColumn,
  convergenceCsv,
  convergenceOf,
  convergenceTsv,
  sortConvergence,
} from "../../positions/table.ts";
import { SpreadsheetButtons } from "../SpreadsheetButtons.tsx";
import type { TablesProperties } from "./PositionsTables.tsx";
import { type Sorting, SortHeading } from "./SortHeading.tsx";

/** How far apart the pair was, issue by issue, then and later; nothing is averaged. */
export function ConvergenceTable({ record, order, tracks, pair, carry }: TablesProperties) {
  const [sorting, setSorting] = useState<Sorting<ConvergenceColumn>>();
  const all = useMemo(() => convergenceOf(record, order, tracks, pair, carry), [record, order, tracks, pair, carry]);
  const rows = useMemo(
    () => (sorting === undefined ? all : sortConvergence(all, sorting.column, sorting.descending)),
    [all, sorting],
  );
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
            {CONVERGENCE_COLUMNS.map(([column, title]) => (
              <SortHeading
                key={column}
                column={column}
                title={title}
                sorting={sorting}
                onSort={setSorting}
                {...(column.endsWith("gap") ? { className: "number" } : {})}
              />
            ))}
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
