import type { Link, LinkType } from "../../data/schema/index.ts";
import { linksTo } from "../model/names.ts";
import type { Record } from "../model/record.ts";

/** Links by which one text comes from, replaces or replies to another. */
export const DESCENT: ReadonlySet<LinkType> = new Set<LinkType>([
  "supersedes",
  "revises",
  "answers",
  "accepts",
  "rejects",
  "withdraws",
]);

/** An event in a tree of descent. */
export interface LineageNode {
  readonly id: string;
  /** In the record's order. */
  readonly index: number;
  /** What it does to its parent in the tree; nothing at a root. */
  readonly type?: LinkType;
  /** Its further links of descent, which a tree has no branch for. */
  readonly also: readonly { readonly type: LinkType; readonly to: string }[];
  readonly children: readonly LineageNode[];
}

/**
 * The whole family of an event: all that is tied to it by links of descent, in either direction and across parties, as trees
 * with the oldest texts at their roots.
 *
 * Texts are put in an order in which each comes after all that it links to, the record's order deciding between the rest. A
 * child hangs under the last of the texts before it that it links to; its other links are listed with it. Where links run in
 * a circle, the text that is first in the record opens it, and its own link stands in `also`: nothing is walked twice.
 *
 * @returns one tree, or several where texts without a common ancestor meet in one; the event alone where it has no such links.
 */
export function lineageOf(record: Record, id: string): readonly LineageNode[] {
  const order = inOrder(record, familyOf(record, id));
  const rank = new Map(order.map((member, at) => [member, at]));
  const rankOf = ({ to }: Link): number => rank.get(to) ?? Infinity;
  const children = new Map<string, LineageNode[]>();
  const roots: LineageNode[] = [];
  // Youngest first: a node's children are whole before the node is made.
  order.toReversed().forEach((member, back) => {
    const at = order.length - 1 - back;
    const index = record.indexOf(member);
    const links = descentOf(record, member);
    const parent = links.filter((link) => rankOf(link) < at).sort((a, b) => rankOf(b) - rankOf(a))[0];
    const node: LineageNode = {
      id: member,
      index,
      ...(parent === undefined ? {} : { type: parent.type }),
      also: links.filter((link) => link !== parent).map(({ type, to }) => ({ type, to })),
      children: children.get(member) ?? [],
    };
    if (parent === undefined) {
      roots.unshift(node);
      return;
    }
    const siblings = children.get(parent.to);
    if (siblings === undefined) children.set(parent.to, [node]);
    else siblings.unshift(node);
  });
  return roots;
}

/** Topological order by Kahn's method; a circle is broken at the member that is first in the record. */
function inOrder(record: Record, family: ReadonlySet<string>): readonly string[] {
  const waiting = new Map<string, Set<string>>();
  for (const member of family) waiting.set(member, new Set(descentOf(record, member).map(({ to }) => to)));
  const left = [...family].sort((a, b) => record.indexOf(a) - record.indexOf(b));
  const order: string[] = [];
  while (left.length > 0) {
    const free = left.findIndex((member) => waiting.get(member)?.size === 0);
    const [next] = left.splice(Math.max(0, free), 1);
    if (next === undefined) break;
    order.push(next);
    for (const { from } of linksTo(record, next)) waiting.get(from)?.delete(next);
  }
  return order;
}

/** Ids of all events that links of descent tie to this one, itself included. */
export function familyOf(record: Record, id: string): ReadonlySet<string> {
  const family = new Set<string>();
  const open = record.indexOf(id) < 0 ? [] : [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (family.has(next)) continue;
    family.add(next);
    for (const { to } of descentOf(record, next)) open.push(to);
    for (const { from, link } of linksTo(record, next)) if (DESCENT.has(link.type)) open.push(from);
  }
  return family;
}

/** An event's links of descent to events that the record has. */
function descentOf(record: Record, id: string): readonly Link[] {
  const links = record.byId(id)?.links ?? [];
  return links.filter(({ type, to }) => DESCENT.has(type) && to !== id && record.indexOf(to) >= 0);
}
