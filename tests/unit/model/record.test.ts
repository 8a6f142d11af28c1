import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDataset, type Event } from "../../../data/schema/index.ts";
import { applyFilter, evidenceChip } from "../../../renderer/model/filter.ts";
import { whoKnew } from "../../../renderer/model/lens.ts";
import { createRecord, type Record } from "../../../renderer/model/record.ts";
import { authorsOf, correspondenceOf } from "../../../renderer/model/roles.ts";
import { partySlots } from "../../../renderer/model/slots.ts";
import { syntheticDataset } from "../../bench/synthetic.ts";
import { sketches } from "../timeline/arbitrary.ts";
import { type EventSketch, inventedDataset } from "../timeline/invented.ts";

/** The only event of a record. */
function only(sketch: EventSketch): Event {
  const [event] = recordOf(sketch).events;
  if (event === undefined) throw new Error("an invented record has lost its event");
  return event;
}

function recordOf(...events: readonly EventSketch[]): Record {
  return createRecord(inventedDataset(events));
}

describe("a record", () => {
  it("stands in order of time, then id, with the undated last", () => {
    fc.assert(
      fc.property(fc.array(sketches, { maxLength: 60 }), (events) => {
        const dataset = inventedDataset(events);
        const record = createRecord(dataset);
        const key = (i: number): readonly [number, string] => {
          const at = record.columns.placed[i] ?? 0;
          return [Number.isNaN(at) ? Infinity : at, record.events[i]?.id ?? ""];
        };
        for (let i = 1; i < record.size; i += 1) {
          const [[a, x], [b, y]] = [key(i - 1), key(i)];
          expect(a < b || (a === b && x < y)).toBe(true);
        }
        expect(record.events.toSorted()).toHaveLength(dataset.events.length);
        for (const { id } of dataset.events) expect(record.events[record.indexOf(id)]?.id).toBe(id);
        for (let i = 0; i < record.size; i += 1) expect(Number.isNaN(record.columns.placed[i])).toBe(i >= record.dated);
      }),
    );
  });

  it("does not depend on the order of the file", () => {
    const dataset = syntheticDataset(300);
    const turned = { ...dataset, events: dataset.events.toReversed() };
    expect(createRecord(turned).events).toEqual(createRecord(dataset).events);
  });

  it("numbers documents by date and finds their events", () => {
    const record = createRecord(syntheticDataset(100));
    expect(record.documents.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { document } of record.documents) {
      const wanted = record.events.flatMap((event, i) =>
        event.evidence.some((item) => item.document === document.id) ? [i] : [],
      );
      expect([...record.eventsOf(document.id)]).toEqual(wanted);
    }
  });

  it("gives fixed hues to the parties of the tokens, the rest by count, slate beyond", () => {
    const party = (id: string) => ({ id, name: id, short: id, kind: "state" as const, aliases: [] });
    const ids = ["US", "DRV", "POL", "AAA", "BBB", "CCC", "DDD", "EEE", "FFF"];
    const slots = partySlots(
      ids.map(party),
      new Map([
        ["BBB", 9],
        ["AAA", 3],
        ["CCC", 2],
        ["DDD", 1],
      ]),
    );
    expect(Object.fromEntries(slots)).toEqual({
      US: "1",
      DRV: "2",
      POL: "other",
      BBB: "3",
      AAA: "4",
      CCC: "5",
      DDD: "6",
      EEE: "7",
      FFF: "other",
    });
  });
});

describe("evidence", () => {
  it("is on record in the minutes of that day, reported in those of another, and catalogue only without a passage", () => {
    const record = recordOf(
      { id: "a" },
      { id: "b", when: "1901-04-01" },
      { id: "c", evidence: [] },
      { id: "d", kind: "message", parties: ["AAR", "BRA"] },
      { id: "e", when: "1901" },
    );
    const states = Object.fromEntries(record.events.map((event, i) => [event.id, record.evidence(i)]));
    expect(states).toEqual({ a: "on-record", b: "reported", c: "catalogue", d: "reported", e: "reported" });
    expect(Array.from(record.evidenceColumn)).toHaveLength(5);
  });
});

