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
  ])("%s", (text, expected) => {
    expect(named(text)).toEqual([expected]);
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
