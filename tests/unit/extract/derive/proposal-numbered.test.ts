import { describe, expect, it } from "vitest";
import { derive, type Example, REHN, says, telegram, VARGA } from "./example.ts";

function proposals(example: Example): readonly string[] {
  return derive(example, "proposal").map((one) => `${one.parties.join(">")} ${one.points?.length} ${one.when.edtf}`);
}

const table: Partial<Example> = { participants: [VARGA, REHN] };
const small = [says("Rehn", "Please go on."), says("Varga", "Thank you.")];

describe("proposal-numbered", () => {
  it("counts the points of a proposal put in ordinals, with lists inside a point", () => {
    expect(
      proposals({
        ...table,
        lines: [
          ...small,
          says("Varga", "Here is our final proposal for a settlement."),
          { kind: "list-item", text: "First, the straits should be open to all ships.", speaker: "Varga" },
          { kind: "list-item", text: "Second, both sides should release the captured crews:" },
          { kind: "list-item", text: "—the sick should go first." },
          { kind: "list-item", text: "Third, a joint office should watch the buoys." },
          says("Rehn", "We will study it."),
        ],
      }),
    ).toEqual(["MAR>TOL 3 1974-11-21"]);
  });

  it("hears points that another speaker breaks into", () => {
    expect(
      proposals({
        ...table,
        lines: [
          ...small,
          says("Rehn", "I now read our proposal."),
          says("Rehn", "Point 1. Tolland will open the straits by permit."),
          says("Varga", "Go on."),
          says("Rehn", "Point 2. Maravia shall withdraw its cutters."),
          says("Varga", "I see."),
          says("Rehn", "Point 3. The crews will go home after a treaty."),
        ],
      }),
    ).toEqual(["TOL>MAR 3 1974-11-21"]);
  });

  it("takes a proposal stated twice, in the talk and in a tab, as one", () => {
    const points = [
      "Ships of both parties will pass the straits without delay.",
      "Captured crews will be released within thirty days.",
      "A joint commission will supervise the lighthouses.",
    ];
    const found = derive(
      {
        ...table,
        lines: [
          ...small,
          says("Varga", "Let me read the plan. We propose the following terms for a settlement."),
          ...points.map((text, at) => ({ text: `${["First", "Second", "Third"][at]}, ${text.toLowerCase()}` })),
          says("Varga", "I hand you the text of the proposal at Tab A."),
          ...points.map((text, at) => ({ text, label: String(at + 1), part: "Tab A" })),
        ],
      },
      "proposal",
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.points).toHaveLength(3);
    expect(found[0]?.points?.[0]?.evidence).toHaveLength(2);
  });

  it("reads the title of an enclosure: who proposes, and the date under it", () => {
    expect(
      proposals(
        telegram([
          "Enclosed is the paper of which we spoke.",
          { kind: "heading", text: "Maravia and Kesh Proposal for an Agreement on the Straits", part: "Enclosure" },
          { text: "November 25, 1974", part: "Enclosure" },
          { text: "There will be free passage for all ships.", label: "1", part: "Enclosure" },
          { text: "Both sides will release captured crews at once.", label: "2", part: "Enclosure" },
        ]),
      ),
    ).toEqual(["MAR>KES 2 1974-11-25"]);
  });

  it("dates points that a speaker only tells again by when he raised them", () => {
    expect(
      proposals({
        ...table,
        lines: [
          ...small,
          says("Rehn", "I put our position in two points. I raised these two points at the 42nd session."),
          { text: "The first point is that Maravia should close its forts." },
          { text: "The second point is that Maravia should respect the straits." },
        ],
        notes: [{ label: "2", text: "Reference is to the 42nd plenary session held on May 2." }],
      }),
    ).toEqual(["TOL>MAR 2 1974-05-02"]);
  });

  it("gives a reported proposal to those who made it", () => {
    expect(
      proposals(
        telegram([
          "In his address of November 18 Rehn set forth the policy of Tolland in the following two points:",
          { text: "1. Withdrawal of all cutters from the straits." },
          { text: "2. Recognition of the Tollander lights." },
          "He was in good spirits.",
        ]),
      ),
    ).toEqual(["TOL>MAR 2 1974-11-18"]);
  });
});

describe("what is numbered and no proposal", () => {
  it.each<[string, Example]>([
    [
      "the paragraphs of a telegram",
      telegram([
        "1. I met with Rehn. He proposed nothing new.",
        "2. We should wait and will see.",
        "3. The straits must stay open.",
        "4. I will report again.",
      ]),
    ],
    [
      "topics of a talk",
      telegram([
        "Summary follows of what Rehn and I took up.",
        "1. Straits—Rehn said that ships should wait.",
        "2. Crews—Rehn asked that we should be patient.",
        "3. Buoys—we agreed that these should be painted.",
      ]),
    ],
    [
      "questions about a proposal",
      {
        ...table,
        lines: [
          ...small,
          says("Rehn", "I have some questions on your proposal."),
          says("Rehn", "First, should the crews wait?"),
          says("Rehn", "Second, must ships stop?"),
        ],
      },
    ],
    [
      "remarks",
      {
        ...table,
        lines: [
          ...small,
          says("Rehn", "Regarding your proposal I will make two points."),
          { text: "First, we should not hurry." },
          { text: "Second, we should not stop." },
        ],
      },
    ],
    [
      "what one government proposes to itself",
      telegram([
        "Dear President.",
        "Let me come to it.",
        "I propose the following to you:",
        { text: "(a) We should wait for the spring." },
        { text: "(b) We should pay the pilots." },
      ]),
    ],
  ])("%s", (_what, example) => {
    expect(proposals(example)).toEqual([]);
  });
});
