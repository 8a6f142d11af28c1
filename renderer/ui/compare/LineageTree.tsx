import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import type { LinkType } from "../../../data/schema/index.ts";
import { lineageOf, type LineageNode } from "../../compare/lineage.ts";
import { drawColumnLink } from "../../compare/marks.ts";
import { eventAt, eventDate } from "../../model/names.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import type { Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import { EventIcon } from "../EventIcon.tsx";
import { LINK_WORDS, LINKED_WORDS } from "../words.ts";
import { PenPicture } from "./PenPicture.tsx";

interface Properties {
  readonly record: DatasetRecord;
  /** The event whose family it is. */
  readonly id: string;
  readonly onChoose: (id: string) => void;
}

interface Line {
  readonly node: LineageNode;
  readonly depth: number;
  readonly parent: string | undefined;
}

/** All texts that an event comes from or that come from it, oldest first, each with what it does to the one above it. */
export function LineageTree({ record, id, onChoose }: Properties) {
  const lines = useMemo(() => flat(lineageOf(record, id)), [record, id]);
  const [at, setAt] = useState(id);
  const tree = useRef<HTMLUListElement>(null);
  const current = lines.some(({ node }) => node.id === at) ? at : id;

  function onKeyDown(event: KeyboardEvent) {
    const place = lines.findIndex(({ node }) => node.id === current);
    const next = stepFrom(lines, place, event.key);
    if (event.key === "Enter" || event.key === " ") onChoose(current);
    else if (next === undefined) return;
    else {
      setAt(next);
      tree.current?.querySelector<HTMLElement>(`[data-id="${next}"]`)?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <ul className="lineage" role="tree" aria-label="Lineage" ref={tree} onKeyDown={onKeyDown}>
      {lines.map(({ node, depth }) => (
        <li
          key={node.id}
          role="treeitem"
          aria-level={depth + 1}
          aria-selected={node.id === id}
          aria-expanded={node.children.length > 0 ? true : undefined}
          data-id={node.id}
          tabIndex={node.id === current ? 0 : -1}
          style={{ paddingLeft: `calc(${depth} * var(--indent))` }}
          onFocus={() => setAt(node.id)}
          onClick={() => onChoose(node.id)}
        >
          <Item record={record} node={node} />
        </li>
      ))}
    </ul>
  );
}

function Item({ record, node }: { readonly record: DatasetRecord; readonly node: LineageNode }) {
  const also = node.also.map(({ type, to }) => `${LINK_WORDS[type]} ${eventAt(record, record.indexOf(to)).title}`);
  return (
    <>
      {node.type !== undefined && <Branch type={node.type} />}
      <EventIcon record={record} index={node.index} />
      <span className="name">{eventAt(record, node.index).title}</span>
      <span className="date">{eventDate(record, node.index)}</span>
      {also.length > 0 && <span className="also">also {also.join(", ")}</span>}
    </>
  );
}

const BRANCH = { width: 26, height: 12 };

/** From the text above: what is done to it. */
function Branch({ type }: { readonly type: LinkType }) {
  const draw = useCallback(
    (pen: Pen, theme: Theme) => drawColumnLink(type, 2, BRANCH.width - 1, BRANCH.height / 2, pen, theme, false),
    [type],
  );
  return (
    <span className="branch">
      {LINKED_WORDS[type]}
      <PenPicture {...BRANCH} draw={draw} />
    </span>
  );
}

function flat(roots: readonly LineageNode[]): readonly Line[] {
  const lines: Line[] = [];
  const open: Line[] = roots.map((node) => ({ node, depth: 0, parent: undefined })).reverse();
  for (let line = open.pop(); line !== undefined; line = open.pop()) {
    const { node, depth } = line;
    lines.push(line);
    for (const child of node.children.toReversed()) open.push({ node: child, depth: depth + 1, parent: node.id });
  }
  return lines;
}

/** Where an arrow key leads in a tree that is always open. */
function stepFrom(lines: readonly Line[], place: number, key: string): string | undefined {
  switch (key) {
    case "ArrowDown":
      return lines[place + 1]?.node.id;
    case "ArrowUp":
      return lines[place - 1]?.node.id;
    case "ArrowLeft":
      return lines[place]?.parent;
    case "ArrowRight":
      return lines[place]?.node.children[0]?.id;
    case "Home":
      return lines[0]?.node.id;
    case "End":
      return lines.at(-1)?.node.id;
    default:
      return undefined;
  }
}
