import { useMemo } from "react";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { tracksByIssue } from "../../positions/layout.ts";
import { busiestPair, orderIssues } from "../../positions/order.ts";
import { useApp } from "../state/context.ts";
import { useFiltered } from "../useFiltered.ts";

/** What the Positions view is made of: the tracks that the filters leave, the pair, and the issues in order. */
export function usePositions(record: DatasetRecord) {
  const { store } = useApp();
  const settings = store((state) => state.positions);
  const { mask } = useFiltered(record);
  return useMemo(() => {
    const tracks = tracksByIssue(record, mask);
    const pair = settings.pair ?? busiestPair(record, tracks);
    const { carry, hand } = settings;
    const order = orderIssues(record, tracks, { by: settings.order, hand, pair, carry });
    const counts = new Map<string, number>();
    for (const { party, steps } of [...tracks.values()].flat())
      counts.set(party, (counts.get(party) ?? 0) + steps.reduce((sum, { events }) => sum + events.length, 0));
    const statements = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return { settings, mask, tracks, pair, order, counts, statements };
  }, [record, mask, settings]);
}
