import { z } from "zod";

/** Where a window was and how it was shown, in the screen's own pixels. */
export const Place = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1).max(32_768),
  height: z.number().int().min(1).max(32_768),
  maximized: z.boolean(),
});
export type Place = z.infer<typeof Place>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const SMALLEST: { readonly width: number; readonly height: number } = { width: 1024, height: 700 };
const USUAL = { width: 1440, height: 900 };

/** As much of a window's top edge must be on a screen that one can take hold of it. */
const GRIP = { width: 120, height: 32 };

/**
 * The bounds to open a window with: where it was, if it can still be reached there, else in the middle of the main screen.
 *
 * @param areas the usable part of each screen, the main one first.
 */
export function boundsFor(place: Place | undefined, areas: readonly [Area, ...Area[]]): Area {
  const reachable = areas
    .map((area) => ({
      area,
      bounds: place === undefined ? undefined : { x: place.x, y: place.y, ...fitted(place, area) },
    }))
    .find(({ area, bounds }) => bounds !== undefined && canBeGripped(bounds, area));
  return reachable?.bounds ?? centred(place ?? USUAL, areas[0]);
}

function canBeGripped(place: Area, area: Area): boolean {
  const across = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
  return across >= GRIP.width && place.y >= area.y && place.y + GRIP.height <= area.y + area.height;
}

function centred(size: Pick<Area, "width" | "height">, area: Area): Area {
  const { width, height } = fitted(size, area);
  return {
    x: area.x + Math.max(0, Math.round((area.width - width) / 2)),
    y: area.y + Math.max(0, Math.round((area.height - height) / 2)),
    width,
    height,
  };
}

function fitted(size: Pick<Area, "width" | "height">, area: Area): Pick<Area, "width" | "height"> {
  return {
    width: Math.max(Math.min(size.width, area.width), Math.min(SMALLEST.width, area.width)),
    height: Math.max(Math.min(size.height, area.height), Math.min(SMALLEST.height, area.height)),
  };
}
