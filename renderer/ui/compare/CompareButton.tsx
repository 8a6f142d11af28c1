import type { Event } from "../../../data/schema/index.ts";
import { defaultComparison, MOST_COMPARED } from "../../compare/choice.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { useApp } from "../state/context.ts";
import { useCompared } from "./useCompared.ts";

/** From a proposal to Compare: it and what it answers or revises, or, where that view is open, it beside what is there. */
export function CompareButton({ record, event }: { readonly record: DatasetRecord; readonly event: Event }) {
  const { store, actions } = useApp();
  const { add } = useCompared(record);
  const compared = store((state) => state.compared);
  const open = store((state) => state.view === "compare");
  if (open && compared.includes(event.id)) return null;
  if (open) {
    return (
      <button
        type="button"
        className="button"
        disabled={compared.length >= MOST_COMPARED}
        onClick={() => add(event.id)}
      >
        Add to comparison
      </button>
    );
  }
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        actions.change({ compared: defaultComparison(record, event.id) });
        actions.showView("compare");
      }}
    >
      Compare with…
    </button>
  );
}
