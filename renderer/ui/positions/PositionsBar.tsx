import type { Record as DatasetRecord } from "../../model/record.ts";
import { partyName } from "../../model/names.ts";
import type { IssueOrder } from "../../positions/order.ts";
import { IssueMenu } from "../IssueMenu.tsx";
import { PartyChip } from "../PartyChip.tsx";
import { useApp } from "../state/context.ts";
import type { PositionsSettings } from "../state/store.ts";
import { PartyFilter } from "./PartyFilter.tsx";
import { stancesOf } from "./stances-of.ts";
import { usePositions } from "./usePositions.ts";

const ORDERS: readonly (readonly [IssueOrder, string])[] = [
  ["movement", "most movement first"],
  ["first", "first statement first"],
  ["hand", "by hand"],
];
const MOST_DAYS = 365;

/** The parties that are drawn, which pair the gap is between, and how long a stance is carried. */
export function PositionsBar({ record }: { readonly record: DatasetRecord }) {
  const { actions } = useApp();
  const { settings, pair, order, counts, statements } = usePositions(record);
  const all = stancesOf(record).total;
  const set = (change: Partial<PositionsSettings>) => actions.change({ positions: { ...settings, ...change } });
  const { parties: stating, issues: issueCounts } = stancesOf(record);
  const filtered = statements < all;
  return (
    <div className="positions-bar">
      <PartyFilter record={record} stating={stating} />
      {(settings.opened === undefined || settings.form === "tables") && (
        <IssueMenu record={record} counts={issueCounts} />
      )}
      <span className="rule" />
      <PairSelect record={record} settings={settings} pair={pair} counts={counts} set={set} />
      <span className="rule" />
      <label>
        <span className="wide-word">Carry a stance without evidence for</span>
        <span className="narrow-word">Carry for</span>
        <input
          type="number"
          min={0}
          max={MOST_DAYS}
          step={5}
          value={settings.carry}
          aria-label="Days for which a stance is carried without evidence"
          onChange={(event) => {
            const days = Math.round(Number(event.target.value));
            if (Number.isFinite(days)) set({ carry: Math.min(MOST_DAYS, Math.max(0, days)) });
          }}
        />
        days
      </label>
      <span className="rule" />
      <label>
        <span className="wide-word">Order</span>
        <select
          value={settings.order}
          aria-label="Order of the issues"
          onChange={(event) => {
            const by = event.target.value as IssueOrder;
            set(by === "hand" ? { order: by, hand: order } : { order: by });
          }}
        >
          {ORDERS.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {settings.opened !== undefined && settings.form === "chart" && (
        <button type="button" className="button small" onClick={() => set({ opened: undefined })}>
          All issues
        </button>
      )}
      <div className="switcher small" role="group" aria-label="Form">
        {(["chart", "tables"] as const).map((form) => (
          <button key={form} type="button" aria-pressed={settings.form === form} onClick={() => set({ form })}>
            {form === "chart" ? "Chart" : "Tables"}
          </button>
        ))}
      </div>
      <span className={filtered ? "total filtered" : "total"} aria-live="polite">
        {order.length} {order.length === 1 ? "issue" : "issues"}, {filtered ? `${statements} of ${all}` : statements}{" "}
        {all === 1 ? "stance" : "stances"}
        {filtered && (
          <>
            {" "}
            <button type="button" className="link-button" onClick={actions.clearFilter}>
              Clear
            </button>
          </>
        )}
      </span>
    </div>
  );
}

interface PairProperties {
  readonly record: DatasetRecord;
  readonly settings: PositionsSettings;
  readonly pair: readonly [string, string];
  readonly counts: ReadonlyMap<string, number>;
  readonly set: (change: Partial<PositionsSettings>) => void;
}

/** Two parties; choosing the one that is in the other place exchanges them. */
function PairSelect({ record, pair, counts, set }: PairProperties) {
  const parties = record.dataset.parties.filter(({ id }) => counts.has(id) || pair.includes(id));
  const choose = (at: 0 | 1, id: string) => {
    const other = pair[at === 0 ? 1 : 0] === id ? pair[at] : pair[at === 0 ? 1 : 0];
    set({ pair: at === 0 ? [id, other] : [other, id] });
  };
  return (
    <span className="pair">
      <span className="wide-word">Gap between</span>
      <span className="narrow-word">Gap</span>
      {([0, 1] as const).map((at) => (
        <span key={at} className="pair-one">
          {at === 1 && <span>and</span>}
          <span className="select-with-chip">
            <PartyChip record={record} party={pair[at]} />
            <select
              value={pair[at]}
              aria-label={at === 0 ? "Gap between this party" : "and this one"}
              onChange={(event) => choose(at, event.target.value)}
            >
              {parties.map(({ id }) => (
                <option key={id} value={id} title={partyName(record, id)}>
                  {id}
                </option>
              ))}
            </select>
          </span>
        </span>
      ))}
    </span>
  );
}
