import { describe, expect, it } from "vitest";
import { derive, says, REHN, telegram, VARGA } from "./example.ts";

describe("message-sent", () => {
  it("is the telegram itself, with its number and both ends", () => {
    const [message] = derive(telegram(["Ambo 23. Please pass this to the President."]), "message");
    expect(message).toMatchObject({
      title: "Telegram Ambo 23 from Ilse Varga to Petra Sol",
      when: { edtf: "1974-11-21" },
      number: "ambo23",
      parties: ["MAR"],
      origin: { rule: "message-sent" },
    });
  });

  it("does not take a paragraph's number for a message's", () => {
    const [message] = derive(telegram(["1. Please pass this to the President."]), "message");
    expect(message?.number).toBeUndefined();
  });

  it("makes none of a record of a talk", () => {
    expect(derive({ participants: [VARGA, REHN], lines: [says("Varga", "Good day.")] }, "message")).toEqual([]);
  });
});

describe("message-mentioned", () => {
  function named(text: string): readonly string[] {
    return derive(telegram(["Please read this."], { notes: [{ label: "2", text }] }), "message")
      .filter((one) => one.origin.rule === "message-mentioned")
      .map((one) => `${one.when.edtf} ${one.title}`);
  }

  it.each([
    ["Rehn answered in telegram 144 from Port Amber, November 12.", "1974-11-12 Telegram 144 from Tomas Rehn"],
    [
      "Lund forwarded a copy to Rehn under a November 9 covering memorandum.",
      "1974-11-09 Memorandum from Oda Lund to Tomas Rehn",
    ],
    ["Varga also sent this letter to Lund on November 5.", "1974-11-05 Letter from Ilse Varga to Oda Lund"],
    ["In telegram 17, November 12, Lund reported that all was quiet.", "1974-11-12 Telegram 17 from Oda Lund"],
    ["The copy was attached to Rehn's covering note of November 9.", "1974-11-09 Note from Tomas Rehn"],
    ["It answers the Tollander message of November 5.", "1974-11-05 Message from Tolland"],
  ])("%s", (text, expected) => {
    expect(named(text)).toEqual([expected]);
  });

  it("knows whose is mine and whose is yours", () => {
    const titles = (text: string) =>
      derive(telegram([text]), "message")
        .filter((one) => one.origin.rule === "message-mentioned")
        .map((one) => one.title);
    expect(titles("These persisted despite my November 9 letter to you.")).toEqual([
      "Letter from Ilse Varga to Petra Sol",
    ]);
    expect(titles("I have studied your letter of November 11 with care.")).toEqual([
      "Letter from Petra Sol to Ilse Varga",
    ]);
  });

  it("takes who speaks of a paper for no sender of it", () => {
    expect(named("Lund asked about the message of November 9.")).toEqual([]);
  });

  it("lets memoranda of conversation and undated papers be", () => {
    expect(named("Memorandum of conversation, November 9.")).toEqual([]);
    expect(named("See the telegram in the files.")).toEqual([]);
  });
});

describe("message-undated", () => {
  it("knows the sender, and that it came before", () => {
    const [message] = derive(
      { participants: [VARGA, REHN], lines: [says("Varga", "I have received a long letter from Ambassador Lund.")] },
      "message",
    );
    expect(message).toMatchObject({ title: "Letter of Oda Lund", when: { edtf: "../1974-11-21" }, parties: ["KES"] });
  });
});

describe("message-planned", () => {
  function planned(lines: Parameters<typeof derive>[0]): readonly string[] {
    return derive(lines, "message")
      .filter((one) => one.origin.rule === "message-planned")
      .map((one) => `${one.when.edtf} ${one.title}`);
  }

  it("knows who is to let whom know, and from when", () => {
    expect(
      planned({
        participants: [VARGA, REHN],
        lines: [says("Rehn", "I will choose a day and inform Ambassador Lund.")],
      }),
    ).toEqual(["1974-11-21/.. Tomas Rehn to Oda Lund, to come"]);
  });

  it("knows whom a message bids report", () => {
    expect(planned(telegram(["I have asked Lund to report more fully."]))).toEqual([
      "1974-11-21/.. Oda Lund to Ilse Varga, to come",
    ]);
  });

  it("makes none of what is not promised", () => {
    expect(planned(telegram(["I will not inform Lund.", "If they attack we will respond to the attack."]))).toEqual([]);
  });
});

describe("message-undated, of which both ends know", () => {
  it.each([
    ["The cable to Lund gives my plan.", "Cable of Ilse Varga to Oda Lund"],
    ["I will draw upon your message in this.", "Message of Petra Sol to Ilse Varga"],
  ])("%s", (text, title) => {
    const found = derive(telegram([text]), "message").filter((one) => one.origin.rule === "message-undated");
    expect(found.map((one) => one.title)).toEqual([title]);
  });
});
