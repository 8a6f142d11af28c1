import { describe, expect, it } from "vitest";
import type { Link } from "../../../data/schema/index.ts";
import { compareProposals } from "../../../renderer/compare/comparison.ts";
import { relationOf } from "../../../renderer/compare/relation.ts";
import { proposal, recordOf } from "./talks.ts";

function relation(earlierParty: string, laterParty: string, ...links: Link[]) {
  const record = recordOf([
    proposal("first", "1923-05-01", [earlierParty]),
    proposal("second", "1923-06-01", [laterParty], { links }),
  ]);
  const [earlier, later] = compareProposals(record, ["first", "second"], "every").columns;
  if (earlier === undefined || later === undefined) throw new Error("there are two columns");
  return relationOf(earlier, later);
}

describe("how two texts stand to each other", () => {
  it("is a revision where a link says so, also of another party's text", () => {
    expect(relation("KAP", "KAP", { type: "revises", to: "first" })).toEqual({ kind: "revision", type: "revises" });
    expect(relation("KAP", "LUN", { type: "supersedes", to: "first" })).toMatchObject({ kind: "revision" });
  });

  it("is a reply where another party answers, accepts or rejects", () => {
    expect(relation("KAP", "LUN", { type: "answers", to: "first" })).toEqual({ kind: "reply", type: "answers" });
    expect(relation("KAP", "LUN", { type: "rejects", to: "first" })).toEqual({ kind: "reply", type: "rejects" });
  });

  it("a revision counts before a reply, and to refer to a text is neither", () => {
    const both: Link[] = [
      { type: "answers", to: "first" },
      { type: "revises", to: "first" },
    ];
    expect(relation("KAP", "LUN", ...both)).toMatchObject({ kind: "revision" });
    expect(relation("KAP", "LUN", { type: "refers-to", to: "first" })).toEqual({ kind: "apart" });
  });

  it("without a link, is told by who put them", () => {
    expect(relation("KAP", "KAP")).toEqual({ kind: "same-party" });
    expect(relation("KAP", "LUN")).toEqual({ kind: "apart" });
  });
});
