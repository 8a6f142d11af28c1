import { describe, expect, it } from "vitest";
import { derive, telegram } from "./example.ts";

function actions(text: string): readonly string[] {
  return derive(telegram([text]), "action").map((one) => `${one.when.edtf} ${one.status} ${one.title}`);
}

describe("action-dated", () => {
  it.each([
    ["The raid on the lighthouse took place on November 3.", "1974-11-03 occurred Air attack"],
    ["Tolland will hold elections on December 12.", "1974-12-12 planned Election (Tolland)"],
    ["The November 7 deadline has passed.", "1974-11-07 occurred Deadline"],
    ["Tollander planes bombed the forts on November 18.", "1974-11-18 occurred Air attack (Tolland)"],
    ["On November 18 we suspended deliveries of coal.", "1974-11-18 occurred Undertaking suspended or taken up again"],
    ["In conformity with the October cease-fire agreement the guns are silent.", "1974-10 occurred Cease-fire"],
    ["All this should be accomplished before mid-December.", "1974-12-11~/1974-12-20~ planned Deadline"],
  ])("%s", (text, expected) => {
    expect(actions(text)).toEqual([expected]);
  });

  it("counts days from what the sentence dates", () => {
    expect(
      actions(
        "The new council meets by December 2 at the latest, and withdrawal of all foreign troops follows within 60 days after the council meets.",
      ),
    ).toEqual(["1975-01-31~ planned Withdrawal of troops", "1974-12-02 planned Deadline"]);
  });

  it("counts a deed by its own date, not by a paper's or a talk's beside it", () => {
    expect(actions("In telegram 12, November 3, Rehn spoke of the bombing of the forts.")).toEqual([]);
    expect(actions("The plan was discussed on November 3 in connection with the projected bombing halt.")).toEqual([]);
  });

  it("takes what is only advised for no plan", () => {
    expect(actions("Rehn recommended a withdrawal of troops on December 12.")).toEqual([]);
  });

  it("needs a date, and leaves what is only weighed alone", () => {
    expect(actions("There was a raid on the lighthouse.")).toEqual([]);
    expect(actions("It is possible that there might be an attack on the forts after November 3.")).toEqual([]);
  });
});

describe("action-undated", () => {
  it.each([
    ["They are again bombing the forts.", "1974-11~ occurred Air attack"],
    [
      "Our second option is to break off the talks at the next meeting.",
      "1974-11-21/.. planned Talks broken off or suspended (Maravia)",
    ],
  ])("%s", (text, expected) => {
    expect(actions(text)).toEqual([expected]);
  });

  it("leaves what is not to be done alone", () => {
    expect(actions("We will not break off the talks.")).toEqual([]);
    expect(actions("I should call off the air strikes.")).toEqual([]);
  });
});
