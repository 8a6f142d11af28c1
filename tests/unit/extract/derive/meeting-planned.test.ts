import { describe, expect, it } from "vitest";
import { derive, telegram } from "./example.ts";

function meetings(line: string): readonly string[] {
  return derive(telegram([line]), "meeting").map((one) => `${one.when.edtf} ${one.status}`);
}

describe("meeting-planned", () => {
  it.each([
    ["We have agreed to meet again at Lake Mirrow on December 6 to sign.", "1974-12-06 planned"],
    ["Our next meeting with Rehn is set for Thursday, November 28 at three.", "1974-11-28 planned"],
    ["I have requested a private meeting with Tomas Rehn tomorrow.", "1974-11-22 planned"],
    ["We would then meet again with the full delegations on Saturday morning.", "1974-11-23 planned"],
  ])("reads %s", (line, expected) => {
    expect(meetings(line)).toEqual([expected]);
  });
});

describe("meeting-cancelled", () => {
  it("marks what was called off or refused", () => {
    expect(meetings("Rehn did not agree to meet on November 25.")).toEqual(["1974-11-25 cancelled"]);
    expect(meetings("The meeting with Lund on November 26 was postponed.")).toEqual(["1974-11-26 cancelled"]);
  });
});

it("gives what is to come without a day the time after the message", () => {
  const found = derive(
    telegram([
      "It is essential to have another private session with the Tollanders.",
      "They will be glad, if Rehn can see Moen.",
    ]),
    "meeting",
  );
  expect(found.map((one) => `${one.when.edtf} ${one.status} ${one.parties.toSorted().join()}`)).toEqual([
    "1974-11-21/.. planned MAR,TOL",
  ]);
  const him = derive(
    telegram(["Moen was angry with us.", "Oda Lund will be talking to him in the meantime."]),
    "meeting",
  );
  expect(him.map((one) => `${one.when.edtf} ${one.parties.toSorted().join()}`)).toEqual(["1974-11-21/.. KES,TOL"]);
});
