import { useLayoutEffect, useMemo } from "react";
import { defaultComparison } from "../../compare/choice.ts";
import { type Comparison, compareProposals } from "../../compare/comparison.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { useApp } from "../state/context.ts";

/** The proposals that are compared, and what they say to one another. */
export function useComparison(record: DatasetRecord): Comparison {
  const { store } = useApp();
  const compared = store((state) => state.compared);
  const rows = store((state) => state.comparedRows);
  const carry = store((state) => state.positions.carry);
  return useMemo(() => compareProposals(record, compared, rows, carry), [record, compared, rows, carry]);
}

/** Chooses proposals where nobody has: not a step of the reader's own, so nothing to undo. */
export function useDefaultComparison(record: DatasetRecord): void {
  const { store } = useApp();
  const none = store((state) => state.compared.length === 0);
  useLayoutEffect(() => {
    if (!none) return;
    const compared = defaultComparison(record, store.getState().selection.at(-1));
    if (compared.length === 0) return;
    const history = store.temporal.getState();
    history.pause();
    store.setState({ compared });
    history.resume();
  }, [store, record, none]);
}
