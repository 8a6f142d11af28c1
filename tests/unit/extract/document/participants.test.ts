import { describe, expect, it } from "vitest";
import { documentFacts } from "../../../../scripts/extract/document/facts.ts";
import { readPersonLine } from "../../../../scripts/extract/document/person.ts";
import { readTitle } from "../../../../scripts/extract/document/title.ts";
import { readClassification } from "../../../../scripts/extract/document/classification.ts";
import { directory, read, readText } from "../read/example.ts";

const names = directory();

function present(text: string): readonly string[] {
  return documentFacts(readText(text), names).document.participants.map(
    (who) => `${who.person ?? who.name} ${who.party ?? "-"}`,
  );
}

function memcon(...lines: readonly string[]): string {
  return [
    "12. Memorandum of Conversation1",
    "",
    "",
    ...lines,
    "",
    "They spoke of the straits.",
    "",
    "  1. Source: State Archive, 1974. Secret.",
  ].join("\n");
}

describe("participants", () => {
  it("come with role and party, whether or not the list kept its heading", () => {
    const expected = [
      "ilse-varga MAR",
      "anselm-brook MAR",
      "Maravian Interpreter MAR",
      "tomas-rehn TOL",
      "Two other Tollander Officials TOL",
    ];
    for (const name of ["memcon.txt", "memcon.full.txt"]) {
      const { participants } = documentFacts(read(name), names).document;
      expect(participants.map((who) => `${who.person ?? who.name} ${who.party}`)).toEqual(expected);
      expect(participants[0]?.role).toBe("Foreign Minister");
    }
  });

  it("may stand delegation by delegation on one bullet", () => {
    expect(
      present(memcon("  • Maravia: Minister Varga and General Brook", "  • Tolland: Messrs. Rehn, Stol and Orm")),
    ).toEqual(["ilse-varga MAR", "anselm-brook MAR", "tomas-rehn TOL", "Mr. Stol TOL", "Mr. Orm TOL"]);
  });

  it("may stand on lines of their own, without bullets", () => {
    expect(present(memcon("Minister Varga", "General Brook", "Mr. Rehn, Tollander Envoy"))).toEqual([
      "ilse-varga MAR",
      "anselm-brook MAR",
      "tomas-rehn TOL",
    ]);
  });

  it("are not made of a sentence that lists names", () => {
    expect(present(memcon("General Brook, Minister Varga and the maps were praised by all."))).toEqual([]);
  });

  it("end where another list begins", () => {
    const lines = [
      "PARTICIPANTS",
      "  • Ilse Varga",
      "  • Tomas Rehn",
      "It was agreed that:",
      "  • Maravia would write.",
    ];
    expect(present(memcon(...lines))).toEqual(["ilse-varga MAR", "tomas-rehn TOL"]);
  });

  it("may stand under the name of their side", () => {
    expect(
      present(
        memcon(
          "  • Maravian Side",
          "  • Ilse Varga",
          "  • Piet Loos",
          "  • Tollander Delegation",
          "  • Tomas Rehn",
          "  • Anna Stol",
        ),
      ),
    ).toEqual(["ilse-varga MAR", "Piet Loos MAR", "tomas-rehn TOL", "Anna Stol TOL"]);
  });

  it("are told from a subject that looks like one of them", () => {
    expect(
      present(
        memcon(
          "  • Meeting Between Minister Varga and the Special Envoy",
          "",
          "[Page 3]",
          "",
          "  • Minister Varga",
          "  • Mr. Rehn",
        ),
      ),
    ).toEqual(["ilse-varga MAR", "tomas-rehn TOL"]);
  });

  it("are not made of the subject of a memorandum", () => {
    const text = [
      "9. Memorandum From Varga to Petra Sol1",
      "",
      "",
      "  • Courses of Action—Northern Straits—First Weeks",
      "",
      "I propose three steps.",
      "",
      "  1. Source: State Archive, 1974. Secret.",
    ].join("\n");
    expect(present(text)).toEqual([]);
  });

  it("may be told in prose, side by side or in a note", () => {
    expect(
      present(memcon("Present on the Maravian side were Varga, Brook. Tollander side was Rehn and Ambassador Stol.")),
    ).toEqual(["ilse-varga MAR", "anselm-brook MAR", "tomas-rehn TOL", "Ambassador Stol TOL"]);
    const noted = [
      "5. Personal Notes of a Meeting1",
      "",
      "",
      "Much rain.",
      "",
      "  1. Source: State Archive, 1974. Present at the meeting were Petra Sol, Varga, and Brook.",
    ].join("\n");
    expect(present(noted)).toEqual(["petra-sol MAR", "ilse-varga MAR", "anselm-brook MAR"]);
  });

  it("are also those who speak and stand in no list", () => {
    expect(documentFacts(read("record.txt"), names).document.participants.map((who) => who.person ?? who.name)).toEqual(
      ["karel-duc-moen", "tomas-rehn", "Cde. A. Stol", "oda-lund"],
    );
  });
});

