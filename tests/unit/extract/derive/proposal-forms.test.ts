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
  [
    "points called so and read with interruptions, two of them in one breath",
    talk(
      says("Rehn", "I should like to read out our five points."),
      says("Varga", "I am listening."),
      says("Rehn", "Point 1: Maravia will withdraw its cutters from the straits within six months."),
      { text: "(Interpreter translates.)" },
      says("Rehn", "Point 2: The withdrawal and the release of crews will be carried out together."),
      says("Varga", "I have a question on point 2."),
      says("Rehn", "Point 3: Maravia must stop supporting the harbour council."),
      says("Rehn", "Later. Point 4: Maravia should pay for the damage to the lights."),
      says("Rehn", "Fifth point: Respect for the treaty of 1901."),
    ),
    "TOL>MAR 5",
  ],
  [
    "what a letter says its writers are prepared to do",
    {
      title: "Letter From Foreign Minister Varga to Special Envoy Rehn",
      type: "letter",
      from: VARGA,
      to: REHN,
      lines: [
        "In answer to your letter I wish to set out what we are ready to do.",
        "We would be prepared to agree to the following:",
        "First, the cutters of both sides would stay in port from a date to be agreed.",
        "Second, the crews would be returned within a month of that date.",
        "Third, neither side would send fresh forces to the forts.",
        "I hope that you will study this with care.",
      ],
    },
    "MAR>TOL 3",
  ],
  [
    "what a government is said to be willing to do, inside a sentence",
    telegram([
      "Rehn said his government would be willing to (1) halt its raids; (2) return the crews taken in October; and (3) open the straits to grain ships, if we withdrew our cutters.",
    ]),
    "TOL>MAR 3",
  ],
  [
    "conditions that are set out",
    telegram([
      "Rehn set out Tolland's conditions for a truce. They were: (a) removal of the boom across the straits, (b) recognition of Tolland's lights, and (c) payment for the wreck of the Heron.",
    ]),
    "TOL>MAR 3",
  ],
  [
    "a listed number of conditions without any labels",
    {
      title: "Editorial Note",
      type: "editorial note",
      date: "XXXX",
      lines: [
        "On March 3, 1974, President Moen of Tolland put forward four conditions for peace: the withdrawal of Maravian cutters; the return of the crews; the closing of the forts; and free elections in the islands.",
      ],
    },
    "TOL>MAR 4",
  ],
  [
    "steps that are numbered by name",
    telegram([
      "Rehn proposed a settlement in three steps:",
      { text: "Step 1. Both sides cease fire." },
      { text: "Step 2. Cutters withdraw to ten miles." },
      { text: "Step 3. Crews are exchanged." },
    ]),
    "TOL>MAR 3",
  ],
  [
    "articles of an attached draft, each number alone on its line",
    telegram([
      "Attached is the draft agreement that we handed Rehn.",
      ...["The parties shall cease fire.", "The cutters shall withdraw.", "The crews shall be returned."].flatMap(
        (text, at) => [
          { text: `Article ${at + 1}`, part: "Attachment", kind: "heading" as const },
          { text, part: "Attachment" },
        ],
      ),
    ]),
    "MAR 3",
  ],
  [
    "numbers in words, in one speech",
    talk(
      says(
        "Varga",
        "Let me then make a concrete proposal. One, you stop the raids. Two, we stop our patrols. Three, we both meet again within a week.",
      ),
      says("Rehn", "I will report it."),
    ),
    "MAR>TOL 3",
  ],
  [
    "numbers with full stops inside a paragraph",
    telegram([
      "Rehn demanded the following: 1. Withdrawal of the cutters. 2. Return of the crews. 3. An end to the blockade. I rejected all three.",
    ]),
    "TOL>MAR 3",
  ],
  [
    "a plan that would do several things",
    telegram([
      "The Tollander plan would:",
      { kind: "list-item", text: "Stop the raids on both sides." },
      { kind: "list-item", text: "Return all crews within thirty days." },
      { kind: "list-item", text: "Open the straits to grain." },
      "It says nothing of the forts.",
    ]),
    "TOL>MAR 3",
  ],
  [
    "what a side is prepared to do, in dashes",
    telegram([
      "Rehn said his government was prepared to:",
      { text: "—stop the raids for a month;" },
      { text: "—return the crews;" },
      { text: "—open talks in Kesh." },
      "I said I would report.",
    ]),
    "TOL>MAR 3",
  ],
  [
    "what a side would agree to, and asks to have passed on",
    telegram([
      { label: "1", text: "Saw Rehn today." },
      { label: "2", text: "He said that Tolland would agree to following, and asked that it be put to our President:" },
      { label: "a", text: "Truce from December 1." },
      { label: "b", text: "Exchange of crews." },
      { label: "c", text: "No new forts." },
      { label: "3", text: "Comment follows." },
    ]),
    "TOL>MAR 3",
  ],
  [
    "things that are said and called points",
    talk(
      says(
        "Rehn",
        "In reply we will say three things. Point one. Maravia must end its patrols by June. Point two. The crews will go home when that is done. Point three. A commission shall look after the lights.",
      ),
      says("Varga", "I see."),
    ),
    "TOL>MAR 3",
  ],
  [
    "a paper quoted in one paragraph",
    telegram([
      { label: "1", text: "Rehn handed me a paper setting out what Tolland considers basis of settlement." },
      {
        label: "2",
        text: "Text: “1. Maravia ends its patrols. 2. Tolland ends its raids. 3. Crews return. 4. The forts close.”",
      },
      { label: "3", text: "I made no comment." },
    ]),
    "TOL>MAR 4",
  ],
  [
    "conditions that are read",
    telegram([
      "Rehn said Tolland would come to Lake Mirrow on four conditions, which he read:",
      { label: "1", text: "Patrols cease." },
      { label: "2", text: "The boom is removed." },
      { label: "3", text: "The Heron is paid for." },
      { label: "4", text: "Kesh does not take the chair." },
      "I said these were heavy.",
    ]),
    "TOL>MAR 4",
  ],
  [
    "what was tabled, and not what an ally should be told",
    telegram([
      { label: "1", text: "Following is what we tabled at today's session with Rehn:" },
      { text: "“(a) Both sides to end patrols." },
      { text: "“(b) Crews to be returned." },
      { text: "“(c) A commission to be formed.”" },
      { label: "2", text: "You should tell the Keshites that:" },
      { label: "a", text: "we will keep them informed;" },
      { label: "b", text: "they should remain silent;" },
      { label: "c", text: "no forces will be withdrawn;" },
      { label: "d", text: "we must stand together." },
    ]),
    "MAR>TOL 3",
  ],
  [
    "clauses parted by semicolons behind a verb of proposing",
    telegram([
      "Lund proposed a truce at sea; the return of all crews; withdrawal of cutters from the straits; a joint office for the lights; and a conference next year.",
    ]),
    "KES>MAR 5",
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
    [
      "a course of action for one's own president",
      {
        title: "Memorandum From Varga to President Sol",
        type: "memorandum",
        from: VARGA,
        to: { person: "petra-sol", party: "MAR" },
        lines: [
          "You will wish to decide what to do about Tolland.",
          "I propose that we:",
          { label: "1", text: "Continue the patrols against Tolland." },
          { label: "2", text: "Withdraw the pilots." },
          { label: "3", text: "Send a mission to Kesh." },
        ],
      },
    ],
    [
      "what one's own planners would state some day",
      {
        title: "Paper Prepared by the Harbour Office",
        type: "paper",
        from: { name: "Harbour Office", party: "MAR" },
        lines: [
          "Program of pressure on Tolland.",
          "Stated terms: (1) We will lift the boom, (2) Tolland must return the crews, and (3) Tolland must stop the raids.",
        ],
      },
    ],
    [
      "matters to be taken up",
      telegram(["Rehn proposed that we take up three matters: (1) the crews; (2) the lights; and (3) the forts."]),
    ],
    [
      "what happened after a proposal",
      telegram([
        "Since the proposal of May, Tolland has: (1) raided Swan Island; (2) withdrawn its envoy; (3) released two sailors.",
      ]),
    ],
    [
      "proposals in one's own council",
      {
        title: "Minutes of a Meeting of the Council",
        type: "minutes",
        participants: [VARGA, { person: "petra-sol", party: "MAR" }],
        lines: [
          says(
            "Varga",
            "I propose three things about Tolland. First, we should double the patrols. Second, we should warn Kesh. Third, we should be silent.",
          ),
          says("Sol", "Agreed."),
          says("Varga", "Good."),
          says("Sol", "Next."),
        ],
      },
    ],
    [
      "what may be told to the other side",
      telegram([
        { label: "1", text: "We have Rehn's proposal before us." },
        { label: "2", text: "You may tell him that:" },
        { label: "a", text: "we will study it;" },
        { label: "b", text: "we must consult Kesh;" },
        { label: "c", text: "we shall reply by Friday." },
      ]),
    ],
    [
      "differences that remain",
      telegram([
        "There remain three differences between their draft and ours: (1) when the cutters should withdraw; (2) who should run the lights; (3) how crews would be released.",
      ]),
    ],
    [
      "what happened next, parted by semicolons",
      telegram([
        "Lund proposed to Rehn that they meet in Kesh; he declined; she then went home; the matter was closed.",
      ]),
    ],
  ])("%s", (_what, example) => {
    expect(derive(example, "proposal")).toEqual([]);
  });
});
