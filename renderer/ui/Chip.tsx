import type { ReactNode } from "react";

interface Properties {
  readonly word: string;
  readonly children: ReactNode;
  /** True: chosen. False: left out, since others of the group are chosen. Undefined: the group asks nothing. */
  readonly chosen: boolean | undefined;
  readonly onToggle: () => void;
  /** Shown beside the word. */
  readonly count?: number;
  /** In the tooltip only. */
  readonly number?: number;
  readonly tip?: string | undefined;
  /** Gives up its word first when the window is narrow. */
  readonly quiet?: boolean;
  /** Keeps its word at every width: its picture alone would not say which. */
  readonly named?: boolean;
}

/** One entry of the key: a mark, its word, and how many events it would leave. */
export function Chip({ word, children, chosen, onToggle, count, number, tip, quiet, named }: Properties) {
  const many = count ?? number;
  const name = `${tip ?? word}, ${many} ${many === 1 ? "event" : "events"}`;
  const look = chosen === undefined ? "" : chosen ? " chosen" : " left-out";
  return (
    <button
      type="button"
      className={`chip${quiet === true ? " quiet" : ""}${named === true ? " named" : ""}${look}`}
      aria-pressed={chosen === true}
      aria-label={name}
      title={name}
      onClick={onToggle}
    >
      {children}
      <span className="word">{word}</span>
      {count !== undefined && <span className="count">{count}</span>}
    </button>
  );
}
