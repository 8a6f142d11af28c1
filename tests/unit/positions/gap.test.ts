import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gapAt, gapBetween, inEvidence, jointDates, loneDates } from "../../../renderer/positions/gap.ts";
import type { Stand, StanceStep, Track } from "../../../renderer/positions/stance.ts";
import { noon, type Statement, tracksWith } from "./example.ts";

describe("the gap between two stances, worked by hand", () => {
  it("is a share of the scale: steps 1 and 3 of five are 2 ÷ 4 apart", () => {
    expect(gapBetween({ low: 0, high: 0 }, { low: 2, high: 2 }, 5)).toEqual({ narrowest: 0.5, widest: 0.5 });
  });

  it("is 1 from pole to pole and 0 on one step", () => {
    expect(gapBetween({ low: 0, high: 0 }, { low: 3, high: 3 }, 4)).toEqual({ narrowest: 1, widest: 1 });
    expect(gapBetween({ low: 2, high: 2 }, { low: 2, high: 2 }, 4)).toEqual({ narrowest: 0, widest: 0 });
  });

  it("has two readings where one side is known only as a range: step 1 against steps 2 to 5", () => {
    expect(gapBetween({ low: 0, high: 0 }, { low: 1, high: 4 }, 5)).toEqual({ narrowest: 0.25, widest: 1 });
  });

  it("is at its narrowest 0 where ranges share a step, however far their ends are apart", () => {
    expect(gapBetween({ low: 0, high: 2 }, { low: 2, high: 4 }, 5)).toEqual({ narrowest: 0, widest: 1 });
    expect(gapBetween({ low: 1, high: 2 }, { low: 0, high: 4 }, 5)).toEqual({ narrowest: 0, widest: 0.75 });
  });

  it("cannot be told on a scale of one step", () => {
    expect(gapBetween({ low: 0, high: 0 }, { low: 0, high: 0 }, 1)).toEqual({ narrowest: 0, widest: 0 });
  });
});

function pairOf(statements: readonly Statement[]): readonly [Track, Track] {
  const tracks = tracksWith(statements);
  const find = (party: string): Track => {
    const track = tracks.find((candidate) => candidate.party === party);
    if (track === undefined) throw new Error(`${party} says nothing in this example`);
    return track;
  };
  return [find("HIL"), find("MAR")];
}

describe("the gap at a date, worked by hand", () => {
  it("does not exist before both have spoken", () => {
    const [a, b] = pairOf([
      { party: "HIL", when: "1911-02-01", value: [1, 1] },
      { party: "MAR", when: "1911-05-03", value: [5, 5] },
    ]);
    expect(gapAt(a, b, noon("1911-03-01"), 5)).toBeUndefined();
    expect(gapAt(a, b, noon("1911-05-04"), 5)).toEqual({ narrowest: 1, widest: 1 });
  });

  it("changes when one of them moves", () => {
    const [a, b] = pairOf([
      { party: "HIL", when: "1911-02-01", value: [1, 1] },
      { party: "MAR", when: "1911-02-01", value: [5, 5] },
      { party: "HIL", when: "1911-06-01", value: [3, 3] },
    ]);
    expect(gapAt(a, b, noon("1911-05-31"), 5)).toEqual({ narrowest: 1, widest: 1 });
    expect(gapAt(a, b, noon("1911-06-02"), 5)).toEqual({ narrowest: 0.5, widest: 0.5 });
  });

  it("holds both readings open while a month leaves it open whether one has moved yet", () => {
    const [a, b] = pairOf([
      { party: "HIL", when: "1911-02-01", value: [1, 1] },
      { party: "HIL", when: "1911-06", value: [3, 3] },
      { party: "MAR", when: "1911-02-01", value: [5, 5] },
    ]);
    // In the month itself: the old step 1 (gap 1) or the new step 3 (gap 0.5). After it: the new one alone.
    expect(gapAt(a, b, noon("1911-06-15"), 5)).toEqual({ narrowest: 0.5, widest: 1 });
    expect(gapAt(a, b, noon("1911-07-01"), 5)).toEqual({ narrowest: 0.5, widest: 0.5 });
  });

  it("cannot order two statements whose dates overlap", () => {
    const [a, b] = pairOf([
      { party: "HIL", when: "1911-06", value: [1, 1] },
      { party: "HIL", when: "1911-06-20", value: [2, 2] },
      { party: "MAR", when: "1911-02-01", value: [5, 5] },
    ]);
    expect(gapAt(a, b, noon("1911-08-01"), 5)).toEqual({ narrowest: 0.75, widest: 1 });
  });

  it("is one at which both are in evidence only while both are carried", () => {
    const [a, b] = pairOf([
      { party: "HIL", when: "1911-02-01", value: [1, 1] },
      { party: "MAR", when: "1911-04-15", value: [5, 5] },
    ]);
    expect(jointDates(a, b, 5, 90).map(({ gap }) => gap)).toEqual([{ narrowest: 1, widest: 1 }]);
    expect(jointDates(a, b, 5, 30)).toEqual([]);
    expect(jointDates(a, undefined, 5, 90)).toEqual([]);
  });

  it("carries a stance from the last day that its date may mean", () => {
    const [a] = pairOf([
      { party: "HIL", when: "1911-02", value: [1, 1] },
      { party: "MAR", when: "1911-02", value: [5, 5] },
    ]);
    expect(inEvidence(a, noon("1911-03-09"), 10)).toBeDefined();
    expect(inEvidence(a, noon("1911-03-12"), 10)).toBeUndefined();
  });

  it("carries a vague date beyond an exact one that lies in it", () => {
    // Some day of May, and 20 May: on the 31st, the day after which nothing is carried, the first may still have been said.
    const [a, b] = pairOf([
      { party: "HIL", when: "1911-05", value: [1, 1] },
      { party: "HIL", when: "1911-05-20", value: [2, 2] },
      { party: "MAR", when: "1911-05-31", value: [5, 5] },
    ]);
    expect(inEvidence(a, noon("1911-05-31"), 0)?.low).toBe(0);
    expect(jointDates(a, b, 5, 0)).toHaveLength(1);
    expect(loneDates(a, b, 0)).toHaveLength(1);
  });
});

