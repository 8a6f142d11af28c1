import { Button, Header, Menu, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { Arrow } from "./FilterMenu.tsx";
import { useApp } from "./state/context.ts";
import { TickedItem } from "./TickedItem.tsx";
import { LINK_CHOICES, type ShownLinks } from "./state/shown.ts";

const LINKS: Readonly<Record<ShownLinks, string>> = {
  all: "all",
  lane: "of the selection’s lane",
  selection: "of the selection",
  none: "none",
};

const PARTS = [
  ["coverageOpen", "Coverage"],
  ["overviewOpen", "True time"],
  ["panelComes", "Detail panel"],
] as const;

/** What is shown beside the marks: links between texts, and the parts of the window. */
export function ShowMenu() {
  const { store, actions } = useApp();
  const links = store((state) => state.links);
  const coverageOpen = store((state) => state.coverageOpen);
  const overviewOpen = store((state) => state.overviewOpen);
  const panelComes = store((state) => state.panelComes);
  const open = { coverageOpen, overviewOpen, panelComes };
  return (
    <MenuTrigger>
      <Button className="chip menu-button" aria-label="Show: links and parts of the window">
        Show <Arrow />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" aria-label="Show">
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={new Set([links])}
            onSelectionChange={(keys) => {
              const next = LINK_CHOICES.find((choice) => keys !== "all" && keys.has(choice));
              if (next !== undefined) actions.setShown({ links: next });
            }}
          >
            <Header className="menu-header">Links between texts</Header>
            {LINK_CHOICES.map((choice) => (
              <TickedItem key={choice} id={choice} words={LINKS[choice]} on={choice === links} />
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="multiple"
            selectedKeys={new Set(PARTS.flatMap(([part]) => (open[part] ? [part] : [])))}
            onSelectionChange={(keys) => {
              const changed = PARTS.find(([part]) => open[part] !== (keys === "all" || keys.has(part)))?.[0];
              if (changed !== undefined) actions.setShown({ [changed]: !open[changed] });
            }}
          >
            <Header className="menu-header">Parts of the window</Header>
            {PARTS.map(([part, words]) => (
              <TickedItem key={part} id={part} words={words} on={open[part]} />
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
