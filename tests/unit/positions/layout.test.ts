import { describe, expect, it } from "vitest";
import { fullMask } from "../../../renderer/model/filter.ts";
import { textWidth } from "../../../renderer/pen/metrics/text.ts";
import type { Box } from "../../../renderer/pen/pen.ts";
import type { PositionsDrawing } from "../../../renderer/positions/drawing.ts";
import { positionsHit } from "../../../renderer/positions/hit.ts";
import { AXIS, layoutPositions, ROW, sidesFor } from "../../../renderer/positions/layout.ts";
import { planTime } from "../../../renderer/timeline/scale/folds.ts";
import { TimeScale } from "../../../renderer/timeline/scale/time-scale.ts";
import { recordWith, type Statement } from "./example.ts";

function lay(statements: readonly Statement[], { carry = 90, scroll = 0, width = 1440 } = {}): PositionsDrawing {
  const record = recordWith(statements);
  const { gutter, table } = sidesFor(width);
  return layoutPositions({
    record,
    mask: fullMask(record),
    scale: TimeScale.fit(planTime(record), width - gutter - table),
    size: { width, height: 500 },
    gutter,
    table,
    pair: ["HIL", "MAR"],
    carry,
    scroll,
    order: ["dyke", "tolls"],
    key: true,
    pad: 16,
    measure: textWidth,
  });
}

const first = (drawing: PositionsDrawing) => {
  const [placed] = drawing.rows;
  if (placed === undefined) throw new Error("no row is in view");
  return placed.row;
};

describe("tracks", () => {
  it("are solid only between two pieces of evidence for the same step", () => {
    const row = first(
      lay([
        { party: "HIL", when: "1911-02-01", value: [1, 1] },
        { party: "HIL", when: "1911-05-03", value: [1, 1] },
        { party: "HIL", when: "1911-06-01", value: [3, 3] },
      ]),
    );
    expect(row.lines.map(({ solid }) => solid)).toEqual([true, false, false]);
    // The change is a riser at the later evidence, never a slope.
    expect(row.risers).toHaveLength(1);
    expect(row.risers[0]?.x).toBeCloseTo(row.stances[2]?.x ?? 0, 6);
    expect(row.ends).toHaveLength(1);
  });

  it("end in a ring where the days of carrying are over, and are not carried at all with none", () => {
    const statements: readonly Statement[] = [
      { party: "HIL", when: "1911-02-01", value: [1, 2] },
      { party: "HIL", when: "1911-11-01", value: [4, 4] },
      { party: "MAR", when: "1911-05-03", value: [5, 5] },
    ];
    const carried = first(lay(statements));
    expect(carried.ends.length).toBe(4);
    expect(carried.risers).toEqual([]);
    expect(first(lay(statements, { carry: 0 })).ends).toEqual([]);
  });

  it("are nudged apart on one step and day, to both sides of the true place", () => {
    const row = first(
      lay([
        { party: "HIL", when: "1911-05-03", value: [2, 2] },
        { party: "MAR", when: "1911-05-03", value: [2, 2] },
        { party: "ABB", when: "1911-07-01", value: [2, 2] },
      ]),
    );
    const [a, b] = row.stances.map(({ x }) => x);
    expect((b ?? 0) - (a ?? 0)).toBeCloseTo(13, 6);
    expect(row.bands).toEqual([]);
  });

  it("have a band from the nearer edges, and a wider one from the edges farthest apart", () => {
    const row = first(
      lay([
        { party: "HIL", when: "1911-05-03", value: [1, 2] },
        { party: "MAR", when: "1911-05-03", value: [4, 5] },
      ]),
    );
    const [band] = row.bands;
    const edges = (box: Box | undefined) => [box?.y, (box?.y ?? 0) + (box?.height ?? 0)];
    expect(edges(band?.narrowest)).toEqual([row.steps[1]?.y, row.steps[3]?.y]);
    expect(edges(band?.widest)).toEqual([row.steps[0]?.y, row.steps[4]?.y]);
    expect(band?.carried).toBe(false);
  });

  it("that may meet have the wider band alone, and one that is only carried says so", () => {
    const statements: Statement[] = [
      { party: "HIL", when: "1911-05-03", value: [1, 3] },
      { party: "MAR", when: "1911-06-03", value: [3, 3] },
    ];
    const [band] = first(lay(statements)).bands;
    expect(band?.narrowest).toBeUndefined();
    expect(band?.widest.height).toBeGreaterThan(0);
    expect(band?.carried).toBe(true);
    expect(first(lay(statements, { carry: 10 })).bands).toEqual([]);
  });

  it("have as wide a band as vague dates leave open", () => {
    // Whether the hill towns had moved by the day that the marsh towns spoke, the month does not say.
    const statements: Statement[] = [
      { party: "HIL", when: "1911-05-01", value: [1, 1] },
      { party: "HIL", when: "1911-05", value: [4, 4] },
      { party: "MAR", when: "1911-05-20", value: [5, 5] },
    ];
    const row = first(lay(statements));
    const wide = row.bands.map(({ widest }) => widest.height);
    expect(Math.max(...wide)).toBeCloseTo((row.steps[4]?.y ?? 0) - (row.steps[0]?.y ?? 0), 6);
  });
});

