import { Button, Menu, MenuTrigger, Popover } from "react-aria-components";
import { TickedItem } from "./TickedItem.tsx";

interface Item {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

interface Properties {
  /** What is chosen among: "Issues". */
  readonly title: string;
  readonly items: readonly Item[];
  /** Ids; none of them stands for all. */
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly className?: string;
}

/** A button that opens a list with ticks: leaves only what is ticked, or everything where nothing is. */
export function FilterMenu({ title, items, chosen, onChoose, className = "" }: Properties) {
  return (
    <MenuTrigger>
      <Button className={`chip menu-button ${className}`}>
        {title}{" "}
        <span className="count">
          {chosen.length === 0 ? `all ${items.length}` : `${chosen.length} of ${items.length}`}
        </span>
        <Arrow />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={title}
          selectionMode="multiple"
          selectedKeys={new Set(chosen)}
          onSelectionChange={(keys) => onChoose(keys === "all" ? [] : [...keys].map(String))}
        >
          {items.map(({ id, name, count }) => (
            <TickedItem key={id} id={id} words={name} on={chosen.includes(id)} count={count} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

export function Arrow() {
  return (
    <svg width="0.5625rem" height="0.375rem" viewBox="0 0 9 6" aria-hidden="true">
      <path d="M1 1l3.5 3.5L8 1" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
