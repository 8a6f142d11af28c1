import { type KeyboardEvent, useState } from "react";
import type { Issue } from "../../../data/schema/index.ts";
import type { Comparison } from "../../compare/comparison.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { useApp } from "../state/context.ts";
import { ChangesList } from "./ChangesList.tsx";
import { type ChosenCell, nameOf } from "./chosen.ts";
import { DescentOnTimeline } from "./DescentOnTimeline.tsx";
import { LineageTree } from "./LineageTree.tsx";
import { Wording } from "./Wording.tsx";

const TABS = ["wording", "changes", "lineage"] as const;
type Tab = (typeof TABS)[number];
const TITLES: Readonly<{ [tab in Tab]: string }> = { wording: "Wording", changes: "Changes", lineage: "Lineage" };

interface Properties {
  readonly record: DatasetRecord;
  readonly comparison: Comparison;
  readonly chosen: readonly ChosenCell[];
  /** The proposal of the column in focus. */
  readonly focused: string;
  /** The issue of the row in focus. */
  readonly issue: Issue | undefined;
}

/** Below the columns: two cells word by word, what became of each point, or where the texts come from. */
export function Drawer({ record, comparison, chosen, focused, issue }: Properties) {
  const { actions } = useApp();
  const [tab, setTab] = useState<Tab>("wording");

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setTab(next);
    document.getElementById(`compare-tab-${next}`)?.focus();
  }

  return (
    <section className="compare-drawer" aria-label="Comparison of wording, changes and lineage">
      <div className="side">
        <div role="tablist" aria-orientation="vertical" aria-label="Below the columns" onKeyDown={onKeyDown}>
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`compare-tab-${name}`}
              aria-selected={tab === name}
              aria-controls="compare-drawer-panel"
              tabIndex={tab === name ? 0 : -1}
              onClick={() => setTab(name)}
            >
              {TITLES[name]}
            </button>
          ))}
        </div>
        <p className="what">{captionOf(tab, record, chosen, focused)}</p>
      </div>
      <div
        className={`drawer-body ${tab}`}
        role="tabpanel"
        id="compare-drawer-panel"
        aria-labelledby={`compare-tab-${tab}`}
      >
        {tab === "wording" && <Wording record={record} chosen={chosen} />}
        {tab === "changes" && <ChangesList comparison={comparison} />}
        {tab === "lineage" && (
          <>
            <LineageTree record={record} id={focused} onChoose={(id) => actions.select([id])} />
            <DescentOnTimeline record={record} id={focused} issue={issue} />
          </>
        )}
      </div>
    </section>
  );
}

function captionOf(tab: Tab, record: DatasetRecord, [first, second]: readonly ChosenCell[], focused: string): string {
  if (tab === "lineage") return `of ${record.byId(focused)?.title ?? ""}`;
  if (tab === "changes") return "between linked texts";
  if (first === undefined || second === undefined) return "";
  const same = first.row === second.row;
  return same
    ? `${first.row.issue.name}, ${nameOf(first.cell)} against ${nameOf(second.cell)}`
    : `${first.row.issue.name}, ${nameOf(first.cell)}, against ${second.row.issue.name}, ${nameOf(second.cell)}`;
}
