import { applyFilter, type Filter, type Filtered } from "../model/filter.ts";
import { knownMask } from "../model/lens.ts";
import type { Record as DatasetRecord } from "../model/record.ts";
import { useApp } from "./state/context.ts";
import type { Lens } from "./state/store.ts";

/** Which events pass the filters, and what each filter would let through; less what the lens "Who knew" hides, where it is on screen. */
export function useFiltered(record: DatasetRecord): Filtered {
  const { store } = useApp();
  const lens = store((state) => (state.view === "timeline" || state.view === "table" ? state.lens : undefined));
  const filtered = usePassing(record);
  if (lens?.hides !== true) return filtered;
  const known = seen.get(filtered);
  if (known?.lens === lens) return known.left;
  const mask = knownMask(record.events, filtered.mask, lens.party, lens.at);
  const left = { ...filtered, mask, shown: mask.reduce((sum, one) => sum + one, 0) };
  seen.set(filtered, { lens, left });
  return left;
}

/** The same, whatever the lens hides. */
export function usePassing(record: DatasetRecord): Filtered {
  const { store } = useApp();
  const filter = store((state) => state.filter);
  const known = remembered.get(record);
  if (known?.filter === filter) return known.filtered;
  const filtered = applyFilter(record, filter);
  remembered.set(record, { filter, filtered });
  return filtered;
}

/** Everybody who asks gets the same: what is worked out from a mask is worked out once. */
const remembered = new WeakMap<DatasetRecord, { readonly filter: Filter; readonly filtered: Filtered }>();
const seen = new WeakMap<Filtered, { readonly lens: Lens; readonly left: Filtered }>();
