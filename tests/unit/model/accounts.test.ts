import { describe, expect, it } from "vitest";
import type { Event, Evidence } from "../../../data/schema/index.ts";
import { disputesOf } from "../../../renderer/model/accounts.ts";
import { datasetWith } from "../positions/example.ts";

const passage = (start: number, ...supports: string[]): Evidence => ({
  document: "minutes",
  position: { start, end: start + 4 },
  supports,
});

function eventWith(change: Partial<Event>): Event {
  const [event] = datasetWith([{ party: "HIL", when: "1911-05-03", value: [1, 1] }]).events;
  if (event === undefined) throw new Error("the example has one event");
  return { ...event, ...change };
}

const two = [passage(0, "when"), passage(10, "when"), passage(20, "stance")];

describe("where sources differ", () => {
  it("lists the passages of a date that is one of two days", () => {
    const event = eventWith({ when: { edtf: "[1911-05-03,1911-05-04]", basis: "stated" }, evidence: two });
    expect(disputesOf(event)).toEqual([{ about: "date", note: "", readings: two.slice(0, 2) }]);
  });

  it("lists them with the note where that names readings", () => {
    const note = "Two readings: the clerk has the 3rd, the abbot the 4th.";
    const event = eventWith({ when: { edtf: "1911-05-03?", basis: "stated", note }, evidence: two });
    expect(disputesOf(event)).toEqual([{ about: "date", note, readings: two.slice(0, 2) }]);
  });

  it("does not take doubt, one passage or a run of days for disagreement", () => {
    expect(disputesOf(eventWith({ when: { edtf: "1911-05-03?", basis: "inferred" }, evidence: two }))).toEqual([]);
    const note = "Two readings.";
    expect(disputesOf(eventWith({ when: { edtf: "1911-05-03?", basis: "stated", note } }))).toEqual([]);
    const run = { edtf: "[1911-05-03..1911-05-09]", basis: "inferred" } as const;
    expect(disputesOf(eventWith({ when: run, evidence: two }))).toEqual([]);
  });

  it("lists the passages of the point that a remark names", () => {
    const readings = [passage(30), passage(40)];
    const event = eventWith({
      points: [{ n: 2, summary: "The sluice.", issues: [], evidence: readings }],
      origin: { method: "curated", confidence: 1, note: "On point 2 the sources differ." },
    });
    expect(disputesOf(event)).toMatchObject([{ about: "point 2", readings }]);
  });
});
