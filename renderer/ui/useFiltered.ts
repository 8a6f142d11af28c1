import { useMemo } from "react";
import { applyFilter } from "../model/filter.ts";
import type { Record as DatasetRecord } from "../model/record.ts";
import { useApp } from "./state/context.ts";

/** Which events pass the filters, and what each filter would let through. */
export function useFiltered(record: DatasetRecord) {
  const { store } = useApp();
  const filter = store((state) => state.filter);
  return useMemo(() => applyFilter(record, filter), [record, filter]);
}
