import type { Box } from "../../pen/pen.ts";
import type { Glyph } from "../drawing.ts";
import { glyphBox, ringed } from "./boxes.ts";
import type { Settled, SettledPill } from "./glyphs.ts";
import { weighing } from "./importance.ts";
import type { Item, Stage } from "./scene.ts";

/** Something that may have a label: an event with its marks, or a pill, which is named for its first member. */
export interface Claim {
  readonly item: Item;
  readonly anchors: readonly Anchor[];
  readonly rank: number;
  /** Among claims of one rank the heavier comes first. Only figures weigh. */
  readonly weight: number;
  /** How many more events the mark holds. */
  readonly more: number;
}

export interface Anchor {
  readonly x: number;
  readonly y: number;
  /** What a label stands beside: the mark with its whisker. */
  readonly box: Box;
}

/** Everything that may have a label, the most important first. Where all labels are asked for, also what a pill or a stack holds. */
export function claimsOf(stage: Stage, marks: readonly Settled[], pills: readonly SettledPill[]): readonly Claim[] {
  const gathered = [...claimsOfMarks(stage, marks), ...claimsOfPills(stage, pills)];
  const claims =
    stage.input.labels === "all" ? [...apart(stage, marks, gathered), ...membersOf(stage, pills)] : gathered;
  return claims.sort((a, b) => a.rank - b.rank || b.weight - a.weight || a.item.index - b.item.index);
}

/** Where every event is named, a stack's members are named one by one, and a pill's are claimed elsewhere. */
function apart(stage: Stage, marks: readonly Settled[], claims: readonly Claim[]): Claim[] {
  const stacks = new Map(marks.flatMap(({ glyph, item }) => (glyph.stack === undefined ? [] : [[item.index, glyph]])));
  return claims.flatMap((claim) => {
    if (claim.rank >= IN_PILL) return [];
    const members = stacks.get(claim.item.index)?.stack?.members ?? [];
    const others = members.flatMap((id) => {
      const event = stage.input.record.byId(id);
      if (event === undefined || id === claim.item.event.id) return [];
      return [{ ...claim, item: { ...claim.item, event, index: stage.input.record.indexOf(id) }, more: 0 }];
    });
    return [{ ...claim, more: 0 }, ...others];
  });
}

function membersOf(stage: Stage, pills: readonly SettledPill[]): Claim[] {
  return pills.flatMap((settled) =>
    settled.items.flatMap((item) =>
      claimsOfPills(stage, [{ ...settled, items: [item] }]).map((claim) => ({ ...claim, more: 0 })),
    ),
  );
}

const SELECTED = 0;
export const PINNED = 1;
export const PROPOSED = 2;
const REPORTED = 6;
const PLANNED = 7;
const IN_PILL = 10;

function claimsOfMarks(stage: Stage, marks: readonly Settled[]): Claim[] {
  const byEvent = new Map<number, { item: Item; glyphs: Glyph[] }>();
  // Its topmost lane first, in whatever order the rows were settled.
  for (const { glyph, item } of marks.toSorted((a, b) => a.item.lane - b.item.lane)) {
    const known = byEvent.get(item.index);
    if (known === undefined) byEvent.set(item.index, { item, glyphs: [glyph] });
    else known.glyphs.push(glyph);
  }
  return [...byEvent.values()].map(({ item, glyphs }) => ({
    item,
    anchors: glyphs.map((glyph) => ({
      x: glyph.x,
      y: glyph.y,
      box: item.event.id === stage.input.selected ? ringed(markBox(glyph)) : markBox(glyph),
    })),
    rank: rankOf(stage, item),
    weight: weightOf(stage, item),
    more: (glyphs[0]?.stack?.count ?? 1) - 1,
  }));
}

/** A pill is named for the member that would claim a label first; single marks come before it, but for a text of weight in a figure. */
function claimsOfPills(stage: Stage, pills: readonly SettledPill[]): Claim[] {
  return pills.map(({ pill, items }) => {
    const [item] = items.toSorted(
      (a, b) => rankOf(stage, a) - rankOf(stage, b) || weightOf(stage, b) - weightOf(stage, a),
    ) as [Item, ...Item[]];
    const rank = rankOf(stage, item);
    const weight = weightOf(stage, item);
    const { box } = pill;
    const y = box.y + box.height / 2;
    const from = Math.min(box.x, pill.reach.from - 2);
    const to = Math.max(box.x + box.width, pill.reach.to + 2);
    return {
      item,
      anchors: [{ x: box.x + box.width / 2, y, box: { ...box, x: from, width: to - from } }],
      rank: isHeavy({ item, weight }) ? rank : rank + IN_PILL,
      weight,
      more: pill.total - 1,
    };
  });
}

/** From here on a text is named in a figure before what stands alone and weighs less: it has several points, or links. */
const HEAVY = 4;

function weightOf({ input }: Stage, item: Item): number {
  return weighing(input)(item);
}

export function isHeavy({ item, weight }: Pick<Claim, "item" | "weight">): boolean {
  return item.kind === "proposal" && weight >= HEAVY;
}

/** Lower claims first. */
function rankOf(stage: Stage, item: Item): number {
  const { input } = stage;
  if (item.event.id === input.selected) return SELECTED;
  if (input.pinned?.includes(item.event.id) === true) return PINNED;
  if (item.planned) return PLANNED;
  if (isHeavy({ item, weight: weightOf(stage, item) })) return PROPOSED;
  if (item.kind === "message") return 4;
  if (item.kind === "position") return 5;
  if (input.record.evidence(item.index) !== "on-record") return REPORTED;
  return item.kind === "proposal" ? PROPOSED : 3;
}

/** The mark with its whisker: a label stands clear of both. */
function markBox(glyph: Glyph): Box {
  const box = glyphBox(glyph);
  const furthest = glyph.alternative ?? glyph.both?.at(-1) ?? glyph.x;
  const from = Math.min(box.x, (glyph.reach?.from ?? box.x) - 1, furthest - glyph.size / 2);
  const to = Math.max(box.x + box.width, (glyph.reach?.to ?? glyph.x) + 3, furthest + glyph.size / 2 + 2);
  return { x: from, y: box.y, width: to - from, height: box.height };
}
