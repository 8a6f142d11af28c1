import { describe, expect, it } from "vitest";
import type { Event } from "../../../data/schema/index.ts";
import { knowingCounts, whoKnew } from "../../../renderer/model/lens.ts";
import { datasetWith } from "../positions/example.ts";

function eventWith(when: string, knownTo?: Event["knownTo"]): Event {
  const [event] = datasetWith([{ party: "HIL", when, value: [1, 1] }]).events;
  if (event === undefined) throw new Error("the example has one event");
  return knownTo === undefined ? event : { ...event, knownTo };
}

const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);

describe("who knew", () => {
  it("is known to who acted, and unknown of others: nothing says that they did not know", () => {
    const event = eventWith("1911-05-03");
    expect(whoKnew(event, "HIL")).toEqual({ state: "known" });
    expect(whoKnew(event, "MAR")).toEqual({ state: "unknown" });
    expect(whoKnew(event, "MAR", noon("1912-01-01"))).toEqual({ state: "unknown" });
  });

  it("is learned later from the day that is in evidence, and known by any date after it", () => {
    const event = eventWith("1911-05-03", [{ party: "MAR", from: "1911-06-10" }]);
    expect(whoKnew(event, "MAR")).toMatchObject({ state: "later", edtf: "1911-06-10" });
    expect(whoKnew(event, "MAR", noon("1911-06-01"))).toMatchObject({ state: "later" });
    expect(whoKnew(event, "MAR", noon("1911-06-11"))).toEqual({ state: "known" });
  });

  it("leaves a disclosure that is dated to a month open until the month is over", () => {
    const event = eventWith("1911-05-03", [{ party: "MAR", from: "1911-06" }]);
    expect(whoKnew(event, "MAR", noon("1911-06-20"))).toMatchObject({ state: "later" });
    expect(whoKnew(event, "MAR", noon("1911-07-01"))).toEqual({ state: "known" });
  });

  it("is still ahead before it happened, whoever took part in it", () => {
    const event = eventWith("1911-05-03");
    expect(whoKnew(event, "HIL", noon("1911-05-02"))).toEqual({ state: "ahead" });
    expect(whoKnew(event, "HIL", noon("1911-05-03"))).toEqual({ state: "known" });
  });

  it("counts every event of a mask once", () => {
    const events = [
      eventWith("1911-05-03"),
      eventWith("1911-05-03", [{ party: "MAR", from: "1911-06-10" }]),
      eventWith("1912-05-03"),
      eventWith("1911-05-03"),
    ];
    const counts = knowingCounts(events, Uint8Array.of(1, 1, 1, 0), "MAR", noon("1911-06-01"));
    expect(counts).toEqual({ known: 0, later: 1, unknown: 1, ahead: 1 });
  });
});
