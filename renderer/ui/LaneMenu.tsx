import { Button, Menu, MenuTrigger, Popover } from "react-aria-components";
import { Arrow } from "./FilterMenu.tsx";
import { TickedItem } from "./TickedItem.tsx";
import { useApp } from "./state/context.ts";
import type { LaneBy, LaneChoice } from "../timeline/lanes/choice.ts";

const LANES: readonly (readonly [LaneBy | "party-each" | "party-issue", string])[] = [
  ["party", "party"],
  ["party-each", "party, none together"],
  ["party-issue", "party, then issue"],
  ["kind", "kind"],
  ["issue", "issue"],
  ["channel", "channel"],
  ["person", "person"],
  ["place", "place"],
  ["document", "document"],
  ["none", "none"],
];

function choiceOf(value: (typeof LANES)[number][0]): LaneChoice {
  if (value === "party-issue") return { by: "party", nested: true };
  return value === "party-each" ? { by: "party", apart: true } : { by: value };
}

/** What a lane is. */
export function LaneMenu() {
  const { store, actions } = useApp();
  const { by, nested, apart } = store((state) => state.lanes);
  const laneBy = nested === true ? "party-issue" : apart === true ? "party-each" : by;
  const current = LANES.find(([value]) => value === laneBy)?.[1] ?? laneBy;
  return (
    <MenuTrigger>
      <Button className="chip menu-button">
        Lanes <span className="count">by {current}</span>
        <Arrow />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label="Lanes by"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={new Set([laneBy])}
          onSelectionChange={(keys) => {
            const next = LANES.find(([value]) => keys !== "all" && keys.has(value))?.[0];
            if (next !== undefined) actions.setLanes(choiceOf(next));
          }}
        >
          {LANES.map(([value, words]) => (
            <TickedItem key={value} id={value} words={words} on={value === laneBy} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
