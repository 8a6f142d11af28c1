import { MenuItem } from "react-aria-components";

interface Properties {
  readonly id: string;
  readonly words: string;
  readonly on: boolean;
  /** How many events it has. */
  readonly count?: number;
}

/** An entry of a menu that is chosen or not, and says so by a tick. */
export function TickedItem({ id, words, on, count }: Properties) {
  return (
    <MenuItem id={id} className="menu-item" textValue={words}>
      <span className="tick" aria-hidden="true">
        {on ? "✓" : ""}
      </span>
      <span>{words}</span>
      {count !== undefined && <span className="count">{count}</span>}
    </MenuItem>
  );
}
