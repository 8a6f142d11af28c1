import { describe, expect, it } from "vitest";
import { fullMask } from "../../../renderer/model/filter.ts";
import { columnsOf, gapCell } from "../../../renderer/positions/columns.ts";
import { jointDates } from "../../../renderer/positions/gap.ts";
import { tracksByIssue } from "../../../renderer/positions/tracks.ts";
import { movement, orderIssues } from "../../../renderer/positions/order.ts";
import { remarksOf } from "../../../renderer/positions/remarks.ts";
import { changeWords, convergenceOf, sortConvergence } from "../../../renderer/positions/table.ts";
import { recordWith, type Statement } from "./example.ts";

const PAIR = ["HIL", "MAR"] as const;

function example(statements: readonly Statement[], carry = 90) {
  const record = recordWith(statements);
  const tracks = tracksByIssue(record, fullMask(record));
  const issue = record.issue.get("dyke");
  const list = tracks.get("dyke") ?? [];
  if (issue === undefined) throw new Error("the example has an issue");
  const [a, b] = PAIR.map((party) => list.find((track) => track.party === party));
  const joint = jointDates(a, b, issue.scale.length, carry);
  return { record, tracks, issue, list, joint, remarks: remarksOf(issue, list, joint) };
}

describe("rules that explain themselves", () => {
  it("a deadlock: both say the same again a month or more later, with a gap between them", () => {
    const { remarks } = example([
      { party: "HIL", when: "1911-02-01", value: [1, 1] },
      { party: "MAR", when: "1911-02-01", value: [5, 5] },
      { party: "HIL", when: "1911-04-01", value: [1, 1] },
      { party: "MAR", when: "1911-04-01", value: [5, 5] },
    ]);
    expect(remarks.map(({ kind }) => kind)).toEqual(["deadlock"]);
    expect(remarks[0]?.rule).toBe(
      "Deadlock, 1 Feb 1911 to 1 Apr 1911: both stated the same steps again at least 30 days later, with a gap of 1.00 between them.",
    );
  });

  it("no deadlock where only one repeats itself, where they agree, or within one meeting", () => {
    const one = [
      { party: "HIL", when: "1911-02-01", value: [1, 1] },
      { party: "MAR", when: "1911-02-01", value: [5, 5] },
      { party: "HIL", when: "1911-04-01", value: [1, 1] },
    ] as const;
    expect(example(one).remarks).toEqual([]);
    const agreed = [...one, { party: "MAR", when: "1911-04-01", value: [5, 5] } as const].map((statement) => ({
      ...statement,
      value: [3, 3] as const,
    }));
    expect(example(agreed).remarks).toEqual([]);
    const week = [...one, { party: "MAR", when: "1911-04-01", value: [5, 5] } as const].map((statement) => ({
      ...statement,
      when: statement.when.replace("04-01", "02-08"),
    }));
    expect(example(week).remarks).toEqual([]);
  });

  it("a reversal: certainly one way, and later certainly back", () => {
    const { remarks } = example([
      { party: "HIL", when: "1911-02-01", value: [1, 1] },
      { party: "HIL", when: "1911-04-01", value: [3, 3] },
      { party: "HIL", when: "1911-06-01", value: [1, 2] },
    ]);
    expect(remarks).toMatchObject([{ kind: "reversal", party: "HIL", text: "HIL turns back" }]);
  });

  it("no reversal where ranges overlap or dates leave the order open", () => {
    const ranges = example([
      { party: "HIL", when: "1911-02-01", value: [1, 2] },
      { party: "HIL", when: "1911-04-01", value: [2, 3] },
      { party: "HIL", when: "1911-06-01", value: [1, 2] },
    ]);
    expect(ranges.remarks).toEqual([]);
    const dates = example([
      { party: "HIL", when: "1911-04", value: [1, 1] },
      { party: "HIL", when: "1911-04-20", value: [3, 3] },
      { party: "HIL", when: "1911-04-01/1911-05-30", value: [1, 1] },
    ]);
    expect(dates.remarks).toEqual([]);
  });
});

