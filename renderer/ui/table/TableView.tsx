import { eventAt } from "../../model/names.ts";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Record as DatasetRecord } from "../../model/record.ts";
import {
  type Column,
  COLUMN_TITLES,
  COLUMNS,
  GROUPINGS,
  type Grouping,
  type Sorting,
  tableRows,
} from "../../model/table.ts";
import { tableCsv, tableTsv } from "../../model/spreadsheet.ts";
import { LensBar } from "../lens/LensBar.tsx";
import { SpreadsheetButtons } from "../SpreadsheetButtons.tsx";
import { useApp } from "../state/context.ts";
import { useFiltered } from "../useFiltered.ts";
import { EventRow } from "./EventRow.tsx";

const ROW_HEIGHT = 26;

/** The record as a table: the accessible equal of the timeline. All that marks show, columns say. */
export function TableView({ record }: { readonly record: DatasetRecord }) {
  const { store, actions } = useApp();
  const { mask } = useFiltered(record);
  const [sorting, setSorting] = useState<Sorting>({ column: "date", descending: false });
  const [grouping, setGrouping] = useState<Grouping>("year");
  const rows = useMemo(() => tableRows(record, mask, sorting, grouping), [record, mask, sorting, grouping]);
  const lens = store((state) => state.lens);
  const selection = store((state) => state.selection);
  const reveal = store((state) => state.revealAsked);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });

  const selected = selection.at(-1);
  useEffect(() => {
    const at = rows.findIndex((row) => row.kind === "event" && eventAt(record, row.index).id === selected);
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, [selected, reveal, rows, record, virtual]);

  /** Moves the selection by so many events among those shown. */
  function walk(steps: number) {
    const events = rows.flatMap((row) => (row.kind === "event" ? [row.index] : []));
    const at = events.findIndex((index) => eventAt(record, index).id === selected);
    const next = events[Math.min(events.length - 1, Math.max(0, at + steps))];
    if (next !== undefined) actions.select([eventAt(record, next).id]);
  }

  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div className="table-view">
      {lens !== undefined && <LensBar record={record} lens={lens} />}
      <div className="table-tools">
        <label>
          Group by
          <select value={grouping} onChange={(event) => setGrouping(event.target.value as Grouping)}>
            {GROUPINGS.map((name) => (
              <option key={name} value={name}>
                {name === "none" ? "nothing" : name}
              </option>
            ))}
          </select>
        </label>
        <SpreadsheetButtons
          what="Table"
          name={record.dataset.id}
          tsv={() => tableTsv(record, rows)}
          csv={() => tableCsv(record, rows)}
        />
      </div>
      <div
        className="table-scroll"
        ref={scroller}
        tabIndex={0}
        role="group"
        aria-label="Table of events; arrow keys select"
        onKeyDown={(event) => {
          const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }[
            event.key
          ];
          if (steps === undefined) return;
          event.preventDefault();
          walk(steps === -Infinity ? -rows.length : steps === Infinity ? rows.length : steps);
        }}
      >
        <table className="events" aria-rowcount={rows.length + 1} aria-label="Events">
          <Columns />
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <Heading key={column} column={column} sorting={sorting} onSort={setSorting} />
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && (
              <tr aria-hidden="true">
                <td colSpan={COLUMNS.length} style={{ height: before }} />
              </tr>
            )}
            {items.map((item) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              return row.kind === "group" ? (
                <tr key={row.key} className="group" aria-rowindex={item.index + 2}>
                  <td colSpan={COLUMNS.length}>
                    {row.title} · {row.count}
                  </td>
                </tr>
              ) : (
                <EventRow
                  key={row.key}
                  record={record}
                  index={row.index}
                  at={item.index + 2}
                  selected={selection.includes(eventAt(record, row.index).id)}
                />
              );
            })}
            {after > 0 && (
              <tr aria-hidden="true">
                <td colSpan={COLUMNS.length} style={{ height: after }} />
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Columns() {
  return (
    <colgroup>
      {COLUMNS.map((column) => (
        <col key={column} className={`column-${column}`} />
      ))}
    </colgroup>
  );
}

interface HeadingProperties {
  readonly column: Column;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

function Heading({ column, sorting, onSort }: HeadingProperties) {
  const active = sorting.column === column;
  const order = active ? (sorting.descending ? "descending" : "ascending") : undefined;
  return (
    <th scope="col" aria-sort={order}>
      <button type="button" onClick={() => onSort({ column, descending: active && !sorting.descending })}>
        {COLUMN_TITLES[column]} {active && <span aria-hidden="true">{sorting.descending ? "▼" : "▲"}</span>}
      </button>
    </th>
  );
}
