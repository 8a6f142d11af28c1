import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { eventAt } from "../../model/names.ts";
import {
  sortStatements,
  STATEMENT_COLUMNS,
  STATEMENT_TITLES,
  type StatementColumn,
  type StatementRow,
  statementRows,
  statementsCsv,
  statementsTsv,
} from "../../positions/table.ts";
import { SpreadsheetButtons } from "../SpreadsheetButtons.tsx";
import { useApp } from "../state/context.ts";
import type { TablesProperties } from "./PositionsTables.tsx";
import { type Sorting, SortHeading } from "./SortHeading.tsx";

const ROW_HEIGHT = 45;

interface Properties extends TablesProperties {
  /** What scrolls the table, with all that stands above it. */
  readonly scroller: HTMLDivElement | null;
}

/** Every statement behind the tracks. Of thousands, only the rows in view are in the page; readers are told the number of all. */
export function StatementsTable({ record, order, tracks, scroller }: Properties) {
  const [sorting, setSorting] = useState<Sorting<StatementColumn>>();
  const all = useMemo(() => statementRows(record, order, tracks), [record, order, tracks]);
  const rows = useMemo(
    () => (sorting === undefined ? all : sortStatements(all, sorting.column, sorting.descending)),
    [all, sorting],
  );
  const table = useRef<HTMLTableElement>(null);
  const [above, setAbove] = useState(0);
  // What stands above the table grows and shrinks with the text and the window.
  useLayoutEffect(() => {
    const body = table.current?.tBodies[0];
    if (body === undefined || scroller === null) return undefined;
    const measure = () =>
      setAbove(
        Math.round(body.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop),
      );
    const observer = new ResizeObserver(measure);
    for (const part of scroller.children) observer.observe(part);
    measure();
    return () => observer.disconnect();
  }, [scroller]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (at) => rows[at]?.index ?? at,
    scrollMargin: above,
    overscan: 8,
  });
  // How high the last rows are is known only once they are there: a browser's own End would stop short of them.
  useEffect(() => {
    const toEnd = (event: KeyboardEvent) => {
      if (event.key !== "End" || event.target !== scroller) return;
      event.preventDefault();
      virtual.scrollToIndex(rows.length - 1, { align: "end" });
    };
    scroller?.addEventListener("keydown", toEnd);
    return () => scroller?.removeEventListener("keydown", toEnd);
  }, [scroller, virtual, rows]);
  const items = virtual.getVirtualItems();
  const before = items[0] === undefined ? 0 : items[0].start - above;
  const after = virtual.getTotalSize() - ((items.at(-1)?.end ?? above) - above);
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
      <table className="plain stances" ref={table} aria-rowcount={rows.length + 1} aria-label="Stances">
        <colgroup>
          {STATEMENT_COLUMNS.map((column) => (
            <col key={column} className={`column-stance-${column}`} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
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
          <Space height={before} />
          {items.map(({ index, key }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <Row key={key} row={row} id={eventAt(record, row.index).id} at={index} place={virtual.measureElement} />
            );
          })}
          <Space height={after} />
        </tbody>
      </table>
    </section>
  );
}

/** In place of rows that are out of view. */
function Space({ height }: { readonly height: number }) {
  return height <= 0 ? null : (
    <tr aria-hidden="true" className="space">
      <td colSpan={STATEMENT_COLUMNS.length} style={{ height }} />
    </tr>
  );
}

interface RowProperties {
  readonly row: StatementRow;
  readonly id: string;
  /** Its number among all rows, from 0. */
  readonly at: number;
  readonly place: (element: HTMLTableRowElement | null) => void;
}

function Row({ row: { cells }, id, at, place }: RowProperties) {
  const { store, actions } = useApp();
  const selected = store((state) => state.selection.includes(id));
  return (
    <tr
      ref={place}
      data-index={at}
      aria-rowindex={at + 2}
      aria-selected={selected}
      onClick={() => actions.select([id])}
    >
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
}
