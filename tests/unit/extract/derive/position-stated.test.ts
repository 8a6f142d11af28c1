import { describe, expect, it } from "vitest";
import { derive, type Example, REHN, says, telegram, VARGA } from "./example.ts";

function positions(example: Example): readonly string[] {
  return derive(example, "position").map(
    (one) => `${one.stance?.party} ${one.stance?.issue} ${one.stance?.value.join("-")} ${one.stance?.held}`,
  );
}

function spoken(...speeches: readonly (readonly [string, string])[]): Example {
  return {
    participants: [VARGA, REHN],
    lines: [says("Varga", "Good day."), says("Rehn", "Good day."), ...speeches.map(([who, text]) => says(who, text))],
  };
}

describe("position-stated", () => {
  it.each<readonly [string, string, string]>([
    ["Varga", "We demand free passage of the straits.", "MAR straits 2-2 demands"],
    ["Rehn", "We are prepared to let ships through the straits by permit.", "TOL straits 1-1 offers"],
    ["Rehn", "There will be no release: we cannot send the crews home but after a treaty.", "TOL crews 1-1 refuses"],
    ["Varga", "Tolland should send the crews home at once.", "MAR crews 0-0 demands"],
    ["Varga", "I agree that in the straits all ships may pass.", "MAR straits 2-2 agrees"],
  ])("%s: %s", (who, text, expected) => {
    expect(positions(spoken([who, text]))).toEqual([expected]);
  });

  it("keeps the condition, in words of its own", () => {
    const [position] = derive(
      spoken(["Rehn", "If the crews question rests, we are ready for free passage of the straits."]),
      "position",
    );
    expect(position?.stance?.condition).toEqual({ issue: "crews", text: "Depends on Captured crews." });
  });

  it("lets a speech run on until the next speaker's name", () => {
    const example = spoken(["Varga", "Now to the matter."]);
    expect(positions({ ...example, lines: [...example.lines, "We insist on free passage of the straits."] })).toEqual([
      "MAR straits 2-2 demands",
    ]);
  });
});

describe("position-reported", () => {
  it("gives to the other side what one says that it holds", () => {
    const found = derive(spoken(["Varga", "You said that the crews go home only after a treaty."]), "position");
    expect(found.map((one) => one.stance?.party)).toEqual(["TOL"]);
    expect(found[0]?.origin).toMatchObject({ rule: "position-reported" });
  });

  it("finds the holder in a report, also behind a pronoun", () => {
    expect(
      positions(
        telegram([
          "I met with Rehn this morning.",
          "Rehn insisted that the straits stay closed. He refused to send the crews home at once.",
        ]),
      ),
    ).toEqual(["TOL straits 0-0 demands", "TOL crews 0-0 refuses"]);
  });

  it("leaves a government's talk with itself alone", () => {
    expect(positions(telegram(["We should think of free passage of the straits as our aim."]))).toEqual([]);
  });
});

describe("no position", () => {
  it.each([
    ["without a step", "We spoke of the straits for an hour."],
    ["in a question", "Do you want free passage of the straits?"],
    ["in a reproach", "You closed the straits to all ships that pass."],
  ])("%s", (_why, text) => {
    expect(positions(spoken(["Varga", text]))).toEqual([]);
  });
});

describe("what both sides hold, and what one aims at", () => {
  const stances = (...lines: readonly string[]) =>
    derive(
      {
        title: "Memorandum From Foreign Minister Varga to President Sol",
        type: "memorandum",
        from: VARGA,
        to: { person: "petra-sol", party: "MAR" },
        lines,
      },
      "position",
    ).map((one) => `${one.stance?.party} ${one.stance?.issue} ${one.stance?.held} ${one.stance?.value.join("-")}`);

  it("puts what an agreed text says down to both sides", () => {
    expect(
      stances("Rehn and I have agreed on the text of a protocol. It provides for free passage of the straits for all."),
    ).toEqual(["MAR straits agrees 2-2", "TOL straits agrees 2-2"]);
  });

  it("puts down to the writer's side what it set out to get", () => {
    expect(stances("We wanted to obtain a commitment from Tolland on free passage of the straits.")).toEqual([
      "MAR straits demands 2-2",
    ]);
  });

  it("takes a text that nobody agreed on for no stand", () => {
    expect(stances("I have read a text. It provides for free passage of the straits for all.")).toEqual([]);
  });
});

describe("positions by the grammar of a sentence", () => {
  const REPORT: Partial<Example> = {
    title: "Memorandum From Foreign Minister Varga to President Sol",
    type: "memorandum",
    from: VARGA,
    to: { person: "petra-sol", party: "MAR" },
  };
  const reported = (...lines: readonly string[]) =>
    positions({ ...REPORT, lines: ["I met with Rehn this morning.", lines.join(" ")] });

  it.each<readonly [string, readonly string[]]>([
    // Whoever is the subject of the verb holds it, however he is named.
    ["Tolland would not hear of free passage of the straits.", ["TOL straits 0-1 refuses"]],
    ["Rehn was adamant that ships pass the straits by permit.", ["TOL straits 1-1 demands"]],
    ["Their condition is that the straits stay closed.", ["TOL straits 0-0 demands"]],
    ["Rehn said that he could not accept free passage of the straits.", ["TOL straits 0-1 refuses"]],
    ["We told Rehn that the crews must come home at once.", ["MAR crews 0-0 demands"]],
    ["Both sides agreed on passage of the straits by permit.", ["MAR straits 1-1 agrees", "TOL straits 1-1 agrees"]],
    // What is told of a third side is that side's.
    ["Rehn said that Kesh favored free passage of the straits.", ["KES straits 2-2 agrees"]],
    // What must come first is demanded, whatever is offered for it.
    [
      "Rehn offered passage of the straits by permit if the crews question rested.",
      ["TOL straits 1-1 offers", "TOL crews 0-1 demands"],
    ],
    // No step is told: the end of the scale that is its own.
    ["Rehn rejected our ideas about passage of ships.", ["TOL straits 0-1 refuses"]],
  ])("%s", (text, expected) => {
    expect(reported(text)).toEqual(expected);
  });

  it.each([
    ["in what might be", "If Rehn proposed free passage of the straits we would have to answer."],
    ["in what another is to be brought to", "It is hard to get the Tollanders to accept free passage of the straits."],
    ["in a forecast", "Tolland will reject free passage of the straits."],
    ["in a guess", "I think it likely that Rehn wants free passage of the straits."],
    ["in a wish of one's own side", "We should want free passage of the straits."],
  ])("takes no stand %s", (_why, text) => {
    expect(reported(text)).toEqual([]);
  });

  it("knows a letter across the table from one to a superior", () => {
    const letter = (to: NonNullable<Example["to"]>) =>
      positions({
        ...REPORT,
        title: "Letter From Foreign Minister Varga",
        type: "letter",
        to,
        lines: ["We cannot agree to close the straits to ships; we insist on free passage of the straits."],
      });
    expect(letter(REHN)).toContain("MAR straits 2-2 demands");
  });

  it("takes what a telegram bids its reader say for what its side holds", () => {
    expect(positions(telegram(["You should tell Rehn that we insist on free passage of the straits."]))).toEqual([
      "MAR straits 2-2 demands",
    ]);
  });
});
