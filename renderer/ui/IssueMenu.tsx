import type { Record as DatasetRecord } from "../model/record.ts";
import { FilterMenu } from "./FilterMenu.tsx";
import { useApp } from "./state/context.ts";

interface Properties {
  readonly record: DatasetRecord;
  /** How many of what is shown each issue has. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Leaves only events of the issues that are ticked. */
export function IssueMenu({ record, counts }: Properties) {
  const { store, actions } = useApp();
  const filter = store((state) => state.filter);
  if (record.dataset.issues.length === 0) return null;
  return (
    <FilterMenu
      title="Issues"
      items={record.dataset.issues.map(({ id, name }) => ({ id, name, count: counts.get(id) ?? 0 }))}
      chosen={filter.issues ?? []}
      onChoose={(ids) => actions.setFilter({ ...filter, issues: ids.length === 0 ? undefined : ids })}
    />
  );
}
