import { useState } from "react";
import type { Record as DatasetRecord } from "../../model/record.ts";
import type { Track } from "../../positions/stance.ts";
import { ConvergenceTable } from "./ConvergenceTable.tsx";
import { PairsTable } from "./PairsTable.tsx";
import { StatementsTable } from "./StatementsTable.tsx";

export interface TablesProperties {
  readonly record: DatasetRecord;
  readonly order: readonly string[];
  readonly tracks: ReadonlyMap<string, readonly Track[]>;
  readonly pair: readonly [string, string];
  readonly carry: number;
}

/** The accessible equal of the chart: the convergence of the pair, all pairs, and every statement. Both are sorted, copied and saved. */
export function PositionsTables(properties: TablesProperties) {
  // Held as state: what is inside can measure it only once it is there.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  return (
    <div className="positions-tables" ref={setScroller} tabIndex={0} role="region" aria-label="Positions as tables">
      <ConvergenceTable {...properties} />
      <PairsTable {...properties} />
      <StatementsTable {...properties} scroller={scroller} />
    </div>
  );
}
