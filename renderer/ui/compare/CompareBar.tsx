import { ROW_CHOICES, type RowChoice } from "../../compare/comparison.ts";
import { comparisonCsv, comparisonTsv } from "../../compare/spreadsheet.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { useApp } from "../state/context.ts";
import { AddProposal } from "./AddProposal.tsx";
import { Segmented } from "./Segmented.tsx";
import { useComparison } from "./useComparison.ts";

const ROW_WORDS: Readonly<{ [choice in RowChoice]: string }> = {
  every: "every issue raised",
  shared: "shared issues only",
};

/** What is compared and how: in the place of the key, which has nothing to filter here. */
export function CompareBar({ record }: { readonly record: DatasetRecord }) {
  const { store, actions } = useApp();
  const comparison = useComparison(record);
  const rows = store((state) => state.comparedRows);
  const words = store((state) => state.comparedWords);
  const { columns, points } = comparison;
  return (
    <div className="compare-bar">
      <b>{count(columns.length, "proposal")}</b>
      <AddProposal record={record} />
      <span className="rule" />
      <Segmented
        label="Show"
        value={words}
        options={[
          ["summary", "Our summary"],
          ["passages", "Passages"],
        ]}
        onChange={(comparedWords) => store.setState({ comparedWords })}
      />
      <Segmented
        label="Rows"
        value={rows}
        options={ROW_CHOICES.map((choice) => [choice, ROW_WORDS[choice]] as const)}
        onChange={(comparedRows) => actions.change({ comparedRows })}
      />
      <span className="out">
        <button
          type="button"
          className="link-button"
          onClick={() => void actions.copy(comparisonTsv(comparison), "Comparison")}
        >
          Copy<span className="more"> for a spreadsheet</span>
        </button>
        <button
          type="button"
          className="link-button"
          onClick={() =>
            void actions.save({
              name: `${record.dataset.id}-comparison.csv`,
              kind: "csv",
              content: comparisonCsv(record, comparison),
              encoding: "utf8",
            })
          }
        >
          <span className="more">Save as </span>CSV…
        </button>
      </span>
      <b className="total" aria-live="polite">
        {count(comparison.rows.length, "issue")}, {count(points, "point")}
      </b>
    </div>
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