describe("lines of lists", () => {
  const read = (line: string) =>
    readPersonLine(line).map((who) => (who.role === undefined ? who.name : `${who.name} [${who.role}]`));
  it.each([
    ["Major General Anselm Brook, Defense Attaché", ["Major General Anselm Brook [Defense Attaché]"]],
    ["Messrs. Habel and Stol", ["Mr. Habel", "Mr. Stol"]],
    ["Ambassadors Lund, Orm, and Minister Varga", ["Ambassador Lund", "Ambassador Orm", "Minister Varga"]],
    ["Anna Stol of Tollander Delegation", ["Anna Stol [Tollander Delegation]"]],
    ["Harm Obst—Interpreter", ["Harm Obst [Interpreter]"]],
    ["Prince Loos, Prime Minister of Kesh", ["Prince Loos [Prime Minister of Kesh]"]],
    [
      "Anna Stol, Deputy Director, Office of Straits Affairs",
      ["Anna Stol [Deputy Director, Office of Straits Affairs]"],
    ],
    ["Piet Loos (for part of the meeting)", ["Piet Loos [for part of the meeting]"]],
  ])("%s", (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});

describe("titles", () => {
  it.each([
    [
      "Backchannel Message From the President’s Adviser for Straits Affairs (Brook) to President Sol",
      "backchannel message",
      "the President’s Adviser for Straits Affairs (Brook)",
      "President Sol",
    ],
    [
      "Telegram From the Delegation at Lake Mirrow to the Foreign Ministry",
      "telegram",
      "the Delegation at Lake Mirrow",
      "the Foreign Ministry",
    ],
    [
      "Letter From Ilse Varga to Ambassador Lund, Port Amber, November 2, 1974",
      "letter",
      "Ilse Varga",
      "Ambassador Lund",
    ],
    ["Paper Prepared by Anna Stol", "paper", "Anna Stol", undefined],
    ["Memorandum of Conversation", "memorandum of conversation", undefined, undefined],
    ["Editorial Note", "editorial note", undefined, undefined],
  ])("%s", (title, type, from, to) => {
    const facts = readTitle(title);
    expect([facts.type, facts.from, facts.to]).toEqual([type, from, to]);
  });

  it("give sender and addressee with their party", () => {
    const text = [
      "4. Letter From the Special Envoy (Rehn) to Foreign Minister Varga1",
      "",
      "",
      "No.",
      "",
      "  1. Source: State Archive, 1974. Secret.",
    ].join("\n");
    const { from, to } = documentFacts(readText(text), names).document;
    expect(from).toEqual({ person: "tomas-rehn", party: "TOL", role: "Special Envoy" });
    expect(to).toEqual({ person: "ilse-varga", party: "MAR", role: "Foreign Minister" });
  });
});

it.each([
  [
    "Source: State Archive. Top Secret; Flash; Sensitive; Exclusively Eyes Only. Sent via Brook.",
    "Top Secret; Flash; Sensitive; Exclusively Eyes Only",
  ],
  ["Source: State Archive, Secret Files. Confidential. Drafted by Stol.", "Confidential"],
  ["Source: State Archive, Secret Files.", undefined],
])("the classification in %s", (note, expected) => {
  expect(readClassification(note)).toBe(expected);
});

describe("lists of participants in other forms", () => {
  it("stand delegation by delegation behind a dash", () => {
    expect(
      present(
        memcon(
          "PARTICIPATION",
          "  • Chairman—Ilse Varga",
          "  • Maravia—Piet Loos, Anna Stol",
          "  • Tolland—Tomas Rehn",
        ),
      ),
    ).toEqual(["ilse-varga MAR", "Piet Loos MAR", "Anna Stol MAR", "tomas-rehn TOL"]);
  });

  it("keep their people below a heading without a bullet", () => {
    expect(
      present(
        memcon(
          "PARTICIPANTS",
          "",
          "Maravia",
          "",
          "  • Ilse Varga",
          "  • Piet Loos",
          "",
          "Tolland",
          "",
          "  • Tomas Rehn",
          "  • Anna Stol",
        ),
      ),
    ).toEqual(["ilse-varga MAR", "Piet Loos MAR", "tomas-rehn TOL", "Anna Stol TOL"]);
  });

  it("may have neither bullets nor lines of their own", () => {
    const expected = ["ilse-varga MAR", "anselm-brook MAR", "Colonel Stol MAR"];
    expect(present(memcon("PRESENT: Minister Varga, General Brook, and Colonel Stol"))).toEqual(expected);
    expect(present(memcon("THOSE ATTENDING", "", "Minister Varga", "", "General Brook", "", "Colonel Stol"))).toEqual(
      expected,
    );
    expect(present(memcon("ATTENDING", "", "Minister Varga, General Brook, and Colonel Stol"))).toEqual(expected);
  });

  it("take an office in capitals behind a name for no person", () => {
    expect(readPersonLine("Admiral Orm, CINCSTR").map(({ name, role }) => [name, role])).toEqual([
      ["Admiral Orm", "CINCSTR"],
    ]);
    expect(readPersonLine("General Brook, C/S—CINCSTR").map(({ name }) => name)).toEqual(["General Brook"]);
    expect(readPersonLine("U. Petra Loos, William Stol").map(({ name }) => name)).toEqual([
      "U. Petra Loos",
      "William Stol",
    ]);
  });

  it("are told from the subject where delegations are nested lists", () => {
    expect(
      present(
        memcon(
          "  • Varga Visit: Evening Meeting",
          "  • The Straits",
          "",
          "  • Tollander",
          "    • Anna Stol, Office of the Harbour",
          "    • Piet Loos, Interpreter",
          "  • Maravian",
          "    • Ilse Varga, Foreign Minister",
          "    • W.W. Orm",
        ),
      ),
    ).toEqual(["Anna Stol TOL", "Piet Loos TOL", "ilse-varga MAR", "W.W. Orm MAR"]);
  });

  it("keep their bullets though these stand on lines of their own", () => {
    expect(present(memcon("PARTICIPANTS", "-", "Tolland", "- Anna Stol", "-", "Maravia", "- Minister Varga"))).toEqual([
      "Anna Stol TOL",
      "ilse-varga MAR",
    ]);
  });

  it("are not made of styles, of a chair, or of the end of an office", () => {
    expect(
      present(
        memcon(
          "PARTICIPANTS",
          "- Minister Varga; His Excellency, Piet Loos, Tollander Minister of Finance; and Anna Stol, Deputy Head for Inland and Harbour Affairs",
          "- Chairman",
          "- General Brook",
        ),
      ),
    ).toEqual(["ilse-varga MAR", "Piet Loos TOL", "Anna Stol TOL", "anselm-brook MAR"]);
    expect(readPersonLine("Nils Stol, Vice-Minister of Harbours").map(({ name }) => name)).toEqual(["Nils Stol"]);
    expect(readPersonLine("Karl Stol, State Secretary (Harbour Office)").map(({ name, role }) => [name, role])).toEqual(
      [["Karl Stol", "State Secretary (Harbour Office)"]],
    );
  });

  it("have no party from a name that is also a nation's", () => {
    expect(present(memcon("Minister Varga", "Mr. Tollander, Notetaker", "General Brook"))).toEqual([
      "ilse-varga MAR",
      "Mr. Tollander MAR",
      "anselm-brook MAR",
    ]);
  });

  it("may be told in the note on the source", () => {
    const text = memcon("Minister Varga", "General Brook").replace(
      "Secret.",
      "Secret. They met at tea, with Rehn and Anna Stol present.",
    );
    expect(present(text)).toEqual(
      expect.arrayContaining(["ilse-varga MAR", "anselm-brook MAR", "tomas-rehn TOL", "Anna Stol TOL"]),
    );
    expect(readPersonLine("Consul Orm, U.T.K.").map(({ name, role }) => [name, role])).toEqual([
      ["Consul Orm", "U.T.K"],
    ]);
  });

  it("leave out the number of a note", () => {
    expect(readPersonLine("Mr. Loos 2, Mr. Stol").map(({ name }) => name)).toEqual(["Mr. Loos", "Mr. Stol"]);
  });
});

describe("those who speak", () => {
  function notes(...lines: readonly string[]): string {
    return [
      "12. Notes of a Meeting1",
      "",
      ...lines.flatMap((line) => ["", line]),
      "",
      "  1. Source: State Archive, 1974. Secret.",
    ].join("\n");
  }

  it("are participants of notes without a list, initials and all", () => {
    expect(
      present(
        notes(
          "IV: What do we make of the straits?",
          "AB—We close them.",
          "Captain Haverkamp: We cannot.",
          "IV—Then we wait.",
          "AB: We have waited long enough.",
        ),
      ).toSorted(),
    ).toEqual(["Captain Haverkamp MAR", "anselm-brook MAR", "ilse-varga MAR"]);
  });

  it("are named by editors where notes have only a letter", () => {
    expect(
      present(notes("V [Varga]: We close them.", "Br [Brook]—We cannot.", "V [Varga]: Then we wait.")).toSorted(),
    ).toEqual(["anselm-brook MAR", "ilse-varga MAR"]);
  });

  it("are no titles without a name", () => {
    expect(present(notes("Mr. Loos spoke of fish.", "Mr. Loos spoke of nets.", "Mr. Loos spoke of boats."))).toEqual(
      [],
    );
  });
});
