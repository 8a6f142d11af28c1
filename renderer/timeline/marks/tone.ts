import { mix, type Theme } from "../../pen/theme.ts";
import type { Hue } from "../drawing.ts";

/** The colours of one mark: its party's, paler where a lens or Follow veils it. */
export interface Tone {
  readonly ground: string;
  readonly fill: string;
  readonly on: string;
  /** Of the lower half, for joint texts. */
  readonly lower: string | undefined;
  readonly ink: string;
  readonly ink2: string;
  readonly stem: string;
}

/** @param presence 1, or less where the mark is veiled: it is mixed with the ground, so that strokes do not add up. */
export function toneOf(theme: Theme, hue: Hue, presence = 1, inFold = false): Tone {
  const key = `${theme.name} ${hue.slot} ${hue.lower ?? ""} ${presence} ${inFold}`;
  const known = tones.get(key);
  if (known !== undefined) return known;
  const ground = inFold ? theme.surface.fold : theme.surface.canvas;
  const veil = (colour: string) => mix(colour, ground, presence);
  const tone: Tone = {
    ground: theme.surface.canvas,
    fill: veil(theme.party[hue.slot].fill),
    on: theme.party[hue.slot].on,
    lower: hue.lower === undefined ? undefined : veil(theme.party[hue.lower].fill),
    ink: veil(theme.ink[1]),
    ink2: veil(theme.ink[2]),
    stem: veil(theme.mark.stem),
  };
  tones.set(key, tone);
  return tone;
}

const tones = new Map<string, Tone>();
