import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween, likenessOf } from "../../../renderer/compare/changes.ts";
import { point } from "./talks.ts";

function told({ pairs, added, dropped }: ReturnType<typeof changesBetween>) {
  return {
    pairs: pairs.map(({ earlier, later }) => `${earlier.n}>${later.n}`),
    moved: pairs.filter(({ moved }) => moved).map(({ later }) => later.n),
    reworded: pairs.filter(({ reworded }) => reworded).map(({ later }) => later.n),
    added: added.map(({ n }) => n),
    dropped: dropped.map(({ n }) => n),
  };
}

describe("what became of the points of an earlier text", () => {
  it("pairs points on the same issue, and tells what moved, was reworded, added and dropped", () => {
    const earlier = [
      point(1, "The town tends the lamp.", ["lamp"]),
      point(2, "Dues are paid each spring.", ["dues"]),
      point(3, "The horn sounds by day.", ["fog"]),
    ];
    const later = [
      point(1, "Dues are paid each spring.", ["dues"]),
      point(2, "The guild tends the lamp.", ["lamp"]),
      point(3, "A new mole is built.", []),
    ];
    expect(told(changesBetween(earlier, later))).toEqual({
      pairs: ["2>1", "1>2"],
      moved: [1, 2],
      reworded: [2],
      added: [3],
      dropped: [3],
    });
  });

  it("lets words decide between points of one issue", () => {
    const earlier = [
      point(1, "No pilots are hired from outside.", ["lamp"]),
      point(2, "Oil is bought at three named quays.", ["lamp"]),
    ];
    const later = [
      point(1, "Oil comes in only at the named quays.", ["lamp"]),
      point(2, "Pilots from outside are not hired.", ["lamp"]),
      point(3, "A boat keeps watch.", ["lamp"]),
    ];
    expect(told(changesBetween(earlier, later))).toMatchObject({ pairs: ["2>1", "1>2"], added: [3], dropped: [] });
  });

  it("prefers the point that shares most of its issues to one that shares a word more", () => {
    const earlier = [point(1, "Lamp and horn together.", ["lamp", "fog"]), point(2, "The lamp.", ["lamp"])];
    const later = [point(1, "Lamp, horn together.", ["lamp"])];
    expect(told(changesBetween(earlier, later))).toMatchObject({ pairs: ["2>1"], dropped: [1] });
  });

  it("without an issue in common asks for half of the words", () => {
    const same = point(1, "The keeper sleeps ashore every Sunday.", ["lamp"]);
    expect(told(changesBetween([same], [{ ...same, issues: ["dues"] }]))).toMatchObject({ pairs: ["1>1"] });
    const other = point(1, "The keeper pays for paint.", ["dues"]);
    expect(told(changesBetween([same], [other]))).toMatchObject({ pairs: [], added: [1], dropped: [1] });
  });

  const points = fc
    .array(
      fc.record({
        summary: fc.constantFrom("The lamp burns.", "Dues rise.", "The horn sounds at noon.", "Nobody pays dues."),
        issues: fc.uniqueArray(fc.constantFrom("lamp", "dues", "fog"), { maxLength: 3 }),
      }),
      { maxLength: 7 },
    )
    .map((list) => list.map(({ summary, issues }, i) => point(i + 1, summary, issues)));

  it("has every point of both in it exactly once, and no pair of strangers", () => {
    fc.assert(
      fc.property(points, points, (earlier, later) => {
        const { pairs, added, dropped } = changesBetween(earlier, later);
        const sorted = (numbers: number[]) => numbers.sort((a, b) => a - b);
        expect(sorted([...pairs.map((pair) => pair.later.n), ...added.map(({ n }) => n)])).toEqual(
          later.map(({ n }) => n),
        );
        expect(sorted([...pairs.map((pair) => pair.earlier.n), ...dropped.map(({ n }) => n)])).toEqual(
          earlier.map(({ n }) => n),
        );
        for (const pair of pairs) {
          const shares = pair.earlier.issues.some((issue) => pair.later.issues.includes(issue));
          expect(shares || likenessOf(pair.earlier, pair.later) >= 0.5).toBe(true);
        }
      }),
    );
  });

  it("of a text and itself, nothing that speaks to an issue is moved, reworded or lost", () => {
    const text = [
      point(1, "The lamp burns all night.", ["lamp"]),
      point(2, "The lamp is of brass.", ["lamp"]),
      point(3, "Dues rise with the tide.", ["dues", "fog"]),
    ];
    expect(told(changesBetween(text, text))).toEqual({
      pairs: ["1>1", "2>2", "3>3"],
      moved: [],
      reworded: [],
      added: [],
      dropped: [],
    });
  });
});
