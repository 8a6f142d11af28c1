import type { EventKind } from "../../../data/schema/index.ts";

/** Heights of the shapes in pixels, from the design tokens. Size never encodes anything. */
const GLYPH: Readonly<{ [kind in EventKind]: number }> = {
  meeting: 13,
  proposal: 16,
  position: 12,
  message: 12,
  action: 12,
};
const NUMBERED = 18;
export const IN_FOLD = 8;
/** How far a channel's outline stands from the shape. */
const CHANNEL_GAP = 3.5;
export const CAPSULE = 14;

export function glyphSize(kind: EventKind, numbered: boolean, inFold: boolean): number {
  if (inFold) return IN_FOLD;
  return kind === "proposal" && numbered ? NUMBERED : GLYPH[kind];
}

/** From a shape's centre to the edge of what is drawn round it: the channel's outline, a wave, a supplied day's brackets. */
export function glyphReach(
  size: number,
  channel: string | undefined,
  supplied: boolean,
  inFold: boolean,
): { readonly side: number; readonly above: number; readonly below: number } {
  const half = size / 2;
  if (inFold) return { side: half + (supplied ? 3 : 1), above: half + 1, below: half + 1 };
  const ring = channel === "secret" || channel === "private" ? half + CHANNEL_GAP + 1 : half + 1;
  return {
    side: ring + (supplied ? 4 : 0),
    above: ring,
    below: channel === "backchannel" ? half + 7 : ring,
  };
}
