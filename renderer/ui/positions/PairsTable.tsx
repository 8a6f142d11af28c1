import { useMemo, useState } from "react";
import { dayWords } from "../../model/date-words.ts";
import { gapWords } from "../../positions/gap.ts";
import { type PairIssue, pairsCsv, pairsTsv, type PairSummary, pairSummaries } from "../../positions/pairs.ts";
import { PartyChip } from "../PartyChip.tsx";
import { SpreadsheetButtons } from "../SpreadsheetButtons.tsx";
import { useApp } from "../state/context.ts";
import type { TablesProperties } from "./PositionsTables.tsx";

/** Every pair of parties with a small chart of its gaps; worked out only where somebody asks for it. */
export function PairsTable(properties: TablesProperties) {
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="pairs-title">
      <details className="pairs" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <h2 id="pairs-title">Every pair of parties</h2>
        </summary>
        {open && <Pairs {...properties} />}
      </details>
    </section>
  );
}

function Pairs({ record, order, tracks, carry, pair }: TablesProperties) {
  const { store, actions } = useApp();
  const summaries = useMemo(() => pairSummaries(record, order, tracks, carry), [record, order, tracks, carry]);
  const choose = (chosen: readonly [string, string]) =>
    actions.change({ positions: { ...store.getState().positions, pair: chosen } });
  return (
    <>
      <div className="table-tools">
        <p className="notes">
          The gap on each issue at the last date at which both are in evidence, from 0 (agreement, left) to 1 (one end
          of the scale against the other). A line is an issue; nothing is averaged. A pair’s name chooses it.
        </p>
        <SpreadsheetButtons
          what="Pairs"
          name={`${record.dataset.id}-pairs`}
          tsv={() => pairsTsv(summaries)}
          csv={() => pairsCsv(summaries)}
        />
      </div>
      <table className="plain" aria-label="Pairs">
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col" className="number">
              Issues
            </th>
            <th scope="col">Gap on each, from 0 to 1</th>
            <th scope="col">Farthest apart on</th>
          </tr>
        </thead>
        <tbody>
          {summaries.map((summary) => (
            <tr key={summary.pair.join(" ")} aria-selected={summary.pair.every((party) => pair.includes(party))}>
              <th scope="row">
                <button type="button" className="link-button" onClick={() => choose(summary.pair)}>
                  <PartyChip record={record} party={summary.pair[0]} /> {summary.names[0]} –{" "}
                  <PartyChip record={record} party={summary.pair[1]} /> {summary.names[1]}
                </button>
              </th>
              <td className="number">{summary.issues.length}</td>
              <td>
                <Strip issues={summary.issues} />
              </td>
              <td>{farthest(summary)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const STRIP = { width: 260, line: 5 };

/** A line for every issue: a dot at the narrowest reading, a bar to the widest. */
function Strip({ issues }: { readonly issues: readonly PairIssue[] }) {
  const height = issues.length * STRIP.line + 6;
  const x = (gap: number) => 5 + gap * (STRIP.width - 10);
  const words = issues.map(wordsOf).join("; ");
  return (
    <svg width={STRIP.width} height={height} role="img" aria-label={words}>
      <title>{words}</title>
      {[0, 0.5, 1].map((gap) => (
        <line key={gap} x1={x(gap)} x2={x(gap)} y1="0" y2={height} stroke="var(--hair)" />
      ))}
      {issues.map(({ issue, last: { gap } }, i) => {
        const y = 5 + i * STRIP.line;
        return (
          <g key={issue}>
            {gap.widest > gap.narrowest && (
              <line x1={x(gap.narrowest)} x2={x(gap.widest)} y1={y} y2={y} stroke="var(--ink-3)" strokeWidth="2" />
            )}
            <circle cx={x(gap.narrowest)} cy={y} r="2" fill="var(--ink)" />
          </g>
        );
      })}
    </svg>
  );
}

function wordsOf({ name, last }: PairIssue): string {
  return `${name}: ${gapWords(last.gap)} (${dayWords(last.time)})`;
}

/** The issue with the widest gap by any reading of it, where there is a gap at all. */
function farthest({ issues }: PairSummary): string {
  const [first] = issues;
  if (first === undefined || first.last.gap.widest === 0) return "none: no gap on any";
  return first.last.gap.narrowest === 0 ? "cannot be told: every gap may be 0" : wordsOf(first);
}
