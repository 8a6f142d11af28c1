import { describe, expect, it } from "vitest";
import { derive, type Example, REHN, says, telegram, VARGA } from "./example.ts";

/** Proposals that nobody calls so: what one side tells the other, and what is only counted or promised. */
function talk(...lines: Example["lines"]): Example {
  return {
    participants: [VARGA, REHN],
    lines: [says("Rehn", "Please go on."), says("Varga", "Thank you."), says("Rehn", "Yes."), ...lines],
  };
}

function found(example: Example): readonly string[] {
  return derive(example, "proposal").map((one) => `${one.parties.join(">")} ${one.points?.length}`);
}

describe("what is told and says plainly what is to be done", () => {
  it.each<readonly [string, Example, readonly string[]]>([
    [
      "a scheme with heads, in a report",
      telegram([
        "Rehn then unfolded what he termed a broad approach. It had three heads:",
        { label: "A", text: "Withdrawal of cutters from the straits." },
        { label: "B", text: "The forts shall close." },
        { label: "C", text: "Crews to be exchanged." },
        "I said I would report.",
      ]),
      ["TOL>MAR 3"],
    ],
    [
      "sentences that are counted before",
      talk(
        says(
          "Rehn",
          "I suggest that we do three things. We exchange the crews tomorrow. We let the pilots meet. And we keep this from the press.",
        ),
      ),
      ["TOL>MAR 3"],
    ],
    [
      "both halves of a bargain",
      talk(
        says(
          "Varga",
          "I am authorized to make you an offer. Maravia will open the Mirrow Straits. In return we ask that the crews be released.",
        ),
      ),
      ["MAR>TOL 2"],
    ],
    [
      "the same word before every member",
      telegram([
        "I met with Rehn today.",
        "Rehn would be content if the forts were closed, if the crews were freed, and if the boom was removed.",
      ]),
      ["TOL>MAR 3"],
    ],
  ])("%s", (_form, example, expected) => {
    expect(found(example)).toEqual(expected);
  });

  it.each<readonly [string, Example]>([
    [
      "what one's own side should do",
      telegram([
        "Tolland has proposed a conference on the straits. We should consult Kesh on the following:",
        { label: "1", text: "whether the conference should be held;" },
        { label: "2", text: "who should take part in it." },
      ]),
    ],
    [
      "what has been agreed",
      talk(
        says(
          "Rehn",
          "So we have agreed on three things. We will meet on Monday. We will announce it. We will say no more.",
        ),
      ),
    ],
    [
      "preconditions that were told before",
      telegram([
        "Rehn was friendly. These two preconditions would thus be reduced to practical terms. We would not insist on a public word. We would be content with a halt in fact.",
      ]),
    ],
  ])("none: %s", (_form, example) => {
    expect(found(example)).toEqual([]);
  });
});
