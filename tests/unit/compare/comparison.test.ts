import { describe, expect, it } from "vitest";
import { defaultComparison, ordered } from "../../../renderer/compare/choice.ts";
import { compareProposals } from "../../../renderer/compare/comparison.ts";
import { whoPut } from "../../../renderer/compare/heading.ts";
import { cellWords, comparisonCsv, comparisonTsv, rowGapWords } from "../../../renderer/compare/spreadsheet.ts";
import { point, proposal, recordOf, stance } from "./talks.ts";

const events = [
  proposal("offer", "1923-05-01", ["KAP", "LUN"], {
    points: [point(1, "The town tends the lamp.", ["lamp"], "3"), point(2, "Dues, and “half” at once.", ["dues"], "4")],
    issues: ["lamp", "dues"],
  }),
  proposal("reply", "1923-05-09", ["LUN", "KAP"], {
    points: [point(1, "The guild tends the lamp.", ["lamp"]), point(2, "No horn.", ["fog"])],
    issues: ["lamp", "fog"],
    links: [
      { type: "answers", to: "offer" },
      { type: "revises", to: "old" },
    ],
  }),
  proposal("old", "1923-01", ["LUN"], { issues: ["fog"] }),
  // What is held beside the texts: on the day of the offer, of the reply, on another, by a stranger.
  stance("fog-1", "1923-05-01", { party: "KAP", issue: "fog", value: [1, 1] }),
  stance("fog-2", "1923-05-09", { party: "KAP", issue: "fog", value: [2, 2] }),
  stance("fog-3", "1923-05-05", { party: "KAP", issue: "fog", value: [4, 4] }),
  stance("fog-4", "1923-05-01", { party: "GUI", issue: "fog", value: [4, 4] }),
  stance("dues-1", "1923-05-01", { party: "KAP", issue: "dues", value: [0, 0] }),
  stance("lamp-1", "1923-05-01", { party: "KAP", issue: "lamp", value: [0, 1] }),
  stance("lamp-2", "1923-05-09", { party: "LUN", issue: "lamp", value: [3, 3] }),
  stance("lamp-3", "1924-05-09", { party: "LUN", issue: "lamp", value: [0, 0] }),
];
const record = recordOf(events);
const comparison = compareProposals(record, ["reply", "offer"], "every");
const row = (issue: string) => comparison.rows.find((candidate) => candidate.issue.id === issue);

describe("proposals side by side", () => {
  it("stand in order of time, with the link between them and what they do to texts that are not shown", () => {
    const [offer, reply] = comparison.columns;
    expect(offer).toMatchObject({ event: { id: "offer" }, authors: ["KAP"] });
    expect(offer?.next).toEqual({ type: "answers", other: "reply", active: false });
    expect(reply?.others).toEqual([{ type: "revises", other: "old", active: true, shown: false }]);
    expect(reply?.changes).toMatchObject({
      type: "answers",
      column: 0,
      pairs: [{ earlier: { n: 1 }, later: { n: 1 } }],
    });
    expect(comparison.points).toBe(4);
  });

  it("have a row for every issue that one of them raises, those first that both speak to", () => {
    expect(comparison.rows.map(({ issue }) => issue.id)).toEqual(["lamp", "fog", "dues"]);
    const shared = compareProposals(record, ["offer", "reply"], "shared");
    expect(shared.rows.map(({ issue }) => issue.id)).toEqual(["lamp", "fog"]);
  });

  it("say silence, and what was said beside a text on its day or on that of its answer, by who put it", () => {
    expect(row("dues")?.cells[1]).toEqual({ state: "silent" });
    const beside = row("fog")?.cells[0];
    expect(beside?.state === "beside" && beside.statements.map(({ id }) => id)).toEqual(["fog-1", "fog-2"]);
    const alone = compareProposals(record, ["offer", "old"], "every").rows.find(({ issue }) => issue.id === "fog");
    const cell = alone?.cells[1];
    expect(cell?.state === "beside" && cell.statements.map(({ id }) => id)).toEqual(["fog-1"]);
    expect(alone?.cells[0]).toMatchObject({ state: "whole" });
  });

  it("have the gap of the last day on which both are in evidence, or the words for why there is none", () => {
    expect(comparison.parties).toEqual(["KAP", "LUN"]);
    // By hand: KAP at 0 to 1, LUN at 3, five steps: (3 − 1) ÷ 4 at the least, (3 − 0) ÷ 4 at the most.
    expect(row("lamp")?.gap).toMatchObject({ kind: "gap", gap: { narrowest: 0.5, widest: 0.75 } });
    expect(row("dues")?.gap).toEqual({ kind: "only", party: "KAP" });
    expect(comparison.rows.map(({ gap }) => rowGapWords(gap))).toEqual(["0.50–0.75", "KAP only", "KAP only"]);
    const one = compareProposals(record, ["offer"], "every");
    expect(one.rows.map(({ gap }) => gap.kind)).toEqual(["none", "none"]);
  });

  it("leave out what is no proposal, what is named twice, and a fifth", () => {
    expect(ordered(record, ["reply", "fog-1", "offer", "reply", "nobody"])).toEqual(["offer", "reply"]);
    const many = recordOf(["a", "b", "c", "d", "e"].map((id) => proposal(id, "1923", ["KAP"])));
    expect(ordered(many, ["e", "d", "c", "b", "a"])).toEqual(["b", "c", "d", "e"]);
    expect(compareProposals(many, [], "every")).toMatchObject({ columns: [], rows: [], points: 0 });
  });
});