const STEPS = 5;
const stand = fc
  .tuple(fc.integer({ min: 0, max: STEPS - 1 }), fc.integer({ min: 0, max: STEPS - 1 }))
  .map(([x, y]): Stand => ({ low: Math.min(x, y), high: Math.max(x, y) }));

const step = fc
  .tuple(stand, stand, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 30 }))
  .map(([said, after, earliest, length]): StanceStep => ({
    low: Math.min(said.low, after.low),
    high: Math.max(said.high, after.high),
    after,
    events: [0],
    ordered: false,
    earliest,
    latest: earliest + length,
    placed: earliest + length / 2,
    until: earliest + length,
    lasting: false,
    held: ["states"],
    conditions: [],
    evidence: "on-record",
  }));

const track = fc
  .array(step, { minLength: 1, maxLength: 6 })
  .map((steps): Track => ({ party: "HIL", issue: "dyke", steps: steps.toSorted((a, b) => a.placed - b.placed) }));

const time = fc.integer({ min: -5, max: 140 });

describe("properties of the gap", () => {
  it("is the same from both sides", () => {
    fc.assert(
      fc.property(track, track, time, (a, b, at) => {
        expect(gapAt(a, b, at, STEPS)).toEqual(gapAt(b, a, at, STEPS));
      }),
    );
  });

  it("never leaves 0 to 1, and is never wider at its narrowest", () => {
    fc.assert(
      fc.property(track, track, time, (a, b, at) => {
        const gap = gapAt(a, b, at, STEPS);
        if (gap === undefined) return;
        expect(gap.narrowest).toBeGreaterThanOrEqual(0);
        expect(gap.widest).toBeLessThanOrEqual(1);
        expect(gap.narrowest).toBeLessThanOrEqual(gap.widest);
      }),
    );
  });

  it("is 0 at its narrowest for equal stances, and 0 altogether for equal exact ones", () => {
    fc.assert(
      fc.property(stand, (a) => {
        expect(gapBetween(a, a, STEPS).narrowest).toBe(0);
        const exact = { low: a.low, high: a.low };
        expect(gapBetween(exact, exact, STEPS)).toEqual({ narrowest: 0, widest: 0 });
      }),
    );
  });

  it("is known or not at every date at which one of the pair speaks, never both and never neither", () => {
    fc.assert(
      fc.property(track, track, fc.integer({ min: 0, max: 365 }), (a, b, carry) => {
        const spoken = [...new Set([...a.steps, ...b.steps].map(({ until }) => until))].sort((x, y) => x - y);
        const known = jointDates(a, b, STEPS, carry).map(({ time }) => time);
        const unknown = loneDates(a, b, carry).map(({ time }) => time);
        expect([...known, ...unknown].sort((x, y) => x - y)).toEqual(spoken);
        expect(loneDates(b, a, carry).map(({ time }) => time)).toEqual(unknown);
      }),
    );
  });

  it("never gets narrower when a range is widened", () => {
    fc.assert(
      fc.property(track, track, time, fc.nat(), fc.nat(STEPS), fc.nat(STEPS), (a, b, at, which, down, up) => {
        const wider = changed(a, which, (s) => ({ ...s, ...widened(s, down, up), after: widened(s.after, down, up) }));
        expectWider(gapAt(a, b, at, STEPS), gapAt(wider, b, at, STEPS));
      }),
    );
  });

  it("never gets narrower when a date is widened", () => {
    fc.assert(
      fc.property(track, track, time, fc.nat(), fc.nat(20), fc.nat(20), (a, b, at, which, before, after) => {
        const wider = changed(a, which, (s) => ({ ...s, earliest: s.earliest - before, latest: s.latest + after }));
        expectWider(gapAt(a, b, at, STEPS), gapAt(wider, b, at, STEPS));
      }),
    );
  });
});

function widened({ low, high }: Stand, down: number, up: number): Stand {
  return { low: Math.max(0, low - down), high: Math.min(STEPS - 1, high + up) };
}

function changed(track: Track, which: number, change: (step: StanceStep) => StanceStep): Track {
  const at = which % track.steps.length;
  return { ...track, steps: track.steps.map((step, i) => (i === at ? change(step) : step)) };
}

function expectWider(before: ReturnType<typeof gapAt>, after: ReturnType<typeof gapAt>): void {
  if (before === undefined) return;
  expect(after).toBeDefined();
  expect(after?.narrowest).toBeLessThanOrEqual(before.narrowest);
  expect(after?.widest).toBeGreaterThanOrEqual(before.widest);
}
