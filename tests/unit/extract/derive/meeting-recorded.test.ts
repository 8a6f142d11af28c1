import { describe, expect, it } from "vitest";
import { derive, LUND, REHN, says, VARGA } from "./example.ts";

const talk = [
  { kind: "participant" as const, text: "Ilse Varga, Foreign Minister" },
  { kind: "participant" as const, text: "Tomas Rehn, Special Envoy" },
  says("Varga", "I am glad to see the Special Envoy again."),
  says("Rehn", "So am I."),
  says("Varga", "Let us begin with our meeting today and what it is for."),
];

describe("meeting-recorded", () => {
  it("makes the meeting that a memorandum of conversation is the record of", () => {
    const [meeting, ...more] = derive({ participants: [VARGA, REHN], lines: talk, place: "lake-mirrow" }, "meeting");
    expect(more).toEqual([]);
    expect(meeting).toMatchObject({
      status: "occurred",
      when: { edtf: "1974-11-21" },
      place: "lake-mirrow",
      parties: ["MAR", "TOL"],
      participants: [VARGA, REHN],
      origin: { method: "rule", rule: "meeting-recorded" },
    });
    expect(meeting?.title).toBe("Meeting of Ilse Varga and Tomas Rehn");
  });

  it("takes the date of the meeting from the subject where that is another day", () => {
    const [meeting] = derive(
      {
        title: "Memorandum for the Record",
        type: "memorandum for the record",
        participants: [VARGA, LUND],
        lines: [{ kind: "subject", text: "Meeting with Ambassador Lund, November 19, 1974" }, "The Ambassador opened."],
      },
      "meeting",
    );
    expect(meeting?.when.edtf).toBe("1974-11-19");
  });

  it("finds the place in the notes where the head gives none", () => {
    const [meeting] = derive(
      {
        participants: [VARGA, REHN],
        lines: talk,
        notes: [{ label: "1", text: "Secret. The meeting took place at Mirrow House." }],
      },
      "meeting",
    );
    expect(meeting?.place).toBe("lake-mirrow");
  });

  it("counts a talk by telephone, and makes nothing of a paper", () => {
    expect(
      derive(
        {
          title: "Memorandum of Telephone Conversation",
          type: "memorandum of telephone conversation",
          participants: [VARGA, LUND],
          lines: ["He rang."],
        },
        "meeting",
      ),
    ).toHaveLength(1);
    expect(
      derive(
        { title: "Paper Prepared by the Planning Staff", type: "paper", lines: ["The straits matter."] },
        "meeting",
      ),
    ).toEqual([]);
  });
});
