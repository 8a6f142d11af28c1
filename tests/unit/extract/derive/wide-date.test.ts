import { expect, it } from "vitest";
import { derive, telegram } from "./example.ts";

it("takes no year from a document that may be of several", () => {
  const found = derive(telegram(["Rehn called on Oda Lund on November 18."], { date: "1969/1974" }), "meeting");
  expect(found.map((one) => one.when.edtf)).toEqual(["XXXX-11-18"]);
});