describe("what is compared when nobody chose", () => {
  const of = (links: Parameters<typeof proposal>[3][]) =>
    recordOf(
      links.map((change, i) =>
        proposal(`p${i}`, `1923-0${i + 1}-01`, i % 2 === 0 ? ["KAP", "LUN"] : ["LUN", "KAP"], change),
      ),
    );
  const points = (count: number) => Array.from({ length: count }, (_, i) => point(i + 1, `Point ${i}.`, ["lamp"]));

  it("is the pair with most points of which one answers the other across the table", () => {
    const chain = of([
      { points: points(2) },
      { points: points(3), links: [{ type: "answers", to: "p0" }] },
      { points: points(4), links: [{ type: "answers", to: "p1" }] },
      { points: points(9) },
      { points: points(1) },
      { points: points(9), links: [{ type: "revises", to: "p3" }] },
    ]);
    expect(defaultComparison(chain)).toEqual(["p1", "p2"]);
  });

  it("is any linked pair where nobody answers, and nothing where nothing is linked", () => {
    expect(defaultComparison(of([{}, {}, { links: [{ type: "revises", to: "p0" }] }]))).toEqual(["p0", "p2"]);
    expect(defaultComparison(of([{}, {}]))).toEqual([]);
  });

  it("follows the selected proposal: to what it answers, else what it revises, else what answers it", () => {
    expect(defaultComparison(record, "reply")).toEqual(["offer", "reply"]);
    expect(defaultComparison(record, "offer")).toEqual(["offer", "reply"]);
    expect(defaultComparison(record, "old")).toEqual(["old", "reply"]);
    expect(defaultComparison(record, "fog-1")).toEqual(["offer", "reply"]);
    expect(defaultComparison(of([{}, {}]), "p1")).toEqual(["p1"]);
  });
});

describe("the table of a comparison", () => {
  it("is copied as it is shown: a line an issue, tabs between", () => {
    const lines = comparisonTsv(comparison)
      .split("\n")
      .map((line) => line.split("\t"));
    expect(lines[0]).toEqual(["Issue", "Gap KAP–LUN", "Text offer, 1 May 1923", "Text reply, 9 May 1923"]);
    expect(lines[1]).toEqual([
      "Who tends the lamp",
      "0.50–0.75",
      "1. The town tends the lamp. (p. 3)",
      "1. The guild tends the lamp.",
    ]);
    expect(lines[2]?.[2]).toBe("Not in the text; said beside it: Summary of fog-1. (p. 1) Summary of fog-2. (p. 1)");
    expect(cellWords({ state: "silent" })).toBe("silent");
  });

  it("is saved with ids and EDTF, a line for all that a cell says, quotes doubled", () => {
    const csv = comparisonCsv(record, comparison);
    const lines = csv.trimEnd().split("\r\n");
    expect(lines[0]).toMatch(
      /^\uFEFFissue,issue name,gap narrowest,gap widest,proposal,title,edtf,put by,state,point,words/,
    );
    expect(lines).toContain(
      'dues,Harbour dues,,,offer,Text offer,1923-05-01,Kapstad,in the text,2,"Dues, and “half” at once.",Harbour dues,log,p. 4',
    );
    expect(lines).toContain("dues,Harbour dues,,,reply,Text reply,1923-05-09,Lunde,silent,,,,,");
    expect(lines.filter((line) => line.includes("beside the text"))).toHaveLength(2);
  });
});

describe("who put a text", () => {
  it("is told by people where they are named, else by parties", () => {
    expect(whoPut(record, proposal("x", "1923", ["KAP", "LUN"]))).toBe("Kapstad to Lunde");
    const named = proposal("x", "1923", ["KAP", "LUN"], {
      participants: [
        { name: "Ada Holm", party: "KAP", role: "proposer" },
        { name: "Jon Vik", party: "LUN", role: "addressee" },
      ],
    });
    expect(whoPut(record, named)).toBe("Ada Holm to Jon Vik");
    const joint = proposal("x", "1923", ["KAP", "LUN"], {
      participants: [
        { name: "Ada Holm", party: "KAP" },
        { name: "Jon Vik", party: "LUN" },
      ],
    });
    expect(whoPut(record, joint)).toBe("Ada Holm and Jon Vik");
    const inside = proposal("x", "1923", ["KAP", "LUN"], {
      participants: [
        { name: "Ada Holm", party: "KAP", role: "proposer" },
        { name: "Eva Lind", party: "KAP", role: "addressee" },
      ],
    });
    expect(whoPut(record, inside)).toBe("Ada Holm to Eva Lind");
  });
});
