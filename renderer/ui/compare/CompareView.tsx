import { type CSSProperties, type KeyboardEvent, useState } from "react";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { useApp } from "../state/context.ts";
import { type CellKey, chosenAfter, chosenCells, firstPair } from "./chosen.ts";
import { ColumnHead } from "./ColumnHead.tsx";
import { CompareCell } from "./CompareCell.tsx";
import { Drawer } from "./Drawer.tsx";
import { HEADS, idOf, type Place, stepFrom } from "./places.ts";
import { RowHead } from "./RowHead.tsx";
import { useCompared } from "./useCompared.ts";
import { useComparison, useDefaultComparison } from "./useComparison.ts";

/** Two to four proposals side by side, issue by issue. */
export function CompareView({ record }: { readonly record: DatasetRecord }) {
  const { actions } = useApp();
  useDefaultComparison(record);
  const comparison = useComparison(record);
  const { remove } = useCompared(record);
  const [picked, setPicked] = useState<readonly CellKey[]>();
  const [wanted, setWanted] = useState<Place>();
  const { columns, rows } = comparison;

  const kept = picked === undefined ? [] : chosenCells(comparison, picked);
  const chosen =
    picked !== undefined && (kept.length > 0 || picked.length === 0)
      ? kept
      : chosenCells(comparison, firstPair(comparison));
  const [first] = chosen;
  const place: Place = {
    row: Math.min(wanted?.row ?? Math.max(0, first === undefined ? 0 : rows.indexOf(first.row)), rows.length - 1),
    column: Math.min(wanted?.column ?? 0, columns.length - 1),
  };
  const focused = columns[place.column]?.event.id;
  if (focused === undefined) return <Nothing />;

  function goTo(next: Place) {
    setWanted(next);
    document.getElementById(idOf(next))?.focus();
  }

  function choose(at: Place, across: boolean) {
    const [row, column] = [rows[at.row], columns[at.column]];
    if (column === undefined) return;
    if (row === undefined) return actions.select([column.event.id]);
    if (row.cells[at.column]?.state === "silent") return;
    const keys = chosen.map(({ key }) => key);
    setPicked(chosenAfter(comparison, keys, { issue: row.issue.id, proposal: column.event.id }, across));
  }

  function onKeyDown(event: KeyboardEvent) {
    // A button inside of a cell answers for itself.
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const inside = (event.target as HTMLElement).closest("button, input, a") !== null;
    const next = stepFrom(place, event.key, rows.length, columns.length);
    if (next !== undefined) goTo(next);
    else if (inside) return;
    else if (event.key === "Enter" || event.key === " ") choose(place, event.shiftKey);
    else if (event.key === "Backspace" || event.key === "Delete") {
      remove(focused ?? "");
      goTo({ ...place, column: Math.max(0, Math.min(place.column, columns.length - 2)) });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const width = { "--columns": columns.length } as CSSProperties;
  const isChosen = (issue: string, proposal: string): boolean =>
    chosen.some(({ key }) => key.issue === issue && key.proposal === proposal);
  return (
    <div className="compare-view">
      <div className="compare-scroll">
        <div
          role="grid"
          aria-label="Proposals side by side"
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable="true"
          className="compare-grid"
          style={width}
          onKeyDown={onKeyDown}
        >
          <div role="row" className="heads">
            <div role="columnheader" className="corner">
              <b>Issue</b>
              <span>dots: who speaks to it</span>
              <span>number: gap, see Positions</span>
            </div>
            {columns.map((column, at) => (
              <div
                key={column.event.id}
                role="columnheader"
                id={idOf({ row: HEADS, column: at })}
                className="head"
                style={{ zIndex: columns.length - at }}
                tabIndex={place.row === HEADS && place.column === at ? 0 : -1}
                onFocus={(event) => event.target === event.currentTarget && setWanted({ row: HEADS, column: at })}
              >
                <ColumnHead record={record} column={column} />
              </div>
            ))}
          </div>
          {rows.map((row, i) => (
            <div key={row.issue.id} role="row" className={i === place.row ? "row current" : "row"}>
              <div role="rowheader" className="row-head">
                <RowHead record={record} columns={columns} row={row} />
              </div>
              {row.cells.map((cell, at) => {
                const id = columns[at]?.event.id ?? "";
                const here = place.row === i && place.column === at;
                const marked = isChosen(row.issue.id, id);
                return (
                  <div
                    key={id}
                    role="gridcell"
                    id={idOf({ row: i, column: at })}
                    className={`cell ${cell.state}${marked ? " marked" : ""}`}
                    aria-selected={cell.state === "silent" ? undefined : marked}
                    tabIndex={here ? 0 : -1}
                    onFocus={() => setWanted({ row: i, column: at })}
                    onClick={(event) =>
                      choose({ row: i, column: at }, event.shiftKey || event.ctrlKey || event.metaKey)
                    }
                  >
                    <CompareCell record={record} columns={columns} at={at} cell={cell} reachable={here} />
                  </div>
                );
              })}
            </div>
          ))}
          {rows.length === 0 && <p className="hint no-rows">These texts share no issue. Show every issue raised.</p>}
        </div>
        {columns.length === 1 && (
          <p className="hint one-column">One text says little by itself: add a proposal to set beside it.</p>
        )}
      </div>
      <Drawer
        record={record}
        comparison={comparison}
        chosen={chosen}
        focused={focused}
        issue={rows[place.row]?.issue}
      />
    </div>
  );
}

function Nothing() {
  return (
    <div className="state">
      <div className="card">
        <h2>Nothing is compared yet.</h2>
        <p>Add a proposal above, or choose one on the timeline and then “Compare with…” in its panel.</p>
      </div>
    </div>
  );
}
