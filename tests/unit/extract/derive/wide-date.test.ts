import { expect, it } from "vitest";
import { derive, telegram } from "./example.ts";

it("takes no year from a document that may be of several", () => {
  const found = derive(telegram(["Rehn called on Oda Lund on November 18."], { date: "1969/1974" }), "meeting");
  expect(found.map((one) => one.when.edtf)).toEqual(["XXXX-11-18"]);
});

it("counts from a time of some days and gives a time, not one day of it", () => {
  const date = "1971-05-03/1971-05-12";
  const found = (text: string) => derive(telegram([text], { date }), "meeting").map((one) => one.when.edtf);
  expect(found("I met with Rehn this morning.")).toEqual([date]);
  expect(found("I met with Rehn yesterday.")).toEqual(["1971-05-02/1971-05-11"]);
  // One Saturday is as likely as the other.
  expect(found("I met with Rehn on Saturday, who asked for nothing.")).not.toContain("1971-05-08");
});