describe("dates at which only one of the pair is in evidence", () => {
  const lone: readonly Statement[] = [
    { party: "HIL", when: "1911-02-01", value: [2, 2] },
    { party: "MAR", when: "1911-09-01", value: [4, 4] },
  ];

  it("are hatched over the whole scale: the other may stand anywhere", () => {
    const row = first(lay(lone));
    expect(row.bands).toEqual([]);
    expect(row.unknowns).toHaveLength(2);
    for (const box of row.unknowns) {
      expect(box.y).toBe(row.steps[0]?.y);
      expect(box.y + box.height).toBeCloseTo(row.steps.at(-1)?.y ?? 0, 6);
    }
    const places = row.unknowns.map(({ x, width }) => x + width / 2).sort((a, b) => a - b);
    expect(places).toEqual(row.stances.map(({ x }) => x));
  });

  it("have a band instead where the other's stance is still carried, and the key tells only of what there is", () => {
    const signs = (drawing: PositionsDrawing) => drawing.key?.entries.map(({ sign }) => sign) ?? [];
    expect(signs(lay(lone))).toContain("unknown");
    expect(signs(lay(lone))).not.toContain("gap");
    const carried = lay(lone, { carry: 365 });
    expect(first(carried).bands).toHaveLength(1);
    // The first of the two spoke when nothing was known of the other: that stays so.
    expect(first(carried).unknowns).toHaveLength(1);
    expect(signs(carried)).toEqual(expect.arrayContaining(["gap", "carried", "unknown"]));
  });

  it("say on hover who is silent, and bands how far apart the two are", () => {
    const tipAt = (drawing: PositionsDrawing, box: Box | undefined) => {
      const at = { x: (box?.x ?? 0) + 1, y: (drawing.rows[0]?.top ?? 0) + (box?.y ?? 0) + (box?.height ?? 0) / 2 };
      const hit = positionsHit(drawing, at.x, at.y);
      return hit?.kind === "band" ? [hit.known, hit.tip] : hit?.kind;
    };
    const apart = lay(lone);
    expect(tipAt(apart, first(apart).unknowns[1])).toEqual([
      false,
      "On 1 Feb 1911 only HIL is in evidence: where MAR stood then, nobody says.",
    ]);
    const carried = lay(lone, { carry: 365 });
    expect(tipAt(carried, first(carried).bands[0]?.widest)).toEqual([
      true,
      "0.50 between HIL and MAR on 1 Sep 1911. What HIL held is carried on from before.",
    ]);
  });

  it("do not look like dates at which the two agree", () => {
    const agreed = first(
      lay([
        { party: "HIL", when: "1911-05-03", value: [2, 2] },
        { party: "MAR", when: "1911-05-03", value: [2, 2] },
      ]),
    );
    expect(agreed.bands).toEqual([]);
    expect(agreed.unknowns).toEqual([]);
  });

  it("give way to a date beside them at which both are", () => {
    const row = first(
      lay([
        { party: "HIL", when: "1911-05-03", value: [1, 1] },
        { party: "MAR", when: "1911-05-05", value: [5, 5] },
      ]),
    );
    expect(row.bands).toHaveLength(1);
    expect(row.unknowns).toEqual([]);
  });

  it("have no part in what a third party says", () => {
    const row = first(lay([{ party: "ABB", when: "1911-05-03", value: [1, 1] }]));
    expect(row.unknowns).toEqual([]);
  });
});

describe("the view", () => {
  const both: readonly Statement[] = [
    { party: "HIL", when: "1911-02-01", value: [1, 1], condition: { issue: "tolls", text: "if the tolls fall" } },
    { party: "MAR", when: "1911-02-01", value: [5, 5] },
    { party: "MAR", when: "1911-02-03", value: [4, 4], issue: "tolls" },
  ];

  it("scrolls rows without changing them", () => {
    const still = lay(both);
    const moved = lay(both, { scroll: 40 });
    expect(moved.rows[0]?.top).toBe(AXIS - 40);
    expect(first(moved)).toEqual(first(still));
    expect(still.extent).toBe(2 * ROW);
  });

  it("links a conditional stance to what it is tied to", () => {
    const [link] = lay(both).links;
    expect(link).toMatchObject({ text: "if the tolls fall", away: false });
    expect(link?.to.y).toBeGreaterThan(AXIS + ROW);
  });

  it("never sets two codes on each other or on a mark of another row", () => {
    const crowd = Array.from({ length: 24 }, (_, i): Statement => {
      const party = ["HIL", "MAR", "ABB"][i % 3] ?? "HIL";
      const step = (i % 5) + 1;
      return { party, when: `1911-${String((i % 6) + 1).padStart(2, "0")}-10`, value: [step, step] };
    });
    for (const width of [1000, 1280, 1920]) {
      for (const { row } of lay(crowd, { width }).rows) {
        const boxes = row.codes.map(({ text, x, y, anchor }) => {
          const wide = textWidth(text, { family: "chart", size: 11, weight: 600 });
          return {
            left: anchor === "end" ? x - wide : x,
            right: anchor === "end" ? x : x + wide,
            top: y - 9,
            foot: y + 2,
          };
        });
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1))
            expect(a.left < b.right && b.left < a.right && a.top < b.foot && b.top < a.foot).toBe(false);
        for (const { top, foot } of boxes) expect(top >= 0 && foot <= row.height).toBe(true);
      }
    }
  });

  it("answers what lies where: a mark, a step with its criterion, the question, a gap", () => {
    const drawing = lay(both);
    const row = first(drawing);
    const [mark] = row.stances;
    expect(positionsHit(drawing, mark?.x ?? 0, AXIS + (mark?.top ?? 0))).toMatchObject({
      kind: "mark",
      mark: { party: "HIL" },
    });
    expect(positionsHit(drawing, 100, AXIS + (row.steps[2]?.y ?? 0))).toMatchObject({
      kind: "step",
      step: { criterion: "Says 3." },
    });
    expect(positionsHit(drawing, 40, AXIS + 12)).toMatchObject({ kind: "question", issue: "dyke" });
    const [gap] = row.gaps;
    expect(positionsHit(drawing, gap?.x ?? 0, AXIS + (gap?.y ?? 0))).toMatchObject({
      kind: "gap",
      cell: { widest: 1 },
    });
  });
});
