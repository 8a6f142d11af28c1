import { themes } from "../pen/theme.ts";
import type { Record as DatasetRecord } from "../model/record.ts";
import { useApp } from "./state/context.ts";
import { useThemeName } from "./useTheme.ts";
import { slotOf } from "../model/names.ts";

/** A square in the party's hue; the party is always named beside it. */
export function PartyChip({ record, party }: { readonly record: DatasetRecord; readonly party: string }) {
  const { store } = useApp();
  const theme = themes[useThemeName(store)];
  const slot = slotOf(record, party);
  return <span className="party-chip" aria-hidden="true" style={{ background: theme.party[slot].fill }} />;
}
