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
  ])("%s", (text, expected) => {
    expect(actions(text)).toEqual([expected]);
  });

  it("needs a date, and leaves what is only weighed alone", () => {
    expect(actions("There was a raid on the lighthouse.")).toEqual([]);
    expect(actions("It is possible that there might be an attack on the forts after November 3.")).toEqual([]);
  });
});
