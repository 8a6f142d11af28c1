import { describe, expect, it } from "vitest";
import { derive as derivation } from "../../../../scripts/extract/derive/index.ts";
import { derive, exampleSource, MIRROW, telegram } from "./example.ts";

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
    ["I met with Rehn this morning. We (myself, Loos and Stol) waited for his answer.", ["Loos MAR", "Stol MAR"]],
    ["I met with Rehn this morning. I later asked Ambassador Lund to join us.", ["oda-lund KES"]],
    ["I met with Rehn this morning. We were greeted by Minister Haas.", ["Haas -"]],
    [
      "I met with Rehn this morning. I was then received at noon by Lund, assisted by Orm.",
      ["oda-lund KES", "Orm KES"],
    ],
    ["I met with Rehn this morning. He had me, Colonel Stol and Loos to tea.", ["Stol MAR", "Loos MAR"]],
    ["I met with Rehn this morning. Orm and Haas sat with Stol and me.", ["Orm TOL", "Haas TOL", "Stol -"]],
    ["I met with Rehn this morning. Minister Haas, whom I saw later, was not so sure.", ["Haas TOL"]],
    ["I met with Rehn this morning. The Tollander side was made up of Orm and Haas.", ["Orm TOL", "Haas TOL"]],
    ["I met with Rehn this morning. I then went to Keshite Consul Wolf.", ["Wolf KES"]],
    ["I met with Rehn (Orm and Haas present) this morning.", ["Orm TOL", "Haas TOL"]],
    ["I met with Rehn this morning. Chief of Maravian Section Orm took notes.", ["Orm -"]],
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
    "I met with Rehn this morning. He asked if I would accompany Ambassador Lund to the port.",
    "I met with Rehn this morning. Then I went to Sandwell Island.",
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

  it("is what a ministry writes of its own callers", () => {
    const { source, document } = exampleSource({
      ...telegram([
        "Ambassador Lund called on Deputy Minister Stol to complain of the fog. Lund had never seen such fog.",
      ]),
      title: "Telegram From the Maravian Ministry to the Maravian Embassy in Kesh",
      from: { name: "Maravian Ministry", party: "MAR" },
    });
    const { present } = derivation(source, document, MIRROW);
    expect(present.map((who) => who.person ?? who.name)).toEqual(expect.arrayContaining(["oda-lund", "Stol"]));
  });

  it("is not who was asked for, or who would not come", () => {
    const { source, document } = exampleSource(
      telegram(["I have asked for an appointment with Moen. Lund refused to see me. It is cold here."]),
    );
    expect(derivation(source, document, MIRROW).present).toEqual([]);
  });
});
