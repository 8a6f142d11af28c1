import { describe, expect, it } from "vitest";
import { derive, telegram } from "./example.ts";

function proposals(text: string): readonly string[] {
  return derive(telegram(["I met with Rehn today.", text]), "proposal").map(
    (one) => `${one.parties.join(">")} ${one.points?.length} ${one.status} ${one.origin.rule}`,
  );
}

describe("proposal-clauses", () => {
  it("cuts a draft that calls for several things into its points", () => {
    expect(
      proposals(
        "I gave him a draft understanding that calls for a truce at sea, release of the crews within sixty days, and a joint office.",
      ),
    ).toEqual(["MAR>TOL 3 occurred proposal-clauses"]);
  });

  it("reads the clauses of a proposal that is still to be made", () => {
    expect(
      proposals(
        "The second option is to make the following proposal. Insist on the old text on crews; attempt to obtain a change on the straits; and insist on a joint office.",
      ),
    ).toEqual(["MAR>TOL 3 planned proposal-clauses"]);
  });
});

describe("proposal-inline", () => {
  it("counts what follows a verb of proposing in one sentence", () => {
    expect(
      proposals("Rehn proposed (1) a truce at sea; (2) an exchange of crews; and (3) a joint office for the lights."),
    ).toEqual(["TOL>MAR 3 occurred proposal-inline"]);
  });
});
