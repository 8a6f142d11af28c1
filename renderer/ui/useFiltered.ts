import { applyFilter, type Filter, type Filtered } from "../model/filter.ts";
import type { Record as DatasetRecord } from "../model/record.ts";
import { useApp } from "./state/context.ts";

/** Which events pass the filters, and what each filter would let through. */
export function useFiltered(record: DatasetRecord): Filtered {
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
