import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { Record as DatasetRecord } from "../model/record.ts";
import { useApp } from "./state/context.ts";

interface Properties {
  readonly record: DatasetRecord;
  readonly counts: ReadonlyMap<string, number>;
}

/** Leaves only events of the issues that are ticked. */
export function IssueMenu({ record, counts }: Properties) {
  const { store, actions } = useApp();
  const filter = store((state) => state.filter);
  const chosen = filter.issues ?? [];
  const { issues } = record.dataset;
  return (
    <MenuTrigger>
      <Button className="chip menu-button">
        Issues{" "}
        <span className="count">
          {chosen.length === 0 ? `all ${issues.length}` : `${chosen.length} of ${issues.length}`}
        </span>
        <Arrow />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label="Issues"
          selectionMode="multiple"
          selectedKeys={new Set(chosen)}
          onSelectionChange={(keys) => {
            const next = keys === "all" ? [] : [...keys].map(String);
            actions.setFilter({ ...filter, issues: next.length === 0 ? undefined : next });
          }}
        >
          {issues.map((issue) => (
            <MenuItem key={issue.id} id={issue.id} className="menu-item" textValue={issue.name}>
              <span className="tick" aria-hidden="true">
                {chosen.includes(issue.id) ? "✓" : ""}
              </span>
              <span>{issue.name}</span>
              <span className="count">{counts.get(issue.id) ?? 0}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

export function Arrow() {
  return (
    <svg width="9" height="6" viewBox="0 0 9 6" aria-hidden="true">
      <path d="M1 1l3.5 3.5L8 1" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
