import type { Issue } from "../../data/schema/index.ts";
import type { Record } from "../model/record.ts";
import type { Box, Font } from "../pen/pen.ts";
import type { KeyEntry, KeySign, ReadingKey } from "./drawing.ts";
import { GAP_FORMULA, jointDates, loneDates } from "./gap.ts";
import type { PositionsInput } from "./layout.ts";
import { remarksOf } from "./remarks.ts";
import type { Track } from "./stance.ts";
import { broken } from "./words.ts";

export const KEY_FONT: Font = { family: "chart", size: 11.5, weight: 400 };
const HEAD: Font = { family: "ui", size: 12.5, weight: 600 };
const FORMULA: Font = { family: "code", size: 11.5, weight: 400 };
const REMARK: Font = { family: "chart", size: 11.5, weight: 400 };
const KEY_REMARK =
  "0 means that the ranges touch, 1 that they stand at opposite poles. Two numbers: narrowest and widest reading. Steps are ordered, not measured.";
/** Where there is little room. */
const SHORT_REMARK = "0: the ranges touch. 1: opposite poles. Steps are ordered, not measured.";
export const KEY_PICTURES: Readonly<{ [sign in KeySign]: number }> = {
  solid: 46,
  dotted: 46,
  range: 12,
  pole: 16,
  gap: 26,
  carried: 26,
  unknown: 26,
  reported: 14,
  catalogue: 14,
  condition: 18,
  reversal: 14,
};
const LEFT = 16;
const LINE = 26;
const LEADING = 16;
const AFTER = 7;
const BETWEEN = 15;

/** What a reader has to be told about the tracks that there are, and nothing else. */
export function keyEntries(
  record: Record,
  tracks: ReadonlyMap<string, readonly Track[]>,
  pair: readonly [string, string],
  carry: number,
): readonly (readonly [KeySign, string])[] {
  const steps = [...tracks.values()].flat().flatMap((track) => track.steps);
  const changes = [...tracks.values()].flat().some((track) => track.steps.length > 1);
  const issues = record.dataset.issues.filter(({ id }) => tracks.has(id));
  const turned = issues.some((issue) => remarksOf(issue, tracks.get(issue.id) ?? [], []).length > 0);
  const apart = bandsUsed(issues, tracks, pair, carry);
  const entries: (readonly [KeySign, string] | false)[] = [
    changes && ["solid", "evidence at both ends: no change"],
    carry > 0 && ["dotted", `no evidence: carried ${carry} ${carry === 1 ? "day" : "days"}, then unknown`],
    steps.some(({ low, high }) => low !== high) && ["range", "stance known only as a range"],
    ["pole", "whose end of the scale"],
    apart.gap && ["gap", "gap, narrowest and widest"],
    apart.carried && ["carried", "gap, one side carried"],
    apart.unknown && ["unknown", "gap not known: one side silent"],
    steps.some(({ evidence }) => evidence === "reported") && ["reported", "reported, not on record"],
    steps.some(({ evidence }) => evidence === "catalogue") && ["catalogue", "catalogue only"],
    steps.some(({ conditions }) => conditions.some(({ condition }) => condition.issue !== undefined)) && [
      "condition",
      "if … then: tied to another issue",
    ],
    turned && ["reversal", "turns back"],
  ];
  return entries.filter((entry) => entry !== false);
}

/** Which bands the pair's gaps take. */
function bandsUsed(
  issues: readonly Issue[],
  tracks: ReadonlyMap<string, readonly Track[]>,
  pair: readonly [string, string],
  carry: number,
): { readonly [sign in "gap" | "carried" | "unknown"]: boolean } {
  const used = { gap: false, carried: false, unknown: false };
  for (const { id, scale } of issues) {
    const [a, b] = pair.map((party) => tracks.get(id)?.find((track) => track.party === party));
    const apart = jointDates(a, b, scale.length, carry).filter(({ gap }) => gap.widest > 0);
    used.gap ||= apart.length > 0;
    used.carried ||= apart.some((date) => date.a.until !== date.time || date.b.until !== date.time);
    used.unknown ||= loneDates(a, b, carry).length > 0;
  }
  return used;
}

/** The key in as many lines as it takes, with the formula of the gap under it. */
export function layKey(input: PositionsInput, tracks: ReadonlyMap<string, readonly Track[]>): ReadingKey {
  const known = keys.get(tracks);
  const { carry, size } = input;
  const pair = input.pair.join(" ");
  if (known?.carry === carry && known.width === size.width && known.pair === pair) return known.key;
  const key = makeKey(input, tracks, { x: 0, y: 0, width: size.width, height: 0 });
  keys.set(tracks, { carry, width: size.width, pair, key });
  return key;
}

/** Made once for the tracks: a frame while scrolling needs only what is in view. */
const keys = new WeakMap<
  object,
  { readonly carry: number; readonly width: number; readonly pair: string; readonly key: ReadingKey }
>();

const moved = new WeakMap<ReadingKey, ReadingKey>();

/** The key further down: at the foot of the view. */
export function movedKey(key: ReadingKey, y: number): ReadingKey {
  const known = moved.get(key);
  if (known?.box.y === key.box.y + y) return known;
  const made = {
    box: { ...key.box, y: key.box.y + y },
    entries: key.entries.map((entry) => ({ ...entry, y: entry.y + y })),
    lines: key.lines.map((line) => ({ ...line, y: line.y + y })),
  };
  moved.set(key, made);
  return made;
}

function makeKey(input: PositionsInput, tracks: ReadonlyMap<string, readonly Track[]>, box: Box): ReadingKey {
  const { measure } = input;
  const right = box.x + box.width - LEFT;
  const headWidth = Math.max(measure("Reading the tracks", HEAD), measure("The gap", HEAD)) + 20;
  const start = box.x + LEFT + headWidth;
  const entries: KeyEntry[] = [];
  let x = start;
  let y = box.y + 22;
  for (const [sign, text] of keyEntries(input.record, tracks, input.pair, input.carry)) {
    const wide = KEY_PICTURES[sign] + AFTER + measure(text, KEY_FONT);
    if (x > start && x + wide > right) {
      x = start;
      y += LINE;
    }
    entries.push({ sign, text, x, y, width: KEY_PICTURES[sign] });
    x += wide + BETWEEN;
  }
  const lines: ReadingKey["lines"][number][] = [
    { text: "Reading the tracks", x: box.x + LEFT, y: box.y + 26, font: HEAD, tone: 1 },
  ];
  y += LINE + 4;
  lines.push({ text: "The gap", x: box.x + LEFT, y, font: HEAD, tone: 1 });
  lines.push({ text: GAP_FORMULA, x: start, y, font: FORMULA, tone: 1 });
  const after = start + measure(GAP_FORMULA, FORMULA) + 20;
  const beside = right - after;
  const below = beside < measure(SHORT_REMARK, REMARK);
  const room = below ? right - start : beside;
  const remark = broken(measure(KEY_REMARK, REMARK) <= room ? KEY_REMARK : SHORT_REMARK, REMARK, room, 2, measure);
  remark.forEach((text, i) => {
    lines.push({
      text,
      x: below ? start : after,
      y: y + (below ? LEADING + 1 : 0) + i * LEADING,
      font: REMARK,
      tone: 2,
    });
  });
  const last = lines.at(-1)?.y ?? y;
  return { box: { ...box, height: Math.max(y, last) + 14 - box.y }, entries, lines };
}
