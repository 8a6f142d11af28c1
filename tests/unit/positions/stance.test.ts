import { describe, expect, it } from "vitest";
import { createRecord } from "../../../renderer/model/record.ts";
import { fullMask } from "../../../renderer/model/filter.ts";
import { possibleAt, tracksOf } from "../../../renderer/positions/stance.ts";
import { datasetWith, noon, recordWith, tracksWith } from "./example.ts";

const DAY = "1911-05-03";

describe("tracks", () => {
  it("are one per party and issue, in order of time, without what is filtered out or has no date", () => {
    const record = recordWith([
      { party: "MAR", when: "1911-07-01", value: [4, 4] },
      { party: "MAR", when: "1911-02-01", value: [5, 5] },
      { party: "HIL", when: "1911-02-01", value: [1, 1] },
      { party: "HIL", when: "1911-02-01", value: [1, 1], issue: "tolls" },
      { party: "HIL", when: "1911-08-01", value: [2, 2] },
      { party: "HIL", when: "XXXX", value: [3, 3] },
    ]);
    const mask = fullMask(record);
    mask[record.indexOf("s004")] = 0;
    const tracks = tracksOf(record, mask);
    expect(tracks.map(({ party, issue, steps }) => [issue, party, steps.length])).toEqual([
      ["dyke", "HIL", 1],
      ["dyke", "MAR", 2],
      ["tolls", "HIL", 1],
    ]);
    expect(tracks[1]?.steps.map(({ low }) => low)).toEqual([4, 3]);
  });

  it("count steps by their place: values only have to rise", () => {
    const dataset = datasetWith([{ party: "HIL", when: DAY, value: [30, 90] }]);
    const [dyke, tolls] = dataset.issues;
    if (dyke === undefined || tolls === undefined) throw new Error("the example has two issues");
    const scale = [10, 30, 90].map((value) => ({ value, label: `at ${value}`, criterion: "Says so." }));
    const record = createRecord({ ...dataset, issues: [{ ...dyke, scale }, tolls] });
    expect(tracksOf(record, fullMask(record))[0]?.steps[0]).toMatchObject({ low: 1, high: 2 });
  });
});

describe("several statements of one day", () => {
  it("span a range, and the last in the minutes is what is held from then on", () => {
    const [track] = tracksWith([
      { id: "a", party: "HIL", when: DAY, value: [3, 3], at: 900 },
      { id: "b", party: "HIL", when: DAY, value: [1, 1], at: 100 },
    ]);
    const [step] = track?.steps ?? [];
    expect(step).toMatchObject({ low: 0, high: 2, after: { low: 2, high: 2 }, ordered: true, events: [1, 0] });
  });

  it("are left as they are where only a letter tells of them: its order is not theirs", () => {
    const [track] = tracksWith([
      { party: "HIL", when: DAY, value: [1, 1], at: 100, document: "letter" },
      { party: "HIL", when: DAY, value: [3, 3], at: 900, document: "letter" },
    ]);
    expect(track?.steps[0]).toMatchObject({ after: { low: 0, high: 2 }, ordered: false });
  });

  it("are left as they are where no one document has them all", () => {
    const [track] = tracksWith([
      { party: "HIL", when: DAY, value: [1, 1], at: 100 },
      { party: "HIL", when: DAY, value: [3, 3], at: 900, document: "letter" },
    ]);
    expect(track?.steps[0]).toMatchObject({ after: { low: 0, high: 2 }, ordered: false });
  });

  it("hold the last without a condition, widened by conditional ones that follow", () => {
    const condition = { text: "if the sluice is shut" };
    const [track] = tracksWith([
      { party: "HIL", when: DAY, value: [1, 1], at: 100 },
      { party: "HIL", when: DAY, value: [2, 2], at: 200 },
      { party: "HIL", when: DAY, value: [4, 4], at: 300, condition },
    ]);
    expect(track?.steps[0]).toMatchObject({ low: 0, high: 3, after: { low: 1, high: 3 } });
    const [alone] = tracksWith([
      { party: "HIL", when: DAY, value: [4, 4], at: 100, condition },
      { party: "HIL", when: DAY, value: [2, 2], at: 200 },
    ]);
    expect(alone?.steps[0]?.after).toEqual({ low: 1, high: 1 });
  });

  it("are as well evidenced as the best of them", () => {
    const [track] = tracksWith([
      { party: "HIL", when: DAY, value: [1, 1], document: "letter" },
      { party: "HIL", when: DAY, value: [1, 1] },
    ]);
    expect(track?.steps[0]?.evidence).toBe("on-record");
  });
});

describe("where a party may stand", () => {
  it("is nowhere before its first evidence and at its last step ever after", () => {
    const [track] = tracksWith([{ party: "HIL", when: DAY, value: [2, 3] }]);
    if (track === undefined) throw new Error("no track");
    expect(possibleAt(track, noon("1911-05-01"))).toEqual([]);
    expect(possibleAt(track, noon("1913-01-01"))).toEqual([{ low: 1, high: 2 }]);
  });

  it("is anything said that day while the day lasts, and what was said last when it is over", () => {
    const [track] = tracksWith([
      { party: "HIL", when: DAY, value: [1, 1], at: 100 },
      { party: "HIL", when: DAY, value: [3, 3], at: 200 },
    ]);
    if (track === undefined) throw new Error("no track");
    expect(possibleAt(track, noon(DAY))).toEqual([{ low: 0, high: 2 }]);
    expect(possibleAt(track, noon("1911-05-04"))).toEqual([{ low: 2, high: 2 }]);
  });

  it("drops what was certainly replaced", () => {
    const [track] = tracksWith([
      { party: "HIL", when: "1911-01", value: [1, 1] },
      { party: "HIL", when: "1911-03", value: [2, 2] },
      { party: "HIL", when: "1911-06", value: [3, 3] },
    ]);
    if (track === undefined) throw new Error("no track");
    expect(possibleAt(track, noon("1911-04-10"))).toEqual([{ low: 1, high: 1 }]);
    expect(possibleAt(track, noon("1911-06-10"))).toEqual([
      { low: 1, high: 1 },
      { low: 2, high: 2 },
    ]);
  });
});
