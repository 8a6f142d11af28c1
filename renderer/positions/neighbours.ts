import type { StanceStep, Track } from "./stance.ts";

/** The statements that the keys walk: by issue in the order of the rows, each in order of time. */
export interface Walk {
  readonly issue: string;
  readonly events: readonly { readonly event: number; readonly placed: number }[];
}

export function walkOf(order: readonly string[], tracks: ReadonlyMap<string, readonly Track[]>): readonly Walk[] {
  return order.map((issue) => ({
    issue,
    events: (tracks.get(issue) ?? [])
      .flatMap(({ steps }) =>
        steps.flatMap((step: StanceStep) => step.events.map((event) => ({ event, placed: step.placed }))),
      )
      .sort((a, b) => a.placed - b.placed),
  }));
}

/** Along a row in time, or to the row above or below: there the statement that is nearest in time. */
export function neighbour(
  walk: readonly Walk[],
  from: number | undefined,
  direction: "left" | "right" | "up" | "down" | "first" | "last",
): number | undefined {
  const at = walk.findIndex(({ events }) => events.some(({ event }) => event === from));
  const row = walk[at];
  if (row === undefined) return walk[0]?.events[0]?.event;
  const place = row.events.findIndex(({ event }) => event === from);
  switch (direction) {
    case "first":
      return walk[0]?.events[0]?.event;
    case "last":
      return walk.at(-1)?.events.at(-1)?.event;
    case "left":
      return row.events[Math.max(0, place - 1)]?.event;
    case "right":
      return row.events[Math.min(row.events.length - 1, place + 1)]?.event;
    default: {
      const other = walk[at + (direction === "up" ? -1 : 1)];
      if (other === undefined) return from;
      const time = row.events[place]?.placed ?? 0;
      const nearest = other.events.toSorted((a, b) => Math.abs(a.placed - time) - Math.abs(b.placed - time))[0];
      return nearest?.event ?? from;
    }
  }
}