describe("the order of the issues", () => {
  const statements: readonly Statement[] = [
    { party: "HIL", when: "1911-01-05", value: [1, 1], issue: "tolls" },
    { party: "HIL", when: "1911-02-01", value: [1, 1] },
    { party: "HIL", when: "1911-04-01", value: [3, 3] },
  ];

  it("is by movement, by the first statement or by hand", () => {
    const { record, tracks } = example(statements);
    const order = (by: "movement" | "first" | "hand", hand: readonly string[] = []) =>
      orderIssues(record, tracks, { by, hand, pair: PAIR, carry: 90 });
    expect(order("movement")).toEqual(["dyke", "tolls"]);
    expect(order("first")).toEqual(["tolls", "dyke"]);
    expect(order("hand", ["tolls"])).toEqual(["tolls", "dyke"]);
    expect(movement(tracks.get("dyke") ?? [])).toBe(1);
  });
});

describe("the gap table", () => {
  it("compares at the ends of months in which both are in evidence, and says in words where they are not", () => {
    const { record, tracks, issue, list } = example([
      { party: "HIL", when: "1911-02-10", value: [1, 1] },
      { party: "MAR", when: "1911-02-20", value: [5, 5] },
      { party: "MAR", when: "1911-09-20", value: [4, 4] },
    ]);
    const columns = columnsOf({ tracks, pair: PAIR, carry: 30, left: 0, width: 320, chosen: undefined });
    expect(columns.map(({ label }) => label)).toEqual(["Feb 11"]);
    const chosen = columnsOf({ tracks, pair: PAIR, carry: 30, left: 0, width: 320, chosen: Date.UTC(1911, 8, 20) });
    expect(chosen.map(({ label, chosen: is }) => [label, is])).toEqual([
      ["Feb 11", false],
      ["Sep 11", true],
    ]);
    const cells = chosen.map((column) => gapCell({ record, pair: PAIR, carry: 30, issue, tracks: list }, column, 0));
    expect(cells[0]).toMatchObject({ kind: "gap", narrowest: 1, widest: 1 });
    expect(cells[1]).toMatchObject({ kind: "words", text: "MAR only" });
  });
});

describe("convergence", () => {
  it("is sorted by gap, narrowest reading first; issues without one come last either way", () => {
    const record = recordWith([
      { party: "HIL", when: "1911-05-03", value: [1, 1], issue: "dyke" },
      { party: "MAR", when: "1911-05-03", value: [5, 5], issue: "dyke" },
      { party: "HIL", when: "1911-05-03", value: [1, 1], issue: "tolls" },
      { party: "MAR", when: "1911-05-03", value: [2, 2], issue: "tolls" },
    ]);
    const tracks = tracksByIssue(record, fullMask(record));
    const rows = convergenceOf(record, ["dyke", "tolls"], tracks, PAIR, 90);
    const silent = { ...(rows[0] as (typeof rows)[number]), issue: "silent", joint: [] };
    const sorted = (descending: boolean) =>
      sortConvergence([silent, ...rows], "first-gap", descending).map(({ issue }) => issue);
    expect(sorted(false)).toEqual(["tolls", "dyke", "silent"]);
    expect(sorted(true)).toEqual(["dyke", "tolls", "silent"]);
  });

  it("tells the first and the last date of each issue, and averages nothing", () => {
    const { record, tracks } = example([
      { party: "HIL", when: "1911-02-01", value: [1, 1] },
      { party: "MAR", when: "1911-02-01", value: [5, 5] },
      { party: "HIL", when: "1911-04-01", value: [3, 3] },
      { party: "HIL", when: "1911-04-01", value: [1, 1], issue: "tolls" },
    ]);
    const rows = convergenceOf(record, ["dyke", "tolls"], tracks, PAIR, 90);
    expect(rows.map(({ issue, words }) => [issue, words])).toEqual([
      ["dyke", "nearer"],
      ["tolls", "HIL only"],
    ]);
    expect(rows[0]?.joint.map(({ gap }) => gap.widest)).toEqual([1, 0.5]);
  });

  it("claims a change only as far as the readings agree", () => {
    const gap = (narrowest: number, widest = narrowest) => ({ narrowest, widest });
    expect(changeWords(gap(1), gap(0.5))).toBe("nearer");
    expect(changeWords(gap(0.25, 1), gap(0, 0.25))).toBe("nearer, or the same");
    expect(changeWords(gap(0.5, 1), gap(0.25, 0.75))).toBe("nearer by both readings, which overlap");
    expect(changeWords(gap(0.25), gap(0.5))).toBe("farther apart");
    expect(changeWords(gap(0.25), gap(0.25))).toBe("no change");
    expect(changeWords(gap(0, 1), gap(0.25, 0.75))).toBe("cannot be told: the readings overlap");
  });
});
