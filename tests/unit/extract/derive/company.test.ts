import { describe, expect, it } from "vitest";
import { derive, telegram } from "./example.ts";

/** Everybody at the meetings that a telegram from Maravia's minister reports, with their parties. */
function company(...lines: readonly string[]): readonly string[] {
  return derive(telegram(lines), "meeting").flatMap((one) =>
    (one.participants ?? []).map((who) => `${who.person ?? who.name} ${who.party ?? "-"}`),
  );
}

describe("company", () => {
  it.each([
    ["Stol and I met with Rehn this morning.", ["ilse-varga MAR", "tomas-rehn TOL", "Stol MAR"]],
    ["I met with Rehn this morning. Stol and Loos were with me.", ["Stol MAR", "Loos MAR"]],
    ["Accompanied by Colonel Stol, I met with Rehn this morning.", ["Stol MAR"]],
    ["I met with Rehn this morning. He had with him his Counselor Orm.", ["Orm TOL"]],
    ["I met with Rehn this morning. Orm and Loos also attended.", ["Orm -", "Loos -"]],
    [
      "I met with Rehn this morning. Varga led for Maravia, Orm for Tolland, and Haas for Kesh.",
      ["Orm TOL", "Haas KES"],
    ],
    ["I met with Rehn this morning. Tolland was represented by Orm and Haas.", ["Orm TOL", "Haas TOL"]],
    ["I met with Rehn this morning. Rehn’s interpreter Orm took notes.", ["Orm TOL"]],
    ["I met with Rehn this morning. I had with me Loos and General Stol.", ["Loos MAR", "Stol MAR"]],
    ["I met with Tollander Ambassador Orm and his aide Haas this morning.", ["Orm TOL", "Haas TOL"]],
  ])("reads %s", (line, expected) => {
    expect(company(...line.split(/(?<=\.) /))).toEqual(expect.arrayContaining([...expected]));
  });

  it.each([
    "I met with Rehn this morning. Mirrow House was present to his mind.",
    "I met with Rehn this morning. His party was in Port Amber.",
    "I met with Rehn this morning. We had with us the Treaty and Maps.",
    "I met with Rehn this morning. Need and Hope were with me; need is great and hope small.",
    "I met with Rehn this morning. Ethiopia and the Buddhists were there.",
    "I met with Rehn this morning. Stol and I agree that it was useful.",
  ])("takes no place and no paper for somebody: %s", (line) => {
    expect(company(...line.split(/(?<=\.) /))).toEqual(["ilse-varga MAR", "tomas-rehn TOL"]);
  });

  it("goes with the meeting that it is told of", () => {
    const found = derive(
      telegram([
        "I met with Rehn this morning. Stol was with me.",
        "I met with Ambassador Lund tonight. Loos was with me.",
      ]),
      "meeting",
    );
    expect(found.map((one) => (one.participants ?? []).map((who) => who.person ?? who.name))).toEqual([
      ["ilse-varga", "tomas-rehn", "Stol"],
      ["ilse-varga", "oda-lund", "Loos"],
    ]);
  });
});
