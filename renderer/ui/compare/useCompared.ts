import { useMemo } from "react";
import { ordered } from "../../compare/choice.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { useApp } from "../state/context.ts";

/** What can be done to the set of compared proposals. Each is one step that can be undone. */
export function useCompared(record: DatasetRecord) {
  const { store, actions } = useApp();
  return useMemo(
    () => ({
      add: (id: string) => actions.change({ compared: ordered(record, [...store.getState().compared, id]) }),
      remove: (id: string) => {
        const left = store.getState().compared.filter((other) => other !== id);
        // The last one stays: an empty comparison has nothing to say.
        if (left.length > 0) actions.change({ compared: left });
      },
    }),
    [record, store, actions],
  );
}
