import { describe, expect, it } from "vitest";
import { derive, type Example, type Line, REHN, says, telegram, VARGA } from "./example.ts";

/** The forms in which proposals stand on paper: who > to whom, and how many points. */
const small = [says("Rehn", "Please go on."), says("Varga", "Thank you."), says("Rehn", "Yes.")];

function talk(...lines: readonly (string | Line)[]): Example {
  return { participants: [VARGA, REHN], lines: [...small, ...lines] };
}

const attached = ["I", "II", "III"].flatMap((label, at) => [
  { text: label, part: "Attachment", kind: "heading" as const },
  { text: `Both parties shall withdraw flotilla ${at + 1} from the straits.`, part: "Attachment" },
  { text: "(a) The forts shall close.", part: "Attachment" },
  { text: "(b) The lights shall burn.", part: "Attachment" },
]);

const forms: readonly (readonly [string, Example, string])[] = [
  [
    "a paper with roman headings, handed over in a talk",
    talk(
      says("Rehn", "I hand you the following paper."),
      { text: "I. Forces" },
      { text: "The cutters of both sides withdraw to their ports." },
      { text: "II. Crews" },
      { text: "All crews will be exchanged." },
      { text: "III. Lights" },
      { text: "A joint office will tend the lights." },
      says("Varga", "Thank you."),
    ),
    "TOL>MAR 3",
  ],
  [
    "an attachment with numerals alone on their lines and letters below them",
    talk(says("Rehn", "I hand you our draft agreement."), ...attached),
    "TOL 3",
  ],
  [
    "lettered points below a telegram's paragraph",
    telegram([
      { text: "I met with Rehn for two hours today.", label: "1" },
      { text: "He was calm.", label: "2" },
      { text: "Rehn then put forward the following counterproposal.", label: "3" },
      { text: "Cutters to withdraw ten miles.", label: "a" },
      { text: "No reinforcement of forts.", label: "b" },
      { text: "Exchange of crews at once.", label: "c" },
      { text: "I said I would report.", label: "4" },
      { text: "We should answer soon.", label: "5" },
    ]),
    "TOL>MAR 3",
  ],
  [
    "an enumeration inside an editor's paragraph",
    {
      title: "Editorial Note",
      type: "editorial note",
      date: "XXXX",
      lines: [
        "On May 8, 1974, Special Envoy Rehn presented a six-point plan that called for (1) a truce at sea; (2) withdrawal of cutters; (3) a joint office; (4) release of crews; (5) free passage; and (6) a commission of pilots.",
      ],
    },
    "TOL>MAR 6",
  ],
  [
    "a counterproposal in a footnote",
    telegram(["I met with Rehn."], {
      notes: [
        {
          label: "3",
          text: "In telegram 12, November 20, Lund reported the Tollander counterproposal: a) withdrawal of cutters; b) truce at sea; c) exchange of crews; d) joint lights.",
        },
      ],
    }),
    "TOL>MAR 4",
  ],
  [
    "paragraphs of a letter",
    {
      title: "Letter From Special Envoy Rehn to Foreign Minister Varga",
      type: "letter",
      from: REHN,
      to: VARGA,
      lines: [
        "Dear Minister,",
        "My government has studied your message and makes the following proposal.",
        "First, both sides should withdraw their cutters.",
        "Second, crews should be exchanged.",
        "Third, we should meet again in spring.",
        "Sincerely,",
      ],
    },
    "TOL>MAR 3",
  ],
  [
    "ordinals inside one sentence",
    telegram(["Rehn proposed first a truce at sea, second an exchange of crews, and third a joint office."]),
    "TOL>MAR 3",
  ],
  [
    "a text between marks in a telegram",
    telegram([
      "Please convey the following proposal to Rehn. Begin text.",
      { text: "1. Both sides will withdraw their cutters." },
      { text: "2. Crews will be released." },
      { text: "3. A joint office will be formed." },
      "End text.",
    ]),
    "MAR>TOL 3",
  ],
  [
    "dashes after an announced count",
    telegram([
      "I saw Rehn today. His plan has three points:",
      { text: "—Cutters would withdraw." },
      { text: "—Crews would be exchanged." },
      { text: "—Lights would be shared." },
      "I said I would report.",
    ]),
    "TOL>MAR 3",
  ],
  [
    "a quoted paper with its numbers inside the quotation marks",
    telegram([
      "Rehn handed me the following paper:",
      { text: "“1. Both sides withdraw their cutters." },
      { text: "“2. Crews are exchanged at once." },
      { text: "“3. A joint office is formed.”" },
      "I said I would report.",
    ]),
    "TOL>MAR 3",
  ],
  [
    "letters that run on under headings",
    telegram([
      "Rehn proposed a plan in two phases.",
      { text: "Phase 1:" },
      { text: "(a) Cutters withdraw from the straits." },
      { text: "(b) Crews are released." },
      { text: "Phase 2:" },
      { text: "(c) Forts are to be closed." },
      { text: "(d) The lights are shared." },
      "I said I would report.",
    ]),
    "TOL>MAR 4",
  ],
];

describe("forms of proposals", () => {
  it.each(forms)("%s", (_form, example, expected) => {
    expect(derive(example, "proposal").map((one) => `${one.parties.join(">")} ${one.points?.length}`)).toEqual([
      expected,
    ]);
  });

  it("keeps a counterproposal in the same talk apart", () => {
    const found = derive(
      talk(
        says("Varga", "Here is our proposal."),
        { text: "First, the straits should be open." },
        { text: "Second, crews should go home at once." },
        { text: "Third, the forts should be closed." },
        says("Rehn", "We have a counterproposal to make."),
        { text: "First, the straits should open by permit." },
        { text: "Second, crews should go home after a treaty." },
        says("Varga", "I see."),
      ),
      "proposal",
    );
    expect(found.map((one) => `${one.parties[0]} ${one.points?.length}`)).toEqual(["MAR 3", "TOL 2"]);
  });
});

describe("forms of what is no proposal", () => {
  it.each<readonly [string, Example]>([
    [
      "an agenda",
      talk(
        says("Varga", "I propose the following agenda."),
        { text: "First, we should take the crews." },
        { text: "Second, we should take the lights." },
      ),
    ],
    [
      "what one's own council decides",
      telegram([
        "The Council proposed and agreed that our side should:",
        { text: "a. Withdraw the pilots." },
        { text: "b. Close the office." },
      ]),
    ],
    [
      "what is wrong with the other side's",
      talk(
        says("Varga", "Let me say where your proposal falls short."),
        { text: "First, it should speak of crews." },
        { text: "Second, it should name a date." },
      ),
    ],
  ])("%s", (_what, example) => {
    expect(derive(example, "proposal")).toEqual([]);
  });
});