describe("who put it", () => {
  const named = (...roles: readonly (readonly [string, string?])[]) =>
    roles.map(([party, role]) => ({ name: "N", party, role }));
  const text = (parties: readonly string[], participants?: ReturnType<typeof named>) =>
    authorsOf(
      only({ kind: "proposal", parties: [...parties], ...(participants === undefined ? {} : { participants }) }),
    );

  it("is the proposer, all who are named without a role, or the first party", () => {
    expect(text(["AAR", "BRA"])).toEqual(["AAR"]);
    expect(text(["AAR", "BRA"], named(["BRA", "proposer"], ["AAR", "addressee"]))).toEqual(["BRA"]);
    expect(text(["AAR", "BRA"], named(["AAR"], ["BRA"]))).toEqual(["AAR", "BRA"]);
    expect(text(["AAR", "BRA"], named(["AAR"], ["BRA", "addressee"]))).toEqual(["AAR"]);
  });

  it("tells a sender from the recipients", () => {
    const of = (parties: string[], participants?: ReturnType<typeof named>) =>
      correspondenceOf(only({ kind: "message", parties, ...(participants === undefined ? {} : { participants }) }));
    expect(of(["AAR", "BRA"])).toEqual({ sender: "AAR", recipients: ["BRA"] });
    expect(of(["AAR", "BRA", "CEL"], named(["CEL", "to"]))).toEqual({ sender: "AAR", recipients: ["CEL"] });
    expect(of(["AAR"], named(["AAR", "from"], ["AAR", "to"]))).toEqual({ sender: "AAR", recipients: [] });
  });
});

describe("filters", () => {
  it("pass what every list asks, and say what each chip would leave", () => {
    const record = recordOf(
      { kind: "message", channel: "secret" },
      { kind: "message", channel: "public" },
      { kind: "proposal", channel: "secret", issues: ["tolls"] },
      { kind: "meeting", status: "planned" },
      { kind: "position", origin: { method: "curated", confidence: 1 } },
    );
    const { mask, shown, counts } = applyFilter(record, { kinds: ["message"], channels: ["secret"] });
    expect(shown).toBe(1);
    expect(mask.reduce((sum, bit) => sum + bit, 0)).toBe(1);
    expect(counts.kinds.get("proposal")).toBe(1);
    expect(counts.kinds.get("meeting")).toBe(0);
    expect(counts.channels.get("public")).toBe(1);
    expect(applyFilter(record, { evidence: ["planned"] }).shown).toBe(1);
    expect(applyFilter(record, { checked: true }).shown).toBe(1);
    expect(applyFilter(record, { issues: ["tolls"] }).shown).toBe(2);
    expect(applyFilter(record, { channels: ["not stated"] }).shown).toBe(2);
    expect(applyFilter(record, { ids: [record.events[0]?.id ?? ""] }).shown).toBe(1);
    expect(applyFilter(record, {}).shown).toBe(5);
  });

  it("count what a chip leaves exactly as choosing it would", () => {
    const record = createRecord(syntheticDataset(200));
    fc.assert(
      fc.property(
        fc.subarray(["meeting", "proposal", "message"] as const),
        fc.subarray(["public", "secret", "not stated"] as const),
        fc.subarray(["NOR", "SUD", "ISL"]),
        (kinds, channels, parties) => {
          const filter = { kinds, channels, parties };
          const { counts } = applyFilter(record, filter);
          expect(counts.kinds.get("message")).toBe(applyFilter(record, { ...filter, kinds: ["message"] }).shown);
          expect(counts.parties.get("NOR")).toBe(applyFilter(record, { ...filter, parties: ["NOR"] }).shown);
          const both = applyFilter(record, { ...filter, channels: ["secret"] });
          expect(counts.channels.get("secret")).toBe(both.shown);
          both.mask.forEach((bit, i) => bit === 1 && expect(record.events[i]?.channel).toBe("secret"));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("files planned events under planned, whatever vouches for them", () => {
    const record = recordOf({ status: "planned" }, {});
    expect([evidenceChip(record, 0), evidenceChip(record, 1)]).toEqual(["planned", "on-record"]);
  });
});

describe("who knew", () => {
  const event = only({
    parties: ["AAR"],
    knownTo: [
      { party: "BRA", from: "1901-06-01" },
      { party: "CEL", from: "1901-05-10" },
    ],
  });

  it("is known from its day to who was there, later to who learned later, unknown to the others", () => {
    expect(whoKnew(event, "AAR")).toEqual({ state: "known" });
    expect(whoKnew(event, "CEL")).toEqual({ state: "known" });
    expect(whoKnew(event, "BRA")).toMatchObject({ state: "later", edtf: "1901-06-01" });
    expect(whoKnew(event, "DUN")).toEqual({ state: "unknown" });
  });

  it("changes with the date that is asked about", () => {
    expect(whoKnew(event, "BRA", Date.UTC(1901, 4, 20)).state).toBe("later");
    expect(whoKnew(event, "BRA", Date.UTC(1901, 6, 1)).state).toBe("known");
  });
});

describe("synthetic records", () => {
  it("are valid, and the same for the same seed", () => {
    expect(checkDataset(syntheticDataset(200)).faults).toEqual([]);
    expect(syntheticDataset(50)).toEqual(syntheticDataset(50));
    expect(syntheticDataset(50, { seed: 7 })).not.toEqual(syntheticDataset(50));
  });
});
