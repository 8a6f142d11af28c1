import { describe, expect, it } from "vitest";
import { documentFacts } from "../../../../scripts/extract/document/facts.ts";
import { recogniseFormat } from "../../../../scripts/extract/read/format.ts";
import { directory, readText } from "./example.ts";

const names = directory();

function present(...lines: readonly string[]): readonly string[] {
  return documentFacts(readText(lines.join("\n\n")), names).document.participants.map(
    (who) => `${who.person ?? who.name} ${who.party ?? "-"}`,
  );
}

describe("a record of conversation without a heading of its own", () => {
  it("is known by a title that pairs two people, and by their turns", () => {
    expect(
      present(
        "Ilse Varga and Tomas Rehn",
        "Port Amber, 10 April 1974",
        "Ilse Varga: How was the crossing?",
        "Tomas Rehn: Rough.",
        "Ilse Varga: And the straits?",
        "Tomas Rehn: Open, as you see.",
      ),
    ).toEqual(["ilse-varga MAR", "tomas-rehn TOL"]);
  });

  it("may say who came, side by side", () => {
    expect(
      present(
        "Attending on the Maravian side were Comrades Ilse Varga and Piet Loos. From the Tollander side: Comrades Rehn and Orm.",
        "Varga spoke first.",
      ),
    ).toEqual(["ilse-varga MAR", "Comrade Piet Loos MAR", "tomas-rehn TOL", "Comrade Orm TOL"]);
  });

  it("may be kept in the journal of the one who wrote it", () => {
    const text = "From the Journal of T. Rehn: Record of a Conversation with Ilse Varga, 9 May 1974\n\nI visited her.";
    expect(documentFacts(readText(text), names).document.from).toMatchObject({ person: "tomas-rehn", party: "TOL" });
  });

  it("is no list of settings and no letter", () => {
    expect(recogniseFormat("Usage: run it\nNote: twice\nUsage: again\nNote: thrice\n").format).toBeUndefined();
    expect(recogniseFormat("Dear Ilse,\n\nThe straits are quiet.\n\nYours,\n\nTomas\n").format).toBeUndefined();
  });
});
