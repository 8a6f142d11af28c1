import { describe, expect, it } from "vitest";
import { derive, type Example, REHN, says, telegram, VARGA } from "./example.ts";

function links(example: Example): readonly string[] {
  return derive(example).flatMap((one) =>
    one.refers.map((refer) => `${one.kind} ${refer.type} ${refer.to.split("@")[0]}`),
  );
}

const offer = [
  says("Rehn", "Good day."),
  says("Varga", "Here is our proposal for a settlement."),
  { text: "First, there should be free passage for all ships." },
  { text: "Second, captured crews should be released within thirty days." },
];
const table: Partial<Example> = { participants: [VARGA, REHN] };

describe("links that the prose states", () => {
  it("tells what a message answers", () => {
    expect(links(telegram(["In reply to your telegram 17 of November 19 I saw Rehn."]))).toContain(
      "message answers message-mentioned",
    );
  });

  it("tells what a message replaces", () => {
    expect(links(telegram(["This message supersedes telegram 17 of November 19."]))).toContain(
      "message supersedes message-mentioned",
    );
  });

  it("tells by an editor's note what came back", () => {
    const example = telegram(["I saw Rehn about the crews."], {
      notes: [
        {
          label: "1",
          text: "In telegram 17 from Port Amber, November 23, President Sol replied that Varga should go on.",
        },
      ],
    });
    expect(links(example)).toContain("message answers message-sent");
  });

  it("makes no link of a telegram that is only named", () => {
    expect(links(telegram(["Telegram 17 of November 19 told of the crews."]))).toEqual([]);
  });

  it("tells which proposal the other side rejects", () => {
    expect(
      links({
        ...table,
        lines: [...offer, says("Rehn", "We reject your proposal: the straits must be closed to all.")],
      }),
    ).toContain("position rejects proposal-numbered");
  });

  it("tells which proposal the other side accepts, and when it only might", () => {
    const accepted = links({
      ...table,
      lines: [...offer, says("Rehn", "We accept your proposal: free passage through the straits.")],
    });
    expect(accepted).toContain("position accepts proposal-numbered");
    const conditional = links({
      ...table,
      lines: [
        ...offer,
        says("Rehn", "If the forts close we would accept your proposal of free passage of the straits."),
      ],
    });
    expect(conditional.filter((one) => one.includes("accepts"))).toEqual([]);
  });

  it("tells which proposal a side takes back", () => {
    expect(
      links({ ...table, lines: [...offer, says("Varga", "We withdraw our proposal: the straits stay closed.")] }),
    ).toContain("position withdraws proposal-numbered");
  });

  it("tells which proposal the other side's own answers", () => {
    expect(
      links({
        ...table,
        lines: [
          ...offer,
          says("Rehn", "We have studied your two points. Here is our own proposal, in answer to your paper."),
          { text: "First, the straits should stay closed to warships." },
          { text: "Second, captured crews should go home when a treaty is signed." },
        ],
      }),
    ).toContain("proposal answers proposal-numbered");
  });

  it("tells which of two papers answers the other", () => {
    const example = telegram(["All is quiet."], {
      notes: [
        {
          label: "1",
          text: "The Tollander note of November 5 was the reply to the Maravian message of November 3.",
        },
      ],
    });
    expect(links(example)).toContain("message answers message-mentioned");
  });
});
