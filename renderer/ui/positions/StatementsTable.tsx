import { useMemo, useState } from "react";
import { eventAt } from "../../model/names.ts";
import {
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
import type { TablesProperties } from "./PositionsTables.tsx";
import { type Sorting, SortHeading } from "./SortHeading.tsx";

/** Every statement behind the tracks. */
export function StatementsTable({ record, order, tracks }: TablesProperties) {
  const { store, actions } = useApp();
  const selection = store((state) => state.selection);
  const [sorting, setSorting] = useState<Sorting<StatementColumn>>();
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
            {STATEMENT_COLUMNS.map((column) => (
              <SortHeading
                key={column}
                column={column}
                title={STATEMENT_TITLES[column]}
                sorting={sorting}
                onSort={setSorting}
              />
            ))}
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
