import { describe, expect, it } from "vitest";
import { fullMask } from "../../../renderer/model/filter.ts";
import { pairsCsv, pairSummaries, pairsTsv } from "../../../renderer/positions/pairs.ts";
import { tracksByIssue } from "../../../renderer/positions/tracks.ts";
import { recordWith, type Statement } from "./example.ts";

function summaries(statements: readonly Statement[]) {
  const record = recordWith(statements);
  return pairSummaries(record, ["dyke", "tolls"], tracksByIssue(record, fullMask(record)), 90);
}

const TALKS: readonly Statement[] = [
  { party: "HIL", when: "1911-02-10", value: [1, 1] },
  { party: "MAR", when: "1911-02-10", value: [5, 5] },
  { party: "HIL", when: "1911-05-03", value: [2, 3] },
  { party: "MAR", when: "1911-05-03", value: [4, 4] },
  { party: "HIL", when: "1911-02-10", value: [1, 1], issue: "tolls" },
  { party: "MAR", when: "1911-02-10", value: [4, 4], issue: "tolls" },
  // The abbey speaks when the others have long been silent, but for one.
  { party: "ABB", when: "1911-06-01", value: [4, 4] },
  { party: "ABB", when: "1912-06-01", value: [1, 1], issue: "tolls" },
];

describe("every pair of parties", () => {
  it("has the issues on which both are in evidence, each at its last date, the widest gap first", () => {
    const found = summaries(TALKS).map(({ pair, issues }) => [
      pair.join(" "),
      issues.map(({ issue, last: { gap } }) => [issue, gap.narrowest, gap.widest]),
    ]);
    expect(found).toEqual([
      [
        "HIL MAR",
        [
          ["tolls", 1, 1],
          // Steps 2 to 3 of five against step 4.
          ["dyke", 0.25, 0.5],
        ],
      ],
      ["HIL ABB", [["dyke", 0.25, 0.5]]],
      ["MAR ABB", [["dyke", 0, 0]]],
    ]);
  });

  it("leaves out pairs that were never in evidence at one time", () => {
    expect(summaries([TALKS[0], TALKS[7]].flatMap((one) => one ?? []))).toEqual([]);
  });

  it("is copied and saved with a line for every pair and issue", () => {
    const [first] = summaries(TALKS);
    if (first === undefined) throw new Error("there is no pair");
    expect(pairsTsv([first]).split("\n")[1]).toBe("Hill towns\tMarsh towns\tTolls\t10 Feb 1911\t1.00");
    expect(pairsCsv([first]).trim().split(/\r?\n/)).toEqual([
      "party_a,party_b,issue,name,date,gap_narrowest,gap_widest",
      "HIL,MAR,tolls,Tolls,1911-02-10,1,1",
      "HIL,MAR,dyke,Dyke,1911-05-03,0.25,0.5",
    ]);
  });
});
