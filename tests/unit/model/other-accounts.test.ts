import { describe, expect, it } from "vitest";
import type { Dataset, Event } from "../../../data/schema/index.ts";
import { otherAccountsOf } from "../../../renderer/model/other-accounts.ts";
import { createRecord } from "../../../renderer/model/record.ts";
import { datasetWith } from "../positions/example.ts";

const PLACES: Dataset["places"] = [
  { id: "valley", name: "Long Valley", aliases: [] },
  { id: "mill", name: "The mill", aliases: [], within: "valley" },
  { id: "abbey", name: "The abbey", aliases: [] },
];

/** A meeting of the hill and the marsh towns on 3 May, as the minutes have it. */
function meeting(id: string, change: Partial<Event> = {}): Event {
  return {
    id,
    kind: "meeting",
    title: id,
    summary: "They met.",
    when: { edtf: "1911-05-03", basis: "stated" },
    status: "occurred",
    parties: ["HIL", "MAR"],
    issues: ["dyke"],
    links: [],
    evidence: [
      { document: "minutes", position: { start: 0, end: 9 }, supports: ["when"] },
      { document: "minutes", position: { start: 20, end: 30 }, page: "2", supports: ["place"] },
    ],
    origin: { method: "curated", confidence: 1 },
    ...change,
  };
}

/** The same evidence from the letter. */
const told: Event["evidence"] = [
  { document: "letter", position: { start: 5, end: 15 }, page: "1", supports: ["when"] },
  { document: "letter", position: { start: 40, end: 60 }, page: "3", supports: ["place"] },
];

function accountsOf(a: Event, b: Event) {
  const record = createRecord(datasetWith([], { places: PLACES, events: [a, b] }));
  const both = [a, b].map(({ id }) => otherAccountsOf(record, id));
  return { of: both[0] ?? [], back: both[1] ?? [] };
}

describe("two accounts of what may be one event", () => {
  it("are set beside each other where the places differ, each with its passage", () => {
    const { of, back } = accountsOf(
      meeting("minuted", { place: "mill" }),
      meeting("told", { place: "abbey", evidence: told }),
    );
    expect(of).toMatchObject([
      {
        other: { id: "told" },
        by: "rule",
        differences: [
          {
            about: "place",
            mine: { words: "The mill", evidence: { document: "minutes", page: "2" } },
            theirs: { words: "The abbey", evidence: { document: "letter", page: "3" } },
          },
        ],
      },
    ]);
    expect(back).toMatchObject([{ other: { id: "minuted" }, differences: [{ mine: { words: "The abbey" } }] }]);
  });

  it("may be a day apart where both name one place", () => {
    const later = { when: { edtf: "1911-05-04", basis: "stated" }, evidence: told } as const;
    const { of } = accountsOf(meeting("minuted", { place: "mill" }), meeting("told", { ...later, place: "mill" }));
    expect(of).toMatchObject([
      { differences: [{ about: "date", mine: { words: "3 May 1911" }, theirs: { words: "4 May 1911" } }] },
    ]);
    expect(accountsOf(meeting("minuted"), meeting("told", later)).of).toEqual([]);
  });

  it("do not differ where one only says less: a month, the place around, some of the people", () => {
    const people = [{ name: "The miller" }, { name: "The abbot" }];
    const whole = meeting("minuted", { place: "mill", participants: people });
    const less = meeting("told", {
      when: { edtf: "1911-05", basis: "stated" },
      place: "valley",
      participants: people.slice(1),
      evidence: told,
    });
    expect(accountsOf(whole, less).of).toEqual([]);
    const others = { ...less, participants: [{ name: "The abbot" }, { name: "The ferryman" }] };
    expect(accountsOf(whole, others).of).toMatchObject([{ differences: [{ about: "who was there" }] }]);
  });

  it("are two events where a document speaks of both, a link ties them, or the channels differ", () => {
    const mine = meeting("minuted", { place: "mill", channel: "secret" });
    const theirs = meeting("told", { place: "abbey", evidence: told });
    expect(accountsOf(mine, theirs).of).toHaveLength(1);
    expect(accountsOf(mine, { ...theirs, evidence: [...told, ...mine.evidence] }).of).toEqual([]);
    expect(accountsOf(mine, { ...theirs, channel: "public" }).of).toEqual([]);
    expect(accountsOf(mine, { ...theirs, links: [{ type: "refers-to", to: "minuted" }] }).of).toEqual([]);
    expect(accountsOf(mine, { ...theirs, parties: ["HIL", "ABB"] }).of).toEqual([]);
    expect(accountsOf(mine, { ...theirs, status: "planned" }).of).toEqual([]);
  });

  it("are what the record declares them to be, whatever their dates", () => {
    const note = "Two readings: the letter puts it in June.";
    const theirs = meeting("told", {
      when: { edtf: "1911-06-09", basis: "stated" },
      links: [{ type: "refers-to", to: "minuted", note }],
      evidence: told,
    });
    const { of, back } = accountsOf(meeting("minuted"), theirs);
    expect(of).toMatchObject([{ by: "declared", note, differences: [{ about: "date" }] }]);
    expect(back).toMatchObject([{ by: "declared", other: { id: "minuted" } }]);
  });

  it("of one proposal may count its points differently", () => {
    const point = (n: number) => ({ n, summary: `Point ${n}.`, issues: ["dyke"], evidence: [] });
    const text: Partial<Event> = { kind: "proposal", parties: ["HIL"] };
    const { of } = accountsOf(
      meeting("minuted", { ...text, points: [point(1), point(2)] }),
      meeting("told", { ...text, points: [point(1), point(2), point(3)], evidence: told }),
    );
    expect(of).toMatchObject([
      { differences: [{ about: "points", mine: { words: "2 points" }, theirs: { words: "3 points" } }] },
    ]);
  });
});
