import type { LinkType } from "../../data/schema/index.ts";
import type { Column } from "./comparison.ts";

/** How two texts stand to each other, which decides what a comparison of their words may claim. */
export type Relation =
  /** The later one takes the earlier one's place: words were dropped and added. */
  | { readonly kind: "revision"; readonly type: LinkType }
  /** The same party's, but nothing says that one came from the other. */
  | { readonly kind: "same-party" }
  /** Another party's reply: it has words of its own, and drops nothing. */
  | { readonly kind: "reply"; readonly type: LinkType }
  | { readonly kind: "apart" };

const REVISIONS: ReadonlySet<LinkType> = new Set<LinkType>(["revises", "supersedes"]);

/** How a later text stands to an earlier one: by the links between them, whichever end they are told from, then by who put them. */
export function relationOf(earlier: Column, later: Column): Relation {
  const types = [...typesTo(later, earlier), ...typesTo(earlier, later)];
  const revision = types.find((type) => REVISIONS.has(type));
  if (revision !== undefined) return { kind: "revision", type: revision };
  const [reply] = types;
  if (reply !== undefined) return { kind: "reply", type: reply };
  const common = later.authors.some((party) => earlier.authors.includes(party));
  return common ? { kind: "same-party" } : { kind: "apart" };
}

/** What one text does to another. */
function typesTo({ event }: Column, other: Column): readonly LinkType[] {
  return event.links
    .filter(({ to, type }) => to === other.event.id && type !== "refers-to" && type !== "part-of")
    .map(({ type }) => type);
}
