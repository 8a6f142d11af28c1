import * as fc from "fast-check";
import type { EventSketch } from "./invented.ts";

const day = fc
  .integer({ min: 0, max: 720 })
  .map((offset) => new Date(Date.UTC(1901, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10));

/** Two days, the earlier first: an interval's ends are never the same. */
const pair = fc.uniqueArray(day, { minLength: 2, maxLength: 2 }).map((days) => days.toSorted());

/** Dates of every shape that EDTF has. */
const dates = fc.oneof(
  { weight: 6, arbitrary: day },
  { weight: 1, arbitrary: day.map((text) => text.slice(0, 7)) },
  { weight: 1, arbitrary: day.map((text) => `${text}~`) },
  { weight: 1, arbitrary: day.map((text) => `${text.slice(0, 7)}?`) },
  { weight: 1, arbitrary: day.map((text) => `${text}%`) },
  { weight: 1, arbitrary: pair.map((days) => days.join("/")) },
  { weight: 1, arbitrary: pair.map((days) => `[${days.join(",")}]`) },
  { weight: 1, arbitrary: pair.map((days) => `{${days.join(",")}}`) },
  { weight: 1, arbitrary: day.map((text) => `${text}/..`) },
  { weight: 1, arbitrary: fc.constantFrom("1901", "190X", "XXXX", "1901-21", "../1902-03") },
);

const parties = fc.uniqueArray(fc.constantFrom("AAR", "BRA", "CEL", "DUN"), { minLength: 0, maxLength: 4 });

/** One event of any kind, date, channel and status, with a title of any length. */
export const sketches: fc.Arbitrary<EventSketch> = fc
  .record({
    kind: fc.constantFrom("meeting", "proposal", "position", "message", "action" as const),
    when: dates,
    parties,
    title: fc.oneof(
      fc.lorem({ maxCount: 6 }),
      fc.string({ minLength: 1, maxLength: 300, unit: "grapheme" }).map((text) => `t${text}`),
    ),
    channel: fc.constantFrom(undefined, "public", "private", "secret", "backchannel" as const),
    status: fc.constantFrom("occurred", "occurred", "occurred", "planned", "cancelled", "ongoing" as const),
    points: fc.constantFrom(0, 0, 3),
  })
  .map(({ points, kind, parties: named, ...rest }) => ({
    ...rest,
    kind,
    parties: kind === "position" && named.length === 0 ? ["AAR"] : named,
    ...(points === 0
      ? {}
      : { points: Array.from({ length: points }, (_, n) => ({ n: n + 1, summary: "p", issues: [], evidence: [] })) }),
  }));

/** Many events within three weeks, so that marks crowd. */
export const crowds: fc.Arbitrary<readonly EventSketch[]> = fc.array(
  fc
    .tuple(sketches, fc.integer({ min: 10, max: 30 }), fc.constantFrom(true, true, true, false))
    .map(([sketch, date, often]) => ({ ...sketch, when: often ? `1901-05-${date}` : `1901-05-${date}/1901-05-31` })),
  { minLength: 20, maxLength: 90 },
);
