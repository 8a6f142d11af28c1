import { describe, expect, it } from "vitest";
import { derive, type Example, type Line, REHN, says, telegram, VARGA } from "./example.ts";

/** How the sentence before a series says what it is, whose it is and to whom it goes: who > to whom, and how many. */
const small = [says("Rehn", "Please go on."), says("Varga", "Thank you."), says("Rehn", "Yes.")];

function talk(...lines: readonly (string | Line)[]): Example {
  return { participants: [VARGA, REHN], lines: [...small, ...lines] };
}

function found(example: Example): readonly string[] {
  return derive(example, "proposal").map((one) => `${one.parties.join(">")} ${one.points?.length}`);
}

const council: Partial<Example> = {
  title: "Minutes of a Meeting of the Council",
  type: "minutes",
  participants: [VARGA, { person: "petra-sol", party: "MAR" }],
};

describe("what announces a proposal", () => {
  it.each<readonly [string, Example, string]>([
    [
      "a noun for an offer, told by the one who was seen",
      telegram([
        { label: "1", text: "I saw Rehn at noon." },
        { label: "2", text: "He had been told by Port Amber to suggest following arrangement:" },
        { text: "(1) the raids would cease without announcement;" },
        { text: "(2) delegates would meet within three weeks." },
        { label: "3", text: "I made no comment." },
      ]),
      "TOL>MAR 2",
    ],
    [
      "a sentence before the one that only leads on",
      telegram([
        "Rehn came back with a list of his own. It boils down to:",
        "1) Release of the crews.",
        "2) No new forts.",
      ]),
      "TOL>MAR 2",
    ],
    [
      "a verb of insisting that has no end before the first label",
      telegram([
        "Moen at last replied that Tolland insisted on",
        { text: "(a) recognition of its lights;" },
        { text: "(b) an end to the patrols;" },
        { text: "(c) no part for Kesh." },
      ]),
      "TOL>MAR 3",
    ],
    [
      "a word of praise between the offer and its points",
      talk(
        says("Varga", "Here is our final proposal. There will be no other this year."),
        { text: "First, the straits should be open." },
        { text: "Second, the crews should go home." },
        says("Rehn", "I see."),
      ),
      "MAR>TOL 2",
    ],
    [
      "ordinals that begin and go on inside speeches, with the other side breaking in",
      talk(
        says("Rehn", "(laughs) We have four demands. First, your cutters should leave the straits."),
        says("Varga", "From when?"),
        says("Rehn", "From the signing. Second, the forts should be closed."),
        { text: "Third, the crews should go home when the last cutter has left." },
        { text: "Fourth, your government should pay for the wreck." },
        says("Varga", "Is that all?"),
      ),
      "TOL>MAR 4",
    ],
    [
      "parts that are named",
      telegram([
        "You may convey to Rehn our suggestion for the next move. It is in three parts. Part one: Tolland sends a pilot. Part two: our man meets him. Part three: the raids stop.",
      ]),
      "MAR>TOL 3",
    ],
    [
      "stages named by letters, in prose",
      talk(
        "Varga said that her government was ready for an understanding in stages. In Stage A, the raids would stop. In Stage B, the crews would go home.",
      ),
      "MAR>TOL 2",
    ],
    [
      "a paper that one was handed: theirs who handed it",
      telegram([
        "We were handed a paper by Rehn this morning. Its main features are:",
        "—withdrawal of the cutters;",
        "—release of the crews.",
      ]),
      "TOL>MAR 2",
    ],
    [
      "paragraphs without labels, as many as are told of",
      {
        title: "Letter From President Moen to President Sol",
        type: "letter",
        from: { person: "karel-duc-moen", party: "TOL" },
        to: { person: "petra-sol", party: "MAR" },
        lines: [
          "My government could sign only on three conditions.",
          "The cutters must leave the straits.",
          "The forts must be closed.",
          "The line of the lights must be respected.",
          "I await your reply.",
        ],
      },
      "TOL>MAR 3",
    ],
    [
      "sentences of a quotation, of which the words behind tell how many there are",
      telegram([
        "Rehn offered the following formula. “The raids stop. The day after, a conference opens at Lake Mirrow.” He underlined that there were just the two points.",
      ]),
      "TOL>MAR 2",
    ],
    [
      "terms that only the words behind call so",
      talk(
        says(
          "Rehn",
          "We intend to tell Kesh this: let it stop the patrols, let it talk to us, and let it name the day. These are our three demands.",
        ),
        says("Varga", "I see."),
      ),
      "TOL>MAR 3",
    ],
  ])("%s", (_what, example, expected) => {
    expect(found(example)).toEqual([expected]);
  });

  it("asks what is to be done of one's own proposal that nobody outside is given", () => {
    const plan = ["1. The raids stop.", "2. The crews go home."];
    expect(found(telegram(["Our plan has two points:", ...plan]))).toEqual([]);
    expect(found(telegram(["Please hand Rehn our plan. It has two points:", ...plan]))).toEqual(["MAR>TOL 2"]);
  });
});

describe("what announces something else", () => {
  it.each<readonly [string, Example]>([
    [
      "comments on a proposal",
      telegram([
        "Rehn's comments on the draft proposal which Lund left with him are:",
        "(a) The lights should not be named.",
        "(b) The crews should come first.",
      ]),
    ],
    [
      "convictions behind conditions",
      telegram([
        "Tolland's conditions for a settlement derive from two convictions:",
        "A. Maravia will withdraw.",
        "B. Kesh would not fight.",
      ]),
    ],
    [
      "options",
      telegram([
        "Rehn has made an offer. You have the following options:",
        "1. Accept withdrawal.",
        "2. Offer a truce.",
      ]),
    ],
    [
      "what somebody understands to be settled",
      telegram(["Rehn repeated his understanding that (A) the crews would go home; (B) the straits would be open."]),
    ],
    [
      "a formula that all have settled on",
      telegram([
        "Interim formula arrived at by Rehn and Moen is as follows:",
        "1. A statement will be issued.",
        "2. Moen will resign.",
      ]),
    ],
    [
      "what may be weighed in one's own council",
      {
        ...council,
        lines: [
          says("Varga", "I'd give Tolland three things. One, a date. Two, a truce. Three, the crews."),
          says("Sol", "And?"),
          says("Varga", "No more."),
        ],
      },
    ],
    [
      "what was said, whatever it was",
      telegram([
        "Rehn called at his own request.",
        "He said:",
        "a) Tolland cannot leave its friends.",
        "b) Kesh should be quiet.",
        "c) The raids will go on.",
      ]),
    ],
    [
      "principles that a side lives by",
      talk(
        says(
          "Rehn",
          "We follow three principles. First, we must rely on ourselves. Second, we must be patient. Third, we must win friends.",
        ),
        says("Varga", "I see."),
      ),
    ],
  ])("%s", (_what, example) => {
    expect(found(example)).toEqual([]);
  });
});

describe("positions in the points of a proposal", () => {
  it("puts down to the proposer what each point says, offered or demanded", () => {
    const positions = derive(
      talk(
        says("Rehn", "I now read our proposal."),
        { text: "First, all ships may pass the straits, and both sides will see to it." },
        { text: "Second, your crews go home after a treaty." },
        says("Varga", "I see."),
      ),
      "position",
    );
    expect(
      positions.map(({ stance }) => `${stance?.party} ${stance?.issue} ${stance?.value[0]} ${stance?.held}`),
    ).toEqual(["TOL straits 2 offers", "TOL crews 1 demands"]);
  });
});
