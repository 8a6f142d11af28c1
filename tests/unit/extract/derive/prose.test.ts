import { describe, expect, it } from "vitest";
import { derive, LUND, REHN, says, telegram, VARGA } from "./example.ts";

const small = [says("Rehn", "Good day."), says("Varga", "Good day."), says("Rehn", "Please.")];

function talk(...lines: readonly string[]): Parameters<typeof derive>[0] {
  return { participants: [VARGA, REHN], lines: [...small, ...lines.map((text) => says("Varga", text))] };
}

describe("proposal-prose", () => {
  it("hears what a side suggests that both should do", () => {
    const [found, ...more] = derive(
      talk("Let me propose that both sides keep their cutters out of the straits."),
      "proposal",
    );
    expect(more).toEqual([]);
    expect(found).toMatchObject({ parties: ["MAR", "TOL"], origin: { rule: "proposal-prose", confidence: 0.6 } });
    expect(found?.points).toHaveLength(1);
  });

  it("reads a bargain as the points of who gives what for what", () => {
    const [found] = derive(
      telegram([
        "In return for the closing of the forts and the lifting of the boom, Rehn stated they would make a commitment to free the crews and to open the straits.",
      ]),
      "proposal",
    );
    expect(found?.parties).toEqual(["TOL", "MAR"]);
    expect(found?.points).toHaveLength(4);
  });

  it.each([
    ["how the talk is to be run", talk("I suggest that both sides meet again on the straits tomorrow.")],
    ["what concerns no issue", talk("I propose that both sides drink to the harvest.")],
    [
      "what colleagues suggest",
      { ...talk("I propose that both sides keep out of the straits."), participants: [VARGA] },
    ],
  ])("makes nothing of %s", (_what, example) => {
    expect(derive(example, "proposal")).toEqual([]);
  });
});

describe("message-told", () => {
  it("knows of what others were told before", () => {
    const found = derive(talk("We have informed the Keshite side of our plan."), "message");
    expect(found.map((one) => `${one.when.edtf} ${one.parties.join(">")}`)).toEqual(["../1974-11-21 MAR>KES"]);
  });

  it.each([
    "Have you informed the Keshite side?",
    "We have not informed the Keshite side.",
    "I have told you of Lund and Kesh.",
  ])("makes nothing of %s", (line) => {
    expect(derive(talk(line), "message")).toEqual([]);
  });
});

describe("meeting-undated", () => {
  it("tells earlier talks apart by who was there", () => {
    const found = derive(
      talk(
        "I have already had occasion to talk with Ambassador Lund on this.",
        "You know the talks between Petra Sol and Karel Duc Moen.",
      ),
      "meeting",
    ).filter((one) => one.origin.rule === "meeting-undated");
    expect(found.map((one) => one.title)).toEqual([
      "Meeting of Ilse Varga and Oda Lund",
      "Meeting of Petra Sol and Karel Duc Moen",
    ]);
    expect(found[0]?.participants).toContainEqual(LUND);
  });
});
