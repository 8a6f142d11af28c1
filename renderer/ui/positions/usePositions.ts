import { useMemo } from "react";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { tracksByIssue } from "../../positions/tracks.ts";
import { busiestPair, orderIssues } from "../../positions/order.ts";
import type { Track } from "../../positions/stance.ts";
import { useApp } from "../state/context.ts";
import type { PositionsSettings } from "../state/store.ts";
import { useFiltered } from "../useFiltered.ts";

/** What the Positions view is made of: the tracks that the filters leave, the pair, and the issues in order. */
export function usePositions(record: DatasetRecord) {
  const { store } = useApp();
  const settings = store((state) => state.positions);
  const issues = store((state) => state.filter.issues);
  const { mask } = useFiltered(record);
  return useMemo(() => {
    const tracks = tracksByIssue(record, mask);
    const all = arranged(record, tracks, settings);
    // A statement may touch on an issue that was not asked for: its row stays out all the same.
    const order =
      issues === undefined || issues.length === 0 ? all.order : all.order.filter((id) => issues.includes(id));
    return { mask, tracks, ...all, order };
  }, [record, mask, settings, issues]);
}

interface Arranged {
  readonly settings: PositionsSettings;
  readonly pair: readonly [string, string];
  readonly order: readonly string[];
  /** Stances by party, and in all. */
  readonly counts: ReadonlyMap<string, number>;
  readonly statements: number;
}

const remembered = new WeakMap<object, Arranged>();

/** The bar and the view ask for the same: it is worked out once. */
function arranged(
  record: DatasetRecord,
  tracks: ReadonlyMap<string, readonly Track[]>,
  settings: PositionsSettings,
): Arranged {
  const known = remembered.get(tracks);
  if (known?.settings === settings) return known;
  const pair = settings.pair ?? busiestPair(record, tracks);
  const { carry, hand } = settings;
  const order = orderIssues(record, tracks, { by: settings.order, hand, pair, carry });
  const counts = new Map<string, number>();
  for (const { party, steps } of [...tracks.values()].flat())
    counts.set(party, (counts.get(party) ?? 0) + steps.reduce((sum, { events }) => sum + events.length, 0));
  const statements = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const made = { settings, pair, order, counts, statements };
  remembered.set(tracks, made);
  return made;
}
